"""Classes that are all the parts of a whole: kinds of petitions, of letters, levels."""

import re
from typing import Final, NamedTuple

from cqtt.reports.consistency.seen import Seen, UnitKind
from cqtt.reports.consistency.words import folded, has_any, listed, words_of

_MARKS: Final = "'\"\u2018\u2019\u201c\u201d«»"
_QUOTED: Final = re.compile(rf"[{_MARKS}]([^{_MARKS}]+)[{_MARKS}]")
_COUNTED: Final = re.compile(r"(\d+)\s+([^\W\d_][^\d\-\u2013+,;]*)")
_OF_SETS: Final = listed(
    "items item set slogan khẩu~hiệu nội~dung mục nguyên~tắc phương~châm motto"
)


class Partition(NamedTuple):
    """Classes that are all the parts of a whole, and whether that is sure."""

    classes: tuple[tuple[str, ...], ...]
    is_sure: bool = True


def _of(*classes: str) -> tuple[tuple[str, ...], ...]:
    return tuple(listed(each) for each in classes)


PARTITIONS: Final = (
    Partition(
        _of(
            "complaint complaints khiếu~nại",
            "denunciation denunciations tố~cáo",
            "reflection reflections phản~ánh kiến~nghị feedback",
        )
    ),
    Partition(
        _of(
            "congratulation congratulations congratulatory chúc~mừng",
            "condolence condolences chia~buồn",
            "thank thanks cảm~ơn cám~ơn",
            "apology apologies xin~lỗi",
        )
    ),
    Partition(_of("male men boys nam", "female women girls nữ")),
    Partition(_of("valid hợp~lệ", "invalid không~hợp~lệ")),
    Partition(
        _of(
            "online trực~tuyến",
            "direct in~person trực~tiếp",
            "postal by~post bưu~chính bưu~điện",
        )
    ),
    # Some procedures are neither.
    Partition(
        _of("one-stop một~cửa", "interlinked inter-linked liên~thông"), is_sure=False
    ),
)
"""Each is complete where every class of it is told once."""

_LEVELS: Final = _of(
    "very~satisfied rất~hài~lòng hoàn~toàn~hài~lòng",
    "satisfied hài~lòng",
    "normal neutral bình~thường chấp~nhận~được acceptable",
    "not~satisfied dissatisfied unsatisfied không~hài~lòng chưa~hài~lòng",
    "very~dissatisfied very~unsatisfied rất~không~hài~lòng hoàn~toàn~không~hài~lòng",
)


def level_of(each: Seen) -> int | None:
    """
    Return the level of satisfaction that a label names, 0 the best; else ``None``.

    Of two that fit, the longer one counts.  A share of both the best two is of the
    second, which may hold the first; a count of both is of no level.
    """
    level = best_class(each, _LEVELS)
    if level == 0 and _names_both(each):
        return 1 if each.kind is UnitKind.SHARE else None
    return level


def _names_both(each: Seen) -> bool:
    """Tell whether a label says "satisfied or very satisfied"."""
    rest = each.label
    for phrase in _LEVELS[0]:
        rest = rest.replace(phrase, " ")
    return has_any(rest, _LEVELS[1])


def level_words(each: Seen) -> frozenset[str]:
    """Return the words by which a label names its level; none where it names none."""
    level = level_of(each)
    words = () if level is None else _LEVELS[level]
    return frozenset(word for phrase in words for word in words_of(phrase))


def best_class(each: Seen, classes: tuple[tuple[str, ...], ...]) -> int | None:
    """Return which class a label names best, by its longest word; ``None`` if none."""
    fitting = [
        (len(word), at)
        for at, words in enumerate(classes)
        for word in words
        if has_any(each.label, (word,))
    ]
    return max(fitting)[1] if fitting else None


def named_sets(each: Seen) -> tuple[tuple[int, str], ...]:
    """Return the numbers and the names of the set that a label quotes."""
    is_set = has_any(f"{each.label} {each.measures} {each.figure.unit}", _OF_SETS)
    quoted = _QUOTED.findall(each.label)
    if not is_set or len(quoted) != 1:
        return ()
    found = _COUNTED.findall(quoted[0])
    if not re.match(r"\s*\d", quoted[0]):
        return ()
    return tuple((int(number), folded(name)) for number, name in found)
