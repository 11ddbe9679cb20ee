"""Codes of conduct by code, and all that people call by one name."""

from datetime import date
from difflib import get_close_matches
from typing import Final

from attrs import frozen

from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.names import name_key
from cqtt.errors import UnknownNameError
from cqtt.i18n import require_locale
from cqtt.law import Collection
from cqtt.tables import Column, Table
from cqtt.workdays.calendar import require_day


@frozen(repr=False)
class CodesOfConduct(Collection[CodeOfConduct]):
    """
    Codes of conduct by code (*danh mục bộ quy tắc ứng xử*).

    What people call "4 luôn" differs by place and year, so ``find`` returns all that
    have the name and picks none; ``table`` shows them side by side.

    >>> from cqtt.facts import codes_of_conduct
    >>> [each.items[2].text_vi for each in codes_of_conduct().find("4 luôn")][:3]
    ['luôn lắng nghe', 'Luôn thấu hiểu', 'luôn thấu hiểu']
    """

    def find(
        self, name: str, *, on: date | None = None, place: str | None = None
    ) -> tuple[CodeOfConduct, ...]:
        """
        Return every code that people call so, or part of one, in the order of the list.

        *Tìm theo tên.*  Case, diacritics, spacing, punctuation and the word *và* of the
        name do not matter.  With ``on`` only codes in force on that day: an unknown end
        is open, and a code whose issuer has ended stays, with a finding that says so.
        With ``place`` only those of that commune, district or province, and national
        ones.

        Returns:
            The codes; ``()`` where the name is known but not on that day or there.

        Raises:
            UnknownNameError: No code and no part of one has the name; it has near ones.
            WrongTypeError: ``name`` or ``place`` is not a str, ``on`` not a plain date.

        >>> from cqtt.facts import codes_of_conduct
        >>> [each.label() for each in codes_of_conduct().find("6 biet")]
        ['6 biết (tỉnh Bình Phước, 2169/UBND-NC (2018))']
        >>> codes_of_conduct().find("6 biết", place="Cao Bằng")
        ()
        """
        if on is not None:
            require_day(on, "on")
        found = [each for _, code, _ in self._items for each in code.named(name)]
        if not found:
            raise UnknownNameError(self.name, name, self._near(name))
        return tuple(
            each
            for each in found
            if (on is None or on in each.in_force)
            and (place is None or each.is_of(place))
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

    def _near(self, name: str) -> tuple[str, ...]:
        """Return the names that are nearest to one that is not there."""
        names = {
            name_key(each): each
            for _, code, _ in self._items
            for each in (code.name, *code.parts)
        }
        return tuple(names[key] for key in get_close_matches(name_key(name), names))


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
        "; ".join(item.text(locale) for item in code.items),
        code.source(locale),
    )
