"""
Tests of ``cqtt.identifiers``.

Oracles: ``READ`` and ``REFUSED``, typed by hand from the reference (law.md B9,
procedures.md 1.3, ecosystem.md 7); tax numbers of public bodies and firms, and three
computed by hand.  Numbers of people and telephones are invented.  Properties:
Hypothesis.  There is no alarm here.
"""

import copy
import importlib
import pickle
from datetime import date, datetime
from typing import Any, Final
from unicodedata import is_normalized, normalize

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from cqtt import identifiers
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.expectations import EXPECTED
from cqtt.expectations.identifiers import IDENTIFIERS
from cqtt.identifiers import (
    AgencyCode,
    AgencyCodeStyle,
    CitizenNumber,
    DossierNumber,
    Identifier,
    PersonalIdentifier,
    ProcedureCode,
    TaxNumber,
    Telephone,
    mask_name,
    shape,
)
from cqtt.identifiers.shapes import compact, mask
from cqtt.testing import strategies

FIRST, LAST = AgencyCodeStyle.ROOT_FIRST, AgencyCodeStyle.ROOT_LAST
PERSONAL: Final = (CitizenNumber, TaxNumber, Telephone)
KINDS: Final[tuple[type[Identifier], ...]] = (
    AgencyCode,
    DossierNumber,
    ProcedureCode,
    *PERSONAL,
)

# What is typed, and the canonical form.
READ: Final[dict[type[Identifier], dict[str, str]]] = {
    ProcedureCode: {
        "1.004873": "1.004873",
        " 1.004873\n": "1.004873",
        "1.001193.01": "1.001193.01",
        "1.001193.02": "1.001193.02",
        "3.000412": "3.000412",
        "1.000948.H38": "1.000948.H38",
        "1.014028.h38": "1.014028.H38",
        "1.001193.02.H38": "1.001193.02.H38",
        "1.004873.000.00.00.H14": "1.004873.000.00.00.H14",
        "3.000181.000.00.00.H22": "3.000181.000.00.00.H22",
        "2.000815.000.00.00.H55": "2.000815.000.00.00.H55",
        "2.000815.000.00.00.H55.02": "2.000815.000.00.00.H55.02",
        "1.004873\u00a0.H14": "1.004873.H14",
        "9.999999": "9.999999",
    },
    AgencyCode: {
        "H49": "H49",
        "g15": "G15",
        "H55.242": "H55.242",
        "H56.24": "H56.24",
        "H42.61.17": "H42.61.17",
        "H15.50.05.13": "H15.50.05.13",
        "000.00.00.H49": "000.00.00.H49",
        "000.00.01.h22": "000.00.01.H22",
        " H 56 . 24 ": "H56.24",
    },
    DossierNumber: {
        "H15.50.05.13-261008-0975": "H15.50.05.13-261008-0975",
        "000.00.01.H22-260803-0001": "000.00.01.H22-260803-0001",
        "H42.61.17-260803-0001": "H42.61.17-260803-0001",
        "h56.24-260803-0001": "H56.24-260803-0001",
        "H56-251230-0001": "H56-251230-0001",
        "G15-260105-1500012": "G15-260105-1500012",
        "G15-240229-151234": "G15-240229-151234",
        "G15-260105-12345": "G15-260105-12345",
        " H56.24 \u2013 260803\u2011 0001\u00a0": "H56.24-260803-0001",
    },
    CitizenNumber: {
        "038190000123": "038190000123",
        "038 190 000 123": "038190000123",
        "038.190.000.123": "038190000123",
        "038-190-000-123": "038190000123",
        "\u202a038190000123\u202c": "038190000123",
    },
    TaxNumber: {
        "0100109106": "0100109106",  # Viettel
        "0100112437": "0100112437",  # Vietcombank
        "0100100079": "0100100079",  # EVN
        "0100150619": "0100150619",  # BIDV
        "0100686174": "0100686174",  # Agribank
        "0101248141": "0101248141",  # FPT
        "0300588569": "0300588569",  # Vinamilk
        "0100047516": "0100047516",  # the example that the circular computes
        # By hand: 29 * 1 + 3 * 1 = 32 = 2 * 11 + 10, and 10 - 10 = 0.
        "0100000010": "0100000010",
        # By hand: 29 * 1 + 3 * 2 = 35 = 3 * 11 + 2, and 10 - 2 = 8.
        "0100000028": "0100000028",
        "0100109106-001": "0100109106-001",
        "0100109106001": "0100109106-001",
        "0100109106 - 001": "0100109106-001",
        "0100109106\u2013001": "0100109106-001",
        "01.00.112.437": "0100112437",
        "038190000123": "038190000123",
        "038 190 000 123": "038190000123",
    },
    Telephone: {
        "0912 345 678": "0912345678",
        "+84 912 345 678": "0912345678",
        "84912345678": "0912345678",
        "0084912345678": "0912345678",
        "+84 (0) 912-345-678": "0912345678",
        "0912.345.678": "0912345678",
        "0912\u2011345\u2011678": "0912345678",
        "0312345678": "0312345678",
        "0512345678": "0512345678",
        "0712345678": "0712345678",
        "0812345678": "0812345678",
        "(0237) 3852 468": "02373852468",
        "+84 24 3852 4680": "02438524680",
        "1900 1234": "19001234",
        "1900 123456": "1900123456",
        "18001234": "18001234",
    },
}

