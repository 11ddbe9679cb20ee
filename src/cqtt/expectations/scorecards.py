"""What scorecards, their criteria, rules, classes and conditions must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

SCORECARDS: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "finite-decimal": Expectation(
            "a finite Decimal",
            "pass Decimal('14.5'); a float is refused",
            "số thập phân hữu hạn (Decimal)",
            "viết Decimal('14.5'); số thực (float) không được nhận",
        ),
        "length-of-number": Expectation(
            "a number of at most 30 digits before the decimal point and 30 after it",
            "write the number as its source does",
            "số có không quá 30 chữ số trước và 30 chữ số sau dấu phẩy",
            "viết số đúng như văn bản nguồn",
        ),
        "rising-range": Expectation(
            "a border above the low one",
            "swap the borders, or close both of a single number",
            "mốc trên lớn hơn mốc dưới",
            "đổi chỗ hai mốc; nếu là đúng một số thì lấy cả hai mốc",
        ),
        "range": Expectation(
            "a Range of numbers",
            "pass cqtt.scorecards.Range(low, high)",
            "khoảng giá trị (Range)",
            "đưa vào cqtt.scorecards.Range(low, high)",
        ),
        "ranges-apart": Expectation(
            "ranges that share no number",
            "let each begin where the one below it ends; only one has the border",
            "các khoảng không chồng lên nhau",
            "cho khoảng trên bắt đầu ở chỗ khoảng dưới kết thúc; mốc chung chỉ "
            "thuộc một khoảng",
        ),
        "whole-range": Expectation(
            "ranges that cover every number",
            "add the missing range, or ask the issuer where these numbers belong",
            "các khoảng phủ hết mọi giá trị",
            "bổ sung khoảng còn thiếu, hoặc hỏi cơ quan ban hành",
        ),
        "class-bands": Expectation(
            "one or more ClassBand objects",
            "list the classes (cqtt.scorecards.ClassBand), from the best to the worst",
            "một hoặc nhiều mức xếp loại (ClassBand)",
            "liệt kê các mức (cqtt.scorecards.ClassBand) từ cao xuống thấp",
        ),
        "class-table": Expectation(
            "a ClassTable",
            "pass cqtt.scorecards.ClassTable(bands)",
            "bảng xếp loại (ClassTable)",
            "đưa vào cqtt.scorecards.ClassTable(bands)",
        ),
        "class-of-its-own": Expectation(
            "a label that no other class has",
            "give each class a label of its own",
            "tên mức không trùng với mức khác",
            "đặt cho mỗi mức một tên riêng",
        ),
        "points-from-zero": Expectation(
            "points from 0 up",
            "correct the points; deductions are a rule of their own",
            "điểm từ 0 trở lên",
            "sửa lại điểm; trừ điểm là một cách chấm riêng",
        ),
        "points-above-zero": Expectation(
            "points above zero",
            "write the points of the source, or none where it does not say",
            "số điểm lớn hơn 0",
            "ghi đúng điểm của văn bản, không rõ thì bỏ trống",
        ),
        "points-to-the-most": Expectation(
            "points up to the most of the criterion",
            "correct the points; what exceeds the most may be a bonus criterion",
            "điểm không vượt quá điểm tối đa của tiêu chí",
            "sửa lại điểm; phần vượt có thể là tiêu chí điểm thưởng",
        ),
        "percentage": Expectation(
            "a percentage above 0, at most 100",
            "pass Decimal('90') for 90 %",
            "tỷ lệ phần trăm lớn hơn 0, không quá 100",
            "ghi Decimal('90') cho 90 %",
        ),
        "scoring-rule": Expectation(
            "a ScoringRule",
            "pass Judged(), PerShare(), YesNo() or a rule of your own",
            "cách chấm điểm (ScoringRule)",
            "dùng Judged(), PerShare(), YesNo() hoặc cách chấm tự viết",
        ),
        "kinds-of-evidence": Expectation(
            "a tuple of one or more classes of evidence",
            "write takes = (Share,), with the comma",
            "bộ (tuple) gồm một hoặc nhiều loại số liệu",
            "viết takes = (Share,), có dấu phẩy",
        ),
        "point-bands": Expectation(
            "one or more PointBand objects",
            "list the bands, each with its points (cqtt.scorecards.PointBand)",
            "một hoặc nhiều khoảng điểm (PointBand)",
            "liệt kê các khoảng, mỗi khoảng kèm số điểm (cqtt.scorecards.PointBand)",
        ),
        "criteria": Expectation(
            "Criterion objects",
            "pass a tuple of cqtt.scorecards.Criterion",
            "các tiêu chí (Criterion)",
            "đưa vào một bộ (tuple) gồm các Criterion",
        ),
        "conditions": Expectation(
            "MinimumTotal, MinimumPerCriterion or Requirement objects",
            "pass a tuple of them",
            "các điều kiện công nhận",
            "đưa vào một bộ (tuple) gồm MinimumTotal, MinimumPerCriterion hoặc "
            "Requirement",
        ),
        "exhibits": Expectation(
            "Exhibit objects",
            "pass a tuple of cqtt.scorecards.Exhibit",
            "các tài liệu, minh chứng (Exhibit)",
            "đưa vào một bộ (tuple) gồm các Exhibit",
        ),
        "exhibit-of-its-own": Expectation(
            "a code that no other document of the list has",
            "give each document a code of its own; case and signs make no difference",
            "mã không trùng với tài liệu khác trong danh sách",
            "đặt cho mỗi tài liệu một mã riêng; chữ hoa, chữ thường và ký hiệu không "
            "làm mã khác nhau",
        ),
        "places-of-points": Expectation(
            "0 to 10 decimal places, no fewer than the most points have",
            "round to as many places as the source does",
            "số chữ số thập phân từ 0 đến 10, không ít hơn của điểm tối đa",
            "làm tròn đến số chữ số thập phân như văn bản nguồn",
        ),
        "findings-of-rule": Expectation(
            "a tuple of Finding objects",
            "return cqtt.findings.Finding objects, or an empty tuple",
            "bộ (tuple) các phát hiện (Finding)",
            "trả về các Finding, không có thì trả về bộ rỗng ()",
        ),
        "border-in-reach": Expectation(
            "within the points that the scorecard can give",
            "correct the border, the most points or the scale",
            "mốc trong phạm vi điểm mà bảng tiêu chí có thể cho",
            "sửa mốc điểm, điểm tối đa hoặc thang điểm",
        ),
        "scorecard": Expectation(
            "a Scorecard",
            "take one of cqtt.facts.scorecards()",
            "bảng tiêu chí (Scorecard)",
            "lấy một bảng trong cqtt.facts.scorecards()",
        ),
        "criterion-of-its-own": Expectation(
            "a code that no other criterion has",
            "give each criterion a code of its own",
            "mã không trùng với tiêu chí khác",
            "đặt cho mỗi tiêu chí một mã riêng",
        ),
        "measure-of-its-own": Expectation(
            "a measure that feeds no other criterion",
            "name the measure of each criterion apart",
            "số đo không dùng cho tiêu chí khác",
            "đặt cho số đo của mỗi tiêu chí một tên riêng",
        ),
        "sum-of-maxima": Expectation(
            "the sum of the most points below it",
            "correct the most points, the total, or the standing of a bonus",
            "tổng điểm tối đa của các tiêu chí bên dưới",
            "sửa điểm tối đa, tổng điểm, hoặc ghi rõ tiêu chí điểm thưởng",
        ),
        "period-of-scorecard": Expectation(
            "a Period in which the scorecard is in force",
            "pass cqtt.law.Period(since, until); an unknown end is None",
            "khoảng thời gian bảng tiêu chí có hiệu lực (Period)",
            "ghi ngày bắt đầu và ngày hết hiệu lực bằng cqtt.law.Period(since, "
            "until); ngày nào không rõ thì để None",
        ),
        "settled-scorecard": Expectation(
            "settled by the source",
            "ask the issuer; until then nothing is derived from it",
            "điều mà văn bản nguồn đã quy định rõ",
            "hỏi cơ quan ban hành; chưa rõ thì không suy ra",
        ),
        "criteria-known": Expectation(
            "a scorecard whose criteria are known",
            "ask the issuer for the table",
            "bảng tiêu chí đã biết các tiêu chí",
            "xin bảng tiêu chí ở cơ quan ban hành",
        ),
        "most-known": Expectation(
            "a criterion whose most points are known",
            "ask the issuer; points are taken as they are given",
            "tiêu chí đã biết điểm tối đa",
            "hỏi cơ quan ban hành; tạm lấy điểm do người chấm ghi",
        ),
        "bonus-settled": Expectation(
            "a scorecard that says what bonus points do to the total",
            "ask the issuer; a class is given only where every reading gives the same",
            "bảng tiêu chí nói rõ điểm thưởng tính vào tổng thế nào",
            "hỏi cơ quan ban hành; chỉ xếp loại khi mọi cách hiểu cho cùng một mức",
        ),
        "classes-known": Expectation(
            "a scorecard whose classes are known",
            "ask the issuer; points are given without a class",
            "bảng tiêu chí đã biết các mức xếp loại",
            "hỏi cơ quan ban hành; có điểm nhưng không xếp loại",
        ),
        "measure-of-rule": Expectation(
            "a measure that gives the evidence which the rule takes",
            "a rule of shares takes a measured share, one of counts a count",
            "số đo đúng loại mà cách chấm yêu cầu (tỷ lệ hoặc số lượng)",
            "cách chấm theo tỷ lệ thì lấy số đo là tỷ lệ, theo số lượng thì lấy số đếm",
        ),
        "requirement-of-its-own": Expectation(
            "a code that no other requirement has",
            "give each requirement a code of its own",
            "mã không trùng với điều kiện khác",
            "đặt cho mỗi điều kiện một mã riêng",
        ),
        "scale-of-cap": Expectation(
            "a scale that bonus points are capped at",
            "give the scale, or the most points of every criterion",
            "thang điểm làm mức trần cho điểm thưởng",
            "ghi thang điểm, hoặc điểm tối đa của mọi tiêu chí",
        ),
        "parts-in-parts": Expectation(
            "parts that are nested no deeper than eight times",
            "write the parts of one group side by side",
            "các phần lồng nhau không quá tám cấp",
            "đặt các phần của một nhóm ngang hàng với nhau",
        ),
        "one-border": Expectation(
            "one low border and one high border at most",
            "write from or above, and to or below",
            "nhiều nhất một mốc dưới và một mốc trên",
            "viết from hoặc above cho mốc dưới, to hoặc below cho mốc trên",
        ),
        "classes-once": Expectation(
            "left out where the classes are listed",
            "write either class = [...] or grading",
            "giá trị bỏ trống khi đã liệt kê các mức xếp loại",
            "chỉ viết class = [...] hoặc grading",
        ),
        "label-of-class": Expectation(
            "the label of one of the scorecard's classes",
            "write it as in class = [...], or leave it out",
            "tên một mức xếp loại của bảng tiêu chí",
            "viết đúng như trong class = [...], hoặc bỏ trống",
        ),
        "told-in-both": Expectation(
            "told in Vietnamese and in English",
            "write the other language too, in the same order",
            "nội dung có cả tiếng Việt và tiếng Anh",
            "viết thêm tiếng còn lại, theo cùng thứ tự",
        ),
    }
)
