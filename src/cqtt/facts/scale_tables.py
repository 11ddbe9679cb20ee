"""Reading scales of answers that a file of surveys defines."""

from collections.abc import Iterable

from cqtt.facts.fields import filled, made, one_of, required_decimal
from cqtt.facts.reading import Reader, shown
from cqtt.satisfaction import SCALES, Level, Scale, Side
from cqtt.satisfaction.scales import NO_ANSWER, NOT_APPLICABLE
from cqtt.text import nfc


def read_scales(readers: Iterable[Reader]) -> dict[str, Scale | None]:
    """
    Return the library's scales and those of the files, by name.

    A scale that is wrong is ``None``, so that a survey that names it is not blamed.
    """
    scales: dict[str, Scale | None] = {scale.name: scale for scale in SCALES}
    for reader in readers:
        for table in reader.tables("scale"):
            name = filled(table, "name")
            if name in scales:
                table.fault("scale-of-its-own", "name", shown(name))
            scales[name] = _scale(table, name)
    return scales


def _scale(table: Reader, name: str) -> Scale | None:
    table.only("name", "level", "not_applicable", "no_answer")
    before = len(table.faults)
    levels = [level for each in table.tables("level") if (level := _level(each))]
    aside = _labels(table, "not_applicable", NOT_APPLICABLE)
    no_answer = _labels(table, "no_answer", NO_ANSWER)
    if len(table.faults) > before:
        return None
    return made(
        table,
        lambda: Scale(name, levels, not_applicable=aside, no_answer=no_answer),
    )


def _labels(table: Reader, name: str, default: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(nfc, table.texts(name))) if name in table.data else default


def _level(table: Reader) -> Level | None:
    table.only("label", "label_en", "points", "side", "aliases")
    label, label_en = filled(table, "label"), filled(table, "label_en")
    points = required_decimal(table, "points")
    side = one_of(table, "side", Side, Side.UNMARKED)
    aliases = tuple(map(nfc, table.texts("aliases")))
    if points is None:
        return None
    whole = int(points) if points == points.to_integral_value() else points
    return made(
        table, lambda: Level(label, label_en, points=whole, side=side, aliases=aliases)
    )