# What is refused, and the rule that it breaks.
REFUSED: Final[dict[type[Identifier], dict[str, str]]] = {
    ProcedureCode: {
        **dict.fromkeys(
            (
                "",
                "1.00487",
                "1.0048731",
                "1004873",
                "11.004873",
                "1.004873.",
                "1.004873.1",
                "1.004873.012",
                "1.004873.H1",
                "1.004873.00.00.H14",
                "1.004873.000.00.00.00",
                "1.004873.01.H14.02",
                "1.004873-H14",
                "1.004873.\u017f14",
                "1.OO4873",
                "\uff11.004873",
            ),
            "procedure-code",
        ),
    },
    AgencyCode: dict.fromkeys(
        (
            "",
            "49",
            "H4",
            "H490",
            "HH9",
            "Đ49",
            "H49.",
            ".H49",
            "H49..24",
            "H49.A1",
            "H49.0001",
            "000.H49.24",
            "H49.H50",
            "H49-24",
        ),
        "agency-code",
    ),
    DossierNumber: {
        **dict.fromkeys(
            (
                "",
                "H56.24-260803",
                "H56.24-260803-001",
                "H56.24-260803-00000001",
                "H56.24-2608031-0001",
                "H56.24-20260803-0001",
                "H56.24/260803/0001",
                "H56.24-26O803-0001",
                "H56.24-260803-000l",
                "-260803-0001",
            ),
            "dossier-number",
        ),
        "56.24-260803-0001": "agency-code",
        "H56-24-260803-0001": "agency-code",
        "H56.24-261301-0001": "dossier-day",
        "H56.24-260230-0001": "dossier-day",
        "H56.24-250229-0001": "dossier-day",
        "H56.24-260800-0001": "dossier-day",
    },
    CitizenNumber: {
        "171234567": "new-card-number",
        "171 234 567": "new-card-number",
        **dict.fromkeys(
            (
                "",
                "03819000012",
                "0381900001234",
                "03819000012O",
                "+38190000123",
                "\uff10" * 12,
            ),
            "citizen-number",
        ),
    },
    TaxNumber: {
        **dict.fromkeys(
            (
                "",
                "010010910",
                "01001091061",
                "0100109106-01",
                "0100109106-0001",
                "0100109106-000",
                "0100000003",  # 29 = 2 * 11 + 7, and 10 - 7 = 3: but serial zero
                "0100-109-106",
                "010010910A",
                "038190-000123",
            ),
            "tax-number",
        ),
        "0100109107": "tax-check-digit",
        # By hand: 29 + 17 + 7 * 1 + 5 * 9 = 98 = 8 * 11 + 10, and 10 - 10 = 0.
        "0100101906": "tax-check-digit",
        "0100109107-001": "tax-check-digit",
        # By hand: 29 * 1 + 3 * 5 = 44 = 4 * 11.
        "0100000050": "tax-prefix",
        "0100000051-001": "tax-prefix",
        # By hand: 29 + 17 + 7 * 9 + 5 * 1 + 3 * 6 = 132 = 12 * 11.
        "0100109160": "tax-prefix",
    },
    Telephone: dict.fromkeys(
        (
            "",
            "912345678",
            "091234567",
            "09123456789",
            "0412345678",
            "0612345678",
            "0237385246",
            "023738524689",
            "+85 912 345 678",
            "+84 00912345678",
            "84 1900 1234",
            "1900123",
            "19001234567",
            "17001234",
            "113",
            "0912345678 (101)",
            "0912345678/0912345679",
            "0912 345 67a",
        ),
        "telephone",
    ),
}

