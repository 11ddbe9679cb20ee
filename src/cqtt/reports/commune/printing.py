"""What a report prints: the fields of its wording and of its annex."""

from typing import Any

from attrs import evolve

from cqtt.i18n import day_text, english_day
from cqtt.law import Citation, Confidence, Period, cite
from cqtt.letters.letter import COMPANION
from cqtt.reports.commune.collecting import ReportSection
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.heads import ReportHead
from cqtt.reports.commune.periods import days_text, period_text
from cqtt.reports.commune.structure import PART, SECTION, Heading


def report_values(
    head: ReportHead, sections: tuple[ReportSection, ...], locale: str
) -> dict[str, Any]:
    """Return every field that a wording of the report can print."""
    return {
        **_figures(sections, locale),
        "title": head.title_text(locale),
        "to": head.to,
        "issuer": head.unit.name,
        "period": period_text(head.period, locale),
        "opening": _opening(head, locale),
        "closing": _closing(head, locale),
        "lines": list(_lines(sections, locale)),
        "groups": _groups(sections, locale),
        "document": _document(head, locale),
    }


def frame_fields(head: ReportHead, locale: str, *, companion: bool) -> Any:
    """Return what stands around the report, as the frame wants it."""
    vietnamese = locale == "vi"
    return {
        "language": locale,
        "issuer": head.unit.name,
        "superior": head.superior,
        "number": head.number_line,
        "motto": vietnamese,
        "place_date": head.date_text(locale),
        "notice": COMPANION if companion else "",
        "signatures": [each.values() for each in head.signers],
        "recipients": head.recipients if vietnamese else (),
    }


def _figures(sections: tuple[ReportSection, ...], locale: str) -> dict[str, str]:
    """Return each figure by its slug, as a field that a wording can ask for."""
    every = (figure for section in sections for figure in section.figures)
    return {each.slug.replace("-", "_"): each.text(locale) for each in every}


def _opening(head: ReportHead, locale: str) -> str:
    days, open_ = days_text(head.period, locale), head.not_over(locale)
    as_of = f" ({open_})" if open_ else ""
    if locale == "en":
        return (
            f"{head.unit.name} reports on the model {days}{as_of} as follows. The "
            "assessment, the tasks and the proposals are in the Vietnamese report."
        )
    basis = head.basis.rstrip(" .;")
    lead = f"{basis}; " if basis else ""
    told = f"{head.unit.name} báo cáo kết quả thực hiện mô hình {days}{as_of}"
    return f"{lead}{told} như sau:"


def _closing(head: ReportHead, locale: str) -> str:
    if locale == "en":
        return f"This is the report of {head.unit.name}."
    when = period_text(head.period)
    return (
        f"Trên đây là báo cáo kết quả thực hiện mô hình {when} của {head.unit.name}./."
    )


def _lines(sections: tuple[ReportSection, ...], locale: str) -> Any:
    for section in sections:
        heading = section.heading
        said = section.lines(locale)
        if locale == "en" and not (section.heading.is_block or _has_blocks(heading)):
            continue
        yield {"kind": _kind(heading), "text": heading.text(locale)}
        for text in said:
            yield {"kind": "text", "text": text}


def _has_blocks(heading: Heading) -> bool:
    """Tell whether a heading stands above figures, or is a part of the results."""
    return heading.key in {"results", "preparation", "implementation"}


def _kind(heading: Heading) -> str:
    if heading.level == PART:
        return "part"
    return "section" if heading.level == SECTION else "point"


def _groups(sections: tuple[ReportSection, ...], locale: str) -> list[dict[str, Any]]:
    """Return the figures of each block, by source and days, as tables of the annex."""
    return [
        _group(
            section,
            figures,
            locale,
            is_one_of_many=len(groups) > 1,
            is_split=sum(each[0].source == figures[0].source for each in groups) > 1,
        )
        for section in sections
        for groups in (_by_source(section.figures),)
        for figures in groups
    ]


def _by_source(figures: tuple[ReportedFigure, ...]) -> list[list[ReportedFigure]]:
    """Return figures that have one source and one period together."""
    found: dict[tuple[str, Period], list[ReportedFigure]] = {}
    for each in figures:
        found.setdefault((each.source, each.period), []).append(each)
    return list(found.values())


def _group(
    section: ReportSection,
    figures: list[ReportedFigure],
    locale: str,
    *,
    is_one_of_many: bool,
    is_split: bool,
) -> dict[str, Any]:
    first = figures[0]
    source = first.source_en if locale == "en" else first.source
    title = section.heading.name(locale)
    days = days_text(first.period, locale)
    named = f"{title}: {source}" if is_one_of_many else title
    cited = [each.cited for each in figures if each.cited]
    baseless = [each for each in figures if each.denominator == 0]
    zero = [each for each in figures if each.denominator is None and each.exact == 0]
    shown = [e for e in figures if e not in baseless and e not in zero] or zero[:1]
    return {
        "title": f"{named}, {days}" if is_split else named,
        "source": source,
        "days": days,
        "basis": cite(map(_bare, filter(_is_text, cited)), locale),
        "remarks": _remarks(cited, locale),
        "zero": "; ".join(e.name(locale) for e in zero if e not in shown),
        "baseless": "; ".join(each.name(locale) for each in baseless),
        "rows": [
            {
                "label": each.name(locale),
                "value": each.told(locale),
                "counts": each.counts(locale),
            }
            for each in shown
        ],
    }


def _is_text(citation: Citation) -> bool:
    """Tell whether a legal text is cited; the press is a source and no basis."""
    return citation.document.kind != "press"


def _bare(citation: Citation) -> Citation:
    """Return a citation without what is only said of its source."""
    document = evolve(citation.document, confidence=Confidence.HIGH)
    return evolve(
        citation,
        document=document,
        note="",
        note_en="",
        confidence=Confidence.HIGH,
    )


def _remarks(cited: list[Citation], locale: str) -> str:
    """Return where a text is known from, and how sure that is; empty if it is sure."""
    found: dict[str, None] = {}
    for each in cited:
        whole = cite([each], locale)
        if not _is_text(each):
            found[whole] = None
        elif whole != cite([_bare(each)], locale):
            number = each.document.id
            name = number if "/" in number else each.document.name(locale)
            rest = whole.removeprefix(cite([_bare(each)], locale)).lstrip(", ")
            found[f"{name}: {rest}"] = None
    return "; ".join(found)


def _document(head: ReportHead, locale: str) -> str:
    """Return how the annex names the report that it belongs to."""
    number, day = head.number_line.removeprefix("Số: "), head.issued_on
    if locale == "en":
        when = "" if day is None else f" of {english_day(day)}"
        return f"report {number}{when} of {head.unit.name}"
    when = "" if day is None else f" ngày {day_text(day)}"
    return f"Báo cáo số {number}{when} của {head.unit.name}"
