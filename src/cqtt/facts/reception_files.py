"""The package's duties to receive citizens, and a locality's own."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from cqtt.facts.fields import (
    CITED,
    check_edition,
    citation,
    flag,
    inner,
    one_of,
    period,
)
from cqtt.facts.own_files import own_path, read_own
from cqtt.facts.reading import Reader
from cqtt.facts.tables import home
from cqtt.law import Document
from cqtt.reception import Every, ReceivingPost, ReceptionDuties, ReceptionDuty

_TABLES = ("duty",)


@cache
def reception_duties() -> ReceptionDuties:
    """
    Return how often heads must receive citizens, by post (*trách nhiệm tiếp công dân*).

    Each duty has its citation; where a text of 2026 was not seen, its confidence says
    so.  ``of(post)`` are the versions of one post in order of time.

    >>> from datetime import date
    >>> day = date(2026, 7, 1)
    >>> [(post, duty.days, duty.every.value, duty.confidence.value)
    ...  for post, duty in reception_duties().on(day).items()][:2]
    [('commune-chair', 2, 'month', 'medium'), ('province-chair', 1, 'month', 'low')]
    """
    read = read_own(home() / "reception_duties.toml", _TABLES, _read)
    return _collected("reception_duties", read)


def load_reception_duties(path: str | Path) -> ReceptionDuties:
    """
    Load a locality's own duties to receive citizens, from a TOML file or a folder.

    *Quy định riêng của địa phương về tiếp công dân.*  The files have the form of the
    package's own ``reception_duties.toml``: each ``[[duty]]`` requires ``post``,
    ``days``, ``every`` (``"week"`` or ``"month"``) and ``source``; ``since`` and
    ``until`` are the days on which it binds; ``in_person`` is ``true`` where it is left
    out.  ``ReceptionDuty.is_as_strict_as`` tells whether it falls short of the law.

    Raises:
        FactsError: Anything is wrong; it lists every mistake with file and place.
        WrongTypeError: ``path`` is neither a str nor a Path.

    >>> own = '''
    ... [[document]]
    ... id = "quy-che-xa-mau"
    ... kind = "decision"
    ... title = "Quy chế tiếp công dân xã Mẫu"
    ... issued_on = 2026-07-01
    ...
    ... [[duty]]
    ... post = "commune-chair"
    ... days = 1
    ... every = "week"
    ... since = 2026-07-01
    ... source = { document = "quy-che-xa-mau" }
    ... '''
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "xa-mau.toml")
    ...     _ = file.write_text(own, encoding="utf-8")
    ...     duties = load_reception_duties(file)
    >>> duties["commune-chair"].is_as_strict_as(reception_duties()["commune-chair"])
    True
    """
    path = own_path(path)
    return _collected(path.name, read_own(path, _TABLES, _read))


def _collected(name: str, read: tuple[ReceptionDuty, ...]) -> ReceptionDuties:
    items = tuple((each.code, each, each.in_force) for each in read)
    return ReceptionDuties(name, items)


def _read(
    readers: list[Reader], registry: Mapping[str, Document]
) -> tuple[ReceptionDuty, ...]:
    found: dict[ReceivingPost, list[ReceptionDuty]] = {}
    for reader in readers:
        for table in reader.tables("duty"):
            duty = _duty(table, registry)
            if duty is None:
                continue
            earlier = found.setdefault(duty.post, [])
            if earlier:
                check_edition(table, earlier[-1].in_force, duty.in_force)
            earlier.append(duty)
    return tuple(duty for duties in found.values() for duty in duties)


def _duty(table: Reader, registry: Mapping[str, Document]) -> ReceptionDuty | None:
    """Return the duty of a table; ``None`` where anything in it is wrong."""
    before = len(table.faults)
    table.only("post", "days", "every", "since", "until", "source", "in_person")
    post, every = one_of(table, "post", ReceivingPost), one_of(table, "every", Every)
    in_force = period(table)
    in_person = flag(table, "in_person", default=True)
    days = table.whole_or_none("days")
    if days is None or days < 1:
        table.fault("whole-quantity", "days", "nothing" if days is None else days)
    cited = inner(table, "source")
    if cited is None:
        table.fault("required-field", "source", "nothing")
        return None
    cited.only(*CITED)
    source = citation(cited, registry)
    if len(table.faults) > before or days is None:
        return None
    return ReceptionDuty(post, days, every, in_force, source, in_person=in_person)
