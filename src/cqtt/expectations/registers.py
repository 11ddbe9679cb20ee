"""What registers kept in workbooks must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

REGISTERS: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "columns-of-register": Expectation(
            "a mapping from names of the register's columns to headings of the file",
            'pass {"received": "Ngày vào sổ"}, or None where the headings are '
            "usual ones",
            "bảng ghép tên cột của sổ với tên cột trong tệp",
            'ghi như {"received": "Ngày vào sổ"}, hoặc bỏ trống nếu là tên thường dùng',
        ),
        "one-sheet": Expectation(
            "the name of one sheet, where a workbook has several with something "
            "in them",
            "pass sheet= with its name",
            "tên một trang tính, khi tệp có nhiều trang có dữ liệu",
            "chỉ định tên trang tính bằng sheet=",
        ),
        "columns-of-sheet": Expectation(
            "a sheet of columns that are read",
            "where they matter name them by columns=; they were not read",
            "bảng chỉ gồm các cột đọc được",
            "nếu cần thì chỉ định bằng columns=; các cột này không được đọc",
        ),
        "row-of-register": Expectation(
            "a sheet of entries",
            "look at these rows: nothing stands where each entry has something; they "
            "were not read",
            "bảng chỉ gồm các dòng của sổ",
            "xem lại các dòng này: các ô bắt buộc đều trống; các dòng này không "
            "được đọc",
        ),
        "row-of-entry": Expectation(
            "a sheet without totals",
            "nothing is to be done: totals were recognised and left out",
            "bảng không có dòng tổng cộng",
            "không cần sửa: dòng tổng cộng đã được nhận ra và bỏ qua",
        ),
        "row-below-heading": Expectation(
            "a sheet without numbers of columns and repeated headings",
            "nothing is to be done: they were recognised and left out",
            "bảng không có dòng đánh số cột hoặc tiêu đề lặp lại",
            "không cần sửa: các dòng này đã được nhận ra và bỏ qua",
        ),
        "row-filled": Expectation(
            "a sheet without blank rows between others",
            "make sure that nothing was deleted; they were passed over",
            "bảng không có dòng trống xen giữa",
            "kiểm tra xem có bị xóa nhầm không; các dòng trống đã được bỏ qua",
        ),
        "row-shown": Expectation(
            "a sheet whose rows are all shown",
            "make sure that they are meant: hidden rows were read like others",
            "bảng không có dòng bị ẩn",
            "kiểm tra lại: dòng bị ẩn vẫn được đọc như các dòng khác",
        ),
        "cell-of-its-own": Expectation(
            "a sheet where each row has cells of its own",
            "make sure that it is meant: what stands in a merged cell counts for "
            "each of "
            "its rows",
            "bảng mà mỗi dòng có ô riêng",
            "kiểm tra lại: nội dung ô gộp được tính cho từng dòng của ô đó",
        ),
        "cell-filled": Expectation(
            "filled in",
            "fill it in",
            "ô có nội dung",
            "ghi bổ sung",
        ),
        "cell-of-text": Expectation(
            "a text without control characters",
            "write it as text",
            "chữ, không có ký tự điều khiển",
            "sửa lại thành chữ",
        ),
        "cell-as-text": Expectation(
            "a text; of a number zeros at its ends are lost",
            "format the column as Text and type it again",
            "chữ; ghi thành số thì mất các số 0 ở đầu hoặc cuối",
            "định dạng cột là Text rồi nhập lại",
        ),
        "cell-computed": Expectation(
            "a value, or a formula with its result",
            "open the file in Excel and save it, so that results are kept",
            "giá trị, hoặc công thức đã có kết quả",
            "mở tệp bằng Excel rồi lưu lại để tệp có kết quả của công thức",
        ),
        "cell-without-error": Expectation(
            "a value, not an error of Excel such as #N/A",
            "correct the cell",
            "giá trị, không phải lỗi của Excel như #N/A",
            "sửa lại ô này",
        ),
        "cell-of-no-serial": Expectation(
            "a day; a bare number may be a day of Excel's without its format",
            "format the column as a date, or pass serials=True if such numbers "
            "are days",
            "ngày; số trơn có thể là ngày của Excel bị mất định dạng",
            "định dạng cột là ngày, hoặc dùng serials=True nếu các số này là ngày",
        ),
        "cell-of-likely-day": Expectation(
            "a day from 1900 to 2199",
            "correct the year",
            "ngày từ năm 1900 đến năm 2199",
            "sửa lại năm",
        ),
        "cell-of-whole-number": Expectation(
            "a whole number",
            "correct it",
            "số nguyên, không âm",
            "sửa lại",
        ),
        "cell-of-quantity": Expectation(
            "a number, alone or after trên, hơn, gần, khoảng",
            "write 12 or trên 50",
            "số, có thể kèm trên, hơn, gần, khoảng",
            "ghi như 12 hoặc trên 50",
        ),
        "cell-of-yes-or-no": Expectation(
            "x, có, không, or empty",
            "write one of these",
            "x, có, không, hoặc để trống",
            "ghi một trong các chữ này",
        ),
        "cell-of-choice": Expectation(
            "one of the names that the column's note lists",
            "write one of these; save_template shows them",
            "một trong các tên nêu ở ghi chú của cột",
            "ghi một trong các tên đó; tệp mẫu có ghi chú của từng cột",
        ),
        "row-number-once": Expectation(
            "one with a number of its own",
            "correct the number, or delete what stands twice; the first row was read",
            "dòng có số riêng",
            "sửa số, hoặc xóa dòng lặp; chỉ dòng đầu được đọc",
        ),
        "events-of-row": Expectation(
            "one whose days can follow one another",
            "correct the days",
            "dòng có các ngày theo đúng trình tự",
            "sửa lại các ngày",
        ),
        "cell-of-later-day": Expectation(
            "a day no earlier than the reception",
            "correct one of the two days",
            "ngày không trước ngày nhận hồ sơ",
            "sửa lại một trong hai ngày",
        ),
        "cell-with-its-day": Expectation(
            "beside the day or the column that it belongs to",
            "fill that in too",
            "ô đi cùng ngày hoặc cột mà nó thuộc về",
            "ghi cả ô đi cùng",
        ),
        "procedure-of-catalogue": Expectation(
            "the code, or the name, of one procedure of the catalogue",
            "write its code, or pass a catalogue that has it",
            "mã hoặc tên của một thủ tục trong danh mục",
            "ghi mã thủ tục, hoặc đưa vào danh mục có thủ tục này",
        ),
        "course-as-row": Expectation(
            "a register whose rows say what the sheet 'Diễn biến' says",
            "nothing if the rows were changed on purpose: they were read, and "
            "what only "
            "that sheet told of them was not",
            "sổ có các dòng khớp với trang tính “Diễn biến”",
            "nếu đã sửa có chủ ý thì không cần làm gì: các dòng được đọc theo sổ, "
            "phần chỉ "
            "có ở trang “Diễn biến” của các dòng này không được đọc",
        ),
        "procedures-to-name": Expectation(
            "a Procedure, or a catalogue of them by code",
            "pass cqtt.facts.procedures(), or a dict from codes to procedures",
            "một thủ tục (Procedure) hoặc danh mục thủ tục theo mã",
            "đưa vào cqtt.facts.procedures() hoặc dict từ mã đến thủ tục",
        ),
        "procedures-by-code": Expectation(
            "a catalogue in which each procedure stands under its own code",
            "pass {each.code: each for each in ...}",
            "danh mục mà mỗi thủ tục đứng dưới mã của chính nó",
            "ghép lại theo mã: {each.code: each for each in ...}",
        ),
        "file-or-stream": Expectation(
            "the path of a file, or a binary stream such as io.BytesIO",
            "pass a path, or open the file in binary mode; of FastAPI's UploadFile "
            "pass its .file",
            "đường dẫn tệp hoặc luồng nhị phân như io.BytesIO",
            "đưa vào đường dẫn, hoặc mở tệp ở chế độ nhị phân; với UploadFile của "
            "FastAPI thì đưa .file",
        ),
        "cell-of-whole-year": Expectation(
            "a day with all four digits of its year",
            "write 05/08/2026, not 05/08/26",
            "ngày có năm đủ bốn chữ số",
            "ghi 05/08/2026, không ghi 05/08/26",
        ),
        "agencies-to-name": Expectation(
            "Agency objects",
            "pass those that rows may name",
            "các cơ quan (Agency)",
            "đưa vào các cơ quan có thể được ghi trong sổ",
        ),
        "courses-of-csv": Expectation(
            "False for a CSV file, which has columns alone: events such as transfers "
            "would be lost",
            "write an .xlsx file, or pass courses=False to do without them",
            "False với tệp CSV, vì CSV chỉ có các cột: diễn biến như chuyển hồ sơ "
            "sẽ mất",
            "lưu thành .xlsx, hoặc dùng courses=False nếu chấp nhận bỏ",
        ),
        "suffix-of-register": Expectation(
            "a path that ends in .xlsx or .csv",
            "name the file so",
            "tên tệp kết thúc bằng .xlsx hoặc .csv",
            "đặt lại tên tệp",
        ),
    }
)
