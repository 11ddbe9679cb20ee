"""What codes and numbers must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

IDENTIFIERS: Final[Mapping[str, Expectation]] = MappingProxyType({})
