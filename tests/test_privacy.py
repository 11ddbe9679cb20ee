"""
What is known of a person stays where it was put.

Marks are planted into every field of ``docs/en/privacy.md`` and looked for in what a
log, a screen or a colleague gets to see: ``repr``, ``str``, errors in both languages,
their tracebacks, findings.  The page and the code name the same fields.
"""

import ast
import logging
import re
import traceback
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from json_samples import harvest

import cqtt
from cqtt import Dossier, facts, state_calendar
from cqtt.dossiers import Applicant
from cqtt.errors import CqttError
from cqtt.identifiers import CitizenNumber, TaxNumber, Telephone
from cqtt.interop.registers import read_register
from cqtt.office_hours import OfficeHours
from cqtt.offices import Office

ROOT: Final = Path(__file__).resolve().parents[1]
SOURCE: Final = Path(cqtt.__file__).parent
PAGES: Final = tuple(
    ROOT / "docs" / language / "privacy.md" for language in ("en", "vi")
)
MARK: Final = "Zoanh Đánh Dấu"
WORD: Final = "Zoanh"
ROW: Final = re.compile(r"^\| `cqtt\.([a-z_]+)\.([A-Z]\w+)` \| (.+) \|$", re.MULTILINE)


def named_on(page: Path) -> dict[str, set[str]]:
    """Read which fields of which types a page names."""
    found = ROW.findall(page.read_text(encoding="utf-8"))
    return {
        f"{room}.{name}": set(re.findall(r"`(\w+)`", fields))
        for room, name, fields in found
    }


PERSONAL: Final = named_on(PAGES[0])


def kind_of(name: str) -> type[Any]:
    """Return the class that a row of the page names."""
    room, _, short = name.partition(".")
    return next(
        kind
        for kind in harvest()
        if kind.__name__ == short and kind.__module__.startswith(f"cqtt.{room}")
    )


def planted(name: str) -> Iterator[tuple[str, Any]]:
    """Yield objects of a class with a mark in one of its personal fields."""
    for sample in harvest()[kind_of(name)]:
        for field in PERSONAL[name]:
            for mark in (MARK, (MARK,)):
                with suppress(CqttError, TypeError, ValueError):
                    yield field, attrs.evolve(sample, **{alias(sample, field): mark})


def alias(sample: Any, field: str) -> str:
    """Return the keyword that a field is given by."""
    return str(getattr(attrs.fields(type(sample)), field).alias)


def shown(made: Any) -> Iterator[str]:
    """Yield what a log or a screen may show of an object."""
    yield repr(made)
    yield str(made)
    yield f"{made}"
    yield repr([made])
    findings = getattr(made, "findings", None)
    if callable(findings):
        with suppress(TypeError, CqttError):
            for each in findings():
                yield each.message("vi")
                yield each.message("en")
                yield repr(each)


def told(error: CqttError) -> Iterator[str]:
    """Yield what an error tells, to a log and to people."""
    yield str(error)
    yield repr(error)
    yield error.message("vi")
    yield error.message("en")
    yield repr(error.to_dict())
    yield "".join(traceback.format_exception(error))


def test_the_pages_name_the_same_fields() -> None:
    assert named_on(PAGES[1]) == PERSONAL
    assert len(PERSONAL) > 20


@pytest.mark.parametrize("name", sorted(PERSONAL))
def test_a_mark_is_never_shown(name: str) -> None:
    fields = {each.name: each for each in attrs.fields(kind_of(name))}
    assert not [each for each in PERSONAL[name] if fields[each].repr is not False]
    seen = list(planted(name))
    for _, made in seen:
        for text in shown(made):
            assert WORD not in text

    assert seen, "no field could be planted"


class Telling:
    """A value of a wrong type that tells everything."""

    def __repr__(self) -> str:
        return MARK


WRONG: Final = (
    f"{MARK}\0",
    f"{MARK}\n{MARK}",
    f"{MARK}\ud800",
    f"{MARK} e\u0301",  # not composed
    f" {MARK} ",
    MARK.encode(),
    [MARK],
    {MARK: MARK},
    (MARK, 5),
    Telling(),
)


def refusals(name: str) -> Iterator[Exception]:
    """Yield the errors of wrong values in the personal fields of a class."""
    sample = harvest()[kind_of(name)][0]
    for field in PERSONAL[name]:
        for wrong in WRONG:
            try:
                attrs.evolve(sample, **{alias(sample, field): wrong})
            except Exception as error:  # noqa: BLE001 whatever comes is looked at
                yield error


@pytest.mark.parametrize("name", sorted(PERSONAL))
def test_an_error_never_tells_a_mark(name: str) -> None:
    """Whatever is wrong with a personal field, its value is not told."""
    for error in refusals(name):
        texts = told(error) if isinstance(error, CqttError) else [str(error)]
        for text in texts:
            assert WORD not in text


@pytest.mark.parametrize("kind", [CitizenNumber, Telephone, TaxNumber])
@pytest.mark.parametrize("digits", ["079190123456", "0912345678", "0101234567", "1x2"])
def test_numbers_are_masked(kind: Any, digits: str) -> None:
    try:
        made = kind(digits)
    except CqttError as error:
        for text in told(error):
            assert digits not in text
    else:
        assert digits not in repr(made)
        assert digits not in str([made])
        assert digits not in f"{made!r}"


def test_a_dossier_on_its_way_tells_nobody() -> None:
    """Answers, explanations, timelines and findings of a dossier name no person."""
    who = Applicant(
        name=MARK,
        phone="0912345678",
        email="zoanh@vidu.vn",
        address=f"Thôn {MARK}",
        id_number="079190123456",
    )
    dossier = Dossier.receive(
        facts.procedures().on(date(2026, 8, 3))["1.001193"],
        number="01",
        at=datetime(2026, 8, 3, 9, 15),
        promised=date(2026, 8, 12),
        applicant=who,
    ).ask_for_more(at=datetime(2026, 8, 4, 9), missing=(MARK,))
    hours = OfficeHours.parse("07:30-11:30,13:30-17:00")
    desk = Office(calendar=state_calendar(), hours=hours)
    texts = [repr(dossier), str(dossier), repr(dossier.events)]
    for locale in ("vi", "en"):
        texts.append(dossier.due(desk).explain(locale))
        texts += [each.message(locale) for each in dossier.findings(desk)]

    for text in texts:
        for secret in (WORD, "0912345678", "zoanh@", "079190123456"):
            assert secret not in text


def test_rows_that_cannot_be_read_are_told_without_their_words(tmp_path: Path) -> None:
    path = tmp_path / "so.csv"
    path.write_text(
        "Số hồ sơ,Tên cá nhân,Ngày tiếp nhận,Mã thủ tục\n"
        f"01,{MARK},không rõ {MARK},{MARK}\n"
        f'02,"{MARK}\n',
        "utf-8-sig",
    )
    try:
        found = read_register(path, procedures=facts.procedures().on(date(2026, 8, 3)))
    except CqttError as error:
        texts = list(told(error))
    else:
        texts = [repr(found), str(found), *map(repr, found.findings())]
        texts += [each.message("vi") for each in found.findings()]

    assert not [each for each in texts if WORD in each]


def test_nothing_is_logged_or_printed() -> None:
    """No module logs; ``__main__`` alone prints."""
    for file in SOURCE.rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [each.name for each in node.names]
                module = getattr(node, "module", "") or ""
                assert "logging" not in (*names, module)
            is_print = (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "print"
            )
            assert not is_print or file.name == "__main__.py", file
    assert not [each for each in logging.root.manager.loggerDict if "cqtt" in each]
