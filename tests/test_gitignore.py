"""Patterns as git has them, and no pattern that takes its time."""

import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.discover.gitignore import Spec


@pytest.mark.parametrize(
    ("line", "path", "verdict"),
    [
        ("*.md", "a.md", True), ("*.md", "deep/down/a.md", True), ("*.md", "a.md5", None), ("*.md", ".md", True),
        ("/a.md", "a.md", True), ("/a.md", "deep/a.md", None), ("deep/a.md", "deep/a.md", True),
        ("deep/a.md", "x/deep/a.md", None), ("drafts/", "drafts/", True), ("drafts/", "drafts", None),
        ("drafts/", "x/drafts/a.md", True), ("drafts", "drafts/a.md", True), ("a/**", "a/b/c", True),
        ("a/**", "a/", None),
        ("**/a", "x/y/a", True), ("**/a", "a", True), ("a/**/b", "a/b", True), ("a/**/b", "a/x/y/b", True),
        ("a/**/b", "a/x/y/c", None), ("!a.md", "a.md", False), ("#a", "#a", None), (r"\#a", "#a", True),
        (r"\!a", "!a", True), ("a ", "a", True), ("a\\ ", "a ", True), ("", "a", None), ("/", "a", None),
        ("[a-c].txt", "b.txt", True), ("[!a-c].txt", "b.txt", None), ("[!a-c].txt", "d.txt", True),
        ("[z-a]", "z", None), ("a?c", "abc", True), ("a?c", "a/c", None), ("*a*b", "xaxb", True),
        ("*a*b", "xbxa", None),
        ("[]]", "]", True), ("a[", "a[", True), ("caf\udce9*", "caf\udce9.txt", True), ("*", "a\nb", True),
    ],
)  # fmt: skip
def test_a_line(line: str, path: str, verdict: bool | None) -> None:
    assert Spec([line]).verdict(path) is verdict


def test_the_last_pattern_decides() -> None:
    assert Spec(["*.md", "!a.md"]).verdict("a.md") is False
    assert Spec(["!a.md", "*.md"]).verdict("a.md") is True
    assert Spec(["*.md", "!a.md"]).verdict("b.md") is True


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("*a" * 60 + "b", "a" * 250), ("a" + "**b" * 40, "a" + "b" * 250), ("**/a/" * 40 + "b", "a/" * 2000 + "c"),
        ("*" * 3000 + "b", "a" * 250), ("[a]*" * 60 + "b", "a" * 250), ("?*" * 60 + "b", "a" * 250),
        ("[" * 5000, "a"), ("\\" * 5001, "a"), ("/" * 5000 + "a", "a"), ("**/" * 5000 + "a", "b/" * 1000),
    ],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_no_pattern_takes_long(line: str, path: str) -> None:
    began = time.process_time()
    Spec([line]).verdict(path)
    assert time.process_time() - began < 0.5


NAMES = st.lists(st.sampled_from(["a", "b", "ab", "a.b", "x"]), min_size=1, max_size=4).map("/".join)
LINES = st.lists(
    st.lists(st.sampled_from(["a", "b", "*", "**", "?", "/", "/", "[ab]", "[!a]", ".", "x"]), min_size=1, max_size=6)
    .map("".join), min_size=1, max_size=3,
)  # fmt: skip


@given(LINES, NAMES)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_git_says_the_same(tmp_path_factory: pytest.TempPathFactory, lines: list[str], name: str) -> None:
    top = _repository(tmp_path_factory)
    (top / ".gitignore").write_text("\n".join(lines) + "\n")
    asked = subprocess.run(["git", "check-ignore", "-q", "--no-index", name], cwd=top, check=False)
    assert (Spec(lines).verdict(name) is True) == (asked.returncode == 0)


_made: list[Path] = []


def _repository(factory: pytest.TempPathFactory) -> Path:
    if not _made or not _made[0].exists():
        _made[:] = [factory.mktemp("git")]
        subprocess.run(["git", "init", "-q"], cwd=_made[0], check=True)
    return _made[0]
