"""How the wording of a code of conduct is known."""

from enum import Enum
from typing import Final

from cqtt.i18n import require_locale


class SourceStatus(Enum):
    """
    How the wording of a code is known (*tình trạng nguồn*).

    ``DOCUMENT``: the text that adopted it; ``REPORTED``: the press or a report quotes
    it; ``COPIED``: a copy on another site than the publisher's; ``TRANSLATED``: only a
    translation was found, and the Vietnamese is rendered back from it; ``NAME_ONLY``:
    the name is known and no item; ``OWN``: the caller wrote it.
    """

    DOCUMENT = "document"
    REPORTED = "reported"
    COPIED = "copied"
    TRANSLATED = "translated"
    NAME_ONLY = "name-only"
    OWN = "own"


_STATUS: Final = {
    SourceStatus.DOCUMENT: ("theo văn bản", "as the document says"),
    SourceStatus.REPORTED: (
        "theo báo chí hoặc báo cáo",
        "as the press or a report quotes",
    ),
    SourceStatus.COPIED: ("theo bản sao trên trang khác", "as copied on another site"),
    SourceStatus.TRANSLATED: (
        "dịch lại từ bản tiếng nước ngoài",
        "rendered back from a translation",
    ),
    SourceStatus.NAME_ONLY: (
        "chỉ biết tên, chưa tìm thấy nội dung",
        "known by name only: its items were not found",
    ),
    SourceStatus.OWN: ("do đơn vị tự soạn", "written by the locality"),
}


def status_text(status: SourceStatus, locale: str = "vi") -> str:
    """Return how a wording is known, in a locale."""
    return _STATUS[status][require_locale(locale) == "en"]
