"""The columns of the official register of dossiers, Form 07."""

from typing import Final

from cqtt.interop.registers.cells import (
    choice,
    code,
    line,
    text,
    when,
)
from cqtt.interop.registers.dossier_choices import ONE_OF_WAYS, WAYS
from cqtt.interop.registers.fields import ColumnRow

OFFICIAL: Final[tuple[ColumnRow, ...]] = (
    ("index", text, "Số thứ tự; không bắt buộc.", ("STT", "TT", "Số TT", "Số thứ tự")),
    (
        "number",
        code,
        "Bắt buộc; mỗi hồ sơ một mã. Cột định dạng Text để giữ số 0 ở đầu.",
        (
            "Mã hồ sơ",
            "Số hồ sơ",
            "Mã số hồ sơ",
            "Mã HS",
            "Số HS",
            "Số biên nhận",
            "Mã biên nhận",
            "Số tiếp nhận",
            "Mã tiếp nhận",
        ),
    ),
    (
        "procedure_name",
        line,
        "Tên thủ tục; bắt buộc nếu không ghi mã TTHC.",
        (
            "Tên TTHC",
            "Tên thủ tục hành chính",
            "Thủ tục hành chính",
            "Tên thủ tục",
            "Thủ tục",
            "TTHC",
        ),
    ),
    (
        "applicant",
        line,
        "Họ và tên người nộp hoặc tên tổ chức. Dữ liệu cá nhân.",
        (
            "Tên tổ chức, cá nhân",
            "Tên cá nhân, tổ chức",
            "Tổ chức, cá nhân",
            "Cá nhân, tổ chức",
            "Họ và tên",
            "Họ tên",
            "Người nộp hồ sơ",
            "Người nộp",
            "Tên người nộp",
            "Họ tên người nộp",
            "Họ và tên người nộp",
            "Chủ hồ sơ",
            "Tên chủ hồ sơ",
        ),
    ),
    (
        "address_and_phone",
        line,
        "Địa chỉ; số điện thoại, cách nhau bằng dấu chấm phẩy. Dữ liệu cá nhân.",
        (
            "Địa chỉ/SĐT",
            "Địa chỉ, số điện thoại",
            "Địa chỉ và số điện thoại",
            "Địa chỉ, điện thoại",
        ),
    ),
    (
        "agency",
        line,
        "Cơ quan có thẩm quyền giải quyết.",
        ("Cơ quan chủ trì giải quyết", "Cơ quan giải quyết", "Đơn vị giải quyết"),
    ),
    (
        "received",
        when,
        "Ngày, giờ nhận đủ hồ sơ; bắt buộc.",
        (
            "Nhận hồ sơ",
            "Ngày nhận",
            "Ngày tiếp nhận",
            "Ngày nhận hồ sơ",
            "Ngày tiếp nhận hồ sơ",
            "Ngày, giờ nhận",
            "Ngày giờ tiếp nhận",
            "Thời gian tiếp nhận",
            "Thời điểm tiếp nhận",
            "Tiếp nhận hồ sơ",
            "Tiếp nhận",
        ),
    ),
    (
        "promised",
        when,
        "Ngày hẹn ghi trên giấy tiếp nhận.",
        (
            "Hẹn trả kết quả",
            "Ngày hẹn trả kết quả",
            "Ngày hẹn trả",
            "Ngày hẹn",
            "Hẹn trả",
            "Hạn trả kết quả",
            "Hạn trả",
            "Hạn xử lý",
            "Hạn giải quyết",
        ),
    ),
    (
        "returned",
        when,
        "Ngày, giờ trả kết quả cho người dân.",
        (
            "Trả kết quả",
            "Ngày trả kết quả",
            "Ngày trả",
            "Ngày trả hồ sơ",
            "Ngày đã trả",
            "Thời gian trả kết quả",
            "Ngày nhận kết quả",
        ),
    ),
    (
        "way",
        choice((way, names) for way, names in WAYS.items()),
        f"{ONE_OF_WAYS}, trả tại nhà.",
        (
            "Phương thức nhận kết quả",
            "Hình thức nhận kết quả",
            "Cách thức nhận kết quả",
            "Hình thức trả kết quả",
            "Hình thức trả",
        ),
    ),
    ("signature", text, "Để ký khi in sổ; không được đọc.", ("Ký nhận", "Chữ ký")),
)
"""
The eleven columns: role, reader, hint, headings.

Law: Circular 03/2025/TT-VPCP, Annex I, Form 07.
"""
