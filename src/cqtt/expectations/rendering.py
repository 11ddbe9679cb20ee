"""What wordings, Word templates and pages must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

RENDERING: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "printable-line": Expectation(
            "one line without control characters",
            "take control characters out; give each paragraph as a text of its own",
            "một dòng không có ký tự điều khiển",
            "bỏ ký tự điều khiển; mỗi đoạn văn ghi riêng",
        ),
        "word-file": Expectation(
            "a Word file (.docx)",
            "save it from Word as a Word document",
            "tệp Word (.docx)",
            "mở bằng Word rồi lưu lại thành .docx",
        ),
        "word-linked": Expectation(
            "a Word file that fetches nothing from elsewhere and runs nothing",
            "embed its pictures, and take out linked files and fields such as DDE",
            "tệp Word không liên kết đến tệp khác, không có trường tự chạy",
            "nhúng hình ảnh vào tệp, bỏ tệp liên kết và các trường như DDE",
        ),
        "word-locked": Expectation(
            "a Word file (.docx) without a password, not the older .doc",
            "take the password off and save it as .docx",
            "tệp .docx không đặt mật khẩu",
            "bỏ mật khẩu và lưu lại thành .docx",
        ),
        "word-macros": Expectation(
            "without macros",
            "save it as .docx, which holds none",
            "tệp không chứa macro",
            "lưu thành .docx, là dạng không chứa macro",
        ),
        "word-member": Expectation(
            "a Word file whose parts have plain names, each once",
            "save it again from Word",
            "tệp Word có tên các phần hợp lệ",
            "lưu lại từ Word",
        ),
        "word-size": Expectation(
            "a Word file of ordinary size: 64 MB unpacked, 2 MB of text in a part",
            "take out pictures, or divide it",
            "tệp Word không quá lớn: nhiều nhất 64 MB khi giải nén, 2 MB chữ trong "
            "mỗi phần",
            "bỏ bớt hình ảnh, hoặc chia nhỏ tệp",
        ),
        "word-xml": Expectation(
            "a Word file of well-formed XML in UTF-8, without declarations",
            "save it again from Word",
            "tệp Word có cấu trúc XML đúng",
            "lưu lại từ Word",
        ),
        "unbalanced-block": Expectation(
            "choices and repetitions of whole paragraphs, rows or words of a paragraph",
            "write {%p … %} in paragraphs and {%tr … %} in rows of their own, "
            "the first and the last alike",
            "khối lệnh bao trọn đoạn, hàng hoặc cụm từ",
            "viết {%p … %} ở đoạn riêng, {%tr … %} ở hàng riêng, thẻ đầu và thẻ cuối "
            "cùng một loại",
        ),
        "syntax": Expectation(
            "a wording in the language of templates",
            "close each {{ … }} and {% if %} … {% endif %}",
            "cú pháp mẫu đúng",
            "đóng đủ {{ … }} và {% if %} … {% endif %}",
        ),
        "tag-on-one-line": Expectation(
            "a tag that ends on the line where it begins",
            "write {{ … }}, {% … %} and {# … #} on one line",
            "thẻ mở và đóng trên cùng một dòng",
            "viết {{ … }}, {% … %} và {# … #} trên một dòng",
        ),
        "unbalanced-line": Expectation(
            "a line that closes what it opens",
            "put {% if %} and {% endif %} on lines of their own, or both in one line",
            "dòng có đủ cả thẻ mở và thẻ đóng",
            "đặt {% if %} và {% endif %} ở dòng riêng, hoặc cả hai trên một dòng",
        ),
        "mixed-lines": Expectation(
            "a list or a table with lines of its kind only",
            "leave an empty line before and after it",
            "danh sách hoặc bảng không lẫn dòng khác",
            "để một dòng trống trước và sau",
        ),
        "not-permitted": Expectation(
            "made of fields, filters, if and for",
            "take out what came",
            "mẫu chỉ gồm trường, bộ lọc, if và for",
            "bỏ phần này đi",
        ),
        "unknown-filter": Expectation(
            "a filter that wordings have",
            "use upper, lower, capital, blank, listed or listed_en",
            "bộ lọc có sẵn",
            "dùng upper, lower, capital, blank, listed hoặc listed_en",
        ),
        "unknown-field": Expectation(
            "a field that the letter has",
            "see cqtt.letters.fields_of(kind)",
            "trường mà loại thư này có",
            "xem các trường bằng cqtt.letters.fields_of(kind)",
        ),
        "empty-field": Expectation(
            "a field with something in it",
            "fill it, or print it only {% if %} it is there",
            "trường có nội dung",
            "điền trường này, hoặc chỉ in khi có, bằng {% if %}",
        ),
        "cannot-run": Expectation(
            "a wording that suits its fields",
            "use a list with {% for %} and a text with {{ }}",
            "mẫu dùng đúng kiểu của từng trường",
            "dùng {% for %} cho danh sách, {{ }} cho văn bản",
        ),
        "too-long": Expectation(
            "shorter than 100000 characters and 5000 parts",
            "divide it",
            "mẫu ngắn hơn 100.000 ký tự và 5.000 phần",
            "chia nhỏ mẫu",
        ),
        "too-deep": Expectation(
            "at most two loops inside each other, and 40 levels of everything",
            "take the inner ones out",
            "mẫu không lồng quá hai vòng lặp và không quá 40 cấp",
            "bỏ bớt các vòng lặp, các cấp bên trong",
        ),
        "filled-page": Expectation(
            "at least one letter filled by a skin",
            "pass what Compiled.fill of cqtt.rendering.skins returns",
            "ít nhất một thư đã điền theo mẫu",
            "đưa vào kết quả của Compiled.fill trong cqtt.rendering.skins",
        ),
        "fonts": Expectation(
            "a Fonts",
            "pass cqtt.rendering.pdf.Fonts(paths=[...])",
            "bộ phông chữ (Fonts)",
            "đưa vào cqtt.rendering.pdf.Fonts(paths=[...])",
        ),
        "font-folder": Expectation(
            "a folder with fonts",
            "give a folder that is there, such as C:/Windows/Fonts",
            "thư mục chứa phông chữ",
            "ghi thư mục có thật, như C:/Windows/Fonts",
        ),
        "glyph-in-font": Expectation(
            "made of characters that a font has",
            "leave these characters out, or pass Fonts(paths=...) with a font for them",
            "các ký tự mà phông chữ có",
            "bỏ các ký tự này, hoặc dùng Fonts(paths=...) có phông chữ chứa chúng",
        ),
        "letter-too-long": Expectation(
            "a letter of at most 2000000 characters",
            "repeat less, or write shorter",
            "thư không quá 2.000.000 ký tự",
            "lặp ít hơn, hoặc viết ngắn hơn",
        ),
    }
)
