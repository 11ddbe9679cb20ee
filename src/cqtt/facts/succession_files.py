"""Reading what became of the communes of a locality, as it lists them itself."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from cqtt.facts.fields import citation_or_none, filled_line, lines
from cqtt.facts.own_files import own_path, read_own
from cqtt.facts.reading import Reader
from cqtt.law import Document
from cqtt.printable import is_blank
from cqtt.territory.succession import Became, Succession, contradicting

_TABLES: Final = ("became",)
_FIELDS: Final = ("new", "whole", "parts", "since", "source")
_Registry = Mapping[str, Document]


def load_succession(path: str | Path) -> Succession:
    """
    Return what became of the units of a locality (*danh sách đơn vị kế thừa*).

    One table ``[[became]]`` for each new unit: ``new`` is its name, ``whole`` are the
    units that went into it whole, ``parts`` those of which a part did, ``since`` is its
    first day, ``source`` the resolution.  A unit that stands as it was is in ``whole``
    under its own name.  ``path`` is a TOML file, or a folder of them.

    Raises:
        WrongTypeError: ``path`` is neither a str nor a Path.
        FactsError: Anything is wrong; it lists every mistake with file and place.

    >>> own = '''
    ... [[document]]
    ... id = "nq-mau"
    ... kind = "resolution"
    ... title = "Nghị quyết về sắp xếp đơn vị hành chính cấp xã của tỉnh Mẫu"
    ... issued_on = 2025-06-16
    ...
    ... [[became]]
    ... new = "xã Mẫu"
    ... whole = ["xã Mẫu Một", "xã Mẫu Hai"]
    ... parts = ["xã Mẫu Ba"]
    ... since = 2025-07-01
    ... source = { document = "nq-mau", article = "1" }
    ... '''
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "mau.toml")
    ...     _ = file.write_text(own, encoding="utf-8")
    ...     succession = load_succession(file)
    >>> [line.old for line in succession.lines if line.is_whole]
    ['xã Mẫu Một', 'xã Mẫu Hai']
    """
    return Succession(read_own(own_path(path), _TABLES, _read))


def _read(readers: list[Reader], registry: _Registry) -> tuple[Became, ...]:
    found: list[Became] = []
    for reader in readers:
        for table in reader.tables("became"):
            own = list(_lines(table, registry))
            for old in contradicting(own):
                table.fault("whole-or-parts", "whole", repr(old))
            found += own
    if not any(reader.faults for reader in readers):
        for old in contradicting(found):
            readers[-1].fault("whole-or-parts", "became", repr(old))
    return tuple(found)


def _lines(table: Reader, registry: _Registry) -> Iterator[Became]:
    """Yield the lines of a new unit; none of them where anything is wrong."""
    before = len(table.faults)
    table.only(*_FIELDS)
    new, since = filled_line(table, "new"), table.day("since")
    cited = citation_or_none(table, "source", registry)
    names = {name: lines(table, name) for name in ("whole", "parts")}
    for name, olds in names.items():
        for old in filter(is_blank, olds):
            table.fault("filled-text", name, ascii(old))
    if not any(names.values()):
        table.fault("required-field", "whole", "nothing")
    if len(table.faults) > before:
        return
    for name, olds in names.items():
        for old in olds:
            yield Became(
                old=old,
                new=new,
                since=since,
                is_whole=name == "whole",
                citation=cited,
            )
