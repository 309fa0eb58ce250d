"""The command line: one module a command, each imported when it is used. The only place that prints and exits."""

import gc
import sys

from newslint._version import __version__


def main() -> None:
    """The entry point, with the one handler that turns errors into messages and an exit status."""
    if sys.argv[1:] in (["--version"], ["-V"]):  # asked for by every hook and editor: no reason to wait for click
        print(f"newslint {__version__}")
        return
    gc.set_threshold(50_000)  # by default Python looks for garbage a hundred times while modules are imported
    from newslint.cli.commands import newslint
    from newslint.cli.handler import handled

    try:
        handled(newslint)
    finally:
        gc.freeze()  # or Python looks for garbage in all that goes with the process: a tenth of a short run
