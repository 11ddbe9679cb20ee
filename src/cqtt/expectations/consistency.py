"""What the figures of a written report must be beside one another."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

CONSISTENCY: Final[Mapping[str, Expectation]] = MappingProxyType({})
