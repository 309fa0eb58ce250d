"""The options that commands share: where the settings come from, which rules run, which files are read."""

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newslint.config import Settings
from newslint.config.load import Loaded, load

F = TypeVar("F", bound=Callable[..., Any])


if TYPE_CHECKING:
    NameType = click.ParamType[tuple[str, ...]]
else:  # older versions of click have no parameter there
    NameType = click.ParamType


class Names(NameType):
    """Names separated by commas; the option may also be given several times."""

    name = "RULES"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """The names of one occurrence of the option."""
        return value if isinstance(value, tuple) else tuple(part.strip() for part in value.split(",") if part.strip())


def _names(*flags: str, help: str, metavar: str = "RULES") -> Callable[[F], F]:
    return click.option(*flags, type=Names(), multiple=True, metavar=metavar, help=help)


SETTINGS = (
    click.option(
        "--config",
        "config",
        multiple=True,
        metavar="FILE|KEY=VALUE",
        help="A configuration file, or a setting in TOML.",
    ),
    click.option("--isolated", is_flag=True, help="Read no configuration file."),
)
RULES = (
    _names("--select", help="Run only these rules: ids, families or ALL, separated by commas."),
    _names("--extend-select", help="Run these rules in addition."),
    _names("--ignore", help="Do not run these rules."),
    click.option("--preview/--no-preview", default=None, help="Run the rules in preview as well."),
)  # fmt: skip
FILES = (
    _names("--exclude", metavar="PATTERNS", help="Leave out what matches, instead of what the configuration says."),
    _names("--extend-exclude", metavar="PATTERNS", help="Leave out what matches as well."),
    click.option("--force-exclude", is_flag=True, default=None, help="Leave out excluded files even when named here."),
    click.option("--respect-gitignore/--no-respect-gitignore", default=None, help="As .gitignore says, or not."),
    click.option("--require-files", is_flag=True, default=None, help="Exit with 2 where no article was found."),
    click.option("--stdin-filename", metavar="PATH", help="The name of what is read from stdin (path -)."),
)  # fmt: skip


def with_options(*groups: tuple[Callable[[F], F], ...]) -> Callable[[F], F]:
    """Decorate a command with groups of options, in their order."""

    def decorate(command: F) -> F:
        for option in reversed([option for group in groups for option in group]):
            command = option(command)
        return command

    return decorate


def loaded_settings(options: dict[str, Any], start: Path | None = None) -> Loaded:
    """The settings of a run: the configuration file, what --config says, then the options of the command line.

    The file is looked for from ``start`` upwards: by default where stdin is said to be from, or here.
    """
    files = [text for text in options["config"] if "=" not in text]
    if len(files) > 1:
        raise click.UsageError("--config takes one file; further ones go into its 'extend'")
    given = {f.name: _flat(options[f.name]) for f in fields(Settings) if options.get(f.name) not in (None, ())}
    named = options.get("stdin_filename")
    return load(
        file=Path(files[0]) if files else None,
        start=start or (Path(named).parent if named else Path()),
        isolated=options["isolated"],
        overrides=[text for text in options["config"] if "=" in text],
        given=given,
    )


def _flat(value: Any) -> Any:
    """Several occurrences of an option with several names each, as one tuple."""
    nested = isinstance(value, tuple) and value and isinstance(value[0], tuple)
    return tuple(name for names in value for name in names) if nested else value
