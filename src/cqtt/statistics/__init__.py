"""
Numbers behind scores: exact rounding, intervals, tests, designs and sample sizes.

*Thống kê.*  Shares are from 0 to 1, intervals are unrounded floats; each formula names
its author.  The standard library is all that it needs.
"""

from cqtt.statistics.intervals import Interval, IntervalMethod

__all__ = ["Interval", "IntervalMethod"]
