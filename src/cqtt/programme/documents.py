"""Documents that a programme rests on: number, kind, day, the year they are about."""

import re
from datetime import date
from typing import Any, Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_count
from cqtt.errors import InvalidValueError
from cqtt.i18n import day_text, require_locale
from cqtt.programme import requiring
from cqtt.programme.kinds_of_documents import DocumentKind
from cqtt.text import nfc

# A serial of at most nine digits; the symbol has letters such as Đ.
_STATE_NUMBER: Final = re.compile(r"([0-9]{1,9})\s*/\s*([^\W\d_]+)((?:-[^\s/-]+)*)")
_PARTY_NUMBER: Final = re.compile(r"([0-9]{1,9})\s*-\s*([^\W\d_]+)\s*/\s*(\S+)")
_DASH: Final = re.compile(r"\s*[-\u2010-\u2013]\s*")
_FIRST_YEAR: Final = 1945


def _year_or_none(value: Any) -> int | None:
    if value is None:
        return None
    year = require_count(value, "about")
    if not _FIRST_YEAR <= year <= date.max.year:
        raise InvalidValueError("about", year, "year")
    return year


@frozen
class ReadNumber:
    """
    What a document's number is made of (*số, ký hiệu*).

    ``serial`` counts from 1 each year; ``abbreviation`` is that of the kind as written,
    ``issuer`` what stands for who issued it.  Bodies of the Party write the
    abbreviation before the bar.
    """

    serial: int
    abbreviation: str
    issuer: str
    is_of_party: bool = False


@frozen
class IssuedDocument:
    """
    A document that was issued (*văn bản đã ban hành*).

    ``number`` is the number and symbol as printed, such as ``"35/KH-UBND"``, empty
    where a list gives none; ``issued_on`` is ``None`` where it gives no day.  ``about``
    is the year that it is for or that a report lists it under, which need not be the
    year of issue.  ``issuer`` is a body, never a person.

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: The title is empty; a text has a line end; the year is none.

    >>> plan = IssuedDocument(DocumentKind.PLAN, "về cải cách hành chính năm 2021",
    ...                       number="35/KH-UBND", issued_on=date(2020, 12, 25),
    ...                       about=2021)
    >>> print(plan.text())
    Kế hoạch số 35/KH-UBND ngày 25/12/2020 về cải cách hành chính năm 2021
    >>> plan.read().serial
    35
    """

    kind: DocumentKind = field(validator=instance_of(DocumentKind, "enum-choice"))
    title: str = field(validator=requiring.name)
    number: str = field(default="", kw_only=True, validator=requiring.line)
    issued_on: date | None = field(
        default=None, kw_only=True, validator=requiring.day_or_none
    )
    about: int | None = field(default=None, kw_only=True, converter=_year_or_none)
    issuer: str = field(default="", kw_only=True, validator=requiring.line)

    def read(self) -> ReadNumber | None:
        """Return what its number is made of; ``None`` where it cannot be read."""
        return read_number(self.number)

    @property
    def year(self) -> int | None:
        """The year of issue; ``None`` where no day is told."""
        return None if self.issued_on is None else self.issued_on.year

    def name(self, locale: str = "vi") -> str:
        """Return kind, number and day; the title only where there is no number."""
        english = require_locale(locale) == "en"
        words = [_capital(self.kind.text(locale))]
        words += [f"{'' if english else 'số '}{self.number}"] if self.number else []
        if self.issued_on is not None:
            words.append(f"{'of' if english else 'ngày'} {day_text(self.issued_on)}")
        return " ".join(words if self.number else [*words, self.title])

    def text(self, locale: str = "vi") -> str:
        """Return kind, number, day and title, as a report lists it."""
        return f"{self.name(locale)} {self.title}" if self.number else self.name(locale)


def read_number(number: str) -> ReadNumber | None:
    """
    Read the number and symbol of a document (*số, ký hiệu văn bản*).

    >>> read_number("54/KH-UBND-KDV")
    ReadNumber(serial=54, abbreviation='KH', issuer='UBND-KDV', is_of_party=False)
    >>> read_number("27-CV/BDVHU").is_of_party, read_number("/BC-UBND")
    (True, None)
    """
    written = _DASH.sub("-", nfc(number).strip())
    state = _STATE_NUMBER.fullmatch(written)
    if state:
        return ReadNumber(int(state[1]), state[2], state[3].lstrip("-"))
    party = _PARTY_NUMBER.fullmatch(written)
    if party:
        return ReadNumber(int(party[1]), party[2], party[3], is_of_party=True)
    return None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
