"""
Tests of ``cqtt.i18n``.

Oracles: the tables of phrases, numbers, weekdays and lists, typed by hand.
Properties: the catalogue and the source are complete against each other, as a scanner
of calls and a reading of the facts see them; the scanner is tested on small sources.
"""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from itertools import chain
from pathlib import Path
from string import Formatter
from typing import Any, Final
from unicodedata import is_normalized

import numpy as np
import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

import cqtt.i18n
from cqtt import OFFICE_CLOCK, state_calendar
from cqtt.errors import UnknownLocaleError
from cqtt.facts import WeekendCultureDay
from cqtt.i18n import (
    LOCALES,
    day_text,
    listed,
    name_text,
    number,
    require_locale,
    say,
    say_many,
    time_text,
    weekday,
)
from cqtt.workdays import Reason

PACKAGE: Final = Path(cqtt.i18n.__file__).parent
CATALOGUE: Final = PACKAGE / "locale" / "en.po"

# --- the catalogue ---------------------------------------------------------------


def catalogue() -> Catalog:
    """Read the English catalogue, which must be well formed."""
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="en", abort_invalid=True)


def english() -> dict[str, tuple[str, ...]]:
    """Map every Vietnamese sentence or name to its English, one or one per plural."""
    return {
        message.id if isinstance(message.id, str) else message.id[0]: (
            (message.string,)
            if isinstance(message.string, str)
            else tuple(message.string or ())
        )
        for message in catalogue()
        if message.id
    }


def blanks(text: str) -> list[str]:
    """Name the blanks of a sentence, in alphabetical order."""
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def test_the_catalogue_is_finished() -> None:
    """Nothing is untranslated, doubtful, obsolete or said twice."""
    read = catalogue()
    text = CATALOGUE.read_text(encoding="utf-8")

    assert is_normalized("NFC", text)
    assert [each.id for each in read if each.fuzzy and each.id] == []
    assert list(read.obsolete) == []
    assert text.count('\nmsgid "') == len(english()) + 1
    assert [key for key, said in english().items() if not (said and all(said))] == []


def test_the_catalogue_has_two_plurals() -> None:
    """English has one and many; the Vietnamese form is the same for both."""
    plural = [each for each in catalogue() if each.pluralizable]

    assert catalogue().num_plurals == 2
    assert plural
    for each in plural:
        assert each.id == (each.id[0], each.id[0])
        assert len(english()[each.id[0]]) == 2


def test_blanks_agree() -> None:
    """English fills the blanks that the Vietnamese has."""
    unequal = {
        vietnamese: said
        for vietnamese, said in english().items()
        if any(blanks(each) != blanks(vietnamese) for each in said)
    }

    assert unequal == {}


# --- what the source says --------------------------------------------------------

SAY: Final = {"say", "_say", "name_text"}
SAY_MANY: Final = {"say_many"}
# Classes whose instances keep a sentence to be said later, and where it stands.
KEPT: Final = {"Assumption": 1}


