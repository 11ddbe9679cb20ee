"""What codes of conduct, commitments and observations must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

CONDUCT: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "period-of-code": Expectation(
            "a Period in which a code is in force",
            "pass cqtt.law.Period(since, until); an unknown end is None",
            "khoảng thời gian bộ quy tắc có hiệu lực (Period)",
        ),
        "conduct-items": Expectation(
            "ConductItem objects",
            "pass a tuple of cqtt.conduct.ConductItem",
            "các nội dung của bộ quy tắc (ConductItem)",
        ),
        "item-of-its-own": Expectation(
            "a code that no other item of the code of conduct has",
            "give each item a slug of its own",
            "mã không trùng với nội dung khác trong bộ quy tắc",
        ),
        "wording-of-its-own": Expectation(
            "a wording that no other item of the same part has",
            "say it once, or put the second into another part",
            "câu chữ không trùng với nội dung khác trong cùng một phần",
        ),
        "items-or-name-only": Expectation(
            "at least one item, or none with the status name-only",
            'write the items, or say status = "name-only"',
            "có ít nhất một nội dung, hoặc ghi rõ là chỉ biết tên",
        ),
        "items-found": Expectation(
            "a code whose items are known",
            "ask the issuer for the text; until then nothing can be observed against it",
            "bộ quy tắc đã biết nội dung",
        ),
        "standing-issuer": Expectation(
            "a code of an issuer that still exists",
            "have the body that succeeded it adopt a code of its own",
            "bộ quy tắc của cơ quan ban hành còn tồn tại",
        ),
        "code-in-force": Expectation(
            "a day on which the code is in force",
            "take the edition of that day",
            "ngày mà bộ quy tắc có hiệu lực",
        ),
    }
)
