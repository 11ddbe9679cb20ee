"""
Tests of ``cqtt.interop.json_forms``.

Oracles: ``FORMS``, typed by hand.  Alarms: the schema files are those that the code
makes (``python3 dev.py schema`` makes them anew).  Properties: every sample of every
public type goes there and back, its form fits its schema, and no JSON makes a reader
raise anything but a ``CqttError``.
"""

import io
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from json_samples import harvest, made_by_hand
from jsonschema import Draft202012Validator

from cqtt import Dossier, Office, OfficeHours, due_date, facts, state_calendar
from cqtt.agencies import Actor, Agency, Level, Unit
from cqtt.due_dates import DueDate
from cqtt.errors import (
    CqttError,
    EventOrderError,
    InvalidValueError,
    PlainDataError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.interop import json_forms
from cqtt.interop.frames import Count, Counts
from cqtt.interop.ical import CalendarEntry
from cqtt.interop.json_forms import (
    ONE_WAY,
    BadLine,
    JsonForm,
    describing,
    facets,
    from_dict,
    from_json,
    json_schema,
    names,
    own_forms,
    read_json_lines,
    schema_files,
    to_dict,
    to_json,
    versions,
    write_json_lines,
)
from cqtt.interop.json_forms import shapes as of
from cqtt.interop.json_forms.faults import FaultError, told_faults
from cqtt.interop.json_forms.forms import require_kind
from cqtt.interop.json_forms.reading import reader_of
from cqtt.interop.json_forms.sharing import Kept
from cqtt.interop.json_forms.writing import writer_of
from cqtt.interop.registers import DossiersRead, read_register, save_register
from cqtt.law import Citation, Dated, Document, Period, Version
from cqtt.moments import VIETNAM
from cqtt.petitions import Group, Petitioner
from cqtt.procedures import Catalogue, LocalOverride
from cqtt.satisfaction import FIVE_LEVELS, Tally
from cqtt.scorecards import ScoringRule
from cqtt.time_limits import (
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    WorkingDays,
    parse_time_limit,
)
from cqtt.workdays import WorkCalendar

SCHEMAS: Final = Path(__file__).resolve().parents[1] / "src" / "cqtt" / "schema"
CALENDAR: Final = state_calendar()
RESIDENCE: Final = facts.procedures()["1.004222"]
NINE: Final = datetime(2026, 8, 3, 9, 15, tzinfo=VIETNAM)
DOSSIER: Final = Dossier.receive(
    RESIDENCE, number="H56.24-260803-0001", at=NINE, limit=WorkingDays(Decimal("4.5"))
)
DESK: Final = Office(CALENDAR, OfficeHours.parse("07:30-11:30,13:30-17:00"))


# --- forms typed by hand -------------------------------------------------------------

FORMS: Final[dict[str, tuple[Any, dict[str, Any]]]] = {
    "limit": (
        WorkingDays(Decimal("12.5")),
        {"type": "time_limits.WorkingDays", "version": 1, "quantity": "12.5"},
    ),
    "hour": (
        SameDay(time(15)),
        {
            "type": "time_limits.SameDay",
            "version": 1,
            "cutoff": "15:00",
            "source": None,
        },
    ),
    "choice": (
        Level.COMMUNE,
        {"type": "agencies.Level", "version": 1, "value": "commune"},
    ),
    "object in an object": (
        Actor(Unit("Một cửa"), "Công chức"),
        {
            "type": "agencies.Actor",
            "version": 1,
            "unit": {"name": "Một cửa", "code": None, "agency": None},
            "post": "Công chức",
            "name": None,
        },
    ),
    "dossier": (
        DOSSIER,
        {
            "type": "dossiers.Dossier",
            "version": 3,
            "number": "H56.24-260803-0001",
            "procedure": "1.004222",
            "channel": "direct",
            "case": None,
            "applicant": None,
            "helping_agency": None,
            "receiving_agency": None,
            "competent": None,
            "across_boundaries": None,
            "returns_by": None,
            "papers": [],
            "limit": {"type": "time_limits.WorkingDays", "quantity": "4.5"},
            "events": [{"event": "received", "at": "2026-08-03T09:15:00+07:00"}],
        },
    ),
    "value of any type": (
        Version(time(15), Period(), Citation(Document("1/2026", "Luật"))),
        {
            "type": "law.Version",
            "version": 1,
            "value": {"type": "time", "value": "15:00"},
            "period": to_dict(Period()) | {},
            "source": to_dict(Citation(Document("1/2026", "Luật"))) | {},
        },
    ),
}
for _each in ("period", "source"):
    for _key in ("type", "version"):
        del FORMS["value of any type"][1][_each][_key]


def back(value: object) -> Any:
    """Read what an object was written as."""
    calendars = [CALENDAR, *of_kind(WorkCalendar)]
    return from_json(
        to_json(value, identity=True), calendar=calendars, procedures=known_procedures()
    )


@cache
def known_procedures() -> dict[str, Any]:
    """Return the procedures of every sample."""
    own = {each.procedure.code: each.procedure for each in of_kind(Dossier)}
    return dict(facts.procedures()) | own


def of_kind(kind: type[Any]) -> list[Any]:
    """Return the samples of a class."""
    return samples().get(kind, [])


@cache
def samples() -> dict[type[Any], list[Any]]:
    """Return a few objects of each class, found and made."""
    found = {kind: list(each) for kind, each in harvest().items()}
    for each in made_by_hand(found):
        found.setdefault(type(each), []).append(each)
    return found


@pytest.mark.parametrize("case", FORMS)
def test_a_form_is_as_typed(case: str) -> None:
    """Type and version, then the fields in their order."""
    value, expected = FORMS[case]

    assert to_dict(value) == expected
    assert list(to_dict(value)) == list(expected)
    assert json.loads(to_json(value)) == expected
    assert from_dict(expected, procedures=RESIDENCE) == value


# --- every public type ---------------------------------------------------------------


def public_kinds() -> Iterator[tuple[str, type[Any]]]:
    """List every type that has a name in JSON."""
    for room in names.ROOMS:
        yield from names.classes_in(room).items()


KINDS: Final = {name: kind for name, kind in public_kinds() if name not in ONE_WAY}


def test_what_has_no_form_is_public_and_refused() -> None:
    """Each has a reason, and writing it says so."""
    known = dict(public_kinds())

    assert set(ONE_WAY) <= set(known)
    assert all(ONE_WAY.values())
    for name in ONE_WAY:
        with pytest.raises(WrongTypeError):
            require_kind(known[name])


@pytest.mark.parametrize("name", KINDS)
def test_every_public_type_goes_there_and_back(name: str) -> None:
    """What is read equals what was written, byte for byte, and fits its schema."""
    kind = KINDS[name]
    objects = list(kind) if issubclass(kind, Enum) else of_kind(kind)
    fits = Draft202012Validator(json_schema(kind))

    assert objects, f"no sample of {name}: add one to made_by_hand()"
    for each in objects:
        written = to_json(each, identity=True)
        again = back(each)

        assert type(again) is kind
        assert to_json(again, identity=True) == written
        if kind is not DueDate and not holds_naive(each):
            assert again == each
        assert list(fits.iter_errors(json.loads(written))) == []


def holds_naive(each: Any) -> bool:
    """Tell whether a moment without its zone stands in a field; it comes back aware."""
    values = [
        getattr(each, one.name, None)
        for one in (attrs.fields(type(each)) if attrs.has(type(each)) else ())
    ]
    return any(isinstance(one, datetime) and one.tzinfo is None for one in values)


@pytest.mark.parametrize("name", KINDS)
def test_every_form_refuses_other_keys_and_types(name: str) -> None:
    """Reader and schema both; the fault names the key, and nothing that came."""
    kind = KINDS[name]
    objects = list(kind) if issubclass(kind, Enum) else of_kind(kind)
    form = to_dict(objects[0], identity=True)
    fits = Draft202012Validator(json_schema(kind))
    calendars = [CALENDAR, *of_kind(WorkCalendar)]
    for broken in (form | {"colour": 1}, form | {"type": "x"}, form | {"version": 9}):
        with pytest.raises(CqttError):
            from_dict(broken, kind, calendar=calendars, procedures=known_procedures())
        assert not fits.is_valid(broken)


def test_every_class_with_subclasses_is_listed() -> None:
    """Where a field is declared with a base class, its form tells which it is."""

    def below(kind: type[Any]) -> Iterator[type[Any]]:
        for each in type.__subclasses__(kind):
            yield each
            yield from below(each)

    seen: set[type[Any]] = set()
    declared: set[type[Any]] = set()
    waiting = [kind for kind in KINDS.values() if not issubclass(kind, Enum)]
    while waiting:
        kind = waiting.pop()
        if kind in seen or own_forms.stand_in(kind) is not None:
            continue
        seen.add(kind)
        for part in describing.parts_of(kind):
            declared.update(describing.records_in(part.shape))
        waiting += declared - seen
    for kind in declared:
        public = {each for each in below(kind) if each in set(KINDS.values())}
        if public:
            assert public <= {each for _, each in describing.subclasses_of(kind)}, kind


# --- bad forms -----------------------------------------------------------------------

BAD: Final[dict[str, tuple[Any, type[CqttError], str]]] = {
    "no object": ([], PlainDataError, "must be an object @ $"),
    "no type": ({}, PlainDataError, "name of a type @ $.type"),
    "type of another kind": ({"type": 5}, PlainDataError, "$.type"),
    "unknown room": ({"type": "x.Y"}, UnknownNameError, "'x.Y'"),
    "unknown class": ({"type": "time_limits.Moons"}, UnknownNameError, "Months"),
    "somebody's name": ({"type": "Lê Ví Dụ"}, UnknownNameError, "'str'"),
    "one way": ({"type": "letters.Templates"}, WrongTypeError, "JSON form"),
    "newer": (
        {"type": "time_limits.Months", "version": 2},
        PlainDataError,
        "version 2 is newer than 1; update cqtt @ $.version",
    ),
    "no version": (
        {"type": "time_limits.Months", "version": "1"},
        PlainDataError,
        "@ $.version",
    ),
    "missing": (
        {"type": "time_limits.Months"},
        PlainDataError,
        "required field missing @ $.quantity",
    ),
    "unknown": (
        {"type": "time_limits.Months", "quantity": 1, "Lê Ví Dụ": 2, "b": 1},
        PlainDataError,
        "unknown fields: b, one that is no name @ $",
    ),
    "refused by the class": (
        {"type": "time_limits.Months", "quantity": 0},
        PlainDataError,
        "quantity must be a whole number above zero @ $",
    ),
    "number as text": (
        {"type": "time_limits.Months", "quantity": "1"},
        PlainDataError,
        "must be a whole number @ $.quantity",
    ),
    "two at once": (
        {"type": "agencies.Unit", "name": 5, "agency": {"name": 5, "level": "x"}},
        PlainDataError,
        "must be text @ $.name; must be text @ $.agency.name; must be one of central",
    ),
    "choice": (
        {"type": "agencies.Level", "value": "Lê Ví Dụ"},
        PlainDataError,
        "must be one of central",
    ),
    "choice with more": (
        {"type": "agencies.Level", "value": "commune", "a": 1},
        PlainDataError,
        "must have a value only",
    ),
    "calendar not given": (to_dict(DESK), InvalidValueError, "edition 2026"),
    "procedure not given": (to_dict(DOSSIER), InvalidValueError, "'1.004222'"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_forms_are_refused_with_their_places(case: str) -> None:
    """Every fault has a path; no value is told."""
    form, error, said = BAD[case]
    with pytest.raises(error) as caught:
        from_dict(form)

    assert said in str(caught.value)
    assert "Ví Dụ" not in str(caught.value)


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        (TimeLimit, {"type": "agencies.Level", "value": "commune"}),
        (Months, {"type": "time_limits.Years", "quantity": 1}),
        (TimeLimit, {"quantity": 1}),
    ],
)
def test_another_kind_is_refused(kind: Any, form: dict[str, Any]) -> None:
    """With a class the type may be left out; with a union it may not."""
    with pytest.raises(PlainDataError, match=r"\$\.type"):
        from_dict(form, kind)


def test_what_is_asked_for_may_be_a_union_or_none() -> None:
    """``TimeLimit``, an optional one, a base class, or a class without its type."""
    form = {"type": "time_limits.Months", "version": 1, "quantity": 1}

    assert from_dict(form, TimeLimit) == from_dict(form, TimeLimit | None) == Months(1)
    assert from_dict({"quantity": 1}, Months) == Months(1)
    assert from_dict({"value": "commune"}, Level) is Level.COMMUNE
    with pytest.raises(WrongTypeError, match="JSON form"):
        from_dict(form, int)
    with pytest.raises(WrongTypeError, match="JSON form"):
        to_dict(5)
    with pytest.raises(WrongTypeError, match="JSON form"):
        to_dict(Kept())


# --- references, answers, versions ---------------------------------------------------


def test_a_calendar_inside_is_a_reference() -> None:
    """At the top it is written whole, with what estimates later years."""
    form = to_dict(DESK)

    assert form["calendar"] == {
        "type": "workdays.WorkCalendar",
        "edition": CALENDAR.edition,
        "name": CALENDAR.name,
    }
    assert from_dict(form, calendar=CALENDAR) == DESK
    with pytest.raises(InvalidValueError, match=CALENDAR.edition):
        from_dict(form, calendar=CALENDAR.extended(until=date(2028, 1, 1)))
    whole = back(CALENDAR)
    assert whole == CALENDAR
    assert whole.extended(until=date(2028, 1, 1)).last == date(2028, 12, 31)
    own = attrs.evolve(
        CALENDAR, estimate=facts.StatutoryEstimator(facts.holiday_laws())
    )
    assert back(own) == own
    assert back(attrs.evolve(CALENDAR, estimate=None)).estimate is None
    with pytest.raises(WrongTypeError, match="JSON form"):
        to_dict(attrs.evolve(CALENDAR, estimate=lambda _year, _known: ()))


def test_what_is_given_is_checked() -> None:
    """Calendars, and one procedure or a catalogue."""
    with pytest.raises(WrongTypeError, match="WorkCalendar"):
        from_dict(to_dict(Months(1)), calendar=[5])  # type: ignore[list-item]
    with pytest.raises(WrongTypeError, match="Procedure"):
        from_dict(to_dict(Months(1)), procedures=5)  # type: ignore[call-overload]


def test_a_due_date_is_worked_out_anew() -> None:
    """Its question is read, and another answer refused."""
    due = due_date(WorkingDays(3), received=NINE, office=DESK)
    hours = due_date(Hours(24), received=NINE, calendar=CALENDAR)
    form = to_dict(due)

    assert from_dict(form, calendar=CALENDAR) == due
    assert from_dict(to_dict(hours), calendar=CALENDAR).at == hours.at
    with pytest.raises(PlainDataError, match="on must be the answer"):
        from_dict(form | {"on": "2026-08-07"}, calendar=CALENDAR)
    other = CALENDAR.extended(until=date(2028, 1, 1))
    reference = form["calendar"] | {"edition": other.edition}
    with pytest.raises(PlainDataError, match="calendar must be the calendar of"):
        from_dict(form | {"calendar": reference}, calendar=[CALENDAR, other])


def test_an_older_dossier_is_read_by_rule() -> None:
    """Before version 2 a limit told its class as ``kind``."""
    old = {key: value for key, value in to_dict(DOSSIER).items() if key != "version"}
    old["limit"] = {"kind": "WorkingDays", "quantity": "4.5"}
    without = {key: value for key, value in old.items() if key != "limit"}

    assert from_dict(old, procedures=RESIDENCE) == DOSSIER
    assert from_dict(old | {"version": 1}, procedures={RESIDENCE.code: RESIDENCE})
    assert from_dict(without, procedures=RESIDENCE).limit is None
    with pytest.raises(PlainDataError, match=r"that of version 1 @ \$\.version"):
        from_dict(old | {"version": 2}, procedures=RESIDENCE)


def test_older_names_of_places_are_read_by_rule() -> None:
    """Before version 3 the places of a dossier were named as moments are."""
    here, there = Agency("Xã Ví Dụ"), Agency("Trung tâm")
    dossier = attrs.evolve(DOSSIER, helping_agency=there, receiving_agency=here)
    form = to_dict(dossier)
    places = {
        "helped_at": form.pop("helping_agency"),
        "received_at": form.pop("receiving_agency"),
    }
    old = {key: value for key, value in (form | places).items() if key != "version"}
    first = old | {"limit": {"kind": "WorkingDays", "quantity": "4.5"}}

    for each in (old, old | {"version": 2}, first, first | {"version": 1}):
        assert from_dict(each, procedures=RESIDENCE) == dossier
    with pytest.raises(PlainDataError, match=r"that of version 2 @ \$\.version"):
        from_dict(old | {"version": 3}, procedures=RESIDENCE)
    with pytest.raises(PlainDataError, match="received_at"):
        from_dict(old | {"receiving_agency": None}, procedures=RESIDENCE)


def test_a_form_without_version_is_of_today_unless_its_shape_is_older(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What somebody writes by hand today is not migrated."""
    form = {key: each for key, each in to_dict(DOSSIER).items() if key != "version"}
    assert from_dict(form, procedures=RESIDENCE) == DOSSIER
    monkeypatch.setattr(versions, "MIGRATIONS", {})
    assert from_dict(form, procedures=RESIDENCE) == DOSSIER


def test_petitions_tell_who_petitions_when_asked() -> None:
    """By default nobody is named, as in ``Petition.to_dict``."""
    known = [
        each
        for kind in own_forms.PETITIONS
        for each in of_kind(kind)
        if each.petitioner is not None
    ]

    assert known
    for each in known:
        assert back(each) == each
        assert to_dict(each)["petitioner"] != to_dict(each, identity=True)["petitioner"]
    wrong = to_dict(known[0]) | {"kind": "x"}
    with pytest.raises(PlainDataError, match="kind must be"):
        from_dict(wrong)
    with pytest.raises(PlainDataError, match=r"must be an object @ \$\.petitioner"):
        from_dict(to_dict(known[0]) | {"petitioner": 5})


def test_a_tally_is_read_as_it_was_counted() -> None:
    """One count for each level, none below zero."""
    tally = Tally({"Rất hài lòng": 3, "lạ": 2}, scale=FIVE_LEVELS)
    form = to_dict(tally)

    assert from_dict(form) == tally
    for broken in ({"by_level": [1]}, {"no_answer": -1}, {"frame": 1}):
        with pytest.raises(PlainDataError):
            from_dict(form | broken)


# --- shapes --------------------------------------------------------------------------


class Text(str):
    """A text of somebody else's."""

    __slots__ = ()


SHAPES: Final[dict[str, tuple[Any, Any, Any]]] = {
    "fraction": (Fraction, Fraction(1, 3), "1/3"),
    "float": (float, 0.5, 0.5),
    "seconds": (timedelta, timedelta(minutes=1), 60),
    "part of a second": (timedelta, timedelta(milliseconds=1500), 1.5),
    "time": (time, time(7, 30, 15), "07:30:15"),
    "moment": (datetime, NINE, "2026-08-03T09:15:00+07:00"),
    "day or moment": (date | datetime, NINE, "2026-08-03T09:15:00+07:00"),
    "day": (date | datetime | None, date(2026, 8, 3), "2026-08-03"),
    "row": (tuple[int, str], (1, "a"), [1, "a"]),
    "set": (frozenset[str], frozenset("ba"), ["a", "b"]),
    "pairs": (dict[int, str], {1: "a"}, [[1, "a"]]),
    "texts": (dict[str, tuple[int, ...]], {"a": (1,)}, {"a": [1]}),
    "decimal beside text": (
        str | Decimal,
        Decimal("1.5"),
        {"type": "decimal", "value": "1.5"},
    ),
    "text beside decimal": (str | Decimal, "1.5", "1.5"),
    "choice beside text": (
        str | Level,
        Level.COMMUNE,
        {"type": "agencies.Level", "value": "commune"},
    ),
    "object beside boxes": (
        str | Decimal | Months | Hours,
        Months(1),
        {"type": "time_limits.Months", "quantity": 1},
    ),
    "number": (int | Decimal, 3, 3),
    "seconds or text": (timedelta | date, timedelta(minutes=1), 60),
    "row or number": (tuple[int, str] | int, (1, "a"), [1, "a"]),
    "mapping or number": (dict[str, int] | int, {"a": 1}, {"a": 1}),
    "pairs or number": (dict[int, int] | int, {1: 1}, [[1, 1]]),
    "word or number": (Literal["a"] | int, "a", "a"),
    "anything or number": (Any | int, [1], [1]),
    "text of another class": (str | Decimal, Text("a"), "a"),
    "whole float": (Fraction | float, 3, "3/1"),
    "fraction or float": (Fraction | float, 0.5, 0.5),
    "list or number": (tuple[int, ...] | int, (1, 2), [1, 2]),
    "decimal or fraction": (Decimal | Fraction, Fraction(1, 2), "1/2"),
}


@pytest.mark.parametrize("case", SHAPES)
def test_shapes_go_there_and_back(case: str) -> None:
    """In both ways of reading."""
    type_, value, plain = SHAPES[case]
    shape = describing.shape_of(type_)

    assert writer_of(shape)(value) == plain
    for detailed in (False, True):
        assert reader_of(shape, detailed=detailed)(plain, None) == value


WRONG: Final[list[tuple[Any, Any]]] = [
    (str, 5),
    (bool, 1),
    (int, True),
    (float, "1"),
    (float, float("inf")),
    (Decimal, "NaN"),
    (Decimal, 1.5),
    (Fraction, "1/0"),
    (Fraction, 1),
    (date, "20260803"),
    (date, "2026-W01-1"),
    (date, "2026-02-30"),
    (date, 5),
    (datetime, "2026-08-03"),
    (datetime, "2026-08-03 09:15:00"),
    (datetime, "2026/08/03T09:15:00"),
    (datetime, "2026-08-03T25:15:00+07:00"),
    (datetime, "0001-01-01T00:00:00+14:00"),
    (datetime, 5),
    (date | datetime, "2026-08"),
    (time, "7:30"),
    (time, "29:30"),
    (timedelta, "1"),
    (timedelta, 1e300),
    (None, 5),
    (tuple[int, ...], "12"),
    (tuple[int, ...], {"a": 1}),
    (tuple[int, str], [1]),
    (tuple[int, str], ["a", 1]),
    (dict[str, int], [["a", 1]]),
    (dict[str, int], {"a": "b"}),
    (int | Decimal, None),
    (int | Decimal, "x"),
    (str | Decimal, {"type": "decimal", "value": "x"}),
    (str | Decimal, {"type": "decimal", "value": "1", "more": 1}),
    (str | Decimal, {"type": "x", "value": "1"}),
    (Decimal | Fraction, "x"),
    (Months | Hours, 5),
    (Months | Hours, {"type": ["x"]}),
    (Months | Hours, {}),
    (ScoringRule, 5),
    (Literal["a", "b"], "c"),
    (Agency, 5),
    (TimeLimit, {"type": "time_limits.Moons"}),
]


@pytest.mark.parametrize(("type_", "plain"), WRONG)
def test_wrong_values_are_refused(type_: Any, plain: Any) -> None:
    """In both ways of reading."""
    shape = describing.shape_of(type_)
    for detailed in (False, True):
        with pytest.raises(Exception):  # noqa: B017, PT011 - told_faults() tells them all
            reader_of(shape, detailed=detailed)(plain, None)


def test_fields_with_own_shapes_can_be_written_by_themselves() -> None:
    """The code of a procedure, who petitions, a box, a calendar beside a number."""
    own = own_forms.own_fields
    code = own(Dossier)["procedure"]
    who = own(own_forms.PETITIONS[0])["petitioner"]
    box = of.Boxed("decimal", of.Scalar(Decimal))
    calendar = describing.shape_of(WorkCalendar | int)

    assert writer_of(code)(RESIDENCE) == "1.004222"
    assert writer_of(who)(Petitioner(name="A"))["name"] == "A"
    assert reader_of(who, detailed=True)({"size": 2}, None) == Group(size=2)
    assert reader_of(box, detailed=False)(writer_of(box)(Decimal(1)), None) == 1
    assert writer_of(calendar)(CALENDAR)["edition"] == CALENDAR.edition
    assert reader_of(calendar, detailed=False)(3, None) == 3


def test_classes_without_a_public_name_are_refused() -> None:
    """And one whose annotations only a type checker can look up."""
    with pytest.raises(WrongTypeError, match="JSON form"):
        to_dict(describing.parts_of(Months)[0])
    with pytest.raises(WrongTypeError, match="looked up"):
        describing.parts_of(names.class_of("letters.Templates"))


def test_faults_of_others_are_told_by_their_place_only() -> None:
    """What is no error of ours may hold a value."""
    assert told_faults(RuntimeError("Lê Ví Dụ")) == ("not a valid value @ $",)
    events = [{"event": "finished", "at": "2026-08-03T09:15:00+07:00"}]
    with pytest.raises(PlainDataError, match=r"not finished @ \$\.events\[0\]"):
        from_dict(to_dict(DOSSIER) | {"events": events}, procedures=RESIDENCE)
    with pytest.raises(PlainDataError, match=r"not nothing @ \$\.events;"):
        from_dict(to_dict(DOSSIER) | {"events": []}, procedures=RESIDENCE)


def test_events_out_of_order_tell_their_place() -> None:
    """By the number of the event, where the form holds it; nothing of its moment."""
    late = [
        {"event": "received", "at": "2026-08-03T09:15:00+07:00"},
        {"event": "asked-for-more", "at": "2026-08-03T09:10:00+07:00"},
    ]
    with pytest.raises(PlainDataError) as caught:
        from_dict(to_dict(DOSSIER) | {"events": late}, procedures=RESIDENCE)
    said = "asked-for-more must not lie before the event before it @ $.events[1]"
    assert caught.value.faults == (said,)
    fault = EventOrderError("transferred", NINE, NINE)
    assert told_faults(fault)[0].endswith(" @ $.events")
    assert told_faults(fault, {"events": [{}]})[0].endswith(" @ $.events")


def test_events_of_dossiers_inside_something_tell_their_place() -> None:
    """In a register that was read, the dossier's number too."""
    good = to_dict(DOSSIER)
    del good["type"], good["version"]
    bad = good | {"events": [{"event": "refused", "at": NINE.isoformat()}] * 2}
    form = {"source": "a.csv", "heading_row": 1, "columns": [], "rows": [2, 3]}
    read = form | {"entries": [good, good]}

    assert len(from_dict(read, DossiersRead, procedures=RESIDENCE).entries) == 2
    with pytest.raises(PlainDataError) as caught:
        from_dict(form | {"entries": [good, bad]}, DossiersRead, procedures=RESIDENCE)
    assert all("$.entries[1].events" in each for each in caught.value.faults)
    bad["events"] = [{"event": "finished", "at": NINE.isoformat()}]
    with pytest.raises(PlainDataError, match=r"@ \$\.entries\[1\]\.events\[0\]"):
        from_dict(form | {"entries": [good, bad]}, DossiersRead, procedures=RESIDENCE)


def test_a_question_that_has_no_answer_tells_no_words() -> None:
    """The words of a limit are not told, nor the days that a calendar lacks."""
    form = to_dict(due_date(Months(1), received=NINE.date(), calendar=CALENDAR))
    words = {"type": "time_limits.Unstated", "text": "chị Ví Dụ hẹn"}
    with pytest.raises(PlainDataError, match="one that can be counted") as caught:
        from_dict(form | {"limit": words}, calendar=CALENDAR)
    assert "Ví Dụ" not in str(caught.value)
    long = {"type": "time_limits.Months", "quantity": 600}
    with pytest.raises(PlainDataError, match="no day beyond the calendar"):
        from_dict(form | {"limit": long}, calendar=CALENDAR)


def test_the_names_of_the_room_are_listed() -> None:
    """As completion in a notebook asks for them."""
    assert {"to_json", "BadLine"} <= set(dir(json_forms))


def test_what_a_class_refuses_has_the_path_of_the_field() -> None:
    """Also inside another object."""
    limit = {"type": "time_limits.WorkingDays", "quantity": "2.55"}
    with pytest.raises(PlainDataError, match=r"steps of 0.25.* @ \$\.limit\.quantity"):
        from_dict(to_dict(DOSSIER) | {"limit": limit}, procedures=RESIDENCE)
    with pytest.raises(PlainDataError, match=r"not empty @ \$\.agency\.name"):
        from_dict({"name": "a", "agency": {"name": " "}}, Unit)


def test_what_could_be_of_several_types_says_which() -> None:
    """In the order of the class."""
    said = 'must be a whole number or a number written as text, such as "2.5" @ $.q'
    with pytest.raises(PlainDataError) as caught:
        from_dict({"quantity": 2.5}, WorkingDays)
    assert caught.value.faults == (f"{said}uantity",)
    for shape, plain, wanted in (
        (of.OneOf((of.Choice(Level), of.Scalar(int))), None, "must be one of central"),
        (of.OneOf((of.Words(("a", "b")), of.Scalar(int))), None, "one of a, b or a"),
        (describing.shape_of(Months | int | None), "x", "an object or a whole number"),
        (describing.shape_of(WorkCalendar | int), "x", "an object or a whole number"),
        (describing.shape_of(tuple[int, ...] | int), "x", "a list or a whole number"),
    ):
        with pytest.raises(FaultError, match=wanted):
            reader_of(shape, detailed=True)(plain, None)


@pytest.mark.parametrize("code", ["Nguyễn Ví Dụ 0912345678", "0912345678", "Ví Dụ"])
def test_no_error_tells_what_stands_where_a_code_should(code: str) -> None:
    """A code is told where it has the form of one; a calendar where it is known."""
    with pytest.raises(InvalidValueError, match="but 'str' came") as caught:
        from_dict(to_dict(DOSSIER) | {"procedure": code}, procedures=RESIDENCE)
    assert code not in str(caught.value.to_dict())
    (bad,) = read_json_lines([GOOD.replace("1.004222", code)], Dossier)
    assert isinstance(bad, BadLine)
    assert code not in str(bad)
    form = to_dict(DESK)
    reference = form["calendar"] | {"name": code, "edition": code}
    with pytest.raises(InvalidValueError, match="another name, another edition") as two:
        from_dict(form | {"calendar": reference}, calendar=CALENDAR)
    assert code not in str(two.value.to_dict())


def test_a_catalogue_is_by_code() -> None:
    """By another key nothing would ever be found in it."""
    by_class: Any = {WorkingDays: RESIDENCE}
    with pytest.raises(WrongTypeError, match="codes of procedures but 'type' came"):
        from_dict(to_dict(DOSSIER), procedures=by_class)
    assert from_dict(to_dict(Months(1)), procedures={}) == Months(1)


def test_a_class_without_its_room_is_found() -> None:
    """Whatever room it is in."""
    for name in ("WorkingDays", "dossiers.WorkingDays"):
        with pytest.raises(UnknownNameError, match=r"mean 'time_limits\.WorkingDays'"):
            from_dict({"type": name})


def test_a_list_is_not_written_as_one_object() -> None:
    """The message names what came and what to do."""
    with pytest.raises(WrongTypeError, match=r"^value must .*write_json_lines"):
        to_json([DOSSIER])


def test_moments_of_other_zones_are_vietnamese_time() -> None:
    """UTC and a naive moment too, without parts of a second."""
    read = reader_of(of.Scalar(datetime), detailed=False)

    assert read("2026-08-03T02:15:00Z", None) == NINE
    assert read("2026-08-03T09:15:00.5", None) == NINE
    assert read("2026-08-03T09:15", None).tzinfo is VIETNAM
    assert writer_of(of.Scalar(datetime))(NINE.replace(tzinfo=None)) == NINE.isoformat()


def test_what_json_cannot_hold_is_refused() -> None:
    """Infinity, and a class without a form."""
    with pytest.raises(InvalidValueError, match="finite"):
        writer_of(of.Scalar(float))(float("inf"))
    with pytest.raises(WrongTypeError, match="JSON form"):
        writer_of(describing.shape_of(Months | Hours))(5)
    for type_ in (bytes, Path, set[int], type[int]):
        with pytest.raises(WrongTypeError, match="JSON form"):
            describing.shape_of(type_)


def test_values_of_any_type_tell_what_they_are() -> None:
    """Bare where JSON has it, else with the type."""
    value = (None, True, 1, 0.5, "x", date(2026, 8, 3), Level.COMMUNE, Months(1), ())
    rule = Dated("x", (Version(value, Period(), Citation(Document("1", "Luật"))),))
    plain = to_dict(rule)["versions"][0]["value"]

    assert plain[:5] == [None, True, 1, 0.5, "x"]
    assert plain[5] == {"type": "date", "value": "2026-08-03"}
    assert back(rule) == rule
    odd: Any = rule
    form = to_dict(rule)
    for wrong in ({}, {"type": 5}, {"type": "x"}, {"type": "date", "value": 5}):
        form["versions"][0]["value"] = wrong
        with pytest.raises(PlainDataError, match=r"\$\.versions\[0\]\.value"):
            from_dict(form)
    with pytest.raises(WrongTypeError, match="JSON form"):
        to_dict(
            attrs.evolve(rule, versions=(attrs.evolve(odd.versions[0], value=b""),))
        )


def test_half_a_character_is_written_as_json_writes_it() -> None:
    """UTF-8 cannot hold it, and the text stays UTF-8."""
    written = to_json(Unstated("a\ud800"))

    assert "\\ud800" in written
    assert from_json(written.encode()) == Unstated("a\ud800")


# --- lines ---------------------------------------------------------------------------

GOOD: Final = to_json(DOSSIER)


def test_lines_are_read_one_by_one() -> None:
    """A bad line tells its number and its faults; the rest is read."""
    lines = [
        GOOD,
        "\n",
        "{\n",
        '{"type":"dossiers.Dossier","version":3}\n',
        '{"a":1,"a":2}\n',
        '{"a":NaN}\n',
        '{"a":1e999}\n',
        "1.5\n",
        GOOD.replace('"version":3', '"version":1').replace("time_limits.", ""),
        GOOD,
    ]
    found = list(read_json_lines(lines, Dossier, procedures=RESIDENCE))

    assert found[0] == found[-1] == DOSSIER
    bad = [each for each in found if isinstance(each, BadLine)]
    assert [each.line for each in bad] == [3, 4, 5, 6, 7, 8, 9]
    assert "required field missing @ $.number" in bad[1].faults
    unknown: list[Any] = list(read_json_lines([GOOD], Dossier))
    assert [each.code for each in unknown] == ["invalid-value"]


def test_lines_of_any_type_and_in_bytes_are_read() -> None:
    """From a file of bytes with a byte order mark too."""
    text = to_json(Months(1)) + to_json(Unit("Một cửa"))
    file = io.BytesIO(b"\xef\xbb\xbf" + text.encode() + b"\xff\n")
    months, unit, bad = read_json_lines(file)

    assert (months, unit, bad.line) == (Months(1), Unit("Một cửa"), 3)
    assert next(read_json_lines(io.StringIO(text), TimeLimit)) == Months(1)


@pytest.mark.parametrize("end", ["\n", ""])
def test_a_line_that_is_too_long_is_never_held(end: str) -> None:
    """Its rest is skipped."""
    text = "x" * 1000 + end
    short = '{"quantity":1}'
    given: list[Any] = [
        io.StringIO(f"{text}{short}" if end else text),
        io.BytesIO(f"{text}{short}".encode() if end else text.encode()),
        [text, short] if end else [text],
    ]
    for lines in given:
        found = list(read_json_lines(lines, Months, longest=20))
        assert found[0] == BadLine(1, "plain-data", ("longer than 20",))
        assert found[1:] == ([Months(1)] if end else [])


def test_objects_that_are_written_alike_are_read_once() -> None:
    """An agency in every event is one object; another class reads it anew."""
    clerk = Actor(Unit("Một cửa", agency=Agency("Xã Hà Mẫu")), "Công chức")
    first = Dossier.receive(RESIDENCE, number="1", at=NINE, by=clerk)
    lines = [to_json(first), to_json(attrs.evolve(first, number="2"))]
    read: Iterator[Any] = read_json_lines(lines, Dossier, procedures=RESIDENCE)
    one, two = read

    assert one == first
    assert one.events[0].by is two.events[0].by


def test_what_hardly_comes_again_is_read_without_keeping_it() -> None:
    """The same objects, and no more of them held than pays."""
    clerk = Actor(Unit("Một cửa"), "Công chức")
    first = Dossier.receive(RESIDENCE, number="1", at=NINE, by=clerk)
    given = [attrs.evolve(first, case=each) for each in ("", "x" * 410_000, "", "")]
    lines = [to_json(each) for each in given]
    found: list[Any] = list(read_json_lines(lines, Dossier, procedures=RESIDENCE))

    assert found == given
    clerks = {id(each.events[0].by) for each in found}
    assert len(clerks) == 4


def test_what_comes_again_is_kept_even_where_much_was_read() -> None:
    """It is judged by how often it came."""
    clerk = Actor(Unit("Một cửa"), "Công chức")
    first = Dossier.receive(RESIDENCE, number="1", at=NINE, by=clerk)
    given = [*[first] * 3, attrs.evolve(first, case="x" * 410_000), first]
    lines = [to_json(each) for each in given]
    found: list[Any] = list(read_json_lines(lines, Dossier, procedures=RESIDENCE))

    assert found == given
    clerks = [each.events[0].by for each in found]
    assert clerks[0] is clerks[2]
    assert clerks[2] is not clerks[3]
    assert clerks[3] is clerks[4]


@pytest.mark.parametrize(
    ("right", "wrong", "path"),
    [
        ('"papers":[]', '"papers":{}', "$.papers"),
        ('"papers":[]', '"papers":{"a":1}', "$.papers"),
        ('"by":null', '"by":[]', "$.events[0].by"),
        ('"by":null', '"by":{}', "$.events[0].by.unit"),
        ('"number":"1"', '"number":{}', "$.number"),
        ('"number":"1"', '"number":"1","number":"1"', ""),
        ('"number":"1"', '"number":"1","other":"1"', "$"),
        ('"by":null', '"by":null,"by":null', ""),
        ('"version":3', '"version":3.0', "$.version"),
    ],
)
def test_a_line_is_as_strict_as_a_form(right: str, wrong: str, path: str) -> None:
    """An object is no list, and a key comes once."""
    line = to_json(Dossier.receive(RESIDENCE, number="1", at=NINE))
    line = line.replace('"received",', '"received","by":null,')
    assert line.count(right) == 1
    broken = line.replace(right, wrong)
    (bad,) = read_json_lines([broken], Dossier, procedures=RESIDENCE)
    with pytest.raises(PlainDataError) as caught:
        from_json(broken, Dossier, procedures=RESIDENCE)

    assert isinstance(bad, BadLine)
    assert bad.faults == caught.value.faults
    (fault,) = bad.faults
    assert fault.endswith(f"@ {path}" if path else "came twice")


@pytest.mark.parametrize("name", KINDS)
def test_a_line_holds_what_a_form_holds(name: str) -> None:
    """Whatever the class, and whether it is read quickly or not."""
    kind = KINDS[name]
    objects = list(kind) if issubclass(kind, Enum) else of_kind(kind)
    lines = [to_json(each, identity=True) for each in objects]
    calendars = [CALENDAR, *of_kind(WorkCalendar)]
    found: list[Any] = list(
        read_json_lines(lines, kind, calendar=calendars, procedures=known_procedures())
    )

    assert [to_json(each, identity=True) for each in found] == lines


@pytest.mark.parametrize("wrong", ["true", "1.0"])
def test_a_line_is_read_the_same_whatever_came_before(wrong: str) -> None:
    """1, 1.0 and true are equal to Python; only one of them is a whole number."""
    head = '{"type":"time_limits.Months","version":1,"quantity":'
    alone = list(read_json_lines([f"{head}{wrong}}}"], Months))
    after = list(read_json_lines([f"{head}1}}", f"{head}{wrong}}}"], Months))

    assert after[0] == Months(1)
    for read in (alone[0], after[1]):
        assert isinstance(read, BadLine)
        assert read.faults == ("must be a whole number @ $.quantity",)


def test_lines_are_written_as_they_are_read() -> None:
    """One object a line."""
    file = io.StringIO()

    assert write_json_lines([DOSSIER, Months(1)], file) == 2
    file.seek(0)
    found = list(read_json_lines(file, procedures=RESIDENCE))
    assert found == [DOSSIER, Months(1)]


@pytest.mark.parametrize("as_text", [True, False])
def test_lines_are_read_from_a_path(tmp_path: Path, *, as_text: bool) -> None:
    """A text is a path, as everywhere else, and never lines by its letters."""
    file = tmp_path / "limits.jsonl"
    with file.open("wb") as opened:
        assert write_json_lines([Months(1), Unstated("ba năm")], opened) == 2
    found = list(read_json_lines(str(file) if as_text else file))

    assert found == [Months(1), Unstated("ba năm")]
    with pytest.raises(OSError, match="none"):
        list(read_json_lines(tmp_path / "none.jsonl"))


@pytest.mark.parametrize("wrong", ['{"a":1}', "a\nb", b"{}", {"a": 1}, 5, None])
def test_what_holds_no_lines_is_refused_at_once(wrong: Any) -> None:
    """A text of lines is no path."""
    with pytest.raises(CqttError, match="lines must be the path of a file"):
        read_json_lines(wrong)


def test_lines_are_written_to_open_files_only() -> None:
    """A path is none."""
    path: Any = "limits.jsonl"
    with pytest.raises(WrongTypeError, match="open for writing but 'str' came"):
        write_json_lines([Months(1)], path)


# --- what frames, calendar files and registers hold ----------------------------------


def test_counts_keep_the_values_of_their_groups() -> None:
    """A day, a number, a text or nothing."""
    group = (date(2026, 8, 3), 3, Decimal("1.5"), "Hà Mẫu", None, True)
    count = Counts(by=("a",) * 6, rows=(Count(group=group, early=1),))

    assert back(count) == count
    assert to_dict(count)["rows"][0]["group"][0] == {
        "type": "date",
        "value": "2026-08-03",
    }


@pytest.mark.parametrize(
    ("starts", "ends"),
    [(date(2026, 8, 3), None), (NINE, None), (NINE, NINE + timedelta(hours=1))],
)
def test_entries_of_calendars_are_of_days_or_moments(
    starts: date, ends: date | None
) -> None:
    """As they stand in the entry."""
    entry = CalendarEntry(starts=starts, ends=ends, summary="Họp", key=("1",))

    assert back(entry) == entry
    assert type(back(entry).starts) is type(starts)


# --- schemas -------------------------------------------------------------------------


def written_schemas() -> dict[str, str]:
    """Return the text of each schema file."""
    return {
        name: f"{json.dumps(schema, ensure_ascii=False, indent=1)}\n"
        for name, schema in schema_files().items()
    }


def test_the_schema_files_are_current() -> None:
    """``python3 dev.py schema`` makes them anew."""
    found = {file.name: file.read_text(encoding="utf-8") for file in SCHEMAS.iterdir()}

    assert found == written_schemas()


def test_the_files_refer_to_one_another() -> None:
    """A form of one room is checked with the files of the others."""
    from referencing import Registry, Resource

    registry: Any = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema))
        for schema in schema_files().values()
    )
    for schema in schema_files().values():
        Draft202012Validator.check_schema(schema)
    dossiers = Draft202012Validator(
        schema_files()["dossiers.schema.json"], registry=registry
    )

    assert list(dossiers.iter_errors(to_dict(DOSSIER))) == []
    assert not dossiers.is_valid(to_dict(Months(1)))
    assert not dossiers.is_valid(to_dict(DOSSIER) | {"limit": {"type": "x"}})


