"""The rates that a programme is told in."""

from typing import Final

from cqtt.rates import Formula

TASKS_DONE: Final = Formula(
    "programme-tasks-done",
    "Tỷ lệ nhiệm vụ hoàn thành",
    "Tasks done",
    numerator_vi="nhiệm vụ đã hoàn thành",
    numerator_en="tasks done",
    denominator_vi="nhiệm vụ còn phải thực hiện theo kế hoạch",
    denominator_en="tasks of the plan that were not dropped",
    verb_vi="đạt",
)
"""Tasks done, late ones too, of those that were not dropped."""

TASKS_IN_TIME: Final = Formula(
    "programme-tasks-in-time",
    "Tỷ lệ nhiệm vụ hoàn thành đúng hạn",
    "Tasks done in time",
    numerator_vi="nhiệm vụ hoàn thành đúng hạn",
    numerator_en="tasks done in time",
    denominator_vi="nhiệm vụ có thời hạn, đã hoàn thành hoặc đã quá hạn",
    denominator_en="tasks done or overdue that had a day due",
    verb_vi="đạt",
)
"""Tasks done in time, of those with a day due that are done or overdue."""

DAYS_ON_DUTY: Final = Formula(
    "programme-days-on-duty",
    "Tỷ lệ ngày nghỉ có người trực",
    "Days off with somebody on duty",
    numerator_vi="ngày nghỉ có người trực",
    numerator_en="days off with somebody on duty",
    denominator_vi="ngày nghỉ trong kỳ",
    denominator_en="days off of the period",
    verb_vi="đạt",
)
"""Days off with everybody on duty who must be, of the days off of the period."""

CASES_SETTLED: Final = Formula(
    "programme-cases-settled",
    "Tỷ lệ hòa giải, vận động thành",
    "Cases that succeeded",
    numerator_vi="vụ việc thành công",
    numerator_en="cases that succeeded",
    denominator_vi="vụ việc đã kết thúc",
    denominator_en="cases that ended",
    verb_vi="đạt",
)
"""Cases that succeeded, of those that ended; running ones are not judged."""

FINDINGS_FIXED: Final = Formula(
    "programme-findings-fixed",
    "Tỷ lệ tồn tại, hạn chế đã khắc phục",
    "Findings of inspections fixed",
    numerator_vi="tồn tại, hạn chế đã khắc phục",
    numerator_en="findings fixed",
    denominator_vi="tồn tại, hạn chế qua kiểm tra",
    denominator_en="findings of inspections",
    verb_vi="đạt",
)
"""Findings fixed, late ones too, of all findings."""

UNITS_REACHED: Final = Formula(
    "programme-units-reached",
    "Tỷ lệ đơn vị đã thực hiện",
    "Units that reached the stage",
    numerator_vi="đơn vị đã đạt bước",
    numerator_en="units that reached the stage",
    denominator_vi="đơn vị trong diện nhân rộng",
    denominator_en="units of the roll-out",
    verb_vi="đạt",
)
"""Units that reached a stage, of all units of the roll-out."""
