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
            "đưa vào cqtt.dossiers.Dossier.receive(...) hoặc submit(...)",
        ),
        "register": Expectation(
            "a Register",
            "pass cqtt.dossiers.Register(...)",
            "một sổ theo dõi hồ sơ",
            "đưa vào cqtt.dossiers.Register(...)",
        ),
        "texts": Expectation(
            "a tuple of texts",
            'pass a tuple of str; one text is written ("...",)',
            "các đoạn văn bản (tuple)",
            'đưa vào một bộ (tuple) gồm các str; một văn bản thì viết ("...",)',
        ),
        "appointment": Expectation(
            "an Appointment",
            "pass cqtt.forms.Appointment(due_on=...)",
            "thời gian hẹn trả kết quả",
            "đưa vào cqtt.forms.Appointment(due_on=...)",
        ),
        "form-entry": Expectation(
            "an entry of a form set",
            "pass cqtt.forms.form_on(kind, day)",
            "một mẫu trong bộ biểu mẫu",
            "đưa vào cqtt.forms.form_on(kind, day)",
        ),
        "form-of-kind": Expectation(
            "the form of that kind",
            "pass cqtt.forms.form_on(kind, day) with the kind of the view",
            "mẫu đúng loại",
            "đưa vào cqtt.forms.form_on(kind, day) với đúng loại biểu mẫu cần lập",
        ),
        "form-kind-once": Expectation(
            "a kind of form that the set has once",
            "give each kind one entry",
            "loại biểu mẫu chỉ có một lần trong bộ",
            "ghi mỗi loại một mẫu",
        ),
    }
)
