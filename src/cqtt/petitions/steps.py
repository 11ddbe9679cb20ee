"""The steps of a petition that have a limit, what starts each, and what changes it."""

from enum import Enum
from typing import Final

from cqtt.petitions.kinds import Complexity, in_words


class Step(Enum):
    """
    What must be done, or may be done, by a certain day (*bước, công việc có thời hạn*).

    ``COMPLAIN`` and ``COMPLAIN_AGAIN`` bind the citizen, all others the authority.
    ``PROCESS`` is no time to settle: 45 days after it came, leaving a petition without
    a good reason is a ground to dismiss the leader charged with it.

    >>> Step.ACCEPT.label(), Step.FORWARD.label("en")
    ('thụ lý hoặc không thụ lý', 'forward to the competent body')
    """

    COMPLAIN = "complain"
    ACCEPT = "accept"
    SORT = "sort"
    FORWARD = "forward"
    REFUSE = "refuse"
    CLARIFY = "clarify"
    ANSWER = "answer"
    PROCESS = "process"
    TELL_FORWARDER = "tell-forwarder"
    TELL_ACCEPTANCE = "tell-acceptance"
    RESOLVE = "resolve"
    EXTEND = "extend"
    NOTIFY_DIALOGUE = "notify-dialogue"
    SEND_SUSPENSION = "send-suspension"
    SEND_CONTINUATION = "send-continuation"
    SEND_DECISION = "send-decision"
    PUBLISH = "publish"
    REPORT_RESULT = "report-result"
    RELAY_RESULT = "relay-result"
    COMPLAIN_AGAIN = "complain-again"
    EXAMINE_AGAIN = "examine-again"
    ASK_WHY_OVERDUE = "ask-why-overdue"
    REPORT_WHY_OVERDUE = "report-why-overdue"

    def label(self, locale: str = "vi") -> str:
        """Return what is to be done, in ``"vi"`` or ``"en"``."""
        return in_words(_STEPS[self.value], locale)


class Milestone(Enum):
    """
    What a limit runs from (*mốc tính thời hạn*); its day is not counted itself.

    >>> Milestone.ACCEPTED.label()
    'ngày thụ lý'
    """

    DECISION_KNOWN = "decision-known"
    RECEIVED = "received"
    HEARD = "heard"
    ACCEPTED = "accepted"
    RESOLUTION_DUE = "resolution-due"
    DIALOGUE = "dialogue"
    SUSPENDED = "suspended"
    CONTINUED = "continued"
    DECIDED = "decided"
    DECISION_RECEIVED = "decision-received"
    RESULT_REPORTED = "result-reported"
    FURTHER_RECEIVED = "further-received"
    REQUEST_RECEIVED = "request-received"

    def label(self, locale: str = "vi") -> str:
        """Return the day that is meant, in ``"vi"`` or ``"en"``."""
        return in_words(_MILESTONES[self.value], locale)


class Circumstance(Enum):
    """
    What makes a limit another than the ordinary one (*trường hợp đổi thời hạn*).

    ``REMOTE`` is a remote area with difficult travel; ``CHECKED_ELSEWHERE`` means that
    who denounces is checked in several places or by another body; ``DISCIPLINE`` is a
    complaint about an official's disciplinary decision, ``DISMISSAL`` one of these;
    ``REGULATION`` is feedback on administrative regulations and procedures.

    >>> Circumstance.REMOTE.label("en")
    'remote area with difficult travel'
    """

    COMPLEX = "complex"
    ESPECIALLY_COMPLEX = "especially-complex"
    REMOTE = "remote"
    CHECKED_ELSEWHERE = "checked-elsewhere"
    DISCIPLINE = "discipline"
    DISMISSAL = "dismissal"
    REGULATION = "regulation"

    def label(self, locale: str = "vi") -> str:
        """Return it in words, in ``"vi"`` or ``"en"``."""
        return in_words(_CIRCUMSTANCES[self.value], locale)


def of_complexity(complexity: Complexity) -> frozenset[Circumstance]:
    """Return the circumstance that a complexity is; an ordinary case has none."""
    return frozenset(each for each in Circumstance if each.value == complexity.value)


