"""What a commune's own report must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

COMMUNE: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "report-sources": Expectation(
            "a tuple of sources of a report",
            "pass Dossiers(...), Survey(...) or a ReportSource of your own",
            "các nguồn số liệu (ReportSource)",
            "đưa vào Dossiers(...), Survey(...) hoặc nguồn tự lập",
        ),
        "own-figure": Expectation(
            "the slug of one figure only",
            "give one of the sources a slug of its own",
            "mã của một số liệu duy nhất",
            "đặt mã (slug) riêng cho một trong các nguồn",
        ),
        "figure-slug": Expectation(
            "a slug of small letters, digits and hyphens",
            'write it such as "dossiers-settled"',
            "mã gồm chữ thường không dấu, chữ số và dấu gạch nối",
            'viết như "dossiers-settled"',
        ),
        "finite-figure": Expectation(
            "a finite number",
            "leave the figure out where nothing was measured",
            "một số hữu hạn",
            "không đo được thì bỏ số liệu này",
        ),
        "report-tally": Expectation(
            "a Tally",
            "pass cqtt.satisfaction.Tally(...)",
            "kết quả kiểm phiếu (Tally)",
            "đưa vào cqtt.satisfaction.Tally(...)",
        ),
        "report-coverage": Expectation(
            "the Coverage of commitments",
            "pass what cqtt.conduct.coverage() returns",
            "mức độ ký cam kết (Coverage)",
            "đưa vào kết quả của cqtt.conduct.coverage()",
        ),
        "report-programme": Expectation(
            "a Programme of cqtt.programme",
            "pass cqtt.programme.Programme(...)",
            "hồ sơ thực hiện mô hình (cqtt.programme.Programme)",
            "đưa vào cqtt.programme.Programme(...)",
        ),
        "posted-procedures": Expectation(
            "the PostedProcedures",
            "pass cqtt.publicity.PostedProcedures(...)",
            "danh mục thủ tục đã niêm yết (PostedProcedures)",
            "đưa vào cqtt.publicity.PostedProcedures(...)",
        ),
        "letters-to-count": Expectation(
            "letters of cqtt.letters",
            "pass the letters that were sent",
            "các thư (cqtt.letters)",
            "đưa vào danh sách thư đã gửi",
        ),
        "survey-days": Expectation(
            "the days on which a survey was held, which its tally does not tell",
            "pass held=Period(first, last)",
            "những ngày lấy phiếu; kết quả kiểm phiếu không ghi ngày",
            "ghi held=Period(ngày đầu, ngày cuối)",
        ),
        "report-signed": Expectation(
            "somebody who signs",
            "pass signers=(Signer(...),)",
            "người ký báo cáo",
            "bổ sung người ký (signers)",
        ),
        "report-period-over": Expectation(
            "over on the day of issue",
            "the report says so; make it again once the period is over",
            "kỳ đã kết thúc vào ngày ký báo cáo",
            "báo cáo đã ghi rõ điều này; hết kỳ thì lập lại",
        ),
        "days-before-issue": Expectation(
            "figures of days up to the day of issue",
            "correct the days of the source, or the day of issue",
            "số liệu không sau ngày ký báo cáo",
            "kiểm tra lại ngày của nguồn hoặc ngày báo cáo",
        ),
        "records-in-period": Expectation(
            "records with days in the period",
            "they are not counted; see whether their days are right",
            "bản ghi có ngày trong kỳ báo cáo",
            "chưa tính vào báo cáo; kiểm tra lại ngày của bản ghi",
        ),
        "prose-by-name": Expectation(
            "the office's own words by the names of the gaps",
            'pass {"strengths": "…"}',
            "lời văn của cơ quan theo tên phần cần viết",
            'đưa vào {"strengths": "…"}',
        ),
        "prose-to-write": Expectation(
            "written by the office before it is sent",
            "pass prose={name: ...} for it",
            "lời văn do cơ quan viết trước khi gửi",
            "viết bổ sung, đưa vào bằng prose={tên: …}",
        ),
        "source-covers-period": Expectation(
            "a source of the whole period",
            "complete the source, or report the period that it covers",
            "nguồn có đủ số liệu của cả kỳ",
            "bổ sung số liệu, hoặc báo cáo theo kỳ mà nguồn có",
        ),
        "source-in-period": Expectation(
            "a source with days in the period",
            "leave it out, or ask for the period that it covers",
            "nguồn có số liệu trong kỳ",
            "bỏ nguồn này, hoặc báo cáo theo kỳ mà nguồn có",
        ),
        "survey-in-period": Expectation(
            "a survey held within the period",
            "say in the report on which days people answered",
            "khảo sát thực hiện trong kỳ",
            "nêu rõ trong báo cáo những ngày lấy phiếu",
        ),
        "measured-block": Expectation(
            "measured by a source",
            "pass a source for it, or leave it said to be not measured",
            "nội dung có nguồn số liệu",
            "bổ sung nguồn, nếu không đo thì giữ câu ghi là chưa có số liệu",
        ),
        "reports-to-compare": Expectation(
            "two reports or more, by name",
            'pass {"Hoa Mai": report, "Hoa Lan": other}',
            "từ hai báo cáo trở lên, theo tên",
            'đưa vào {"Hoa Mai": báo_cáo, "Hoa Lan": báo_cáo_khác}',
        ),
    }
)
