"""What records of the national synchronisation must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

SYNC: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "sync-items": Expectation(
            "a tuple of objects of the class that this field holds",
            "pass SyncFee, SyncSupplement, SyncPaper or SyncResult objects in a tuple",
            "bộ giá trị thuộc đúng lớp của trường này",
            "đưa vào một bộ (tuple) gồm các SyncFee, SyncSupplement, SyncPaper hoặc "
            "SyncResult",
        ),
        "sync-other": Expectation(
            "a tuple of pairs, each a name and what JSON holds",
            'pass (("Name", value),)',
            "các cặp tên trường và giá trị mà JSON chứa được",
            'ghi như (("Name", value),)',
        ),
        "sync-text": Expectation(
            "text, as the guidance has every value",
            "ask the sender to write it in quotes; it was read as far as it went",
            "chuỗi ký tự, như hướng dẫn kết nối quy định",
            "đề nghị bên gửi viết trong ngoặc kép; đã đọc phần đọc được",
        ),
        "sync-trimmed": Expectation(
            "text without white space around it",
            "ask the sender to trim it; it was read trimmed",
            "chuỗi không có khoảng trắng ở đầu và cuối",
            "đề nghị bên gửi bỏ khoảng trắng; khi đọc đã bỏ",
        ),
        "sync-moment": Expectation(
            "a moment as yyyyMMddHHmmss that exists, or empty",
            "ask the sender for the moment; a bare day is read as a day",
            "thời điểm có thật dạng yyyyMMddHHmmss, hoặc để trống",
            "hỏi bên gửi thời điểm; chỉ có ngày thì đọc là ngày",
        ),
        "sync-list": Expectation(
            "a list, empty where there is nothing",
            "ask the sender to write [] or a list of objects",
            "danh sách, để trống thì ghi []",
            "đề nghị bên gửi ghi [] hoặc danh sách các đối tượng",
        ),
        "sync-object": Expectation(
            "an object with named fields",
            "ask the sender to correct the line; it was left out",
            "đối tượng có các trường được đặt tên",
            "đề nghị bên gửi sửa dòng này; dòng này không được đọc",
        ),
        "sync-fields": Expectation(
            "made of the fields of the guidance of 2020",
            "look into other, which keeps the rest",
            "bản ghi gồm các trường theo hướng dẫn năm 2020",
            "xem other, nơi giữ các trường còn lại",
        ),
        "sync-needed": Expectation(
            "filled in",
            "ask the sender; a dossier needs it",
            "trường được điền",
            "hỏi bên gửi; hồ sơ cần trường này",
        ),
        "sync-status": Expectation(
            "a state from 1 to 10",
            "ask the sender what the code means; it was kept",
            "mã trạng thái từ 1 đến 10",
            "hỏi bên gửi mã này nghĩa là gì; mã được giữ nguyên",
        ),
        "sync-channel": Expectation(
            "1, 2, 3 or empty",
            "ask the sender what the code means; it was kept",
            "1, 2, 3 hoặc để trống",
            "hỏi bên gửi mã này nghĩa là gì; mã được giữ nguyên",
        ),
        "sync-kind": Expectation(
            "a kind of applicant that the code table in use has",
            "set kind_code of the applicant, or choose another table with kinds",
            "loại đối tượng có trong bảng mã đang dùng",
            "ghi kind_code của người nộp, hoặc chọn bảng mã khác bằng kinds",
        ),
        "sync-procedure": Expectation(
            "the code of the procedure given",
            "look the record's procedure up and pass that one",
            "mã của thủ tục được đưa vào",
            "tìm thủ tục của bản ghi và đưa vào thủ tục đó",
        ),
        "sync-due": Expectation(
            "a date that the limit gives",
            "see the events and the limit of the dossier; nothing was guessed",
            "ngày tính được từ thời hạn",
            "xem các sự kiện và thời hạn của hồ sơ; không suy đoán",
        ),
        "sync-reception": Expectation(
            "a reception, which the state alone does not prove",
            "tell or ask the other side where it matters; nothing else shows it",
            "thời điểm tiếp nhận, điều mà riêng trạng thái chưa chứng minh",
            "báo hoặc hỏi bên kia nếu cần; không dữ liệu nào khác cho biết",
        ),
        "sync-re-appointment": Expectation(
            "a supplement with the moment it came, or else a re-appointment",
            "ask the sender where it matters; it was taken as a re-appointment",
            "lần bổ sung có thời điểm nhận, nếu không thì là lần hẹn lại",
            "hỏi bên gửi nếu cần; đã coi là lần hẹn lại",
        ),
        "sync-can-follow": Expectation(
            "an event that can follow those before it",
            "ask the sender for the moments; it was left out",
            "sự kiện có thể xảy ra sau các sự kiện trước đó",
            "hỏi bên gửi các thời điểm; sự kiện này không được ghi nhận",
        ),
        "sync-supplement-end": Expectation(
            "a list with the moment of each supplement that the state says has come",
            "ask the sender; the moment of the next event was taken",
            "danh sách có thời điểm nhận của từng lần bổ sung đã xong",
            "hỏi bên gửi; đã lấy thời điểm của sự kiện kế tiếp",
        ),
        "sync-stated-moment": Expectation(
            "a state whose moment the record tells",
            "ask the progress lines; the last moment known was taken",
            "trạng thái có thời điểm ghi trong bản ghi",
            "xem các dòng tiến trình xử lý; đã lấy thời điểm cuối cùng được biết",
        ),
        "sync-reached": Expectation(
            "the state to which the moments of the record lead",
            "compare the moments with the sender's own record",
            "trạng thái mà các thời điểm trong bản ghi dẫn tới",
            "đối chiếu các thời điểm với bản ghi của bên gửi",
        ),
    }
)
