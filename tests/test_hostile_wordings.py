"""
Wordings that want to get out: each is refused when it is read, and none is ever run.

The ways out that public write-ups on template injection into Jinja tell of, among them
those of its advisories GHSA-q2x7-8rv6-6q7h (a stored ``format``), GHSA-cpwx-vrp4-4pq7
(``|attr``) and GHSA-gmj6-6f8f-6699 (the name of the file).  Oracle: the rule that
refuses each, typed by hand.
"""

from html import unescape
from typing import Any, Final

import pytest

from cqtt.errors import TemplateError
from cqtt.rendering.frame import frame_values
from cqtt.rendering.html_skin import HTML
from cqtt.rendering.language import environment, written
from cqtt.rendering.skins import Skin, compiled
from cqtt.rendering.text_skin import TEXT
from cqtt.rendering.wording import read_wording

NOT_PERMITTED: Final = (
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ ''.__class__ }}",
    "{{ x.__class__ }}",
    "{{ x._private }}",
    "{{ x.upper }}",
    "{{ x['__class__'] }}",
    "{{ x[0] }}",
    "{{ x[1:2] }}",
    "{{ lipsum.__globals__ }}",
    "{{ lipsum.__globals__.os.popen('id').read() }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ joiner.__init__ }}",
    "{{ namespace.__init__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ self.__init__ }}",
    "{{ config.items() }}",
    "{{ request.application }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ url_for.__globals__ }}",
    "{{ loop.__class__ }}",
    "{{ loop.cycle }}",
    "{% for e in r %}{{ loop._iterable }}{% endfor %}",
    "{% for e in r %}{{ loop.previtem }}{% endfor %}",
    "{% for e in r %}{{ loop(r) }}{% endfor %}",
    "{% for e in r %}{{ e.a.b }}{% endfor %}",
    "{% for e in r %}{{ e.__class__ }}{% endfor %}",
    "{% for e in ''.__class__ %}a{% endfor %}",
    "{% for c in [].__class__.__base__.__subclasses__() %}a{% endfor %}",
    "{% for e in range(999999999) %}a{% endfor %}",
    "{% for e in range(10) recursive %}{{ loop(e) }}{% endfor %}",
    "{% for e in r recursive %}a{% endfor %}",
    "{% for e in r if e %}a{% endfor %}",
    "{% for e, f in r %}a{% endfor %}",
    "{% for loop in r %}{{ loop.x }}{% endfor %}",
    "{% for e in [1, 2] %}a{% endfor %}",
    "{% for e in (1, 2) %}a{% endfor %}",
    "{% for e in {'a': 1} %}a{% endfor %}",
    "{% for e in 'abc' %}a{% endfor %}",
    "{{ x.format('a') }}",
    "{{ '{0.__class__}'.format(x) }}",
    "{{ '{0.__class__}'.format_map(x) }}",
    "{{ x() }}",
    "{{ range(5) }}",
    "{{ dict(a=1) }}",
    "{{ '%s' % x }}",
    "{{ 'a' * 1000000000 }}",
    "{{ 10 ** 10 ** 10 }}",
    "{{ 1 // 0 }}",
    "{{ 1 / 3 }}",
    "{{ x + 'a' }}",
    "{{ x - 1 }}",
    "{{ -x }}",
    "{{ +x }}",
    "{{ x ~ x }}",
    "{{ [x] }}",
    "{{ (x, x) }}",
    "{{ {'a': x} }}",
    "{{ none }}",
    "{{ 1.5 }}",
    "{{ 1e999 }}",
    "{{ 99999999999 }}",
    "{{ 0x" + "f" * 5_000 + " }}",
    "{{ x is defined }}",
    "{{ x is callable }}",
    "{% set y = x %}",
    "{% set y %}a{% endset %}",
    "{% macro m() %}a{% endmacro %}",
    "{% call x() %}a{% endcall %}",
    "{% block b %}a{% endblock %}",
    "{% extends 'x' %}",
    "{% include 'x' %}",
    "{% include ['/etc/passwd', 'x'] ignore missing %}",
    "{% import 'x' as y %}",
    "{% from 'x' import y %}",
    "{% filter upper %}a{% endfilter %}",
    "{% with y = 1 %}a{% endwith %}",
    "{% autoescape false %}{{ x }}{% endautoescape %}",
)
UNKNOWN_FILTER: Final = (
    "{{ x|attr('__class__') }}",
    "{{ x|attr('__cla' ~ 'ss__') }}",
    "{{ r|map(attribute='__class__')|list }}",
    "{{ r|map('upper')|first }}",
    "{{ r|selectattr('__class__') }}",
    "{{ '%s'|format(x) }}",
    "{{ x|safe }}",
    "{{ x|e }}",
    "{{ x|string }}",
    "{{ r|join }}",
    "{{ x|center(1000000000) }}",
    "{{ x|tojson }}",
    "{{ x|pprint }}",
    "{{ x|xmlattr }}",
    "{{ x|urlize }}",
    "{{ x|indent(1000000000) }}",
    "{{ r|turns }}",
)
SYNTAX: Final = (
    "{% do x.append(1) %}",
    "{% continue %}",
    "{% trans %}a{% endtrans %}",
    "{% debug %}",
    "{% print(x) %}x{{",
    "{% for self in %}",
    "{% for true in r %}a{% endfor %}",
    "{{ x! }}",
    "{{ \u202ex }}",
    "{{ '\\x' }}",
    "{{ \ufe4d\ufe4dclass }}",
    "{{ x.\uff3f\uff3fclass\uff3f\uff3f[ }}",
    "{{ " + "9" * 5_000 + " }}",
)
DEEP: Final = (
    "{% for a in r %}" * 3 + "b" + "{% endfor %}" * 3,
    "{% if x %}" * 60 + "a" + "{% endif %}" * 60,
    "{{ " + "not " * 100 + "x }}",
    "{{ " + "not " * 20_000 + "x }}",
    "{{ " + "(" * 20_000 + "x" + ")" * 20_000 + " }}",
    "{{ " + "[" * 20_000 + "]" * 20_000 + " }}",
    "{{ x" + "|upper" * 10_000 + " }}",
    "{{ x" + " and x" * 10_000 + " }}",
    "{{ x" + ".a" * 10_000 + " }}",
)


