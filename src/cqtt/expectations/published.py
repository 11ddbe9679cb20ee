"""What a printed table must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

PUBLISHED: Final[Mapping[str, Expectation]] = MappingProxyType({})
