"""What procedures and the portal's records of them must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

RECORDS: Final[Mapping[str, Expectation]] = MappingProxyType({})
