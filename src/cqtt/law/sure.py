"""How sure a source is on a day, where a later amendment was not read."""

from datetime import date

from attrs import evolve

from cqtt.law.sources import Citation, Confidence


def surely(source: Citation, sure_until: date | None, day: date) -> Citation:
    """Return the source without its doubt on a day when the text read surely held."""
    if sure_until is None or day > sure_until:
        return source
    return evolve(source, note="", note_en="", confidence=Confidence.HIGH)
