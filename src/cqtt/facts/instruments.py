"""The package's surveys, and a locality's own."""

from functools import cache
from pathlib import Path

from cqtt.facts.own_files import collected, own_path, read_own
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
    return collected("surveys", read_own(home() / "surveys.toml", TABLES, read_surveys))


def load_surveys(path: str | Path) -> Collection[Survey]:
    """
    Load a locality's own surveys, from a TOML file or a folder of them.

    *Phiếu khảo sát riêng của địa phương.*  The files have the form of the package's own
    ``surveys.toml``: each ``[[survey]]`` with its ``[[survey.factor]]`` and
    ``[[survey.question]]``, scales of one's own under ``[[scale]]``, series and their
    breaks under ``[[series]]``, documents under ``[[document]]``.  Editions of one
    code stand in order.

    Required are of a survey ``code``, ``name``, ``name_en`` and ``edition``; of a
    factor ``code``, ``name`` and ``name_en``; of a question ``code``, ``text`` and
    ``text_en``; of a scale ``name`` and two levels or more, the best first, each with
    ``label``, ``label_en`` and ``points``.  ``side`` is ``"satisfied"``,
    ``"neutral"`` or ``"dissatisfied"``; without sides nobody is counted as satisfied.

    Weights and points are whole numbers, or texts where they have decimals: ``40``,
    ``"40"`` or ``"12.5"``, never ``12.5``.  All factors have one or none; so have all
    questions.  They add up to the survey's ``max_points``, without it to 1 or to 100.

    Returns:
        The surveys by code, under the name of the file or folder.

    Raises:
        FactsError: Anything is wrong; it lists every mistake with file and place.

    >>> own = '''
    ... [[scale]]
    ... name = "three-faces"
    ... level = [
    ...   { label = "Vui", label_en = "Happy", points = 2, side = "satisfied" },
    ...   { label = "Thường", label_en = "So-so", points = 1, side = "neutral" },
    ...   { label = "Buồn", label_en = "Sad", points = 0, side = "dissatisfied" },
    ... ]
    ...
    ... [[survey]]
    ... code = "xa-mau"
    ... name = "Phiếu hỏi xã Mẫu"
    ... name_en = "Ballot of Mẫu Commune"
    ... edition = "2026"
    ... since = 2026-01-01
    ... scale = "three-faces"
    ... factor = [
    ...   { code = "people", name = "Công chức", name_en = "Staff", weight = "60" },
    ...   { code = "place", name = "Nơi tiếp dân", name_en = "Place", weight = "40" },
    ... ]
    ... question = [
    ...   { code = "Q1", factor = "people", text = "Thái độ", text_en = "Manner" },
    ...   { code = "Q2", factor = "place", text = "Chỗ ngồi", text_en = "Seats" },
    ... ]
    ... '''
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "xa-mau.toml")
    ...     _ = file.write_text(own, encoding="utf-8")
    ...     survey = load_surveys(file)["xa-mau"]
    >>> [(factor.code, factor.weight) for factor in survey.factors]
    [('people', Decimal('60')), ('place', Decimal('40'))]
    >>> from cqtt.satisfaction import Tally
    >>> Tally({"Vui": 45, "Thường": 4, "Buồn": 1}, survey=survey,
    ...       question="Q1").satisfied().percent
    Decimal('90.00')
    """
    path = own_path(path)
    return collected(path.name, read_own(path, TABLES, read_surveys))
