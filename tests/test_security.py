"""
What somebody who means harm may try, tried.

Each threat of the page ``docs/en/security.md`` names the tests that attack it; the
last tests here compare that page with the tests that there are.  All are attacks; no
time is measured: what could take long is bounded by how it is built.
"""

import ast
import csv
import pickle
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from json_samples import harvest
from openpyxl import load_workbook

import cqtt
from cqtt import Dossier, facts, state_calendar
from cqtt.dossiers import Applicant
from cqtt.errors import CqttError, InvalidValueError, PlainDataError
from cqtt.interop.frames import calendar_sql
from cqtt.interop.json_forms import from_dict, from_json, to_dict
from cqtt.interop.registers import read_register, save_register
from cqtt.tables import Column, Table
from cqtt.workdays import Overlay

ROOT: Final = Path(__file__).resolve().parents[1]
SOURCE: Final = Path(cqtt.__file__).parent
SCRIPT: Final = "<script>alert(1)</script>\"'&<img src=x onerror=alert(1)>"
FORMULAS: Final = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "'=1+1",
    "＝1+1",  # noqa: RUF001 as an input method for Chinese or Japanese types it
    "=cmd|' /C calc'!A0",
    "Hoa;=cmd|' /C calc'!A0",
    "Hoa;-1;",
    "Hoa\t@SUM(1)",
    "Hoa\n=1+1",
    "Hoa|+1",
    "Hoa,=1+1",
)
BOMB: Final = (
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
)
OUTSIDE: Final = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def received(name: str) -> Dossier:
    """Receive a dossier of somebody with this name."""
    return Dossier.receive(
        facts.procedures().on(date(2026, 8, 3))["1.001193"],
        number="01",
        at=datetime(2026, 8, 3, 9, 15),
        promised=date(2026, 8, 12),
        applicant=Applicant(name=name),
    )


# Formulas in spreadsheets.


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("formula", FORMULAS)
def test_csv_has_no_formula_however_it_is_split(
    tmp_path: Path, formula: str, separator: str
) -> None:
    """Excel splits at the separator of the country, not at that of the file."""
    path = tmp_path / "so.csv"
    save_register([received(formula)], path)
    text = path.read_text("utf-8-sig")
    cells = [
        cell
        for line in re.split(r"[\r\n]+", text)
        for row in csv.reader([line], delimiter=separator)
        for cell in row
    ]

    assert not [each for each in cells if each[:1] in set("=+-@\t\r＝")]  # noqa: RUF001
    found = read_register(path, procedures=facts.procedures().on(date(2026, 8, 3)))
    # A register of people has no tabs and line ends inside a name.
    assert found.entries[0].applicant == Applicant(name=" ".join(formula.split()))


@pytest.mark.parametrize("formula", FORMULAS)
def test_workbooks_have_text_where_text_was_given(tmp_path: Path, formula: str) -> None:
    path = tmp_path / "so.xlsx"
    save_register([received(formula)], path)
    table = Table(formula, columns=(Column("a", (formula,)),), rows=[[formula]])
    other = tmp_path / "bang.xlsx"
    import_module("cqtt.interop.excel").save_table(table, other)

    for each in (path, other):
        for sheet in load_workbook(each).worksheets:
            kinds = {cell.data_type for row in sheet for cell in row}
            assert "f" not in kinds
            assert not [cell for row in sheet for cell in row if cell.hyperlink]


def test_every_writer_of_spreadsheets_is_attacked() -> None:
    """An alarm: whoever adds a writer adds an attack."""
    writers = {
        each.relative_to(SOURCE).as_posix()
        for each in SOURCE.rglob("*.py")
        if re.search(
            r"csv\.writer|xlsxwriter\.Workbook|openpyxl\.Workbook",
            each.read_text(encoding="utf-8"),
        )
    }

    assert writers == {"interop/excel_book.py", "interop/registers/writing.py"}


# Workbooks: XML and zip.


def workbook(path: Path) -> Path:
    """Save a small register."""
    save_register([received("Nguyễn Văn A")], path)
    return path


def rewritten(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """Change a part of a zip file."""
    with ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    parts[part] = change(parts[part])
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize("declared", [BOMB, OUTSIDE], ids=["entities", "outside"])
@pytest.mark.parametrize("before", [0, 70_000, 200_000])
@pytest.mark.parametrize(
    "part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"]
)
def test_a_workbook_with_entities_is_refused(
    tmp_path: Path, part: str, before: int, declared: str
) -> None:
    """However far from its beginning the DOCTYPE stands."""
    head = re.compile(rb"^(<\?xml[^>]*\?>)?\s*")
    comment = f"<!--{'x' * before}-->{declared}".encode()
    path = rewritten(
        workbook(tmp_path / "so.xlsx"),
        part,
        lambda data: head.sub(lambda found: found[0] + comment, data, count=1),
    )

    with pytest.raises(PlainDataError, match="DOCTYPE"):
        read_register(path, procedures=facts.procedures().on(date(2026, 8, 3)))


