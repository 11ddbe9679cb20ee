"""
Boards and cards: a title and numbered lines that are read from afar, on one page.

*Bảng treo tường, thẻ để bàn.*  ``poster`` is what they say, ``sheets`` what they are
printed on, ``fitting`` how large the type can be; ``plain``, ``page`` and ``printing``
are the outputs text, HTML and PDF.  This room knows no codes of conduct.
"""
