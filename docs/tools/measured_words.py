"""What is measured, in Vietnamese and in English, and the text of the page of speed."""

# ruff: noqa: E501 - sentences

from typing import Final, NamedTuple


class Area(NamedTuple):
    """A table of the page: its heading, and what stands below it."""

    vi: str
    en: str
    note_vi: str = ""
    note_en: str = ""


AREAS: Final = (
    Area("Một ngày", "One date"),
    Area(
        "Ngày đến hạn và lời giải thích",
        "The due date and its explanation",
        "Bên này là kết quả đầy đủ, tự giải thích được; bên numpy chỉ là một ngày.",
        "On our side stands the full result, which can explain itself; on numpy's a bare day.",
    ),
    Area("Giờ làm việc", "Working hours"),
    Area(
        "Từ lúc khởi động đến ngày đến hạn đầu tiên",
        "From the start of Python to the first due date",
        "Cả tiến trình, theo đồng hồ treo tường. Chương trình của holidays in ngày 06/01 trong khi đúng là 07/01.",
        "Whole processes, by the clock on the wall. The program of holidays prints 6 January where 7 January is right.",
    ),
    Area("Bản ghi, hồ sơ, Biểu số 06", "Records, dossiers, Form 06"),
    Area("Thư", "Letters"),
    Area("Câu trả lời khảo sát", "Answers of surveys"),
    Area("Mảng và danh sách", "Arrays and lists"),
    Area(
        "Tiến trình phục vụ Java, .NET",
        "The process beside Java and .NET",
        "Theo đồng hồ treo tường, gửi từng câu một. Trong lúc đo, bên hỏi và hai bên trả lời cùng chạy trên một lõi: "
        "nếu ở hai lõi thì mỗi câu phải đánh thức một lõi đang nghỉ, trên máy ảo có khi lâu hơn cả việc trả lời.",
        "By the clock on the wall, one request after the other. While they are measured, the side that asks and both "
        "that answer run on one core: on two, each request wakes an idle core, which may take a virtual machine longer "
        "than the answer.",
    ),
    Area("Bảng dữ liệu", "Frames"),
    Area("JSON", "JSON"),
)

OPERATIONS: Final = {
    "add": (0, "cộng {n} ngày làm việc", "add {n} working days"),
    "count": (0, "đếm ngày làm việc trong {n} ngày", "count working days in {n} days"),
    "due date": (1, "hạn {n} ngày làm việc", "due date of {n} working days"),
    "explain": (1, "hạn và lời giải thích, {n} ngày", "due date explained, {n} days"),
    "add minutes": (2, "cộng {n} phút làm việc", "add {n} working minutes"),
    "minutes between": (
        2,
        "phút làm việc trong {n} ngày",
        "working minutes in {n} days",
    ),
    "process": (3, "một tiến trình", "a process"),
    "record": (4, "đọc bản ghi thủ tục", "read a record of a procedure"),
    "real record": (4, "đọc bản ghi thật", "read a real record"),
    "form 06": (4, "từ sự kiện đến Biểu số 06", "from events to Form 06"),
    "letter, text": (5, "giấy tiếp nhận, văn bản", "a receipt, text"),
    "letter, our Word": (5, "giấy tiếp nhận, Word của ta", "a receipt, our Word"),
    "letter, office's Word": (
        5,
        "giấy tiếp nhận, Word của cơ quan",
        "a receipt, the office's Word",
    ),
    "apology, PDF together": (
        5,
        "thư xin lỗi, 100 thư một PDF",
        "apologies, 100 in one PDF",
    ),
    "letter, PDF together": (
        5,
        "giấy tiếp nhận, 100 giấy một PDF",
        "receipts, 100 in one PDF",
    ),
    "answers": (6, "đếm câu trả lời", "count answers"),
    "answers by unit and question": (
        6,
        "đếm theo đơn vị và câu hỏi",
        "count by unit and question",
    ),
    "answers by unit and question, wall time": (
        6,
        "như trên, theo đồng hồ treo tường",
        "the same, wall time",
    ),
    "tallies by unit and question": (
        6,
        "kết quả kiểm phiếu theo đơn vị, câu hỏi",
        "tallies by unit and question",
    ),
    "answers as text": (6, "câu trả lời dạng chữ", "answers as text"),
    "answers as a text column": (6, "cột chữ", "answers as a text column"),
    "answers in a list": (6, "câu trả lời trong danh sách", "answers in a list"),
    "vector add 15 days": (7, "mảng, cộng 15 ngày", "array, add 15 days"),
    "vector add, an n for each": (
        7,
        "mảng, mỗi dòng một số ngày",
        "array, a number for each row",
    ),
    "vector count": (7, "mảng, đếm ngày", "array, count days"),
    "vector minutes added": (7, "mảng, cộng phút", "array, add minutes"),
    "vector minutes between": (7, "mảng, phút giữa hai lúc", "array, minutes between"),
    "list add 15 days": (7, "danh sách, cộng 15 ngày", "list, add 15 days"),
    "list add, an n for each": (
        7,
        "danh sách, mỗi dòng một số ngày",
        "list, a number for each row",
    ),
    "round trip, due date": (8, "hỏi đáp, ngày đến hạn", "round trip, due date"),
    "round trip, working days added": (
        8,
        "hỏi đáp, cộng ngày làm việc",
        "round trip, working days added",
    ),
    "round trip, due date in working hours": (
        8,
        "hỏi đáp, hạn theo giờ làm việc",
        "round trip, due date in working hours",
    ),
    "round trip, due date explained": (
        8,
        "hỏi đáp, hạn và lời giải thích",
        "round trip, due date explained",
    ),
    "polars column, 15 days": (9, "polars, 15 ngày", "polars, 15 days"),
    "polars column, an n for each": (
        9,
        "polars, mỗi dòng một số ngày",
        "polars, a number for each row",
    ),
    "pandas column, 15 days": (9, "pandas, 15 ngày", "pandas, 15 days"),
    "pandas column, an n for each": (
        9,
        "pandas, mỗi dòng một số ngày",
        "pandas, a number for each row",
    ),
    "DuckDB column, 15 days": (9, "DuckDB, 15 ngày", "DuckDB, 15 days"),
    "DuckDB column, an n for each": (
        9,
        "DuckDB, mỗi dòng một số ngày",
        "DuckDB, a number for each row",
    ),
    "DuckDB to a table, 15 days": (
        9,
        "DuckDB vào bảng, 15 ngày",
        "DuckDB to a table, 15 days",
    ),
    "DuckDB to a table, an n for each": (
        9,
        "DuckDB vào bảng, mỗi dòng một số ngày",
        "DuckDB to a table, a number for each row",
    ),
    "polars lazy column, 15 days": (9, "polars lazy, 15 ngày", "polars lazy, 15 days"),
    "polars lazy column, an n for each": (
        9,
        "polars lazy, mỗi dòng một số ngày",
        "polars lazy, a number for each row",
    ),
    "JSON lines to dossiers": (10, "dòng JSON thành hồ sơ", "JSON lines to dossiers"),
    "JSON lines to dossiers, nothing in common": (
        10,
        "dòng JSON không có phần chung",
        "JSON lines with nothing in common",
    ),
}
"""By the operation of ``goals.toml``: the area, and the words in both languages."""

