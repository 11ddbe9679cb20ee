"""A provincial unit with the name, kind and code of its day; kinds that ended."""

from datetime import date
from enum import Enum
from re import fullmatch
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_count
from cqtt.errors import InvalidValueError
from cqtt.i18n import day_text, require_locale
from cqtt.law import Citation, Confidence, Period, cite
from cqtt.law.sources import require_plain_day
from cqtt.printable import require_line, require_names
from cqtt.territory.requiring import all_are, as_tuple


class ProvinceKind(Enum):
    """
    The kind of a provincial unit (*loại đơn vị hành chính cấp tỉnh*).

    ``PROVINCE`` is a *tỉnh*, ``CITY`` a centrally-run city, *thành phố*.
    """

    PROVINCE = "province"
    CITY = "city"


_ALWAYS: Final = Period()
_WORDS: Final = {
    ProvinceKind.PROVINCE: ("tỉnh", "Province"),
    ProvinceKind.CITY: ("thành phố", "City"),
}


@frozen(kw_only=True)
class CommuneCounts:
    """
    How many communes a province has (*số đơn vị hành chính cấp xã*).

    ``wards`` are *phường*, ``communes`` *xã*, ``special_zones`` *đặc khu*, as of the
    first day of ``in_force``; ``note`` says what may have changed since.

    Raises:
        WrongTypeError: A count is not a whole number.
        InvalidValueError: A count is below zero.

    >>> CommuneCounts(wards=33, communes=66, in_force=Period(date(2025, 7, 1))).total
    99
    """

    wards: int
    communes: int
    special_zones: int = 0
    in_force: Period = field(default=_ALWAYS, validator=instance_of(Period, "period"))
    citation: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )
    confidence: Confidence = field(
        default=Confidence.HIGH, validator=instance_of(Confidence, "enum-choice")
    )
    note: str = ""
    note_en: str = ""

    def __attrs_post_init__(self) -> None:
        require_line(self.note, "note")
        require_line(self.note_en, "note_en")
        for name in ("wards", "communes", "special_zones"):
            require_count(getattr(self, name), name)

    @property
    def total(self) -> int:
        """All of them."""
        return self.wards + self.communes + self.special_zones

    def explain(self, locale: str = "vi") -> str:
        """Return the counts in one sentence, with the source and every doubt."""
        english = require_locale(locale) == "en"
        names = ("phường", "xã", "đặc khu")
        if english:
            names = ("wards", "communes", "special zones")
        counts = (self.wards, self.communes, self.special_zones)
        parts = (f"{n} {name}" for n, name in zip(counts, names, strict=True) if n)
        said = f"{self.total}: {', '.join(parts)}"
        source = cite([self.citation], locale) if self.citation else ""
        more = (
            source,
            self.confidence.doubt(locale),
            self.note_en if english else self.note,
        )
        told = "; ".join(filter(None, more))
        return f"{said} ({told})" if told else said


@frozen(kw_only=True)
class ProvinceUnit:
    """
    A province or centrally-run city in one period (*đơn vị hành chính cấp tỉnh*).

    ``code`` is text of two digits, a leading zero included; ``name`` is without the
    word of its kind.  ``in_force`` are the days on which code, name and kind were so;
    an open beginning is not known.  ``citations`` say so.

    Raises:
        InvalidValueError: ``code`` is not two digits; ``name`` is empty or more than a
            line.
        NotNfcError: ``name`` is not in Unicode NFC.

    >>> from cqtt.facts import units
    >>> unit = units().on(date(2026, 11, 22))["24"]
    >>> unit.full_name(), unit.full_name("en"), unit.in_force.since
    ('thành phố Bắc Ninh', 'Bắc Ninh City', datetime.date(2026, 9, 20))
    """

    code: str
    name: str
    kind: ProvinceKind = field(validator=instance_of(ProvinceKind, "enum-choice"))
    in_force: Period = field(validator=instance_of(Period, "period"))
    citations: tuple[Citation, ...] = field(
        default=(), repr=False, validator=all_are(instance_of(Citation, "citation"))
    )
    communes: tuple[CommuneCounts, ...] = field(
        default=(),
        repr=False,
        validator=all_are(instance_of(CommuneCounts, "commune-counts")),
    )

    def __attrs_post_init__(self) -> None:
        require_names(code=self.code, name=self.name)
        if not fullmatch(r"[0-9]{2}", self.code):
            raise InvalidValueError("code", self.code, "province-code")

    def full_name(self, locale: str = "vi") -> str:
        """Return its name with the word of its kind."""
        word, word_en = _WORDS[self.kind]
        if require_locale(locale) == "en":
            return f"{self.name} {word_en}"
        return f"{word} {self.name}"

    def communes_on(self, day: date) -> CommuneCounts | None:
        """
        Return how many communes it has on a day; ``None`` where that is not recorded.

        Raises:
            WrongTypeError: It is not a plain date.
        """
        require_plain_day(day, "day")
        return next((each for each in self.communes if day in each.in_force), None)

    def told(self, locale: str = "vi") -> str:
        """Return its name, code and days on one line."""
        word = "code" if require_locale(locale) == "en" else "mã"
        days = days_text(self.in_force)
        return f"{self.full_name(locale)} ({word} {self.code}, {days})"


def days_text(period: Period) -> str:
    """Return a period as days with an arrow, which needs no language."""
    since, until = (
        "" if each is None else day_text(each) for each in (period.since, period.until)
    )
    return f"{since} → {until}".strip()


def days_in_words(period: Period) -> str:
    """Return a period in Vietnamese; an end that is open or unknown is left out."""
    since = f"từ ngày {day_text(period.since)}" if period.since else ""
    until = f"đến hết ngày {day_text(period.until)}" if period.until else ""
    return " ".join(filter(None, (since, until)))


@frozen(kw_only=True)
class EndedKind:
    """
    A kind of unit that there is no more (*loại đơn vị hành chính đã kết thúc*).

    ``name`` is the word that such names begin with, such as ``"huyện"``; ``level`` that
    of ``cqtt.agencies.Level``, by its value.  ``until`` is the last day.  Without
    ``is_sure`` a unit of that kind may stand as before.
    """

    name: str
    level: str
    until: date
    citations: tuple[Citation, ...] = field(
        default=(),
        converter=as_tuple,
        validator=all_are(instance_of(Citation, "citation")),
    )
    is_sure: bool = field(default=True, validator=instance_of(bool, "yes-no"))

    def __attrs_post_init__(self) -> None:
        require_line(self.name, "name")
        require_line(self.level, "level")
        require_plain_day(self.until, "until")

    def told(self) -> str:
        """Return what ended, of which level, its last day and the texts that say so."""
        return f"{self.name} ({self.level}, {self.until_told()})"

    def until_told(self) -> str:
        """Return its last day and the texts that say so."""
        said = ", ".join(each.document.id for each in self.citations)
        return "; ".join(filter(None, (days_text(Period(None, self.until)), said)))

    def in_words(self, what: str) -> str:
        """Return in Vietnamese what ended, with its last day and the texts."""
        days = days_in_words(Period(None, self.until))
        said = cite(self.citations) if self.citations else ""
        return f"{what} ({'; '.join(filter(None, (days, said)))})"
