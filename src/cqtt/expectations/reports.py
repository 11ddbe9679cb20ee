"""What rates, tables and reports must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

REPORTS: Final[Mapping[str, Expectation]] = MappingProxyType({})
