"""What dossiers, their events, registers and forms must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

DOSSIERS: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "unit": Expectation(
            "a Unit",
            "pass cqtt.agencies.Unit(name)",
            "một đơn vị (Unit)",
            "đưa vào cqtt.agencies.Unit(name)",
        ),
        "actor": Expectation(
            "an Actor",
            "pass cqtt.agencies.Actor(Unit(name), post)",
            "người thực hiện (Actor)",
            "đưa vào cqtt.agencies.Actor(Unit(name), post)",
        ),
        "applicant": Expectation(
            "an Applicant",
            "pass cqtt.dossiers.Applicant(name=...)",
            "người nộp hồ sơ (Applicant)",
            "đưa vào cqtt.dossiers.Applicant(name=...)",
        ),
        "people-or-records": Expectation(
            "people, dossiers or petitions",
            "pass Applicant, Petitioner, Group, Dossier or petition objects",
            "những người nộp, người gửi đơn, hồ sơ hoặc đơn thư",
            "đưa vào các đối tượng Applicant, Petitioner, Group, Dossier hoặc đơn thư",
        ),
        "procedure": Expectation(
            "a Procedure",
            "pass one of cqtt.facts.procedures(), or your own",
            "một thủ tục (Procedure)",
            "lấy một thủ tục trong cqtt.facts.procedures(), hoặc tự lập Procedure",
        ),
        "day-of-catalogue": Expectation(
            "the day that the catalogue was asked for with on(day)",
            "use the catalogue of all days, such as cqtt.facts.procedures() with its "
            "with_local(...), and not on(day) of it; pass that to reading too",
            "đúng ngày mà danh mục đã được hỏi bằng on(ngày)",
            "dùng danh mục của mọi ngày, như cqtt.facts.procedures() kèm "
            "with_local(...), không dùng on(ngày); khi đọc hồ sơ cũng đưa vào danh "
            "mục ấy",
        ),
        "home-visit": Expectation(
            "a HomeVisit",
            "pass cqtt.dossiers.HomeVisit(...)",
            "một lịch hẹn tại nhà (HomeVisit)",
            "đưa vào cqtt.dossiers.HomeVisit(...)",
        ),
        "moment-of-open": Expectation(
            "the moment of asking, as the dossier is open",
            "pass at=datetime(...)",
            "thời điểm hỏi, vì hồ sơ chưa kết thúc",
            "đưa vào at=datetime(...)",
        ),
        "own-number": Expectation(
            "dossiers registered once each",
            "look for the one registered twice; a newer state goes in with replacing",
            "các hồ sơ, mỗi hồ sơ chỉ ghi vào sổ một lần",
            "tìm hồ sơ được ghi hai lần; trạng thái mới hơn thì ghi bằng replacing",
        ),
        "registered-number": Expectation(
            "the number of a dossier of the register",
            "add the dossier first",
            "mã của hồ sơ có trong sổ",
            "ghi hồ sơ vào sổ trước",
        ),
        "number-of-the-day": Expectation(
            "a number with the day of the first event",
            "check the day, or the number",
            "mã hồ sơ mang ngày của sự kiện đầu tiên",
            "kiểm tra ngày, hoặc mã hồ sơ",
        ),
        "one-supplement": Expectation(
            "the only request for a supplement",
            "ask for everything in one go; the index counts a second one as overdue",
            "lần yêu cầu bổ sung duy nhất",
            "yêu cầu đủ trong một lần; bộ chỉ số tính lần yêu cầu thứ hai là quá hạn",
        ),
        "told-what-is-missing": Expectation(
            "a request that says what is missing and why",
            "fill in missing or reason",
            "yêu cầu nêu rõ giấy tờ thiếu và lý do",
            "ghi giấy tờ thiếu (missing) hoặc lý do (reason)",
        ),
        "reasoned-refusal": Expectation(
            "a refusal with its reason",
            "fill in reason",
            "việc từ chối có nêu lý do",
            "ghi lý do (reason)",
        ),
        "promise-within-limit": Expectation(
            "a promised day within the limit",
            "promise the due day or an earlier one",
            "ngày hẹn trong thời hạn",
            "hẹn vào ngày cuối của thời hạn hoặc sớm hơn",
        ),
        "one-re-appointment": Expectation(
            "the only re-appointment",
            "see Decree 118/2025/NĐ-CP: at most once",
            "lần hẹn lại duy nhất",
            "xem Nghị định 118/2025/NĐ-CP: không quá một lần",
        ),
        "reasoned-apology": Expectation(
            "an apology with its reason",
            "fill in reason",
            "việc xin lỗi có nêu lý do",
            "ghi lý do (reason)",
        ),
        "apology-in-time": Expectation(
            "an apology before the due day has passed",
            "send it at the latest one day before",
            "việc xin lỗi trước khi quá hạn",
            "gửi chậm nhất 1 ngày trước ngày hẹn",
        ),
        "apology-a-day-before": Expectation(
            "an apology sent at least one day before the due day",
            "send it a day earlier",
            "việc xin lỗi trước ngày hẹn ít nhất 1 ngày",
            "gửi sớm hơn 1 ngày",
        ),
        "working-new-day": Expectation(
            "a working day",
            "choose the next working day",
            "ngày làm việc",
            "chọn ngày làm việc kế tiếp",
        ),
        "supplement-in-time": Expectation(
            "a request made before the due day has passed",
            "see it as late; such a request stops nothing",
            "yêu cầu bổ sung gửi trước khi quá hạn",
            "hồ sơ được coi là quá hạn; yêu cầu này không làm tạm dừng thời hạn",
        ),
        "answer-in-time": Expectation(
            "an answer within 8 working hours of the submission",
            "see Decree 45/2020/NĐ-CP, Art. 11, and how sure it is",
            "việc trả lời trong 8 giờ làm việc kể từ khi nộp trực tuyến",
            "xem Điều 11 Nghị định 45/2020/NĐ-CP và độ tin cậy của quy định này",
        ),
    }
)
