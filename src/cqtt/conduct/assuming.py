"""What the results of observations take for granted, in words."""

from collections.abc import Iterator
from typing import Final

from cqtt.conduct.observations import SourceKind
from cqtt.conduct.result_texts import period_text
from cqtt.conduct.settings import AssessmentSettings, GroupBy
from cqtt.i18n import listed, require_locale


def asked(settings: AssessmentSettings, locale: str = "vi") -> Iterator[str]:
    """Return the period, the sources and the base that were asked for, by lines."""
    english = require_locale(locale) == "en"
    period = period_text(settings.period, locale)
    if period:
        yield f"{'Period' if english else 'Kỳ đánh giá'}: {period}"
    if settings.sources != tuple(SourceKind):
        named = listed((each.text(locale) for each in settings.sources), locale)
        yield f"{'Sources' if english else 'Nguồn'}: {named}"
    yield _SELF[settings.joins_self][english]
    yield _BASE[english]


def assumptions(settings: AssessmentSettings, locale: str = "vi") -> Iterator[str]:
    """Return what every result takes for granted, by lines."""
    english = require_locale(locale) == "en"
    yield from asked(settings, locale)
    yield _RANDOM[english]
    yield _WITHHELD[english].format(minimum=settings.minimum)
    yield _HEADLINE[english].format(least=settings.headline_from)
    if settings.withholds_one_post:
        yield _ONE_POST[english]
    elif settings.by is not GroupBy.POST:
        yield _ONE_POST_SHOWN[english]
    if settings.by is GroupBy.WHOLE:
        yield _TELLS[english]


_SELF: Final = {
    True: (
        "Kết quả tự đánh giá được gộp vào tỷ lệ",
        "Assumed: the self-assessment is joined into the share",
    ),
    False: (
        "Kết quả tự đánh giá nêu riêng, không gộp vào tỷ lệ",
        "Assumed: the self-assessment stands beside the share, not in it",
    ),
}
_BASE: Final = (
    (
        "Mẫu số gồm đạt, bình thường, không đạt; không gồm “không đạt, có lý do chính "
        "đáng” và “không áp dụng”"
    ),
    "The base: met, neutral, not met; excused and not applicable stand outside",
)
_RANDOM: Final = (
    (
        "Giả định: các quan sát là mẫu ngẫu nhiên, độc lập; trị số p tính riêng cho "
        "từng nội dung"
    ),
    "Assumed: the observations are random and independent; each p is of one item alone",
)
_WITHHELD: Final = (
    (
        "Không nêu kết quả của nội dung có dưới {minimum} quan sát (theo số đếm hoặc "
        "cỡ hiệu dụng)"
    ),
    (
        "An item with fewer than {minimum} observations (count or effective size) is "
        "withheld"
    ),
)
_HEADLINE: Final = (
    "Dưới {least} quan sát chỉ nêu số đếm, không nêu tỷ lệ phần trăm",
    "Of fewer than {least} observations there are counts and no percentage",
)
_ONE_POST: Final = (
    (
        "Không nêu kết quả của nội dung mà hầu hết quan sát chỉ ở một chức danh, vì có "
        "thể là kết quả của riêng một người"
    ),
    "An item observed nearly only of one post is withheld: it may be a person's",
)
_ONE_POST_SHOWN: Final = (
    (
        "Nêu cả kết quả của nội dung mà hầu hết quan sát chỉ ở một chức danh, theo yêu "
        "cầu"
    ),
    "An item observed nearly only of one post is shown, as asked",
)
_TELLS: Final = (
    "Đừng công bố cùng kết quả theo đơn vị: lấy toàn bộ trừ đi sẽ lộ phần không nêu",
    "Not to stand beside results by unit: what is withheld there could be subtracted",
)
