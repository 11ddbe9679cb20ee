"""What evidence, scorings and rounds of them must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

SCORING: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "share-or-counts": Expectation(
            "both counts, or an exact share from 0 to 1",
            "pass Share(931, 936), Share.of_percent(97) or Share.measured(rate)",
            "số đạt và tổng số, hoặc tỷ lệ chính xác từ 0 đến 1",
            "dùng Share(931, 936), Share.of_percent(97) hoặc Share.measured(rate)",
        ),
        "percent-of-share": Expectation(
            "a percentage from 0 to 100",
            "pass Decimal('97.5') for 97.5 %",
            "tỷ lệ phần trăm từ 0 đến 100",
            "ghi Decimal('97.5') cho 97,5 %",
        ),
        "percent-in-brackets": Expectation(
            "an exact percentage, no float",
            "pass the number in brackets",
            "tỷ lệ phần trăm chính xác, không phải số thực (float)",
            "dùng số ghi trong ngoặc",
        ),
        "met-of-all": Expectation(
            "at most the number of all",
            "pass Share(met, of) such as Share(931, 936); a percentage is "
            "Share.of_percent(98)",
            "số đạt không lớn hơn tổng số",
            "viết Share(số đạt, tổng số); tỷ lệ phần trăm thì dùng "
            "Share.of_percent(98)",
        ),
        "measured-share": Expectation(
            "a measured share with an explanation",
            "pass a Rate, a Coverage, or a Score that is a share; a mean is none",
            "kết quả đo có tỷ lệ (Rate, Score, Coverage…)",
            "đưa vào Rate, Coverage hoặc Score là tỷ lệ; điểm trung bình không phải"
            " là tỷ lệ",
        ),
        "share-of-tally": Expectation(
            "one share; a Tally has several",
            "pass tally.satisfied(), tally.top2() or tally.share_of(...)",
            "một tỷ lệ; Tally có nhiều tỷ lệ",
            "dùng tally.satisfied(), tally.top2() hoặc tally.share_of(...)",
        ),
        "share-of-assessment": Expectation(
            "one share; an Assessment has one for each item",
            "pass assessment.overall()",
            "một tỷ lệ; Assessment có tỷ lệ của từng điều",
            "dùng assessment.overall()",
        ),
        "share-of-assessments": Expectation(
            "one share; Assessments have one for each group and item",
            "pass results.of().overall(), or results.of(unit).overall() for one of "
            "several units",
            "một tỷ lệ; Assessments có tỷ lệ của từng nhóm, từng điều",
            "dùng results.of().overall(), hoặc results.of(unit).overall() khi có nhiều "
            "đơn vị",
        ),
        "evidence-of-rule": Expectation(
            "evidence of the kind that the rule takes",
            "pass the kind in brackets",
            "số liệu đúng loại mà cách chấm yêu cầu",
            "dùng loại ghi trong ngoặc",
        ),
        "kind-in-brackets": Expectation(
            "evidence of a kind, no bare whole number",
            "pass what stands in brackets",
            "số liệu nêu rõ loại, không chỉ là một số nguyên",
            "viết như trong ngoặc",
        ),
        "measured-evidence": Expectation(
            "measured evidence of the kind in brackets, not points in its place",
            "pass a percentage as Share.of_percent(Decimal('98.3')); only those who "
            "appraise may give Points",
            "số liệu đo được thuộc loại ghi trong ngoặc, không phải điểm chấm thay",
            "tỷ lệ phần trăm thì dùng Share.of_percent(Decimal('98.3')); chỉ vòng thẩm "
            "định được chấm Points",
        ),
        "scored-criterion": Expectation(
            "left out of a group, whose parts are scored",
            "give it to the parts",
            "giá trị bỏ trống ở nhóm tiêu chí, vì chỉ chấm các phần của nhóm",
            "ghi ở từng phần",
        ),
        "lines-of-card": Expectation(
            "the lines of the scorecard, each criterion once, in its order",
            "take what Scorecard.score returned",
            "các dòng của bảng tiêu chí, mỗi tiêu chí một dòng",
            "dùng các dòng do Scorecard.score trả về",
        ),
        "count-or-points": Expectation(
            "evidence of one kind; a whole number may be a count or points",
            "pass Count(48) or Points(13)",
            "số liệu nêu rõ loại: số lượng hay điểm",
            "dùng Count(48) hoặc Points(13)",
        ),
        "evidence-of-criterion": Expectation(
            "a Share, Count, Amount, Answer or Points",
            "pass one of them, a Rate, Score or Coverage, a bool, a Decimal of points",
            "số liệu: tỷ lệ, số lượng, giá trị, có hoặc không, hoặc điểm",
            "đưa vào một trong các loại này, hoặc Rate, Score, Coverage, True, "
            "False, điểm viết bằng Decimal",
        ),
        "evidence": Expectation(
            "a mapping by criterion, or Evidence objects",
            "pass {'1': Points(14)} or a list of cqtt.scorecards.Evidence",
            "số liệu theo tiêu chí, hoặc danh sách Evidence",
            "ghi như {'1': Points(14)}, hoặc danh sách cqtt.scorecards.Evidence",
        ),
        "evidence-once": Expectation(
            "given once; this is duplicate evidence",
            "keep one of the two",
            "số liệu chỉ nêu một lần cho mỗi tiêu chí",
            "giữ lại một trong hai",
        ),
        "one-round": Expectation(
            "evidence of the round that is scored",
            "score each round by itself, then set them side by side",
            "số liệu của đúng vòng chấm điểm",
            "chấm riêng từng vòng, rồi đặt cạnh nhau",
        ),
        "files-by-criterion": Expectation(
            "a mapping from criteria to names of files",
            "pass {'1': ('ke-hoach.pdf',)}",
            "tên tệp theo mã tiêu chí",
            "ghi như {'1': ('ke-hoach.pdf',)}",
        ),
        "answers-by-code": Expectation(
            "a mapping from requirements to yes or no",
            "pass {'disciplined-leader': False}",
            "câu trả lời có hoặc không theo mã điều kiện",
            "ghi như {'disciplined-leader': False}",
        ),
        "points-to-the-scale": Expectation(
            "points up to the scale of the scorecard",
            "correct the points; what exceeds the scale may be a bonus",
            "tổng điểm không vượt quá thang điểm",
            "sửa lại điểm; phần vượt thang có thể là điểm thưởng",
        ),
        "period-of-scoring": Expectation(
            "a Period that is scored",
            "pass cqtt.law.Period(since, until)",
            "kỳ chấm điểm (Period)",
            "ghi cqtt.law.Period(since, until)",
        ),
        "scorecard-in-force": Expectation(
            "a day on which the scorecard is in force",
            "take the edition of that day",
            "ngày bảng tiêu chí có hiệu lực",
            "dùng bản có hiệu lực vào ngày đó",
        ),
        "criterion-with-points": Expectation(
            "a criterion with evidence that tells points",
            "give the evidence; what is missing is never 0",
            "tiêu chí có số liệu để tính điểm",
            "bổ sung số liệu; chưa có số liệu thì không tính là 0 điểm",
        ),
        "class-of-exact": Expectation(
            "a total that is of one class exact and as shown",
            "tell the exact total; the class is read from it",
            "tổng điểm mà khi làm tròn không đổi mức xếp loại",
            "nêu tổng điểm chưa làm tròn; mức xếp loại theo tổng đó",
        ),
        "exhibit-at-hand": Expectation(
            "a criterion whose documents are all there",
            "add the document, and begin its name with its code",
            "tiêu chí có đủ tài liệu minh chứng",
            "bổ sung tài liệu, đặt tên tệp bắt đầu bằng mã tài liệu",
        ),
        "files-of-exhibits": Expectation(
            "a criterion with no other files than those it asks for",
            "begin the name of each with the code of the document",
            "tiêu chí chỉ có tệp ứng với tài liệu được yêu cầu",
            "đặt tên tệp bắt đầu bằng mã tài liệu",
        ),
        "rounds": Expectation(
            "ScoreSheet objects, one or more",
            "pass what Scorecard.score returned",
            "một hoặc nhiều phiếu chấm điểm (ScoreSheet)",
            "đưa vào các phiếu do Scorecard.score trả về",
        ),
        "round-of-its-own": Expectation(
            "a round that no other sheet has",
            "pass one sheet of each round",
            "vòng chấm điểm không trùng với phiếu khác",
            "mỗi vòng chỉ đưa vào một phiếu",
        ),
        "same-scoring": Expectation(
            "one scorecard, unit and period in every sheet",
            "compare the rounds of one scoring",
            "cùng bảng tiêu chí, đơn vị và kỳ chấm điểm",
            "chỉ so các vòng của cùng một lần chấm",
        ),
    }
)
