"""What rates, tables and reports must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

REPORTS: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "columns": Expectation(
            "at least one Column, and nothing else",
            "pass a tuple of cqtt.tables.Column",
            "ít nhất một cột (Column)",
            "đưa vào một bộ (tuple) gồm các cqtt.tables.Column",
        ),
        "column-name": Expectation(
            "a column name that no other column of the table has",
            "give each column a name of its own",
            "tên cột không trùng với cột khác",
            "đặt tên riêng cho từng cột",
        ),
        "heading": Expectation(
            "one to four headings in NFC, outermost first, none of them empty",
            'pass a tuple such as ("Số hồ sơ đã giải quyết", "Đúng hạn")',
            "từ một đến bốn tiêu đề, từ ngoài vào trong, không rỗng",
            'đưa vào một bộ (tuple) như ("Số hồ sơ đã giải quyết", "Đúng hạn")',
        ),
        "heading-en": Expectation(
            "as many English headings as Vietnamese ones, or none",
            "translate every level of the heading, or leave heading_en out",
            "số tiêu đề tiếng Anh bằng số tiêu đề tiếng Việt, hoặc không có",
            "dịch đủ các cấp tiêu đề, hoặc bỏ trống heading_en",
        ),
        "row-width": Expectation(
            "a row with one cell for each column",
            "fill the missing cells with None, or add the missing column",
            "hàng có đúng một ô cho mỗi cột",
            "ghi None cho các ô còn thiếu, hoặc bổ sung cột còn thiếu",
        ),
        "cell": Expectation(
            "text, an int, a finite Decimal, a date, a datetime or None",
            "convert the value first; a float goes in as a Decimal",
            "văn bản, số nguyên, Decimal, ngày, thời điểm hoặc None",
            "chuyển giá trị sang một kiểu này trước; float thì chuyển thành Decimal",
        ),
        "row-index": Expectation(
            "the index of a row of the table",
            "count rows from 0",
            "chỉ số của một hàng trong bảng",
            "đếm hàng từ 0",
        ),
        "count": Expectation(
            "a count, zero or more",
            "count again",
            "số đếm, từ 0 trở lên",
            "đếm lại",
        ),
        "part-of-base": Expectation(
            "a count between zero and the base of the rate",
            "check both counts: what is counted is a part of its base",
            "số đếm từ 0 đến mẫu số",
            "kiểm tra lại cả hai số; số được đếm phải là một phần của mẫu số",
        ),
        "formula": Expectation(
            "a Formula",
            "pass a constant of cqtt.reports.formulas or a Formula of your own",
            "một công thức (Formula)",
            "đưa vào một công thức của cqtt.reports.formulas, hoặc Formula tự lập",
        ),
        "printed-percent": Expectation(
            "a percentage as reports print it",
            'pass text such as "97,5 %" or "99.46%"',
            "tỷ lệ phần trăm như in trong báo cáo",
            'ghi như "97,5 %" hoặc "99.46%"',
        ),
        "rounded-half-up": Expectation(
            "rounded half up, not cut off",
            "print the rounded figure, or fewer places of it",
            "số làm tròn, không phải số cắt bỏ phần lẻ",
            "in số đã làm tròn, hoặc in ít chữ số thập phân hơn",
        ),
        "share-of-formula": Expectation(
            "the share that its formula gives",
            "recompute it from the counts, and name the base",
            "tỷ lệ tính theo đúng công thức",
            "tính lại từ các số đếm, và nêu rõ mẫu số",
        ),
        "empty-base": Expectation(
            "left out where its base is zero",
            "print that there was nothing to count",
            "giá trị bỏ trống khi mẫu số bằng 0",
            "ghi rõ là không phát sinh",
        ),
        "counts-add-up": Expectation(
            "counts that add up",
            "count again, or correct the printed total",
            "các số cộng lại khớp nhau",
            "đếm lại, hoặc sửa số tổng đã in",
        ),
        "figures": Expectation(
            "the Figures of one row",
            "pass cqtt.reports.Figures(...)",
            "số liệu (Figures) của một hàng",
            "đưa vào cqtt.reports.Figures(...)",
        ),
        "report-rows": Expectation(
            "at least one Row06, and nothing else",
            "pass a tuple of cqtt.reports.Row06",
            "ít nhất một hàng (Row06)",
            "đưa vào một bộ (tuple) gồm các cqtt.reports.Row06",
        ),
        "row-group": Expectation(
            "a group that the layout has, in every row or in none",
            'see layout.groups; the two-level layout has "province" and "commune"',
            "nhóm có trong mẫu, ở mọi hàng hoặc không hàng nào",
            'xem layout.groups; mẫu chính quyền hai cấp có "province" và "commune"',
        ),
        "layout": Expectation(
            "a Layout",
            "pass TWO_LEVEL, OF_2020, BY_AGENCY or a Layout of your own",
            "một mẫu biểu (Layout)",
            "đưa vào TWO_LEVEL, OF_2020, BY_AGENCY hoặc Layout tự lập",
        ),
        "form-columns": Expectation(
            "the thirteen headings of the form",
            "start from the columns of TWO_LEVEL and change their headings",
            "mười ba cột của biểu",
            "lấy các cột của TWO_LEVEL rồi sửa tiêu đề",
        ),
        "tables-to-save": Expectation(
            "a cqtt.tables.Table, or several by the names of their sheets",
            "pass what .table() of a tally, a score or a report returns",
            "bảng (Table), hoặc nhiều bảng theo tên trang tính",
            "đưa vào kết quả .table() của Tally, của điểm số hoặc của báo cáo",
        ),
        "day-of-file": Expectation(
            "a date from 1901 on",
            "pass a datetime.date, or leave it out",
            "ngày (date), từ năm 1901 trở đi",
            "đưa vào datetime.date, hoặc bỏ trống",
        ),
        "whole-letters": Expectation(
            "text of whole letters",
            "read the text again in its right encoding: a lone surrogate is half a "
            "letter",
            "văn bản có đủ ký tự (không có nửa ký tự Unicode)",
            "đọc lại văn bản theo đúng bảng mã; một ký tự surrogate đứng riêng chỉ là "
            "nửa ký tự",
        ),
        "excel-cell": Expectation(
            "content that an Excel sheet can hold",
            "split the table, or shorten the text; a cell holds 32,767 characters, "
            "a sheet 1,048,576 rows",
            "nội dung mà trang tính Excel chứa được",
            "chia nhỏ bảng, hoặc viết ngắn hơn; một ô chứa 32.767 ký tự, một trang "
            "tính 1.048.576 hàng",
        ),
        "due-day-known": Expectation(
            "a dossier whose time limit can be counted",
            "decide its limit with procedure.deciding or Dossier(limit=...)",
            "hồ sơ có thời hạn tính được",
            "nêu thời hạn bằng procedure.deciding hoặc Dossier(limit=...)",
        ),
        "limit-begun": Expectation(
            "transferred to the competent agency, which begins its limit",
            "record that event with its moment; the dossier was finished without it",
            "sự kiện chuyển đến cơ quan có thẩm quyền, là lúc bắt đầu tính thời hạn",
            "ghi nhận sự kiện ấy kèm thời điểm; hồ sơ đã xử lý xong mà chưa có sự "
            "kiện này",
        ),
        "received-by-then": Expectation(
            "a dossier received by the end of the period",
            "leave it out, or ask for a later period",
            "hồ sơ đã tiếp nhận trong kỳ hoặc trước đó",
            "bỏ hồ sơ này, hoặc chọn kỳ sau",
        ),
    }
)
