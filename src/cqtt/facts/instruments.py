"""The package's surveys, and a locality's own."""

from functools import cache
from pathlib import Path

from cqtt.facts.own_files import read_own
from cqtt.facts.survey_tables import TABLES, read_surveys
from cqtt.facts.tables import home
from cqtt.law import Collection
from cqtt.satisfaction import Survey


@cache
def surveys() -> Collection[Survey]:
    """
    Return the surveys that are in use, by code (*các bộ câu hỏi, phiếu khảo sát*).

    Editions of one survey are versions of one code: ``surveys()["sipas"]`` is the last,
    ``surveys().on(day)["sipas"]`` the one of a day, and ``versions("sipas")`` all of
    them.  An edition that is not in force on a day is not there; an unknown end is
    open.  What no source settles is left out, and a note says so.

    >>> from datetime import date
    >>> surveys().on(date(2018, 1, 1))["sipas"].edition
    '2640/QĐ-BNV'
    >>> "sipas" in surveys().on(date(2022, 6, 1))
    False
    """
    return _collected(
        "surveys", read_own(home() / "surveys.toml", TABLES, read_surveys)
    )


def load_surveys(path: str | Path) -> Collection[Survey]:
    """
    Load a locality's own surveys, from a TOML file or a folder of them.

    *Phiếu khảo sát riêng của địa phương.*  The files have the form of the package's own
    ``surveys.toml``: each ``[[survey]]`` with its ``[[survey.factor]]`` and
    ``[[survey.question]]``, scales of one's own under ``[[scale]]``, series and their
    breaks under ``[[series]]``, documents under ``[[document]]``.  Editions of one
    code stand in order.

    Returns:
        The surveys by code, under the name of the file or folder.

    Raises:
        FactsError: Anything is wrong; it lists every mistake with file and place.
    """
    path = Path(path)
    return _collected(path.name, read_own(path, TABLES, read_surveys))


def _collected(name: str, read: tuple[Survey, ...]) -> Collection[Survey]:
    return Collection(name, tuple((each.code, each, each.in_force) for each in read))
