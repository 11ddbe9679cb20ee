"""
Wordings and pages: one text file becomes text, HTML, Word and PDF.

*Kết xuất văn bản.*  ``wording`` reads the text file that an office edits, ``language``
says what may stand in it, ``frame`` holds what stands around it on the page, and the
skins make the outputs.  This room knows paper and print; it knows no letters.
"""
