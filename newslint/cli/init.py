"""``newslint init``: a configuration for what there is to see in the current directory."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from newslint.cli.files import write_file
from newslint.cli.handler import COULD_NOT_CHECK
from newslint.config.error import ConfigError
from newslint.config.find import find
from newslint.counted import counted
from newslint.discover import discover
from newslint.survey import Survey, survey

FILE = "newslint.toml"
KINDS = {"text": "plain text", "markdown": "Markdown", "record": "JSON Lines"}


@click.command()
@click.option("--force", is_flag=True, help="Also where there is a configuration already.")
def init(force: bool) -> None:
    """Write newslint.toml for the articles in the current directory, and say what was decided and why."""
    if not force and (there := find(Path())) and there.parent == Path().resolve():
        click.echo(f"newslint: there is a configuration already: {there.name}; --force writes {FILE} anyway", err=True)
        sys.exit(COULD_NOT_CHECK)
    seen = survey(discover(["."]).sources)
    decided = list(_decisions(seen))
    write_file(FILE, ["\n".join([*_lines(decided), ""])])
    for why, line in decided:
        click.echo(f"{why}: {line}" if line else f"{why}.", err=True)
    click.echo(f"Written to {FILE}. Next: newslint check", err=True)


def _lines(decided: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The file: each decision below its reason, the table last, as TOML wants it."""
    for why, line in sorted(decided, key=lambda each: each[1].startswith("records")):
        yield f"# {why}."
        if line:
            yield line


def _decisions(seen: Survey) -> Iterator[tuple[str, str]]:
    """What is seen, and the setting that follows from it ("" where the default fits)."""
    kinds = ", ".join(f"{count} {KINDS[kind]}" for kind, count in seen.formats.most_common())
    yield f"{counted(seen.files, 'file')} with an extension of articles{f' ({kinds})' if kinds else ''}", ""
    if seen.languages:
        yield (
            f"The languages of {counted(seen.articles, 'article')} looked at",
            f"language = {json.dumps(seen.languages)}",
        )
    if seen.papers:
        names = [f"/{path}" for path in seen.papers]
        yield (
            "These are about the repository, not articles",
            f"extend-exclude = {json.dumps(names, ensure_ascii=False)}",
        )
    if seen.directories and _tracked():
        roots = [name if name == "." else f"{name}/" for name in seen.directories]
        yield (
            "Each article is compared with all that git tracks",
            f"reference = {json.dumps(roots, ensure_ascii=False)}",
        )
    if seen.text_field:
        name = json.dumps(seen.text_field)
        yield "The field of the records that holds the text", f"records.text = {name}"
    if seen.front_matter:
        keys = ", ".join(key for key, _ in seen.front_matter.most_common(8))
        yield f"Front matter is no part of an article; its keys are {keys}", ""
    if seen.sources:
        yield f"Articles say their source; there are {len(seen.sources)} among those looked at", ""


def _tracked() -> bool:
    """Whether git tracks anything here."""
    from newslint.discover import DiscoverOptions
    from newslint.discover.tracked import tracked

    try:
        return bool(tracked(["."], DiscoverOptions()).sources)
    except ConfigError:
        return False
