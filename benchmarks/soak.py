"""
Two hundred thousand requests to one process, and its memory on the way.

``python benchmarks/soak.py [requests]``: every operation by its example and by broken
variants, batches, unreadable lines, offices and calendars that differ.  Linux tells
the resident memory; elsewhere only the answers are counted.
"""

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

REQUESTS: Final = 200_000
_LOOKS: Final = 10


def memory(pid: int) -> float | None:
    """Return the resident memory of a process in MB, where Linux tells it."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return None
    line = next(line for line in status.read_text().splitlines() if "VmRSS" in line)
    return int(line.split()[1]) / 1024


def questions(examples: list[dict[str, Any]]) -> Iterator[bytes]:
    """Yield lines without end, the same ones in every run."""
    chance = random.Random(200_000)
    for number in range(sys.maxsize):
        asked: Any = {"id": number, **chance.choice(examples)}
        kind = chance.randrange(20)
        day = date(2020, 1, 1) + timedelta(days=chance.randrange(2000))
        if kind == 0:
            yield bytes(chance.choices(range(32, 256), k=80)) + b"\n"
            continue
        if kind == 1:
            asked = [asked, {"id": 1}, 5]
        elif kind == 2:
            asked[f"key{number}"] = "Nguyễn Văn Ví Dụ" * 10
        elif kind == 3:
            asked = {
                "op": "due_date",
                "limit": f"{number % 900 + 1} giờ làm việc",
                "received": f"{day}T08:00",
                "office": {
                    "hours": f"07:{number % 60:02}-11:30,13:30-17:00",
                    "calendar": {"known_on": day.isoformat()},
                },
            }
        yield json.dumps(asked, ensure_ascii=False).encode() + b"\n"


def main(count: int) -> None:
    """Ask, and print the memory at the start, on the way and at the end."""
    with subprocess.Popen(
        [sys.executable, "-m", "cqtt", "serve"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        requests, answers = process.stdin, process.stdout
        if requests is None or answers is None:
            sys.exit("a process without pipes")

        def ask(line: bytes) -> Any:
            requests.write(line)
            requests.flush()
            return json.loads(answers.readline())

        described = ask(b'{"op": "describe"}\n')["result"]["operations"]
        lines = questions([each["example"] for each in described])
        errors = 0
        for number in range(count):
            if number % (count // _LOOKS) == 0:
                print(f"{number:>8} requests: {memory(process.pid)} MB", flush=True)
            told = ask(next(lines))
            errors += isinstance(told, dict) and "error" in told
            if "internal" in json.dumps(told):
                sys.exit(f"request {number}: a fault of ours")
        print(f"{count:>8} requests: {memory(process.pid)} MB, {errors} errors")
        requests.close()
        if process.wait(60):
            sys.exit(f"the process ended with {process.returncode}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else REQUESTS)