PEERS_VI: Final = {
    "all days listed": "liệt kê mọi ngày nghỉ",
    "week mask": "mặt nạ tuần",
    "0-d arrays": "mảng không chiều",
    "taught our calendar": "được dạy lịch",
    "as if UTC": "coi như UTC",
    "limit kernel": "giới hạn của Python",
    "bare Python": "Python không làm gì",
    "from events": "từ sự kiện",
    "from columns": "từ cột có sẵn",
    "one by one": "từng thư một",
    "threads": "luồng",
    "its own": "hàm của nó",
    "hand-written SQL": "SQL viết tay",
    "echo process": "tiến trình chỉ nhắc lại",
    "numba loop": "vòng lặp numba",
    "not detailed": "không chi tiết",
    "detailed": "chi tiết",
}

TEXTS: Final = {
    "vi": {
        "title": "Tốc độ và bộ nhớ",
        "opening": (
            "Số liệu của `{file}`: {date}, {processor}, {cores} lõi, {system}, {implementation} "
            "{python}. Trang này được viết ra từ tệp đó. Muốn đo trên máy của mình: "
            "`python dev.py bench`; muốn lưu: `python dev.py bench --save`."
        ),
        "how": (
            "## Đo như thế nào\n\n"
            "- **Đúng trước, nhanh sau.** Trước khi đo, chính các câu trả lời sắp được đo được so với một cách đếm "
            "từng ngày, từng phút, viết riêng và không dùng chung gì với thư viện. Một câu của thư viện sai thì dừng "
            "cả đợt đo. Bên kia sai bao nhiêu câu thì ghi ở cột *sai*.\n"
            "- **Cạnh nhau.** Hai bên thay phiên nhau trong cùng một lần chạy (A B A B …), {pairs} cặp, việc dài "
            "{long_pairs} cặp, tiến trình {process_pairs} cặp, đều chạy nóng trước. Tính theo thời gian CPU; tiến "
            "trình và PDF tính theo đồng hồ treo tường, hỏi đáp giữa hai tiến trình thì cả hai chạy trên một lõi.\n"
            "- **Tỷ số, không phải thời gian.** Mỗi cặp cho một tỷ số; bảng ghi trung vị, trong ngoặc là nhỏ nhất và "
            "lớn nhất. Thời gian là của máy này hôm đó; tỷ số thì gần như giữ nguyên trên máy khác. Dấu `~` là các "
            "cặp lệch nhau hơn hai lần: máy đang bận, nên đo lại.\n"
            "- **Bên kia ở trạng thái tốt nhất.** Lịch, kiểu dữ liệu và đầu vào của nó được dựng sẵn ngoài phần đo.\n"
            "- **Đọc bảng.** *Tỷ số* là thời gian của bên kia chia cho thời gian của cqtt: 10 nghĩa là bên kia lâu gấp "
            "mười, dưới 1 nghĩa là bên kia nhanh hơn. *Mục tiêu* đặt trước khi đo, trong `benchmarks/goals.toml`; "
            "dòng không có mục tiêu chỉ để biết."
        ),
        "results": "{reached} mục tiêu đạt, {missed} không đạt, {absent} chưa có trong lần đo đã lưu.",
        "missed": "Không đạt",
        "absent": "Có mục tiêu nhưng lần đo đã lưu chưa có",
        "heads": "việc | bên kia | sai | tỷ số | mục tiêu | đạt | cqtt",
        "memory": "Bộ nhớ",
        "memory_row": "Bộ nhớ ở đỉnh, MB cho một triệu dòng, kể cả câu trả lời (tracemalloc; không thấy cột của riêng polars, 4 byte một dòng):",
        "dossier": "Một hồ sơ tám sự kiện: {alone} byte, kể cả sự kiện {with_events} byte (tracemalloc).",
        "no_memory": "Lần đo đã lưu chưa có bộ nhớ cho một triệu dòng.",
        "starts": "Nhập và khởi động",
        "starts_row": "Theo đồng hồ treo tường, trung vị của {pairs} lần, có sẵn bytecode:",
        "no_starts": "Lần đo đã lưu chưa có thời gian nhập gói.",
        "yes": "đạt",
        "no": "**không**",
        "versions": "Phiên bản",
    },
    "en": {
        "title": "Speed and memory",
        "opening": (
            "The figures of `{file}`: {date}, {processor}, {cores} cores, {system}, {implementation} "
            "{python}. This page is written from that file. To measure on your machine: "
            "`python dev.py bench`; to keep it: `python dev.py bench --save`."
        ),
        "how": (
            "## How it is measured\n\n"
            "- **Right before fast.** Before anything is timed, the very answers that will be timed are compared with a "
            "count day by day and minute by minute, written apart, that shares nothing with the library. One wrong "
            "answer of ours stops the run. How many answers of the other side are wrong stands in the column *wrong*.\n"
            "- **Side by side.** Both sides take turns in one run (A B A B …), {pairs} pairs, {long_pairs} for long "
            "work, {process_pairs} for processes, after a warm-up of both. CPU time counts; for processes and PDF the "
            "clock on the wall; two processes that ask and answer run on one core.\n"
            "- **Ratios, not times.** Each pair gives a ratio; the table has the median, in brackets the lowest and the "
            "highest. Times are of this machine on that day; ratios hold roughly elsewhere. `~` marks pairs that "
            "differ more than two times: the machine was busy, measure again.\n"
            "- **The other side at its best.** Its calendar, types and input are built beforehand.\n"
            "- **Reading the tables.** *Ratio* is the time of the other side over that of cqtt: 10 means that it takes "
            "ten times as long, below 1 that it is faster. A *goal* was set before measuring, in "
            "`benchmarks/goals.toml`; a line without one is for information."
        ),
        "results": "{reached} goals reached, {missed} missed, {absent} not in the saved run.",
        "missed": "Missed",
        "absent": "Goals that the saved run lacks",
        "heads": "work | other side | wrong | ratio | goal | met | cqtt",
        "memory": "Memory",
        "memory_row": "At the peak, MB for a million rows, answers included (tracemalloc; it does not see a column of polars itself, 4 bytes a row):",
        "dossier": "A dossier of eight events: {alone} bytes, with its events {with_events} (tracemalloc).",
        "no_memory": "The saved run has no memory of a million rows.",
        "starts": "Import and start",
        "starts_row": "By the clock on the wall, median of {pairs} runs, bytecode present:",
        "no_starts": "The saved run has no time of import.",
        "yes": "yes",
        "no": "**no**",
        "versions": "Versions",
    },
}

COMPARED: Final = {
    "vi": {
        "told": "Hỏi ngày {date}. {versions}.",
        "peer": "thư viện",
        "how": "được hỏi",
        "own": "với dữ liệu của nó",
        "taught": "được dạy ngày nghỉ và ngày làm bù",
        "week-mask": "mặt nạ tuần và ngày nghỉ",
        "all-listed": "mọi ngày đều làm, trừ danh sách",
        "days": "{n} ngày từ {start}",
        "count": "số ngày làm việc tháng {month}",
    },
    "en": {
        "told": "Asked on {date}. {versions}.",
        "peer": "library",
        "how": "asked",
        "own": "with its own facts",
        "taught": "taught days off and make-up days",
        "week-mask": "a week mask and days off",
        "all-listed": "every day worked, but a list",
        "days": "{n} days from {start}",
        "count": "working days of {month}",
    },
}
