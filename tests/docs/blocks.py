"""The blocks of code in the pages of the documentation, and what is said about them.

A ``console`` block shows commands (after ``$ ``) and, where it likes, what they print; ``[...]`` stands for what
is left out. Commands that a test cannot run stand in a block below a line ``<!-- not run: reason -->``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
NAMES = [str(page.relative_to(ROOT)) for page in PAGES]
GAP = "[...]"
MARK = re.compile(r"^<!-- not run:(.*?)-->\n(```console\n)?", re.MULTILINE | re.DOTALL)

_BLOCK = re.compile(r"^(?:<!-- not run:(?P<reason>[^>]*)-->\n)?```(?P<kind>\S+)[^\n]*\n(?P<code>.*?)^```$", re.M | re.S)


@dataclass(frozen=True)
class Block:
    """A block of code; ``reason`` says why a test does not run it."""

    kind: str
    code: str
    reason: str | None


@dataclass(frozen=True)
class Command:
    """A command, and what it is shown to print ("" where nothing is shown)."""

    line: str
    shown: str


def blocks(page: Path, kind: str) -> Iterator[Block]:
    """The blocks of a kind."""
    for match in _BLOCK.finditer(page.read_text("utf-8")):
        if match["kind"] == kind:
            yield Block(kind, match["code"], match["reason"])


def commands(block: Block) -> list[Command]:
    """The commands of a console block."""
    lines = [piece.partition("\n") for piece in f"\n{block.code}".split("\n$ ")[1:]]
    return [Command(line, shown.rstrip("\n")) for line, _, shown in lines]


def fits(shown: str, printed: str) -> bool:
    """Whether what is shown is what was printed, but for what ``[...]`` leaves out: lines, or a part of a line."""
    pattern = "".join(r"(?:.*\n)*?" if line == GAP else _line(line) for line in shown.split("\n"))
    return re.fullmatch(pattern, printed.strip("\n") + "\n") is not None


def _line(shown: str) -> str:
    return ".*?".join(map(re.escape, shown.split(GAP))) + r"\n"
