"""The sentences on the programme: documents, organisation, activities, inspections."""

from collections.abc import Iterator, Mapping
from typing import Final

from cqtt.programme import Activity, ActivityKind, DocumentKind, IssuedDocument
from cqtt.rates import Rate
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.periods import days_text
from cqtt.reports.commune.phrases import Phrases
from cqtt.reports.commune.sources import Labels, Sentence, literal

_PREFIX: Final = "programme-"
_KINDS: Final = {f"{_PREFIX}documents-{kind.value}": kind for kind in DocumentKind}
_ACTIVITIES: Final = {f"{_PREFIX}{kind.value}": kind for kind in ActivityKind}
PARTLY: Final = f"{_PREFIX}activities-partly"
"""The slug of how many activities are recorded for days that the period cuts."""

_AUDIENCE: Final = "-audience"
_DONE: Final = {
    ActivityKind.MEETING: "tổ chức {} cuộc tuyên truyền",
    ActivityKind.NEWS_ITEM: "đăng, phát {} tin, bài",
    ActivityKind.BROADCAST: "phát thanh {} lượt",
    ActivityKind.PANEL: "lắp đặt {} pa nô, bảng khẩu hiệu",
    ActivityKind.TRAINING: "mở {} lớp tập huấn",
    ActivityKind.FACILITY: "trang bị {} bộ cơ sở vật chất",
    ActivityKind.HOME_APPOINTMENT: "hẹn giờ giải quyết tại nhà {} lượt",
    ActivityKind.SUPPORT: "hỗ trợ người dân {} lượt",
    ActivityKind.VISIT: "thăm hỏi {} lượt",
    ActivityKind.GIFT: "tặng {} suất quà",
    ActivityKind.GIFT_OF_MONEY: "hỗ trợ {} đồng",
    ActivityKind.GIFT_OF_RICE: "hỗ trợ {} kg gạo",
}
_OWN: Final[dict[str, tuple[Labels, Labels]]] = {
    "programme-committee-members": (
        (
            "Ban Chỉ đạo có {programme-committee-members} thành viên.",
            "Members of the steering committee: {programme-committee-members}.",
        ),
        ("Ban Chỉ đạo chưa có thành viên.", "The steering committee has no members."),
    ),
    "programme-initiatives": (
        (
            "Trong kỳ có {programme-initiatives} sáng kiến, mô hình được công nhận.",
            "Initiatives and models recognised: {programme-initiatives}.",
        ),
        (
            "Trong kỳ không có sáng kiến, mô hình được công nhận.",
            "No initiative or model was recognised.",
        ),
    ),
    "programme-models": (
        ("Đang duy trì {programme-models} mô hình.", "Models run: {programme-models}."),
        ("Không có mô hình đang duy trì.", "No model is run."),
    ),
    "programme-inspections": (
        (
            "Trong kỳ đã thực hiện {programme-inspections} đợt kiểm tra.",
            "Inspections in the period: {programme-inspections}.",
        ),
        ("Trong kỳ không thực hiện đợt kiểm tra nào.", "There was no inspection."),
    ),
    "programme-findings-open": (
        (
            "Còn {programme-findings-open} tồn tại, hạn chế chưa khắc phục.",
            "Findings of inspections open: {programme-findings-open}.",
        ),
        (
            "Không có tồn tại, hạn chế qua kiểm tra chưa khắc phục.",
            "No finding of an inspection is open.",
        ),
    ),
}


def sentences_on(
    figures: tuple[ReportedFigure, ...], names: Mapping[str, tuple[str, ...]]
) -> tuple[Sentence, ...]:
    """
    Return a sentence on activities, and one for each other figure.

    ``names`` are what is counted, by the slug of the count; the sentence lists them.
    """
    phrases = Phrases(figures)
    others = [
        each
        for each in figures
        if each.block != "documents"
        and each.slug != PARTLY
        and each.slug.removesuffix(_AUDIENCE) not in _ACTIVITIES
    ]
    return (
        *_on_activities(phrases),
        *(_naming(_alone(e, phrases), names.get(e.slug, ())) for e in others),
    )


def sentence_on_partly(activities: tuple[Activity, ...]) -> Sentence:
    """Return which activities were not added, each with the days it is for."""
    vi, en = (
        literal(
            "; ".join(
                f"{each.text(locale)} ({days_text(each.when, locale)})"
                for each in activities
                if each.when is not None
            )
        )
        for locale in ("vi", "en")
    )
    return Sentence(
        f"Còn {{{PARTLY}}} hoạt động ghi cho thời gian vượt ra ngoài kỳ số liệu, chưa "
        f"cộng vào số liệu trên: {vi}.",
        f"Recorded for more than the days counted and not added: {{{PARTLY}}}: {en}.",
    )


