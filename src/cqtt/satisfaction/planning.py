"""
How many ballots a survey needs.

*Lập kế hoạch mẫu.*  The formula that the ministry taught in 2013 stands beside the
usual ones: ``compare_sizes`` prints them side by side.  A margin is half the width of
the interval as a share, ``Decimal("0.05")`` for ± 5 points.

>>> print(compare_sizes(931, locale="en").text("en"))
How many ballots, of 931, within ± 5 %
<BLANKLINE>
                   Method                    | Formula gives | Ballots
---------------------------------------------+---------------+--------
The ministry’s teaching text: n = N/(1+N·e²) |        279.79 |     280
Cochran, corrected where the frame is known  |        272.15 |     273
Wilson interval no wider than the margin     |        270.21 |     271
<BLANKLINE>
The teaching text stands for a share of 50 % and z = 2, the others for 95 %.

Not here: how many in each stratum (``cqtt.satisfaction.allocation``).
"""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.satisfaction.sample_sizes import SampleSize, SizeMethod, percent_text
from cqtt.satisfaction.score_tables import number_column, text_column
from cqtt.statistics import planning
from cqtt.statistics.rounding import rounded
from cqtt.tables import Table

FIVE_POINTS: Final = Decimal("0.05")
"""The margin of the teaching text: ± 5 percentage points."""

_HALF: Final = Fraction(1, 2)
_LEVEL: Final = 0.95
_PLACES: Final = 2
_MOST_FACTOR: Final = 1_000_000
_MOST_PLACES: Final = 6


def taught_size(
    frame: int,
    margin: Decimal | Fraction = FIVE_POINTS,
    *,
    design_effect: int | Decimal | Fraction = 1,
    response_share: int | Decimal | Fraction = 1,
) -> SampleSize:
    """
    Return the sample size that the ministry teaches: ``N / (1 + N·e²)``, rounded up.

    *Cỡ mẫu theo tài liệu của Bộ Nội vụ năm 2013.*  ``frame`` is the number of
    transactions of the service in the period.  It stands for a share of 50 %, z = 2,
    and knows nothing of clusters: ``design_effect`` multiplies what it gives, up to the
    frame.

    Raises:
        WrongTypeError: The frame is not an int; another number is a float.
        InvalidValueError: The frame is below 1; the margin is not between 0 and 1; the
            design effect is not above 0 or above a million; the response share not
            above 0 or above 1.

    >>> taught_size(931).size, taught_size(100000).size
    (280, 399)
    """
    found = planning.yamane(frame, margin)
    effect = _above_zero("design_effect", design_effect)
    designed = planning.design_effect_size(found.size, effect).size
    return SampleSize(
        method=SizeMethod.TAUGHT,
        margin=Fraction(margin),
        frame=frame,
        exact=found.value,
        simple=found.size,
        size=min(designed, frame),
        design_effect=effect,
        response_share=_response(response_share),
    )