def test_a_schema_tells_the_term_of_the_law() -> None:
    """The italic words of a docstring, else the name of the class."""
    assert json_schema(Dossier)["title"] == "hồ sơ"
    assert json_schema(DueDate)["title"] == "Ngày hẹn trả kết quả, hạn giải quyết"
    assert json_schema(Agency)["$schema"].endswith("2020-12/schema")
    assert len(json_schema(TimeLimit)["anyOf"]) == 9
    assert json_schema(Level)["properties"]["value"]["enum"][0] == "central"


REFUSED_BY_SCHEMAS: Final[list[tuple[Any, dict[str, Any]]]] = [
    (Months(1), {"quantity": 0}),
    (Months(1), {"quantity": -3}),
    (WorkingDays(1), {"quantity": 0}),
    (WorkingDays(1), {"quantity": "2.55"}),
    (WorkingDays(1), {"quantity": "0"}),
    (WorkingDays(1), {"quantity": "0.00"}),
    (WorkingDays(1), {"quantity": "-1"}),
    (SameDay(), {"cutoff": "25:00"}),
    (SameDay(), {"cutoff": "15:00:30"}),
    (DOSSIER, {"number": ""}),
    (DOSSIER, {"limit": {"type": "time_limits.Weeks", "quantity": 0}}),
    (DOSSIER, {"events": [{"event": "received", "at": "03/08/2026"}]}),
    (Period(date(2026, 1, 1)), {"since": "1/1/2026"}),
    (Unit("Một cửa"), {"name": ""}),
]