class Sentences(ast.NodeVisitor):
    """
    Collects the Vietnamese sentences that a source says.

    A sentence is a literal, one of two, a local variable of such, an entry of a table
    of the module, or a kept one; a parameter is passed on; of names, which come from
    facts, only literals are seen.  Anything else is kept in ``unclear``.
    """

    def __init__(self, text: str) -> None:
        self.one: set[str] = set()
        self.many: set[str] = set()
        self.unclear: list[str] = []
        self._functions: list[ast.FunctionDef] = []
        self._module = ast.parse(text)
        self.visit(self._module)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Remember the functions around."""
        self._functions.append(node)
        self.generic_visit(node)
        self._functions.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Take the sentence of a call that says or keeps one."""
        name = ast.unparse(node.func).rpartition(".")[2]
        if name in SAY | SAY_MANY:
            self._take(node.args[0], name)
        elif name in KEPT:
            self._take(node.args[KEPT[name]], name)
        self.generic_visit(node)

    def _take(self, sentence: ast.expr, name: str) -> None:
        if isinstance(sentence, ast.Constant) and isinstance(sentence.value, str):
            (self.many if name in SAY_MANY else self.one).add(sentence.value)
            return
        choices = list(self._choices(sentence))
        for each in choices:
            self._take(each, name)
        passed_on = name == "name_text" or ast.unparse(sentence) == "self.sentence"
        if not choices and not passed_on and not self._is_parameter(sentence):
            self.unclear.append(f"line {sentence.lineno}: {ast.unparse(sentence)}")

    def _choices(self, sentence: ast.expr) -> Iterator[ast.expr]:
        if isinstance(sentence, ast.IfExp):
            yield from (sentence.body, sentence.orelse)
        elif isinstance(sentence, ast.Name):
            yield from self._values(sentence.id, self._functions[-1:])
        elif isinstance(sentence, ast.Subscript):
            for table in self._values(ast.unparse(sentence.value), [self._module]):
                if isinstance(table, ast.Dict):
                    yield from table.values

    def _values(self, name: str, scopes: Iterable[ast.AST]) -> Iterator[ast.expr]:
        for node in chain.from_iterable(map(ast.walk, scopes)):
            if isinstance(node, ast.Assign):
                targets = node.targets
            elif isinstance(node, ast.AnnAssign):
                targets = [node.target]
            else:
                continue
            if node.value is not None and name in map(ast.unparse, targets):
                yield node.value

    def _is_parameter(self, sentence: ast.expr) -> bool:
        return any(
            ast.unparse(sentence) in {each.arg for each in function.args.args}
            for function in self._functions
        )