def exact_size(
    frame: int | None,
    margin: Decimal | Fraction = FIVE_POINTS,
    *,
    method: SizeMethod = SizeMethod.COCHRAN,
    share: Decimal | Fraction = _HALF,
    level: float = _LEVEL,
    design_effect: int | Decimal | Fraction = 1,
    response_share: int | Decimal | Fraction = 1,
) -> SampleSize:
    """
    Return the sample size by Cochran's formula, or by the Wilson interval.

    *Cỡ mẫu chính xác.*  Without a frame the population is taken for endless.  ``share``
    is what Cochran's formula expects; one half is the worst case, and what Wilson's is
    always for.  ``design_effect`` multiplies the size before the frame narrows it.

    Raises:
        WrongTypeError: The frame is not an int; another number but the level is a
            float.
        WrongChoiceError: The method is no ``SizeMethod``.
        InvalidValueError: The method is ``TAUGHT``; a number is outside its range.

    >>> exact_size(931).size, exact_size(None).size
    (273, 385)
    >>> exact_size(931, method=SizeMethod.WILSON).size
    271
    >>> exact_size(931, design_effect=4).size
    580
    >>> exact_size(None, design_effect=2, response_share=Decimal("0.8")).invited
    962
    """
    require_instance(method, SizeMethod, "method", "enum-choice")
    half_width = _share("margin", margin)
    expected = _share("share", share)
    if method is SizeMethod.TAUGHT:
        raise InvalidValueError("method", method.value, "exact-size-method")
    effect = _above_zero("design_effect", design_effect)

    def found(design: Fraction) -> planning.SampleSize:
        if method is SizeMethod.WILSON:
            return planning.wilson_size(
                half_width, level=level, frame=frame, design_effect=design
            )
        return planning.simple_size(
            half_width, share=expected, level=level, frame=frame, design_effect=design
        )

    simple = found(Fraction(1))
    return SampleSize(
        method=method,
        margin=half_width,
        frame=frame,
        exact=simple.value,
        simple=simple.size,
        size=found(effect).size,
        share=expected if method is SizeMethod.COCHRAN else None,
        level=float(level),
        design_effect=effect,
        response_share=_response(response_share),
    )


def compare_sizes(
    frame: int, margin: Decimal | Fraction = FIVE_POINTS, *, locale: str = "vi"
) -> Table:
    """
    Return the taught size and the exact ones side by side, at 95 %.

    *So sánh các công thức cỡ mẫu.*  ``locale`` is that of the cells and notes.

    Raises:
        WrongTypeError: The frame is not an int; the margin is a float.
        InvalidValueError: The frame is below 1; the margin is not between 0 and 1.
    """
    english = require_locale(locale) == "en"
    sizes = [
        taught_size(frame, margin),
        exact_size(frame, margin),
        exact_size(frame, margin, method=SizeMethod.WILSON),
    ]
    rows = [
        (
            each.method.label(locale),
            rounded(Fraction(each.exact), _PLACES),
            each.size,
        )
        for each in sizes
    ]
    shown = {each: percent_text(Fraction(margin), each) for each in ("vi", "en")}
    return Table(
        f"Cỡ mẫu cho tổng thể {frame}, sai số ± {shown['vi']}",
        title_en=f"How many ballots, of {frame}, within ± {shown['en']}",
        columns=(
            text_column("method", "Phương pháp", "Method"),
            number_column("formula", "Kết quả công thức", "Formula gives"),
            number_column("size", "Số phiếu", "Ballots"),
        ),
        rows=rows,
        notes=(_STANDS_FOR[english],),
    )


def _share(name: str, value: object) -> Fraction:
    """Return an exact number between 0 and 1."""
    if isinstance(value, bool) or not isinstance(value, Decimal | Fraction):
        raise WrongTypeError(name, value, "exact-margin")
    if not _is_reckonable(value) or not 0 < value < 1:
        raise InvalidValueError(name, value, "exact-margin")
    return Fraction(value)


def _response(value: object) -> Fraction:
    exact = _above_zero("response_share", value)
    if exact > 1:
        raise InvalidValueError("response_share", value, "response-share")
    return exact


def _above_zero(name: str, value: object) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise WrongTypeError(name, value, "exact-factor")
    if not _is_reckonable(value) or not 0 < value <= _MOST_FACTOR:
        raise InvalidValueError(name, value, "exact-factor")
    return Fraction(value)


def _is_reckonable(value: int | Decimal | Fraction) -> bool:
    """Tell whether a number is finite and not so small that a fraction takes ages."""
    if not isinstance(value, Decimal):
        return True
    return value.is_finite() and (value == 0 or value.adjusted() >= -_MOST_PLACES)


_STANDS_FOR: Final = (
    "Công thức của tài liệu ứng với tỷ lệ 50 % và z = 2; hai công thức kia: 95 %.",
    "The teaching text stands for a share of 50 % and z = 2, the others for 95 %.",
)
