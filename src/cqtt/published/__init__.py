"""
Reading what was published: every share of a printed table, recomputed.

*Kiểm tra số liệu đã công bố.*  ``check_published`` tells which printed shares are the
exact ones, which base explains them or that none does, whether they add up, and what
the likeliest slip is.  A slip is a proposal, never a correction.

>>> table = PublishedTable(
...     "Kết quả giải quyết hồ sơ",
...     [
...         PublishedShare("Trước hạn", "97,5%", 909),
...         PublishedShare("Đúng hạn", "2,35%", 22),
...         PublishedShare("Trả lại", "0,5%", 5),
...     ],
...     bases={"tiếp nhận": 936, "giải quyết": 931},
... )
>>> print(check_published(table).explain())
Kết quả giải quyết hồ sơ
Mẫu số: 936 (tiếp nhận)
Trước hạn: in 97,5%, tính lại 909/936 = 97,12 %: sai
  mẫu số cho số này: 932; tử số cho số này: 913 trên 936, 908 trên 931
  có lẽ: 100 trừ các tỷ lệ khác là 97,15%, rồi sót chữ số 1 (độ tin cậy trung bình)
Đúng hạn: in 2,35%, tính lại 22/936 = 2,35 %: đúng
Trả lại: in 0,5%, tính lại 5/936 = 0,53 %: đúng
Tổng các tỷ lệ là 100,35 %; phải là 100 %, làm tròn chỉ lệch 0,105 điểm %

The commonest error is the wrong base: shares of the ballots handed out, beside counts
of those that came back.

>>> rows = [("Hài lòng", 180, "85,7%"), ("Bình thường", 20, "9,5%")]
>>> bases = {"thu về": 200, "phát ra": 210}
>>> checked = check_published(PublishedTable.from_rows("Khảo sát", rows, bases))
>>> print(checked.common_base.explain())
Các tỷ lệ chia cho 210 (phát ra), trong khi các số cộng lại bằng 200 (thu về)

Not here: the counts of a survey and their intervals (``cqtt.satisfaction``).
"""

from cqtt.published.checked import CheckedTable, SumOfShares
from cqtt.published.checking import check_published
from cqtt.published.fitting import CommonBase
from cqtt.published.misprints import SlipKind
from cqtt.published.share import CheckedShare, FittingCounts, Verdict
from cqtt.published.slips import Ground, Slip
from cqtt.published.table import Base, PublishedShare, PublishedTable

__all__ = [
    "Base",
    "CheckedShare",
    "CheckedTable",
    "CommonBase",
    "FittingCounts",
    "Ground",
    "PublishedShare",
    "PublishedTable",
    "Slip",
    "SlipKind",
    "SumOfShares",
    "Verdict",
    "check_published",
]
