"""What petitions, their events and their limits must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

PETITIONS: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "complex-level": Expectation(
            "complex or especially complex",
            "an ordinary case needs no finding; leave the event out",
            "phức tạp hoặc đặc biệt phức tạp",
            "vụ việc thông thường không cần ghi sự kiện này",
        ),
    }
)
