"""What each rule says that code cites: by the name of its citation in ``statutes``."""

from typing import Final

RULES: Final = {
    "SECTOR_RULE_FIRST": (
        "Quy định riêng của ngành đi trước; cách tính của Bộ luật là cách chung",
        "A sector's own rule comes first; the Code is the general way",
    ),
    "HOURS_START_AT_ONCE": (
        "Thời hạn bằng giờ tính ngay từ thời điểm xác định",
        "Hours run from the very moment",
    ),
    "FIRST_DAY_NOT_COUNTED": (
        "Ngày đầu tiên không tính",
        "The first day is not counted",
    ),
    "EVENT_DAY_NOT_COUNTED": (
        "Ngày xảy ra sự kiện không tính",
        "The day of the event is not counted",
    ),
    "DAYS_END": ("Thời hạn bằng ngày kết thúc vào ngày cuối", "Days end on the last"),
    "WEEKS_END": (
        "Tuần kết thúc vào thứ tương ứng của tuần cuối",
        "Weeks end on the same weekday of the last week",
    ),
    "MONTHS_END": (
        "Tháng kết thúc vào ngày tương ứng, hoặc ngày cuối của tháng ngắn hơn",
        "Months end on the same day number, or the last day of a shorter month",
    ),
    "YEARS_END": (
        "Năm kết thúc vào ngày, tháng tương ứng",
        "Years end on the same day and month",
    ),
    "LAST_DAY_ROLLS": (
        "Ngày cuối là ngày nghỉ thì kết thúc vào ngày làm việc kế tiếp",
        "A last day that is off rolls to the next working day",
    ),
    "LAST_DAY_ENDS_AT_MIDNIGHT": (
        "Ngày cuối kết thúc lúc 24 giờ",
        "The last day ends at midnight",
    ),
    "CLOCK_STARTS_COMPLETE": (
        "Thời hạn tính từ lúc nhận đủ hồ sơ hợp lệ",
        "The limit counts from a complete and proper dossier",
    ),
    "STARTS_AT_COMPETENT": (
        "Hồ sơ nhận ở nơi khác: tính từ khi cơ quan có thẩm quyền nhận được",
        "Received elsewhere: counts from when the competent authority has it",
    ),
    "TRANSFER_CUTOFF": (
        "Chuyển hồ sơ ngay trong ngày; nhận sau 15 giờ thì đầu ngày làm việc kế tiếp",
        "Handed over the same day; received after 15:00, early next working day",
    ),
    "APOLOGY_ONCE": (
        "Xin lỗi chậm nhất 1 ngày trước khi hết hạn, hẹn lại nhiều nhất một lần",
        "An apology at the latest one day before; one new appointment at most",
    ),
    "BUNDLE_PAUSES": (
        "Khai sinh, khai tử liên thông: thời gian chờ người dân không tính",
        "Birth and death bundles: the citizen's own time does not count",
    ),
    "BIRTH_BUNDLE_CUTOFF": (
        "Khai sinh liên thông: nhận sau 15 giờ thì tính từ ngày làm việc kế tiếp",
        "Birth bundle: received after 15:00 counts from the next working day",
    ),
    "KARAOKE_RESTARTS": (
        "Nhóm thủ tục karaoke: bổ sung xong thì tính lại từ đầu",
        "Karaoke bundle: begins again after a supplement",
    ),
    "KARAOKE_ONCE": (
        "Nhóm thủ tục karaoke: chỉ yêu cầu bổ sung một lần",
        "Karaoke bundle: one request to supplement",
    ),
    "KARAOKE_LAST_HOUR": (
        "Nhóm thủ tục karaoke: nhận trong giờ cuối thì tính từ ngày làm việc kế tiếp",
        "Karaoke bundle: received in the last hour counts from the next working day",
    ),
    "LAND_HARD_AREAS": (
        "Đất đai: thêm 10 ngày làm việc ở nơi khó khăn",
        "Land: ten more working days in hard areas",
    ),
    "LAND_PAYMENT": (
        "Đất đai: thời gian xác định và nộp nghĩa vụ tài chính không tính",
        "Land: time to determine and to pay financial obligations does not count",
    ),
    "CIVIL_STATUS_CUTOFF": (
        "Hộ tịch: trong ngày; nhận sau 15 giờ mà không xong ngay thì ngày làm việc sau",
        "Civil status: the same day; after 15:00 and not at once, the next working day",
    ),
    "CERTIFICATION_CUTOFF": (
        "Chứng thực: trong ngày; nhận sau 15 giờ thì ngày làm việc kế tiếp",
        "Certification: the same day; received after 15:00, the next working day",
    ),
    "CITIZEN_CONFIRMS": (
        "Hộ tịch: thời gian công dân xem lại dự thảo không tính",
        "Civil status: the day a citizen checks a draft does not count",
    ),
    "NO_PAPERS_IN_DATABASES": (
        "Không yêu cầu giấy tờ đã có trong cơ sở dữ liệu",
        "No paper is asked for whose data is in a database",
    ),
    "NO_PAPERS_IN_VNEID": (
        "Không yêu cầu giấy tờ đã tích hợp trên VNeID",
        "No paper is asked for that VNeID holds",
    ),
    "NO_HOUSEHOLD_BOOK": (
        "Sổ hộ khẩu, sổ tạm trú giấy hết giá trị",
        "Paper household and temporary-residence books count for nothing",
    ),
    "ONLINE_ANSWER": (
        "Hồ sơ trực tuyến: trả lời trong 8 giờ làm việc",
        "Online dossiers are answered within 8 working hours",
    ),
    "ONLINE_ANSWER_SINCE_2026": (
        "Như trên, từ khi có Nghị định 310/2026/NĐ-CP",
        "The same, since Decree 310/2026/NĐ-CP",
    ),
    "PROGRESS_INDEX": (
        "Nhóm chỉ số tiến độ của Bộ chỉ số 766",
        "The progress group of the 766 index",
    ),
    "SATISFACTION_INDEX": (
        "Nhóm chỉ số mức độ hài lòng của Bộ chỉ số 766",
        "The satisfaction group of the 766 index",
    ),
    "NINE_INDICATORS": ("Chấm điểm theo chín chỉ số", "The nine indicators"),
    "FORM_II_06A": ("Biểu báo cáo II.06a", "Report form II.06a"),
    "FORM_06": ("Biểu báo cáo số 06", "Report form 06"),
    "FORMS_OF_2018": ("Sáu mẫu một cửa", "The six one-stop forms"),
    "FORMS_OF_2025": (
        "Bảy mẫu một cửa (văn bản; ngày áp dụng: xem trang Mô hình và đánh giá)",
        "The seven one-stop forms (the text; days: see The model and its evaluation)",
    ),
    "SCHEDULE_POSTED": (
        "Lịch tiếp công dân niêm yết trước ít nhất 5 ngày làm việc",
        "The schedule of reception is posted at least 5 working days before",
    ),
    "SCHEDULE_POSTED_SINCE_2026": ("Như trên, từ 2026", "The same, since 2026"),
    "ANSWER_AFTER_RECEPTION": (
        "Trả lời người được tiếp trong 10 ngày làm việc",
        "Who was received is answered within 10 working days",
    ),
    "ANSWER_AFTER_RECEPTION_SINCE_2026": ("Như trên, từ 2026", "The same, since 2026"),
    "GROUPS_SEND_SPEAKERS": (
        "Nhiều người một nội dung thì cử người đại diện",
        "Several people with one matter send speakers",
    ),
    "COMPLAINT_PROCEDURE_2026": (
        "Trình tự giải quyết khiếu nại từ 2026",
        "The procedure of complaints since 2026",
    ),
    "REFUSAL_NOTICE": ("Thông báo từ chối tiếp công dân", "Notice of a refusal"),
    "ONLINE_RECEPTION": ("Tiếp công dân trực tuyến", "Online reception"),
    "RECEPTION_REGISTER": ("Sổ tiếp công dân", "The reception book"),
    "RECEIPT_OF_PAPERS": ("Giấy biên nhận tài liệu", "Receipt for papers"),
    "COMPLAINT_TRANSITION": (
        "Chuyển tiếp: khiếu nại đã thụ lý trước 01/07/2026",
        "Transition: complaints accepted before 1 July 2026",
    ),
    "DENUNCIATION_TRANSITION": (
        "Chuyển tiếp: tố cáo đã thụ lý trước 01/07/2026",
        "Transition: denunciations accepted before 1 July 2026",
    ),
}
"""In Vietnamese and in English; a test asks for the words of every citation."""
