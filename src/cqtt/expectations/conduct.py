"""What codes of conduct, their boards and commitments to them must be."""

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
            'sửa lại, hoặc thêm tên tỉnh, như ("xã Mẫu", "tỉnh Lạng Sơn")',
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
            "bộ quy tắc có ít nhất một nội dung, hoặc ghi rõ là chỉ biết tên",
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
            "bốn số đếm: đã ký, ký bản trước, cam kết đã hết hạn, chưa ký",
            "ghi đủ bốn số như (3, 0, 0, 1), hoặc dùng coverage()",
        ),
        "groups-of-staff": Expectation(
            "StaffSigned objects",
            "pass a tuple of cqtt.conduct.StaffSigned, or ask coverage()",
            "các nhóm cán bộ, công chức (StaffSigned)",
            "đưa vào một bộ (tuple) gồm các StaffSigned, hoặc dùng coverage()",
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
        "board-that-fits": Expectation(
            "so short that it fits on the page in the smallest type allowed",
            "pass the size told of the paper as smallest=, or take larger paper, fewer "
            "codes or shorter texts",
            "nội dung đủ ngắn để in trên một trang với cỡ chữ nhỏ nhất cho phép",
            "chọn khổ giấy lớn hơn, hạ cỡ chữ nhỏ nhất (smallest) xuống cỡ đã nêu, "
            "hoặc bớt nội dung",
        ),
        "heading-that-fits": Expectation(
            "so short that it fits above the items",
            "shorten it, or take the sheet in landscape",
            "tiêu đề đủ ngắn để đứng phía trên các nội dung",
            "viết ngắn lại, hoặc đặt giấy ngang",
        ),
        "size-of-type": Expectation(
            "a size of type in points, from 4 to 400",
            "pass a number such as 16; leave it out for the usual one",
            "cỡ chữ tính bằng pt, từ 4 đến 400",
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
