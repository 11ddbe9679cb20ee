"""
The glossary names what is there, and one word stands for one thing.

``docs/glossary.toml`` and the docstrings are compared; the pages of both trees are
written by ``python dev.py facts`` and must be current.
"""

import re
import runpy
from collections import defaultdict
from pathlib import Path
from typing import Any, Final

import pytest

import cqtt

DOCS: Final = Path(__file__).resolve().parents[1] / "docs"
GLOSSARY: Final = runpy.run_path(str(DOCS / "tools" / "glossary.py"))
TERMS: Final = GLOSSARY["terms"]()
NOT_ON_THE_FACE: Final = {
    "CqttError": "the root of the errors, no term of the law",
}
"""Classes of the face without a Vietnamese term, and why."""
SAME_NAME: Final = {
    "Amount": "of a fee; what a criterion measures",
    "Appointment": "of a result on a form; of a person with an office, by letter",
    "Count": "rows of a group; a number that a criterion takes",
    "Counts": "the groups of a frame; the ballots by level",
    "Extended": "an event of a dossier; an event of a petition",
    "Fault": "a row of ballots; what an apology is for",
    "Group": "people with one petition; criteria of one part",
    "Judgement": "of a threshold of conduct; of a dossier by an index",
    "LeftOut": "a paper that is not asked for; records that a sum leaves out",
    "Level": "of a body; of a scale of answers",
    "Origin": "of a limit of a procedure; of the answers of a survey",
    "Outcome": "of a petition; of a case of a team",
    "Programme": "the model in a locality; the part of the report about it",
    "Progress": "of a merge of letters; of dossiers by an index",
    "Quantity": "a told number with its bound; what a criterion measures",
    "Reading": "of a file; of a rule on bonus points",
    "Reason": "of a day off; of a class of a scorecard",
    "Received": "an event of a dossier; an event of a petition",
    "Refused": "an event of a dossier; a row that got no letter",
    "SampleSize": "as a formula gives it; with how many to ask",
    "Span": "days of a report; points that are possible",
    "Standing": "of what is public; of a criterion in the sum",
    "Step": "of the internal process; of a petition",
    "Survey": "the questions; the part of the report about it",
    "Unit": "of a body; of a score",
    "Verdict": "of an observation; of a printed share",
}
"""Names that two rooms give to a class each, and what each means there."""


def parts(term: str) -> set[str]:
    """Split a docstring's term, which may name several things."""
    bare = re.sub(r" \(.*\)$", "", term)
    return {bare, *re.split("[,;] ", bare)}


def named_classes() -> list[tuple[Any, Any]]:
    """Pair each term with the first of its names, where that is a class with one."""
    pairs = []
    for term in TERMS:
        for name in term.code[:1]:
            thing = GLOSSARY["found"](name)
            if isinstance(thing, type):
                pairs.append((term, thing))
    return pairs


def test_every_name_exists() -> None:
    """What the glossary calls a name in code is one."""
    for term in TERMS:
        for name in term.code:
            assert GLOSSARY["found"](name) is not None, name


def test_a_name_that_is_none_is_noticed() -> None:
    """The search for names fails where there is none."""
    with pytest.raises(AttributeError):
        GLOSSARY["found"]("cqtt.Dosier")
    with pytest.raises(AttributeError):
        GLOSSARY["found"]("cqtt.Dossier.dew")


def test_docstrings_say_the_same_terms() -> None:
    """The term of a class is the one that its docstring has in italics."""
    wrong = {
        term.code[0]: (term.vi, GLOSSARY["term_of"](kind))
        for term, kind in named_classes()
        if term.vi not in parts(GLOSSARY["term_of"](kind))
    }

    assert not wrong


def test_the_face_is_in_the_glossary() -> None:
    """Every class that ``cqtt`` names has a term, or a reason."""
    face = {name for name in cqtt.__all__ if isinstance(getattr(cqtt, name), type)}
    told = {
        kind.__name__ for _, kind in named_classes() if hasattr(cqtt, kind.__name__)
    }

    assert face - told == set(NOT_ON_THE_FACE)


def test_one_word_for_one_concept() -> None:
    """No Vietnamese term, no English word and no name in code comes twice."""
    for words in (
        [term.vi for term in TERMS],
        [term.en for term in TERMS],
        [name for term in TERMS for name in term.code],
    ):
        assert len(words) == len(set(words))


def test_one_term_for_one_class() -> None:
    """Two public classes never have the same term in their docstrings."""
    by_term = defaultdict(list)
    for each in GLOSSARY["classes"]():
        by_term[each.term].append(each.name)

    assert not {term: names for term, names in by_term.items() if len(names) > 1}


def test_one_name_for_one_class() -> None:
    """Two rooms name a class alike only where the list above says what each means."""
    by_name = defaultdict(set)
    for each in GLOSSARY["classes"]():
        by_name[each.name.rpartition(".")[2]].add(each.name)

    assert {name for name, full in by_name.items() if len(full) > 1} == set(SAME_NAME)


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_the_page_is_current(locale: str) -> None:
    """The page is what the terms and the docstrings say."""
    page = (DOCS / locale / "glossary.md").read_text(encoding="utf-8")

    assert page == GLOSSARY["page"](locale), "run `python dev.py facts`"


def test_terms_of_docstrings() -> None:
    """A term stands in the first paragraph, or opens the second."""

    class First:
        """A thing (*một vật*, *một đồ*) that ``is * not * one``."""

    class Second:
        """
        A thing.

        *Một vật, HĐND.*  More of it, *nhấn mạnh*.
        """

    class Neither:
        """
        A thing.

        This is *nhấn mạnh* only.
        """

    term_of = GLOSSARY["term_of"]
    assert term_of(First) == "một vật; một đồ"
    assert term_of(Second) == "một vật, HĐND"
    assert term_of(Neither) == ""
