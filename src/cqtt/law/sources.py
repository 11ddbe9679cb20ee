"""Documents, citations, periods, and how sure a source is."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import Enum

from attrs import field, frozen

from cqtt.checks import told
from cqtt.errors import InvalidValueError, UnknownLocaleError, WrongTypeError


class Confidence(Enum):
    """
    How sure a source is (*độ tin cậy của nguồn*).

    ``HIGH``: in a text of the law or in two independent pages; ``MEDIUM``: one
    secondary page; ``LOW``: inferred or unverified.
    """

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    def doubt(self, locale: str = "vi") -> str:
        """
        Return the words for a source that is not sure; empty for one that is.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.

        >>> Confidence.MEDIUM.doubt(), Confidence.HIGH.doubt()
        ('độ tin cậy trung bình', '')
        """
        if locale not in {"vi", "en"}:
            raise UnknownLocaleError(locale, ("vi", "en"))
        if self is Confidence.HIGH:
            return ""
        if locale == "en":
            return f"{self.value} confidence"
        return f"độ tin cậy {'trung bình' if self is Confidence.MEDIUM else 'thấp'}"


@frozen
class Period:
    """
    The days on which something was in force (*thời gian có hiệu lực*).

    Both ends belong to the period; ``None`` is an open or unknown end.

    Raises:
        WrongTypeError: An end, or the day asked for, is not a plain date.
        InvalidValueError: It ends before it begins.

    >>> date(2026, 6, 30) in Period(None, date(2026, 6, 30))
    True
    """

    since: date | None = None
    until: date | None = None

    def __attrs_post_init__(self) -> None:
        since, until = self.since, self.until
        if since is not None and since.__class__ is not date:
            require_plain_day(since, "since")
        if until is not None and until.__class__ is not date:
            require_plain_day(until, "until")
        if since is not None and until is not None and until < since:
            raise InvalidValueError("until", until, "interval")

    def __contains__(self, day: date) -> bool:
        if day.__class__ is not date:
            require_plain_day(day, "day")
        return not (
            (self.since is not None and day < self.since)
            or (self.until is not None and day > self.until)
        )


def require_plain_day(value: object, name: str) -> None:
    """Refuse what is not a plain date, or of a class of its own that is one."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise WrongTypeError(name, told(value), "day")


def both_ends(period: object, field: str = "period") -> tuple[date, date]:
    """
    Return the first and the last day of a period, both of which must be given.

    Raises:
        WrongTypeError: It is no ``Period``.
        InvalidValueError: An end is open.

    >>> both_ends(Period(date(2026, 1, 1), date(2026, 12, 31)))[1]
    datetime.date(2026, 12, 31)
    """
    if not isinstance(period, Period):
        raise WrongTypeError(field, told(period), "period")
    if period.since is None or period.until is None:
        raise InvalidValueError(field, "an open end", "closed-period")
    return period.since, period.until


@frozen
class Document:
    """
    A legal text or another source that citations point to (*văn bản*).

    ``id`` is its number, or a slug where only the press is known.  ``title`` is the
    Vietnamese form of citation, complete with number and date; ``title_en`` is our
    rendering.  ``issued_on`` is absent where it is not known; ``reported_on`` is then
    the day on which the press told of it.

    >>> Document(id="91/2015/QH13", title="Bộ luật Dân sự số 91/2015/QH13").known_on
    """

    id: str
    title: str = field(repr=False)
    title_en: str = field(default="", repr=False)
    kind: str = field(default="", repr=False)
    number: str | None = field(default=None, repr=False)
    issuer: str | None = field(default=None, repr=False)
    issued_on: date | None = field(default=None, repr=False)
    reported_on: date | None = field(default=None, repr=False)
    in_force: Period = field(default=Period(), repr=False)
    url: str = field(default="", repr=False)
    confidence: Confidence = field(default=Confidence.HIGH, repr=False)

    @property
    def known_on(self) -> date | None:
        """The first day on which anybody could know it; ``None`` if not recorded."""
        return self.issued_on or self.reported_on

    def name(self, locale: str = "vi") -> str:
        """Return how the document is cited, in ``"vi"`` or ``"en"``."""
        if locale == "vi":
            return self.title
        if locale == "en":
            return self.title_en or self.title
        raise UnknownLocaleError(locale, ("vi", "en"))