def test_a_part_of_another_name_is_looked_at_too(tmp_path: Path) -> None:
    path = workbook(tmp_path / "so.xlsx")
    with ZipFile(path, "a") as archive:
        archive.writestr("xl/theme.dat", f"{OUTSIDE}<a>&a;</a>")

    with pytest.raises(PlainDataError, match="DOCTYPE"):
        read_register(path, procedures=facts.procedures().on(date(2026, 8, 3)))


def test_names_of_parts_are_no_paths(tmp_path: Path) -> None:
    """Nothing is unpacked to a disk, so a name leads nowhere."""
    path = workbook(tmp_path / "so.xlsx")
    with ZipFile(path, "a") as archive:
        archive.writestr("../../outside.xml", "<a/>")
    before = sorted(tmp_path.parent.rglob("outside*"))

    read_register(path, procedures=facts.procedures().on(date(2026, 8, 3)))

    assert sorted(tmp_path.parent.rglob("outside*")) == before


# HTML.


def texts_of(form: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the paths of all texts in a form."""
    if isinstance(form, str) and path[-1] != "type":
        yield path
    elif isinstance(form, dict):
        for key, value in form.items():
            yield from texts_of(value, (*path, key))
    elif isinstance(form, list):
        for at, value in enumerate(form[:3]):
            yield from texts_of(value, (*path, at))


def with_text(form: Any, path: tuple[Any, ...], text: str) -> Any:
    """Return a form with another text at a path."""
    if not path:
        return text
    changed = list(form) if isinstance(form, list) else dict(form)
    changed[path[0]] = with_text(form[path[0]], path[1:], text)
    return changed


@cache
def shown_as_html() -> list[tuple[Any, str]]:
    """Return objects that make HTML, each with a script in one of its texts."""
    found: list[tuple[Any, str]] = []
    for kind, samples in harvest().items():
        how = next((n for n in ("_repr_html_", "html") if hasattr(kind, n)), None)
        if how is None:
            continue
        try:
            form = to_dict(samples[0])
        except CqttError:  # it has no form, or only one that needs a calendar
            continue
        for path in [*texts_of(form)][:12]:
            with suppress(CqttError, TypeError):
                made = from_dict(with_text(form, path, SCRIPT), kind)
                found.append((made, how))
    return found


def test_no_text_becomes_markup() -> None:
    attacked = shown_as_html()
    for made, how in attacked:
        with suppress(CqttError, KeyError):  # its texts may no longer fit together
            shown = getattr(made, how)()
            assert "<script>alert" not in shown, type(made)
            assert "<img src=x" not in shown, type(made)

    kinds = {type(made).__name__ for made, _ in attacked}
    assert {"Table", "Tally"} <= kinds


# SQL.


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028"])
def test_the_name_of_an_overlay_stays_in_its_comment(end: str) -> None:
    ours = Overlay(f"ours{end}DROP TABLE dossiers; --", ())
    calendar, monday = state_calendar().overlaid(ours), date(2026, 1, 5)

    made = calendar_sql(calendar, dialect="postgresql", first=monday, last=monday)

    first, second, *_ = made.splitlines()
    assert first.startswith("-- ")
    assert "DROP TABLE dossiers" in first
    assert second.startswith("CREATE TABLE work_calendar")


@pytest.mark.parametrize("table", ["a; DROP TABLE b", "a--", "a b", '"a"', "a'", ""])
def test_the_name_of_a_table_is_a_name(table: str) -> None:
    with pytest.raises(InvalidValueError):
        calendar_sql(state_calendar(), dialect="postgresql", table=table)


# JSON and pickles.


def test_json_that_is_nested_deeply_is_refused() -> None:
    for depth in (1_000, 100_000):
        with pytest.raises(CqttError):
            from_json("[" * depth + "]" * depth, Dossier)


def test_a_form_never_names_what_is_run() -> None:
    """The type of a form is looked up among the public types, and never imported."""
    for name in ("os.system", "builtins.eval", "subprocess.Popen", "cqtt.errors"):
        with pytest.raises(CqttError):
            from_dict({"type": name, "args": ["true"]})


@cache
def trees() -> tuple[tuple[Path, ast.Module], ...]:
    """Read every module of the library."""
    return tuple(
        (file.relative_to(SOURCE), ast.parse(file.read_text(encoding="utf-8")))
        for file in sorted(SOURCE.rglob("*.py"))
    )


READERS_OF_CODE: Final = {"pickle", "marshal", "shelve", "yaml", "dill", "cloudpickle"}
RUNS: Final = {"eval", "exec", "compile", "__import__"}


def test_nothing_that_came_is_ever_run() -> None:
    """
    No module reads pickles, and the one ``exec`` is of code made from class fields.

    ``cqtt.plain.quick`` writes a function that copies the fields of a class of the
    library; names of fields are Python names, and no data goes into it.
    """
    found: dict[str, set[str]] = {}
    for file, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names = {each.name for each in node.names}
            elif isinstance(node, ast.ImportFrom):
                names = {node.module or ""}
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                names = {node.func.id} & RUNS
            else:
                continue
            bad = names & (READERS_OF_CODE | RUNS)
            if bad:
                found.setdefault(file.as_posix(), set()).update(bad)

    assert found == {"plain/quick.py": {"exec"}}


def test_an_error_comes_back_from_a_pickle_as_it_was() -> None:
    """Pickles between one's own processes are fine; those of others never are."""
    error = PlainDataError("so.xlsx", ("nothing is in it",))

    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 ours


# Regular expressions.


def patterns() -> Iterator[tuple[str, str]]:
    """Yield every regular expression that a module of the library keeps or uses."""
    for file, tree in trees():
        name = ".".join(("cqtt", *file.with_suffix("").parts))
        if name.endswith("__main__"):
            continue
        module = import_module(name.removesuffix(".__init__"))
        for value in vars(module).values():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield name, value.pattern
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id == "re"
                and node.args
                and isinstance(node.args[0], ast.Constant)
                and isinstance(node.args[0].value, str)
            ):
                yield name, node.args[0].value


