"""The facts and rules of the package as rows: what, by which text, when, how sure."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple, TypeAlias

from fact_rules import RULES

from cqtt import Citation, Document, facts, state_calendar, statutes
from cqtt.conduct.local_thresholds import LOCAL_THRESHOLDS
from cqtt.due_dates.phrases import limit_text
from cqtt.forms import FORM_SETS
from cqtt.i18n import name_text
from cqtt.law import Confidence, Period, Version
from cqtt.letters import occasion_rules
from cqtt.letters.apology_rules import BIRTH_AND_DEATH_BUNDLES, THE_DAY_BEFORE
from cqtt.letters.local_apologies import LOCAL_APOLOGY_RULES
from cqtt.time_limits import Unstated

Both: TypeAlias = tuple[str, str]
NO_PERIOD: Final = Period()
NOTHING: Final = ("", "")
_PROVINCE: Final = ("tỉnh", "province")


class Row(NamedTuple):
    """One fact: in Vietnamese and English, with its sources and how sure it is."""

    name: Both
    says: Both = NOTHING
    sources: tuple[Citation, ...] = ()
    period: Period = NO_PERIOD
    confidence: Confidence = Confidence.HIGH
    url: str = ""
    notes: Both = NOTHING
    is_contested: bool = False

    @property
    def sure(self) -> str:
        """The worst of the fact's own confidence and those of its sources."""
        if self.is_contested:
            return "contested"
        all_of_them = [self.confidence]
        for each in self.sources:
            all_of_them += [each.confidence, each.document.confidence]
        return max(all_of_them, key=list(Confidence).index).value


def cited(*sources: Citation | None) -> tuple[Citation, ...]:
    """Leave out what is no source."""
    return tuple(each for each in sources if each is not None)


def same(text: str) -> Both:
    """Return what is the same in both languages."""
    return text, text


def both(method: Any) -> Both:
    """Ask a method that takes a language in both."""
    return method("vi"), method("en")


def joined(notes: Iterable[str], notes_en: Iterable[str]) -> Both:
    """Return notes as one text in each language."""
    return " ".join(notes), " ".join(notes_en)


def rules() -> Iterator[Row]:
    """Every text that a rule in code cites."""
    for name, text in sources_in_code().items():
        says = same(f"`cqtt.statutes.{name}`")
        if isinstance(text, Version):
            yield Row(RULES[name], says, (text.source,), text.period)
        else:
            yield Row(RULES[name], says, (text,), text.in_force)


def sources_in_code() -> dict[str, Citation | Version[Citation]]:
    """Return the citations of ``statutes``, those with a day of their own too."""
    return {
        name: text
        for name, text in vars(statutes).items()
        if isinstance(text, Citation | Version) and not name.startswith("_")
    }


def documents() -> Iterator[Row]:
    """Every document of the registry."""
    return map(document_row, facts.documents().values())


def document_row(document: Document) -> Row:
    """Return a document as a fact."""
    return Row(
        same(document.id),
        (document.name("vi"), document.name("en")),
        (Citation(document),),
        document.in_force,
        document.confidence,
        document.url,
    )


def unregistered(told: Iterable[Row]) -> Iterator[Row]:
    """Tell the documents that facts or rules cite and the registry does not hold."""
    registered = facts.documents()
    cited_documents = {
        each.document.id: each.document for row in told for each in row.sources
    }
    for name, each in cited_documents.items():
        if name not in registered:
            yield document_row(each)


def holiday_laws() -> Iterator[Row]:
    """Tell what each text gives as paid holidays."""
    for law in facts.holiday_laws():
        count = law.paid_days
        plural = "" if count == 1 else "s"
        names = [(f"{n.day:02}/{n.month:02}", n.name) for n in law.fixed]
        lunar = [(f"{n.day}/{n.month}", n.name) for n in law.lunar]
        yield Row(
            (f"{count} ngày nghỉ hưởng lương", f"{count} paid day{plural} off"),
            (
                "; ".join(f"{day} {name}" for day, name in names + lunar)
                + (f"; Tết {law.tet_days} ngày" if law.tet_days else ""),
                "; ".join(
                    f"{day} {name_text(name, 'en')}" for day, name in names + lunar
                )
                + (f"; Tết, {law.tet_days} days" if law.tet_days else ""),
            ),
            cited(law.source, law.substitute),
            law.period,
            is_contested=law.is_in_lieu_contested,
        )


