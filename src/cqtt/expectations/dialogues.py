"""What dialogues, opinions and feedback channels must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

DIALOGUES: Final[Mapping[str, Expectation]] = MappingProxyType({})
