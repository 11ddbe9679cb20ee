"""
Whether the figures of a written report agree with one another.

*Tính nhất quán của số liệu trong báo cáo.*  ``cqtt.reports.check_report`` reads
figures (``figure``, ``records``), compares them (``shares``, ``totals``, ``outcomes``,
``repeated``, ``dating``, ``structure``, ``statements``) and returns what it found, what
held and what it cannot see (``checked``).

Not here: finding the figures in prose; whether a figure is true.
"""
