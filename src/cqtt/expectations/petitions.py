"""What petitions, their events and their limits must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

PETITIONS: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "complex-level": Expectation(
            "complex or especially complex",
            "an ordinary case needs no finding; leave the event out",
            "phức tạp hoặc đặc biệt phức tạp",
            "vụ việc thông thường không cần ghi sự kiện này",
        ),
        "circumstances": Expectation(
            "a set of Circumstance",
            "pass {Circumstance.COMPLEX} or an empty set",
            "tập hợp các trường hợp (Circumstance)",
            "đưa vào một tập hợp như {Circumstance.COMPLEX} hoặc tập rỗng",
        ),
        "petition-limits": Expectation(
            "PetitionLimit objects",
            "pass a tuple of cqtt.petitions.PetitionLimit",
            "các thời hạn (PetitionLimit)",
            "đưa vào một bộ (tuple) gồm các PetitionLimit",
        ),
        "pause-rules": Expectation(
            "PauseRule objects",
            "pass a tuple of cqtt.petitions.PauseRule",
            "các quy định về tạm đình chỉ (PauseRule)",
            "đưa vào một bộ (tuple) gồm các PauseRule",
        ),
        "competences": Expectation(
            "Competence objects",
            "pass a tuple of cqtt.petitions.Competence",
            "các quy định về thẩm quyền (Competence)",
            "đưa vào một bộ (tuple) gồm các Competence",
        ),
        "petition-law": Expectation(
            "a PetitionLaw",
            "pass cqtt.facts.petition_law()",
            "tập hợp thời hạn theo luật (PetitionLaw)",
            "đưa vào cqtt.facts.petition_law()",
        ),
        "district-in-being": Expectation(
            "a post of a commune or a province, for districts ended on 30 June 2025",
            "ask for a day before, or for the commune's or the province's post",
            "chức vụ ở cấp xã hoặc cấp tỉnh, vì cấp huyện đã kết thúc ngày 30/06/2025",
            "hỏi cho ngày trước đó, hoặc hỏi chức vụ ở cấp xã, cấp tỉnh",
        ),
        "limit-in-days": Expectation(
            "a limit in days or in working days",
            "write it as '10 ngày' or '7 ngày làm việc'",
            "thời hạn tính bằng ngày hoặc ngày làm việc",
            "viết như '10 ngày' hoặc '7 ngày làm việc'",
        ),
    }
)