def heights(parsed: Any) -> int:
    """Say how deep unbounded repetitions stand in one another."""
    deepest = 0
    for code, value in parsed:
        inner = 0
        parts = value if isinstance(value, (tuple, list)) else ()
        for part in parts:
            if isinstance(part, re._parser.SubPattern):  # type: ignore[attr-defined]
                inner = max(inner, heights(part))
            elif isinstance(part, list):
                inner = max(
                    [
                        inner,
                        *(
                            heights(each)
                            for each in part
                            if isinstance(each, re._parser.SubPattern)  # type: ignore[attr-defined]
                        ),
                    ]
                )
        is_loop = str(code) in {"MAX_REPEAT", "MIN_REPEAT"}
        if is_loop and value[1] is re._constants.MAXREPEAT:  # type: ignore[attr-defined]
            inner += 1
        deepest = max(deepest, inner)
    return deepest


# Looked at one by one: each turn of the outer loop begins with a sign or a word that
# the inner one cannot take, so there is one way to split a text.
LOOKED_AT: Final = {
    "cqtt.programme.documents": 1,
    "cqtt.rendering.word.blocks": 1,
    "cqtt.reports.commune.figures": 1,
    "cqtt.reports.consistency.stated_sums": 1,
    "cqtt.reports.consistency.values": 3,
    "cqtt.reports.consistency.worded": 1,
}


def test_no_pattern_can_split_a_text_in_many_ways() -> None:
    """What could be split in many ways takes time that doubles with each letter."""
    seen = set(patterns())
    nested = Counter(
        name
        for name, pattern in seen
        if heights(re._parser.parse(pattern)) > 1  # type: ignore[attr-defined]
    )

    assert len(seen) > 100
    assert nested == LOOKED_AT


# The page.

NAMED: Final = re.compile(r"`(tests/\w+\.py)::(test_\w+)`")


def named_in(file: str) -> set[str]:
    """Name the tests of a file."""
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    names = {each.name for each in tree.body if isinstance(each, ast.FunctionDef)}
    return {each for each in names if each.startswith("test_")}


def named_on(page: str) -> list[tuple[str, str]]:
    """Name the tests that a page refers to."""
    return NAMED.findall((ROOT / "docs" / page).read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", ["security.md", "privacy.md", "versioning.md"])
def test_the_pages_name_tests_that_there_are(page: str) -> None:
    for language in ("en", "vi"):
        told = named_on(f"{language}/{page}")
        assert told
        assert [(file, name) for file, name in told if name in named_in(file)] == told
    assert set(named_on(f"en/{page}")) == set(named_on(f"vi/{page}"))


def test_every_attack_stands_on_the_page() -> None:
    here = f"tests/{Path(__file__).name}"
    told = {name for file, name in named_on("en/security.md") if file == here}
    about_pages = {
        "test_the_pages_name_tests_that_there_are",
        "test_every_attack_stands_on_the_page",
    }

    assert told == named_in(here) - about_pages
