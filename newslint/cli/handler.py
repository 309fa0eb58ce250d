"""The one place where an error becomes a message on stderr and an exit status."""

import os
import signal
import sys
from collections.abc import Callable
from typing import Any, NoReturn

import click

from newslint.cli.commands import ReaderLeft

COULD_NOT_CHECK = 2


class Terminated(BaseException):
    """Somebody asked the process to end: what is half done is cleared away, as at an interrupt."""


def handled(command: Callable[..., Any]) -> None:
    """Run a command and leave the process: 2 where it could not do its work, 130 when interrupted, 143 when told to."""
    signal.signal(signal.SIGTERM, _terminate)
    try:
        command(prog_name="newslint", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as leave:
        sys.exit(leave.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(COULD_NOT_CHECK)
    except (click.Abort, KeyboardInterrupt):
        click.echo("newslint: interrupted", err=True)
        sys.exit(130)
    except Terminated:
        click.echo("newslint: terminated", err=True)
        sys.exit(143)
    except (ReaderLeft, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(COULD_NOT_CHECK)
    except Exception as error:  # noqa: BLE001  (the one handler)
        sys.exit(_unexpected(error))


def _terminate(*_: object) -> NoReturn:
    raise Terminated


def _unexpected(error: Exception) -> int:
    from newslint.archive.shard import ArchiveError
    from newslint.clean.problems import CleanProblem
    from newslint.config.error import ConfigError
    from newslint.corpus import GoneError
    from newslint.duplicates.index.problems import IndexProblem
    from newslint.gate.problems import GateProblem
    from newslint.packs import PackError

    if isinstance(
        error, ConfigError | PackError | IndexProblem | GateProblem | ArchiveError | CleanProblem | GoneError
    ):
        click.echo(f"newslint: {error}", err=True)
    elif isinstance(error, OSError):
        click.echo(f"newslint: {error.filename or 'input/output'}: {error.strerror or error}", err=True)
    else:
        import traceback

        traceback.print_exception(error)
        click.echo("newslint: this is a bug of newslint; nothing above says that the articles are clean", err=True)
    return COULD_NOT_CHECK