def days(year: int) -> Iterator[Row]:
    """Every announced day of a year."""
    for announcement in state_calendar().announcements:
        for day in announcement.days:
            if day.on.year == year:
                yield Row(
                    same(f"{day.on:%d/%m/%Y}"),
                    (day.name, name_text(day.name, "en")),
                    cited(day.source or Citation(announcement.document)),
                    NO_PERIOD,
                    day.confidence,
                    announcement.url,
                    is_contested=day.status.value == "contested",
                )


def years() -> range:
    """Return the years for which days were announced."""
    calendar = state_calendar()
    return range(calendar.first.year, calendar.last.year + 1)


def procedures() -> Iterator[Row]:
    """Every procedure, in the version of the last day that the record knows."""
    known = facts.procedures()
    for each in known.values():
        versions = known.versions(each.code)
        period = Period(versions[0][1].since, versions[-1][1].until)
        limit = limit_text(each.time_limit, "vi"), limit_text(each.time_limit, "en")
        places = "; ".join(
            dict.fromkeys(
                each.text
                for each in each.limits
                if not isinstance(each.limit, Unstated)
            )
        )
        said = (f"{limit[0]}", f"{limit[1]}")
        if places and not isinstance(each.time_limit, Unstated):
            said = (f"{said[0]} (bảng: {places})", f"{said[1]} (tables: {places})")
        sources = cited(each.citation(), *(one.source for one in each.limits))
        yield Row(
            same(f"`{each.code}` {each.name}"),
            said,
            tuple(dict.fromkeys(sources)),
            period,
            each.confidence,
            each.url,
        )


def petition_limits() -> Iterator[Row]:
    """Every statutory limit of petitions."""
    for each in facts.petition_law().limits:
        yield Row(
            both(lambda locale, each=each: without_source(each.explain(locale))),
            NOTHING,
            (each.citation,),
            each.period,
            each.confidence,
            notes=both(each.note_text),
        )


def competences() -> Iterator[Row]:
    """Who settles petitions about whom, and what stops the time."""
    law = facts.petition_law()
    for each in law.competences:
        yield Row(
            (each.about.label("vi"), each.about.label("en")),
            both(lambda locale, each=each: without_source(each.explain(locale))),
            (each.citation,),
            each.period,
            each.confidence,
        )
    for pause in law.pauses:
        yield Row(
            (pause.kind.label("vi"), pause.kind.label("en")),
            ("tạm đình chỉ thì thời hạn dừng", "a suspension stops the time"),
            (pause.citation,),
            pause.period,
        )


def without_source(told: str) -> str:
    """Leave out the source, which has a column of its own."""
    return told.rpartition(" (")[0]


def reception() -> Iterator[Row]:
    """How often a head must receive citizens."""
    known = facts.reception_duties()
    for code in known:
        for each, period in known.versions(code):
            yield Row(
                both(lambda locale, each=each: each.explain(locale).partition(" (")[0]),
                NOTHING,
                (each.citation,),
                period,
            )


def democracy() -> Iterator[Row]:
    """Dialogues, consultations, and what must be made public."""
    for duty in facts.dialogue_duties().values():
        yield Row(
            (duty.name, duty.name_en),
            (f"ít nhất {duty.least} lần mỗi năm", f"at least {duty.least} a year"),
            (duty.source,),
            duty.in_force,
        )
    for rule in facts.consultation_rules().values():
        yield Row(
            ("Lấy ý kiến Nhân dân", "Consultation of the people"),
            (f"ít nhất {rule.days} ngày", f"at least {rule.days} days"),
            (rule.source,),
            rule.in_force,
        )
    for content in facts.publicity_rules().values():
        within = content.within
        yield Row(
            (
                f"{content.number}. {content.name}",
                f"{content.number}. {content.name_en}",
            ),
            NOTHING
            if within is None
            else (
                f"công khai trong {limit_text(within, 'vi')}",
                f"made public within {limit_text(within, 'en')}",
            ),
            cited(content.source, content.within_source),
            content.in_force,
        )


def codes_of_conduct() -> Iterator[Row]:
    """Every code of conduct in every edition."""
    for each in facts.codes_of_conduct().values():
        place = ", ".join(each.places) or each.issuer
        yield Row(
            (f"{each.name} ({each.edition})", f"{each.name_en} ({each.edition})"),
            (
                f"{place}; {len(each.items)} nội dung",
                f"{place}; {len(each.items)} items",
            ),
            cited(each.citation),
            each.in_force,
            each.confidence,
            each.url,
            joined(each.notes, each.notes_en),
        )


