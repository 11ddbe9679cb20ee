"""The columns of the register of petitions."""

from typing import Any, Final

from cqtt.interop.registers.cells import (
    choice,
    code,
    count,
    line,
    text,
    when,
    written_code,
    yes_no,
)
from cqtt.interop.registers.fields import column
from cqtt.petitions import FeedbackChannel, Outcome, PetitionKind

_KINDS: Final = (
    (PetitionKind.COMPLAINT, ("khiếu nại", "đơn khiếu nại")),
    (PetitionKind.DENUNCIATION, ("tố cáo", "đơn tố cáo")),
    (
        PetitionKind.REFLECTION,
        ("phản ánh, kiến nghị", "kiến nghị, phản ánh", "phản ánh", "kiến nghị"),
    ),
)
_MORE_OUTCOMES: Final = {Outcome.PARTLY: ("đúng một phần", "một phần")}


def _label(value: Any) -> str:
    return str(value.label())


FIELDS: Final = (
    column(
        "index",
        text,
        "Số thứ tự; không bắt buộc.",
        "STT",
        "TT",
        "Số thứ tự",
        is_droppable=True,
    ),
    column(
        "number",
        code,
        "Bắt buộc; mỗi đơn một số.",
        "Số đơn",
        "Số đến",
        "Mã đơn",
        "Số tiếp nhận",
        "Số vào sổ",
    ),
    column(
        "received",
        when,
        "Bắt buộc.",
        "Ngày nhận đơn",
        "Ngày nhận",
        "Ngày tiếp nhận",
        "Ngày đến",
    ),
    column(
        "kind",
        choice(_KINDS),
        "Bắt buộc; ghi: khiếu nại, tố cáo hoặc phản ánh, kiến nghị.",
        "Loại đơn",
        "Phân loại đơn",
        "Phân loại",
        show=_label,
    ),
    column(
        "name",
        line,
        "Dữ liệu cá nhân; người tố cáo phải được giữ bí mật.",
        "Họ tên người gửi đơn",
        "Họ và tên",
        "Họ tên",
        "Người gửi đơn",
        "Người gửi",
        "Người đứng đơn",
    ),
    column("address", line, "Dữ liệu cá nhân.", "Địa chỉ"),
    column(
        "telephone",
        written_code,
        "Cột định dạng Text. Dữ liệu cá nhân.",
        "Số điện thoại",
        "SĐT",
        "Điện thoại",
        is_droppable=True,
    ),
    column(
        "id_number",
        written_code,
        "Cột định dạng Text. Dữ liệu cá nhân.",
        "Số định danh cá nhân",
        "Số CCCD",
        "CCCD",
        is_official=False,
        is_droppable=True,
    ),
    column("people", count, "Để trống là 1.", "Số người", "Số người cùng nội dung"),
    column(
        "is_withheld",
        yes_no,
        "Ghi x nếu biết người gửi nhưng giữ bí mật, lưu riêng.",
        "Giữ bí mật",
        is_official=False,
    ),
    column("about", text, "Lời của công dân.", "Nội dung đơn", "Nội dung", "Trích yếu"),
    column(
        "against",
        line,
        "Chức danh hoặc đơn vị bị khiếu nại, tố cáo.",
        "Đối tượng bị khiếu nại, tố cáo",
        "Người bị khiếu nại, tố cáo",
    ),
    column(
        "channel",
        choice((each, (each.label(), each.label("en"))) for each in FeedbackChannel),
        "Ghi: trực tiếp, bưu chính, hòm thư góp ý, thư điện tử, Zalo, Facebook, trang "
        "thông tin điện tử, đường dây nóng, mã QR, Cổng Dịch vụ công quốc gia, cơ quan "
        "khác chuyển đến; để trống là trực tiếp.",
        "Nguồn đơn",
        "Kênh tiếp nhận",
        "Hình thức tiếp nhận",
        show=_label,
    ),
    column(
        "received_by",
        line,
        "Cơ quan tiếp nhận.",
        "Cơ quan tiếp nhận",
        "Nơi tiếp nhận",
        is_official=False,
    ),
    column(
        "competent",
        line,
        "Cơ quan có thẩm quyền giải quyết.",
        "Cơ quan có thẩm quyền",
        "Cơ quan giải quyết",
        "Thẩm quyền giải quyết",
    ),
    column(
        "unit",
        line,
        "Đơn vị được giao xử lý.",
        "Đơn vị xử lý",
        "Đơn vị thụ lý",
        "Bộ phận xử lý",
    ),
    column("accepted", when, "Ngày thụ lý.", "Ngày thụ lý", "Thụ lý"),
    column("declined", when, "Ngày không thụ lý.", "Ngày không thụ lý"),
    column("guided", when, "Ngày hướng dẫn.", "Ngày hướng dẫn"),
    column("forwarded", when, "Ngày chuyển đơn.", "Ngày chuyển đơn", "Chuyển đơn"),
    column(
        "forwarded_to",
        line,
        "Cơ quan được chuyển đơn; phải có ngày chuyển đơn.",
        "Nơi chuyển đến",
        "Cơ quan nhận đơn",
        "Chuyển đến",
    ),
    column("sent_back", when, "Ngày trả lại đơn.", "Ngày trả lại đơn", "Ngày trả đơn"),
    column("withdrawn", when, "Ngày rút đơn.", "Ngày rút đơn", "Rút đơn"),
    column(
        "resolved",
        when,
        "Ngày giải quyết xong; phải có kết quả.",
        "Ngày giải quyết",
        "Ngày giải quyết xong",
    ),
    column(
        "outcome",
        choice(
            (each, (each.label(), each.label("en"), *_MORE_OUTCOMES.get(each, ())))
            for each in Outcome
        ),
        "Ghi: đúng, đúng một phần, không đúng, đã giải thích hoặc đã tiếp thu, thực "
        "hiện.",
        "Kết quả giải quyết",
        "Kết quả",
        show=_label,
    ),
    column(
        "decision",
        line,
        "Số văn bản giải quyết; phải có ngày giải quyết.",
        "Số văn bản giải quyết",
        "Số quyết định",
        "Số văn bản",
    ),
    column(
        "answered",
        when,
        "Ngày trả lời công dân.",
        "Ngày trả lời",
        "Ngày thông báo kết quả",
    ),
    column(
        "reason",
        text,
        "Lý do không thụ lý hoặc trả lại đơn.",
        "Lý do",
        is_official=False,
    ),
    column("note", text, "Ghi chú.", "Ghi chú"),
)
"""Every column; no official register that names its columns was found."""

PERSONAL: Final = (
    "name",
    "address",
    "telephone",
    "id_number",
    "people",
    "is_withheld",
)
"""The columns of who petitions."""
