"""Strategies for Vietnamese texts and names."""

from typing import Final, Literal, TypeAlias
from unicodedata import normalize

from cqtt.testing.strategies.door import st

UnicodeForm: TypeAlias = Literal["NFC", "NFD"]

_FAMILY: Final = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đỗ", "Ngô", "Vừ", "Y", "H'")
_MIDDLE: Final = ("Văn", "Thị", "Đức", "Thùy", "Hữu", "")
_GIVEN: Final = ("Ví Dụ", "Giả Định", "Thí Dụ", "Mẫu", "Bịa", "Tưởng Tượng", "Ưng Thử")
_STARTS: Final = ("", "b", "đ", "h", "kh", "ng", "ngh", "qu", "th", "tr", "Đ", "X")
_RIMES: Final = (
    *("a", "à", "ả", "ã", "á", "ạ", "ăn", "ằng", "âu", "ấy", "ê", "ểu", "i", "ị"),
    *("oa", "òa", "oà", "ông", "ộ", "ơ", "ợ", "u", "ư", "ừng", "ươ", "ượng", "y", "ỹ"),
)


def names(form: UnicodeForm | None = "NFC") -> st.SearchStrategy[str]:
    """
    Draw names of invented people (*họ và tên giả định*).

    ``form`` is the Unicode form; ``None`` draws both, as files of offices hold them.
    """
    parts = map(st.sampled_from, (_FAMILY, _MIDDLE, _GIVEN))
    return _written(st.tuples(*parts).map(_joined), form)


def texts(
    form: UnicodeForm | None = "NFC", *, most: int = 12
) -> st.SearchStrategy[str]:
    """
    Draw Vietnamese syllables, at least one and at most ``most`` (*văn bản tiếng Việt*).

    They are no words; every vowel, tone and both styles of oà and òa are among them.
    ``form`` is the Unicode form; ``None`` draws both.
    """
    syllable = st.tuples(st.sampled_from(_STARTS), st.sampled_from(_RIMES))
    syllables = st.lists(syllable.map("".join), min_size=1, max_size=most)
    return _written(syllables.map(_joined), form)


def _joined(parts: tuple[str, ...] | list[str]) -> str:
    return " ".join(filter(None, parts))


def _written(
    drawn: st.SearchStrategy[str], form: UnicodeForm | None
) -> st.SearchStrategy[str]:
    forms: tuple[UnicodeForm, ...] = ("NFC", "NFD") if form is None else (form,)
    return st.builds(normalize, st.sampled_from(forms), drawn)
