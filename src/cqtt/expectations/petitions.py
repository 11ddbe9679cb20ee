"""What petitions, their events and their limits must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

PETITIONS: Final[Mapping[str, Expectation]] = MappingProxyType({})
