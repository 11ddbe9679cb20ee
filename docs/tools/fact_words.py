"""The words of the pages of facts, in Vietnamese and in English."""

from typing import Final

PAGES: Final = {
    "documents": (
        "Văn bản và nguồn",
        "Documents",
    ),
    "days": (
        "Ngày nghỉ, ngày làm bù",
        "Days off and make-up days",
    ),
    "procedures": (
        "Thủ tục hành chính",
        "Procedures",
    ),
    "petitions": (
        "Đơn thư, tiếp công dân, dân chủ ở cơ sở",
        "Petitions, reception, democracy at the grassroots",
    ),
    "model": (
        "Mô hình và đánh giá",
        "The model and its evaluation",
    ),
    "units": (
        "Đơn vị hành chính cấp tỉnh",
        "Provinces and cities",
    ),
    "unsure": (
        "Những điều chưa chắc",
        "What is not sure",
    ),
}
INTROS: Final = {
    "documents": (
        (
            "Văn bản pháp luật và các nguồn khác mà dữ liệu và quy tắc viện dẫn. "
            "Nguồn không có số văn bản mang một tên ngắn."
        ),
        (
            "The legal texts and other sources that facts and rules cite. A source "
            "without a number has a slug."
        ),
    ),
    "days": (
        (
            "Ngày nghỉ, nghỉ bù, nghỉ hoán đổi và ngày làm bù của cơ quan nhà nước, "
            "theo từng năm, và văn bản ấn định."
        ),
        (
            "Days off, days in lieu, swaps and make-up days of state bodies, year by "
            "year, and the text that sets each."
        ),
    ),
    "procedures": (
        (
            "Thời hạn là điều thư viện dùng. Trong ngoặc là các thời hạn ghi ở bảng "
            "cách thức và bảng trường hợp của bản ghi quốc gia. Thời gian có hiệu lực "
            "gồm mọi phiên bản. "
            "Thời hạn không tính được thì giữ nguyên lời của bản ghi."
        ),
        (
            "The limit is what the library takes. In brackets stand the limits that "
            "the tables of channels and cases in the national record state. The "
            "period covers all versions. Names, and "
            "limits that cannot be counted, are in the words of the record."
        ),
    ),
    "petitions": (
        (
            "Mỗi thời hạn đứng một dòng cho mỗi thời gian có hiệu lực; nhiều thời hạn "
            "đổi từ 01/07/2026."
        ),
        ("A limit has a line for each period in force; many changed on 1 July 2026."),
    ),
    "model": (
        (
            "Bộ quy tắc, bộ câu hỏi, bảng tiêu chí, bảng xếp loại, biểu mẫu và quy "
            "định về thư. Mỗi chỉ số đã công bố được biết từ một trang, nên độ tin "
            "cậy trung bình."
        ),
        (
            "Codes, surveys, scorecards, gradings, forms and rules on letters. Each "
            "published index is known from one page, hence its medium confidence."
        ),
    ),
    "units": (
        ("Mã đứng trước tên. Cùng một mã có thể là đơn vị khác trước ngày 01/07/2025."),
        (
            "The code stands before the name. One code may be another unit before 1 "
            "July 2025."
        ),
    ),
    "unsure": (
        (
            "Mọi dòng của các trang dữ liệu có độ tin cậy dưới mức cao, hoặc luật còn "
            "cách hiểu khác. Điều thư viện không biết hẳn, và cách xử lý, đứng ở "
            "[những điều chưa biết](../not-known.md)."
        ),
        (
            "Every line of the pages of facts whose confidence is below high, or "
            "where the law has two readings. What is not known at all, and what is "
            "done about it, stands in [what is not known](../not-known.md)."
        ),
    ),
}
WORDS: Final = {
    "fact": (
        "điều",
        "fact",
    ),
    "source": (
        "nguồn",
        "source",
    ),
    "period": (
        "hiệu lực",
        "in force",
    ),
    "sure": (
        "tin cậy",
        "confidence",
    ),
    "high": (
        "cao",
        "high",
    ),
    "medium": (
        "trung bình",
        "medium",
    ),
    "low": (
        "thấp",
        "low",
    ),
    "contested": (
        "còn tranh luận",
        "contested",
    ),
    "unknown": (
        "không ghi",
        "not recorded",
    ),
    "lines": (
        "dòng",
        "lines",
    ),
    "count": (
        "số dòng",
        "lines",
    ),
    "page": (
        "trang",
        "page",
    ),
    "none": (
        "không có nguồn",
        "no source",
    ),
}
OVERVIEW: Final = {
    "vi": (
        "Dữ liệu và quy tắc",
        (
            "Ấn bản dữ liệu {edition}. Trang này và các trang bên dưới được viết ra "
            "từ dữ liệu của gói, không viết tay: mỗi dòng có văn bản, điều khoản, "
            "thời gian có hiệu lực và độ tin cậy.\n"
            "\n"
            "- **cao**: có trong văn bản luật (theo bản chép ở đường dẫn, chưa đối "
            "chiếu với Công báo), hoặc hai trang độc lập nêu giống nhau;\n"
            "- **trung bình**: một nguồn thứ cấp;\n"
            "- **thấp**: suy ra hoặc chưa kiểm chứng;\n"
            "- **còn tranh luận**: luật có hai cách hiểu, thư viện chọn một và cho "
            "đổi.\n"
            "\n"
            "Độ tin cậy của một dòng là mức thấp nhất trong số của chính nó, của điều "
            "khoản và của văn bản. Mọi dòng dưới mức cao được gom ở [những điều chưa "
            "chắc](facts/unsure.md); điều không biết hẳn đứng ở [những điều chưa "
            "biết](not-known.md). Muốn dùng trong chương trình: `cqtt.facts`."
        ),
        (
            "Các văn bản mà quy tắc trong mã viện dẫn. Cách tính và ví dụ đứng ở "
            "[cách tính ngày](how-days-are-counted.md)."
        ),
    ),
    "en": (
        "Facts and rules",
        (
            "Facts edition {edition}. This page and those below it are written from "
            "the data of the package, not by hand: every line has its document, "
            "article, period in force and confidence.\n"
            "\n"
            "- **high**: in a text of the law (as copied at the link, not compared "
            "with the gazette), or alike in two independent pages;\n"
            "- **medium**: one secondary source;\n"
            "- **low**: inferred or unverified;\n"
            "- **contested**: the law has two readings; the library takes one and "
            "lets you change it.\n"
            "\n"
            "The confidence of a line is the lowest of its own, of its article and of "
            "its document. Every line below high is gathered in [what is not "
            "sure](facts/unsure.md); what is not known at all stands in [what is not "
            "known](not-known.md). For programs: `cqtt.facts`."
        ),
        (
            "The texts that rules in code cite. How days are counted, with examples, "
            "stands in [how days are counted](how-days-are-counted.md)."
        ),
    ),
}
