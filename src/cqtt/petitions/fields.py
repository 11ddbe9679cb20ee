"""What fields of petitions must be; errors never hold what came."""

from datetime import date
from typing import TYPE_CHECKING

from cqtt.printable import require_names
from cqtt.workdays.calendar import require_day

if TYPE_CHECKING:
    from attrs import Attribute


def day_or_none(
    _instance: object, attribute: "Attribute[date | None]", value: object
) -> None:
    """Refuse what is neither a plain date nor ``None``."""
    if value is not None:
        require_day(value, attribute.name)


def check_number(_instance: object, _attribute: object, value: str) -> None:
    """Refuse what is no number of a register: empty, or not one line."""
    require_names(number=value)
