"""What letters must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

LETTERS: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "letter": Expectation(
            "a Letter",
            "pass letters, or rows together with build=...",
            "một thư (Letter)",
            "đưa vào các thư, hoặc các dòng kèm build=...",
        ),
        "recipient": Expectation(
            "a Recipient",
            "pass cqtt.letters.Recipient(name, role)",
            "người nhận (Recipient)",
            "đưa vào cqtt.letters.Recipient(name, role)",
        ),
        "signed-for": Expectation(
            "the post or body that is signed for, where one signs for another",
            'give on_behalf_of with TM., KT., TL. and TUQ., such as "Chủ tịch"; leave '
            "it out with Q. and in one's own post",
            "chức vụ hoặc cơ quan được ký thay",
            'ghi on_behalf_of, như "Chủ tịch", khi có TM., KT., TL. hoặc TUQ.; bỏ '
            "trống khi có Q. hoặc khi ký đúng chức vụ của mình",
        ),
        "lines-above": Expectation(
            "a tuple of pairs of TM. or TL. and for whom, above a line of authority",
            'pass such as ((Authority.COLLECTIVE, "Ủy ban nhân dân"),), with KT. below',
            "các dòng TM. hoặc TL. đứng trên dòng quyền hạn của người ký",
            'ghi như ((Authority.COLLECTIVE, "Ủy ban nhân dân"),) và có dòng KT. ở '
            "dưới",
        ),
        "deputy-without-kt": Expectation(
            "a deputy with KT. and the head's post above",
            "pass authority=Authority.DEPUTY and on_behalf_of=, such as Chủ tịch",
            "cấp phó ký thay, có dòng KT. ghi chức vụ của người đứng đầu",
            "ghi authority=Authority.DEPUTY và on_behalf_of=, như Chủ tịch",
        ),
        "no-archive-line": Expectation(
            'lines that end with the archive, "Lưu: VT" and the drafting unit',
            'pass recipients=(..., "Lưu: VT, VP")',
            "các dòng nơi nhận, dòng cuối là Lưu: VT và đơn vị soạn thảo",
            'ghi recipients=(..., "Lưu: VT, VP")',
        ),
        "contact-person": Expectation(
            "a person, a unit or a telephone to ask, not the body alone",
            "pass responsible= or contact=",
            "người, bộ phận hoặc số điện thoại để người dân liên hệ",
            "ghi responsible= hoặc contact=",
        ),
        "signers": Expectation(
            "a tuple of at least one Signer",
            "pass (cqtt.letters.Signer(post=..., name=...),)",
            "ít nhất một người ký",
            "đưa vào một bộ (tuple) như (cqtt.letters.Signer(post=..., name=...),)",
        ),
        "letter-file": Expectation(
            "a file name that ends in .txt, .html, .docx or .pdf",
            "give the file one of these endings",
            "tên tệp có đuôi .txt, .html, .docx hoặc .pdf",
            "đặt tên tệp với một trong các đuôi ấy",
        ),
        "new-file": Expectation(
            "a folder without a file of that name",
            "choose another folder, or move the file away",
            "thư mục chưa có tệp tên đó",
            "chọn thư mục khác, hoặc chuyển tệp ấy đi nơi khác",
        ),
        "wording-file": Expectation(
            "a file named kind.vi.txt, kind.en.txt or kind.docx",
            "name it after a kind of letter; see cqtt.letters.KINDS",
            "tệp có tên dạng kind.vi.txt, kind.en.txt hoặc kind.docx",
            "đặt tên tệp theo loại thư; xem cqtt.letters.KINDS",
        ),
        "unused-field": Expectation(
            "a wording that prints what the letter must have",
            "print the field, or say in the overlay that it is left out",
            "mẫu in đủ các trường bắt buộc",
            "in trường ấy ra, hoặc nói rõ là bỏ trường ấy",
        ),
        "event-or-dossier": Expectation(
            "a CivilEvent or a Dossier",
            "pass registrations as cqtt.letters.CivilEvent(kind=..., "
            "registered_on=...)",
            "sự kiện hộ tịch (CivilEvent) hoặc hồ sơ (Dossier)",
            "đưa vào các sự kiện hộ tịch như cqtt.letters.CivilEvent(kind=..., "
            "registered_on=...)",
        ),
        "office-of-dossiers": Expectation(
            "the Office whose limits the dossiers have",
            "pass office=, or registrations only",
            "cơ quan giải quyết hồ sơ (Office)",
            "ghi office=, hoặc chỉ đưa vào các sự kiện hộ tịch",
        ),
        "number-symbol": Expectation(
            "a symbol without spaces, and without the bar before it",
            'pass what stands after the bar, such as "GM-UBND"',
            "ký hiệu không có dấu cách, không có gạch chéo ở đầu",
            'ghi phần đứng sau gạch chéo, như "GM-UBND"',
        ),
        "number-line": Expectation(
            "a whole line of number and symbol",
            'pass cqtt.letters.number_line(5, "UBND-VP")',
            "dòng số, ký hiệu đầy đủ",
            'đưa vào cqtt.letters.number_line(5, "UBND-VP")',
        ),
        "every-output": Expectation(
            "a kind worded for every output",
            "say the same in kind.vi.txt, or use it for Word documents only",
            "loại thư có mẫu cho mọi dạng tệp",
            "viết cùng lời ấy trong kind.vi.txt, hoặc chỉ dùng cho tệp Word",
        ),
        "both-languages": Expectation(
            "a kind worded in Vietnamese and in English",
            "add the other file, or take ours for both",
            "loại thư có cả mẫu tiếng Việt và tiếng Anh",
            "thêm tệp còn thiếu, hoặc dùng mẫu của thư viện cho cả hai thứ tiếng",
        ),
        "doubled-word": Expectation(
            "without the same word twice in a row",
            "take one of them out",
            "lời văn không lặp từ liền nhau",
            "bỏ bớt một từ",
        ),
        "not-nfc": Expectation(
            "text in composed form (NFC)",
            "save it from an editor that composes, or normalise it with cqtt.text.nfc",
            "văn bản Unicode dạng dựng sẵn (NFC)",
            "lưu bằng trình soạn thảo dựng sẵn dấu, hoặc chuyển bằng cqtt.text.nfc",
        ),
        "not-readable": Expectation(
            "a file of UTF-8 text",
            "save it as UTF-8",
            "tệp văn bản UTF-8",
            "lưu lại dạng UTF-8",
        ),
        "faults": Expectation(
            "a tuple of faults, at least one and each once",
            "pass (cqtt.letters.Fault.LATE,)",
            "các lỗi phải xin lỗi, ít nhất một, mỗi lỗi một lần",
            "đưa vào một bộ (tuple) như (cqtt.letters.Fault.LATE,)",
        ),
        "letter-after-receipt": Expectation(
            "a day on or after the receipt of the dossier",
            "correct the day of the letter or that of the receipt",
            "ngày không trước ngày tiếp nhận hồ sơ",
            "sửa ngày ký thư hoặc ngày tiếp nhận",
        ),
        "missed-promise": Expectation(
            "the appointment that was missed",
            "give promised, or apologise for something else than lateness",
            "thời gian đã hẹn mà không giữ được",
            "ghi promised, hoặc nêu lỗi khác, không phải trễ hẹn",
        ),
        "new-day-or-result": Expectation(
            "a new day, where the result is not there yet",
            "give new_promise, or finished if the result is ready",
            "ngày hẹn mới, khi chưa có kết quả",
            "ghi new_promise, hoặc ghi finished nếu đã có kết quả",
        ),
        "new-day-later": Expectation(
            "a day after the letter and after the appointment that was missed",
            "choose a later day",
            "ngày sau ngày ký thư và sau ngày đã hẹn",
            "chọn ngày muộn hơn",
        ),
        "result-before-letter": Expectation(
            "a day or moment not after the letter",
            "leave finished out until the result is ready",
            "thời điểm không sau ngày ký thư",
            "bỏ trống finished khi chưa có kết quả",
        ),
        "late-result": Expectation(
            "after the appointment, where the letter apologises for lateness",
            "correct finished or promised, or take Fault.LATE out",
            "thời điểm sau thời gian đã hẹn",
            "sửa finished hoặc promised, hoặc bỏ Fault.LATE",
        ),
        "late-dossier": Expectation(
            "a dossier that is or will be late",
            "it was finished in time; name another fault, or send no apology",
            "hồ sơ bị trễ hẹn",
            "hồ sơ đã xong đúng hạn; nêu lỗi khác, hoặc không gửi thư xin lỗi",
        ),
        "apology-sent-in-time": Expectation(
            "a day on which its rule still lets it be sent",
            "send it by the day that send_by() names",
            "ngày còn trong thời hạn gửi thư xin lỗi",
            "gửi chậm nhất vào ngày mà send_by() nêu",
        ),
        "head-signs": Expectation(
            "the head of the body or a deputy",
            "let one of them sign, a deputy with KT., or say is_head=True of the "
            "signer",
            "người đứng đầu hoặc cấp phó ký thay",
            "để một trong hai người ký, hoặc ghi is_head=True cho người ký",
        ),
        "templates": Expectation(
            "a Templates",
            "pass cqtt.letters.OURS or Templates of your own",
            "bộ mẫu (Templates)",
            "đưa vào cqtt.letters.OURS hoặc bộ mẫu (Templates) của cơ quan",
        ),
        "file-name": Expectation(
            "a file name of letters, digits, spaces and -_.,+() of at most 120 "
            "characters that every system can hold",
            "take the other signs out, and names such as CON, NUL and COM1",
            "tên tệp gồm chữ, số, dấu cách và -_.,+(), dài không quá 120 ký tự",
            "bỏ các ký tự khác, không đặt các tên như CON, NUL, COM1",
        ),
        "file-name-pattern": Expectation(
            "a pattern of words and the fields of file names",
            "use {kind}, {serial}, {serial:05} and {day}; a citizen's data has no "
            "place in a file name",
            "mẫu tên tệp chỉ gồm chữ và các trường cho phép",
            "dùng {kind}, {serial}, {serial:05}, {day}; không đưa dữ liệu cá nhân vào "
            "tên tệp",
        ),
        "file-name-apart": Expectation(
            "a pattern that tells two letters apart",
            "put {serial:05} into it",
            "mẫu tên tệp phân biệt được từng thư",
            "thêm {serial:05} vào mẫu tên tệp",
        ),
        "no-numbers-in-names": Expectation(
            "a pattern without numbers of letters and dossiers",
            "pass NamePattern(..., with_numbers=True) if whoever sees the folder may "
            "see them",
            "mẫu tên tệp không có số văn bản, mã hồ sơ",
            "dùng NamePattern(..., with_numbers=True) nếu người xem được thư mục cũng "
            "được xem các số này",
        ),
        "own-file-name": Expectation(
            "a file name that no row before has",
            "put {serial} into the pattern, or correct the number",
            "tên tệp chưa dùng cho dòng nào trước đó",
            "thêm {serial} vào mẫu tên tệp, hoặc sửa số bị trùng",
        ),
        "file-stands": Expectation(
            "absent, or the same letter",
            "take the file away, or pass overwrite=True to have it written again",
            "tệp chưa có hoặc có đúng nội dung thư này",
            "chuyển tệp ấy đi nơi khác, hoặc ghi overwrite=True để ghi lại",
        ),
        "no-plain-file": Expectation(
            "absent, or a plain file",
            "take away the folder, pipe or device that has its name",
            "tệp thường, hoặc chưa có gì mang tên đó",
            "gỡ bỏ thư mục, đường ống (pipe) hoặc thiết bị mang tên đó",
        ),
        "one-merge": Expectation(
            "a folder in which no other merge runs",
            "let the other one end and run this one again, or take another folder; "
            "nothing has to be deleted",
            "thư mục không có đợt trộn thư nào khác đang chạy",
            "chờ đợt kia xong rồi chạy lại, hoặc chọn thư mục khác; không cần xóa gì",
        ),
        "own-lock": Expectation(
            "a folder without another's file named .merge.lock",
            "move that file away, or take another folder",
            "thư mục không có tệp .merge.lock của người khác",
            "chuyển tệp ấy đi nơi khác, hoặc chọn thư mục khác",
        ),
        "bound-count": Expectation(
            "a whole number from 1 to 1,000,000",
            "bind fewer letters into one file, such as 200",
            "số nguyên từ 1 đến 1.000.000",
            "gộp ít thư hơn vào một tệp, như 200",
        ),
        "same-merge": Expectation(
            "as in the merge that began in this folder",
            "pass the same settings, or another folder",
            "giá trị đúng như của đợt trộn thư đã bắt đầu trong thư mục này",
            "dùng đúng các thiết lập cũ, hoặc chọn thư mục khác",
        ),
        "bound-output": Expectation(
            "Output.PDF where letters are bound together",
            "pass output=Output.PDF, or leave together out",
            "dạng PDF khi gộp nhiều thư",
            "ghi output=Output.PDF, hoặc bỏ together",
        ),
        "no-consent": Expectation(
            "given by the person, as this kind of letter needs it",
            "ask for it first, as silence is none with require_consent=True; where it "
            "was refused, send no such letter",
            "sự đồng ý của người có dữ liệu",
            "hỏi trước nếu chưa hỏi (với require_consent=True, im lặng không phải là "
            "đồng ý); đã từ chối thì không gửi thư này",
        ),
        "mixed-tones": Expectation(
            "the tone of the merge: condolences never go out with congratulations",
            "merge it into another folder",
            "cùng sắc thái với cả đợt: thư chia buồn không đi chung với thư chúc mừng",
            "trộn thư này vào thư mục khác",
        ),
        "form-view": Expectation(
            "a view of cqtt.forms, of the kind that the letter prints",
            "pass such as cqtt.forms.ReceiptSlip.of(dossier, office=...)",
            "một biểu mẫu của cqtt.forms, đúng loại mà thư in",
            "đưa vào biểu mẫu như cqtt.forms.ReceiptSlip.of(dossier, office=...)",
        ),
        "whole-amount": Expectation(
            "an amount in đồng above zero",
            "pass an int of at least 1, or None",
            "số tiền (đồng) lớn hơn 0",
            "đưa vào int từ 1 trở lên, hoặc None",
        ),
        "addressed-people": Expectation(
            "a tuple of one or two people (a couple is two), each with a fitting role",
            "pass Recipient(name, role) with Role.MAN, WOMAN, YOUNG_MAN, YOUNG_WOMAN or"
            " ELDER for each",
            "một hoặc hai người, mỗi người có cách xưng hô riêng",
            "đưa vào Recipient(name, role) cho mỗi người, với role là Role.MAN, WOMAN, "
            "YOUNG_MAN, YOUNG_WOMAN hoặc ELDER",
        ),
        "one-person": Expectation(
            "one person, not a family or a body",
            "pass Recipient(name, role) with the role of one person, such as "
            "Role.ELDER",
            "một người, không phải gia đình hay tổ chức",
            "đưa vào Recipient(name, role) với role của một người, như Role.ELDER",
        ),
        "spoken-of": Expectation(
            "how one person is spoken of",
            "pass Role.ELDER, MAN, WOMAN, YOUNG_MAN, YOUNG_WOMAN or CHILD",
            "cách gọi một người",
            "ghi Role.ELDER, MAN, WOMAN, YOUNG_MAN, YOUNG_WOMAN hoặc CHILD",
        ),
        "after-birth": Expectation(
            "a day of registration on or after the birth",
            "correct one of the two days",
            "ngày đăng ký không trước ngày sinh",
            "sửa một trong hai ngày",
        ),
        "known-when-issued": Expectation(
            "a day on or before that of the letter",
            "correct one of the two days",
            "ngày không sau ngày ký thư",
            "sửa một trong hai ngày",
        ),
        "child-rights": Expectation(
            "a tuple of ChildRight",
            "pass (cqtt.letters.ChildRight.HEALTH_INSURANCE,) or leave it out",
            "các quyền của trẻ em (tuple)",
            "đưa vào một bộ (tuple) như (cqtt.letters.ChildRight.HEALTH_INSURANCE,), "
            "hoặc bỏ trống",
        ),
        "age-count": Expectation(
            '"full" or "vietnamese"',
            'leave it out for years completed, pass "vietnamese" for tuổi ta',
            '"full" (tuổi tròn) hoặc "vietnamese" (tuổi ta)',
            'bỏ trống nếu tính tuổi tròn, ghi "vietnamese" nếu tính tuổi ta',
        ),
        "day-or-year": Expectation(
            "a plain date or a year as an int",
            "pass a datetime.date or an int such as 1936",
            "một ngày (date) hoặc một năm",
            "đưa vào datetime.date hoặc int như 1936",
        ),
        "long-life": Expectation(
            "a birth that makes an age of 1 to 130",
            "correct the birth, or the day or year of the age",
            "ngày sinh ứng với tuổi từ 1 đến 130",
            "sửa ngày sinh, hoặc ngày, năm tính tuổi",
        ),
        "honoured-age": Expectation(
            "an age that the law names: 70, 75, 80, 85, 90, 95, 100 or more",
            "see whether the body honours this age too",
            "tuổi được chúc thọ, mừng thọ theo luật",
            "xem cơ quan có chúc thọ, mừng thọ cả ở tuổi này không",
        ),
        "honouring-body": Expectation(
            "a body that honours this age; see cqtt.letters.ages.HONOURS",
            "see whether another body writes as well",
            "cơ quan có thẩm quyền chúc thọ, mừng thọ ở tuổi này",
            "xem có cơ quan khác cùng gửi thư không",
        ),
        "after-issue": Expectation(
            "a moment after the day of the letter",
            "correct the moment or issued_on",
            "thời điểm sau ngày ký giấy mời",
            "sửa thời điểm này hoặc ngày ký (issued_on)",
        ),
        "not-before-issue": Expectation(
            "a moment on or after the day of the letter",
            "correct the moment or issued_on",
            "thời điểm không trước ngày ký giấy hẹn",
            "sửa thời điểm này hoặc ngày ký (issued_on)",
        ),
        "ends-later": Expectation(
            "an end later than the beginning",
            "correct one of the two, or leave the end out",
            "giờ kết thúc sau giờ bắt đầu",
            "sửa một trong hai giờ, hoặc bỏ trống giờ kết thúc",
        ),
        "notice-given": Expectation(
            "as many days after the letter as notice_days tells",
            "issue the invitation earlier, meet later, or ask for less notice",
            "thời điểm cách ngày ký giấy mời đủ số ngày báo trước",
            "ký giấy mời sớm hơn, đối thoại muộn hơn, hoặc giảm notice_days",
        ),
        "invitation-symbol": Expectation(
            "a number of two digits or more with the symbol GM",
            'write it as in "Số: 05/GM-UBND"',
            "số có từ hai chữ số trở lên và ký hiệu GM",
            'viết như "Số: 05/GM-UBND"',
        ),
        "questions-told": Expectation(
            "told together with questions_until, or left out with it",
            "give both the last day for questions and where they go, or neither",
            "nơi nhận câu hỏi đi cùng hạn gửi câu hỏi",
            "ghi cả questions_until và questions_by, hoặc bỏ cả hai",
        ),
        "questions-in-time": Expectation(
            "a day from that of the letter to that of the dialogue",
            "correct one of the days",
            "ngày từ ngày ký giấy mời đến ngày đối thoại",
            "sửa một trong các ngày này",
        ),
        "yes-no": Expectation(
            "True or False",
            "pass a bool",
            "có hoặc không",
            "ghi True (có) hoặc False (không)",
        ),
        "yes-no-unknown": Expectation(
            "True, False or None",
            "pass None where it is not known",
            "có (True), không (False) hoặc chưa rõ (None)",
            "ghi None nếu chưa rõ",
        ),
    }
)
