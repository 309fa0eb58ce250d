"""Whoever follows the documentation by the letter gets what it shows."""

import shlex
from pathlib import Path

import click
import pytest

from newslint.cli.commands import newslint
from tests.docs.blocks import MARK, NAMES, PAGES, Command, blocks, commands, fits
from tests.docs.desk import Desk

FINDS = ("check", "gate", "clean", "index query")
"""Commands whose exit status 1 says that something was found."""


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_each_command_works_and_prints_what_is_shown(page: Path, tmp_path: Path) -> None:
    shown = [command for block in blocks(page, "console") if block.reason is None for command in commands(block)]
    if not shown:
        pytest.skip("shows no command that can be run")
    desk = Desk(tmp_path)
    if page.name == "README.md":
        desk.add_articles()
    for command, done in zip(shown, desk.run([each.line for each in shown]), strict=True):
        assert done.status in (0, 1) if may_find(command) else done.status == 0, f"{command.line}\n{done.printed}"
        if command.shown:
            assert fits(command.shown, done.printed), f"{command.line} printed\n{done.printed}"


def may_find(command: Command) -> bool:
    """Whether status 1 is no failure of the command."""
    last = command.line.rpartition("| ")[2]
    return any(last.startswith(f"newslint {name}") for name in FINDS)


@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_what_is_not_run_has_a_reason_and_options_that_there_are(page: Path) -> None:
    for mark in MARK.finditer(page.read_text("utf-8")):
        assert mark[2], "'not run' stands right above a console block"
        assert len(mark[1].split()) > 4, "'not run' says why"
    for block in blocks(page, "console"):
        for command in commands(block) if block.reason is not None else ():
            parse(shlex.split(command.line.partition("  #")[0]))


def parse(words: list[str]) -> None:
    """Parse a command of newslint without running it. Raises UsageError where it cannot be meant."""
    if words[0] != "newslint":
        return
    command = newslint.get_command(click.Context(newslint), words[1])
    assert command is not None
    command.make_context(words[1], words[2:], resilient_parsing=False)


def test_what_is_left_out_may_be_anything_and_the_rest_may_not() -> None:
    assert fits("[...]\nb", "a\nb\n")
    assert fits("a [...] c", "a b c\n")
    assert not fits("[...]\nb", "a\nc\n")
    assert not fits("a", "a\nb\n")
    assert fits("a\n[...]", "a\n")
    assert not fits("a\n[...]", "b\na\n")
    assert not fits("a\n[...]", "a b\n")
