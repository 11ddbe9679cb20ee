"""What the ``holidays`` library alone would answer, to set beside our answer."""

from datetime import date


def by_holidays_alone(received: date, working_days: int) -> date:
    """
    Return the n-th working day after a day by ``holidays``' Vietnam.

    >>> by_holidays_alone(date(2026, 3, 2), 3)
    datetime.date(2026, 3, 5)
    """
    from holidays import country_holidays

    years = range(received.year, received.year + 2 + working_days // 200)
    vietnam = country_holidays("VN", years=years, language="vi")
    return vietnam.get_nth_working_day(received, working_days)


def holidays_version() -> str:
    """Return the version of ``holidays`` that answered."""
    from importlib.metadata import version

    return version("holidays")
