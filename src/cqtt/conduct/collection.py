"""Codes of conduct by code, and all that people call by one name."""

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from typing import Final

from attrs import frozen

from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.names import is_same_level, is_same_place, name_key
from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.law import Collection
from cqtt.tables import Column, Table
from cqtt.territory.names import bare_place
from cqtt.text import search_key
from cqtt.workdays.calendar import require_day

_MOST_NEAR: Final = 10


@frozen(repr=False)
class CodesOfConduct(Collection[CodeOfConduct]):
    """
    Codes of conduct by code (*danh mục bộ quy tắc ứng xử*).

    What people call "4 luôn" differs by place and year, so ``find`` returns all that
    have the name and picks none; ``table`` shows them side by side.  ``provinces`` are
    the names of provinces and cities that it knows besides the places of its codes.

    >>> from cqtt.facts import codes_of_conduct
    >>> [each.items[2].text_vi for each in codes_of_conduct().find("4 luôn")][:3]
    ['luôn lắng nghe', 'Luôn thấu hiểu', 'luôn thấu hiểu']
    """

    provinces: tuple[str, ...] = ()

    def __getitem__(self, key: str) -> CodeOfConduct:
        try:
            return super().__getitem__(key)
        except UnknownNameError:
            if self._named(str(key)):
                hint = (f"find({key!r})",)
                raise UnknownNameError(self.name, key, hint) from None
            raise

    def find(
        self,
        name: str,
        *,
        on: date | None = None,
        place: str | Iterable[str] | None = None,
    ) -> tuple[CodeOfConduct, ...]:
        """
        Return every code that people call so, or part of one, in the order of the list.

        *Tìm theo tên.*  Case, diacritics, spacing, punctuation and the word *và* of the
        name do not matter.  With ``on`` only codes in force on that day: an unknown end
        is open, so that a code stays whose source is of a later year, or whose issuer
        or place has ended; ``CodeOfConduct.findings(on=...)`` says so.

        With ``place`` only those of that commune, district or province, and national
        ones; codes of what was merged into it are its codes too, with a finding.
        ``place`` may be several names, and a code of any of them comes: a commune that
        has no code of its own gets those of its province with ``place=("xã Mẫu",
        "tỉnh Lạng Sơn")``.  Codes of other communes of that province come too:
        ``CodeOfConduct.holds_for("xã Mẫu", "tỉnh Lạng Sơn")`` tells them apart.  A bare
        name that a province has is the province: "Khánh Hòa" is no commune of that
        name.

        Returns:
            The codes; ``()`` where the name is known but not on that day or there.

        Raises:
            UnknownNameError: No code and no part of one has the name; it has near ones.
            InvalidValueError: No code is of any of the places and none is a province,
                so that it may be misspelt.
            WrongTypeError: ``name`` or ``place`` is not a str, ``on`` not a plain date.

        >>> from cqtt.facts import codes_of_conduct
        >>> [each.label() for each in codes_of_conduct().find("6 biet")]
        ['6 biết (tỉnh Bình Phước, 2169/UBND-NC (2018))']
        >>> codes_of_conduct().find("6 biết", place="Cao Bằng")
        ()
        """
        if on is not None:
            require_day(on, "on")
        found = self._named(name)
        if not found:
            raise UnknownNameError(self.name, name, self._near(name))
        places = None if place is None else self._places(place)
        return tuple(
            each
            for each in found
            if (on is None or on in each.in_force)
            and (places is None or any(each.is_of(one, on=on) for one in places))
        )

    def table(self, locale: str = "vi", *, name: str | None = None) -> Table:
        """
        Return a row for each code, or for each of one name, with its items and source.

        Raises:
            UnknownNameError: No code and no part of one has the name.
        """
        every = [code for _, code, _ in self._items]
        codes = every if name is None else self.find(name)
        return Table(
            "Bộ quy tắc ứng xử",
            columns=_COLUMNS,
            rows=[_row(each, require_locale(locale)) for each in codes],
            title_en="Codes of conduct",
        )

    def _repr_html_(self) -> str:
        return self.table().html()

    def _named(self, name: str) -> list[CodeOfConduct]:
        return [each for _, code, _ in self._items for each in code.named(name)]

    def _near(self, name: str) -> tuple[str, ...]:
        """Return the names that hold one that is not there, or are nearest to it."""
        names = {
            name_key(each): each
            for _, code, _ in self._items
            for each in (code.name, *code.parts)
        }
        asked = name_key(name)
        holding = [key for key in names if asked and asked in key]
        near = get_close_matches(asked, names, n=_MOST_NEAR)
        keys = list(dict.fromkeys([*holding, *near]))[:_MOST_NEAR]
        return tuple(names[key] for key in keys)

    def _places(self, place: str | Iterable[str]) -> tuple[str, ...]:
        """Return the places asked for, of which one must be known."""
        if not isinstance(place, Iterable):
            raise WrongTypeError("place", place, "place-names")
        asked = (place,) if isinstance(place, str) else tuple(place)
        known = [
            *self.provinces,
            *(each for _, code, _ in self._items for each in code.places_on()),
        ]
        if any(is_same_place(each, one) for one in asked for each in known):
            return tuple(name for one in asked for name in self._meant(one))
        raise _unknown_place(asked, known)

    def _meant(self, place: str) -> tuple[str, ...]:
        """Return the names of the province that a bare name is, else the name."""
        found = [
            each for each in self.provinces if bare_place(each) == search_key(place)
        ]
        return tuple(found) or (place,)


def _unknown_place(asked: tuple[str, ...], known: list[str]) -> InvalidValueError:
    """Return the error about places of which none is known, with near ones."""
    near = [each for one in asked for each in _near_places(one, known)]
    hint = f" ({', '.join(near)}?)" if near else ""
    return InvalidValueError("place", ", ".join(asked) + hint, "place-of-codes")


def _near_places(asked: str, known: list[str]) -> list[str]:
    """Return the place of the same level that is nearest to one that nobody knows."""
    bare = {bare_place(each): each for each in known if is_same_level(asked, each)}
    return [bare[key] for key in get_close_matches(bare_place(asked), bare, n=1)]


_COLUMNS: Final = (
    Column("name", ("Tên",), heading_en=("Name",)),
    Column("places", ("Nơi áp dụng",), heading_en=("Place",)),
    Column("edition", ("Bản",), heading_en=("Edition",)),
    Column("items", ("Nội dung",), heading_en=("Items",)),
    Column("source", ("Nguồn",), heading_en=("Source",)),
)
_EVERYWHERE: Final = {"vi": "cả nước", "en": "the whole country"}


def _row(code: CodeOfConduct, locale: str) -> tuple[str, ...]:
    return (
        code.name_en if locale == "en" else code.name,
        ", ".join(code.places) or _EVERYWHERE[locale],
        code.edition,
        "; ".join(item.shown(locale) for item in code.items),
        code.source(locale),
    )