READ_ROWS: Final = [
    (kind, typed, canonical)
    for kind, rows in READ.items()
    for typed, canonical in rows.items()
]
REFUSED_ROWS: Final = [
    (kind, typed, slug)
    for kind, rows in REFUSED.items()
    for typed, slug in rows.items()
]


def refused(kind: type[Identifier], typed: str) -> InvalidValueError:
    """Read a text that is refused and return the error."""
    with pytest.raises(InvalidValueError) as caught:
        kind.parse(typed)
    return caught.value


# --- reading ---------------------------------------------------------------------


@pytest.mark.parametrize(("kind", "typed", "canonical"), READ_ROWS)
def test_what_is_typed_is_read(
    kind: type[Identifier], typed: str, canonical: str
) -> None:
    """A code in any usual writing has one canonical form."""
    assert str(kind.parse(typed)) == canonical
    assert kind.is_valid(typed)


@pytest.mark.parametrize(("kind", "typed", "slug"), REFUSED_ROWS)
def test_what_is_wrong_is_refused(
    kind: type[Identifier], typed: str, slug: str
) -> None:
    """A malformed code breaks one rule, and its text is not repeated."""
    error = refused(kind, typed)

    assert error.expected == slug
    assert not kind.is_valid(typed)


def test_an_impossible_day_stands_alone() -> None:
    """The error of the date, which knows the figures, is not shown with ours."""
    error = refused(DossierNumber, "H56.24-260230-0001")

    assert error.__cause__ is None
    assert error.__suppress_context__
    assert error.got == "999999"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", [None, 38190000123, b"H49", ["H49"]])
def test_only_text_is_read(kind: type[Identifier], value: Any) -> None:
    """What is no text is a mistake of the program; its value is not repeated."""
    for read in (kind.parse, kind.is_valid):
        with pytest.raises(WrongTypeError) as caught:
            read(value)

        assert caught.value.got == type(value).__name__
        assert caught.value.expected == "text"


def test_identifiers_are_abstract() -> None:
    """The common classes are for annotations."""
    with pytest.raises(TypeError):
        Identifier()  # type: ignore[abstract]
    with pytest.raises(TypeError):
        PersonalIdentifier()  # type: ignore[abstract]


# --- procedures and agencies -----------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("1.004873", ("1.004873", None, None, False)),
        ("1.001193.01", ("1.001193", "01", None, False)),
        ("1.014028.H38", ("1.014028", None, "H38", False)),
        ("1.001193.02.H38", ("1.001193", "02", "H38", False)),
        (
            "2.000815.000.00.00.H55.02",
            ("2.000815", "02", "000.00.00.H55", True),
        ),
    ],
)
def test_a_procedure_code_has_parts(typed: str, parts: tuple[object, ...]) -> None:
    """Base, case and agency come apart, and the base is the national code."""
    code = ProcedureCode.parse(typed)

    assert attrs.astuple(code) == parts
    assert code.national == parts[0]


@pytest.mark.parametrize(
    ("parts", "slug"),
    [
        ({"base": "1.00487"}, "procedure-code"),
        ({"case": "2"}, "procedure-code"),
        ({"case": ""}, "procedure-code"),
        ({"agency": "h38"}, "procedure-code"),
        ({"is_case_last": True}, "case-order"),
        ({"is_case_last": True, "case": "02"}, "case-order"),
        ({"is_case_last": True, "agency": "H38"}, "case-order"),
    ],
)
def test_a_procedure_code_is_made_of_good_parts(
    parts: dict[str, Any], slug: str
) -> None:
    """The constructor refuses what parse would not give."""
    with pytest.raises(InvalidValueError) as caught:
        ProcedureCode(**{"base": "1.004873", **parts})

    assert caught.value.expected == slug


