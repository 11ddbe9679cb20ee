"""
Letters as Word documents: in our own layout, or in an office's own Word template.

*Văn bản Word.*  ``WORD`` is the skin whose pages ``docx`` makes into a file;
``editable`` gives a wording to a clerk as a Word file, and ``read_word_template`` reads
the one that comes back.
"""

from cqtt.rendering.word.editable import editable
from cqtt.rendering.word.office import WordTemplate, read_word_template
from cqtt.rendering.word.package import docx
from cqtt.rendering.word.skin import WORD

__all__ = ["WORD", "WordTemplate", "docx", "editable", "read_word_template"]
