"""Codes of conduct: a named set of items, who adopted it, when, and what says so."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from attrs import evolve, field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.conduct.items import ConductItem, code_faults
from cqtt.conduct.names import is_same_place, name_key, require_slug
from cqtt.conduct.place_changes import PlaceChange, names_on
from cqtt.conduct.standing import end_found, first_told, start_found
from cqtt.conduct.statuses import SourceStatus, status_text
from cqtt.errors import UnknownNameError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.law import Citation, Confidence, Period
from cqtt.printable import require_line, require_names
from cqtt.text import require_nfc
from cqtt.workdays.calendar import require_day


def _items(values: Iterable[ConductItem]) -> tuple[ConductItem, ...]:
    if not isinstance(values, Iterable):
        raise WrongTypeError("items", type(values).__name__, "conduct-items")
    return tuple(values)


def _changes(values: Iterable[PlaceChange]) -> tuple[PlaceChange, ...]:
    if not isinstance(values, Iterable):
        raise WrongTypeError("place_changes", type(values).__name__, "place-changes")
    return tuple(values)


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise WrongTypeError("places or notes", type(values).__name__, "texts")
    return tuple(values)


def _day_or_none(_instance: object, attribute: Any, value: object) -> None:
    if value is not None:
        require_day(value, attribute.name)


@frozen(kw_only=True)
class CodeOfConduct:
    """
    A code of conduct in one edition (*bộ quy tắc ứng xử*, "5 biết", "4 luôn", …).

    ``code`` is a slug of lowercase ASCII letters, digits and hyphens, ``edition`` the
    version of it; ``name`` is what people call it, ``name_en`` our rendering.
    ``places`` are the places that adopted it, the smallest first, empty for the whole
    country, and ``place_changes`` what became of them.  ``in_force`` is open at an end
    that is not known.  ``issuer_until`` is the last day on which its issuer existed.
    ``part_of`` names the code that this one is a part of.  A code without items is
    known by name only.

    A locality composes its own from others with ``take``; an item may stand in two
    parts, where it means the same in other words ("xin lỗi", "biết xin lỗi").

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A text is empty; ``code`` is no slug; two items of one part
            share a code or a wording; two parts have one name in two spellings; a code
            has items and ``NAME_ONLY``, or neither; a text but a note has a line break
            or a control character.

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
    place_changes: tuple[PlaceChange, ...] = field(default=(), converter=_changes)
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
        require_names(
            code=self.code, name=self.name, name_en=self.name_en, edition=self.edition
        )
        require_slug(self.code, "code")
        for text in (self.issuer, self.part_of, self.url, *self.places):
            require_line(text, "issuer, place or url")
        for text in (*self.notes, *self.notes_en):
            require_nfc(text, "note")
        for item in self.items:
            require_instance(item, ConductItem, "items", "conduct-items")
        for change in self.place_changes:
            require_instance(change, PlaceChange, "place_changes", "place-changes")
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
                name_en = self.part_name(part, "en")
                return evolve(
                    self, name=part, name_en=name_en, items=items, part_of=self.name
                )
        raise UnknownNameError("parts", name, self.parts)

    def part_name(self, part: str, locale: str = "vi") -> str:
        """Return the name of a part in a locale, in Vietnamese where no other is."""
        names = [item.part_en for item in self.items if item.part == part]
        english = next(filter(None, names), part)
        return english if require_locale(locale) == "en" else part

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

    def take(
        self, *codes: str, part: str | None = None, part_en: str = ""
    ) -> tuple[ConductItem, ...]:
        """
        Return items for a locality's own code, with this code as where they are from.

        *Lấy lại nội dung.*  All items, or those of ``codes`` in the order asked; the
        wording stays.  They stand in ``part`` where it is given (``""``: in none),
        which is ``part_en`` in English.  Without it, whoever takes all keeps the parts,
        or makes a part with this code's name where there are none; chosen items stand
        in no part, for a part with items left out is another set.

        Raises:
            UnknownNameError: It has no such item.

        >>> smile = ConductItem("luon-mim-cuoi", "luôn mỉm cười", "always smile")
        >>> ours = CodeOfConduct(code="1-luon", name="1 luôn", name_en="1 always",
        ...                      edition="2026", items=(smile,))
        >>> [(item.part, item.taken_from) for item in ours.take()]
        [('1 luôn', '1-luon')]
        """
        items = tuple(map(self.item, codes)) or self.items
        if part is not None:
            parts = [(part, part_en)] * len(items)
        elif codes:
            parts = [("", "")] * len(items)
        else:
            whole = self.name, self.name_en
            parts = [
                (each.part, each.part_en) if each.part else whole for each in items
            ]
        return tuple(
            evolve(item, part=where, part_en=english, taken_from=self.code)
            for item, (where, english) in zip(items, parts, strict=True)
        )

    def named(self, name: str) -> "tuple[CodeOfConduct, ...]":
        """Return this code, or the part of it, that people call so; else nothing."""
        asked = name_key(name)
        if name_key(self.name) == asked:
            return (self,)
        wanted = [part for part in self.parts if name_key(part) == asked]
        return tuple(self.part(part) for part in wanted)

    def is_of(self, place: str, *, on: date | None = None) -> bool:
        """
        Tell whether it is of a place; a national code is of every place.

        A place is any of ``places``: the commune, or the district or province that it
        lay in when the code was adopted, or what that was merged into or is called
        since: on a day only where it was so by then.  Case and diacritics do not
        matter, nor does the kind of unit where one side leaves it out: "Lạng Sơn" is
        "tỉnh Lạng Sơn".
        """
        return not self.places or any(
            is_same_place(each, place) for each in self.places_on(on)
        )

    def holds_for(self, *places: str) -> bool:
        """
        Tell whether it is for people of one of these places, not of another nearby.

        *Có áp dụng cho nơi này hay không.*  A national code is for everyone; any other
        for its smallest place alone, under its name of then or, where only its kind
        changed, of now.  Give a commune and its province, each with its kind: their own
        codes hold, that of another commune does not, nor that of a province which was
        merged into theirs; whether that one still holds in its old area nobody says.

        >>> from cqtt.facts import codes_of_conduct
        >>> ours = ("xã Mẫu", "tỉnh Đồng Nai")
        >>> found = codes_of_conduct().find("5 không", place=ours)
        >>> [each.code for each in found if each.holds_for(*ours)]
        ['5-khong-dong-nai']
        """
        same_units = (each for each in self.place_changes if each.is_same_unit)
        own = names_on(self.places[:1], same_units, None)
        return not own or any(
            is_same_place(one, each) for one in own for each in places
        )

    def places_on(self, on: date | None = None) -> tuple[str, ...]:
        """
        Return its places, then what they became, by a day or at all.

        *Nơi áp dụng, kể cả sau sắp xếp đơn vị hành chính.*
        """
        return names_on(self.places, self.place_changes, on)

    def label(self, locale: str = "vi") -> str:
        """Return its name, place and edition in a locale."""
        name = self.name_en if require_locale(locale) == "en" else self.name
        where = ", ".join(self.places) or self.issuer
        return f"{name} ({', '.join(filter(None, [where, self.edition]))})"

    def source(self, locale: str = "vi") -> str:
        """Return how its wording is known, and from what."""
        known = status_text(self.status, locale)
        return f"{known}: {self.citation.text(locale)}" if self.citation else known

    def findings(self, *, on: date | None = None) -> tuple[Finding, ...]:
        """
        Return what keeps it from being used as it is, such as on a day.

        Of a code whose start is not known, a day before the year of its edition or of
        its source is told: it may have been there, but nobody says so.

        Raises:
            WrongTypeError: ``on`` is not a plain date.
        """
        if on is not None:
            require_day(on, "on")
        return tuple(self._found(on))

    def _found(self, on: date | None) -> Iterator[Finding]:
        if not self.items:
            yield Finding(
                "items-found",
                self.label(),
                "chưa có nội dung nào",
                Severity.WARNING,
                evidence_en="no item",
            )
        if on is None:
            return
        yield from end_found(self.label(), self.issuer_until, self.place_changes, on)
        if self.in_force.since is None:
            told_in = first_told(self.edition, self.citation)
            yield from start_found(self.label(), told_in, on)
        if on not in self.in_force:
            yield Finding("code-in-force", self.label(), on.isoformat())
