"""What is to be known of a file beside its entries."""

from collections.abc import Iterator, Mapping, Sequence

from cqtt.conduct.positions import first_of, numbers
from cqtt.findings import Finding, Severity


def remarks_of(
    source: str, unread: Sequence[str], told: Mapping[str, Sequence[int]]
) -> Iterator[Finding]:
    """Yield a finding of the columns not read, and one for each kind of row."""
    if unread:
        names = first_of((f"“{each}”" for each in unread), ", ")
        yield Finding("columns-of-sheet", source, names, Severity.WARNING)
    for kind, rule, severity in (
        ("other", "row-of-register", Severity.WARNING),
        ("total", "row-of-entry", Severity.NOTE),
        ("heading", "row-below-heading", Severity.NOTE),
        ("blank", "row-filled", Severity.NOTE),
        ("hidden", "row-shown", Severity.WARNING),
        ("merged", "cell-of-its-own", Severity.WARNING),
    ):
        rows = told.get(kind)
        if rows:
            said = numbers([each - 1 for each in rows])
            yield Finding(
                rule, source, f"dòng {said}", severity, evidence_en=f"row {said}"
            )
