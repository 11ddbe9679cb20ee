"""Units and posts as text, and when two posts are the same."""

from collections import Counter
from collections.abc import Iterable

from cqtt.agencies import Actor, Unit
from cqtt.checks import require_instance
from cqtt.conduct.codes import CodeOfConduct
from cqtt.errors import WrongTypeError
from cqtt.i18n import require_locale
from cqtt.printable import require_line
from cqtt.text import SortKey, nfc, require_nfc, sort_key


def same_writing(text: str) -> str:
    """Return a text without what does not tell two apart: case and spacing."""
    return " ".join(nfc(text).casefold().split())


def namesakes(units: Iterable[Unit]) -> frozenset[str]:
    """Return the names that several units share."""
    names = Counter(unit.name for unit in dict.fromkeys(units))
    return frozenset(name for name, units_of in names.items() if units_of > 1)


def unit_text(unit: Unit, *, with_agency: bool = False) -> str:
    """Return a unit; with its body and code where it is told apart by them."""
    told = [unit.agency.name] if unit.agency else []
    told += [str(unit.code)] if unit.code else []
    return f"{unit.name} ({', '.join(told)})" if with_agency and told else unit.name


def officer_text(
    unit: Unit, post: str, locale: str = "vi", *, with_agency: bool = False
) -> str:
    """Return a unit and a post; never a name."""
    unknown = (
        "post not told" if require_locale(locale) == "en" else "không rõ chức danh"
    )
    where = unit_text(unit, with_agency=with_agency)
    return f"{where}, {post.strip() or unknown}"


def officer_order(unit: Unit, post: str = "") -> tuple[SortKey, SortKey, str]:
    """Return what units and posts are ordered by."""
    name = unit_text(unit, with_agency=True)
    return sort_key(name), sort_key(post), str(unit.code or "")


def require_actor(value: object, field: str) -> None:
    """Refuse what is not an ``Actor`` with texts as they must be, without a name."""
    if not isinstance(value, Actor):
        raise WrongTypeError(field, type(value).__name__, "actor")
    require_line(value.post, f"{field}.post")
    if value.name is not None:
        require_nfc(value.name, f"{field}.name")


def require_unit(value: object, field: str) -> None:
    """Refuse what is not a ``Unit``."""
    if not isinstance(value, Unit):
        raise WrongTypeError(field, type(value).__name__, "unit")


def require_code(value: object) -> None:
    """Refuse what is not a ``CodeOfConduct``."""
    require_instance(value, CodeOfConduct, "code", "code-of-conduct")