def surveys() -> Iterator[Row]:
    """Every survey."""
    for each in facts.surveys().values():
        count, factors = len(each.questions), len(each.factors)
        gaps = "" if each.is_complete else "; chưa đủ câu hỏi"
        gaps_en = "" if each.is_complete else "; questions are missing"
        yield Row(
            (f"{each.name} ({each.edition})", f"{each.name_en} ({each.edition})"),
            (
                f"{factors} yếu tố, {count} câu hỏi{gaps}",
                f"{factors} factors, {count} questions{gaps_en}",
            ),
            cited(each.citation),
            each.in_force,
            each.confidence,
            each.url,
            joined(each.notes, each.notes_en),
        )


def scorecards() -> Iterator[Row]:
    """Every scorecard."""
    for each in facts.scorecards().values():
        count = len(each.criteria)
        yield Row(
            (f"{each.name} ({each.edition})", f"{each.name_en} ({each.edition})"),
            (f"{count} nhóm tiêu chí", f"{count} groups of criteria"),
            cited(each.citation),
            each.in_force,
            each.confidence,
            next(iter(each.urls), ""),
            joined(each.gaps, each.gaps_en),
        )


def gradings() -> Iterator[Row]:
    """Every grading, and every index that was published."""
    for each in facts.gradings().values():
        grades = [(g.label, g.label_en, g.at_least) for g in each.grades]
        yield Row(
            same(f"`{each.name}`"),
            (
                ", ".join(f"{label} ≥ {least}" for label, _, least in grades),
                ", ".join(f"{label} ≥ {least}" for _, label, least in grades),
            ),
            cited(each.citation),
            NO_PERIOD,
            each.confidence,
            notes=joined(each.notes, each.notes_en),
        )
    for code, index in facts.published_indices().items():
        yield Row(
            (
                f"{index.series} {index.year} {index.part}",
                f"{index.series} {index.year} {index.part_en}",
            ),
            same(f"{index.value}; `{code}`"),
            (),
            NO_PERIOD,
            Confidence.MEDIUM,
            index.url,
            joined(index.notes, index.notes_en),
        )


def form_sets() -> Iterator[Row]:
    """Tell the one-stop forms of each circular."""
    for version in FORM_SETS.versions:
        count = len(version.value.entries)
        yield Row(
            (f"{count} mẫu một cửa", f"{count} one-stop forms"),
            NOTHING,
            cited(version.value.source),
            version.period,
            max(
                version.value.confidence,
                version.value.since_confidence,
                key=list(Confidence).index,
            ),
            notes=(version.value.note, version.value.note_en),
        )


def letters() -> Iterator[Row]:
    """When an apology must go out, and what an event gives a letter for."""
    for rule in (THE_DAY_BEFORE, BIRTH_AND_DEATH_BUNDLES, *LOCAL_APOLOGY_RULES):
        before = rule.moment.value == "before"
        said = (
            (f"trước {rule.days} ngày", f"days before: {rule.days}")
            if before
            else ("khi đến hạn hoặc sau đó", "at or after the due time")
        )
        name = (f"Thư xin lỗi: {rule.name}", f"Apology: {rule.name}")
        yield Row(name, said, (rule.source,), rule.period)
    for occasion in occasion_rules.RULES:
        letter = occasion.trigger.value
        name = (f"Dịp gửi thư: {letter}", f"Occasion of a letter: {letter}")
        yield Row(name, same(occasion.letter), (occasion.source,), occasion.period)
    for threshold in LOCAL_THRESHOLDS:
        yield Row(
            (f"{threshold.place}: {threshold.what_vi}", threshold.what_en),
            (threshold.consequence_vi, threshold.consequence_en),
            cited(threshold.citation),
            NO_PERIOD,
            threshold.confidence,
        )


def units() -> Iterator[Row]:
    """Every province, in every period."""
    for each in facts.units().all_versions:
        kind = ("thành phố", "city") if each.kind.value == "city" else _PROVINCE
        said = kind
        if each.communes:
            count = each.communes[-1].total
            said = (f"{kind[0]}; {count} xã", f"{kind[1]}; {count} communes")
        name = same(f"`{each.code}` {each.name}")
        yield Row(name, said, each.citations, each.in_force)
