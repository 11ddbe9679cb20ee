"""What the official forms must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

FORMS: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "dossier": Expectation(
            "a Dossier",
            "pass cqtt.dossiers.Dossier.receive(...) or submit(...)",
            "một hồ sơ (Dossier)",
        ),
        "register": Expectation(
            "a Register", "pass cqtt.dossiers.Register(...)", "một sổ theo dõi hồ sơ"
        ),
        "texts": Expectation(
            "a tuple of texts",
            'pass a tuple of str; one text is written ("...",)',
            "các đoạn văn bản (tuple)",
        ),
        "appointment": Expectation(
            "an Appointment",
            "pass cqtt.forms.Appointment(due_on=...)",
            "thời gian hẹn trả kết quả",
        ),
        "form-entry": Expectation(
            "an entry of a form set",
            "pass cqtt.forms.form_on(kind, day)",
            "một mẫu trong bộ biểu mẫu",
        ),
        "form-of-kind": Expectation(
            "the form of that kind",
            "pass cqtt.forms.form_on(kind, day) with the kind of the view",
            "mẫu đúng loại",
        ),
        "form-kind-once": Expectation(
            "a kind of form that the set has once",
            "give each kind one entry",
            "loại biểu mẫu chỉ có một lần trong bộ",
        ),
    }
)
