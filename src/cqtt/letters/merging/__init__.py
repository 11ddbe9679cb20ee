"""
Mail merge: many letters into a folder, streamed, resumable, each file whole.

*Trộn thư hàng loạt.*
"""

from cqtt.letters.merging.names import NamePattern
from cqtt.letters.merging.outputs import Output
from cqtt.letters.merging.reports import MergeReport, Progress, Refused
from cqtt.letters.merging.run import merge

__all__ = [
    "MergeReport",
    "NamePattern",
    "Output",
    "Progress",
    "Refused",
    "merge",
]
