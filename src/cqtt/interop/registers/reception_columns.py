"""The columns of the reception book and of the days of reception."""

from typing import Final

from cqtt.interop.registers.cells import (
    choice,
    count,
    day,
    line,
    text,
    written_code,
    yes_no,
)
from cqtt.interop.registers.fields import column, text_of
from cqtt.reception import EntryKind, ReceivingPost, ReceptionAnswer, SessionState

_KINDS: Final = (
    (EntryKind.COMPLAINT, ("khiếu nại", "đơn khiếu nại", "KN")),
    (EntryKind.DENUNCIATION, ("tố cáo", "đơn tố cáo", "TC")),
    (EntryKind.PROPOSAL, ("kiến nghị", "đơn kiến nghị", "KN")),
    (EntryKind.REFLECTION, ("phản ánh", "đơn phản ánh", "PA")),
)


ENTRY_FIELDS: Final = (
    column("number", count, "Số thứ tự; bắt buộc.", "STT", "TT", "Số thứ tự"),
    column("received_on", day, "Bắt buộc.", "Ngày tiếp", "Ngày tiếp công dân", "Ngày"),
    column(
        "name_and_address",
        line,
        "Họ tên, rồi địa chỉ, cách nhau bằng dấu phẩy. Dữ liệu cá nhân.",
        "Họ tên, địa chỉ",
        "Họ và tên, địa chỉ",
    ),
    column(
        "id_number",
        written_code,
        "Cột định dạng Text để giữ số 0 ở đầu. Dữ liệu cá nhân.",
        "CCCD/CMND/Hộ chiếu",
        "CMND/CCCD",
        "CCCD",
        "Số CCCD",
        "CMND/Hộ chiếu",
        is_droppable=True,
    ),
    column(
        "summary",
        text,
        "Tóm tắt nội dung. Lời của công dân.",
        "Nội dung đơn",
        "Nội dung",
        "Nội dung vụ việc",
        "Tóm tắt nội dung",
    ),
    column(
        "kind",
        choice(_KINDS),
        "Bắt buộc; ghi đủ chữ: khiếu nại, tố cáo, kiến nghị hoặc phản ánh.",
        "Loại đơn (KN/TC/KN/PA)",
        "Loại đơn",
        "Phân loại đơn",
        show=text_of,
    ),
    column(
        "people",
        count,
        "Để trống là 1.",
        "Số người cùng nội dung",
        "Số người",
        "Số công dân có cùng nội dung",
    ),
    column(
        "handled_by",
        line,
        "Cơ quan đã giải quyết, nếu có.",
        "Cơ quan đã giải quyết",
    ),
    column(
        "is_competent",
        yes_no,
        "Ghi x nếu thuộc, không nếu không thuộc; để trống nếu chưa rõ.",
        "Thuộc thẩm quyền (x)",
        "Thuộc thẩm quyền",
    ),
    column(
        "guided_to",
        line,
        "Cơ quan được hướng dẫn đến.",
        "Hướng dẫn công dân đến cơ quan có thẩm quyền",
        "Hướng dẫn",
        "Trả lại đơn và hướng dẫn",
    ),
    column(
        "taken_up_by",
        line,
        "Cơ quan, đơn vị thụ lý.",
        "Cơ quan, đơn vị thụ lý",
        "Chuyển đơn đến cơ quan, tổ chức, đơn vị có thẩm quyền",
    ),
    column(
        "follow_up",
        text,
        "Theo dõi, ghi bằng chữ.",
        "Theo dõi kết quả giải quyết",
        "Kết quả giải quyết",
        "Theo dõi",
    ),
    column("note", text, "Ghi chú.", "Ghi chú"),
    column(
        "name",
        line,
        "Họ tên. Dữ liệu cá nhân.",
        "Họ tên",
        "Họ và tên",
        is_official=False,
    ),
    column("address", line, "Dữ liệu cá nhân.", "Địa chỉ", is_official=False),
    column(
        "answered_on",
        day,
        "Ngày thông báo kết quả xử lý; phải có kết quả thông báo.",
        "Ngày thông báo",
        "Ngày trả lời",
        is_official=False,
    ),
    column(
        "answer",
        choice((each, (each.text(), each.text("en"))) for each in ReceptionAnswer),
        "Ghi: đã thụ lý, cần kéo dài để xác minh, từ chối thụ lý hoặc đã chuyển cơ "
        "quan có thẩm quyền.",
        "Kết quả thông báo",
        is_official=False,
        show=text_of,
    ),
    column(
        "by_head",
        yes_no,
        "Ghi x nếu người đứng đầu tiếp.",
        "Người đứng đầu tiếp",
        "Lãnh đạo tiếp",
        is_official=False,
    ),
    column(
        "concluded_on",
        day,
        "Ngày thông báo kết luận của người đứng đầu.",
        "Ngày thông báo kết luận",
        is_official=False,
    ),
)
"""
The columns of the reception book; the first thirteen are those of the official form.

Law: Decree 154/2026/NĐ-CP, Form 03/TCD.
"""

SESSION_FIELDS: Final = (
    column("on", day, "Bắt buộc.", "Ngày tiếp", "Ngày tiếp công dân", "Ngày"),
    column(
        "post",
        choice(
            (each, (each.text(), each.text("en"), *more))
            for each, *more in (
                (
                    ReceivingPost.COMMUNE_CHAIR,
                    "Chủ tịch UBND cấp xã",
                    "Chủ tịch UBND xã",
                    "Chủ tịch UBND phường",
                    "Chủ tịch UBND",
                    "Chủ tịch",
                ),
                (
                    ReceivingPost.PROVINCE_CHAIR,
                    "Chủ tịch UBND cấp tỉnh",
                    "Chủ tịch UBND tỉnh",
                ),
                (
                    ReceivingPost.DISTRICT_CHAIR,
                    "Chủ tịch UBND cấp huyện",
                    "Chủ tịch UBND huyện",
                ),
                (ReceivingPost.AGENCY_HEAD, "Thủ trưởng cơ quan"),
                (ReceivingPost.PUBLIC_UNIT_HEAD, "Thủ trưởng đơn vị"),
            )
        ),
        "Người có trách nhiệm tiếp; để trống là Chủ tịch Ủy ban nhân dân cấp xã.",
        "Người tiếp",
        "Người chủ trì",
        "Người chủ trì tiếp",
        show=text_of,
    ),
    column(
        "state",
        choice((each, (each.text(), each.text("en"))) for each in SessionState),
        "Ghi: đã tiếp, lùi lịch hoặc không tiếp; để trống là đã tiếp.",
        "Tình trạng",
        "Kết quả",
        show=text_of,
    ),
    column(
        "delegated", yes_no, "Ghi x nếu cấp phó tiếp thay.", "Ủy quyền", "Cấp phó tiếp"
    ),
    column("sudden", yes_no, "Ghi x nếu tiếp đột xuất.", "Đột xuất", "Tiếp đột xuất"),
    column("reason", line, "Bắt buộc nếu không tiếp hoặc lùi lịch.", "Lý do"),
    column("visits", count, "Số lượt tiếp.", "Số lượt tiếp", "Số lượt", "Lượt tiếp"),
)
"""The columns of the days of reception."""
