"""``newslint completion``: the script that makes a shell complete newslint's commands and options."""

import click
from click.shell_completion import get_completion_class


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script that completes commands in your shell.

    For bash, put eval "$(newslint completion bash)" into ~/.bashrc; likewise for zsh. For fish, write the output to
    ~/.config/fish/completions/newslint.fish.
    """
    from newslint.cli.commands import newslint

    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(newslint, {}, "newslint", "_NEWSLINT_COMPLETE").source())
