"""The sentences on dossiers: received, settled, running, refused."""

from collections.abc import Iterator
from typing import Final

from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.phrases import Phrases
from cqtt.reports.commune.sources import Sentence

_RECEIVED: Final = {
    "dossiers-received-online": (
        "{dossiers-received-online} hồ sơ tiếp nhận trực tuyến",
        "online {dossiers-received-online}",
    ),
    "dossiers-received-direct": (
        "{dossiers-received-direct} hồ sơ tiếp nhận trực tiếp hoặc qua bưu chính",
        "in person or by post {dossiers-received-direct}",
    ),
    "dossiers-carried-over": (
        "{dossiers-carried-over} hồ sơ từ kỳ trước chuyển sang",
        "carried over from before {dossiers-carried-over}",
    ),
}
_SETTLED: Final = {
    "dossiers-early": (
        "{dossiers-early} hồ sơ trước hạn",
        "early {dossiers-early}",
    ),
    "dossiers-on-time": (
        "{dossiers-on-time} hồ sơ đúng hạn",
        "on the due day {dossiers-on-time}",
    ),
    "dossiers-late": ("{dossiers-late} hồ sơ quá hạn", "late {dossiers-late}"),
}
_RUNNING: Final = {
    "dossiers-running-in-time": (
        "{dossiers-running-in-time} hồ sơ trong hạn",
        "in time {dossiers-running-in-time}",
    ),
    "dossiers-running-late": (
        "{dossiers-running-late} hồ sơ quá hạn",
        "late {dossiers-running-late}",
    ),
}


def sentences_on(figures: tuple[ReportedFigure, ...]) -> tuple[Sentence, ...]:
    """Return the sentences on the dossiers of a period."""
    phrases = Phrases(figures)
    return (
        *_on_receiving(phrases),
        *_on_settling(phrases),
        *_on_the_rest(phrases),
    )


def _on_receiving(phrases: Phrases) -> Iterator[Sentence]:
    vi, en = phrases.made_of("dossiers-received", _RECEIVED)
    some = (
        (
            f"Tổng số hồ sơ nhận giải quyết trong kỳ là {{dossiers-received}} hồ sơ, "
            f"{vi}."
        ),
        f"Dossiers to settle: {{dossiers-received}} ({en}).",
    )
    none = (
        "Trong kỳ không có hồ sơ nhận giải quyết.",
        "There were no dossiers to settle.",
    )
    yield phrases.sentence("dossiers-received", some, none)
    yield phrases.sentence(
        "dossiers-online-rate",
        (
            (
                "Tỷ lệ hồ sơ tiếp nhận trực tuyến trên số hồ sơ tiếp nhận trong kỳ là "
                "{dossiers-online-rate+counts}."
            ),
            "Received online in the period: {dossiers-online-rate+counts}.",
        ),
        (
            "Trong kỳ không có hồ sơ tiếp nhận trực tuyến.",
            "Nothing was received online.",
        ),
    )


def _on_settling(phrases: Phrases) -> Iterator[Sentence]:
    if phrases.is_none("dossiers-received"):
        return
    vi, en = phrases.made_of("dossiers-settled", _SETTLED, "trong đó có")
    late = phrases.either("dossiers-late", ("", ""), ("; không có hồ sơ quá hạn", ""))
    some = (
        (
            "Đã giải quyết {dossiers-settled} hồ sơ trên tổng số {dossiers-received} "
            f"hồ sơ, đạt {{dossiers-settled-rate}}, {vi}{late[0]}."
        ),
        (
            "Dossiers settled: {dossiers-settled} of {dossiers-received}, "
            f"{{dossiers-settled-rate}} ({en})."
        ),
    )
    none = ("Chưa giải quyết xong hồ sơ nào.", "None was settled.")
    yield phrases.sentence("dossiers-settled", some, none)
    # where none was settled on the due day itself the two shares are one
    early = phrases.either(
        "dossiers-on-time",
        (
            ", riêng trước hạn là {dossiers-early-rate+counts}",
            ", early {dossiers-early-rate+counts}",
        ),
        ("", ""),
    )
    yield Sentence(
        "Tính trên số hồ sơ đã giải quyết, tỷ lệ giải quyết trước hạn và đúng hạn là "
        f"{{dossiers-on-time-rate+counts}}{early[0]}; tỷ lệ quá hạn là "
        "{dossiers-late-rate+counts}.",
        "Of those settled, early or on time {dossiers-on-time-rate+counts}"
        f"{early[1]}, late {{dossiers-late-rate+counts}}.",
    )


def _on_the_rest(phrases: Phrases) -> Iterator[Sentence]:
    vi, en = phrases.made_of("dossiers-running", _RUNNING)
    late = phrases.either(
        "dossiers-running-late", ("", ""), ("; không có hồ sơ quá hạn", "")
    )
    yield phrases.sentence(
        "dossiers-running",
        (
            f"Đang giải quyết {{dossiers-running}} hồ sơ, {vi}{late[0]}.",
            f"Dossiers running: {{dossiers-running}} ({en}).",
        ),
        ("Không còn hồ sơ đang giải quyết.", "No dossier is running."),
    )
    yield phrases.sentence(
        "dossiers-refused",
        (
            (
                "Trả lại, từ chối hoặc dừng giải quyết {dossiers-refused} hồ sơ, bằng "
                "{dossiers-refused-rate+counts} số hồ sơ đã giải quyết."
            ),
            (
                "Refused or stopped: {dossiers-refused}, "
                "{dossiers-refused-rate+counts} of those settled."
            ),
        ),
        (
            "Không có hồ sơ bị trả lại, từ chối hoặc dừng giải quyết.",
            "None was refused or stopped.",
        ),
    )
    yield Sentence(
        "Thời gian giải quyết trung bình một hồ sơ là {dossiers-mean-days} ngày làm "
        "việc.",
        "Mean handling time: {dossiers-mean-days} working days.",
    )
