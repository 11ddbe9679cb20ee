"""Public types that have no JSON form, each with the reason."""

from typing import Final

ONE_WAY: Final[dict[str, str]] = {
    "interop.json_forms.JsonForm": "says how a program reads a field",
    "interop.vectors.Left": "holds columns of numpy; a frame writes them",
    "interop.vectors.Vectors": "holds tables made of a calendar; keep the calendar",
    "letters.Letter": "a base class: every kind of letter has a form",
    "letters.MergeReport": "tells the folders of one machine; it has to_dict()",
    "letters.OfficialForm": "a base class: every official letter has a form",
    "letters.Templates": "holds wordings compiled; keep the files they were read from",
    "petitions.Petition": "a base class: every kind of petition has a form",
    "rendering.pdf.Fonts": "tells the files of one machine",
    "rendering.word.WordTemplate": "holds a compiled Word file; keep the file",
    "reports.ReportSource": "a base class: every source of a report has a form",
    "scorecards.ScoringRule": "a base class: every rule of the library has a form",
}
"""Why a type has no JSON form, by its name."""
