"""The value of a figure, as it is written: numbers, fractions, shares, days, text."""

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from operator import index
from typing import Final

from attrs import frozen

from cqtt.reports.consistency.spans import PeriodFault, Span, read_span
from cqtt.reports.consistency.words import folded
from cqtt.text import nfc

LONGEST: Final = 1_000
"""So many signs of a text are read; no figure is longer."""
_PERCENT: Final = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*%")
_NUMBER: Final = r"-?\d+(?:[.,]\d+)*"
_ALONE: Final = re.compile(rf"({_NUMBER})(?:\s+[^\W\d][^\d]*)?")
_FRACTION: Final = re.compile(rf"({_NUMBER})\s*/\s*({_NUMBER})(?:\s+[^\W\d][^\d]*)?")
_SUM: Final = re.compile(r"\d+(?:\s*\+\s*\d+)+")
_JOINED: Final = re.compile(r"[,;\s]*\b(?:chiếm|đạt|tỷ lệ|tỉ lệ|or|i\.e\.)\D*\Z")
_THOUSANDS: Final = re.compile(r"-?\d{1,3}(?:\.\d{3})+|-?\d{1,3}(?:,\d{3})+")
_DATE: Final = re.compile(r"\d{4}-\d\d(-\d\d)?|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_ARROW: Final = re.compile(r"(.+?)\s*(?:->|→|=>)\s*(.+)")
_ABOUT: Final = re.compile(
    r"(>|<|~|≈|≥|≤|hơn|trên|gần|khoảng|over|more than|about|almost|nearly)\s*(?=\d)"
)


@frozen
class Value:
    """
    What a value says (*giá trị*).

    ``number`` is the number, or the numerator of ``base``; ``printed`` the share that
    stands with it; ``terms`` those of a written sum; ``days`` and ``until`` the period
    or the two ends of an arrow; ``text`` what is none of these, folded.
    """

    number: Fraction | None = None
    base: Fraction | None = None
    printed: str = ""
    terms: tuple[int, ...] = ()
    days: Span | PeriodFault | None = None
    until: Span | PeriodFault | None = None
    text: str = ""
    approx: str = ""


def read_value(value: object, *, is_share: bool, is_time: bool) -> Value | None:
    """
    Return what a value says; ``None`` where it is of a strange type.

    *Đọc giá trị.*  ``is_share``: its unit is per cent, so that a point is a decimal
    mark; ``is_time``: its unit is a date or a time, so that 12/2022 is a month.

    >>> read_value("931/936 (99,46%)", is_share=False, is_time=False).printed
    '99,46%'
    """
    if isinstance(value, date):
        return Value(days=read_span(value.isoformat()[:10]))
    if isinstance(value, str):
        return _of_text(nfc(value).strip(), is_share=is_share, is_time=is_time)
    number = _of_number(value)
    if number is None:
        return None
    if is_time and number.denominator == 1:
        days = read_span(str(number.numerator))
        return Value(days=days) if days is not None else Value(number)
    if not is_share:
        return Value(number)
    is_whole = number.denominator == 1
    printed = number.numerator if is_whole else f"{Decimal(str(value)):f}"
    return Value(number, printed=f"{printed}%")


def _of_number(value: object) -> Fraction | None:
    if isinstance(value, float | Decimal):
        return Fraction(Decimal(str(value)))
    try:
        return Fraction(index(value))  # type: ignore[arg-type]  # it is asked
    except TypeError:
        return None


def _of_text(text: str, *, is_share: bool, is_time: bool) -> Value:
    plain = folded(text)[:LONGEST]
    about = _ABOUT.match(plain)
    approx, plain = (about[1], plain[about.end() :]) if about else ("", plain)
    arrow = _ARROW.fullmatch(plain)
    if arrow:
        return Value(days=read_span(arrow[1]), until=read_span(arrow[2]), text=plain)
    if is_time or _DATE.fullmatch(plain) or _is_years(plain):
        days = read_span(plain)
        if days is not None:
            return Value(days=days)
    if _SUM.fullmatch(plain):
        terms = tuple(int(each) for each in plain.split("+"))
        return Value(Fraction(sum(terms)), terms=terms, approx=approx)
    percents = _PERCENT.findall(plain)
    rest = _PERCENT.sub("", plain).strip(" ()[];,.:-") if len(percents) == 1 else plain
    printed = f"{percents[0]}%" if len(percents) == 1 else ""
    if printed and (not rest or not rest[0].isdigit()):
        return Value(_number(percents[0], share=True), printed=printed, approx=approx)
    return _of_counts(rest, printed, approx, is_share=is_share)


def _of_counts(rest: str, printed: str, approx: str, *, is_share: bool) -> Value:
    if printed:
        rest = _JOINED.sub("", rest)
    fraction = _FRACTION.fullmatch(rest)
    if fraction:
        top, base = _number(fraction[1]), _number(fraction[2])
        if top is not None and base is not None:
            return Value(top, base, printed, approx=approx)
    alone = _ALONE.fullmatch(rest)
    number = _number(alone[1], share=is_share) if alone else None
    if alone and number is not None:
        told = printed or (f"{alone[1]}%" if is_share else "")
        return Value(number, printed=told, approx=approx)
    return Value(text=rest)


def _is_years(text: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d\s*[-\u2013]\s*(?:19|20)\d\d", text) is not None


def _number(text: str, *, share: bool = False) -> Fraction | None:
    """Return a number; 1.240 is a thousand unless it is a share."""
    if not share and _THOUSANDS.fullmatch(text):
        return Fraction(text.replace(".", "").replace(",", ""))
    plain = text.replace(",", ".")
    return Fraction(plain) if plain.count(".") <= 1 else None


def percents_in(text: str) -> tuple[str, ...]:
    """Return the percentages that stand in a text, as they stand."""
    return tuple(f"{each}%" for each in _PERCENT.findall(nfc(text)))