def sources() -> dict[str, Sentences]:
    """Read every module of the library."""
    return {
        str(path.relative_to(PACKAGE)): Sentences(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def said() -> set[str]:
    """Collect every sentence of the library."""
    return set[str]().union(*(each.one | each.many for each in sources().values()))


def test_every_sentence_is_seen() -> None:
    """No sentence is computed, so that none can be overlooked."""
    unclear = {name: each.unclear for name, each in sources().items() if each.unclear}

    assert unclear == {}
    assert {"Hạn", "chính thức", "nghỉ hằng tuần", "{n} ngày"} <= said()


def test_every_sentence_has_english() -> None:
    """What the library says in Vietnamese it can say in English."""
    assert said() - set(english()) == set()


def test_counted_sentences_have_plurals() -> None:
    """A phrase with a number has its plurals, and only such a phrase."""
    plural = {each.id[0] for each in catalogue() if each.pluralizable}

    assert plural == set[str]().union(*(each.many for each in sources().values()))


def test_every_kept_sentence_and_table_is_seen() -> None:
    """The scanner finds what the rooms of due dates hold when they run."""
    from cqtt.due_dates import assumptions, phrases

    kept = {
        each.sentence
        for each in vars(assumptions).values()
        if isinstance(each, assumptions.Assumption)
    }

    assert kept
    assert kept <= said()
    assert {*phrases._UNITS.values(), *phrases._STATUS.values()} <= said()


@pytest.mark.parametrize(
    ("text", "one", "many"),
    [
        ('say("a", locale)', {"a"}, set()),
        ('def f(self):\n    self._say("a", day=day)', {"a"}, set()),
        (
            'i18n.say_many("{n} a" if x else "{n} b", 3, "en")',
            set(),
            {"{n} a", "{n} b"},
        ),
        ('T = {1: "a", 2: "b"}\nsay(T[x], locale)', {"a", "b"}, set()),
        ('T: Final = {1: "{n} a"}\nsay_many(T[x], 1, "en")', set(), {"{n} a"}),
        ('def f():\n    s = "a" if x else "b"\n    say(s, "en")', {"a", "b"}, set()),
        ("def f(sentence):\n    say(sentence, 'en')", set(), set()),
        ('A = Assumption("code", "a", "switch")', {"a"}, set()),
        ("say(self.sentence, locale)", set(), set()),
        ('name_text(day.name, "en"); name_text("a", "en")', {"a"}, set()),
    ],
)
def test_the_scanner_sees_sentences(text: str, one: set[str], many: set[str]) -> None:
    """Literals, choices, variables, tables and kept sentences are understood."""
    found = Sentences(text)

    assert (found.one, found.many, found.unclear) == (one, many, [])


@pytest.mark.parametrize(
    "text",
    ['say("a" + "b", "en")', 'say(f"a {b}", "en")', "say(OTHER[x], 'en')", "say(s, l)"],
)
def test_the_scanner_says_what_it_cannot_see(text: str) -> None:
    """A sentence that is computed is named, not passed over."""
    found = Sentences(text)

    assert not found.one | found.many
    assert len(found.unclear) == 1


# --- what the facts name ---------------------------------------------------------


def named(data: object, field: str) -> Iterator[str]:
    """Yield the texts of a field, however deep it lies, without what is in brackets."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key == field and isinstance(value, str):
                yield value.partition(" (")[0]
            else:
                yield from named(value, field)
    elif isinstance(data, list):
        for each in data:
            yield from named(each, field)


def toml(*parts: str) -> list[dict[str, Any]]:
    """Read the files of facts that match."""
    files = sorted((PACKAGE / "facts").glob("/".join(parts)))
    return [tomllib.loads(each.read_text(encoding="utf-8")) for each in files]


def names_in_files() -> set[str]:
    """Collect the names and occasions of announced days and of holidays by law."""
    read = [*toml("days", "*.toml"), *toml("holiday_law.toml")]
    return {*named(read, "name"), *named(read, "occasion")}


def names_in_lieu() -> set[str]:
    """Name the day in lieu of every holiday by law and of Tết."""
    return {
        f"Nghỉ bù {name}"
        for name in {*named(toml("holiday_law.toml"), "name"), "Tết Nguyên đán"}
    }


def names_in_calendars() -> set[str]:
    """Name every day that a calendar explains, announced or estimated until 2050."""
    names = set()
    for choice in WeekendCultureDay:
        calendar = state_calendar(weekend_culture_day=choice)
        longer = calendar.extended(until=date(2050, 1, 1))
        for year in range(longer.first.year, longer.last.year + 1):
            days = [*longer.days_off(year), *longer.make_up_days(year)]
            names |= {day.occasion.partition(" (")[0] for day in days}
            names.add(longer.why(date(year, 12, 26)).occasion)
    return names - {"Thứ Bảy", "Chủ Nhật"}


def test_the_facts_are_read() -> None:
    """The readings see announced days, holidays by law and days in lieu."""
    assert len(toml("days", "*.toml")) >= 18
    assert {"Tết Nguyên đán", "Tết Canh Dần", "Quốc khánh"} <= names_in_files()
    assert {"Nghỉ bù Ngày Văn hóa Việt Nam", "Nghỉ bù Quốc khánh"} <= names_in_lieu()
    assert "Ngày làm việc" in names_in_calendars()


def test_every_day_has_an_english_name() -> None:
    """Names and occasions of days, and of days in lieu, are in the catalogue."""
    names = names_in_files() | names_in_lieu() | names_in_calendars()

    assert names - set(english()) == set()


def test_weekly_rest_is_said_and_not_named() -> None:
    """A weekend day needs no English name, because its reason is a sentence."""
    day = state_calendar().why(date(2026, 1, 3))

    assert (day.reason, day.occasion) == (Reason.WEEKEND, "Thứ Bảy")
    assert "nghỉ hằng tuần" in english()


def test_the_catalogue_holds_nothing_else() -> None:
    """Every entry is said by the source or named by the facts or the rules."""
    used = said() | names_in_files() | names_in_lieu() | names_in_calendars()

    assert set(english()) - used == {OFFICE_CLOCK.name}


# --- sentences, names ------------------------------------------------------------


def test_a_sentence_is_said_in_both_languages() -> None:
    """Vietnamese is the source, English comes from the catalogue, blanks are filled."""
    sentence, day = "nhận sau giờ quy định; {day} thay ngày nhận, không tính", "07/01"

    assert say(sentence, "vi", day=day) == (
        "nhận sau giờ quy định; 07/01 thay ngày nhận, không tính"
    )
    assert say(sentence, "en", day=day) == (
        "received after the cut-off; 07/01 takes the place of the day of receipt, "
        "not counted"
    )


def test_a_value_is_not_read_as_a_sentence() -> None:
    """Braces in what fills a blank stay as they are."""
    assert say("{to}: {reason}", "en", to="{n}", reason="{}") == "{n}: {}"


@pytest.mark.parametrize(
    ("phrase", "count", "vietnamese", "in_english"),
    [
        ("{n} ngày làm việc", 1, "1 ngày làm việc", "1 working day"),
        ("{n} ngày làm việc", 3, "3 ngày làm việc", "3 working days"),
        ("{n} ngày làm việc", 0, "0 ngày làm việc", "0 working days"),
        ("{n} ngày làm việc", 1000, "1000 ngày làm việc", "1000 working days"),
        (
            "{n} ngày làm việc",
            Decimal("12.5"),
            "12,5 ngày làm việc",
            "12.5 working days",
        ),
        ("{n} ngày làm việc", Decimal(1), "1 ngày làm việc", "1 working day"),
        ("{n} giờ", Decimal("0.25"), "0,25 giờ", "0.25 hours"),
        ("{n} giờ", 1, "1 giờ", "1 hour"),
        ("{n} giờ làm việc", 4, "4 giờ làm việc", "4 working hours"),
        ("{n} ngày", 15, "15 ngày", "15 days"),
        ("{n} tuần", 1, "1 tuần", "1 week"),
        ("{n} tháng", 2, "2 tháng", "2 months"),
        ("{n} năm", 1, "1 năm", "1 year"),
    ],
)
def test_a_phrase_takes_the_plural_of_its_number(
    phrase: str, count: Decimal | int, vietnamese: str, in_english: str
) -> None:
    """English has the singular for one only; Vietnamese has no plural."""
    assert say_many(phrase, count, "vi") == vietnamese
    assert say_many(phrase, count, "en") == in_english


def test_a_name_without_english_stays() -> None:
    """The name of a locality's own day is kept, and no name is no name."""
    assert name_text("Tết Nguyên đán", "en") == "Lunar New Year"
    assert name_text("Tết Nguyên đán", "vi") == "Tết Nguyên đán"
    assert name_text("Hội làng {n}", "en") == "Hội làng {n}"
    assert name_text("", "en") == name_text("", "vi") == ""


# --- numbers, days, lists --------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "vietnamese", "in_english"),
    [
        (12, "12", "12"),
        (0, "0", "0"),
        (-3, "-3", "-3"),
        (1234567, "1234567", "1234567"),
        (Decimal("12.5"), "12,5", "12.5"),
        (Decimal("0.25"), "0,25", "0.25"),
        (Decimal("-0.75"), "-0,75", "-0.75"),
        (Decimal("1234.5"), "1.234,5", "1,234.5"),
        (Decimal("0.123456789"), "0,123456789", "0.123456789"),
        (Decimal("7.00"), "7", "7"),
    ],
)
def test_a_number_is_written_as_its_language_does(
    value: Decimal | int, vietnamese: str, in_english: str
) -> None:
    """Integers stand in full, decimals are exact and have the comma in Vietnamese."""
    assert number(value, "vi") == vietnamese
    assert number(value, "en") == in_english


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=6))
def test_a_decimal_can_be_read_back(value: Decimal) -> None:
    """No digit is lost in either language."""
    vietnamese = number(value, "vi").replace(".", "").replace(",", ".")

    assert Decimal(vietnamese) == Decimal(number(value, "en").replace(",", "")) == value