def rules(source: str) -> set[str]:
    """Return the rules that refuse a wording."""
    with pytest.raises(TemplateError) as caught:
        read_wording(source, "xấu.vi.txt")
    assert str(caught.value)
    assert caught.value.message("vi")
    return {rule for _, rule, _ in caught.value.faults}


def filled(source: str, skin: Skin, **values: Any) -> str:
    """Return a letter."""
    return compiled(read_wording(source, "xấu.vi.txt"), skin).fill(
        {**frame_values(), **values}
    )


@pytest.mark.parametrize("source", NOT_PERMITTED)
def test_refused_by_the_language(source: str) -> None:
    """Only what the language has can be said, wherever it stands."""
    assert "not-permitted" in rules(source)
    assert "not-permitted" in rules("# A\n{% if x %}\n" + source + "\n{% endif %}")


@pytest.mark.parametrize("source", UNKNOWN_FILTER)
def test_refused_filters(source: str) -> None:
    """Six filters, and none of them takes a word."""
    assert "unknown-filter" in rules(source)


@pytest.mark.parametrize("source", SYNTAX)
def test_refused_by_its_syntax(source: str) -> None:
    """Tags of extensions, and what no parser reads."""
    assert rules(source) & {"syntax"}


@pytest.mark.parametrize("source", DEEP, ids=range(len(DEEP)))
def test_refused_for_its_depth(source: str) -> None:
    """No wording is too deep for the compiler."""
    assert "too-deep" in rules(source)


@pytest.mark.parametrize(
    "source",
    [
        "{% raw %}{{ ''.__class__ }}{% endraw %}",
        "{% raw %}{{ ''.__class__ }}{% endraw %}{{ x }}",
        "{%- raw -%}{% set a = 1 %}{%- endraw -%} {{ x }}",
        "| {% raw %}{{ 7*7 }}{% endraw %} |",
        "{# {% raw %} #}{% raw %}{{ 7*7 }}{% endraw %}{{ x }}",
        "{% raw %}\n{{ 7*7 }}\n{% endraw %}",
    ],
)
def test_raw_text_is_refused(source: str) -> None:
    """What is raw when it is read would be run when it is filled."""
    assert "tag-on-one-line" in rules(source)


