"""
What codes and numbers must be.

No phrase holds four digits in a row: what an error says must not look like a number.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

IDENTIFIERS: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "procedure-code": Expectation(
            "a procedure code such as N.NNNNNN, with .NN for a case and .H38 or "
            "NNN.NN.NN.H38 for a local one",
            "copy the code from the national database; nothing is guessed",
            "mã thủ tục hành chính dạng N.NNNNNN, có thể kèm .NN cho trường hợp và "
            ".H38 hoặc NNN.NN.NN.H38 cho địa phương",
            "chép mã từ cơ sở dữ liệu quốc gia về thủ tục; không suy đoán",
        ),
        "case-order": Expectation(
            "False, or True where the code has both a case and an agency",
            "leave it out unless the case is written after the agency",
            "False, hoặc True khi mã có cả trường hợp và cơ quan",
            "bỏ trống, trừ khi mã trường hợp viết sau mã cơ quan",
        ),
        "agency-code": Expectation(
            "an agency code such as H49, H56.24 or 000.00.00.H49",
            "write a capital, two digits and levels of digits between dots; "
            "AgencyCode.parse reads text",
            "mã định danh cơ quan như H49, H56.24 hoặc 000.00.00.H49",
            "viết một chữ hoa, hai chữ số và các cấp bằng chữ số cách nhau bằng dấu "
            "chấm; AgencyCode.parse đọc văn bản",
        ),
        "agency-levels": Expectation(
            "a tuple of levels of one to three digits, not empty where the root is "
            "last",
            'pass the parts as text, such as ("50", "05")',
            "các cấp của mã định danh, mỗi cấp từ một đến ba chữ số",
            'đưa vào các phần dưới dạng văn bản, như ("50", "05")',
        ),
        "agency-code-style": Expectation(
            "an AgencyCodeStyle",
            "pass AgencyCodeStyle.ROOT_FIRST or AgencyCodeStyle.ROOT_LAST",
            "cách viết mã định danh cơ quan",
            "đưa vào AgencyCodeStyle.ROOT_FIRST hoặc AgencyCodeStyle.ROOT_LAST",
        ),
        "dossier-number": Expectation(
            "a dossier number of agency code, day as yymmdd and serial of four to "
            "seven digits, between hyphens",
            "copy the number from the receipt",
            "mã hồ sơ gồm mã cơ quan, ngày tiếp nhận dạng yymmdd và số thứ tự từ bốn "
            "đến bảy chữ số, nối bằng dấu gạch ngang",
            "chép mã từ giấy tiếp nhận hồ sơ",
        ),
        "dossier-day": Expectation(
            "a real day of this century, as yymmdd in a dossier number",
            "compare the middle part with the day of receipt",
            "một ngày có thật trong thế kỷ này, dạng yymmdd trong mã hồ sơ",
            "đối chiếu phần giữa của mã với ngày tiếp nhận",
        ),
        "dossier-serial": Expectation(
            "a serial of four to seven digits",
            "pass it as text with its leading zeros",
            "số thứ tự từ bốn đến bảy chữ số",
            "đưa vào dưới dạng văn bản, giữ các số 0 ở đầu",
        ),
        "serial-left": Expectation(
            "a serial with another one of the same width after it",
            "go on in a wider serial, or leave this day",
            "số thứ tự còn số tiếp theo cùng độ dài",
            "dùng tiếp số thứ tự dài hơn, hoặc không cấp thêm mã cho ngày này",
        ),
        "citizen-number": Expectation(
            "a citizen number of twelve digits",
            "pass it as text with its leading zeros",
            "số định danh cá nhân gồm mười hai chữ số",
            "đưa vào dưới dạng văn bản, giữ các số 0 ở đầu",
        ),
        "new-card-number": Expectation(
            "a citizen number of twelve digits, not the nine of the old identity card",
            "ask for the number of the current card; it does not follow from the old "
            "one",
            "số định danh cá nhân gồm mười hai chữ số, không phải số chứng minh nhân "
            "dân cũ gồm chín chữ số",
            "hỏi số trên thẻ hiện nay; không suy ra được từ số cũ",
        ),
        "tax-number": Expectation(
            "a tax number of ten digits, of ten and three after a hyphen, or of twelve",
            "pass it as text with its leading zeros; serial and branch are not zero",
            "mã số thuế gồm mười chữ số, mười và ba chữ số sau dấu gạch ngang, hoặc "
            "mười hai chữ số",
            "đưa vào dưới dạng văn bản, giữ các số 0 ở đầu; số thứ tự và số của đơn vị "
            "phụ thuộc khác 0",
        ),
        "tax-check-digit": Expectation(
            "a tax number whose tenth digit fits the first nine",
            "compare it with the certificate; a digit is wrong or two are swapped",
            "mã số thuế có chữ số thứ mười đúng với chín chữ số đầu",
            "đối chiếu với giấy chứng nhận; có một chữ số sai hoặc hai chữ số đổi chỗ",
        ),
        "tax-prefix": Expectation(
            "a tax number whose first nine digits have a check digit",
            "compare it with the certificate; these nine need a check digit of ten, so "
            "they are never given",
            "mã số thuế có chín chữ số đầu tính được chữ số kiểm tra",
            "đối chiếu với giấy chứng nhận; chín chữ số này cần chữ số kiểm tra là 10 "
            "nên không được cấp",
        ),
        "telephone": Expectation(
            "a mobile, landline or service number of Vietnam",
            "write it with its leading zero or with +84, without an extension",
            "số điện thoại di động, cố định hoặc dịch vụ của Việt Nam",
            "viết có số 0 ở đầu hoặc +84, không kèm số máy nhánh",
        ),
    }
)
