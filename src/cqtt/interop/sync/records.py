"""The record of the national synchronisation."""

import json
import re
from typing import Final

from attrs import frozen

from cqtt.dossiers import Dossier
from cqtt.findings import Finding
from cqtt.interop.sync.parts import SyncFields
from cqtt.interop.sync.proving import prove
from cqtt.procedures import Procedure

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


@frozen(kw_only=True)
class SyncRecord(SyncFields):
    """
    A dossier as it is told to the national portal (*bản ghi đồng bộ hồ sơ*).

    Made by ``read_sync`` or ``write_sync``.  Texts are trimmed and in NFC; moments are
    +07:00, a bare day where no hour came, ``None`` where nothing could be read.  Codes
    are kept as text.  Personal data stays out of ``repr``; two records are equal if
    they say the same, however it was written.

    Law: guidance on connecting to the National Public Service Portal v1.4 (2020), no
    legal text; a newer one is not known.  The fields inside the lists are those of
    public senders of the record.

    >>> record = SyncRecord(number="H56.24-260803-0001", status_code="4")
    >>> record.status.label("en"), record.channel.value
    ('being handled', 'direct')
    """

    def to_json(self) -> str:
        """
        Return the record as JSON, one line without a line end.

        Every known field in the order of the guidance, then ``other``; ``,`` and ``:``
        without spaces; letters as they are.  The same record gives the same bytes.
        """
        text = json.dumps(self.to_exchange(), ensure_ascii=False, separators=(",", ":"))
        # Half a character, which UTF-8 cannot hold, goes as JSON writes it.
        return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text)

    def to_dossier(
        self, procedure: Procedure, *, kinds: str | None = None
    ) -> tuple[Dossier, tuple[Finding, ...]]:
        """
        Return the dossier that the record proves, and what it does not.

        Received at ``received_at`` (submitted, for states 1 and 3), with the first
        appointment known as the promise; states 5 to 8 without an appointment do not
        prove the reception, and a finding says so.  Every supplement has its dates; a
        line with a new appointment and no supplement received is a re-appointment.  The
        end is ``finished_at`` and ``returned_at``.  Where the record states a state
        without its moment, the moment is the last one known, and a finding says so.
        What cannot have happened, such as a result before reception, is left out with a
        finding.  A bare day counts as its beginning, or as the moment of the same day
        that comes before it.

        Args:
            procedure: The procedure of the dossier.

            kinds: The source of ``APPLICANT_KINDS`` by which the kind of applicant is
                read; ``None`` leaves it unread, with the code kept.

        Raises:
            PlainDataError: It has no number, or no moment at all.
            UnknownNameError: ``kinds`` names no source.
            WrongTypeError: ``procedure`` is no ``Procedure``, or ``kinds`` no text.
        """
        return prove(self, procedure, kinds)