@pytest.mark.parametrize(("good", "change"), REFUSED_BY_SCHEMAS)
def test_schemas_refuse_what_reading_refuses(good: Any, change: dict[str, Any]) -> None:
    """What the validators of fields ask, and how days and moments are written."""
    form = to_dict(good)
    fits = Draft202012Validator(json_schema(type(good)))

    assert fits.is_valid(form)
    assert not fits.is_valid(form | change)
    with pytest.raises(PlainDataError):
        from_dict(form | change, procedures=RESIDENCE)


@pytest.mark.parametrize(
    "written", ["1E+1", "2.5", "2.50", "+0.25", "10", "10.0", "0.7500", "12.75"]
)
def test_schemas_take_every_quarter_that_is_read(written: str) -> None:
    """However it is written."""
    form = to_dict(WorkingDays(1)) | {"quantity": written}

    assert from_dict(form).quantity == Decimal(written)
    assert Draft202012Validator(json_schema(WorkingDays)).is_valid(form)


def test_every_facet_is_that_of_a_validator() -> None:
    """A validator with another name would be forgotten silently."""
    used = {
        facets.name_of_validator(one)
        for kind in KINDS.values()
        if attrs.has(kind)
        for each in attrs.fields(kind)
        for one in facets.validators_in(each.validator)
    }
    assert set(facets.FACETS) <= used


# --- pydantic ------------------------------------------------------------------------


def test_models_of_pydantic_hold_our_types() -> None:
    """They read objects and forms, write forms, and describe them."""
    from pydantic import BaseModel, ValidationError

    class Asked(BaseModel):
        limit: Annotated[TimeLimit, JsonForm()]
        dossier: Annotated[Dossier, JsonForm(procedures=RESIDENCE)] | None = None

    form = {"type": "time_limits.Months", "version": 1, "quantity": 1}
    asked = Asked.model_validate({"limit": form, "dossier": to_dict(DOSSIER)})

    assert (asked.limit, asked.dossier) == (Months(1), DOSSIER)
    assert Asked(limit=Months(1)).limit == Months(1)
    assert json.loads(asked.model_dump_json())["limit"] == form
    described = Asked.model_json_schema()
    assert "$ref" not in json.dumps(described)
    Draft202012Validator.check_schema(described)
    with pytest.raises(ValidationError, match="whole number"):
        Asked.model_validate({"limit": form | {"quantity": "{x}"}})
    with pytest.raises(WrongTypeError, match="JSON form"):
        type(
            "Wrong",
            (BaseModel,),
            {"__annotations__": {"a": Annotated[int, JsonForm()]}},
        )
    with pytest.raises(WrongTypeError, match="with its brackets"):
        type(
            "Without",
            (BaseModel,),
            {"__annotations__": {"a": Annotated[Months, JsonForm]}},
        )