@pytest.mark.parametrize(
    "parts", [{"base": 1.004873}, {"case": 2}, {"agency": 38}, {"is_case_last": 1}]
)
def test_parts_of_a_procedure_code_have_types(parts: dict[str, Any]) -> None:
    """A number is no part of a code."""
    with pytest.raises(WrongTypeError):
        ProcedureCode(**{"base": "1.004873", **parts})


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("H49", ("H49", (), FIRST)),
        ("H55.242", ("H55", ("242",), FIRST)),
        ("H15.50.05.13", ("H15", ("50", "05", "13"), FIRST)),
        ("000.00.00.H49", ("H49", ("000", "00", "00"), LAST)),
        ("000.00.01.h22", ("H22", ("000", "00", "01"), LAST)),
    ],
)
def test_an_agency_code_has_parts(typed: str, parts: tuple[object, ...]) -> None:
    """Root, levels as written, and the side of the root."""
    code = AgencyCode.parse(typed)

    assert (code.root, code.levels, code.style) == parts


@pytest.mark.parametrize(
    ("parts", "slug"),
    [
        ({"root": "h49"}, "agency-code"),
        ({"root": "H490"}, "agency-code"),
        ({"levels": ("24.05",)}, "agency-levels"),
        ({"levels": ("",)}, "agency-levels"),
        ({"style": LAST}, "agency-levels"),
    ],
)
def test_an_agency_code_is_made_of_good_parts(parts: dict[str, Any], slug: str) -> None:
    """The constructor refuses what parse would not give."""
    with pytest.raises(InvalidValueError) as caught:
        AgencyCode(**{"root": "H49", **parts})

    assert caught.value.expected == slug


@pytest.mark.parametrize(
    "parts",
    [{"root": 49}, {"levels": "24"}, {"levels": (24,)}, {"style": "root-first"}],
)
def test_parts_of_an_agency_code_have_types(parts: dict[str, Any]) -> None:
    """Text is no tuple of levels and no style."""
    with pytest.raises(WrongTypeError):
        AgencyCode(**{"root": "H49", **parts})


# --- dossiers --------------------------------------------------------------------


def test_a_dossier_number_has_parts() -> None:
    """Body, day and serial come apart; the serial is text and a number."""
    number = DossierNumber.parse("H15.50.05.13-261008-0975")

    assert number.agency == AgencyCode("H15", ("50", "05", "13"))
    assert number.day == date(2026, 10, 8)
    assert number.serial == "0975"
    assert number.number == 975


@pytest.mark.parametrize(
    ("serial", "after"),
    [
        ("0001", "0002"),
        ("0099", "0100"),
        ("9998", "9999"),
        ("09999", "10000"),
        ("090001", "090002"),
        ("0900099", "0900100"),
    ],
)
def test_a_serial_is_followed_by_the_next(serial: str, after: str) -> None:
    """The next number differs in its serial alone and is as wide."""
    number = DossierNumber(AgencyCode("H56"), date(2026, 8, 3), serial)

    assert number.following() == attrs.evolve(number, serial=after)


@pytest.mark.parametrize("serial", ["9999", "99999", "099999", "0999999", "9999999"])
def test_a_full_serial_is_not_followed(serial: str) -> None:
    """A wider serial, or another ministry's, is not chosen for the office."""
    number = DossierNumber(AgencyCode("G09"), date(2026, 8, 3), serial)

    with pytest.raises(InvalidValueError) as caught:
        number.following()

    assert caught.value.expected == "serial-left"
    assert caught.value.got == "9" * len(serial)


@pytest.mark.parametrize(
    ("day", "serial", "slug"),
    [
        (date(1999, 12, 31), "0001", "dossier-day"),
        (date(2100, 1, 1), "0001", "dossier-day"),
        (date(2026, 8, 3), "001", "dossier-serial"),
        (date(2026, 8, 3), "00000001", "dossier-serial"),
        (date(2026, 8, 3), "000O", "dossier-serial"),
    ],
)
def test_a_dossier_number_is_made_of_good_parts(
    day: date, serial: str, slug: str
) -> None:
    """The constructor refuses what parse would not give."""
    with pytest.raises(InvalidValueError) as caught:
        DossierNumber(AgencyCode("H56"), day, serial)

    assert caught.value.expected == slug


