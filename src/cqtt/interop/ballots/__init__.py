"""
Ballots in files, data frames and rows, read into tallies.

*Đọc phiếu khảo sát.*  ``read_csv`` streams a file, ``read_rows`` takes dictionaries,
``read_frame`` a data frame of pandas, polars or pyarrow (extra ``frames``); each gives
``Ballots``: a tally for each unit and question, the rows that could not be read, and
the ballots that came twice.  Its ``questions_of`` gives what an index takes, and its
``tallies_of`` what a ranking does.  ``tallies`` gives the tallies of a frame alone, and
``merged`` adds up those of batches.

Columns are found by their names in any case, Unicode form and without diacritics.

Not here: arrays of codes (``cqtt.interop.answers``).
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.interop.ballots.files import read_csv as read_csv
    from cqtt.interop.ballots.frames import read_frame as read_frame
    from cqtt.interop.ballots.frames import tallies as tallies
    from cqtt.interop.ballots.gathering import merged as merged
    from cqtt.interop.ballots.results import Ballots as Ballots
    from cqtt.interop.ballots.results import Fault as Fault
    from cqtt.interop.ballots.rows import read_rows as read_rows

_WHERE = {
    "Ballots": "cqtt.interop.ballots.results",
    "Fault": "cqtt.interop.ballots.results",
    "merged": "cqtt.interop.ballots.gathering",
    "read_csv": "cqtt.interop.ballots.files",
    "read_frame": "cqtt.interop.ballots.frames",
    "read_rows": "cqtt.interop.ballots.rows",
    "tallies": "cqtt.interop.ballots.frames",
}

__all__ = [
    "Ballots",
    "Fault",
    "merged",
    "read_csv",
    "read_frame",
    "read_rows",
    "tallies",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
