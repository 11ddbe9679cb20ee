"""The letter of thanks."""

from typing import Any, ClassVar

from attrs import field, frozen

from cqtt.letters.dates import money_told
from cqtt.letters.fields import amount, clause, filled_if_told
from cqtt.letters.letter import Letter
from cqtt.rendering.values import filled_line


@frozen(kw_only=True)
class Thanks(Letter):
    """
    Thanks for a contribution to the community (*thư cảm ơn*).

    ``contribution`` goes on after "đã", as in "hiến 120 m² đất để mở rộng đường";
    ``period`` after "trong", as in "năm 2026"; ``project`` after "góp phần thực hiện".
    ``amount`` is in đồng.  A letter like this has no motto: among the kinds of
    document it is a *thư công*, for which the decree has no form.

    >>> from datetime import date
    >>> from cqtt.agencies import Agency
    >>> from cqtt.letters.people import Recipient, Role, Signer
    >>> letter = Thanks(
    ...     to=Recipient("Nguyễn Văn Ví Dụ", Role.MAN),
    ...     issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
    ...     signers=(Signer(post="Chủ tịch", name="Trần Thị Mẫu"),),
    ...     issued_on=date(2026, 8, 3),
    ...     contribution="hiến 120 m² đất để mở rộng đường",
    ...     period="tháng 7 năm 2026",
    ... )
    >>> "ông đã hiến 120 m² đất" in letter.text()
    True

    Law:
        Decree 30/2020/NĐ-CP, Art. 7; its annexes have no form of a *thư công*.
    """

    kind: ClassVar[str] = "thanks"
    title_vi: ClassVar[str] = "Thư cảm ơn"
    title_en: ClassVar[str] = "Letter of thanks"

    contribution: str = field(validator=filled_line, repr=False)
    period: str = field(validator=filled_line)
    amount: int | None = field(default=None, validator=amount, repr=False)
    project: str = field(default="", validator=filled_if_told)

    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the fields of the thanks as they are printed."""
        return {
            "contribution": clause(self.contribution),
            "period": clause(self.period),
            "amount": "" if self.amount is None else money_told(self.amount, locale),
            "project": clause(self.project),
            "role": self.to.role.value,
        }
