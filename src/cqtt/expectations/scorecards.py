"""What scorecards, their criteria, rules and evidence must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

SCORECARDS: Final[Mapping[str, Expectation]] = MappingProxyType({})
