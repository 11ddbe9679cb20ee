"""The letter that asks after somebody."""

from datetime import date
from enum import Enum
from typing import Any, ClassVar

from attrs import field, frozen

from cqtt.errors import InvalidValueError
from cqtt.i18n import day_told
from cqtt.letters.dates import money_told
from cqtt.letters.fields import ONE_PERSON, amount, clause, filled_if_told, optional_day
from cqtt.letters.letter import Letter
from cqtt.letters.typed import instance_of


class VisitEvent(Enum):
    """What the office writes about (*sự việc*)."""

    ILLNESS = "illness"
    ACCIDENT = "accident"
    FIRE = "fire"
    FLOOD = "flood"
    STORM = "storm"
    TET = "tet"


@frozen(kw_only=True)
class Visit(Letter):
    """
    A letter that asks after somebody, or greets at Tết (*thư thăm hỏi*).

    ``happened_on`` is told where it is known, except at Tết.  ``amount`` is in đồng,
    ``support`` what is given in kind.  A letter about an illness tells of somebody's
    health, which is sensitive, so consent is asked for.

    >>> from cqtt.agencies import Agency
    >>> from cqtt.letters.people import Recipient, Role, Signer
    >>> from cqtt.letters.together import family_of
    >>> letter = Visit(
    ...     to=family_of(Recipient("Trần Thị Ví Dụ", Role.WOMAN)),
    ...     event=VisitEvent.FIRE,
    ...     amount=5_000_000,
    ...     issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
    ...     signers=(Signer(post="Chủ tịch", name="Lê Văn Thử"),),
    ...     issued_on=date(2026, 8, 3),
    ... )
    >>> "gia đình không may gặp hỏa hoạn" in letter.text()
    True

    Law:
        Decree 356/2025/NĐ-CP on personal data: health is sensitive.
    """

    kind: ClassVar[str] = "visit"
    title_vi: ClassVar[str] = "Thư thăm hỏi"
    title_en: ClassVar[str] = "Letter of sympathy"
    needs_consent: ClassVar[bool] = True

    event: VisitEvent = field(
        validator=instance_of(VisitEvent, "enum-choice"), repr=False
    )
    happened_on: date | None = field(default=None, validator=optional_day, repr=False)
    amount: int | None = field(default=None, validator=amount, repr=False)
    support: str = field(default="", validator=filled_if_told, repr=False)

    def __attrs_post_init__(self) -> None:
        Letter.__attrs_post_init__(self)
        if self.happened_on is not None and self.issued_on < self.happened_on:
            raise InvalidValueError("happened_on", "a later day", "known-when-issued")

    def title(self, locale: str = "vi") -> str:
        """Return what the letter is called; at Tết it is a greeting."""
        if self.event is not VisitEvent.TET:
            return super().title(locale)
        return "New Year greeting" if locale == "en" else "Thư chúc Tết"

    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the fields of the visit as they are printed."""
        day = self.happened_on
        return {
            "event": self.event.value,
            "role": self.to.role.value,
            "whom": self.to.salutation(locale),
            "is_one_person": self.to.role in ONE_PERSON,
            "happened_on": "" if day is None else day_told(day, locale),
            "amount": "" if self.amount is None else money_told(self.amount, locale),
            "support": clause(self.support),
        }
