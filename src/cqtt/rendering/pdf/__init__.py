"""
Letters as PDF: tagged, searchable, in the layout of the decree.

*Tệp PDF theo thể thức văn bản hành chính.*  Needs the extra ``pdf``:
``pip install "cqtt[pdf]"``.

Law:
    Decree 30/2020/NĐ-CP, Annex I.
"""

from cqtt.rendering.pdf.document import pdf
from cqtt.rendering.pdf.fonts import EMBEDDED, Fonts, pdf_font
from cqtt.rendering.pdf.skin import PDF

__all__ = ["EMBEDDED", "PDF", "Fonts", "pdf", "pdf_font"]
