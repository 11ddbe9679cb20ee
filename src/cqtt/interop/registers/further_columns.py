"""The columns that offices keep beside those of the official register."""

from typing import Final

from cqtt.interop.registers.cells import (
    choice,
    line,
    text,
    when,
    written_code,
)
from cqtt.interop.registers.dossier_choices import KINDS, ONE_OF_WAYS, WAYS, Way
from cqtt.interop.registers.fields import ColumnRow

FURTHER: Final[tuple[ColumnRow, ...]] = (
    (
        "procedure_code",
        written_code,
        "Mã thủ tục, ví dụ 1.004222; cột định dạng Text để không mất số 0.",
        ("Mã TTHC", "Mã thủ tục hành chính", "Mã thủ tục", "Mã số TTHC"),
    ),
    (
        "channel",
        choice((way, names) for way, names in WAYS.items() if way is not Way.HOME),
        f"{ONE_OF_WAYS}; để trống là trực tiếp.",
        (
            "Hình thức nộp",
            "Kênh",
            "Hình thức nộp hồ sơ",
            "Hình thức tiếp nhận",
            "Kênh nộp",
            "Kênh tiếp nhận",
            "Phương thức nộp",
            "Cách thức nộp",
        ),
    ),
    (
        "submitted",
        when,
        "Ngày, giờ người dân nộp, nếu khác lúc nhận.",
        ("Ngày nộp", "Nộp hồ sơ", "Ngày nộp hồ sơ", "Thời điểm nộp"),
    ),
    (
        "asked",
        when,
        "Ngày yêu cầu bổ sung, hoàn thiện hồ sơ.",
        ("Ngày yêu cầu bổ sung", "Yêu cầu bổ sung", "Ngày đề nghị bổ sung"),
    ),
    (
        "asked_for",
        text,
        "Giấy tờ, nội dung phải bổ sung.",
        ("Nội dung bổ sung", "Nội dung yêu cầu bổ sung", "Giấy tờ còn thiếu"),
    ),
    (
        "completed",
        when,
        "Ngày người dân nộp bổ sung đủ.",
        (
            "Ngày bổ sung",
            "Ngày hoàn thiện",
            "Ngày nộp bổ sung",
            "Ngày bổ sung hồ sơ",
            "Ngày hoàn thiện hồ sơ",
        ),
    ),
    (
        "extended",
        when,
        "Ngày của văn bản xin lỗi, hẹn lại.",
        ("Ngày xin lỗi", "Ngày gia hạn", "Ngày xin lỗi và hẹn lại"),
    ),
    (
        "extended_to",
        when,
        "Ngày hẹn lại; phải có ngày xin lỗi.",
        ("Ngày hẹn lại", "Hẹn lại", "Gia hạn đến", "Gia hạn đến ngày"),
    ),
    (
        "finished",
        when,
        "Ngày, giờ có kết quả giải quyết.",
        (
            "Ngày có kết quả",
            "Có kết quả",
            "Ngày hoàn thành",
            "Ngày xử lý xong",
            "Ngày giải quyết xong",
            "Ngày kết thúc xử lý",
        ),
    ),
    (
        "result",
        text,
        "Kết quả giải quyết, bằng chữ.",
        ("Kết quả giải quyết", "Kết quả"),
    ),
    (
        "refused",
        when,
        "Ngày từ chối tiếp nhận hoặc giải quyết.",
        ("Ngày từ chối", "Từ chối"),
    ),
    (
        "stopped",
        when,
        "Ngày dừng giải quyết.",
        ("Ngày dừng", "Ngày dừng giải quyết", "Dừng giải quyết"),
    ),
    (
        "reason",
        text,
        "Lý do từ chối, dừng hoặc hẹn lại.",
        ("Lý do", "Lý do từ chối", "Lý do dừng", "Lý do hẹn lại"),
    ),
    (
        "received_place",
        line,
        "Cơ quan đã tiếp nhận hồ sơ.",
        ("Nơi tiếp nhận", "Đơn vị tiếp nhận", "Cơ quan tiếp nhận"),
    ),
    (
        "applicant_kind",
        choice((kind, names) for kind, names in KINDS.items()),
        "Ghi: cá nhân, doanh nghiệp, hộ kinh doanh hoặc tổ chức.",
        ("Đối tượng", "Loại đối tượng"),
    ),
    (
        "kind_code",
        written_code,
        "Mã loại đối tượng trong hệ thống khác.",
        ("Mã đối tượng", "Mã loại đối tượng"),
    ),
    (
        "id_number",
        written_code,
        "Số định danh; cột định dạng Text. Dữ liệu cá nhân.",
        (
            "Số định danh cá nhân",
            "Số định danh",
            "Số CCCD",
            "CCCD",
            "CCCD/CMND",
            "CMND/CCCD",
            "CMND",
            "Số giấy tờ",
            "Số giấy tờ tùy thân",
        ),
    ),
    (
        "phone",
        written_code,
        "Số điện thoại; cột định dạng Text. Dữ liệu cá nhân.",
        ("Số điện thoại", "SĐT", "Điện thoại", "Số ĐT"),
    ),
    ("email", line, "Thư điện tử. Dữ liệu cá nhân.", ("Email", "Thư điện tử")),
    ("address", line, "Địa chỉ. Dữ liệu cá nhân.", ("Địa chỉ", "Nơi ở", "Nơi cư trú")),
    ("note", text, "Ghi chú.", ("Ghi chú",)),
)
"""Role, reader, hint, headings."""
