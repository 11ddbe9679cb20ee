"""A kind of letter of one's own: a frozen class and a wording."""

from datetime import date
from typing import Any, ClassVar

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.letters import Letter, Recipient, Role, Signer, Templates
from cqtt.rendering.values import filled_line

WORDING = """\
# THƯ CHÀO MỪNG
> Kính gửi: {{ recipient|capital }}

{{ issuer }} vui mừng chào đón {{ salutation }} đến sinh sống tại {{ village }}.
Trưởng thôn là {{ head }}, luôn sẵn lòng giúp {{ salutation }} trong những ngày đầu.
"""


@frozen(kw_only=True)
class Welcome(Letter):
    """A welcome to new neighbours; ``village`` is where they live now."""

    kind: ClassVar[str] = "welcome"
    title_vi: ClassVar[str] = "Thư chào mừng"
    title_en: ClassVar[str] = "Letter of welcome"

    village: str = field(validator=filled_line)
    head: str = field(validator=filled_line, repr=False)

    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the fields that the wording prints, beside those of every letter."""
        del locale  # both are names
        return {"village": self.village, "head": self.head}


def main() -> None:
    """Print a letter to an invented family."""
    letter = Welcome(
        to=Recipient("Trần Văn Bịa", Role.FAMILY),
        issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
        signers=(Signer(post="Chủ tịch", name="Lê Văn Thử"),),
        issued_on=date(2026, 8, 3),
        place="Ví Dụ",
        village="thôn Giả Định",
        head="bà Phạm Thị Mẫu",
    )
    print(letter.text(templates=Templates.of_texts({"welcome.vi": WORDING})))


if __name__ == "__main__":
    main()
