"""What units of territory, their codes and their changes must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

TERRITORY: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "province-code": Expectation(
            "a code of two digits as text",
            'write the leading zero too, as in "01"',
            "mã hai chữ số dạng văn bản",
            'ghi cả số 0 ở đầu, như "01"',
        ),
        "province-unit": Expectation(
            "a provincial unit",
            "pass one of units().on(day), such as units().find(name, on=day)",
            "đơn vị hành chính cấp tỉnh (ProvinceUnit)",
            "đưa vào đơn vị của units().on(ngày), như units().find(tên, on=ngày)",
        ),
        "commune-counts": Expectation(
            "a CommuneCounts",
            "pass CommuneCounts(wards=..., communes=...)",
            "số đơn vị cấp xã (CommuneCounts)",
            "đưa vào CommuneCounts(wards=..., communes=...)",
        ),
        "unit-changes": Expectation(
            "a UnitChange",
            "take what units().successors(unit) returns",
            "thay đổi của đơn vị (UnitChange)",
            "dùng kết quả của units().successors(đơn_vị)",
        ),
        "summed-records": Expectation(
            "what sum_over_successors makes",
            "take the result of sum_over_successors as it is",
            "kết quả do sum_over_successors lập",
            "dùng nguyên kết quả của hàm này",
        ),
        "unit-with-day": Expectation(
            "a code or name that always meant the same unit",
            "ask for a day: units().on(day)[...]",
            "mã hoặc tên luôn chỉ cùng một đơn vị",
            "hỏi theo ngày: units().on(ngày)[...]",
        ),
        "unit-kind-in-force": Expectation(
            "of a kind that there was on that day",
            "name the commune or the province of that day",
            "loại đơn vị hành chính còn tồn tại vào ngày đó",
            "dùng tên xã, phường, đặc khu hoặc tỉnh, thành phố của ngày đó",
        ),
        "day-of-unit": Expectation(
            "a day not before the unit began",
            "ask for a day of that unit or a later one",
            "ngày không trước khi có đơn vị",
            "hỏi vào ngày đã có đơn vị đó hoặc ngày sau",
        ),
        "succession-lines": Expectation(
            "lines of what became of units",
            "pass cqtt.territory.Became(old=..., new=..., since=...) for each",
            "các dòng đơn vị cũ, đơn vị mới",
            "đưa vào từng dòng Became(old=..., new=..., since=...)",
        ),
        "whole-or-parts": Expectation(
            "a unit with one line of a day, or with each part once",
            "write one whole line, or is_whole=False in each line of a split unit",
            "đơn vị có một dòng trong một ngày, hoặc mỗi phần một dòng",
            "ghi một dòng cho cả đơn vị, hoặc is_whole=False ở mọi dòng của đơn vị bị "
            "chia",
        ),
        "succession": Expectation(
            "a Succession",
            "pass cqtt.territory.Succession([...])",
            "danh sách đơn vị kế thừa (Succession)",
            "đưa vào cqtt.territory.Succession([...])",
        ),
        "unit-counts": Expectation(
            "counts of units",
            "pass cqtt.territory.UnitCount(unit, day, count) for each",
            "các số liệu của đơn vị",
            "đưa vào từng UnitCount(đơn_vị, ngày, số)",
        ),
        "count-by-day": Expectation(
            "a count of a day not after the one that is asked for",
            "leave later counts out, or ask for a later day",
            "số liệu của ngày không sau ngày được hỏi",
            "bỏ số liệu sau ngày đó, hoặc hỏi vào ngày sau",
        ),
    }
)
