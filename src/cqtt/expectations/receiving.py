"""What the reception of citizens, its duties and its register must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

RECEIVING: Final[Mapping[str, Expectation]] = MappingProxyType({})
