"""
The loop of the process: each line of requests gets one line of answers.

*Vòng lặp phục vụ.*
"""

from itertools import chain
from typing import BinaryIO, Final

from cqtt.interop.serving.answering import answer
from cqtt.interop.serving.lines import lines, write_line

LONGEST_LINE: Final = 8 * 1024 * 1024
"""The most bytes of a line, unless told otherwise."""


def serve(
    requests: BinaryIO, answers: BinaryIO, *, longest_line: int = LONGEST_LINE
) -> None:
    """
    Answer requests, one line of JSON each, until they end or nobody listens.

    *Phục vụ theo dòng JSON.*  Each line that is not empty gets exactly one line, in
    order, flushed at once.  No request ends the loop.

    Args:
        requests: A buffered stream of bytes, such as ``sys.stdin.buffer``.

        answers: A stream of bytes, such as ``sys.stdout.buffer``.

        longest_line: The most bytes of a line that is read; of a longer one the rest is
            skipped in pieces, and it gets an error.

    >>> from io import BytesIO
    >>> told = BytesIO()
    >>> serve(BytesIO(b'{"id": 1, "op": "days.why", "day": "2026-01-01"}'), told)
    >>> told.getvalue().decode()[:31]
    '{"id":1,"result":{"is_working":'
    """
    try:
        for line in lines(requests, longest_line):
            parts = answer(line)
            first = next(parts, None)
            if first is not None:
                write_line(answers, chain([first], parts))
    except OSError:
        # The other end of a pipe is gone: nobody is left to be told.
        return
