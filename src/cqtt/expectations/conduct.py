"""What codes of conduct, commitments and observations must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

CONDUCT: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "period-of-code": Expectation(
            "a Period in which a code is in force",
            "pass cqtt.law.Period(since, until); an unknown end is None",
            "khoảng thời gian bộ quy tắc có hiệu lực (Period)",
            "ghi ngày bắt đầu và ngày hết hiệu lực bằng cqtt.law.Period(since, "
            "until); ngày nào không rõ thì để None",
        ),
        "slug": Expectation(
            "a slug of lowercase letters without diacritics, digits and hyphens",
            'write it as "hen-gio"',
            "mã gồm chữ thường không dấu, chữ số và dấu gạch nối",
            "viết như hen-gio",
        ),
        "place-changes": Expectation(
            "PlaceChange objects",
            "pass a tuple of cqtt.conduct.PlaceChange",
            "các thay đổi đơn vị hành chính (PlaceChange)",
            "đưa vào một bộ (tuple) gồm các PlaceChange",
        ),
        "place-names": Expectation(
            "the name of a place, or several",
            'pass "tỉnh Lạng Sơn" or ("xã Mẫu", "tỉnh Lạng Sơn")',
            "tên một nơi, hoặc nhiều nơi",
            'viết "tỉnh Lạng Sơn" hoặc ("xã Mẫu", "tỉnh Lạng Sơn")',
        ),
        "place-of-codes": Expectation(
            "a province, or a place that some code is of",
            "correct it; where it is a place without a code of its own, pass its "
            'province too, as ("xã Mẫu", "tỉnh Lạng Sơn")',
            "tỉnh, thành phố, hoặc nơi đã có bộ quy tắc",
            'hãy sửa lại, hoặc thêm tên tỉnh, như ("xã Mẫu", "tỉnh Lạng Sơn")',
        ),
        "standing-place": Expectation(
            "a code of places that still are units of their own",
            "look which unit each lies in now, and have that adopt a code of its own",
            "bộ quy tắc của nơi còn là đơn vị hành chính riêng",
            "xem nơi đó nay thuộc đơn vị nào và để đơn vị ấy ban hành bộ quy tắc riêng",
        ),
        "own-code": Expectation(
            "a code that none of the package has",
            "give it a slug of its own, or take items from the package's",
            "mã khác với các bộ quy tắc có sẵn trong thư viện",
            "đặt mã riêng, hoặc lấy lại nội dung bằng take",
        ),
        "part-of-code": Expectation(
            "a part that an item of the code stands in",
            "write it as the items have it, or leave it out",
            "một phần có trong bộ quy tắc",
            "viết tên phần đúng như ở các nội dung, hoặc bỏ trống",
        ),
        "conduct-items": Expectation(
            "ConductItem objects",
            "pass a tuple of cqtt.conduct.ConductItem",
            "các nội dung của bộ quy tắc (ConductItem)",
            "đưa vào một bộ (tuple) gồm các ConductItem",
        ),
        "item-of-its-own": Expectation(
            "a code that no other item of the same part has",
            "give it a slug of its own, leave one of the two out, or put it into "
            "another part",
            "mã không trùng với nội dung khác trong cùng một phần",
            "đặt mã khác, bỏ một trong hai nội dung, hoặc chuyển sang phần khác",
        ),
        "wording-of-its-own": Expectation(
            "a wording that no other item of the same part has",
            "say it once, or put the second into another part",
            "câu chữ không trùng với nội dung khác trong cùng một phần",
            "chỉ ghi một lần, hoặc chuyển nội dung thứ hai sang phần khác",
        ),
        "items-or-name-only": Expectation(
            "at least one item, or none with the status name-only",
            'write the items, or say status = "name-only"',
            "có ít nhất một nội dung, hoặc ghi rõ là chỉ biết tên",
            'ghi các nội dung, hoặc đặt status = "name-only"',
        ),
        "taken-code": Expectation(
            "the code of a code of conduct of the library or of one that stands before",
            "list them with sorted(cqtt.facts.codes_of_conduct()) or correct it",
            "mã của một bộ quy tắc có sẵn hoặc đã khai báo ở trên",
            "xem danh sách mã bằng sorted(cqtt.facts.codes_of_conduct()) rồi sửa lại",
        ),
        "taken-edition": Expectation(
            "an edition of the code of conduct that is taken from",
            "name one of those known, or leave edition out for the last",
            "một bản của bộ quy tắc được lấy lại",
            "ghi một trong các bản đã biết, hoặc bỏ edition để lấy bản mới nhất",
        ),
        "taken-item": Expectation(
            "the code of an item of the code of conduct that is taken from",
            "name items that it has, or leave items out for all",
            "mã nội dung có trong bộ quy tắc được lấy lại",
            "ghi mã nội dung mà bộ đó có, hoặc bỏ items để lấy tất cả",
        ),
        "items-found": Expectation(
            "a code whose items are known",
            "ask the issuer for the text; until then nothing can be observed against "
            "it",
            "bộ quy tắc đã biết nội dung",
            "hỏi cơ quan ban hành, chưa có thì không quan sát theo bộ này được",
        ),
        "standing-issuer": Expectation(
            "a code of an issuer that still exists",
            "have the body that succeeded it adopt a code of its own",
            "bộ quy tắc của cơ quan ban hành còn tồn tại",
            "đề nghị cơ quan kế thừa ban hành bộ quy tắc riêng",
        ),
        "code-in-force": Expectation(
            "a day on which the code is in force",
            "take the edition of that day",
            "ngày mà bộ quy tắc có hiệu lực",
            "dùng bản có hiệu lực vào ngày đó",
        ),
        "start-of-code": Expectation(
            "a code that some source tells of by that year",
            "its start is not known: look when it was adopted",
            "bộ quy tắc đã có nguồn nói đến vào năm đó",
            "chưa biết áp dụng từ ngày nào: tìm hiểu ngày ban hành",
        ),
        "part-spelt-once": Expectation(
            "a part whose name is written one way",
            "write it alike wherever it comes",
            "tên phần viết thống nhất một cách",
            "viết giống nhau ở mọi nội dung",
        ),
        "edition-of-its-own": Expectation(
            "an edition that no other of the same code has",
            "name it by its document or its year",
            "tên bản khác với các bản khác của cùng một bộ",
            "đặt theo số văn bản hoặc theo năm",
        ),
        "code-of-conduct": Expectation(
            "a CodeOfConduct",
            "pass one of cqtt.facts.codes_of_conduct() or a CodeOfConduct of your own",
            "một bộ quy tắc ứng xử (CodeOfConduct)",
            "lấy một bộ trong cqtt.facts.codes_of_conduct(), hoặc tự lập CodeOfConduct",
        ),
        "post-or-actor": Expectation(
            "the post of the head who confirmed it, or an Actor",
            'pass "Chủ tịch" or cqtt.agencies.Actor(unit, "Chủ tịch")',
            "chức danh của người xác nhận, hoặc Actor",
            'ghi chức danh như "Chủ tịch", hoặc cqtt.agencies.Actor(unit, "Chủ tịch")',
        ),
        "commitment": Expectation(
            "a Commitment",
            "pass cqtt.conduct.Commitment objects",
            "một bản cam kết (Commitment)",
            "đưa vào các bản cam kết Commitment",
        ),
        "staff-list": Expectation(
            "the staff: actors, or a mapping from your own keys to actors",
            "without everybody who should sign there is no rate; list them",
            "danh sách cán bộ, công chức (Actor), hoặc Actor theo mã",
            "lập danh sách đủ những người phải ký; không có danh sách thì không "
            "tính được tỷ lệ",
        ),
        "key-of-signer": Expectation(
            "a commitment with a key, since the staff has keys",
            "give the commitment the key that the staff list has; it was not counted",
            "bản cam kết có mã của người ký, như danh sách cán bộ",
            "ghi mã như trong danh sách; bản này không được tính",
        ),
        "signer-on-staff": Expectation(
            "a commitment of somebody on the staff list",
            "add the person to the staff, or take the commitment out; of one who left "
            "say when in service=; it was not counted",
            "bản cam kết của người có trong danh sách cán bộ",
            "bổ sung danh sách hoặc bỏ bản này ra, người đã chuyển công tác thì ghi "
            "thời gian công tác; bản này không được tính",
        ),
        "signed-once": Expectation(
            "one commitment of a person to one edition",
            "keep one of them; the person was counted once",
            "một bản cam kết cho mỗi người, mỗi bản quy tắc",
            "giữ lại một bản; người này chỉ được tính một lần",
        ),
        "as-many-as-staff": Expectation(
            "no more commitments than people of this unit and post",
            "take out what was signed twice or by others, or use keys",
            "số bản cam kết không nhiều hơn số người cùng đơn vị, chức danh",
            "bỏ bản ký trùng hoặc của người khác, hoặc dùng mã",
        ),
        "edition-of-coverage": Expectation(
            "a commitment to the edition asked for or to an earlier one",
            "ask for the coverage of the newest edition; it was not counted",
            "bản cam kết theo bản đang xét hoặc bản trước",
            "xét theo bản mới nhất; bản cam kết này không được tính",
        ),
        "counts-of-states": Expectation(
            "four counts: signed, an earlier edition, expired, not signed",
            "pass a tuple such as (3, 0, 0, 1), or ask coverage()",
            "bốn số đếm theo tình trạng ký cam kết",
            "ghi đủ bốn số như (3, 0, 0, 1), hoặc dùng coverage()",
        ),
        "groups-of-staff": Expectation(
            "StaffSigned objects",
            "pass a tuple of cqtt.conduct.StaffSigned, or ask coverage()",
            "các nhóm cán bộ, công chức (StaffSigned)",
            "đưa vào một bộ (tuple) gồm các StaffSigned, hoặc dùng coverage()",
        ),
        "results-of-items": Expectation(
            "ItemResult objects",
            "ask assess()",
            "kết quả của các nội dung (ItemResult)",
            "dùng kết quả của assess()",
        ),
        "groups-of-assessment": Expectation(
            "Assessment objects",
            "ask assess()",
            "kết quả đánh giá của các nhóm (Assessment)",
            "dùng kết quả của assess()",
        ),
        "settings-of-assessment": Expectation(
            "an AssessmentSettings",
            "pass a cqtt.conduct.AssessmentSettings, or ask assess()",
            "cách đánh giá (AssessmentSettings)",
            "đưa vào một AssessmentSettings, hoặc dùng assess()",
        ),
        "order-of-editions": Expectation(
            "a commitment to the edition asked for, or to one known to be earlier",
            "say since when each edition is in force; it was not counted",
            "bản cam kết theo bản đang xét hoặc bản được biết là ban hành trước",
            "ghi ngày có hiệu lực của từng bản; bản cam kết này không được tính",
        ),
        "commitment-to-all": Expectation(
            "a commitment to all items of this code in the same words",
            "have the rest signed too; it was not counted",
            "bản cam kết theo đủ các nội dung này, cùng câu chữ",
            "ký bổ sung phần còn lại; bản này không được tính",
        ),
        "service-of-staff": Expectation(
            "a mapping from keys of the staff to the Period of their service",
            'pass {"cb-07": Period(None, date(2026, 5, 31))} for who left after that '
            "day, and the staff as a mapping with these keys",
            "thời gian công tác (Period) theo mã trong danh sách cán bộ",
            'ghi bổ sung như {"cb-07": Period(None, date(2026, 5, 31))} cho người '
            "chuyển đi sau ngày đó; danh sách cán bộ cũng phải có mã này",
        ),
        "observation": Expectation(
            "an Observation",
            "pass cqtt.conduct.Observation objects",
            "một quan sát (Observation)",
            "đưa vào các quan sát Observation",
        ),
        "columns-of-observations": Expectation(
            "a mapping from names of cqtt.interop.observations.COLUMNS to headings",
            'pass {"verdict": "Mức độ"}, or None where the headings are the usual ones',
            "bảng ghép tên trường với tên cột trong tệp",
            'ghi như {"verdict": "Mức độ"}, hoặc bỏ trống nếu tên cột là tên thông '
            "thường",
        ),
        "columns-read": Expectation(
            "a table of columns that are read",
            "where they matter call them as cqtt.interop.observations.COLUMNS has "
            "them, or pass columns=; they were not read",
            "bảng chỉ gồm các cột đọc được",
            "nếu cần các cột này thì sửa tên cột hoặc chỉ định bằng columns=; các cột "
            "này không được đọc",
        ),
        "unit-in-one-spelling": Expectation(
            "a table where each unit has one spelling",
            "where these are one unit write it one way; each counts as its own",
            "bảng viết tên mỗi đơn vị theo một cách",
            "nếu là một đơn vị thì viết thống nhất; hiện tính là các đơn vị khác nhau",
        ),
        "cell-of-item": Expectation(
            "the code of an item, or its wording",
            "fill it in; the row was not read",
            "mã hoặc câu chữ của nội dung",
            "ghi bổ sung; dòng này không được đọc",
        ),
        "cell-of-verdict": Expectation(
            "'met', 'neutral', 'not met', 'not met, for a good reason' or 'not "
            "applicable'",
            "write one of these, in either language; the row was not read",
            "“đạt”, “bình thường”, “không đạt”, “không đạt, có lý do chính đáng” hoặc "
            "“không áp dụng”",
            "sửa lại; dòng này không được đọc",
        ),
        "cell-of-moment": Expectation(
            "a day such as 02/03/2026 or 2026-03-02, with the hour 09:15 or without",
            "correct it, the day first; the row was not read",
            "ngày như 02/03/2026 hoặc 2026-03-02, có giờ 09:15 hoặc không",
            "sửa lại; dòng này không được đọc",
        ),
        "cell-of-real-moment": Expectation(
            "a day and an hour that there are, the day before the month",
            "correct it, there is no such day or hour; the row was not read",
            "ngày, giờ có thật, viết ngày trước tháng",
            "sửa lại, vì không có ngày hoặc giờ này; dòng này không được đọc",
        ),
        "cell-of-source": Expectation(
            "a source: 'citizen-rating', 'citizen-remark', 'supervisor-check', "
            "'reception-log', 'camera-check' or 'self-assessment'",
            "write one of these or its name in either language, or pass source=; the "
            "row was not read",
            "nguồn quan sát: “người dân chấm”, “người dân góp ý”, “kiểm tra của cấp "
            "trên hoặc lãnh đạo”, “sổ tiếp công dân”, “người xem camera ghi nhận” hoặc "
            "“tự đánh giá”",
            "sửa lại; dòng này không được đọc",
        ),
        "cell-of-unit": Expectation(
            "the name of a unit",
            "fill it in, or pass unit=; the row was not read",
            "tên đơn vị",
            "ghi bổ sung; dòng này không được đọc",
        ),
        "cell-of-weight": Expectation(
            "a number above zero such as 1 or 0.5",
            "correct it, or leave it empty for 1; the row was not read",
            "trọng số lớn hơn 0",
            "sửa lại hoặc để trống (tính là 1); dòng này không được đọc",
        ),
        "cell-of-count": Expectation(
            "a whole number above zero",
            "correct it, or leave it empty for 1; the row was not read",
            "số nguyên lớn hơn 0",
            "sửa lại hoặc để trống (tính là 1); dòng này không được đọc",
        ),
        "cell-of-line": Expectation(
            "one line without control characters",
            "take line ends and control characters out; the row was not read",
            "một dòng không có ký tự điều khiển",
            "bỏ ký tự xuống dòng hoặc ký tự điều khiển; dòng này không được đọc",
        ),
        "weight-of-observation": Expectation(
            "an int or a finite Decimal above zero, below a million million, of few "
            "digits",
            'pass 1 or Decimal("0.5"), never a float',
            "trọng số lớn hơn 0 (int hoặc Decimal), không quá lớn, không quá nhiều chữ "
            "số",
            "dùng 1 hoặc 0,5",
        ),
        "count-of-people": Expectation(
            "a count below a million million",
            "pass how many there were",
            "số lượng nhỏ hơn một nghìn tỷ",
            "ghi số lượng thực có",
        ),
        "item-of-code": Expectation(
            "an item of the code of conduct",
            "correct the item's code; the observation was not counted",
            "nội dung có trong bộ quy tắc",
            "sửa mã nội dung; quan sát này không được tính",
        ),
        "observed-once": Expectation(
            "an observation with a key of its own for its item",
            "keep one of them; the same twice was counted once",
            "quan sát có mã riêng cho từng nội dung",
            "giữ lại một; quan sát trùng chỉ được tính một lần",
        ),
        "observed-one-way": Expectation(
            "an observation that says the same as others under its key",
            "find out which is right: none of them was counted",
            "quan sát không mâu thuẫn với quan sát khác cùng mã",
            "xem lại quan sát nào đúng; tất cả đều không được tính",
        ),
        "unit-of-group": Expectation(
            "a unit, since there is not one group alone",
            "pass one of [group.unit for group in results.groups]",
            "một đơn vị, vì kết quả không chỉ có một nhóm",
            "chọn một đơn vị trong [group.unit for group in results.groups]",
        ),
        "unit-assessed": Expectation(
            "an observation in one of the units assessed",
            "add the unit, or correct it; the observation was not counted",
            "quan sát tại đơn vị được đánh giá",
            "bổ sung hoặc sửa đơn vị; quan sát này không được tính",
        ),
        "post-observed": Expectation(
            "an observation with a post, since results are by post",
            "tell the post, or assess by unit; the observation was not counted",
            "quan sát có chức danh, vì kết quả tính theo chức danh",
            "ghi chức danh, hoặc đánh giá theo đơn vị; quan sát này không được tính",
        ),
        "units-assessed": Expectation(
            "Unit objects, or None for those observed",
            "pass a tuple of cqtt.agencies.Unit",
            "các đơn vị (Unit)",
            "đưa vào một bộ (tuple) gồm các đơn vị Unit, hoặc bỏ trống để lấy các "
            "đơn vị có quan sát",
        ),
        "sources-of-evidence": Expectation(
            "SourceKind members",
            "pass a tuple such as (SourceKind.CITIZEN_RATING,)",
            "các nguồn quan sát (SourceKind)",
            "đưa vào một bộ (tuple) như (SourceKind.CITIZEN_RATING,)",
        ),
        "periods-in-order": Expectation(
            "periods with both ends, the earlier first, that do not overlap",
            "pass Period(date(2026, 1, 1), date(2026, 3, 31)) and so on, or None",
            "các kỳ có đủ hai đầu, theo thứ tự và không chồng lên nhau",
            "ghi lần lượt như Period(date(2026, 1, 1), date(2026, 3, 31)), hoặc bỏ "
            "trống",
        ),
        "items-by-question": Expectation(
            "a mapping from the code of a question to an item's code or several",
            'pass {"attitude": ("luon-mim-cuoi", "luon-lang-nghe")}',
            "bảng nối mã câu hỏi với mã nội dung quy tắc",
            'ghi như {"thai-do": ("luon-mim-cuoi", "luon-lang-nghe")}',
        ),
        "one-question-of-item": Expectation(
            "an item that one question alone is about",
            "leave out the other questions, or say joins_questions=True: the answers "
            "of a person then weigh as one",
            "nội dung chỉ có một câu hỏi",
            "bỏ bớt câu hỏi, hoặc dùng joins_questions=True để mỗi người tính là một",
        ),
        "map-of-questions": Expectation(
            "a QuestionMap",
            "pass QuestionMap(items, survey=..., code=...)",
            "bảng nối câu hỏi với nội dung (QuestionMap)",
            "đưa vào QuestionMap(items, survey=..., code=...)",
        ),
        "survey-to-map": Expectation(
            "a Survey",
            "pass one of cqtt.facts.surveys() or a Survey of your own",
            "một bộ câu hỏi (Survey)",
            "lấy một bộ câu hỏi trong cqtt.facts.surveys(), hoặc tự lập Survey",
        ),
        "items-of-threshold": Expectation(
            "the codes of the items that the threshold counts",
            'pass items=("dung-hen",); no source says which items they are',
            "mã các nội dung mà ngưỡng này đếm",
            'ghi mã nội dung, như items=("dung-hen",), vì chưa có nguồn nào nói rõ '
            "là nội dung nào",
        ),
        "closed-period": Expectation(
            "a Period with both ends",
            "say over which days the times are counted: Period(first, last)",
            "khoảng thời gian có ngày đầu và ngày cuối",
            "ghi rõ tính từ ngày nào đến ngày nào: Period(first, last)",
        ),
        "post-to-judge": Expectation(
            "an Actor with a post",
            "a threshold is about one post: pass by=Actor(unit, post)",
            "một Actor có chức danh",
            "ghi by=Actor(unit, post), vì ngưỡng xét theo từng chức danh",
        ),
        "excused-of-count": Expectation(
            "left out where observations come: the observations tell it",
            "give the excused ones the verdict EXCUSED",
            "để trống khi đã có các quan sát",
            "lần có lý do chính đáng thì ghi kết quả EXCUSED ở quan sát đó",
        ),
        "threshold": Expectation(
            "a Threshold",
            "pass a cqtt.conduct.Threshold",
            "một ngưỡng xử lý (Threshold)",
            "đưa vào một Threshold",
        ),
        "count-alone": Expectation(
            "left out where a count comes",
            "a count is of whatever was counted: leave by= and items= out, or pass "
            "observations",
            "để trống khi đưa vào một số đếm",
            "bỏ by và items, hoặc đưa vào các quan sát",
        ),
        "item-seen": Expectation(
            "an item that was observed",
            "look whether its code is misspelt; nothing counted of it",
            "nội dung có quan sát",
            "xem lại mã nội dung; không có gì được tính theo mã này",
        ),
        "observations-or-count": Expectation(
            "observations, or how many times it happened",
            "pass Observation objects or an int",
            "các quan sát, hoặc số lần",
            "đưa vào các quan sát Observation, hoặc một số nguyên",
        ),
        "board-that-fits": Expectation(
            "so short that it fits on the page in the smallest type allowed",
            "pass the size told of the paper as smallest=, or take larger paper, fewer "
            "codes or shorter texts",
            "đủ ngắn để in trên một trang với cỡ chữ nhỏ nhất cho phép",
            "chọn khổ giấy lớn hơn, hạ cỡ chữ nhỏ nhất (smallest) xuống cỡ đã nêu, "
            "hoặc bớt nội dung",
        ),
        "heading-that-fits": Expectation(
            "so short that it fits above the items",
            "shorten it, or take the sheet in landscape",
            "đủ ngắn để đứng phía trên các nội dung",
            "viết ngắn lại, hoặc đặt giấy ngang",
        ),
        "size-of-type": Expectation(
            "a size of type in points, from 4 to 400",
            "pass a number such as 16; leave it out for the usual one",
            "cỡ chữ tính bằng point, từ 4 đến 400",
            "ghi một số như 16, hoặc bỏ trống để dùng cỡ thông thường",
        ),
        "board-file": Expectation(
            "a file name that ends in .txt, .html or .pdf",
            "give the file one of these endings",
            "tên tệp có đuôi .txt, .html hoặc .pdf",
            "đặt lại tên tệp có một trong các đuôi này",
        ),
        "code-of-this-place": Expectation(
            "a code of the place whose name stands at the top",
            "see whether it holds there; else adopt a code of your own that says what "
            "it is taken from",
            "bộ quy tắc của nơi ghi ở đầu bảng",
            "xem bộ đó có áp dụng cho nơi mình không; nếu không thì ban hành bộ của "
            "mình, ghi rõ lấy lại từ đâu",
        ),
        "wording-of-document": Expectation(
            "a wording that a document says, or that is your own",
            "have the text checked before it is printed",
            "câu chữ theo văn bản ban hành, hoặc do đơn vị tự soạn",
            "đối chiếu câu chữ với văn bản trước khi in",
        ),
    }
)