def test_none_may_stand_inside_the_annotation_or_outside() -> None:
    """``Annotated[X | None, JsonForm()]`` takes and writes ``None``, too."""
    from pydantic import BaseModel, ValidationError

    class Asked(BaseModel):
        limit: Annotated[TimeLimit | None, JsonForm()]
        other: Annotated[Months, JsonForm()]

    asked = Asked.model_validate({"limit": None, "other": {"quantity": 1}})
    assert json.loads(asked.model_dump_json())["limit"] is None
    fits = Draft202012Validator(Asked.model_json_schema())
    assert fits.is_valid({"limit": None, "other": to_dict(Months(1))})
    assert not fits.is_valid({"limit": None, "other": None})
    with pytest.raises(ValidationError):
        Asked.model_validate({"limit": None, "other": None})


def test_a_field_may_take_the_words_of_people() -> None:
    """With a validator of pydantic before ours, as on the page."""
    from pydantic import BaseModel, BeforeValidator

    def read(value: object) -> object:
        return parse_time_limit(value) if isinstance(value, str) else value

    class Asked(BaseModel):
        limit: Annotated[TimeLimit, JsonForm(), BeforeValidator(read)]

    assert Asked.model_validate({"limit": "3 ngày làm việc"}).limit == WorkingDays(3)
    assert Asked.model_validate({"limit": to_dict(Months(1))}).limit == Months(1)


