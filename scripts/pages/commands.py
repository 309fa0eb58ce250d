"""The command reference: what each command's --help says."""

from collections.abc import Iterator
from importlib import import_module

import click

from newslint.cli.commands import COMMANDS


def text() -> str:
    """A section for each command."""
    return "\n\n".join(section for name in COMMANDS for section in _sections(name))


def _sections(name: str) -> Iterator[str]:
    command: click.Command = getattr(import_module(f"newslint.cli.{name}"), name)
    yield f"## newslint {name}\n\n{_help(command, f'newslint {name}')}"
    if isinstance(command, click.Group):
        for sub, each in command.commands.items():
            yield f"### newslint {name} {sub}\n\n{_help(each, f'newslint {name} {sub}')}"


def _help(command: click.Command, called: str) -> str:
    context = click.Context(command, info_name=called, max_content_width=88, terminal_width=88)
    return f"```text\n{command.get_help(context)}\n```"
