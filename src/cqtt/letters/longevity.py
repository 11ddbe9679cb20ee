"""The congratulation on a long life."""

from datetime import date
from typing import Any, ClassVar

from attrs import field, frozen

from cqtt.errors import InvalidValueError
from cqtt.findings import Finding, Severity
from cqtt.i18n import number
from cqtt.letters.ages import AgeCount, age_at, celebration, honours_of
from cqtt.letters.fields import ONE_PERSON, clause, filled_if_told
from cqtt.letters.letter import Letter, Tone


@frozen(kw_only=True)
class LongevityCongratulation(Letter):
    """
    Congratulation on a long life (*thư chúc thọ*).

    ``to`` is the elder, best as ``Role.ELDER``.  ``born`` is a day or a year.  The age
    is that on the day of the letter, or ``at`` another day or in another year, as for a
    letter before Tết; ``counted`` says how (``cqtt.letters.ages.age_at``).  The day of
    birth is not printed.  ``gift`` goes on after "kính tặng".

    >>> from cqtt.agencies import Agency
    >>> from cqtt.letters.people import Recipient, Role, Signer
    >>> letter = LongevityCongratulation(
    ...     to=Recipient("Phạm Thị Ví Dụ", Role.ELDER),
    ...     born=1936,
    ...     issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
    ...     signers=(Signer(post="Chủ tịch", name="Lê Văn Thử"),),
    ...     issued_on=date(2026, 6, 6),
    ... )
    >>> letter.age, letter.findings()
    (90, ())
    """

    kind: ClassVar[str] = "longevity"
    title_vi: ClassVar[str] = "Thư chúc thọ"
    title_en: ClassVar[str] = "Letter on a long life"
    tone: ClassVar[Tone] = Tone.JOY
    needs_consent: ClassVar[bool] = True

    born: date | int = field(repr=False)
    at: date | int | None = None
    counted: AgeCount = "full"
    gift: str = field(default="", validator=filled_if_told)

    def __attrs_post_init__(self) -> None:
        Letter.__attrs_post_init__(self)
        if self.to.role not in ONE_PERSON:
            raise InvalidValueError("to", self.to.role.value, "one-person")
        age_at(self.born, self._at)
        age_at(self.born, self._at, self.counted)

    @property
    def _at(self) -> date | int:
        return self.issued_on if self.at is None else self.at

    @property
    def age(self) -> int:
        """The age that the letter congratulates on."""
        return age_at(self.born, self._at, self.counted)

    def findings(self) -> tuple[Finding, ...]:
        """
        Return what is irregular, and what differs from the table of ages and bodies.

        Nothing of it forbids the letter.

        Law:
            See ``cqtt.letters.ages.HONOURS``.
        """
        years = age_at(self.born, self._at)
        honours = honours_of(years)
        found = Letter.findings(self)
        if not honours:
            return (*found, Finding("honoured-age", "born", str(years), Severity.NOTE))
        level = self.issuer.level
        if level is None or level in {each.level for each in honours}:
            return found
        odd = Finding("honouring-body", "issuer", level.value, Severity.NOTE)
        return (*found, odd)

    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the fields of the congratulation as they are printed."""
        age = self.age
        return {
            "age": number(age, locale),
            "is_full_age": self.counted == "full",
            "celebration": celebration(age),
            "gift": clause(self.gift),
        }
