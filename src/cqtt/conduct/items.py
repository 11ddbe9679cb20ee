"""The items of a code of conduct, and what is wrong among them."""

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from cqtt.conduct.names import name_key, require_slug
from cqtt.conduct.statuses import SourceStatus
from cqtt.errors import InvalidValueError
from cqtt.i18n import require_locale
from cqtt.printable import require_line, require_names
from cqtt.text import nfc


@frozen
class ConductItem:
    """
    One item of a code of conduct (*nội dung quy tắc ứng xử*).

    ``code`` is a slug of lowercase ASCII letters, digits and hyphens, the same wherever
    items mean the same; ``text_vi`` is the wording, ``text_en`` our rendering.
    ``part`` is the named set within the code that it stands in, such as ``"4 luôn"`` in
    "4 xin, 4 luôn", and ``part_en`` our name for it; ``taken_from`` is the code that a
    locality took it from.

    Raises:
        WrongTypeError: A text is not a str.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: ``text_vi`` or ``text_en`` is empty; ``code`` is no slug; a
            text has a line break or a control character.

    >>> ConductItem("luon-lang-nghe", "luôn lắng nghe", "always listen").text("en")
    'always listen'
    """

    code: str
    text_vi: str
    text_en: str
    part: str = field(default="", kw_only=True)
    part_en: str = field(default="", kw_only=True)
    taken_from: str = field(default="", kw_only=True)

    def __attrs_post_init__(self) -> None:
        require_names(code=self.code, text_vi=self.text_vi, text_en=self.text_en)
        require_slug(self.code, "code")
        require_line(self.part, "part")
        require_line(self.part_en, "part_en")
        require_line(self.taken_from, "taken_from")

    def text(self, locale: str = "vi") -> str:
        """Return its wording in a locale; the English is our rendering."""
        return self.text_en if require_locale(locale) == "en" else self.text_vi

    def shown(self, locale: str = "vi") -> str:
        """Return its wording with a capital at its beginning, as tables show it."""
        text = self.text(locale)
        return nfc(text[0].upper() + text[1:])


def code_faults(
    items: Iterable[ConductItem], status: SourceStatus
) -> Iterator[InvalidValueError]:
    """Yield what is wrong among the items of one code."""
    codes: set[tuple[str, str]] = set()
    wordings: set[tuple[str, str]] = set()
    parts: dict[str, str] = {}
    for item in items:
        wording = (item.part, item.text_vi.casefold())
        if (item.part, item.code) in codes:
            yield InvalidValueError("code", item.code, "item-of-its-own")
        elif wording in wordings:
            yield InvalidValueError("text_vi", item.text_vi, "wording-of-its-own")
        if item.part and parts.setdefault(name_key(item.part), item.part) != item.part:
            yield InvalidValueError("part", item.part, "part-spelt-once")
            parts[name_key(item.part)] = item.part
        codes.add((item.part, item.code))
        wordings.add(wording)
    if bool(codes) == (status is SourceStatus.NAME_ONLY):
        yield InvalidValueError("items", len(codes), "items-or-name-only")
