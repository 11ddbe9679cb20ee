"""What is made public, where and how long, must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

PUBLICITY: Final[Mapping[str, Expectation]] = MappingProxyType({})
