"""
Build the site: ``python dev.py docs``.

Each tree of ``docs/`` is copied to ``build/docs/``; the reference and the notebooks
are written beside its pages; zensical makes HTML of it, the Vietnamese tree first,
the English one inside it.  The search is then taught to ignore diacritics.
"""

import json
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import notebooks
import reference
import rooms

ROOT: Final = Path(__file__).resolve().parents[2]
STAGED: Final = ROOT / "build" / "docs"
SITE: Final = ROOT / "site"
CONFIGURATIONS: Final = {"vi": "zensical.toml", "en": "zensical.en.toml"}

# What zensical does with a word of a page and of a question before they are compared.
EXACT: Final = '.normalize("NFKD").toLowerCase()'
# "thời hạn" becomes "thoi han"; đ is a letter of its own, which NFKD leaves.
FOLDED: Final = (
    r'.normalize("NFKD").replace(/\p{M}/gu,"").toLowerCase().replace(/đ/g,"d")'
)
# The dialog of the search speaks English only.
DIALOG: Final = {
    'NumberFormat("en-US")': 'NumberFormat("vi")',
    '?"result":"results"': '?"kết quả":"kết quả"',
    '"No results"': '"Không có kết quả"',
    r'"Loading search\u2026"': '"Đang mở phần tìm kiếm…"',
    '"aria-label":"Search results"': '"aria-label":"Kết quả tìm kiếm"',
    '"aria-label":"Close search"': '"aria-label":"Đóng tìm kiếm"',
    '"aria-label":"Filters"': '"aria-label":"Bộ lọc"',
    'children:"Filters"': 'children:"Bộ lọc"',
    'children:"Tags"': 'children:"Nhãn"',
    'placeholder:"Search"': 'placeholder:"Tìm kiếm"',
}


def stage() -> None:
    """Copy both trees and write beside them what is made of the source."""
    shutil.rmtree(STAGED, ignore_errors=True)
    pages = reference.Reference(rooms.load())
    for locale in CONFIGURATIONS:
        tree = STAGED / locale
        shutil.copytree(ROOT / "docs" / locale, tree)
        shutil.copy(Path(__file__).with_name("site.css"), tree)
        reference.write(tree / "reference", locale, pages)
        notebooks.write(tree / "notebooks")
        for page in tree.rglob("*.md"):
            page.write_text(for_readers(page.read_text("utf-8")), encoding="utf-8")


def for_readers(text: str) -> str:
    """Leave out of a page what only doctest needs: its name for an empty line."""
    return re.sub(r"^<BLANKLINE>$", "", text, flags=re.MULTILINE)


def render(configuration: str) -> None:
    """Let zensical make HTML of a tree; a warning stops everything."""
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--strict"]
    done = subprocess.run([*command, "-f", configuration], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(f"docs: zensical refuses {configuration}, see above")


def amend(script: Path, changes: dict[str, str]) -> None:
    """Change what zensical ships; each place must be there once."""
    text = script.read_text(encoding="utf-8")
    for shipped, wanted in changes.items():
        if text.count(shipped) != 1:
            sys.exit(f"docs: {script.name} no longer has {shipped} once")
        text = text.replace(shipped, wanted)
    script.write_text(text, encoding="utf-8")


def amend_search(site: Path, locale: str) -> None:
    """Let the search compare words without diacritics and speak the site's language."""
    scripts = site / "assets" / "javascripts"
    (worker,) = (scripts / "workers").glob("search.*.js")
    amend(worker, {EXACT: FOLDED})
    if locale == "vi":
        (bundle,) = scripts.glob("bundle.*.js")
        amend(bundle, DIALOG)


def trim_search(site: Path) -> None:
    """
    Make room for the guides in the search.

    The code of the reference is left out: its names and words stay.  Its names do not
    begin their titles, because of two titles with a word the search prefers the one
    where it stands earlier: "apology" finds letters of apology, then the class.
    """
    file = site / "search.json"
    index = json.loads(file.read_text(encoding="utf-8"))
    for item in index["items"]:
        folder, _, place = item["location"].partition("/")
        if folder != "reference":
            continue
        if place.partition("#")[2] == item["title"]:
            item["title"] = f"API · {item['title']}"
        item["text"] = re.sub(r"<pre>.*?</pre>\s*", "", item["text"], flags=re.DOTALL)
    file.write_text(json.dumps(index, ensure_ascii=False), encoding="utf-8")


class Requests(HTMLParser):
    """What a page makes a browser fetch from other servers."""

    def __init__(self) -> None:
        """Start with nothing."""
        super().__init__()
        self.foreign: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag fetches; a link to follow fetches nothing."""
        for name, value in attrs:
            fetches = name in {"src", "srcset", "poster", "data"} or (
                name == "href" and tag == "link"
            )
            if fetches and re.match(r"(https?:)?//", value or ""):
                self.foreign.append(f"{tag} {name}={value}")


def check_requests(site: Path) -> None:
    """Refuse a page that fetches anything from another server."""
    for page in sorted(site.rglob("*.html")):
        found = Requests()
        found.feed(page.read_text(encoding="utf-8"))
        if found.foreign:
            sys.exit(f"docs: {page.relative_to(site)} fetches {found.foreign}")


def main() -> None:
    """Build both sites."""
    stage()
    shutil.rmtree(SITE, ignore_errors=True)
    for configuration in CONFIGURATIONS.values():
        render(configuration)
    for locale, site in (("vi", SITE), ("en", SITE / "en")):
        amend_search(site, locale)
        trim_search(site)
    check_requests(SITE)


if __name__ == "__main__":
    main()
