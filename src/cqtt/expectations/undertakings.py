"""What duty on days off, teams, activities, inspections and roll-out must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

UNDERTAKINGS: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "duty": Expectation(
            "a Duty",
            "pass Duty(day, who)",
            "một ca trực (Duty)",
            "đưa vào Duty(ngày, người trực)",
        ),
        "duty-roster": Expectation(
            "a DutyRoster",
            "pass DutyRoster(name, duties)",
            "một lịch trực (DutyRoster)",
            "đưa vào DutyRoster(tên, ca trực)",
        ),
        "day-off-covered": Expectation(
            "a day off with everybody on duty who must be",
            "put somebody on duty, or say that the desk is closed",
            "ngày nghỉ có đủ người trực",
            "cử người trực hoặc thông báo không tiếp nhận",
        ),
        "day-of-roster": Expectation(
            "a day of the period that is covered",
            "ask for a day of it, or cover a longer period",
            "ngày thuộc kỳ đã xét lịch trực",
            "hỏi ngày trong kỳ, hoặc xét kỳ dài hơn",
        ),
        "duty-once": Expectation(
            "on duty once a day in one role",
            "take out the repeated line",
            "ca trực chỉ ghi một lần trong ngày",
            "bỏ dòng ghi lặp",
        ),
        "duty-on-day-off": Expectation(
            "duty on a day off",
            "check the day: it is a working day by the calendar, and is not counted",
            "ca trực vào ngày nghỉ",
            "kiểm tra ngày: theo lịch là ngày làm việc, không tính vào kết quả trực",
        ),
        "team": Expectation(
            "a Team",
            "pass Team(TeamKind.RECONCILIATION, name)",
            "một tổ (Team)",
            "đưa vào Team(TeamKind.RECONCILIATION, tên)",
        ),
        "team-case": Expectation(
            "a TeamCase",
            "pass TeamCase(begun_on)",
            "một vụ việc (TeamCase)",
            "đưa vào TeamCase(ngày bắt đầu)",
        ),
        "outcome-with-day": Expectation(
            "an outcome together with the day on which the case ended",
            "pass both ended_on and an outcome, or neither while the case runs",
            "kết quả đi cùng ngày kết thúc",
            "đưa vào cả ended_on và kết quả, hoặc bỏ cả hai khi chưa kết thúc",
        ),
        "campaign": Expectation(
            "a Campaign",
            "pass Campaign(name=..., planned=...)",
            "một đợt vận động (Campaign)",
            "đưa vào Campaign(name=..., planned=...)",
        ),
        "count-of-teams": Expectation(
            "the number of the teams that are listed",
            "leave team_count out where the teams are listed",
            "đúng số tổ đã liệt kê",
            "bỏ team_count khi đã liệt kê các tổ",
        ),
        "activity": Expectation(
            "an Activity",
            "pass Activity(ActivityKind.MEETING, 3, day)",
            "một hoạt động (Activity)",
            "đưa vào Activity(ActivityKind.MEETING, 3, ngày)",
        ),
        "activity-counted-once": Expectation(
            "an activity of which nothing is recorded a second time",
            "check whether the other records are part of it; both are summed",
            "hoạt động không ghi trùng",
            "kiểm tra các lần ghi kia có nằm trong số này không, vì đều được cộng",
        ),
        "inspection-finding": Expectation(
            "an InspectionFinding",
            "pass InspectionFinding(what, unit)",
            "một tồn tại, hạn chế qua kiểm tra (InspectionFinding)",
            "đưa vào InspectionFinding(nội dung, đơn vị)",
        ),
        "inspection-round": Expectation(
            "an InspectionRound",
            "pass InspectionRound(name=..., when=...)",
            "một đợt kiểm tra (InspectionRound)",
            "đưa vào InspectionRound(name=..., when=...)",
        ),
        "unit-inspected": Expectation(
            "found in a unit that was inspected",
            "add the unit to those inspected, or correct its name",
            "tồn tại, hạn chế của đơn vị đã được kiểm tra",
            "bổ sung đơn vị vào danh sách kiểm tra hoặc sửa tên",
        ),
        "finding-with-unit": Expectation(
            "a finding that somebody must put right",
            "name the unit or post",
            "tồn tại, hạn chế có đơn vị chịu trách nhiệm khắc phục",
            "ghi đơn vị hoặc chức danh",
        ),
        "due-after-inspection": Expectation(
            "due on or after the first day of the inspection",
            "check the day due and the days of the inspection",
            "tồn tại, hạn chế có hạn khắc phục từ ngày kiểm tra trở đi",
            "kiểm tra lại hạn và ngày kiểm tra",
        ),
        "fixed-after-inspection": Expectation(
            "put right on or after the first day of the inspection",
            "check the day; what was put right before is no finding",
            "tồn tại, hạn chế được khắc phục từ ngày kiểm tra trở đi",
            "kiểm tra lại ngày; việc đã khắc phục từ trước không phải là tồn tại",
        ),
        "roll-out": Expectation(
            "a RollOut",
            "pass RollOut(name=..., units=..., units_on=...)",
            "một chương trình nhân rộng mô hình (RollOut)",
            "đưa vào RollOut(name=..., units=..., units_on=...)",
        ),
        "unit-stage": Expectation(
            "a UnitStage",
            "pass UnitStage(unit, Stage.COMPLETED, day)",
            "một bước thực hiện của đơn vị (UnitStage)",
            "đưa vào UnitStage(đơn vị, Stage.COMPLETED, ngày)",
        ),
        "target": Expectation(
            "a Target",
            "pass Target(Stage.COMPLETED, by=day)",
            "một mục tiêu (Target)",
            "đưa vào Target(Stage.COMPLETED, by=ngày)",
        ),
        "some-units": Expectation(
            "at least one unit",
            "list the units of the roll-out",
            "ít nhất một đơn vị",
            "liệt kê các đơn vị trong diện nhân rộng",
        ),
        "unit-listed-once": Expectation(
            "units that are listed once each",
            "take out the repeated name, or tell two of one name apart",
            "các đơn vị, mỗi đơn vị ghi một lần",
            "bỏ tên ghi lặp hoặc ghi rõ hai đơn vị cùng tên",
        ),
        "unit-of-rollout": Expectation(
            "about units of the roll-out",
            "add the unit, or write its name of the day on which the units are listed",
            "bước thực hiện của đơn vị trong diện nhân rộng",
            "bổ sung đơn vị hoặc ghi tên của đơn vị vào ngày lập danh sách",
        ),
        "stages-in-order": Expectation(
            "a unit that reached its stages in their order",
            "check the days of the stages",
            "đơn vị đạt các bước theo thứ tự",
            "kiểm tra lại ngày của các bước",
        ),
        "target-reached": Expectation(
            "at the target by its day",
            "report the unit as late, or write what it reached by then",
            "đơn vị đạt mục tiêu đúng hạn",
            "báo cáo đơn vị chậm, hoặc ghi bổ sung bước đã đạt",
        ),
        "initiative": Expectation(
            "an Initiative",
            "pass Initiative(name=...)",
            "một sáng kiến, mô hình (Initiative)",
            "đưa vào Initiative(name=...)",
        ),
        "level-of-recognition": Expectation(
            "recognised by a level, since it has the day of recognition",
            "pass recognised_by=Level.PROVINCE or another level",
            "cấp công nhận, vì đã có ngày công nhận",
            "đưa vào recognised_by=Level.PROVINCE hoặc cấp khác",
        ),
    }
)