def test_a_model_of_what_holds_its_like_ends() -> None:
    """A criterion holds criteria; the schema says so to the first level."""
    from cqtt.interop.json_forms.schemas import inlined_schema
    from cqtt.scorecards import Criterion

    assert "$ref" not in json.dumps(inlined_schema(Criterion))


def test_without_pydantic_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to install."""
    monkeypatch.setitem(sys.modules, "pydantic_core", None)
    with pytest.raises(CqttError, match="pydantic"):
        JsonForm().__get_pydantic_core_schema__(Months, None)


# --- properties ----------------------------------------------------------------------

plain_json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(["2026-08-03", "1/2", "1.5", "decimal", "time_limits.Months"]),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(
            st.sampled_from(["type", "version", "value", "quantity", "name", "at"])
            | st.text(max_size=5),
            inside,
            max_size=4,
        )
    ),
    max_leaves=12,
)
asked_kinds = st.sampled_from(sorted(KINDS))


@given(asked_kinds, plain_json)
def test_no_json_breaks_a_reader(name: str, plain: Any) -> None:
    """It is read, or refused with an error of ours."""
    kind = KINDS[name]
    form = plain if isinstance(plain, dict) else {"value": plain}
    for each in (form, {**form, "type": name, "version": 1}, plain):
        try:
            from_dict(each, kind, calendar=CALENDAR, procedures=RESIDENCE)
        except CqttError:
            continue


@given(asked_kinds, st.data())
def test_no_change_of_a_form_breaks_a_reader(name: str, data: st.DataObject) -> None:
    """One value anywhere in a good form is replaced."""
    kind = KINDS[name]
    objects = list(kind) if issubclass(kind, Enum) else of_kind(kind)
    form = json.loads(to_json(objects[0], identity=True))
    at: Any = form
    while True:
        places = list(at) if isinstance(at, dict) else list(range(len(at)))
        if not places:
            break
        place = data.draw(st.sampled_from(places))
        if not isinstance(at[place], (dict, list)) or data.draw(st.booleans()):
            at[place] = data.draw(plain_json)
            break
        at = at[place]
    calendars = [CALENDAR, *of_kind(WorkCalendar)]
    with suppress(CqttError):
        from_dict(form, kind, calendar=calendars, procedures=known_procedures())


@given(st.text() | st.binary())
def test_no_text_breaks_a_reader(text: str | bytes) -> None:
    """Nor lines of it."""
    with pytest.raises(CqttError):
        from_json(text)
    lines: Any = [text]
    assert all(isinstance(each, BadLine) for each in read_json_lines(lines))


limits = st.one_of(
    st.integers(1, 10_000).map(Months),
    st.integers(1, 10_000).map(lambda n: WorkingDays(Decimal(n) / 4)),
    st.times().map(lambda t: SameDay(t.replace(second=0, microsecond=0))),
    st.text(st.characters(exclude_categories=["Cs"])).map(
        lambda t: Unstated(__import__("unicodedata").normalize("NFC", t))
    ),
)


@given(limits)
def test_any_limit_goes_there_and_back(limit: TimeLimit) -> None:
    """Through JSON text nothing is lost or changed."""
    assert from_json(to_json(limit), TimeLimit) == limit
    assert to_json(from_json(to_json(limit))) == to_json(limit)


def main() -> None:
    """Write the schema files."""
    SCHEMAS.mkdir(exist_ok=True)
    written = written_schemas()
    for file in SCHEMAS.iterdir():
        if file.name not in written:
            file.unlink()
    for name, text in written.items():
        (SCHEMAS / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(written)} schemas in {SCHEMAS}")


if __name__ == "__main__":
    main()


# --- the procedure of the day of receipt ----------------------------------------------

_OURS: Final = facts.procedures().with_local(
    [
        LocalOverride(
            code="1.004222",
            source=Citation(Document("01/QĐ-DEMO", "Quyết định 01/QĐ-DEMO")),
            period=Period(first, last),
            limit=WorkingDays(days),
        )
        for first, last, days in (
            (date(2026, 7, 1), date(2026, 12, 31), 5),
            (date(2027, 1, 1), None, 3),
        )
    ]
)


@pytest.mark.parametrize(
    ("received", "limit"),
    [(datetime(2026, 12, 30, 9), 5), (datetime(2027, 1, 4, 9), 3)],
)
def test_a_dossier_is_read_with_the_procedure_of_its_day(
    received: datetime, limit: int
) -> None:
    """A province's own limit is that of the day of receipt, however it is read."""
    procedure = _OURS.on(received.date())["1.004222"]
    dossier = Dossier.receive(procedure, number="H99-270104-0001", at=received)
    assert dossier.procedure.limit() == WorkingDays(limit)
    book = io.BytesIO()
    save_register([dossier], book)
    lines = io.BytesIO()
    write_json_lines([dossier], lines)

    assert Dossier.from_dict(dossier.to_dict(), _OURS) == dossier
    assert from_dict(to_dict(dossier), Dossier, procedures=_OURS) == dossier
    assert from_json(to_json(dossier), Dossier, procedures=_OURS) == dossier
    lines.seek(0)
    assert list(read_json_lines(lines, Dossier, procedures=_OURS)) == [dossier]
    book.seek(0)
    assert read_register(book, procedures=_OURS).entries == (dossier,)


