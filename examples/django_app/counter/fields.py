"""A field that holds a dossier: its JSON form in the database, the object in Python."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.fields.json import KeyTransform

from cqtt.dossiers import Dossier
from cqtt.errors import CqttError
from cqtt.facts import procedures
from cqtt.interop.json_forms import from_dict, to_dict


class DossierField(models.JSONField):  # type: ignore[misc]  # Django ships no types
    """
    A dossier (*hồ sơ*), stored as JSON; it holds personal data.

    Queries by key work as in any ``JSONField``: ``filter(dossier__channel="online")``.
    """

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Any:
        """Return the dossier that the database holds; a key of it as it is."""
        plain = super().from_db_value(value, expression, connection)
        if plain is None or isinstance(expression, KeyTransform):
            return plain
        return read(plain)

    def get_prep_value(self, value: Any) -> Any:
        """Return the JSON form, or what a query by key compares with."""
        if isinstance(value, Dossier):
            return to_dict(value)
        return super().get_prep_value(value)

    def to_python(self, value: Any) -> Any:
        """Return the dossier that a form or ``loaddata`` gives."""
        if value is None or isinstance(value, Dossier):
            return value
        try:
            return read(value)
        except CqttError as error:
            raise ValidationError(error.message(), code=error.code) from None

    def validate(self, value: Any, model_instance: Any) -> None:
        """Check null and blank."""
        # Past JSONField's own check, which is whether json.dumps takes the value.
        super(models.JSONField, self).validate(value, model_instance)

    def value_to_string(self, obj: Any) -> Any:
        """Return what ``dumpdata`` writes and ``loaddata`` reads."""
        value = self.value_from_object(obj)
        return None if value is None else to_dict(value)


def read(plain: Any) -> Dossier:
    return from_dict(plain, Dossier, procedures=procedures())