@pytest.mark.parametrize("day", [date(2000, 1, 1), date(2099, 12, 31)])
def test_the_century_is_whole(day: date) -> None:
    """The first and the last day of the century can be written and read."""
    number = DossierNumber(AgencyCode("H56"), day, "0001")

    assert DossierNumber.parse(str(number)).day == day


@pytest.mark.parametrize(
    "parts",
    [
        {"agency": "H56"},
        {"day": datetime(2026, 8, 3, 9)},
        {"day": "260803"},
        {"serial": 1},
    ],
)
def test_parts_of_a_dossier_number_have_types(parts: dict[str, Any]) -> None:
    """Text is no body, a moment is no day, a number is no serial."""
    good = {"agency": AgencyCode("H56"), "day": date(2026, 8, 3), "serial": "0001"}
    with pytest.raises(WrongTypeError) as caught:
        DossierNumber(**{**good, **parts})

    assert caught.value.got in {"str", "datetime", "int"}


# --- people and firms ------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "year", "is_male"),
    [
        ("038090000123", 1990, True),
        ("038190000123", 1990, False),
        ("079200000001", 2000, True),
        ("079399000001", 2099, False),
        ("001400000001", 2100, True),
        ("001500000001", 2100, False),
        ("001626000001", 2226, True),
        ("001726000001", 2226, False),
        ("001826000001", 2326, True),
        ("001999000001", 2399, False),
        ("001000000001", 1900, True),
    ],
)
def test_a_citizen_number_says_century_and_sex(
    value: str, year: int, *, is_male: bool
) -> None:
    """The fourth digit follows the table: 0, 1 for the 20th century, and so on."""
    number = CitizenNumber(value)

    assert number.birth_year == year
    assert number.is_male is is_male
    assert number.province_code == value[:3]


@pytest.mark.parametrize(
    ("typed", "is_personal"),
    [("0100109106", False), ("0100109106-001", False), ("038190000123", True)],
)
def test_twelve_digits_are_a_citizen(typed: str, *, is_personal: bool) -> None:
    """The number of a citizen is told from that of a firm by its length."""
    assert TaxNumber.parse(typed).is_personal is is_personal


@pytest.mark.parametrize(
    ("typed", "international"),
    [
        ("0912 345 678", "+84912345678"),
        ("(0237) 3852 468", "+842373852468"),
        ("1900 1234", None),
        ("18001234", None),
    ],
)
def test_a_number_is_dialled_from_abroad(typed: str, international: str | None) -> None:
    """Subscribers have an international form, services have none."""
    number = Telephone.parse(typed)

    assert number.international == international
    assert number.is_service is (international is None)


@pytest.mark.parametrize(
    ("number", "masked", "shown"),
    [
        (
            CitizenNumber("038190000678"),
            "*********678",
            "CitizenNumber('*********678')",
        ),
        (TaxNumber("038190000678"), "*********678", "TaxNumber('*********678')"),
        (TaxNumber("0100109106"), "*******106", "TaxNumber('*******106')"),
        (
            TaxNumber("0100109106-001"),
            "**********-001",
            "TaxNumber('**********-001')",
        ),
        (Telephone("0912345678"), "*******678", "Telephone('*******678')"),
    ],
)
def test_a_mask_hides(number: PersonalIdentifier, masked: str, shown: str) -> None:
    """Three digits are left, in the repr too; the text is the number."""
    assert number.masked == masked
    assert repr(number) == shown
    assert str(number) == number.value


@pytest.mark.parametrize("kind", PERSONAL)
def test_a_number_must_be_canonical(kind: type[Any]) -> None:
    """The constructor takes no separators, and no other type."""
    with pytest.raises(InvalidValueError):
        kind("091 234 567 890")
    with pytest.raises(WrongTypeError) as caught:
        kind(91234567890)

    assert caught.value.got == "int"


