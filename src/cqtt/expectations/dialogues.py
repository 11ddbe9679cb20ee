"""What dialogues, opinions and feedback channels must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

DIALOGUES: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "opinions": Expectation(
            "Opinion objects",
            "pass a tuple of cqtt.dialogues.Opinion",
            "các ý kiến (Opinion)",
            "đưa vào một bộ (tuple) gồm các cqtt.dialogues.Opinion",
        ),
        "opinion-number": Expectation(
            "a number that no other opinion of the dialogue has",
            "number the opinions of a dialogue one by one",
            "số thứ tự không trùng với ý kiến khác của cùng cuộc đối thoại",
            "đánh số lần lượt các ý kiến của một cuộc đối thoại",
        ),
        "after-the-opinion": Expectation(
            "a day on or after that on which the opinion was received",
            "correct the day, or the day of receipt",
            "ngày không trước ngày tiếp nhận ý kiến",
            "sửa lại ngày này hoặc ngày tiếp nhận",
        ),
        "answered-at-once": Expectation(
            "the day of receipt, since the opinion was answered on the spot",
            "leave the day out, or say is_at_once=False",
            "ngày tiếp nhận, vì ý kiến đã được trả lời ngay",
            "bỏ trống ngày trả lời, hoặc ghi is_at_once=False",
        ),
        "answered-of-attended": Expectation(
            "no more people than attended",
            "count who was answered and who attended again",
            "số người không nhiều hơn số người tham dự",
            "đếm lại số người được trả lời và số người tham dự",
        ),
        "answered-of-given": Expectation(
            "no more opinions than were given",
            "count the opinions and the answers again",
            "số ý kiến không nhiều hơn số ý kiến đã nêu",
            "đếm lại số ý kiến và số ý kiến được trả lời",
        ),
        "count-of-opinions": Expectation(
            "the count of the opinions that are listed",
            "leave the count out where the opinions are listed",
            "số đếm khớp với các ý kiến đã ghi từng ý kiến",
            "đã ghi từng ý kiến thì bỏ trống số đếm",
        ),
        "notice-after-dialogue": Expectation(
            "a day on or after that of the dialogue",
            "correct the day of the notice, or that of the dialogue",
            "ngày không trước ngày đối thoại",
            "sửa lại ngày thông báo kết luận hoặc ngày đối thoại",
        ),
        "invited-before-dialogue": Expectation(
            "a day on or before that of the dialogue",
            "correct the day of the invitation, or that of the dialogue",
            "ngày không sau ngày đối thoại",
            "sửa lại ngày mời hoặc ngày đối thoại",
        ),
        "opinion-by-dialogue": Expectation(
            "received by the day of the dialogue",
            "correct the day; what came later is a petition or a reflection",
            "ý kiến tiếp nhận chậm nhất vào ngày đối thoại",
            "sửa lại ngày; ý kiến đến sau là đơn thư hoặc phản ánh, kiến nghị",
        ),
        "opinion-with-day": Expectation(
            "an opinion that is answered or has a day for its answer",
            "answer it, or set the day as answer_by",
            "ý kiến đã được trả lời hoặc đã hẹn ngày trả lời",
            "trả lời ý kiến, hoặc ghi ngày hẹn trả lời (answer_by)",
        ),
        "co-host-of-dialogue": Expectation(
            "held together with the Fatherland Front",
            "say with whom it was held as co_host",
            "hội nghị phối hợp với Ủy ban Mặt trận Tổ quốc cùng cấp",
            "ghi cơ quan phối hợp tổ chức (co_host)",
        ),
        "dialogue-at-year-end": Expectation(
            "held at the end of the year, which we read as October to December",
            "hold the conference of this year at its end; what is the end of the year "
            "the law does not say",
            "hội nghị tổ chức vào thời gian cuối năm, hiểu là từ tháng 10 đến tháng 12",
            "tổ chức hội nghị của năm nay vào cuối năm; luật không nói rõ cuối năm là "
            "từ ngày nào",
        ),
        "month-of-year": Expectation(
            "a month, 1 to 12",
            "pass 10 for October",
            "một tháng, từ 1 đến 12",
            "tháng 10 thì ghi 10",
        ),
        "village-of-its-own": Expectation(
            "a village that is named once",
            "name each village once",
            "thôn, tổ dân phố chỉ ghi một lần",
            "bỏ tên ghi lặp",
        ),
        "village-of-the-list": Expectation(
            "a conference of one of the villages",
            "correct the name, or add it to villages; this conference was counted for "
            "none of them",
            "hội nghị của một thôn, tổ dân phố trong danh sách",
            "sửa tên hoặc bổ sung vào danh sách (villages); hội nghị này chưa tính cho "
            "thôn, tổ dân phố nào",
        ),
        "after-period-began": Expectation(
            "a day on or after the first of the period",
            "leave it out, or pass the day on which it is told",
            "ngày không trước ngày đầu kỳ",
            "bỏ trống hoặc ghi ngày lập báo cáo",
        ),
        "dialogue-findings": Expectation(
            "a tuple of Finding",
            "leave it out, or ask dialogue_summary()",
            "các phát hiện (bộ Finding)",
            "bỏ trống, hoặc dùng dialogue_summary()",
        ),
        "dialogue": Expectation(
            "a Dialogue",
            "pass cqtt.dialogues.Dialogue objects",
            "một cuộc đối thoại (Dialogue)",
            "đưa vào các cqtt.dialogues.Dialogue",
        ),
        "dialogue-duty": Expectation(
            "a DialogueDuty",
            "pass cqtt.facts.dialogue_duties().values()",
            "một quy định về số cuộc đối thoại (DialogueDuty)",
            "đưa vào cqtt.facts.dialogue_duties().values()",
        ),
        "duty-years": Expectation(
            "a tuple of DutyYear",
            "leave it out, or ask dialogue_summary()",
            "các năm so với quy định (bộ DutyYear)",
            "bỏ trống, hoặc dùng dialogue_summary()",
        ),
        "consultation-rule": Expectation(
            "a ConsultationRule",
            'pass cqtt.facts.consultation_rules()["consultation"]',
            "một quy định về thời gian lấy ý kiến (ConsultationRule)",
            'đưa vào cqtt.facts.consultation_rules()["consultation"]',
        ),
        "consultation-days": Expectation(
            "a consultation that runs as long as the law asks",
            "go on taking opinions until that day, or the next working day where it "
            "is a day off, unless a law of the field sets another time",
            "thời gian lấy ý kiến đủ số ngày theo quy định",
            "tiếp tục lấy ý kiến đến ngày đó, gặp ngày nghỉ thì đến ngày làm việc kế "
            "tiếp, trừ khi pháp luật có quy định cụ thể khác",
        ),
        "informed-before-decision": Expectation(
            "informed before the decision",
            "tell those whom the decision will bind before it is made",
            "ngày thông tin cho đối tượng thi hành, trước ngày ra quyết định",
            "thông tin cho công dân là đối tượng thi hành trước khi ra quyết định",
        ),
        "heard-before-decision": Expectation(
            "heard before the decision, since they asked for it",
            "hear those who ask before the decision is made",
            "ngày nghe ý kiến của người có yêu cầu, trước ngày ra quyết định",
            "nghe ý kiến của người có yêu cầu trước khi ra quyết định",
        ),
        "opinions-on-file": Expectation(
            "opinions and replies kept with the file of the decision",
            "put them on file and say is_filed=True",
            "ý kiến và nội dung giải trình lưu cùng hồ sơ ban hành quyết định",
            "lưu vào hồ sơ và ghi is_filed=True",
        ),
        "reflections": Expectation(
            "Reflection objects",
            "pass cqtt.petitions.Reflection objects",
            "các phản ánh, kiến nghị (Reflection)",
            "đưa vào các cqtt.petitions.Reflection",
        ),
        "channel-counts": Expectation(
            "ChannelCount objects",
            "pass cqtt.petitions.ChannelCount(FeedbackChannel.BOX, 4, 3)",
            "số liệu các kênh (ChannelCount)",
            "ghi như cqtt.petitions.ChannelCount(FeedbackChannel.BOX, 4, 3)",
        ),
        "channel-told-once": Expectation(
            "a channel that is counted once",
            "pass either its reflections or its counts, and the counts once",
            "kênh chỉ được tính một lần",
            "đưa vào từng phản ánh, kiến nghị hoặc số đếm của kênh, không cả hai; số "
            "đếm của một kênh chỉ đưa vào một lần",
        ),
        "answered-of-received": Expectation(
            "no more than were received",
            "count what came and what was answered again",
            "số không nhiều hơn số đã nhận",
            "đếm lại số đã nhận và số đã trả lời",
        ),
        "days-of-answers": Expectation(
            "a tuple of working days, no more than there are answers",
            "pass one whole number for each answer",
            "số ngày làm việc của từng lần trả lời (tuple), không nhiều hơn số trả lời",
            "mỗi lần trả lời ghi một số nguyên",
        ),
    }
)