def test_no_dossier_is_read_with_the_limit_of_another_day() -> None:
    """The catalogue of one day reads that day's dossiers, and refuses all others."""
    first, other = date(2026, 12, 30), date(2027, 1, 4)
    of_day = _OURS.on(first)
    made = [
        Dossier.receive(
            _OURS.on(day)["1.004222"],
            number=f"H99-{day:%y%m%d}-0001",
            at=datetime.combine(day, time(9)),
        )
        for day in (first, other)
    ]
    lines, book = io.BytesIO(), io.BytesIO()
    write_json_lines(made, lines)
    lines.seek(0)
    save_register(made, book)
    book.seek(0)

    assert Dossier.from_dict(made[0].to_dict(), of_day) == made[0]
    assert from_dict(to_dict(made[0]), Dossier, procedures=of_day) == made[0]
    readers: list[Callable[[], object]] = [
        lambda: Dossier.from_dict(made[1].to_dict(), of_day),
        lambda: from_dict(to_dict(made[1]), Dossier, procedures=of_day),
        lambda: from_json(to_json(made[1]), Dossier, procedures=of_day),
    ]
    for read in readers:
        with pytest.raises(InvalidValueError) as caught:
            read()
        assert caught.value.expected == "day-of-catalogue"
    one, bad = read_json_lines(lines, Dossier, procedures=of_day)
    assert one == made[0]
    assert isinstance(bad, BadLine)
    assert (bad.line, bad.faults) == (2, (f"{caught.value} @ $",))
    found = read_register(book, procedures=of_day)
    assert found.entries == (made[0],)
    (fault,) = found.faults
    assert (fault.finding.rule, fault.column) == ("day-of-catalogue", "")
    assert (fault.finding.evidence, fault.finding.evidence_en) == (
        "ngày 04/01/2027, trong khi danh mục là của ngày 30/12/2026",
        "2027-01-04 asked of the catalogue of 2026-12-30",
    )
    assert caught.value.to_dict()["data"]["got"] == fault.finding.evidence_en


def test_a_catalogue_written_before_it_knew_its_day_is_read() -> None:
    """It is that of all days."""
    of_day = _OURS.on(date(2026, 12, 30))
    older = {key: part for key, part in to_dict(_OURS).items() if key != "day"}

    assert from_dict(older, Catalogue) == _OURS
    assert from_dict(to_dict(of_day), Catalogue) == of_day


def test_a_dossier_of_the_districts_stays_one() -> None:
    """Before July 2025 another level was competent."""
    received = datetime(2025, 6, 2, 9)
    then = facts.procedures().on(received.date())["2.000806"]
    dossier = Dossier.submit(then, number="H99-250602-0001", at=received)

    read = from_dict(to_dict(dossier), Dossier, procedures=facts.procedures())
    assert read.procedure.levels == (Level.DISTRICT,)
    assert read == dossier
