"""The package's scorecards, and a locality's own."""

from functools import cache
from pathlib import Path

from cqtt.facts.own_files import read_own
from cqtt.facts.scorecard_tables import TABLES, read_scorecards
from cqtt.facts.tables import home
from cqtt.law import Collection
from cqtt.scorecards import Scorecard


@cache
def scorecards() -> Collection[Scorecard]:
    """
    Return the scorecards that are known, by code (*bảng tiêu chí, thang điểm*).

    Provinces' scorecards of friendly government, national ones that they rest on, and
    ``"cqtt-proposal-2026"``, which is a proposal of this library and no legal text.
    What a source leaves open is a gap and never a number: ``findings()`` of each tells.
    ``on(day)`` leaves those in force on a day, where an unknown end is open.

    >>> from datetime import date
    >>> card = scorecards().on(date(2026, 5, 1))["dongnai-2025-54"]
    >>> [(each.code, each.most) for each in card.criteria][3:]
    [('4', Decimal('50')), ('5', None)]
    >>> scorecards()["cqtt-proposal-2026"].is_proposal
    True
    """
    return _collected(
        "scorecards", read_own(home() / "scorecards.toml", TABLES, read_scorecards)
    )


def load_scorecards(path: str | Path) -> Collection[Scorecard]:
    """
    Load a locality's own scorecards, from a TOML file or a folder of them.

    *Bảng tiêu chí riêng của địa phương.*  The files have the form of the package's own
    ``scorecards.toml``.  Required are of a scorecard ``code``, ``name``, ``name_en``
    and ``edition``; the same but the edition of a criterion; of a class ``label`` and
    ``label_en``.  Editions of one code stand in order.  Numbers are whole, or texts
    where they have decimals: ``20`` or ``"2.5"``, never ``2.5``.

    A criterion has the most points that it gives in ``most`` and one ``rule``:

    ====================  =============================================================
    ``judged``            points given on the evidence, where no rule is named
    ``share``             by a share, all points from ``full_at`` percent, else 100
    ``bands``             by ``band = [{ from = 95, points = 10 }, ...]`` of
                          ``quantity`` ``"percent"``, ``"count"`` or ``"amount"``
    ``yes-no``            all points for yes
    ``all-or-nothing``    all points from ``at_least`` percent, else 100
    ``per-unit``          ``each`` points for each, up to the most
    ``deduct``            all points less ``each`` for each
    ====================  =============================================================

    A group has its criteria in ``part`` and is not scored itself.  ``exhibit`` lists
    the documents that a criterion asks for, ``measure`` names what feeds it: of
    shares ``on-time``, ``one-stop-satisfaction``, ``procedures-posted``,
    ``commitments-signed``, ``conduct-met``, ``reception-days-held``,
    ``opinions-answered``, ``petitions-settled``, ``reflections-on-time``,
    ``apologies-sent``, ``progress-766``, ``reflections-766`` and ``handling-766``; of
    counts ``dialogues``, ``late-without-apology``, ``opinions-unanswered``,
    ``petitions-overdue``, ``reflections-late``, ``findings-open``,
    ``propaganda-items`` and ``initiatives``.  Anything else is given by its code.

    Classes begin ``from`` or ``above`` a total and end ``to`` or ``below`` one;
    ``grading`` takes the classes of a grading instead.  A ``condition`` has the
    ``kind`` ``"minimum-total"`` with ``points``, ``"minimum-per-criterion"`` with
    ``percent``, or ``"requirement"`` with ``code``, ``text``, ``text_en`` and the
    ``wanted`` answer.

    Numbers that no class or band has are a mistake, unless the scorecard says
    ``holes_accepted = true``, for a text that leaves them out itself.

    Returns:
        The scorecards by code, under the name of the file or folder.

    Raises:
        FactsError: Anything is wrong; it lists every mistake with file and place.

    >>> own = '''
    ... [[scorecard]]
    ... code = "xa-mau"
    ... name = "Bảng tự chấm xã Mẫu"
    ... name_en = "Self-score of Mẫu Commune"
    ... edition = "2026"
    ... since = 2026-01-01
    ... scale = 30
    ... class = [
    ...   { label = "Đạt", label_en = "Passed", from = 24, to = 30 },
    ...   { label = "Chưa đạt", label_en = "Not passed", below = 24 },
    ... ]
    ...
    ... [[scorecard.criterion]]
    ... code = "1"
    ... name = "Hồ sơ đúng hạn"
    ... name_en = "Dossiers on time"
    ... most = 20
    ... rule = "share"
    ... full_at = 95
    ... measure = "on-time"
    ...
    ... [[scorecard.criterion]]
    ... code = "2"
    ... name = "Công khai số điện thoại"
    ... name_en = "Telephone numbers are published"
    ... most = 10
    ... rule = "yes-no"
    ... '''
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "xa-mau.toml")
    ...     _ = file.write_text(own, encoding="utf-8")
    ...     card = load_scorecards(file)["xa-mau"]
    >>> from cqtt.scorecards import Share
    >>> sheet = card.score({"on-time": Share(912, 960), "2": False})
    >>> sheet.total, sheet.grade.label
    (Decimal('20.00'), 'Chưa đạt')
    """
    path = Path(path)
    return _collected(path.name, read_own(path, TABLES, read_scorecards))


def _collected(name: str, read: tuple[Scorecard, ...]) -> Collection[Scorecard]:
    return Collection(name, tuple((each.code, each, each.in_force) for each in read))
