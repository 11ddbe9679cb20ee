"""
Whether the figures of a written report agree with one another.

*Tính nhất quán của số liệu trong báo cáo.*  ``cqtt.reports.check_report`` reads
figures (``figure``, ``records``, ``values``, ``spans``, ``words``, ``seen``), looks at
each (``basics``), compares them and returns what it found, what held and what it
cannot see (``check``, ``checked``).

Compared are shares with their counts (``shares``, with ``pairing``, ``worded``,
``bases``, ``fitted``, ``misfit``), growths (``changes``), sums (``stated_sums``,
``totals``, ``families``, ``subperiods``, with ``classes`` and ``summing``), outcomes
(``outcomes``), what is told twice (``repeated``, ``units``), days (``dating``), sets,
scales and duties (``structure``), words (``statements``) and plans, lateness and
apologies (``promised``).

Not here: finding the figures in prose; whether a figure is true.
"""
