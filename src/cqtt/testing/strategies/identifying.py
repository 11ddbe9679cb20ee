"""Strategies for codes and numbers, as texts of a valid form."""

from datetime import date
from typing import Final

from cqtt.testing.strategies.door import st

_WEIGHTS: Final = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_PRIME: Final = 11
_NEVER_GIVEN: Final = "000"


def agency_codes() -> st.SearchStrategy[str]:
    """
    Draw codes of bodies (*mã định danh cơ quan*) in both orders, any case.

    Their root is any letter and two digits, given or not.
    """
    return st.one_of(
        st.from_regex(r"[A-Za-z][0-9]{2}(\.[0-9]{1,3}){0,5}", fullmatch=True),
        st.from_regex(r"([0-9]{1,3}\.){0,5}[A-Za-z][0-9]{2}", fullmatch=True),
    )


def dossier_numbers(
    agency: str | None = None,
    *,
    first: date = date(2000, 1, 1),
    last: date = date(2099, 12, 31),
) -> st.SearchStrategy[str]:
    """
    Draw numbers of dossiers (*mã hồ sơ*), of one body or of any.

    ``first`` and ``last`` bound the day of receipt that is written in the number.
    """
    return st.builds(
        "{}-{:%y%m%d}-{}".format,
        agency_codes() if agency is None else st.just(agency),
        st.dates(first, last),
        st.from_regex("[0-9]{4,7}", fullmatch=True),
    )


def procedure_codes() -> st.SearchStrategy[str]:
    """Draw codes of procedures (*mã thủ tục hành chính*), with a case, local or not."""
    return st.from_regex(
        r"[0-9]\.[0-9]{6}(\.[0-9]{2})?(\.(000\.00\.00\.)?[A-Za-z][0-9]{2})?"
        r"|[0-9]\.[0-9]{6}\.(000\.00\.00\.)?[A-Za-z][0-9]{2}\.[0-9]{2}",
        fullmatch=True,
    )


def citizen_numbers(*, invented: bool = True) -> st.SearchStrategy[str]:
    """
    Draw numbers of citizens (*số định danh cá nhân*).

    They begin with 000, which is no place of birth, unless ``invented`` is false.
    """
    start = _NEVER_GIVEN if invented else ""
    return st.from_regex(f"{start}[0-9]{{{12 - len(start)}}}", fullmatch=True)


def tax_numbers(*, invented: bool = True) -> st.SearchStrategy[str]:
    """
    Draw tax numbers (*mã số thuế*) with a right check digit, and those of citizens.

    Some name a branch.  They begin with 00, and those of citizens with 000, unless
    ``invented`` is false.
    """
    first = st.just("00") if invented else st.from_regex("[0-9]{2}", fullmatch=True)
    serials = st.integers(1, 9_999_999).map("{:07}".format)
    prefixes = st.builds("{}{}".format, first, serials).filter(_remainder)
    branches = st.from_regex("(-?00[1-9])?", fullmatch=True)
    of_firms = st.builds(
        lambda prefix, branch: f"{prefix}{10 - _remainder(prefix)}{branch}",
        prefixes,
        branches,
    )
    return of_firms | citizen_numbers(invented=invented)


def _remainder(digits: str) -> int:
    pairs = zip(_WEIGHTS, digits, strict=True)
    return sum(weight * int(digit) for weight, digit in pairs) % _PRIME


def telephones(*, invented: bool = True) -> st.SearchStrategy[str]:
    """
    Draw telephone numbers (*số điện thoại*), in national and international form.

    Their area code is 0200, which no province has, unless ``invented`` is false.
    """
    if invented:
        return st.from_regex(r"(0|84|\+84|0084)200[0-9]{7}", fullmatch=True)
    return st.from_regex(
        r"(0|84|\+84|0084)([35789][0-9]{8}|2[0-9]{9})|1[89]00[0-9]{4,6}",
        fullmatch=True,
    )
