"""The merge itself: rows in, files and a report out, whatever happens in between."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from attrs import define, field

from cqtt.checks import require_whole
from cqtt.errors import InvalidValueError
from cqtt.letters.letter import Letter
from cqtt.letters.merging.admission import Mood, Row, Rules
from cqtt.letters.merging.alone import alone
from cqtt.letters.merging.binding import Binding
from cqtt.letters.merging.files import Folder
from cqtt.letters.merging.manifest import MANIFEST, Manifest
from cqtt.letters.merging.names import NamePattern
from cqtt.letters.merging.outputs import Look, Output
from cqtt.letters.merging.reports import MergeReport, Progress, Refused
from cqtt.letters.merging.singly import Singly
from cqtt.letters.merging.storing import Fate, Store
from cqtt.letters.merging.tools import Tools
from cqtt.letters.templates import OURS, Templates
from cqtt.rendering.frame import Paper

USUAL_NAME: Final = "{kind}-{serial:05}"
"""How files are called where the caller does not say."""
_MOST_BOUND: Final = 1_000_000


def merge(
    letters: Iterable[Row],
    out: str | Path,
    *,
    output: Output = Output.WORD,
    name: str | NamePattern = USUAL_NAME,
    build: Callable[[Row], Letter] | None = None,
    key: Callable[[Row], str] | None = None,
    templates: Templates = OURS,
    bilingual: bool = False,
    paper: Paper | None = None,
    locale: str = "vi",
    require_consent: bool = False,
    together: int | None = None,
    overwrite: bool = False,
    progress: Callable[[Progress], object] | None = None,
) -> MergeReport:
    """
    Write a letter for each row into a folder (*trộn thư*), and go on after a crash.

    ``letters`` are letters, or rows of which ``build`` makes one each; they are taken
    one by one and never held together.  A row that is bad does not stop the others: it
    is in ``refused``.  An error of ``letters`` itself, of ``progress``, of the disk or
    of a missing package passes; what was written stands.

    A file is whole or absent, also where the process is killed; what a power failure
    leaves is up to the disk.  ``manifest.jsonl`` in the folder lists what stands; run
    the same rows again, and what is missing is written and nothing is doubled.  A file
    that stands with other content, edited by hand or of another row, is never lost: its
    row is refused unless ``overwrite``; so is a link, and a folder, pipe or device in
    any case.  Other rows belong into another folder.  While a merge runs in a folder,
    another one there is refused; of one that was killed nothing is left to take away.
    Where Python lacks SQLite or the file system has no locks, see to it yourself.

    With ``key`` a row that stands is not even made again: it returns a text that is
    another one wherever the letter is.  Only its digest is kept; of a citizen's number
    even that can be guessed, so take the number of the row or the dossier.

    Without ``paper`` each letter has its kind's sheet.  ``together`` binds each so many
    rows into one PDF for printing, A4 unless told: ``print-00001.pdf``.
    Rows are compared by their pages then, without ``name`` and ``key``.

    Where consent was denied, no letter is written but an administrative one
    (``is_administrative``: apologies, forms, invitations, appointments); where nothing
    is known and ``require_consent`` is set, none whose kind ``needs_consent``.  The
    first letter of joy or of grief decides for its folder: the other kind is refused.

    Raises:
        InvalidValueError: The pattern cannot be used, ``together`` is not for a PDF, or
            too many, or the folder holds a merge with other settings, one that runs,
            or somebody's file where the merge needs its own.
        PlainDataError: The manifest in the folder cannot be read, or is not ours.
        MissingExtraError: The output needs an extra that is not installed.

    Law:
        Law 91/2025/QH15 on personal data, Art. 4 and 9.

    >>> from datetime import date
    >>> from tempfile import TemporaryDirectory
    >>> from cqtt.agencies import Agency
    >>> from cqtt.letters.people import Recipient, Signer
    >>> from cqtt.letters.thanks import Thanks
    >>> def thanks(row):
    ...     return Thanks(
    ...         to=Recipient(row["name"]),
    ...         issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
    ...         signers=(Signer(post="Chủ tịch", name="Trần Thị Mẫu"),),
    ...         issued_on=date(2026, 8, 3),
    ...         contribution="hiến 120 m² đất để mở rộng đường",
    ...         period="tháng 7 năm 2026",
    ...     )
    >>> rows = [{"name": "Nguyễn Văn Ví Dụ"}, {"name": " "}, {}]
    >>> with TemporaryDirectory() as out:
    ...     report = merge(rows, out, build=thanks, output=Output.TEXT)
    >>> print(report.explain("en"))
    1 written, 0 kept, 2 refused
    - row 2: name must be text that is not empty; write the missing text
    - row 3: making the letter raised KeyError
    """
    look = Look(
        output=output,
        locale=locale,
        templates=templates,
        bilingual=bilingual,
        paper=paper,
    )
    pattern = name if isinstance(name, NamePattern) else NamePattern(name)
    if together is not None:
        _require_bindable(together, output)
    settings = {
        **look.settings(),
        "name": "" if together else pattern.text,
        "together": together or 0,
        "keyed": key is not None and not together,
    }
    folder, tally = Folder.ready(out), _Tally(progress)
    with (
        alone(folder.path),
        Manifest(folder.path / MANIFEST, settings) as manifest,
    ):
        folder.tidy()
        tools = Tools(
            rules=Rules(build, require_consent),
            mood=Mood(manifest.tone),
            look=look,
            store=Store(folder, manifest, overwrite),
        )
        if together is None:
            fates = Singly(tools, pattern, key).fates(_numbered(letters))
        else:
            fates = Binding(tools, together).fates(_numbered(letters))
        for fate in fates:
            tally.settle(fate)
    return tally.report(folder.path)


def _require_bindable(together: int, output: Output) -> None:
    require_whole(together, "together")
    if together > _MOST_BOUND:  # it may be too long to be told
        raise InvalidValueError("together", "a larger number", "bound-count")
    if output is not Output.PDF:
        raise InvalidValueError("output", output.value, "bound-output")


def _numbered(letters: Iterable[Row]) -> Iterator[tuple[int, Row]]:
    """Return rows with their numbers; an error of their source says how far it came."""
    rows, number = iter(letters), 0
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except Exception as error:
            error.add_note(
                f"cqtt: the source of the letters failed after row {number}; what was "
                "written stands, and the same merge goes on from there"
            )
            raise
        number += 1
        yield number, row


@define
class _Tally:
    progress: Callable[[Progress], object] | None
    counts: dict[Fate, int] = field(factory=lambda: dict.fromkeys(Fate, 0))
    refused: list[Refused] = field(factory=list)
    rows: int = 0

    def settle(self, fate: Fate | Refused) -> None:
        """Count a row and tell how far the merge is."""
        self.rows += 1
        if isinstance(fate, Refused):
            self.refused.append(fate)
        else:
            self.counts[fate] += 1
        if self.progress is not None:
            written, kept = self.counts[Fate.WRITTEN], self.counts[Fate.KEPT]
            self.progress(Progress(self.rows, written, kept, len(self.refused)))

    def report(self, folder: Path) -> MergeReport:
        return MergeReport(
            folder=folder,
            written=self.counts[Fate.WRITTEN],
            kept=self.counts[Fate.KEPT],
            refused=tuple(self.refused),
        )
