"""A command in a process of its own that something is done to while it runs."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
COMMAND = [sys.executable, "-c", "from newslint.cli import main; main()"]
PARAGRAPH = (
    "The harbour board number {0} voted late on Tuesday to dredge the channel {0} times before the storms of the "
    "year {0}, and asked the ferry company to run boat {0} from the northern pier until the work is done in April.\n\n"
)


def environment() -> dict[str, str]:
    """The variables of a process that finds newslint where the tests found it."""
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "rules")])}


def started(folder: Path, *arguments: str) -> "subprocess.Popen[bytes]":
    """A command that runs in a folder, in a session of its own."""
    return subprocess.Popen(
        [*COMMAND, *arguments], cwd=folder, env=environment(), start_new_session=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def articles(folder: Path, number: int) -> None:
    """Many articles that are slow to check, each another text, each with a space too many."""
    folder.mkdir(exist_ok=True)
    for name in range(number):
        text = "".join(PARAGRAPH.format(name * 1000 + paragraph) for paragraph in range(20))
        (folder / f"{name:04}.txt").write_text(text.replace("work is", "work  is"))


def waited_for(what: Callable[[], bool], seconds: float = 30) -> bool:
    """Whether something came true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.05)
    return False


def session(leader: int) -> list[int]:
    """The processes of a session that are alive."""
    alive = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == leader and fields[0] != "Z":
                alive.append(int(entry.name))
    return alive