WEEK: Final = {
    "vi": "Thứ Hai, Thứ Ba, Thứ Tư, Thứ Năm, Thứ Sáu, Thứ Bảy, Chủ Nhật",
    "en": "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday",
}


@pytest.mark.parametrize("locale", LOCALES)
def test_weekdays_have_their_names(locale: str) -> None:
    """5 January 2026 was a Monday."""
    names = [weekday(date(2026, 1, 5 + n), locale) for n in range(7)]

    assert ", ".join(names) == WEEK[locale]
    assert weekday(datetime(2026, 1, 7, 23, 59), locale) == names[2]


def test_days_and_times_have_two_digits() -> None:
    """A day is dd/mm/yyyy and a time HH:MM in both languages."""
    assert day_text(date(2026, 1, 7)) == "07/01/2026"
    assert day_text(date(2026, 11, 23)) == "23/11/2026"
    assert time_text(datetime(2026, 1, 7, 9, 5, 59)) == "09:05"
    assert time_text(datetime(2026, 1, 7, 16, 30)) == "16:30"


@pytest.mark.parametrize(
    ("items", "vietnamese", "in_english"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a và b", "a and b"),
        (["a", "b", "c"], "a, b và c", "a, b, and c"),
    ],
)
def test_a_list_is_joined_as_its_language_does(
    items: list[str], vietnamese: str, in_english: str
) -> None:
    """The last item is joined by a word."""
    assert listed(iter(items), "vi") == vietnamese
    assert listed(items, "en") == in_english


