"""One table: the dossiers of the counter."""

from collections.abc import Iterable
from typing import Any

from django.db import models

from cqtt.dossiers import DossierStatus
from cqtt.errors import ClockStoppedError, CqttError, NotStartedError

from .fields import DossierField
from .office import OFFICE


class StoredDossier(models.Model):  # type: ignore[misc]  # Django ships no types
    """
    A dossier and, beside it, what the database is asked by.

    The dossier is the truth.  ``number`` and ``due_on`` are copies of what follows from
    it, made whenever it is saved: an index cannot look into Python.  ``why_no_due`` is
    the code of an error that somebody has to mend, such as a disputed limit; it is
    empty while a dossier waits.
    """

    number = models.CharField(max_length=40, unique=True, editable=False)
    due_on = models.DateField(null=True, db_index=True, editable=False)
    why_no_due = models.CharField(max_length=40, blank=True, editable=False)
    dossier = DossierField()

    def __str__(self) -> str:
        return str(self.number)

    def save(self, *, update_fields: Iterable[str] | None = None, **more: Any) -> None:
        """Store it with its copies, which ``update_or_create`` would leave out."""
        self.number = self.dossier.number
        self.due_on, self.why_no_due = None, ""
        try:
            self.due_on = self.dossier.due(OFFICE).on
        except (ClockStoppedError, NotStartedError):
            pass  # it waits, and has no due day now
        except CqttError as error:
            self.why_no_due = error.code
        if update_fields is not None:
            update_fields = {*update_fields, "number", "due_on", "why_no_due"}
        super().save(update_fields=update_fields, **more)

    @property
    def status(self) -> DossierStatus:
        """Worked out from the events, never stored."""
        found: DossierStatus = self.dossier.status
        return found
