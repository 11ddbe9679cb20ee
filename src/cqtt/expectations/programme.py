"""What the programme of a locality must be: plans, tasks, activities, roll-out."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

PROGRAMME: Final[Mapping[str, Expectation]] = MappingProxyType({})