@frozen
class Citation:
    """
    A place in a document (*viện dẫn*): article, clause, point.

    ``note`` is said after the place, for instance the text that amended it.
    ``since`` is the first day of this text, where that is later than its document's.
    ``confidence`` is that of the place: a document may be sure and its article
    number inferred.

    Raises:
        WrongTypeError: ``since`` is not a plain date.

    >>> code = Document("91/2015/QH13", "Bộ luật Dân sự số 91/2015/QH13", "Civil Code")
    >>> print(Citation(code, article="147", clause="2"))
    khoản 2 Điều 147 Bộ luật Dân sự số 91/2015/QH13
    >>> Citation(code, article="147", clause="2").text("en")
    'Article 147(2), Civil Code'
    """

    document: Document
    article: str | None = None
    clause: str | None = None
    point: str | None = None
    note: str = ""
    note_en: str = ""
    confidence: Confidence = Confidence.HIGH
    since: date | None = None

    def __attrs_post_init__(self) -> None:
        since = self.since
        if since is not None and since.__class__ is not date:
            require_plain_day(since, "since")

    @property
    def in_force(self) -> Period:
        """The days on which this text was in force: its document's, from ``since``."""
        whole = self.document.in_force
        return Period(self.since, whole.until) if self.since else whole

    def text(self, locale: str = "vi") -> str:
        """Return the citation as it is written in ``"vi"`` or ``"en"``."""
        name = self.document.name(locale)
        place = self._english_place() if locale == "en" else self._vietnamese_place()
        note = (self.note_en or self.note) if locale == "en" else self.note
        joined = (
            (f"{place}, {name}" if locale == "en" else f"{place} {name}")
            if place
            else name
        )
        return f"{joined}, {note}" if note else joined

    def _vietnamese_place(self) -> str:
        parts = (
            ("điểm", self.point),
            ("khoản", self.clause),
            ("Điều", self.article),
        )
        return " ".join(f"{word} {value}" for word, value in parts if value)

    def _english_place(self) -> str:
        if not self.article:
            parts = (("clause", self.clause), ("point", self.point))
            return ", ".join(f"{word} {value}" for word, value in parts if value)
        return f"Article {self.article}" + "".join(
            f"({part})" for part in (self.clause, self.point) if part
        )

    def __str__(self) -> str:
        return self.text()


def cite(citations: Iterable[Citation], locale: str = "vi") -> str:
    """
    Write citations as one phrase, each document named once.

    Clauses of one article and articles of one document are gathered; order is that of
    first mention.  A source that is not sure says so.

    >>> code = Document("91/2015/QH13", "Bộ luật Dân sự số 91/2015/QH13", "Civil Code")
    >>> last = [Citation(code, "148", clause) for clause in ("1", "5")]
    >>> print(cite([Citation(code, "147", "3"), *last]))
    khoản 3 Điều 147, khoản 1, 5 Điều 148 Bộ luật Dân sự số 91/2015/QH13
    >>> print(cite([Citation(code, "147", "3"), *last], "en"))
    Articles 147(3), 148(1), 148(5), Civil Code
    """
    by_document: dict[str, list[Citation]] = {}
    for citation in {each.text(locale): each for each in citations}.values():
        by_document.setdefault(citation.document.id, []).append(citation)
    return "; ".join(
        _cite_document(group, locale) + _doubt(group, locale)
        for group in by_document.values()
    )


def _doubt(group: list[Citation], locale: str) -> str:
    """Say how sure a source is where it is not sure."""
    sure = [each.confidence for each in group] + [group[0].document.confidence]
    worst = max(sure, key=list(Confidence).index)
    doubt = worst.doubt(locale)
    return f", {doubt}" if doubt else ""


def _cite_document(group: list[Citation], locale: str) -> str:
    plain = [
        each
        for each in group
        if each.article and not (each.point or each.note or each.note_en)
    ]
    other = [each.text(locale) for each in group if each not in plain]
    if not plain:
        return "; ".join(other)
    name = plain[0].document.name(locale)
    if locale == "en":
        places = [
            each.text("en").partition(",")[0].removeprefix("Article ") for each in plain
        ]
        word = "Article" if len(places) == 1 else "Articles"
        return "; ".join([f"{word} {', '.join(places)}, {name}", *other])
    articles: dict[tuple[str | None, bool], list[str]] = {}
    for each in plain:
        articles.setdefault((each.article, not each.clause), []).extend(
            filter(None, [each.clause])
        )
    places = [
        f"khoản {', '.join(clauses)} Điều {article}" if clauses else f"Điều {article}"
        for (article, _), clauses in articles.items()
    ]
    return "; ".join([f"{', '.join(places)} {name}", *other])