def test_the_gaps_between_two_readings() -> None:
    """A brace that is text in one reading opens nothing in the other."""
    for source in (
        "{| {x }} |",
        "a {|{ x }}",
        "{\n{ x }}",
        "{{# #}{ x }}",
        "{ { x } }",
    ):
        for skin in (TEXT, HTML):
            try:
                told = filled(source, skin, x="bí mật")
            except TemplateError:
                continue
            assert "bí mật" not in told


def test_line_statements_and_look_alikes_are_words() -> None:
    """What is no tag of ours is printed as it is."""
    for source in (
        "% for e in r",
        "#% set a = 1",
        "\uff5b\uff5b x \uff5d\uff5d",
        "\u2774{ x }\u2775",
        "<% x %>",
        "${x}",
        "@{x} #{x} %{x}",
        "{ x }",
        "<?php x ?>",
    ):
        line = source.removeprefix("#")
        assert filled(source, TEXT, x="bí mật").strip("\n") == line


@pytest.mark.parametrize(
    "value",
    [*NOT_PERMITTED, *UNKNOWN_FILTER, *SYNTAX[:7], "{% raw %}", "{#", "#}", "{{", "}}"],
)
def test_a_value_is_never_run(value: str) -> None:
    """A name that holds a template is a name, also in a list and in capitals."""
    source = "{{ x }}\n\n- {{ r|listed }}"
    told = filled(source, TEXT, x=value, r=[value])
    page = filled(source, HTML, x=value, r=[value])
    body = page.partition("</header>\n")[2].partition("<footer>")[0]

    assert told.strip("\n") == f"{value}\n\n- {value}"
    assert body.count("<") == body.count(">") == 6
    assert unescape(body) == f"<p>{value}</p>\n<ul>\n<li>{value}</li>\n</ul>\n"


@pytest.mark.parametrize(
    "name", ["{7*7}.vi.txt", "%s%(x)s.vi.txt", "'\"\n{x!r}", "../x"]
)
def test_the_name_of_a_file_is_never_run(name: str) -> None:
    """It stands in errors, and in no program."""
    told = read_wording("{{ x }}", name)

    assert compiled(told, TEXT).fill({**frame_values(), "x": "y"}).strip() == "y"
    with pytest.raises(TemplateError) as caught:
        read_wording("{% import 'x' as x %}", name)
    assert caught.value.template == name
    assert name in str(caught.value)


def test_nothing_of_the_process_can_be_named() -> None:
    """The sandbox has no globals and no tests, and objects have nothing inside."""
    sandbox = environment(written)
    seen = environment(written).from_string("{{ x.denominator }}")

    assert not sandbox.globals
    assert not sandbox.tests
    with pytest.raises(Exception, match="no attribute 'denominator'"):
        seen.render(x=5)


def outcome(source: str) -> str | tuple[tuple[int, str, str], ...]:
    """Return the name of what was read, or the faults."""
    try:
        return read_wording(source, "xấu.vi.txt").name
    except TemplateError as error:
        return error.faults


@pytest.mark.parametrize(
    "source",
    [
        "{{ " * 33_000,
        "{{ x }}" * 14_000,
        "{# " * 33_000,
        "{% if x %}" * 9_000,
        "{% " * 33_000,
        "{% " + " " * 99_000,
        "'" * 100_000,
        "{{ '" + "\\" * 90_000,
        "|" * 100_000,
        "{%raw%}" * 14_000,
        "{" * 100_000,
        "-{{x}}\n" * 12_000,
        "{{ x" + " , x" * 20_000 + "}}",
        "{{ " + "x if x else " * 8_000 + "x }}",
        "Ô\u0323\u0302" * 33_000,
    ],
    ids=range(15),
)
def test_a_wording_of_great_length_is_read_or_refused(source: str) -> None:
    """A hundred thousand characters of anything end in a wording or in its faults."""
    assert outcome(source)
