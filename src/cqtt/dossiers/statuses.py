"""The states of a dossier, by the codes of the national synchronisation."""

from enum import Enum

from cqtt.i18n import require_locale


class DossierStatus(Enum):
    """
    Where a dossier stands (*trạng thái hồ sơ*); the values are the national codes.

    Law:
        Guidance on connecting to the National Public Service Portal; not a legal text.

    >>> DossierStatus.WAITING_SUPPLEMENT.value, DossierStatus(10).label("en")
    (5, 'result returned')
    """

    REGISTERED = 1
    RECEIVED = 2
    NOT_RECEIVED = 3
    PROCESSING = 4
    WAITING_SUPPLEMENT = 5
    WAITING_PAYMENT = 6
    WITHDRAWAL_ASKED = 7
    STOPPED = 8
    FINISHED = 9
    RETURNED = 10

    def label(self, locale: str = "vi") -> str:
        """
        Return the state in words.

        Raises:
            UnknownLocaleError: It is neither ``"vi"`` nor ``"en"``.
        """
        vietnamese, english = _LABELS[self.value]
        return english if require_locale(locale) == "en" else vietnamese

    @property
    def is_closed(self) -> bool:
        """Whether the authority has nothing more to decide."""
        return self in _CLOSED

    @property
    def waits_for_citizen(self) -> bool:
        """Whether the next move is the citizen's."""
        return self in _CITIZENS_MOVE


_LABELS = {
    1: ("mới đăng ký", "registered"),
    2: ("được tiếp nhận", "received"),
    3: ("không được tiếp nhận", "not received"),
    4: ("đang xử lý", "being handled"),
    5: ("yêu cầu bổ sung giấy tờ", "waiting for a supplement"),
    6: ("yêu cầu thực hiện nghĩa vụ tài chính", "waiting for payment"),
    7: ("công dân yêu cầu rút hồ sơ", "withdrawal asked"),
    8: ("dừng xử lý", "stopped"),
    9: ("đã xử lý xong", "finished"),
    10: ("đã trả kết quả", "result returned"),
}
_CLOSED = frozenset(DossierStatus(code) for code in (3, 8, 9, 10))
_CITIZENS_MOVE = frozenset(DossierStatus(code) for code in (5, 6))
