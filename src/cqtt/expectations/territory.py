"""What units of territory, their codes and their changes must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

TERRITORY: Final[Mapping[str, Expectation]] = MappingProxyType({})
