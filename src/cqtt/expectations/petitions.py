"""What petitions, their events and their limits must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

PETITIONS: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "complex-level": Expectation(
            "complex or especially complex",
            "an ordinary case needs no finding; leave the event out",
            "phức tạp hoặc đặc biệt phức tạp",
            "vụ việc thông thường không cần ghi sự kiện này",
        ),
        "circumstances": Expectation(
            "a set of Circumstance",
            "pass {Circumstance.COMPLEX} or an empty set",
            "tập hợp các trường hợp (Circumstance)",
            "đưa vào {Circumstance.COMPLEX} hoặc tập rỗng",
        ),
        "petition-limits": Expectation(
            "PetitionLimit objects",
            "pass a tuple of cqtt.petitions.PetitionLimit",
            "các thời hạn (PetitionLimit)",
            "đưa vào một bộ (tuple) gồm các PetitionLimit",
        ),
        "pause-rules": Expectation(
            "PauseRule objects",
            "pass a tuple of cqtt.petitions.PauseRule",
            "các quy định về tạm đình chỉ (PauseRule)",
            "đưa vào một bộ (tuple) gồm các PauseRule",
        ),
        "competences": Expectation(
            "Competence objects",
            "pass a tuple of cqtt.petitions.Competence",
            "các quy định về thẩm quyền (Competence)",
            "đưa vào một bộ (tuple) gồm các Competence",
        ),
        "petition-law": Expectation(
            "a PetitionLaw",
            "pass cqtt.facts.petition_law()",
            "tập hợp thời hạn theo luật (PetitionLaw)",
            "đưa vào cqtt.facts.petition_law()",
        ),
        "district-in-being": Expectation(
            "a post of a commune or a province, for districts ended on 30 June 2025",
            "no text was read that tells who settles it now; for denunciations see "
            "Law 25/2018/QH14, Art. 12.3 to 12.5",
            "chức vụ ở cấp xã hoặc cấp tỉnh, vì không còn cấp huyện từ ngày 01/07/2025",
            "chưa tìm thấy văn bản quy định người giải quyết thay; đối với tố cáo, xem "
            "các khoản 3, 4 và 5 Điều 12 Luật 25/2018/QH14",
        ),
        "limit-in-days": Expectation(
            "a limit in days or in working days",
            "write it as '10 ngày' or '7 ngày làm việc'",
            "thời hạn tính bằng ngày hoặc ngày làm việc",
            "viết như '10 ngày' hoặc '7 ngày làm việc'",
        ),
        "one-limit-at-a-time": Expectation(
            "the only limit of its step, case and place at its time",
            "end the earlier one with until, or leave one of them out",
            "thời hạn duy nhất của bước, trường hợp và địa phương tại một thời điểm",
            "ghi until cho thời hạn cũ hoặc bỏ bớt một thời hạn",
        ),
        "petition-events": Expectation(
            "events of petitions",
            "pass a tuple of events of cqtt.petitions, such as Received(at=...)",
            "các sự kiện của đơn thư",
            "đưa vào một bộ (tuple) gồm các sự kiện, như Received(at=...)",
        ),
        "petitioner": Expectation(
            "a Petitioner or a Group",
            "pass cqtt.petitions.Petitioner(name=...) or Group(size=...)",
            "người gửi đơn (Petitioner) hoặc nhóm người (Group)",
            "đưa vào Petitioner(name=...) hoặc Group(size=...)",
        ),
        "petitioners": Expectation(
            "Petitioner objects",
            "pass a tuple of cqtt.petitions.Petitioner",
            "những người gửi đơn (Petitioner)",
            "đưa vào một bộ (tuple) gồm các Petitioner",
        ),
        "several-people": Expectation(
            "two people or more",
            "pass one person as a Petitioner",
            "từ hai người trở lên",
            "một người thì ghi bằng Petitioner",
        ),
        "among-the-people": Expectation(
            "no more representatives than people",
            "check the size of the group",
            "số người đại diện không nhiều hơn số người gửi đơn",
            "kiểm tra lại số người của nhóm",
        ),
        "known-denouncer": Expectation(
            "somebody known by name and address",
            "it is not handled as a denunciation: record that with decline(); where "
            "content and evidence are clear, inspect the matter or pass it to who can "
            "with forward() (Law 25/2018/QH14, Art. 25)",
            "người có họ tên, địa chỉ rõ ràng",
            "không xử lý theo Luật Tố cáo, ghi sự kiện không thụ lý (decline); nếu nội "
            "dung, chứng cứ rõ ràng thì thanh tra, kiểm tra hoặc chuyển cơ quan có "
            "thẩm quyền (forward) (Luật 25/2018/QH14, Điều 25)",
        ),
        "written-or-spoken": Expectation(
            "a letter, or told at the office",
            "it is not handled as a denunciation; ask for a letter or a visit (Law "
            "25/2018/QH14, Arts. 22 and 25)",
            "đơn hoặc trình bày trực tiếp",
            "không xử lý theo Luật Tố cáo; đề nghị gửi đơn hoặc đến trình bày (Luật "
            "25/2018/QH14, Điều 22 và Điều 25)",
        ),
        "signed-complaint": Expectation(
            "somebody who signed or left a fingerprint",
            "a complaint without either is not accepted (Law 02/2011/QH13, Art. 11.5); "
            "record who signed",
            "chữ ký hoặc điểm chỉ của người khiếu nại",
            "đơn không có chữ ký hoặc điểm chỉ thì không được thụ lý (Luật "
            "02/2011/QH13, khoản 5 Điều 11); ghi người đã ký",
        ),
        "complaint-form": Expectation(
            "a letter, or told at the office",
            "ask for a signed letter or a visit (Law 02/2011/QH13, Art. 8; whether the "
            "amendment of 1 July 2026 allows more was not read here)",
            "đơn hoặc khiếu nại trực tiếp",
            "đề nghị gửi đơn có chữ ký hoặc đến trình bày (Luật 02/2011/QH13, Điều 8; "
            "chưa đọc được nội dung sửa đổi từ ngày 01/07/2026)",
        ),
        "told-contact": Expectation(
            "told with name, address and telephone",
            "ask for what is missing, so that the answer reaches the citizen",
            "thông tin đủ họ tên, địa chỉ, số điện thoại",
            "đề nghị công dân bổ sung để có thể gửi văn bản trả lời",
        ),
        "told-content": Expectation(
            "told in short",
            "write the content down in a sentence",
            "nội dung tóm tắt",
            "ghi tóm tắt nội dung",
        ),
        "some-representative": Expectation(
            "represented by some of the people",
            "ask them to send representatives, in writing (Law 42/2013/QH13, Art. 29)",
            "nhóm có người đại diện",
            "yêu cầu cử người đại diện bằng văn bản (Luật 42/2013/QH13, Điều 29)",
        ),
        "representatives-allowed": Expectation(
            "represented by as many as the law allows",
            "five to ten people send one or two, more than ten at most five (Law "
            "42/2013/QH13, Art. 29)",
            "nhóm có số người đại diện theo quy định",
            "từ năm đến mười người cử một hoặc hai người, trên mười người cử không "
            "quá năm người (Luật 42/2013/QH13, Điều 29)",
        ),
        "coerced-withdrawal": Expectation(
            "a withdrawal of the denouncer's own will, or one after which settling "
            "goes on",
            "go on, and record it with goes_on=True (Law 25/2018/QH14, Art. 33.3)",
            "việc rút tố cáo tự nguyện; nếu không thì vẫn phải giải quyết tố cáo",
            "tiếp tục giải quyết và ghi là vẫn giải quyết (goes_on=True) (Luật "
            "25/2018/QH14, khoản 3 Điều 33)",
        ),
        "coerced-complaint-withdrawal": Expectation(
            "a withdrawal of the citizen's own will, before the case is ended",
            "read Law 136/2025/QH15: by the press, a complaint withdrawn under threat "
            "may be taken up again; its text was not read here",
            "việc rút khiếu nại tự nguyện thì mới đình chỉ",
            "đối chiếu Luật 136/2025/QH15: theo báo chí, khiếu nại rút do bị đe dọa, "
            "cưỡng ép có thể được xem xét lại; thư viện chưa đọc được văn bản này",
        ),
        "especially-complex-grounds": Expectation(
            "found especially complex on two criteria or more",
            "tell the other grounds, or find it complex (Decree 31/2019/NĐ-CP, Art. "
            "3.3)",
            "việc xác định đặc biệt phức tạp có từ hai tiêu chí trở lên",
            "ghi đủ các tiêu chí, hoặc xác định là phức tạp (Nghị định 31/2019/NĐ-CP, "
            "khoản 3 Điều 3)",
        ),
        "outcome-of-kind": Expectation(
            "right, partly right or wrong",
            "explained and taken up are outcomes of reflections",
            "đúng, đúng một phần hoặc không đúng",
            "giải thích, tiếp thu là kết quả của phản ánh, kiến nghị",
        ),
        "told-reason": Expectation(
            "told with its reason",
            "write the reason down; the citizen is owed it",
            "lý do",
            "ghi rõ lý do để thông báo cho công dân",
        ),
        "written-complexity": Expectation(
            "found in writing, kept on file",
            "write the finding and give its reference (Decree 124/2020/NĐ-CP, Art. 3a)",
            "văn bản xác định, lưu trong hồ sơ",
            "lập văn bản và ghi số (Nghị định 124/2020/NĐ-CP, Điều 3a)",
        ),
        "written-extension": Expectation(
            "decided in writing",
            "give the number of the decision (Law 25/2018/QH14, Art. 30.4)",
            "quyết định gia hạn bằng văn bản",
            "ghi số quyết định gia hạn (Luật 25/2018/QH14, khoản 4 Điều 30)",
        ),
        "suspension-known-to-law": Expectation(
            "on or after 1 July 2026, when the law first knew suspended complaints",
            "check the day and what the suspension rests on",
            "việc xảy ra từ ngày 01/07/2026, khi luật mới có quy định tạm đình chỉ "
            "giải quyết khiếu nại",
            "kiểm tra ngày và căn cứ tạm đình chỉ",
        ),
        "dialogue-notice": Expectation(
            "announced in writing at least five days before",
            "send the notice earlier (Decree 124/2020/NĐ-CP, Art. 28.1)",
            "đối thoại được thông báo bằng văn bản trước ít nhất năm ngày",
            "gửi thông báo sớm hơn (Nghị định 124/2020/NĐ-CP, khoản 1 Điều 28)",
        ),
        "complexity-of-complaints": Expectation(
            "complex, the only level that complaints have",
            "record it as complex (Law 02/2011/QH13, Arts. 28 and 37)",
            "phức tạp, mức duy nhất đối với khiếu nại",
            "ghi là phức tạp (Luật 02/2011/QH13, Điều 28 và Điều 37)",
        ),
        "extensions-of-denunciations": Expectation(
            "as many extensions as the law allows",
            "an ordinary case has none, a complex one has one, an especially complex "
            "one two (Law 25/2018/QH14, Art. 30); record the finding with "
            "find_complex(), or what was given too often does not count",
            "số lần gia hạn theo quy định",
            "vụ việc thông thường không được gia hạn, phức tạp được một lần, đặc biệt "
            "phức tạp hai lần (Luật 25/2018/QH14, Điều 30); ghi sự kiện xác định phức "
            "tạp (find_complex), nếu không thì lần gia hạn thừa không được tính",
        ),
        "accepted-first": Expectation(
            "with an acceptance before the settlement",
            "record when it was taken up; the time to settle counts from there",
            "việc thụ lý trước khi giải quyết",
            "ghi ngày thụ lý vì thời hạn giải quyết tính từ ngày đó",
        ),
        "dialogue-held": Expectation(
            "with a dialogue, which a second complaint must have",
            "hold it before the decision (Law 02/2011/QH13, Art. 39)",
            "cuộc đối thoại, bắt buộc khi giải quyết khiếu nại lần hai",
            "tổ chức đối thoại trước khi quyết định (Luật 02/2011/QH13, Điều 39)",
        ),
        "disciplinary-dialogue": Expectation(
            "with a dialogue, which complaints about disciplinary decisions must have",
            "hold it before the decision (Law 02/2011/QH13, Arts. 53.1 and 55.3)",
            "cuộc đối thoại, bắt buộc khi giải quyết khiếu nại quyết định kỷ luật",
            "tổ chức đối thoại trước khi quyết định (Luật 02/2011/QH13, khoản 1 Điều "
            "53 và khoản 3 Điều 55)",
        ),
        "ended-by-decision": Expectation(
            "with a decision to end the case, as all of it was withdrawn",
            "end it, tell the citizen and record it with terminate() (Law "
            "02/2011/QH13, Art. 10; Law 25/2018/QH14, Art. 34.3.a)",
            "quyết định đình chỉ giải quyết, vì công dân đã rút toàn bộ đơn",
            "ra quyết định, thông báo cho công dân và ghi sự kiện đình chỉ (Luật "
            "02/2011/QH13, Điều 10; Luật 25/2018/QH14, điểm a khoản 3 Điều 34)",
        ),
        "told-the-citizen": Expectation(
            "with an answer to the citizen",
            "tell the citizen, and record it with answer()",
            "việc trả lời công dân",
            "trả lời công dân và ghi sự kiện trả lời công dân (answer)",
        ),
        "contents": Expectation(
            "one or more pairs of a kind and its short content",
            "pass ((PetitionKind.COMPLAINT, 'what it is about'), ...)",
            "một hoặc nhiều cặp loại đơn và nội dung tóm tắt",
            "đưa vào ((PetitionKind.COMPLAINT, 'nội dung'), ...)",
        ),
        "numbers-of-parts": Expectation(
            "as many numbers as the letter has matters",
            "pass one number for each, in the order of the letter, or leave them out",
            "mỗi nội dung của đơn một số",
            "đưa vào đủ số cho từng nội dung theo thứ tự trong đơn, hoặc bỏ trống",
        ),
        "petitions": Expectation(
            "petitions",
            "pass Complaint, Denunciation and Reflection objects",
            "các đơn thư",
            "đưa vào các đối tượng Complaint, Denunciation, Reflection",
        ),
        "several-values": Expectation(
            "a list or another iterable",
            "pass one value as a list of one",
            "một danh sách",
            "nếu chỉ có một thì đặt vào danh sách một phần tử",
        ),
        "deadlines": Expectation(
            "Deadline objects",
            "pass what deadlines() returned",
            "các thời hạn đã tính (Deadline)",
            "đưa vào kết quả của deadlines()",
        ),
        "step-begun": Expectation(
            "a step that the petition has begun",
            "look at its events; a limit runs only from the event that starts it",
            "bước mà đơn đã đến",
            "xem diễn biến của đơn; thời hạn chỉ chạy từ sự kiện mở đầu bước đó",
        ),
        "step-running": Expectation(
            "a step whose time runs",
            "record the decision to go on with resume(), from which its time runs on; "
            "deadlines() tells a suspended step without a last day",
            "bước đang tính thời hạn",
            "ghi quyết định tiếp tục giải quyết (resume), khi đó thời hạn chạy tiếp; "
            "deadlines() cho biết bước đang tạm đình chỉ, chưa có ngày hết hạn",
        ),
        "step-withdrawn": Expectation(
            "a step whose time runs",
            "where it is settled despite the withdrawal, record that decision with "
            "resume(), from which its time runs on; until then it has no due date",
            "bước đang tính thời hạn",
            "nếu vẫn giải quyết dù công dân đã rút đơn thì ghi quyết định tiếp tục "
            "giải quyết (resume), khi đó thời hạn chạy tiếp; chưa có quyết định ấy "
            "thì chưa có ngày hết hạn",
        ),
        "step-not-ended-still": Expectation(
            "a step whose time ran when it was ended",
            "see deadlines() for the day on which it was ended; no due date follows",
            "bước có thời hạn đang chạy khi kết thúc",
            "bước này không còn ngày hết hạn; xem ngày kết thúc trong deadlines()",
        ),
        "step-counted-on": Expectation(
            "a step whose time runs on from an event",
            "see deadlines() for its last day, which lies before the day of the event",
            "bước có thời hạn tính từ một sự kiện trở đi",
            "bước này phải làm trước ngày diễn ra sự kiện; xem ngày muộn nhất trong "
            "deadlines()",
        ),
        "followed-petition": Expectation(
            "a Complaint, Denunciation or Reflection",
            "pass one of cqtt.petitions",
            "một đơn khiếu nại, tố cáo hoặc phản ánh, kiến nghị",
            "đưa vào một đơn của cqtt.petitions",
        ),
        "kind-counts": Expectation(
            "a KindCounts",
            "pass cqtt.petitions.KindCounts(received=..., settled=...)",
            "số liệu của một loại đơn (KindCounts)",
            "đưa vào KindCounts(received=..., settled=...)",
        ),
        "petitions-add-up": Expectation(
            "as many as settled, forwarded, put away and running together",
            "each petition to handle is in exactly one; look for the missing one",
            "số bằng tổng số đơn đã giải quyết, đã chuyển, kết thúc theo cách khác "
            "(rút đơn, đình chỉ, không thụ lý …) và đang giải quyết",
            "mỗi đơn phải xử lý nằm trong đúng một nhóm; tìm đơn còn thiếu",
        ),
        "part-of-petitions": Expectation(
            "no more than the petitions it is a part of",
            "check both counts",
            "số không lớn hơn số đơn mà nó là một phần",
            "kiểm tra lại cả hai số",
        ),
    }
)
