"""What is read without a parser is what PyYAML reads."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.readers.markdown.plain_yaml import plain_yaml

CHARACTERS = st.sampled_from("ab1 :#,-[]{}'\"\\?!&*|>%@`._/\t\u00e9\u00a0\u2028\n~=<é漢")
VALUES = st.one_of(
    st.text(CHARACTERS, max_size=12),
    st.lists(st.text(st.sampled_from("ab1 .'"), min_size=1, max_size=4), max_size=3).map(lambda v: f"[{', '.join(v)}]"),
    st.text(st.sampled_from("ab: #'"), max_size=6).map(lambda v: f'"{v}"'),
    st.sampled_from(["", "null", "yes", "2001-09-11", "12:30", "C#", "a: b", "Q&A", "'it''s'", "a #b", "x:"]),
)
LINES = st.one_of(
    st.tuples(st.sampled_from(["title", "a-b", "_x", "tags", "über", "y"]), VALUES).map(lambda p: f"{p[0]}: {p[1]}"),
    st.sampled_from(
        ["tags:", "tags: ", "- one", "  - two", "  - 'three'", "- a: b", "  more", "", "# note", "---", "a:b"]
    ),
    st.tuples(st.sampled_from(["- ", "  - ", "-"]), VALUES).map("".join),
)


def parsed(text: str) -> Any:
    try:
        return yaml.load(text, yaml.BaseLoader)
    except yaml.YAMLError:
        return "an error"


@settings(max_examples=1500, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=6).map("\n".join), st.sampled_from(["", "\n"]))
def test_whatever_is_read_here_is_what_pyyaml_reads(text: str, end: str) -> None:
    plain = plain_yaml(text + end)
    assert plain is None or plain == (parsed(text + end) or {})


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("title: The ferry: C# and back\n", None),
        ("title: The 12:30 ferry  runs\ndate: 2001-09-11\n", {"title": "The 12:30 ferry  runs", "date": "2001-09-11"}),
        ("tags: [harbour, old town]\nempty:\n", {"tags": ["harbour", "old town"], "empty": ""}),
        ("tags:\n  - harbour\n  - \"no: thing\"\nlast: 'x'", {"tags": ["harbour", "no: thing"], "last": "x"}),
        ("text: |\n  a block\n", None),
        ("a: one\n  more\n", None),
    ],
)
def test_what_most_front_matter_consists_of(text: str, data: Any) -> None:
    assert plain_yaml(text) == data


def test_long_lines_take_linear_time() -> None:
    for piece in ("a: ", "a ", "'", '"', "a, ", ":", "a#"):
        plain_yaml("key: " + piece * 20_000)
        plain_yaml("key: [" + piece * 20_000)
