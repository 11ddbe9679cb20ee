"""
What single localities decided on conduct that repeats, each with its source.

*Quy định của địa phương về xử lý vi phạm.*  They are settings, never a default.  Each
``confidence`` is that of its citation: one page of the press is medium.
"""

from typing import Final

from cqtt.conduct.thresholds import Threshold
from cqtt.law import Citation, Confidence, Document

_DA_NANG: Final = Document(
    id="press-quochoitv-2018-08",
    title="Quy định của thành phố Đà Nẵng về cán bộ chậm trễ (Truyền hình Quốc hội đưa "
    "tin tháng 8/2018)",
    title_en="Rule of Đà Nẵng city on officials who are late (reported by the National "
    "Assembly Television in August 2018)",
    kind="press",
    url="http://quochoitv.vn/Videos/cai-cach-hanh-chinh/2018/8/mo-hinh-xin-loi-dan-va-"
    "nu-cuoi-cong-so/215483",
    confidence=Confidence.MEDIUM,
)

DA_NANG_LATE: Final = Threshold(
    code="da-nang-late",
    what_vi="chậm trễ không có lý do chính đáng",
    what_en="late without good reason",
    times=2,
    consequence_vi="kỷ luật hoặc chuyển công tác",
    consequence_en="discipline or transfer",
    place="thành phố Đà Nẵng",
    citation=Citation(
        _DA_NANG,
        note="chưa rõ số văn bản, chậm trễ việc gì, kỳ tính số lần và còn hiệu lực "
        "hay không",
        note_en="number, late at what, the period over which the times count, and "
        "whether it still holds are not known",
        confidence=Confidence.MEDIUM,
    ),
    confidence=Confidence.MEDIUM,
)
"""
Late twice or more without good reason: discipline or transfer.

It is not known over which period twice counts, nor late at what, so which item of a
code of conduct that is: the caller says both.
"""

LOCAL_THRESHOLDS: Final = (DA_NANG_LATE,)
"""Every local threshold that was found (*các quy định*)."""
