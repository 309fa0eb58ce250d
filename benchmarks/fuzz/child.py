"""One target under Atheris, in a process of its own: ``python -m benchmarks.fuzz.child TARGET FOUND [LIBFUZZER]``.

What breaks is kept and the run goes on: a run of hours should not end with its first finding.
"""

import signal
import sys
import traceback
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

import atheris

LIMIT = 5.0
"""Seconds of CPU that an input may take: a thousand times the usual."""


class TooSlowError(Exception):
    """An input took longer than LIMIT."""


def _too_slow(*_: object) -> None:
    raise TooSlowError(f"more than {LIMIT:.0f} s of CPU")


def keeping(target: Callable[[bytes], None], directory: Path) -> Callable[[bytes], None]:
    """The target, with a limit of time, that keeps what breaks it: one input for each place and kind of failure."""
    known: set[str] = set()

    def one(data: bytes) -> None:
        signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
        try:
            target(data)
        except (Exception, RecursionError) as error:  # noqa: BLE001  (whatever it is, it is what is looked for)
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            where = "".join(f"{f.filename}:{f.lineno}" for f in traceback.extract_tb(error.__traceback__)[-2:])
            name = blake2b(f"{type(error).__name__} {where}".encode(), digest_size=6).hexdigest()
            if name not in known:
                known.add(name)
                directory.mkdir(parents=True, exist_ok=True)
                (directory / name).write_bytes(data)
                (directory / f"{name}.txt").write_text("".join(traceback.format_exception(error)), "utf-8", "replace")
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)

    return one


def main(name: str, found: Path, options: list[str], seeds: Path) -> None:
    """Fuzz for as long as the options say. Does not return."""
    with atheris.instrument_imports(include=["newslint", "newslint_rules"], enable_loader_override=False):
        from tests.fuzz.targets import TARGETS

        one = keeping(TARGETS[name], found)
        for seed in sorted(seeds.iterdir())[:200]:  # modules that are imported late are to be instrumented too
            one(seed.read_bytes())
    atheris.Setup([sys.argv[0], *options], one)
    atheris.Fuzz()


if __name__ == "__main__":
    signal.signal(signal.SIGVTALRM, _too_slow)
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[4:], Path(sys.argv[3]))
