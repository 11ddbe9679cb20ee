"""
Tests of ``cqtt.findings``.

Oracles: the two sentences of ``FOUND``, typed by hand.  Properties: every rule can say
itself.
"""

import pytest
from attrs.exceptions import FrozenInstanceError

from cqtt.errors import UnknownLocaleError
from cqtt.expectations import EXPECTED
from cqtt.findings import Finding, Severity

FOUND = Finding("weekday", "2026.toml: swap[1].off", "2026-01-03")


def test_a_finding_says_itself_in_english() -> None:
    """The place, what must be, what came and what to do stand in one sentence."""
    expected = (
        "2026.toml: swap[1].off must be a Monday to Friday but 2026-01-03 came; "
        "check the day against a calendar"
    )

    assert FOUND.message("en") == expected


def test_a_finding_says_itself_in_vietnamese() -> None:
    """Vietnamese is what is said where no locale is named."""
    expected = (
        "2026.toml: swap[1].off phải là ngày từ thứ Hai đến thứ Sáu, "
        "nhận được 03/01/2026; đối chiếu ngày với lịch"
    )

    assert FOUND.message() == FOUND.message("vi") == expected


def test_an_unknown_language_is_refused() -> None:
    """A finding speaks the languages that errors speak."""
    with pytest.raises(UnknownLocaleError) as caught:
        FOUND.message("fr")

    assert (caught.value.got, caught.value.known) == ("fr", ("vi", "en"))


@pytest.mark.parametrize("rule", EXPECTED)
def test_every_rule_can_be_found(rule: str) -> None:
    """A finding of any rule names its place and evidence in both languages."""
    found = Finding(rule, "days.toml: day[2]", "«3»")

    for locale in ("vi", "en"):
        assert found.message(locale).startswith("days.toml: day[2] ")
        assert "«3»" in found.message(locale)


def test_a_finding_is_an_error_unless_said_otherwise() -> None:
    """The severity is the worst one by default and takes part in equality."""
    milder = Finding("weekday", FOUND.place, FOUND.evidence, Severity.WARNING)

    assert FOUND.severity is Severity.ERROR
    assert milder != FOUND
    assert [each.value for each in Severity] == ["note", "warning", "error"]


def test_a_finding_cannot_be_changed() -> None:
    """A finding is a value."""
    with pytest.raises(FrozenInstanceError):
        FOUND.rule = "nfc"  # type: ignore[misc]

    assert Finding("weekday", "2026.toml: swap[1].off", "2026-01-03") == FOUND


def test_words_that_came_are_told_in_both_languages() -> None:
    """The evidence is Vietnamese; its English stands beside it."""
    finding = Finding("count", "hồ sơ", "chưa rõ", evidence_en="unknown")
    assert "nhận được chưa rõ" in finding.message()
    assert "but unknown came" in finding.message("en")


def test_a_day_that_came_is_written_as_vietnamese_writes_it() -> None:
    """Only a whole day is turned; English keeps the ISO form."""
    finding = Finding("count", "từ", "2025-06-30")
    assert "nhận được 30/06/2025" in finding.message()
    assert "2025-06-30 came" in finding.message("en")
    assert "2025-06-30 x" in Finding("count", "từ", "2025-06-30 x").message()