def sentences_on_documents(
    figures: tuple[ReportedFigure, ...],
    within: tuple[IssuedDocument, ...],
    before: tuple[IssuedDocument, ...],
    years: Labels,
) -> Iterator[Sentence]:
    """Yield the documents of the period and those for its years, by number and day."""
    phrases = Phrases(figures)
    yield from _on_documents(phrases)
    if within:
        yield Sentence(
            f"Cụ thể: {_listed(within)}.",
            f"These are: {_listed(within, 'en')}.",
            about=f"{_PREFIX}documents-issued",
        )
    if before:
        count = f"{{{_PREFIX}documents-before}}"
        yield Sentence(
            f"Có {count} văn bản cho {years[0]} được ban hành từ trước kỳ báo cáo: "
            f"{_listed(before)}.",
            f"Documents for {years[1]} issued before the period: {count}: "
            f"{_listed(before, 'en')}.",
        )


def _listed(documents: tuple[IssuedDocument, ...], locale: str = "vi") -> str:
    """Return documents with number and day; their titles are Vietnamese."""
    told = (e.name("en") if locale == "en" else e.text() for e in documents)
    return literal("; ".join(told))


def _on_documents(phrases: Phrases) -> Iterator[Sentence]:
    whole = "{programme-documents-issued}"
    vi, en = phrases.made_of(
        f"{_PREFIX}documents-issued",
        {
            slug: (
                f"{{{slug}}} {kind.text().lower()}",
                f"{kind.text('en').lower()} {{{slug}}}",
            )
            for slug, kind in _KINDS.items()
        },
    )
    some = (
        f"Trong kỳ đã ban hành {whole} văn bản, {vi}.",
        f"Documents issued: {whole} ({en}).",
    )
    none = ("Trong kỳ không ban hành văn bản.", "No documents were issued.")
    yield phrases.sentence(f"{_PREFIX}documents-issued", some, none)


def _on_activities(phrases: Phrases) -> Iterator[Sentence]:
    """Yield one sentence for all that was done in the units of the kinds."""
    vi, en, none = [], [], ""
    for slug, kind in _ACTIVITIES.items():
        none = slug if phrases.is_none(slug) else none
        if not phrases.is_some(slug):
            continue
        people = f"{slug}{_AUDIENCE}"
        count, name = f"{{{slug}}}", kind.text("en")
        is_attended = phrases.is_some(people)
        audience = f" với {{{people}}} lượt người dự" if is_attended else ""
        audience_en = f" (audience {{{people}}})" if is_attended else ""
        vi.append(f"{_DONE[kind].format(count)}{audience}")
        en.append(f"{name} {count}{audience_en}")
    if vi:
        yield Sentence(f"Trong kỳ đã {'; '.join(vi)}.", f"{'; '.join(en)}.")
    elif none:
        yield Sentence(
            "Trong kỳ không có hoạt động nào được ghi nhận.",
            "No activity was recorded.",
            about=none,
        )


def _naming(sentence: Sentence, names: tuple[str, ...]) -> Sentence:
    """Return a sentence that ends with the names of what it counts."""
    if not names:
        return sentence
    told = literal("; ".join(f"“{name}”" for name in names))
    return sentence._replace(
        vi=f"{sentence.vi.removesuffix('.')}: {told}.",
        en=f"{sentence.en.removesuffix('.')}: {told}.",
    )


def _alone(figure: ReportedFigure, phrases: Phrases) -> Sentence:
    """Return the sentence on a figure that has no other."""
    slug = figure.slug
    if slug in _OWN:
        return phrases.sentence(slug, *_OWN[slug])
    name, name_en = literal(figure.name()), literal(figure.name("en"))
    if isinstance(figure.value, Rate):
        printed = f"{{{slug}+counts}}"
        return Sentence(f"{name} là {printed}.", f"{name_en}: {printed}.")
    unit, unit_en = literal(figure.unit), literal(figure.unit_en)
    lower = f"{name[:1].lower()}{name[1:]}"
    return phrases.sentence(
        slug,
        (f"{name}: {{{slug}}} {unit}.", f"{name_en}: {{{slug}}} {unit_en}."),
        (f"Không có {lower}.", f"{name_en}: none."),
    )
