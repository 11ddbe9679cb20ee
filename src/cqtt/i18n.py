"""
Vietnamese and English: sentences, numbers, weekdays, lists.

*Ngôn ngữ.*  Vietnamese is the source language: a sentence is written in Vietnamese in
the code and looked up in ``locale/en.po`` for English.  This is the only door to
Babel, which is loaded when a text is written, never to compute.
"""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO
from typing import Final, TypeAlias

from cqtt.errors import UnknownLocaleError

LOCALES: Final = ("vi", "en")

Value: TypeAlias = str | int

_LONG: Final = 10_000
_DIGITS: Final = 28
_FARTHEST: Final = 999_999


def require_locale(locale: str) -> str:
    """
    Return a locale that the library has texts for.

    Raises:
        UnknownLocaleError: It is neither ``"vi"`` nor ``"en"``.
    """
    # What compares by elements, such as an array, is no locale.
    came: object = locale
    if isinstance(came, str) and came in LOCALES:
        return came
    is_told = isinstance(came, str | None)
    raise UnknownLocaleError(came if is_told else type(came).__name__, LOCALES)


@cache
def _catalogue(locale: str) -> NullTranslations:
    if locale == "vi":
        return NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    source = files("cqtt") / "locale" / f"{locale}.po"
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(source.read_bytes()), locale=locale))
    compiled.seek(0)
    return GNUTranslations(compiled)


def say(sentence: str, locale: str, **values: Value) -> str:
    """
    Return a Vietnamese sentence in a locale, with its blanks filled in.

    >>> say("tính, ngày thứ {last}", "en", last=3)
    'counted, day 3'
    """
    return _catalogue(require_locale(locale)).gettext(sentence).format(**values)


def say_many(sentence: str, count: Decimal | int, locale: str) -> str:
    """
    Return a Vietnamese phrase with a number, ``{n}``, in the plural of a locale.

    >>> say_many("{n} ngày làm việc", 1, "en"), say_many("{n} ngày làm việc", 3, "en")
    ('1 working day', '3 working days')
    """
    plural = 1 if count == 1 else 2
    phrase = _catalogue(require_locale(locale)).ngettext(sentence, sentence, plural)
    return phrase.format(n=number(count, locale))


def name_text(name: str, locale: str) -> str:
    """
    Return a name in a locale; a name without a translation stays as it is.

    >>> name_text("Quốc khánh", "en"), name_text("Hội làng", "en")
    ('National Day', 'Hội làng')
    """
    return _catalogue(require_locale(locale)).gettext(name) if name else ""


def number(value: Decimal | int, locale: str) -> str:
    """
    Write a number as a locale does; integers in full, decimals exact.

    >>> number(Decimal("12.5"), "vi"), number(12, "vi")
    ('12,5', '12')
    """
    require_locale(locale)
    if isinstance(value, int):
        # Decimal writes whole numbers of any length, str only those of 4,300 digits.
        return str(value) if value.bit_length() < _LONG else f"{Decimal(value):f}"
    from babel.numbers import format_decimal

    with localcontext(_exactly(value)):  # babel reckons in the caller's
        return format_decimal(value, locale=locale, decimal_quantization=False)


def _exactly(value: Decimal) -> Context:
    """Return a context that holds every digit of a number, whatever the defaults."""
    _, digits, exponent = value.as_tuple()
    size = len(digits) + (abs(exponent) if isinstance(exponent, int) else 0)
    return Context(
        prec=_DIGITS + 2 * size,
        rounding=ROUND_HALF_EVEN,
        Emin=-_FARTHEST,
        Emax=_FARTHEST,
        capitals=1,
        clamp=0,
        flags=[],
        traps=[],
    )


def weekday(day: date, locale: str) -> str:
    """
    Name the weekday of a date.

    >>> weekday(date(2026, 1, 7), "vi"), weekday(date(2026, 1, 7), "en")
    ('Thứ Tư', 'Wednesday')
    """
    from babel.dates import format_date

    return format_date(day, "EEEE", locale=require_locale(locale))


def day_text(day: date) -> str:
    """
    Write a day as dd/mm/yyyy, in both languages.

    >>> day_text(date(2026, 1, 7))
    '07/01/2026'
    """
    return f"{day.day:02}/{day.month:02}/{day.year}"


_ENGLISH_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def english_day(day: date) -> str:
    """
    Write a day in English, as letters do.

    >>> english_day(date(2026, 1, 7))
    '7 January 2026'
    """
    return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"


def day_told(day: date, locale: str) -> str:
    """
    Write a day as it is read, without the word *ngày*, which the sentence has.

    >>> day_told(date(2026, 8, 3), "vi"), day_told(date(2026, 8, 3), "en")
    ('03/08/2026', '3 August 2026')
    """
    return english_day(day) if locale == "en" else day_text(day)


def time_text(moment: datetime) -> str:
    """
    Write the hour and minute of a moment.

    >>> time_text(datetime(2026, 1, 7, 9, 5))
    '09:05'
    """
    return f"{moment.hour:02}:{moment.minute:02}"


def listed(items: Iterable[str], locale: str) -> str:
    """
    Join texts as a locale does.

    >>> listed(["a", "b", "c"], "vi")
    'a, b và c'
    """
    from babel.lists import format_list

    return format_list(list(items), locale=require_locale(locale))
