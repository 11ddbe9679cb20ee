"""What a commune's own report must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

COMMUNE: Final[Mapping[str, Expectation]] = MappingProxyType({})
