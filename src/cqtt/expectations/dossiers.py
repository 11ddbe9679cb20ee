"""What dossiers, their events, registers and forms must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

DOSSIERS: Final[Mapping[str, Expectation]] = MappingProxyType({})