# --- languages -------------------------------------------------------------------


def test_there_are_two_languages() -> None:
    """Both are accepted as they are written here and no other way."""
    assert LOCALES == ("vi", "en")
    assert [require_locale(each) for each in LOCALES] == ["vi", "en"]


@pytest.mark.parametrize("locale", ["fr", "", "VI", "vi_VN", "en-GB", None])
@pytest.mark.parametrize(
    "ask",
    [
        require_locale,
        lambda locale: say("Hạn", locale),
        lambda locale: say_many("{n} ngày", 3, locale),
        lambda locale: name_text("Quốc khánh", locale),
        lambda locale: number(3, locale),
        lambda locale: number(Decimal("0.5"), locale),
        lambda locale: weekday(date(2026, 1, 7), locale),
        lambda locale: listed(["a", "b"], locale),
    ],
    ids=["locale", "say", "many", "name", "int", "decimal", "weekday", "list"],
)
def test_an_unknown_language_is_refused(
    ask: Callable[[Any], str], locale: str | None
) -> None:
    """The error names the language that came and those that are known."""
    with pytest.raises(UnknownLocaleError) as caught:
        ask(locale)

    assert (caught.value.got, caught.value.known) == (locale, LOCALES)


VIETNAMESE: Final = """
import sys
from datetime import date, datetime
from cqtt.i18n import day_text, name_text, number, say, say_many, time_text
assert number(12, "vi") == number(12, "en") == "12"
assert say("Hạn", "vi") == "Hạn"
assert say_many("{n} ngày", 3, "vi") == "3 ngày"
assert name_text("Quốc khánh", "vi") == "Quốc khánh"
assert day_text(date(2026, 1, 7)) + time_text(datetime(2026, 1, 7))
assert not [name for name in sys.modules if name.partition(".")[0] == "babel"]
say("Hạn", "en")
assert "babel" in sys.modules
"""


def test_vietnamese_sentences_and_integers_need_no_babel() -> None:
    """Babel is loaded for the catalogue, for decimals and for weekdays only."""
    done = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-c", VIETNAMESE],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("came", "got"),
    [
        (np.array(["vi", "en"]), "ndarray"),
        (5, "int"),
        (["vi"], "list"),
    ],
)
def test_what_is_no_text_is_no_language(came: Any, got: str) -> None:
    """An array has no truth value; its type is told."""
    with pytest.raises(UnknownLocaleError) as caught:
        require_locale(came)
    assert caught.value.got == got
