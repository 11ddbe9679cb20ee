"""Codes of conduct: a named set of items, who adopted it, when, and what says so."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Any, Final

from attrs import evolve, field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.conduct.names import is_same_place, name_key
from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.law import Citation, Confidence, Period
from cqtt.text import require_nfc
from cqtt.workdays.calendar import require_day


class SourceStatus(Enum):
    """
    How the wording of a code is known (*tình trạng nguồn*).

    ``DOCUMENT``: the text that adopted it; ``REPORTED``: the press or a report quotes
    it; ``COPIED``: a copy on another site than the publisher's; ``TRANSLATED``: only a
    translation was found, and the Vietnamese is rendered back from it; ``NAME_ONLY``:
    the name is known and no item; ``OWN``: the caller wrote it.
    """

    DOCUMENT = "document"
    REPORTED = "reported"
    COPIED = "copied"
    TRANSLATED = "translated"
    NAME_ONLY = "name-only"
    OWN = "own"


_STATUS: Final = {
    SourceStatus.DOCUMENT: ("theo văn bản", "as the document says"),
    SourceStatus.REPORTED: (
        "theo báo chí hoặc báo cáo",
        "as the press or a report quotes",
    ),
    SourceStatus.COPIED: ("theo bản sao trên trang khác", "as copied on another site"),
    SourceStatus.TRANSLATED: (
        "dịch lại từ bản tiếng nước ngoài",
        "rendered back from a translation",
    ),
    SourceStatus.NAME_ONLY: (
        "chỉ biết tên, chưa tìm thấy nội dung",
        "known by name only: its items were not found",
    ),
    SourceStatus.OWN: ("do đơn vị tự soạn", "written by the locality"),
}


def require_texts(**texts: str) -> None:
    """Refuse a text that is empty or not in NFC."""
    for name, text in texts.items():
        if not require_nfc(text, name).strip():
            raise InvalidValueError(name, text, "filled-text")


@frozen
class ConductItem:
    """
    One item of a code of conduct (*nội dung quy tắc ứng xử*).

    ``code`` is a slug, the same wherever items mean the same; ``text_vi`` is the
    wording, ``text_en`` our rendering.  ``part`` is the named set within the code that
    it stands in, such as ``"4 luôn"`` in "4 xin, 4 luôn"; ``taken_from`` is the code
    that a locality took it from.

    Raises:
        WrongTypeError: A text is not a str.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: ``code``, ``text_vi`` or ``text_en`` is empty.

    >>> ConductItem("luon-lang-nghe", "luôn lắng nghe", "always listen").text("en")
    'always listen'
    """

    code: str
    text_vi: str
    text_en: str
    part: str = field(default="", kw_only=True)
    taken_from: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        require_texts(code=self.code, text_vi=self.text_vi, text_en=self.text_en)
        require_nfc(self.part, "part")
        require_nfc(self.taken_from, "taken_from")

    def text(self, locale: str = "vi") -> str:
        """Return its wording in a locale; the English is our rendering."""
        return self.text_en if require_locale(locale) == "en" else self.text_vi


def _items(values: Iterable[ConductItem]) -> tuple[ConductItem, ...]:
    return tuple(values)


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise WrongTypeError("places or notes", values, "texts")
    return tuple(values)


def _day_or_none(_instance: object, attribute: Any, value: object) -> None:
    if value is not None:
        require_day(value, attribute.name)


@frozen(kw_only=True)
class CodeOfConduct:
    """
    A code of conduct in one edition (*bộ quy tắc ứng xử*, "5 biết", "4 luôn", …).

    ``code`` is a slug, ``edition`` the version of it; ``name`` is what people call it.
    ``places`` are the places that adopted it, the smallest first, empty for the whole
    country.  ``in_force`` is open at an end that is not known.  ``issuer_until`` is the
    last day on which its issuer existed.  ``part_of`` names the code that this one is a
    part of.  A code without items is known by name only.

    A locality composes its own from others with ``take``; an item may stand in two
    parts, where it means the same in other words ("xin lỗi", "biết xin lỗi").

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A text is empty; two items of one part share a code or a
            wording; a code has items and ``NAME_ONLY``, or neither.

    >>> smile = ConductItem("luon-mim-cuoi", "luôn mỉm cười", "always smile")
    >>> own = CodeOfConduct(code="xa-mau", name="1 luôn", name_en="1 always",
    ...                     edition="2026", items=(smile,))
    >>> own.item("luon-mim-cuoi").text_vi
    'luôn mỉm cười'
    """

    code: str
    name: str
    name_en: str
    edition: str
    items: tuple[ConductItem, ...] = field(default=(), converter=_items)
    issuer: str = ""
    places: tuple[str, ...] = field(default=(), converter=_texts)
    in_force: Period = field(
        default=Period(), validator=instance_of(Period, "period-of-code")
    )
    issuer_until: date | None = field(default=None, validator=_day_or_none)
    citation: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )
    status: SourceStatus = field(
        default=SourceStatus.OWN, validator=instance_of(SourceStatus, "enum-choice")
    )
    confidence: Confidence = field(
        default=Confidence.HIGH, validator=instance_of(Confidence, "enum-choice")
    )
    part_of: str = ""
    url: str = ""
    notes: tuple[str, ...] = field(default=(), converter=_texts)
    notes_en: tuple[str, ...] = field(default=(), converter=_texts)

    def __attrs_post_init__(self) -> None:
        require_texts(
            code=self.code, name=self.name, name_en=self.name_en, edition=self.edition
        )
        rest = (self.issuer, self.part_of, self.url)
        for text in (*rest, *self.places, *self.notes, *self.notes_en):
            require_nfc(text, "issuer, place, url or note")
        for item in self.items:
            require_instance(item, ConductItem, "items", "conduct-items")
        for fault in code_faults(self.items, self.status):
            raise fault

    @property
    def parts(self) -> tuple[str, ...]:
        """The named sets that it has, in order; empty where it has none."""
        return tuple(dict.fromkeys(item.part for item in self.items if item.part))

    def part(self, name: str) -> "CodeOfConduct":
        """
        Return one named set of it as a code (*một phần của bộ quy tắc*).

        Case, spacing, punctuation and diacritics of ``name`` do not matter.

        Raises:
            UnknownNameError: It has no such part.
        """
        for part in self.parts:
            if name_key(part) == name_key(name):
                items = tuple(item for item in self.items if item.part == part)
                return evolve(
                    self, name=part, name_en=part, items=items, part_of=self.name
                )
        raise UnknownNameError("parts", name, self.parts)

    def item(self, code: str) -> ConductItem:
        """
        Return an item by its code; of one in two parts, the first wording.

        Raises:
            UnknownNameError: It has no such item.
        """
        for item in self.items:
            if item.code == code:
                return item
        raise UnknownNameError("items", code, tuple(each.code for each in self.items))

    def take(self, *codes: str, part: str | None = None) -> tuple[ConductItem, ...]:
        """
        Return items for a locality's own code, with this code as where they are from.

        *Lấy lại nội dung.*  All items, or those of ``codes`` in the order asked; the
        wording stays.  They stand in ``part`` where it is given (``""``: in none).
        Without it, whoever takes all keeps the parts, or makes a part with this code's
        name where there are none; chosen items stand in no part, for a part with items
        left out is another set.

        Raises:
            UnknownNameError: It has no such item.

        >>> smile = ConductItem("luon-mim-cuoi", "luôn mỉm cười", "always smile")
        >>> ours = CodeOfConduct(code="1-luon", name="1 luôn", name_en="1 always",
        ...                      edition="2026", items=(smile,))
        >>> [(item.part, item.taken_from) for item in ours.take()]
        [('1 luôn', '1-luon')]
        """
        items = tuple(map(self.item, codes)) or self.items
        parts = [
            ("" if codes else item.part or self.name) if part is None else part
            for item in items
        ]
        return tuple(
            evolve(item, part=where, taken_from=self.code)
            for item, where in zip(items, parts, strict=True)
        )

    def named(self, name: str) -> "tuple[CodeOfConduct, ...]":
        """Return this code, or the part of it, that people call so; else nothing."""
        asked = name_key(name)
        if name_key(self.name) == asked:
            return (self,)
        wanted = [part for part in self.parts if name_key(part) == asked]
        return tuple(self.part(part) for part in wanted)

    def is_of(self, place: str) -> bool:
        """
        Tell whether it is of a place; a national code is of every place.

        A place is any of ``places``: the commune, or the district or province that it
        lay in when the code was adopted.  Case and diacritics do not matter, nor does
        the kind of unit where one side leaves it out: "Lạng Sơn" is "tỉnh Lạng Sơn".
        """
        return not self.places or any(
            is_same_place(each, place) for each in self.places
        )

    def label(self, locale: str = "vi") -> str:
        """Return its name, place and edition in a locale."""
        name = self.name_en if require_locale(locale) == "en" else self.name
        where = ", ".join(self.places) or self.issuer
        return f"{name} ({', '.join(filter(None, [where, self.edition]))})"

    def source(self, locale: str = "vi") -> str:
        """Return how its wording is known, and from what."""
        english = require_locale(locale) == "en"
        known = _STATUS[self.status][english]
        return f"{known}: {self.citation.text(locale)}" if self.citation else known

    def findings(self, *, on: date | None = None) -> tuple[Finding, ...]:
        """Return what keeps it from being used as it is, such as on a day."""
        return tuple(self._found(on))

    def _found(self, on: date | None) -> Iterator[Finding]:
        if not self.items:
            yield Finding("items-found", self.label(), "no item", Severity.WARNING)
        if on is not None and self.issuer_until is not None and on > self.issuer_until:
            ended = self.issuer_until.isoformat()
            yield Finding("standing-issuer", self.label(), ended, Severity.WARNING)
        if on is not None and on not in self.in_force:
            yield Finding("code-in-force", self.label(), on.isoformat())


def code_faults(
    items: Iterable[ConductItem], status: SourceStatus
) -> Iterator[InvalidValueError]:
    """Yield what is wrong among the items of one code."""
    codes: set[tuple[str, str]] = set()
    wordings: set[tuple[str, str]] = set()
    for item in items:
        wording = (item.part, item.text_vi.casefold())
        if (item.part, item.code) in codes:
            yield InvalidValueError("code", item.code, "item-of-its-own")
        elif wording in wordings:
            yield InvalidValueError("text_vi", item.text_vi, "wording-of-its-own")
        codes.add((item.part, item.code))
        wordings.add(wording)
    if bool(codes) == (status is SourceStatus.NAME_ONLY):
        yield InvalidValueError("items", len(codes), "items-or-name-only")
