"""What the articles that a command names are compared with, beside each other."""

from collections.abc import Sequence
from typing import Any

import click

from newslint.config.load import Loaded
from newslint.inputs import discover_options
from newslint.readers import Source

REFERENCE = (
    click.option(
        "--against-tracked",
        is_flag=True,
        help="Compare with every article that git tracks as well (below 'reference' where that is set).",
    ),
    click.option("--against", metavar="INDEX", help="Compare with the articles of an index as well."),
    click.option("--tracked-only", is_flag=True, help="Check only articles that git tracks."),
    click.option(
        "--changed-since",
        metavar="REF",
        help="Of two tracked duplicates report the one that changed since then; default: since the last commit.",
    ),
)


def with_reference(named: Sequence[Source], loaded: Loaded, options: dict[str, Any]) -> Sequence[Source]:
    """The named sources, with those they are compared with where the settings or the options ask for it.

    Raises ConfigError where git cannot tell what it tracks.
    """
    if options["tracked_only"] and named:
        from newslint.discover.tracked import only_tracked

        named = only_tracked(named, discover_options(loaded))
    roots = loaded.settings.reference or ((".",) if options["against_tracked"] else ())
    if not roots or not named:
        if options["changed_since"] and not roots:
            raise click.UsageError("--changed-since needs --against-tracked or the setting 'reference'")
        return named
    from newslint.discover.tracked import together, tracked

    return together(named, tracked(roots, discover_options(loaded), options["changed_since"]))
