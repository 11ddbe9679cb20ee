"""What a printed table must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

PUBLISHED: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "published-table": Expectation(
            "a PublishedTable",
            "pass cqtt.published.PublishedTable(title, shares)",
            "một bảng đã công bố (PublishedTable)",
            "đưa vào cqtt.published.PublishedTable(title, shares)",
        ),
        "published-shares": Expectation(
            "at least one PublishedShare, and nothing else",
            "pass a list of cqtt.published.PublishedShare, or see "
            "PublishedTable.from_rows",
            "ít nhất một tỷ lệ đã công bố (PublishedShare)",
            "đưa vào danh sách cqtt.published.PublishedShare, hoặc dùng "
            "PublishedTable.from_rows",
        ),
        "published-row": Expectation(
            "a row of three cells: label, count, printed share",
            "pass None for a count that is not printed",
            "hàng có ba ô: nội dung, số lượng, tỷ lệ đã in",
            "ghi None nếu bảng không in số lượng",
        ),
        "published-bases": Expectation(
            "bases by name, with their sizes",
            'pass a dict such as {"tiếp nhận": 936}',
            "các mẫu số theo tên, kèm số lượng",
            'ghi như {"tiếp nhận": 936}',
        ),
        "share-label": Expectation(
            "a label that no other share of the table has",
            "tell the rows apart, or leave one out",
            "nội dung không trùng với hàng khác của bảng",
            "ghi rõ để phân biệt các hàng, hoặc bỏ bớt một hàng",
        ),
        "share-up-to-hundred": Expectation(
            "a share from 0 to 100 %",
            "look where the decimal mark belongs, or name the base",
            "tỷ lệ từ 0 đến 100 %",
            "xem lại vị trí dấu thập phân, hoặc nêu rõ mẫu số",
        ),
        "share-of-base": Expectation(
            "a share that a whole count of its base gives",
            "recompute it from the count, and print the base",
            "tỷ lệ mà một số đếm trên mẫu số cho ra",
            "tính lại từ số đếm, và in kèm mẫu số",
        ),
        "same-base": Expectation(
            "a share of the same base as the rest of the table",
            "recompute it on that base, or print which base it has",
            "tỷ lệ tính trên cùng mẫu số với cả bảng",
            "tính lại trên mẫu số ấy, hoặc in rõ mẫu số đã dùng",
        ),
        "named-base": Expectation(
            "a table whose shares are of a base that it names",
            "name their base in the table, or recompute the shares",
            "bảng có tỷ lệ tính trên một mẫu số đã nêu",
            "nêu rõ mẫu số trong bảng, hoặc tính lại các tỷ lệ",
        ),
        "base-of-counts": Expectation(
            "shares divided by the base that the counts add up to",
            "recompute them on that base, or say why they are of the other one",
            "các tỷ lệ chia cho mẫu số bằng tổng các số đếm",
            "tính lại trên mẫu số ấy, hoặc nêu rõ vì sao dùng mẫu số khác",
        ),
        "whole-of-base": Expectation(
            "counts that are all the parts of the base",
            "add what is missing, or say that the shares are not a whole",
            "các số đếm gộp lại đủ mẫu số",
            "bổ sung phần còn thiếu, hoặc nêu rõ các tỷ lệ không gộp lại thành toàn bộ",
        ),
        "shares-add-up": Expectation(
            "shares that add up to 100 %, give or take what rounding explains",
            "recompute every share on one base",
            "các tỷ lệ cộng lại đủ 100 %, chỉ lệch do làm tròn",
            "tính lại mọi tỷ lệ trên cùng một mẫu số",
        ),
    }
)