@given(st.from_regex("[0-9]{9}", fullmatch=True))
@example("010000005")
def test_a_prefix_has_one_check_digit_or_none(prefix: str) -> None:
    """Weighted sum and check digit make 10 modulo 11: one digit at most."""
    assume(prefix[2:] != "0000000")
    weights = (31, 29, 23, 19, 17, 13, 7, 5, 3)
    total = sum(weights[at] * int(prefix[at]) for at in range(9))
    fitting = [str(digit) for digit in range(10) if (total + digit) % 11 == 10]

    found = [digit for digit in "0123456789" if TaxNumber.is_valid(prefix + digit)]

    assert found == fitting
    assert len(found) == (0 if total % 11 == 0 else 1)


COMPANIES: Final = [text for text in READ[TaxNumber] if text.isdigit()][:10]


@given(st.sampled_from(COMPANIES), st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(typed: str, at: int, more: int) -> None:
    """No single slip gives another number."""
    wrong = typed[:at] + str((int(typed[at]) + more) % 10) + typed[at + 1 :]

    assert not TaxNumber.is_valid(wrong)


@given(st.sampled_from(COMPANIES), st.integers(0, 8))
def test_two_swapped_digits_are_noticed(typed: str, at: int) -> None:
    """Nor do two neighbours that changed places."""
    assume(typed[at] != typed[at + 1])
    wrong = typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :]

    assert not TaxNumber.is_valid(wrong)


# --- every kind ------------------------------------------------------------------

WELL_FORMED: Final[dict[type[Identifier], st.SearchStrategy[str]]] = {
    AgencyCode: strategies.agency_codes(),
    DossierNumber: strategies.dossier_numbers(),
    ProcedureCode: strategies.procedure_codes(),
    CitizenNumber: strategies.citizen_numbers(invented=False),
    TaxNumber: strategies.tax_numbers(invented=False),
    Telephone: strategies.telephones(invented=False),
}
ANY_TEXT: Final = st.one_of(
    st.text(),
    st.text("0123456789.-+() Hh", max_size=30),
    st.text("0123456789", max_size=14),
    *WELL_FORMED.values(),
)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_a_canonical_form_is_read_as_itself(
    kind: type[Identifier], data: st.DataObject
) -> None:
    """What was read is read again from its text, is equal, hashes and pickles."""
    read = kind.parse(data.draw(WELL_FORMED[kind]))

    assert kind.parse(str(read)) == read
    assert str(kind.parse(str(read))) == str(read)
    assert hash(kind.parse(str(read))) == hash(read)
    assert pickle.loads(pickle.dumps(read)) == copy.copy(read) == read  # noqa: S301  # made by the line itself


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_space_around_does_not_matter(
    kind: type[Identifier], data: st.DataObject
) -> None:
    """White space, plain or unbroken, changes nothing wherever it stands."""
    typed = data.draw(WELL_FORMED[kind])
    at = data.draw(st.integers(0, len(typed)))
    space = data.draw(st.sampled_from(" \u00a0\u202f\t\n\u200b"))

    assert kind.parse(typed[:at] + space + typed[at:]) == kind.parse(typed)


@pytest.mark.parametrize("kind", KINDS)
@given(typed=ANY_TEXT)
@example(typed="171234567")
@example(typed="0100109107")
@example(typed="0100000051-001")
@example(typed="H56.24-261301-1234")
@example(typed="0912 345 678 9")
def test_any_text_is_read_or_refused_in_silence(
    kind: type[Identifier], typed: str
) -> None:
    """Every text is read or refused, and a refusal holds no four digits of it."""
    try:
        read = kind.parse(typed)
    except InvalidValueError as error:
        assert not kind.is_valid(typed)
        digits = "".join(char for char in typed if char.isnumeric())
        said = [str(error), repr(error), error.message("vi"), str(error.to_dict())]
        for at in range(len(digits) - 3):
            four = digits[at : at + 4]
            assert four == "9999" or all(four not in text for text in said)
    else:
        assert kind.is_valid(typed)
        assert kind.parse(str(read)) == read


