"""The group of all commands, each imported when it is called."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

import click

from newslint._version import __version__

COMMANDS: Mapping[str, str] = MappingProxyType({
    "check": "Check articles and report what does not belong in them.",
    "suppress": "Write suppressions for what is reported today.",
    "baseline": "Accept the violations of today, so that only new ones are reported.",
    "duplicates": "List clusters of copies, and which article of each to keep.",
    "gate": "Let articles into a corpus: accept, repair or quarantine each, and remember it.",
    "clean": "Clean an archive in one run: repair, drop copies, set aside.",
    "index": "Build and ask an index of ingested articles.",
    "undo": "Take back what a fixing run changed.",
    "report": "Write a page to look at: charts, articles, duplicates side by side.",
    "server": "Check articles while they are written: a language server for editors.",
    "rule": "Explain a rule: what, why, examples, options.",
    "init": "Write a configuration for the articles in the current directory.",
    "rules": "List the rules.",
    "show": "Show the parts of articles: headline, byline, body, tail.",
    "words": "List the words that no dictionary has.",
    "cache": "Clear what earlier runs left in .newslint_cache/.",
    "completion": "Print the script that completes commands in your shell.",
})  # fmt: skip
"""The commands and what they do, so that --help need not import them."""


class ReaderLeft(Exception):  # noqa: N818  (it is no error)
    """Whoever read our output is gone, as in ``newslint check . | head``."""


class _Commands(click.Group):
    """A group that imports a command's module when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"newslint.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """As click does, which would take a broken pipe for a status of 1: that there are violations."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ReaderLeft from None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from newslint.config.error import did_you_mean

            raise click.UsageError(f"{error.message.rstrip('.')}{did_you_mean(args[0], COMMANDS)}", ctx) from None


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", message="newslint %(version)s")
def newslint() -> None:
    """Find and repair what does not belong in news text.

    newslint check PATHS reads article files (plain text, Markdown, JSON Lines) and reports near-duplicates,
    broken encodings, stuck boilerplate, garbled words, torn quotations and text in the wrong language.

    Exit status: 0 checked and clean, 1 violations, 2 something could not be checked.
    """
