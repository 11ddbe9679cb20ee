"""What committees, plans, documents and counts of a programme must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

PROGRAMME: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "tuple-of-records": Expectation(
            "a tuple or a list of records of its kind",
            "pass them in brackets, also a single one",
            "danh sách các bản ghi đúng loại",
            "đặt trong ngoặc vuông, kể cả khi chỉ có một",
        ),
        "unit-or-actor": Expectation(
            "a Unit or an Actor",
            'pass Unit("Văn phòng") or Actor(Unit("Văn phòng"), "công chức")',
            "một đơn vị (Unit) hoặc chức danh của đơn vị (Actor)",
            'đưa vào Unit("Văn phòng") hoặc Actor(Unit("Văn phòng"), "công chức")',
        ),
        "day-or-period": Expectation(
            "a plain date or a Period with both ends",
            "pass a date, or Period(first, last) where only the month or year is known",
            "một ngày hoặc một Period có đủ hai đầu",
            "đưa vào một ngày, hoặc Period(đầu, cuối) khi chỉ biết tháng hay năm",
        ),
        "quantity-number": Expectation(
            "an int or a finite Decimal of at most 30 digits, zero or more",
            'pass 50 or Decimal("1.5"), never a float',
            "số nguyên hoặc Decimal hữu hạn, không âm, tối đa 30 chữ số",
            'đưa vào 50 hoặc Decimal("1.5"), không dùng float',
        ),
        "bounds-together": Expectation(
            "a quantity whose bound goes with the other one",
            "sum them with Total.of, which keeps over, almost and about apart",
            "số lượng có cùng mức độ chính xác với số kia",
            "cộng bằng Total.of để giữ riêng phần “trên”, “gần” và “khoảng”",
        ),
        "bounded-quantity": Expectation(
            "a Quantity",
            "pass Quantity(50, Bound.OVER) or a bare number where it is exact",
            "số lượng và mức độ chính xác (Quantity)",
            "đưa vào Quantity(50, Bound.OVER), hoặc chỉ ghi số nếu là số chính xác",
        ),
        "count-not-bound": Expectation(
            "a count that is one whole number",
            "a scorecard needs the counted number: count it out, or tell it in words",
            "một số đếm chính xác, là số nguyên",
            "bảng chấm cần số đếm thật: đếm lại hoặc chỉ nêu bằng lời",
        ),
        "whole-months": Expectation(
            "a period of whole months",
            "begin on the first and end on the last day of a month",
            "một kỳ gồm các tháng trọn vẹn",
            "bắt đầu từ ngày mùng 1 và kết thúc vào ngày cuối tháng",
        ),
        "issued-document": Expectation(
            "an IssuedDocument",
            "pass IssuedDocument(DocumentKind.PLAN, title)",
            "một văn bản đã ban hành (IssuedDocument)",
            "đưa vào IssuedDocument(DocumentKind.PLAN, tiêu đề)",
        ),
        "document-numbered": Expectation(
            "listed with its number and symbol",
            "look the number up in the register of documents",
            "văn bản có số, ký hiệu",
            "tra số, ký hiệu trong sổ đăng ký văn bản",
        ),
        "document-dated": Expectation(
            "listed with its day of issue",
            "look the day up in the register of documents",
            "văn bản có ngày ban hành",
            "tra ngày ban hành trong sổ đăng ký văn bản",
        ),
        "document-number": Expectation(
            "a number and symbol such as 35/KH-UBND or 27-CV/ĐU",
            "write the number, the abbreviation of the kind and that of the issuer",
            "số, ký hiệu như 35/KH-UBND hoặc 27-CV/ĐU",
            "ghi số, chữ viết tắt tên loại và chữ viết tắt tên cơ quan ban hành",
        ),
        "abbreviation-of-kind": Expectation(
            "numbered with the abbreviation of its kind",
            "look the document up: either its kind or its symbol is misprinted",
            "văn bản có chữ viết tắt đúng tên loại",
            "đối chiếu bản gốc: tên loại hoặc ký hiệu đã ghi nhầm",
        ),
        "number-once": Expectation(
            "a number that one document of the year has",
            "look both documents up: one of the numbers is wrong",
            "số chỉ cấp cho một văn bản trong năm",
            "đối chiếu cả hai văn bản: một trong hai số đã ghi nhầm",
        ),
        "number-in-order": Expectation(
            "of a day not before that of a lower number",
            "look both documents up: a number or a day is wrong",
            "văn bản có ngày không trước ngày của văn bản mang số nhỏ hơn",
            "đối chiếu các văn bản: số hoặc ngày đã ghi nhầm",
        ),
        "steering-committee": Expectation(
            "a SteeringCommittee",
            "pass SteeringCommittee(decision=..., chair=...)",
            "một ban chỉ đạo (SteeringCommittee)",
            "đưa vào SteeringCommittee(decision=..., chair=...)",
        ),
        "members-as-stated": Expectation(
            "of as many members as its decision states",
            "compare the list with the decision, the chair and vice chairs counted",
            "ban chỉ đạo có đủ số thành viên như quyết định nêu",
            "đối chiếu danh sách với quyết định, tính cả trưởng ban và phó trưởng ban",
        ),
        "chair-once": Expectation(
            "a committee whose chair stands once",
            "leave the chair out of the vice chairs and members",
            "ban có trưởng ban chỉ ghi một lần",
            "bỏ trưởng ban khỏi danh sách phó trưởng ban và thành viên",
        ),
        "post-told-apart": Expectation(
            "a committee of which each post stands once",
            "take the repeated post out, or tell two people of one post apart",
            "ban có mỗi chức danh ghi một lần",
            "bỏ chức danh ghi lặp, hoặc ghi rõ khi hai người cùng chức danh",
        ),
        "after-decision": Expectation(
            "in force from the day of its decision or later",
            "look the decision up, or write the day it took effect",
            "ban chỉ đạo có hiệu lực từ ngày quyết định trở đi",
            "đối chiếu quyết định hoặc ghi ngày có hiệu lực",
        ),
        "one-committee": Expectation(
            "the only committee in force on a day",
            "write the last day of the one that was replaced",
            "ban chỉ đạo duy nhất có hiệu lực trong một ngày",
            "ghi ngày cuối của ban đã được kiện toàn",
        ),
        "plan": Expectation(
            "a Plan",
            "pass Plan(title, tasks)",
            "một kế hoạch (Plan)",
            "đưa vào Plan(tên, nhiệm vụ)",
        ),
        "plan-task": Expectation(
            "a PlanTask",
            "pass PlanTask(title, who, due_on)",
            "một nhiệm vụ (PlanTask)",
            "đưa vào PlanTask(tên, đơn vị, hạn)",
        ),
        "day-of-dropping": Expectation(
            "a task with the day on which it was dropped, since it has a reason",
            "pass dropped_on",
            "nhiệm vụ có ngày thôi thực hiện, vì đã nêu lý do",
            "đưa vào dropped_on",
        ),
        "task-with-unit": Expectation(
            "a task that somebody is responsible for",
            "name the unit or post",
            "nhiệm vụ có đơn vị, người chịu trách nhiệm",
            "ghi đơn vị hoặc chức danh",
        ),
        "due-after-plan": Expectation(
            "due on or after the day of the plan",
            "look the plan up: the day due or the day of issue is wrong",
            "nhiệm vụ có hạn từ ngày ban hành kế hoạch trở đi",
            "đối chiếu kế hoạch: hạn hoặc ngày ban hành đã ghi nhầm",
        ),
        "done-after-plan": Expectation(
            "done on or after the day of the plan",
            "check the day; what was done before is no result of the plan",
            "nhiệm vụ hoàn thành từ ngày ban hành kế hoạch trở đi",
            "kiểm tra ngày; việc làm từ trước không phải kết quả của kế hoạch",
        ),
        "reason-of-dropping": Expectation(
            "dropped with a reason",
            "write why, and who decided so",
            "việc thôi thực hiện có lý do",
            "ghi lý do và ai quyết định",
        ),
        "done-or-dropped": Expectation(
            "either done or dropped",
            "take out the day that is wrong",
            "nhiệm vụ hoàn thành hoặc thôi thực hiện, không cả hai",
            "bỏ ngày đã ghi nhầm",
        ),
        "result-of-task": Expectation(
            "done with a result that can be seen",
            "write the result and where the evidence is",
            "việc hoàn thành có kết quả kiểm chứng được",
            "ghi kết quả và nơi lưu tài liệu chứng minh",
        ),
    }
)
