"""Units and posts as text, and when two posts are the same."""

from cqtt.agencies import Actor, Unit
from cqtt.checks import require_instance
from cqtt.conduct.codes import CodeOfConduct
from cqtt.errors import WrongTypeError
from cqtt.i18n import require_locale
from cqtt.text import SortKey, nfc, require_nfc, sort_key


def same_writing(text: str) -> str:
    """Return a text without what does not tell two apart: case and spacing."""
    return " ".join(nfc(text).casefold().split())


def unit_text(unit: Unit) -> str:
    """Return a unit, with its body where it has one."""
    return f"{unit.name} ({unit.agency.name})" if unit.agency else unit.name


def officer_text(unit: Unit, post: str, locale: str = "vi") -> str:
    """Return a unit and a post; never a name."""
    unknown = (
        "post not told" if require_locale(locale) == "en" else "không rõ chức danh"
    )
    return f"{unit_text(unit)}, {post.strip() or unknown}"


def officer_order(unit: Unit, post: str = "") -> tuple[SortKey, SortKey, str]:
    """Return what units and posts are ordered by."""
    return sort_key(unit_text(unit)), sort_key(post), unit.code or ""


def require_actor(value: object, field: str) -> None:
    """Refuse what is not an ``Actor`` with texts in NFC; no error holds a name."""
    if not isinstance(value, Actor):
        raise WrongTypeError(field, type(value).__name__, "actor")
    require_nfc(value.post, f"{field}.post")
    if value.name is not None:
        require_nfc(value.name, f"{field}.name")


def require_unit(value: object, field: str) -> None:
    """Refuse what is not a ``Unit``."""
    if not isinstance(value, Unit):
        raise WrongTypeError(field, type(value).__name__, "unit")


def require_code(value: object) -> None:
    """Refuse what is not a ``CodeOfConduct``."""
    require_instance(value, CodeOfConduct, "code", "code-of-conduct")
