"""What was promised or planned beside what was done: plans, lateness, apologies."""

from collections.abc import Iterator
from typing import Final

from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.outcomes import Role, role_of
from cqtt.reports.consistency.seen import Seen, UnitKind, may_be_of_one_period
from cqtt.reports.consistency.summing import plain
from cqtt.reports.consistency.words import has_any, listed

_PLANS: Final = listed("planned plan kế~hoạch theo~kế~hoạch được~giao dự~kiến")
_DONE: Final = listed(
    "done held completed completion carried~out implemented plan planned kế~hoạch "
    "hoàn~thành thực~hiện đã~tổ~chức"
)
_NONE: Final = listed("no none nothing not~a never không không~có không~còn không~để")
_EVERY: Final = listed("all every each 100 tất~cả toàn~bộ mọi")
_ON_TIME: Final = listed("on~time in~time đúng~hạn đúng~thời~hạn")
_LATE: Final = listed("late overdue delayed quá~hạn trễ~hạn chậm~hạn")
_APOLOGY: Final = ("apology", "apologies", "xin lỗi")
_ITEMS: Final = ("items", "slogan", "forms", "form", "mẫu", "khẩu hiệu")
_HUNDRED: Final = 100


def check_promised(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Yield plans called done, words on lateness and apologies against the counts."""
    for each in seen:
        whole = each.kind is UnitKind.SHARE and each.number == _HUNDRED
        if whole and not each.approx and has_any(_both(each), _DONE):
            yield from _of_a_plan(each, seen)
        if each.value.text and each.number is None and _says_in_time(each):
            yield from _of_the_late(each, seen)
    yield from _apologies(seen)


def _both(each: Seen) -> str:
    return f"{each.label} {each.measures}"


def _of_a_plan(share: Seen, seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Compare 100 % of a plan with what was planned and done in the same group."""
    near = [
        each
        for each in seen
        if each.kind is UnitKind.COUNT
        and each.number is not None
        and each.base is None
        and not each.approx
        and each.group_key == share.group_key
        and each.period_key == share.period_key
    ]
    plans = [each for each in near if has_any(_both(each), _PLANS)]
    if len(plans) != 1:
        return
    (plan,) = plans
    done = [each for each in near if each.unit == plan.unit and each is not plan]
    if len(done) != 1:
        return
    came, due = done[0].number or 0, plan.number or 0
    told = f"100 %; {plain(came)}/{plain(due)}"
    if came >= due:
        yield held(CheckKind.SHARE, (share.id, done[0].id, plan.id), told)
        return
    places = (share.place, done[0].place, plan.place)
    sure = Severity.WARNING
    yield fault("share-of-base", CheckKind.SHARE, places, (told, told), sure)


def _says_in_time(each: Seen) -> bool:
    text = each.value.text
    none_late = has_any(text, _NONE) and has_any(f"{text} {each.label}", _LATE)
    return none_late or (has_any(text, _EVERY) and has_any(text, _ON_TIME))


def _of_the_late(claim: Seen, seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Compare "none was late" with a count of late ones."""
    for each in seen:
        same = (
            role_of(each) is Role.LATE
            and each.group_key == claim.group_key
            and may_be_of_one_period(each, claim)
        )
        if same and each.count:
            words = (
                f"nêu không có quá hạn; {each.count}",
                f"none late told; {each.count}",
            )
            places = (claim.place, each.place)
            sure, kind = Severity.WARNING, CheckKind.STATEMENT
            yield fault("statements-agree", kind, places, words, sure)


def _apologies(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Compare "a letter for each late one", or no letter at all, with late ones."""
    letters = [each for each in seen if _is_apology(each)]
    if len(letters) != 1:
        return
    (sent,) = letters
    for each in seen:
        same = (
            role_of(each) is Role.LATE
            and each.count is not None
            and each.figure.document == sent.figure.document
            and may_be_of_one_period(each, sent)
        )
        if not same or each.count is None or each.count <= (sent.count or 0):
            continue
        claims = [one for one in seen if _says_apologised(one, sent)]
        if claims or not sent.count:
            places = (*(one.place for one in claims[:1]), sent.place, each.place)
            words = (
                f"{each.count} quá hạn; {sent.count} thư xin lỗi",
                f"{each.count} late; {sent.count} letters of apology",
            )
            severity = Severity.WARNING if claims else Severity.NOTE
            kind = CheckKind.STATEMENT
            yield fault("statements-agree", kind, places, words, severity)


def _is_apology(each: Seen) -> bool:
    named = has_any(each.label, _APOLOGY) and not has_any(_both(each), _ITEMS)
    return named and each.unit == "letter" and each.count is not None


def _says_apologised(each: Seen, sent: Seen) -> bool:
    text = each.value.text
    said = bool(text) and each.number is None and has_any(text, _APOLOGY)
    every = has_any(text, _EVERY) and not has_any(text, _NONE)
    return said and every and each.figure.document == sent.figure.document