@pytest.mark.parametrize("kind", PERSONAL)
@given(data=st.data())
def test_a_mask_holds_three_digits(
    kind: type[PersonalIdentifier], data: st.DataObject
) -> None:
    """A mask is as long as the number and shows only its end, in every repr."""
    number = kind.parse(data.draw(WELL_FORMED[kind]))

    assert len(number.masked) == len(number.value)
    assert number.masked[-3:] == number.value[-3:]
    assert not any(char.isdigit() for char in number.masked[:-3])
    for shown in (repr(number), repr([number]), repr({"number": number})):
        assert sum(char.isdigit() for char in shown) == 3
        assert number.masked in shown


# --- shapes and names ------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("H56.24-260803-0001", "A99.99-999999-9999"),
        ("038190000123", "999999999999"),
        ("099999-x", "999999-a"),
        ("Nguyễn Văn Ân", "Aaaaaa Aaa Aa"),
        ("Nguyê\u0303n", "Aaaaaa"),
        ("\uff10\u00b2\u2167", "999"),
        ("\u4eba\u00a0\U0001f600", "a??"),
        ("1" * 41, "9" * 40),
    ],
)
def test_a_shape_says_how_text_looks(text: str, expected: str) -> None:
    """Digits are 9, letters a or A, other signs a question mark."""
    assert shape(text) == expected


@given(st.text())
def test_a_shape_holds_nothing_of_the_text(text: str) -> None:
    """A shape knows one digit and two letters, and is short."""
    found = shape(text)

    assert len(found) <= 40
    assert {char for char in found if char.isalnum()} <= {"9", "a", "A"}
    assert found.isascii()


def test_a_shape_is_of_text() -> None:
    """What is no text has no shape."""
    with pytest.raises(WrongTypeError):
        shape(38190000123)  # type: ignore[arg-type]


def test_separators_that_mean_nothing_go() -> None:
    """Only the separators that are named go; white space and marks always do."""
    assert compact(" 1.2\u20113\u200b ", "field") == "1.2-3"
    assert compact(" 1.2\u20113 ", "field", ".-") == "123"


def test_a_mask_keeps_separators() -> None:
    """What is no digit stays, so that the form is seen."""
    assert mask("0100109106-001") == "**********-001"
    assert mask("12") == "12"


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("Nguyễn Thị Thu Hà", "N.T.T.H."),
        ("đỗ văn ân", "Đ.V.Â."),
        ("Ăn", "Ă."),
        (normalize("NFD", "Đỗ Ánh Ưng"), "Đ.Á.Ư."),
        ("  H'Bia\u00a0Niê \n", "H.N."),
        ("N.T.T.H.", "N.T.T.H."),
        ("Trần (Bình) 0912", "T.B."),
        ("ß", "S."),
        ("", ""),
        (" . ", ""),
    ],
)
def test_a_masked_name_is_initials(name: str, masked: str) -> None:
    """Every part leaves its first letter, and what is no letter leaves nothing."""
    assert mask_name(name) == masked


@given(st.text())
def test_masking_a_name_twice_changes_nothing(name: str) -> None:
    """Initials are their own initials, in NFC, one letter to a full stop."""
    masked = mask_name(name)

    assert mask_name(masked) == masked
    assert is_normalized("NFC", masked)
    assert all(len(part) <= 1 for part in masked.split("."))


def test_a_name_is_text() -> None:
    """What is no text has no initials; nothing of it is repeated."""
    with pytest.raises(WrongTypeError) as caught:
        mask_name(["Trần Thị Bình"])  # type: ignore[arg-type]

    assert caught.value.got == "list"


# --- the room --------------------------------------------------------------------


def test_the_room_shows_its_names() -> None:
    """Every public name loads, and dir() lists it."""
    assert sorted(identifiers.__all__) == sorted(dir(identifiers))
    for name in identifiers.__all__:
        found = getattr(identifiers, name)

        assert getattr(importlib.import_module(found.__module__), name) is found


def test_expectations_say_no_number() -> None:
    """No phrase holds four digits, which would look like somebody's number."""
    assert IDENTIFIERS
    for slug, wanted in IDENTIFIERS.items():
        assert EXPECTED[slug] == wanted
        for phrase in wanted:
            shown = "".join("9" if char.isdigit() else char for char in phrase)
            assert "9999" not in shown
