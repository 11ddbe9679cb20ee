"""The package's scorecards, and a locality's own."""

from functools import cache
from pathlib import Path

from cqtt.facts.own_files import collected, own_path, read_own
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
    return collected(
        "scorecards", read_own(home() / "scorecards.toml", TABLES, read_scorecards)
    )


def load_scorecards(path: str | Path) -> Collection[Scorecard]:
    """
    Load a locality's own scorecards, from a TOML file or a folder of them.

    *Bảng tiêu chí riêng của địa phương.*  The files have the form of the package's own
    ``scorecards.toml``; ``examples/scorecard.toml`` is one with every field.  Numbers
    are whole, or texts where they have decimals: ``20`` or ``"2.5"``, never ``2.5``.
    Texts ending in ``_en`` say the same in English.

    ``[[document]]`` registers a document that is cited: ``id``, ``kind``, ``number``,
    ``title``, ``title_en``, ``issuer``, ``issued_on``, ``reported_on``, ``since``,
    ``until``, ``url`` and ``confidence``.

    ``[[scorecard]]`` requires ``code``, ``name``, ``name_en`` and ``edition``; editions
    of one code stand in order.  It may have

    ==================  ===============================================================
    ``criterion``       the criteria, ``class`` the classes or ``grading`` the name of a
                        grading, ``condition`` what recognition needs, ``filing`` the
                        documents of a request for it; for all of these see below
    ``scale``           the total of the criteria that are no bonus
    ``bonus``           what a bonus does to the total: ``"apart"`` nothing, which is so
                        where it is left out, ``"added"``, ``"capped"`` added up to the
                        scale, ``"unknown"``
    ``since``           the first day in force; ``until`` the last
    ``issuer``          who issued it; ``places`` who uses it, the smallest first
    ``source``          the citation: ``document``, an ``id``, with ``article``,
                        ``clause``, ``point``, ``note``, ``note_en``, ``confidence``
    ``urls``            where it was read
    ``confidence``      ``"high"``, ``"medium"`` or ``"low"``: how sure it is; also of a
                        class, a criterion, an exhibit and a requirement
    ``is_proposal``     ``true`` where nobody has adopted it
    ``gaps``            what the source leaves open, with ``gaps_en``; ``notes`` and
                        ``notes_en`` what else to know
    ``holes_accepted``  ``true`` where the text leaves numbers out of classes or bands
    ==================  ===============================================================

    A ``criterion`` requires ``code``, ``name`` and ``name_en``.  ``most`` is the most
    points that it gives, left out where no source says; ``standing`` is ``"counted"``,
    ``"bonus"`` or, where the source does not say, ``"unknown"``; ``gap`` and ``gap_en``
    say what is open, ``why`` and ``why_en`` why it weighs so much.  A group has its
    criteria in ``part`` and is not scored itself.  What is scored has one ``rule``:

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

    ``exhibit`` lists the documents that it asks for, as ``filing`` does, each with
    ``code``, ``name`` and ``name_en``; ``places`` is to how many decimals the source
    rounds its points, 0 to 10 and no fewer than ``most`` has.  ``measure`` names what
    feeds it: of shares ``on-time``, ``one-stop-satisfaction``, ``procedures-posted``,
    ``commitments-signed``, ``conduct-met``, ``reception-days-held``,
    ``opinions-answered``, ``petitions-settled``, ``reflections-on-time``,
    ``apologies-sent``, ``progress-766``, ``reflections-766`` and ``handling-766``; of
    counts ``dialogues``, ``late-without-apology``, ``opinions-unanswered``,
    ``petitions-overdue``, ``reflections-late``, ``findings-open``,
    ``propaganda-items`` and ``initiatives``.  Anything else is given by its code.

    A ``class`` requires ``label`` and ``label_en``; it begins ``from`` or ``above`` a
    total and ends ``to`` or ``below`` one, as a band does, and ``note`` with
    ``note_en`` is told of totals in it.  The best stands first.

    A ``condition`` has the ``kind`` ``"minimum-total"`` with ``points``,
    ``"minimum-per-criterion"`` with ``percent``, or ``"requirement"``, a yes or no that
    knocks out: ``code``, ``text``, ``text_en`` and the ``wanted`` answer.  ``grade`` is
    the label of the class that another answer leads to, where a text says so;
    ``source`` and ``confidence`` are as above.

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
    path = own_path(path)
    return collected(path.name, read_own(path, TABLES, read_scorecards))
