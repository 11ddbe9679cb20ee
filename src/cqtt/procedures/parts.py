"""Small parts of a procedure."""

from enum import Enum

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of
from cqtt.clock import ClockRules
from cqtt.law import Citation
from cqtt.procedures.channels import ChannelKind
from cqtt.procedures.fees import Fee
from cqtt.time_limits import TimeLimit


class ProcedureKind(Enum):
    """
    Who sets a procedure and who it is for (*loại thủ tục*), as the portal knows it.

    ``STANDARD``: national.  ``SPECIFIC``: one province's own.  ``INTERCONNECTED``: a
    bundle (*liên thông*).  The ``_INTERNAL`` ones are between agencies.
    """

    STANDARD = "STANDARD"
    SPECIFIC = "SPECIFIC"
    STANDARD_INTERNAL = "STANDARD_INTERNAL"
    INTERCONNECTED = "INTERCONNECTED"
    INTERCONNECTED_INTERNAL = "INTERCONNECTED_INTERNAL"


class Mechanism(Enum):
    """How it is handled: ``ONE_STOP`` *một cửa* or ``INTERLINKED`` *liên thông*."""

    ONE_STOP = "one-stop"
    INTERLINKED = "interlinked"


@frozen
class Coded:
    """
    A name with the code that the portal gives it, if any; the code is opaque.

    *Tên và mã trên Cổng.*
    """

    name: str
    code: str | None = None


@frozen(kw_only=True)
class Case:
    """
    A case of a procedure (*trường hợp*).

    With a code of its own, such as ``1.001193.02``, or told apart by name only.
    """

    code: str | None = None
    name: str = ""


@frozen(kw_only=True)
class Channel:
    """
    One way to hand the dossier in, with the record's words about it.

    *Một cách thức thực hiện.*
    """

    kind: ChannelKind = field(validator=instance_of(ChannelKind, "enum-choice"))
    text: str = ""
    fees: tuple[Fee, ...] = ()


@frozen(kw_only=True)
class Part:
    """
    One result of a bundle (*kết quả trong nhóm thủ tục liên thông*).

    It has its own authority, limit and clock.

    The limit of each part runs from when its own authority gets a full dossier.
    """

    name: str
    authority: Agency = field(validator=instance_of(Agency, "agency"))
    limit: TimeLimit = field(validator=instance_of(TimeLimit, "time-limit"))
    clock_rules: ClockRules = field(factory=ClockRules)
    source: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )
