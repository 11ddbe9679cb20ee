"""The office: made once, frozen, shared by every request and thread."""

from datetime import time
from typing import Final

from cqtt import Agency, Office, OfficeHours, state_calendar

OFFICE: Final = Office(
    state_calendar(),
    OfficeHours.parse("07:30-11:30,13:30-17:00"),
    agency=Agency("Ủy ban nhân dân xã Hoa Mai", code="H56.24"),
    appointment=time(16, 30),
)
