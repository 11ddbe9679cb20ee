"""The components of a record: papers, forms, notes and headings told apart."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from cqtt.findings import Severity
from cqtt.interop.portal.look import Look
from cqtt.interop.portal.old_papers import Paper, old_paper_at, papers_of
from cqtt.interop.portal.paper_words import (
    channels_of,
    condition_of,
    databases_of,
)
from cqtt.interop.portal.words import (
    ALTERNATIVES,
    MARKS,
    begins,
    excerpt,
    found,
    seen,
)
from cqtt.procedures import Component, ComponentKind

_AROUND: Final = f"{MARKS}."
_NOTE_GROUP: Final = ("lưu ý", "ghi chú", "chú ý")
_NOTE_STARTS: Final = (
    "lưu ý",
    "ghi chú",
    "chú ý",
    "trường hợp",
    "người tiếp nhận",
    "người yêu cầu",
    "người có yêu cầu",
    "cá nhân có quyền",
    "cá nhân",
    "cơ quan",
    "đối với",
    "đương sự",
    "công dân",
    "khuyến khích",
    "nội dung khai báo",
    "nội dung",
    "bản chụp các giấy tờ gửi kèm",
    "giá trị sử dụng",
    "thủ tục về",
    "khi có người đến lưu trú",
    "giấy tờ do cơ quan có thẩm quyền của nước ngoài",
)
_PAPER: Final = (
    r"(?:bản (?:sao|chính|gốc|cam)|giấy|văn bản|hợp đồng|đơn |tờ khai|quyết định|biên)"
)
_ASKS_FOR_A_PAPER: Final = (
    r"thì (?:phải |cần )?(?:có|nộp|gửi|bổ sung|kèm|xuất trình|cung cấp)"
    r"|phải (?:có|nộp|kèm) (?!trách nhiệm|kết quả)"
    rf"|^(?:đối với|trường hợp|cơ quan)[^.;]{{1,400}}"
    rf"(?::|lập|nộp|bổ sung|gồm|thay thế bằng:?) {_PAPER}"
)
_TELLS: Final = (
    r" thì |có trách nhiệm|có quyền|có thể |được phép|không yêu cầu"
    r"|không phải (?:nộp|xuất)"
    r"| phải (?:bảo đảm|được|thực hiện|xuất trình|nộp)|từ chối"
)
_EFORM: Final = r"mẫu (?:hộ tịch )?điện tử|biểu mẫu điện tử|điện tử tương tác"
_FORM: Final = (
    r"(?:\(?[0-9a-zđ]{1,3}[.)] ?)?(?:tờ khai|đơn |mẫu số|mẫu đơn|phiếu |"
    r"giấy đề nghị|văn bản đề nghị|bản khai|tờ trình)"
)
_SHOWN: Final = ("xuất trình", "giấy tờ phải xuất trình", "giấy tờ xuất trình")
_SOMEBODY_SHOWS: Final = (
    r"(?:cá nhân|công dân|người (?:có )?yêu cầu|đương sự)"
    r"(?:(?! không| có thể| có quyền)[^.;:,]){0,80}? xuất trình "
)
_GENERIC: Final = (
    r"(?:\(?[0-9ivxa-zđ]{1,4}[.)] ?)?"
    r"(?:(?:thành phần|hồ sơ|thành phần hồ sơ)(?:,? (?:bao )?gồm.*)?$|"
    r"giấy tờ|các giấy tờ|lưu ý|ghi chú|chú ý|bao gồm|tài liệu|số lượng)"
)
_SENTENCE: Final = 150
_NO_DOCUMENTS: Final = (ComponentKind.NOTE, ComponentKind.HEADING)


class Group(NamedTuple):
    """A group of rows: its name, the case that it is, and what it says of its rows."""

    name: str
    case: str | None
    is_of_notes: bool
    is_of_shown: bool


def components_of(record: Look) -> tuple[Component, ...]:
    """Return the rows of the list of components, each with what it is."""
    rows: list[Component] = []
    for each in record.children("executionCases"):
        group = _group(each)
        for row in each.children("profileComponents"):
            rows.extend(_components(row, group))
    return tuple(rows)


def _group(row: Look) -> Group:
    name = row.line("name").strip(_AROUND).rstrip(":").strip()
    small = name.lower()
    return Group(
        name=name,
        case=None if not small or begins(_GENERIC, small) else name,
        is_of_notes=any(word in small for word in _NOTE_GROUP),
        is_of_shown="xuất trình" in small,
    )


def case_names(components: tuple[Component, ...]) -> tuple[str, ...]:
    """Return the groups that are true cases."""
    return tuple(dict.fromkeys(each.case for each in components if each.case))


def _components(row: Look, group: Group) -> Iterator[Component]:
    name = row.line("name").lstrip(_AROUND)
    if not name:
        row.observe("component-named", "name", "nothing", Severity.NOTE)
        return
    small = name.lower()
    originals, copies = _count(row, "originalQty"), _count(row, "copyQty")
    has_count = bool(originals or copies)
    kind = _kind(small, group, has_count=has_count)
    is_paper = kind not in _NO_DOCUMENTS
    _check_kind(row, kind, small, has_count=has_count)
    channels = channels_of(small, kind) if is_paper else ()
    for paper in _papers(row, name, small) if is_paper else (Paper(name),):
        yield Component(
            name=paper.name,
            kind=kind,
            code=row.text("code") or None,
            originals=originals,
            copies=copies,
            condition=condition_of(paper.name) if is_paper and not channels else "",
            channels=channels,
            case=group.case,
            group=group.name,
            waived_if_found_in=databases_of(small) if is_paper else (),
            form="; ".join(_attachments(row)),
            abolished_by=paper.abolished.value if paper.abolished else None,
            abolished_since=paper.abolished.period.since if paper.abolished else None,
            without=paper.without,
            note=paper.note,
        )


def _count(row: Look, name: str) -> int:
    count = row.whole(name) or 0
    if count < 0:
        row.observe("count-of-papers", name, str(count), Severity.ERROR)
    return max(count, 0)


def _kind(small: str, group: Group, *, has_count: bool) -> ComponentKind:
    if group.is_of_notes:
        return ComponentKind.NOTE
    if small.endswith(":"):
        return ComponentKind.HEADING
    if small.startswith(_NOTE_STARTS):
        if has_count and begins(_SOMEBODY_SHOWS, small):
            return ComponentKind.PRESENT
        if _is_note(small, has_count=has_count):
            return ComponentKind.NOTE
    return _kind_of_paper(small, group, has_count=has_count)


def _kind_of_paper(small: str, group: Group, *, has_count: bool) -> ComponentKind:
    if "điện tử" in small and found(_EFORM, small):
        return ComponentKind.EFORM
    if begins(_FORM, small):
        return ComponentKind.FORM
    if group.is_of_shown or small.startswith(_SHOWN):
        return ComponentKind.PRESENT
    if not has_count and (len(small) > _SENTENCE or found(_TELLS, small)):
        return ComponentKind.NOTE
    return ComponentKind.SUBMIT


def _is_note(small: str, *, has_count: bool) -> bool:
    if not has_count or small.startswith(_NOTE_GROUP):
        return True
    return found(_ASKS_FOR_A_PAPER, small) is None


def _check_kind(row: Look, kind: ComponentKind, small: str, *, has_count: bool) -> None:
    if kind in _NO_DOCUMENTS:
        if has_count:
            is_note = kind is ComponentKind.NOTE
            row.observe(
                "note-as-document" if is_note else "heading-as-document",
                "name",
                excerpt(small, 20, 20),
            )
        return
    if not has_count:
        evidence = excerpt(small, 20, 20)
        row.observe("paper-counted", "originalQty", evidence, Severity.NOTE)
    if words := seen(ALTERNATIVES, small):
        row.observe("alternatives-in-prose", "name", words, Severity.NOTE)


def _papers(row: Look, name: str, small: str) -> Iterable[Paper]:
    """Return the papers of a row, parted from those that no office may ask for."""
    old = old_paper_at(small)
    if old is None:
        return (Paper(name),)
    row.observe("paper-in-force", "name", excerpt(small, *old))
    return papers_of(name)


def _attachments(row: Look) -> Iterator[str]:
    for each in row.children("attachments"):
        if name := each.text("fileName"):
            yield name