_STEPS: Final = {
    "complain": ("khiếu nại lần đầu", "make the first complaint"),
    "accept": ("thụ lý hoặc không thụ lý", "accept or refuse"),
    "sort": (
        "xử lý ban đầu, kiểm tra điều kiện thụ lý",
        "sort, and check whether it can be accepted",
    ),
    "forward": ("chuyển đến cơ quan có thẩm quyền", "forward to the competent body"),
    "refuse": ("từ chối hoặc trả lại", "refuse or return"),
    "clarify": ("đề nghị làm rõ nội dung", "ask what is meant"),
    "answer": ("trả lời người đến trình bày", "answer who came to the reception"),
    "process": ("xử lý đơn", "process the petition"),
    "tell-forwarder": (
        "thông báo kết quả xử lý cho nơi chuyển đến",
        "tell who forwarded it what was done",
    ),
    "tell-acceptance": (
        "thông báo việc thụ lý",
        "tell the denouncer and the denounced of acceptance",
    ),
    "resolve": ("giải quyết", "resolve"),
    "extend": ("gia hạn giải quyết", "extend the time to resolve"),
    "notify-dialogue": ("thông báo đối thoại", "give notice of the dialogue"),
    "send-suspension": (
        "gửi quyết định tạm đình chỉ, đình chỉ",
        "send the decision to suspend or end",
    ),
    "send-continuation": (
        "gửi quyết định tiếp tục giải quyết",
        "send the decision to continue",
    ),
    "send-decision": (
        "gửi quyết định giải quyết, kết luận",
        "send the decision or conclusion",
    ),
    "publish": ("công khai kết quả", "publish the result"),
    "report-result": (
        "thông báo kết quả cho nơi chuyển đơn",
        "report the result to the body that forwarded it",
    ),
    "relay-result": (
        "báo kết quả cho người khiếu nại, tố cáo",
        "pass the result on to the citizen",
    ),
    "complain-again": ("khiếu nại lần hai", "make the second complaint"),
    "examine-again": ("xem xét tố cáo tiếp", "examine a further denunciation"),
    "ask-why-overdue": (
        "cấp trên yêu cầu báo cáo việc quá hạn",
        "ask, as the superior, why it is overdue",
    ),
    "report-why-overdue": (
        "báo cáo cấp trên việc quá hạn",
        "report to the superior why it is overdue",
    ),
}
_MILESTONES: Final = {
    "decision-known": (
        "ngày nhận được hoặc biết được quyết định, hành vi",
        "the day the decision or act was received or known",
    ),
    "received": ("ngày nhận đơn", "the day of receipt"),
    "heard": ("ngày tiếp nhận nội dung", "the day it was heard at a reception"),
    "accepted": ("ngày thụ lý", "the day of acceptance"),
    "resolution-due": ("ngày hết hạn giải quyết", "the last day to resolve"),
    "dialogue": ("ngày đối thoại", "the day of the dialogue"),
    "suspended": ("ngày ra quyết định tạm đình chỉ, đình chỉ", "the day it stopped"),
    "continued": ("ngày ra quyết định tiếp tục", "the day of the decision to go on"),
    "decided": ("ngày có quyết định, kết luận", "the day of the decision"),
    "decision-received": (
        "ngày nhận quyết định giải quyết lần đầu",
        "the day the first decision was received",
    ),
    "result-reported": ("ngày nhận thông báo kết quả", "the day the result came"),
    "further-received": (
        "ngày nhận tố cáo tiếp",
        "the day of receipt of the further denunciation",
    ),
    "request-received": (
        "ngày nhận văn bản yêu cầu của cấp trên",
        "the day the superior's request came",
    ),
}
_CIRCUMSTANCES: Final = {
    "complex": ("vụ việc phức tạp", "complex"),
    "especially-complex": ("vụ việc đặc biệt phức tạp", "especially complex"),
    "remote": (
        "vùng sâu, vùng xa đi lại khó khăn",
        "remote area with difficult travel",
    ),
    "checked-elsewhere": (
        "kiểm tra tại nhiều địa điểm hoặc ủy quyền kiểm tra",
        "checked in several places or by another body",
    ),
    "discipline": ("quyết định kỷ luật", "disciplinary decision"),
    "dismissal": ("kỷ luật buộc thôi việc", "dismissal"),
    "regulation": (
        "quy định hành chính, thủ tục hành chính",
        "administrative regulations and procedures",
    ),
}
