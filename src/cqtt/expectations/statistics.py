"""What the numbers behind scores must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

STATISTICS: Final[Mapping[str, Expectation]] = MappingProxyType({})
