"""What the name of a paper says beside it: channels, condition, databases."""

import re
from typing import Final

from cqtt.interop.portal.words import begins, found, holds_any
from cqtt.procedures import ChannelKind, ComponentKind, Database

_ELECTRONIC: Final = r"(?:hình thức|nộp hồ sơ|hồ sơ|nộp) (?:là )?trực tuyến"
_AT_COUNTER: Final = r"(?:hình thức|nộp hồ sơ|hồ sơ|nộp) (?:là )?trực tiếp"
_WAYS: Final = ("trực tuyến", "trực tiếp")
_BY_POST: Final = "bưu chính"
_ONLY_BY_POST: Final = (
    r"trường hợp (?:gửi|nộp)(?: hồ sơ)? qua (?:đường )?(?:hệ thống )?bưu"
)
_A_DATABASE: Final = "(?:cơ sở dữ liệu|csdl|vneid)"
# Every choice begins with a letter, so that the search can run from one to the next.
_LOOKED_UP: Final = (
    r"không (?:thể )?(?:khai thác|tra cứu)(?:, sử dụng)? được|không thể khai thác"
    r"|thông tin chưa được kết nối|không có thông tin[^.;]{0,40}cơ sở dữ liệu"
    rf"|miễn[^.;]{{0,60}}{_A_DATABASE}"
    rf"|không (?:phải|yêu cầu|cần)[^.;]{{0,60}}{_A_DATABASE}"
    r"|đã có trong (?:cơ sở dữ liệu|csdl)|có thông tin trong (?:cơ sở dữ liệu|csdl)"
)
_LOOKS_UP: Final = ("khai thác", "tra cứu", "cơ sở dữ liệu", "csdl", "vneid")
_DATABASES: Final = (
    ("dân cư", Database.POPULATION),
    ("csdlqgvdc", Database.POPULATION),
    ("cư trú", Database.RESIDENCE),
    ("hộ tịch điện tử", Database.CIVIL_STATUS),
    ("csdlhtđt", Database.CIVIL_STATUS),
    ("cơ sở dữ liệu đất đai", Database.LAND),
    ("quốc gia về đất đai", Database.LAND),
    ("đăng ký doanh nghiệp", Database.BUSINESS),
    ("quốc gia về doanh nghiệp", Database.BUSINESS),
    ("vneid", Database.VNEID),
)
_CONDITION_STARTS: Final = ("trong trường hợp", "trường hợp", "đối với", "nếu")
_CONDITION_FIRST: Final = (
    r"((?:trong trường hợp|trường hợp|đối với|nếu) [^.;]{1,300}?)"
    r"(?:,? thì |: |, (?:ngoài|hồ sơ) | (?:còn )?phải )"
)
_CONDITION_IN_BRACKETS: Final = (
    r"\(((?:nếu|trường hợp|đối với|trong trường hợp) [^()]{1,300})"
    r"\)?(?:[ .,;)]*$|\. )"
)
_CONDITION_BARE: Final = (
    r"(?<!\()((?:trong trường hợp|đối với trường hợp)\b(?:(?!\. |;).){0,300})"
)
_CONDITIONS_INSIDE: Final = (
    (_CONDITION_IN_BRACKETS, ("(",)),
    (_CONDITION_BARE, ("trong trường hợp", "đối với trường hợp")),
)
_CONDITION_LAST: Final = r"(nếu có)[ .,;]*$"
_FURTHEST: Final = 600
_OWN_CLAUSE: Final = r"\((?:nếu|trường hợp|đối với) ([^()]{1,300})\)[ .,;)]*$"


def channels_of(small: str, kind: ComponentKind) -> tuple[ChannelKind, ...]:
    """
    Return the channels that a paper is for; none where it is for every one.

    Of a form every word counts; of other papers only a condition at the end, because
    their sentences also tell how to hand them in through this channel or that.
    """
    if kind is ComponentKind.EFORM:
        return (ChannelKind.ONLINE, ChannelKind.VNEID)
    if begins(_ONLY_BY_POST, small):
        return (ChannelKind.POSTAL,)
    if not holds_any(_WAYS, small):
        return ()
    if kind is not ComponentKind.FORM:
        clause = found(_OWN_CLAUSE, small)
        small = clause[1] if clause else ""
    online, counter = found(_ELECTRONIC, small), found(_AT_COUNTER, small)
    if online and not counter and _BY_POST not in small:
        return (ChannelKind.ONLINE, ChannelKind.VNEID)
    if counter and not online:
        return (ChannelKind.DIRECT, ChannelKind.POSTAL)
    return ()


def condition_of(name: str) -> str:
    """Return when a paper is needed at all; empty where its name does not say."""
    small = name[:1].lower() + name[1:]
    if not holds_any(("trường hợp", "nếu", "đối với"), small):
        return ""
    match = _condition_first(small) or _condition_inside(small)
    if match is None and "nếu có" in small:
        match = found(_CONDITION_LAST, small)
    return match[1].strip(" .") if match else ""


def _condition_first(small: str) -> re.Match[str] | None:
    starts = small.startswith(_CONDITION_STARTS)
    return begins(_CONDITION_FIRST, small) if starts else None


def _condition_inside(small: str) -> re.Match[str] | None:
    """Return a condition in the first sentence, brackets before others."""
    for pattern, needles in _CONDITIONS_INSIDE:
        match = found(pattern, small, 1) if holds_any(needles, small) else None
        if match is not None and _is_in_first_sentence(match, small):
            return match
    return None


def _is_in_first_sentence(match: re.Match[str], small: str) -> bool:
    before = small[: match.start()]
    return len(before) <= _FURTHEST and ";" not in before and ". " not in before


def databases_of(small: str) -> tuple[Database, ...]:
    """Return the databases whose data make a paper needless, by its own words."""
    if not holds_any(_LOOKS_UP, small) or not found(_LOOKED_UP, small):
        return ()
    named = (database for word, database in _DATABASES if word in small)
    return tuple(dict.fromkeys(named)) or (Database.SPECIALISED,)
