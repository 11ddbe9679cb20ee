"""What requests to the process must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

SERVING: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "request-object": Expectation(
            "a JSON object",
            "send {…} with the keys that describe lists",
            "một đối tượng JSON",
            "gửi {…} với các khóa mà lệnh describe liệt kê",
        ),
        "text-or-object": Expectation(
            "a text or a JSON object",
            "send it as the example of describe, or as {…}",
            "văn bản hoặc đối tượng JSON",
            "gửi như ví dụ của lệnh describe, hoặc {…}",
        ),
        "request-list": Expectation(
            "a JSON array", "send […]", "một mảng JSON", "gửi […]"
        ),
        "list-not-too-long": Expectation(
            "an array no longer than the schema says",
            "send it in several requests",
            "mảng không dài hơn mức cho phép trong lược đồ",
            "chia thành nhiều yêu cầu",
        ),
        "given-key": Expectation(
            "given",
            "add the key to the request",
            "một giá trị bắt buộc",
            "bổ sung khóa này vào yêu cầu",
        ),
        "number-in-bounds": Expectation(
            "a whole number within the bounds of the schema",
            "send a JSON number without a fraction, within the bounds",
            "số nguyên trong giới hạn của lược đồ",
            "gửi một số JSON không có phần thập phân, trong giới hạn",
        ),
        "number-between-zero-and-one": Expectation(
            "a number between 0 and 1, both excluded",
            "send a JSON number such as 0.95",
            "số lớn hơn 0 và nhỏ hơn 1",
            "gửi một số JSON như 0.95",
        ),
        "true-or-false": Expectation(
            "true or false",
            "send a JSON boolean without quotes",
            "true hoặc false",
            "gửi giá trị logic của JSON, không có ngoặc kép",
        ),
        "day-written": Expectation(
            "a day written year-month-day",
            'send text such as "2026-01-31"',
            "ngày viết dạng năm-tháng-ngày",
            'gửi văn bản như "2026-01-31"',
        ),
        "moment-written": Expectation(
            "a moment written as in ISO 8601",
            'send text such as "2026-01-31T09:15" (Vietnamese time) or with +07:00',
            "thời điểm viết theo ISO 8601",
            'gửi văn bản như "2026-01-31T09:15" (giờ Việt Nam) hoặc có +07:00',
        ),
        "day-or-moment-written": Expectation(
            "a day or a moment written as in ISO 8601",
            'send text such as "2026-01-31" or "2026-01-31T09:15"',
            "ngày hoặc thời điểm viết theo ISO 8601",
            'gửi văn bản như "2026-01-31" hoặc "2026-01-31T09:15"',
        ),
        "month-and-day-written": Expectation(
            "a month and a day, both in two figures",
            'send text such as "04-16"',
            "tháng và ngày, mỗi phần hai chữ số",
            'gửi văn bản như "04-16"',
        ),
        "hour-written": Expectation(
            "an hour and minutes, both in two figures",
            'send text such as "16:30"',
            "giờ và phút, mỗi phần hai chữ số",
            'gửi văn bản như "16:30"',
        ),
        "amount-written": Expectation(
            "an amount in đồng written in figures",
            'send text such as "8000"',
            "số tiền (đồng) viết bằng chữ số",
            'gửi văn bản như "8000"',
        ),
        "form-version-asked": Expectation(
            "the version of a JSON form that this library has, 1",
            "leave version out, or send 1",
            "phiên bản của dạng JSON mà thư viện này có, là 1",
            "bỏ khóa version, hoặc gửi 1",
        ),
        "digits-of-a-citizen": Expectation(
            "twelve digits, if it is a citizen's number",
            "compare it with the card; ask identifier what is wrong",
            "mười hai chữ số, nếu là số định danh cá nhân",
            "đối chiếu với thẻ căn cước; hỏi lệnh identifier để biết sai gì",
        ),
        "number-in-no-field": Expectation(
            "sent as applicant_code, if the portal is to have it: no field of the "
            "record holds id_number",
            "send applicant_code, the portal's own code of the applicant",
            "giá trị gửi ở applicant_code, nếu Cổng cần: bản ghi không có trường nào "
            "cho id_number",
            "gửi applicant_code, mã của người nộp trên Cổng",
        ),
        "channel-told": Expectation(
            "a channel; the guidance takes an empty one as direct",
            "ask the sender how it was handed in",
            "kênh nộp hồ sơ; hướng dẫn coi để trống là trực tiếp",
            "hỏi bên gửi hồ sơ được nộp qua kênh nào",
        ),
        "listed-procedure": Expectation(
            "the code of a procedure that the catalogue has on that day",
            "send the procedure itself under procedures",
            "mã của thủ tục có trong danh mục vào ngày đó",
            "gửi kèm chính thủ tục đó trong procedures",
        ),
        "request-id": Expectation(
            "a text, a number or null",
            "number the requests, or name them by texts",
            "văn bản, số hoặc null",
            "đánh số các yêu cầu, hoặc đặt tên bằng văn bản",
        ),
        "line-not-too-long": Expectation(
            "a line no longer than the process takes",
            "send it in several lines, or start the process with --max-line=BYTES",
            "một dòng không dài hơn mức tiến trình nhận",
            "chia thành nhiều dòng, hoặc khởi động tiến trình với --max-line=BYTES",
        ),
        "batch-not-too-long": Expectation(
            "an array of at most 10000 requests",
            "send it in several lines",
            "mảng có nhiều nhất 10000 yêu cầu",
            "chia thành nhiều dòng",
        ),
    }
)
