"""
The Django project of ``examples/django_app``, by its own tests.

Django's settings hold for a whole process, so its tests run in one of their own.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

PROJECT: Final = Path(__file__).resolve().parents[1] / "examples" / "django_app"


def manage(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the project; a warning is an error there too."""
    return subprocess.run(
        [sys.executable, "-B", "-X", "utf8", "-W", "error", "manage.py", *command],
        cwd=PROJECT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "settings"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_project_passes_its_tests() -> None:
    """Model, field and views, through Django's test client."""
    done = manage("test")

    assert done.returncode == 0, done.stderr
    assert re.search(r"^Ran [1-9]\d* tests", done.stderr, re.MULTILINE)


def test_the_project_is_sound() -> None:
    """By Django's own check."""
    done = manage("check", "--fail-level", "WARNING")

    assert done.returncode == 0, done.stderr
