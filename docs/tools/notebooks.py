"""Write notebooks as pages: their text, their code, and the outputs they hold."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
NOTEBOOKS: Final = ROOT / "examples" / "notebooks"


def notebooks() -> list[Path]:
    """List the notebooks."""
    return sorted(NOTEBOOKS.glob("*.ipynb"))


def joined(text: str | list[str]) -> str:
    """Give a text of a notebook, which may lie there in lines."""
    return text if isinstance(text, str) else "".join(text)


def fenced(text: str, language: str) -> str:
    """Write a block of code or of plain text, whatever backticks it holds."""
    fence = "````" if "```" in text else "```"
    return f"{fence}{language}\n{text.rstrip()}\n{fence}"


def output(data: dict[str, Any], image: Path) -> str:
    """Write one output in its richest form; a picture goes into a file."""
    if "image/svg+xml" in data:
        file = image.with_suffix(".svg")
        file.write_text(joined(data["image/svg+xml"]), encoding="utf-8")
        return f"![]({file.name})"
    if "image/png" in data:
        file = image.with_suffix(".png")
        file.write_bytes(base64.b64decode(joined(data["image/png"])))
        return f"![]({file.name})"
    if "text/html" in data:
        # Markdown ends a block of HTML at an empty line.
        lines = joined(data["text/html"]).splitlines()
        kept = "\n".join(line.strip() for line in lines if line.strip())
        return f'<div class="output">{kept}</div>'
    return fenced(joined(data.get("text/plain", "")), "text")


def parts(notebook: dict[str, Any], images: Path) -> Iterator[str]:
    """Give the page piece by piece."""
    for number, cell in enumerate(notebook["cells"]):
        source = joined(cell["source"])
        if cell["cell_type"] == "markdown":
            yield source
        if cell["cell_type"] != "code":
            continue
        yield fenced(source, "python")
        for at, each in enumerate(cell["outputs"]):
            if each["output_type"] == "stream":
                yield fenced(joined(each["text"]), "text")
            elif each["output_type"] == "error":
                yield fenced(f"{each['ename']}: {each['evalue']}", "text")
            else:
                image = images.with_name(f"{images.name}-{number}-{at}")
                yield output(each["data"], image)


def write(folder: Path) -> None:
    """Write every notebook into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in notebooks():
        notebook = json.loads(file.read_text(encoding="utf-8"))
        text = "\n\n".join(parts(notebook, folder / file.stem))
        (folder / f"{file.stem}.md").write_text(text + "\n", encoding="utf-8")
