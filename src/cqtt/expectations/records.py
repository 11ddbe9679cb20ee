"""What procedures and the portal's records of them must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

RECORDS: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "amount": Expectation(
            "a finite Decimal above zero",
            "pass a Decimal such as Decimal(8000), or another kind of FeeDue",
            "số tiền lớn hơn 0 (Decimal)",
            "đưa vào Decimal như Decimal(8000), hoặc một loại FeeDue khác",
        ),
        "fee-due": Expectation(
            "an Amount, Free, DecidedBy or NotStated",
            "say which of the four it is; a zero is not free",
            "một trong Amount, Free, DecidedBy, NotStated",
            "ghi rõ là loại nào; số 0 không có nghĩa là miễn",
        ),
        "count-of-papers": Expectation(
            "a whole number of at least 0",
            "write a whole number, 0 where none is needed",
            "số nguyên không âm",
            "ghi số nguyên, không cần thì ghi 0",
        ),
        "document": Expectation(
            "a Document",
            "pass cqtt.Document(id, title)",
            "một văn bản (Document)",
            "đưa vào cqtt.Document(id, title)",
        ),
        "stated-origin": Expectation(
            "an origin that states a limit that can be counted",
            "see procedure.limits, or pass a limit of your own",
            "nơi có nêu thời hạn tính được",
            "xem procedure.limits, hoặc đưa vào một thời hạn tự chọn",
        ),
        "known-procedure": Expectation(
            "the code of a procedure of the catalogue",
            "check the code, or add the procedure first",
            "mã thủ tục có trong danh mục",
            "kiểm tra mã, hoặc bổ sung thủ tục vào danh mục trước",
        ),
        "override-code": Expectation(
            "the code of the procedure it is for",
            "apply it to that procedure",
            "mã của thủ tục mà quy định riêng áp dụng",
            "áp dụng cho đúng thủ tục đó",
        ),
        "shorter-limit": Expectation(
            "a limit that is not longer than the national one",
            "check the decision; a province may shorten a limit",
            "thời hạn không dài hơn thời hạn chung",
            "đối chiếu quyết định; cấp tỉnh được rút ngắn thời hạn",
        ),
        "period": Expectation(
            "a Period",
            "pass cqtt.law.Period(since, until)",
            "một khoảng thời gian (Period)",
            "đưa vào cqtt.law.Period(since, until)",
        ),
        "step-unit": Expectation(
            "a limit in the unit of the whole",
            "write every step in working days or hours, or every one in days",
            "thời hạn cùng đơn vị với tổng thời hạn",
            "ghi mọi bước bằng ngày làm việc hoặc giờ làm việc, hoặc mọi bước bằng "
            "ngày",
        ),
        "steps-within": Expectation(
            "within the whole limit",
            "shorten a step",
            "tổng các bước không vượt thời hạn",
            "rút ngắn một bước",
        ),
        "steps-fill": Expectation(
            "as much as the whole limit",
            "say which step has the rest",
            "tổng các bước bằng thời hạn",
            "nêu bước nào giữ phần thời gian còn lại",
        ),
        "json-text": Expectation(
            "a JSON text, its bytes or what was parsed from it",
            "pass str, bytes or a dict",
            "văn bản JSON",
            "đưa vào str, bytes hoặc dict",
        ),
        "record-kind": Expectation(
            "a value of the kind that the portal's records have",
            "compare with another record; it is kept as it came",
            "giá trị đúng kiểu như trong bản ghi của Cổng",
            "đối chiếu với bản ghi khác; giá trị được giữ nguyên",
        ),
        "record-day": Expectation(
            "milliseconds of a day within the calendar",
            "look the day up in the decision",
            "thời điểm tính bằng mili giây hợp lệ",
            "tra ngày trong quyết định",
        ),
        "known-key": Expectation(
            "a key that records are known to have",
            "nothing is lost; tell us what it means",
            "khóa đã biết của bản ghi",
            "báo cho người làm thư viện biết ý nghĩa của khóa; dữ liệu không mất",
        ),
        "procedure-code-form": Expectation(
            "a procedure code such as 1.001193",
            "look the code up in the decision",
            "mã thủ tục dạng 1.001193",
            "tra mã trong quyết định",
        ),
        "one-code": Expectation(
            "the same code in code and codeNotation",
            "ask the portal which of them holds",
            "cùng một mã ở hai trường",
            "hỏi bên quản lý Cổng mã nào đúng",
        ),
        "procedure-named": Expectation(
            "the procedure's name",
            "look the name up in the decision",
            "tên thủ tục",
            "tra tên trong quyết định",
        ),
        "known-procedure-kind": Expectation(
            "a type of procedure that is known",
            "treat it as a national one only after a look",
            "loại thủ tục đã biết",
            "xem lại trước khi coi là thủ tục chung của cả nước",
        ),
        "level-stated": Expectation(
            "at least one level that handles it",
            "see the decision for who is competent",
            "ít nhất một cấp thực hiện",
            "xem quyết định để biết cấp nào có thẩm quyền",
        ),
        "decision-numbered": Expectation(
            "the number of the decision that announces it",
            "look the decision up",
            "số quyết định công bố",
            "tra số trong quyết định",
        ),
        "decision-dated": Expectation(
            "the day of the decision",
            "look the day up in the decision",
            "ngày quyết định công bố",
            "tra ngày trong quyết định",
        ),
        "decision-two-tier": Expectation(
            "a decision of the two-tier government, since 1 July 2025",
            "check levels and papers against today's law",
            "quyết định của chính quyền địa phương hai cấp, ban hành từ ngày "
            "01/07/2025",
            "đối chiếu cấp thực hiện và giấy tờ với luật hiện hành",
        ),
        "published": Expectation(
            "the day of publication",
            "see when the procedure was put on the portal",
            "ngày công khai",
            "xem thủ tục được đưa lên Cổng từ ngày nào",
        ),
        "known-channel": Expectation(
            "DIRECT, ONLINE, POSTAL or VNEID",
            "see the description of the row",
            "DIRECT, ONLINE, POSTAL hoặc VNEID",
            "xem mô tả của dòng này",
        ),
        "channel-once": Expectation(
            "a channel that stands in one row",
            "read the rows as branches of the procedure, told apart by their words",
            "kênh nộp chỉ ghi một dòng",
            "coi mỗi dòng là một trường hợp của thủ tục, phân biệt theo mô tả",
        ),
        "unit-stated": Expectation(
            "a quantity with its unit",
            "read the unit in the decision; OTHER is none",
            "số lượng có đơn vị",
            "tra đơn vị trong quyết định; OTHER không phải là đơn vị",
        ),
        "same-day-stated": Expectation(
            "a limit within the day that says so",
            "read 0 or 1 without a unit as SameDay only where the steps say so",
            "thời hạn trong ngày được nêu rõ",
            "chỉ coi 0 hoặc 1 không có đơn vị là SameDay khi các bước nêu như vậy",
        ),
        "countable-limit": Expectation(
            "a quantity that its unit can have",
            "read the limit in the decision",
            "số lượng phù hợp với đơn vị",
            "tra thời hạn trong quyết định",
        ),
        "limit-in-prose": Expectation(
            "a number and a unit",
            "read the sentence; it was kept whole",
            "thời hạn ghi bằng số và đơn vị",
            "đọc câu này; câu được giữ nguyên",
        ),
        "limit-stated": Expectation(
            "at least one limit that can be counted",
            "read the limit in the steps or in the law",
            "ít nhất một thời hạn tính được",
            "tra thời hạn trong các bước hoặc trong luật",
        ),
        "channels-agree": Expectation(
            "one limit for every channel",
            "decide with procedure.deciding, or ask for one channel",
            "cùng một thời hạn ở mọi kênh nộp",
            "chọn bằng procedure.deciding, hoặc hỏi theo một kênh",
        ),
        "limits-agree": Expectation(
            "a limit on which channels and cases agree",
            "read the signed decision and use procedure.deciding",
            "thời hạn thống nhất giữa kênh nộp và trường hợp",
            "đọc quyết định đã ký rồi dùng procedure.deciding",
        ),
        "unit-in-words": Expectation(
            "the unit of the field in the words too",
            "read the decision: days and working days differ",
            "đơn vị giống trường dữ liệu",
            "đọc quyết định: ngày và ngày làm việc khác nhau",
        ),
        "limit-in-words": Expectation(
            "a limit that a field holds too",
            "see whether the words set a branch of its own",
            "thời hạn có trong trường dữ liệu",
            "xem mô tả có nêu một trường hợp riêng không",
        ),
        "prose-cutoff": Expectation(
            "a cut-off that a field holds too",
            "pass SameDay(time(15)) where the law of the field has it",
            "giờ chốt hồ sơ có trong trường dữ liệu",
            "đưa vào SameDay(time(15)) nếu luật chuyên ngành quy định như vậy",
        ),
        "prose-confirmation": Expectation(
            "a wait for the citizen that a field holds too",
            "see cqtt.clock.CIVIL_STATUS, whose WaitRule leaves the wait out of the "
            "count",
            "bước chờ công dân xác nhận có trong trường dữ liệu",
            "xem cqtt.clock.CIVIL_STATUS, có WaitRule không tính thời gian chờ vào "
            "thời hạn",
        ),
        "prose-apology": Expectation(
            "an apology step that a field holds too",
            "plan the apology letter with the dossier",
            "bước xin lỗi, hẹn lại có trong trường dữ liệu",
            "chuẩn bị thư xin lỗi cùng với hồ sơ",
        ),
        "prose-saturday": Expectation(
            "opening hours that a field holds too",
            "give the office its Saturday counter",
            "giờ tiếp nhận thứ Bảy có trong trường dữ liệu",
            "bổ sung giờ tiếp nhận thứ Bảy cho cơ quan (with_counter)",
        ),
        "prose-hard-areas": Expectation(
            "further time for hard areas that a field holds too",
            "add it with Clock.add_time where the commune is one",
            "thời gian thêm cho vùng khó khăn có trong trường dữ liệu",
            "cộng thêm bằng Clock.add_time nếu xã thuộc vùng đó",
        ),
        "prose-verification": Expectation(
            "a longer limit with verification that a field holds too",
            "see which limit the decision gives then",
            "trường hợp xác minh có trong trường dữ liệu",
            "xem khi đó quyết định nêu thời hạn nào",
        ),
        "prose-excluded": Expectation(
            "time that does not count which a field holds too",
            "set the procedure's clock rules, or Clock.exclude",
            "thời gian không tính có trong trường dữ liệu",
            "đặt clock_rules của thủ tục, hoặc dùng Clock.exclude",
        ),
        "component-named": Expectation(
            "a component with a name",
            "leave the row out",
            "thành phần hồ sơ có tên",
            "bỏ dòng này",
        ),
        "note-as-document": Expectation(
            "a paper, as it has a quantity",
            "read it as a note; it is not asked for",
            "giấy tờ, vì có ghi số lượng",
            "coi là ghi chú; không yêu cầu nộp",
        ),
        "heading-as-document": Expectation(
            "a paper, as it has a quantity",
            "see it as a heading of what follows",
            "giấy tờ, vì có ghi số lượng",
            "coi là tiêu đề của các dòng sau",
        ),
        "paper-counted": Expectation(
            "a paper with its quantity",
            "ask how many originals and copies are needed",
            "giấy tờ có ghi số lượng",
            "hỏi cần bao nhiêu bản chính, bao nhiêu bản sao",
        ),
        "alternatives-in-prose": Expectation(
            "one paper a row",
            "let the citizen choose one of those named",
            "mỗi dòng một giấy tờ",
            "để người dân chọn một trong các giấy tờ được nêu",
        ),
        "paper-in-force": Expectation(
            "a paper that may still be asked for",
            "see Component.abolished_by, without and note for what it is today",
            "giấy tờ còn được yêu cầu",
            "xem abolished_by, without và note của Component để biết quy định hiện nay",
        ),
        "known-fee-kind": Expectation(
            "FEE, SERVICE_FEE or PRICE_LEVEL",
            "see the description of the row",
            "FEE, SERVICE_FEE hoặc PRICE_LEVEL",
            "xem mô tả của dòng này",
        ),
        "fee-amount": Expectation(
            "a sum of at least 0",
            "look the sum up",
            "số tiền không âm",
            "tra mức thu",
        ),
        "fee-set-by-council": Expectation(
            "a sum",
            "look up the resolution of the provincial council",
            "số tiền cụ thể",
            "tra nghị quyết của Hội đồng nhân dân cấp tỉnh",
        ),
        "fee-zero-with-text": Expectation(
            "a sum, or words that say it is free",
            "read the words; a zero beside them is not free",
            "số tiền, hoặc ghi rõ là miễn",
            "đọc phần lời; số 0 bên cạnh không có nghĩa là miễn",
        ),
        "fee-stated": Expectation(
            "a sum, or words that say it is free",
            "ask whether it is free",
            "số tiền, hoặc ghi rõ là miễn",
            "hỏi có được miễn không",
        ),
        "case-code-once": Expectation(
            "a case code that stands once",
            "tell the cases apart by name",
            "mã trường hợp không trùng",
            "phân biệt các trường hợp theo tên",
        ),
        "cases-told-apart": Expectation(
            "cases with names of their own",
            "see what each code is for",
            "các trường hợp có tên riêng",
            "xem mỗi mã dùng cho trường hợp nào",
        ),
        "result-stated": Expectation(
            "at least one result",
            "see what the citizen gets",
            "ít nhất một kết quả",
            "xem người dân nhận được gì",
        ),
        "result-granted": Expectation(
            "a result that grants what was asked",
            "treat a refusal as an outcome, not as the result",
            "kết quả giải quyết, không phải từ chối",
            "coi từ chối là một cách kết thúc, không phải là kết quả",
        ),
    }
)
