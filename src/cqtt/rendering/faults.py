"""One thing that is wrong with a wording."""

from typing import TypeAlias

Fault: TypeAlias = tuple[int, str, str]
"""The line (0 is the whole file), the rule, the evidence; see ``TemplateError``."""


def fault(rule: str, line: int | None = 0, evidence: str = "") -> Fault:
    """
    Return a fault; ``rule`` is an entry of ``cqtt.expectations``.

    >>> fault("syntax", 3)
    (3, 'syntax', '')
    """
    return line or 0, rule, evidence
