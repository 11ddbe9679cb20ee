"""What is made public, where and how long, must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

PUBLICITY: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "place-kinds": Expectation(
            "a tuple of PlaceKind, at least one",
            "pass a tuple such as (PlaceKind.HEADQUARTERS,)",
            "các loại nơi niêm yết (PlaceKind), ít nhất một",
            "đưa vào một bộ (tuple) như (PlaceKind.HEADQUARTERS,)",
        ),
        "days-or-permanent": Expectation(
            "left out where something must always stand",
            "say either days or is_permanent=True",
            "giá trị bỏ trống nếu phải niêm yết thường xuyên",
            "chỉ ghi days hoặc is_permanent=True",
        ),
        "place-of-posting": Expectation(
            "a Place",
            'pass cqtt.publicity.Place(PlaceKind.HEADQUARTERS, "Trụ sở UBND xã")',
            "một nơi niêm yết (Place)",
            'ghi như cqtt.publicity.Place(PlaceKind.HEADQUARTERS, "Trụ sở UBND xã")',
        ),
        "days-of-broadcast": Expectation(
            "a tuple of the days on which it was read, at least one",
            "pass a tuple of datetime.date",
            "các ngày phát (tuple), ít nhất một ngày",
            "đưa vào một bộ (tuple) gồm các datetime.date",
        ),
        "publicity-rules": Expectation(
            "the rules by their numbers",
            "pass cqtt.facts.publicity_rules()",
            "các quy định theo số khoản",
            "đưa vào cqtt.facts.publicity_rules()",
        ),
        "publicity-records": Expectation(
            "objects of the class that the argument names",
            "pass Posting, Broadcast, Content, Place or PublicityRule objects",
            "các đối tượng đúng loại của tham số",
            "đưa vào các Posting, Broadcast, Content, Place hoặc PublicityRule",
        ),
        "content-of-its-own": Expectation(
            "a content whose item and subject no other has",
            "list each content once",
            "nội dung không trùng khoản và tên với nội dung khác",
            "mỗi nội dung chỉ ghi một lần",
        ),
        "some-place": Expectation(
            "at least one place where something must be posted",
            "list the headquarters and the culture houses",
            "ít nhất một nơi phải niêm yết",
            "ghi trụ sở và các nhà văn hóa",
        ),
        "publicity-item": Expectation(
            "the number of an item that must be made public",
            "take a clause of Article 11; it was not checked",
            "số của một khoản phải công khai",
            "ghi số khoản của Điều 11; nội dung này không được kiểm tra",
        ),
        "place-of-the-list": Expectation(
            "one of the places of the commune",
            "add it to places, or correct its name; what stood there was not counted",
            "một trong các nơi niêm yết của xã",
            "bổ sung vào places hoặc sửa tên; thời gian ở nơi này không được tính",
        ),
        "something-posted": Expectation(
            "an item under which something was made public",
            "make it public; where there is nothing of the kind, leave it",
            "nội dung công khai theo khoản này",
            "công khai nội dung này; nếu địa phương không phát sinh nội dung này thì "
            "không cần công khai",
        ),
        "something-posted-always": Expectation(
            "an item under which something stands permanently",
            "post it at the office of the people's committee; it is always there",
            "nội dung niêm yết thường xuyên theo khoản này",
            "niêm yết tại trụ sở Ủy ban nhân dân; nội dung này xã nào cũng có",
        ),
        "sent-to-village-head": Expectation(
            "sent to the heads of villages and residential groups",
            "send it, so that they tell the people, and record the day as a Posting",
            "nội dung đã gửi trưởng thôn, tổ trưởng tổ dân phố",
            "gửi để thông báo đến Nhân dân, và ghi ngày gửi",
        ),
        "posted-without-break": Expectation(
            "permanently posted at this place, without a break",
            "say why it was away; it may not be taken down",
            "nội dung niêm yết thường xuyên, không gián đoạn",
            "nêu lý do; nội dung này không được gỡ xuống",
        ),
        "place-of-every-commune": Expectation(
            "a place, or people, that every commune has",
            "add them to places; what they must have was not checked",
            "nơi công khai mà xã nào cũng có, ghi trong danh sách (places)",
            "bổ sung vào danh sách; việc công khai ở đây chưa được kiểm tra",
        ),
        "place-if-any": Expectation(
            "a place of the list where the commune has it",
            "add it to places if there is one; it was not checked",
            "nơi công khai ghi trong danh sách (places), nếu xã có",
            "xã có thì bổ sung vào danh sách; việc công khai ở đây chưa được kiểm tra",
        ),
        "publicity-duties": Expectation(
            "a tuple of PublicityDuty",
            "pass cqtt.publicity.PublicityDuty objects",
            "các quy định về nơi và thời gian công khai (bộ PublicityDuty)",
            "đưa vào các cqtt.publicity.PublicityDuty",
        ),
        "posted-there": Expectation(
            "made public at this place",
            "post it there, unless a law of the field sets another form",
            "nội dung đã công khai tại nơi này",
            "công khai tại nơi này, trừ khi pháp luật có quy định khác về hình thức",
        ),
        "posted-always": Expectation(
            "permanently posted at this place",
            "post it again; it may not be taken down",
            "nội dung niêm yết thường xuyên tại nơi này",
            "niêm yết lại, không được gỡ xuống",
        ),
        "posted-long-enough": Expectation(
            "made public for as many consecutive days as the law asks",
            "make it public again for the full time, unless a law of the field sets "
            "another; days before an interruption do not count",
            "nội dung công khai đủ số ngày liên tục",
            "công khai lại cho đủ, trừ khi pháp luật có quy định khác; những ngày "
            "trước khi gián đoạn không được tính",
        ),
        "posted-in-time": Expectation(
            "made public in time after the decision",
            "say why it was late; a law of the field may set another time",
            "nội dung công khai đúng hạn kể từ ngày có quyết định",
            "nêu lý do chậm; pháp luật chuyên ngành có thể quy định khác",
        ),
        "posted-up-to-date": Expectation(
            "updated after it changed",
            "post what is in force now",
            "nội dung được cập nhật sau khi có thay đổi",
            "niêm yết nội dung đang có hiệu lực",
        ),
        "list-each-quarter": Expectation(
            "a quarter in which the list of what was made public was updated",
            "draw up or update the list and post it",
            "quý có cập nhật danh sách nội dung đã công khai",
            "lập, cập nhật danh sách và niêm yết",
        ),
    }
)
