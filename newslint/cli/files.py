"""Files that a command writes for its user: there as a whole, or as they were."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def write_file(path: str, pieces: Iterable[str]) -> None:
    """Write a text in UTF-8, in place of a file that may be there; bytes of names that are no UTF-8 stay what they are.

    What is there is replaced when all is written. What is no regular file, such as a FIFO, is written to.
    Raises OSError with the path in it.
    """
    target = Path(path).resolve()
    there = target.exists()
    direct = (there and not target.is_file()) or not os.access(target.parent, os.W_OK)
    beside = target if direct else target.with_name(f".newslint-{os.getpid()}.tmp")
    try:
        with beside.open("w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            file.writelines(pieces)
        if not direct:
            if there:
                from shutil import copymode  # not for the many runs that write no file

                copymode(target, beside)
            beside.replace(target)
    except OSError as error:
        raise OSError(error.errno, error.strerror, path) from None
    finally:
        if not direct:
            with suppress(OSError):
                beside.unlink()  # gone, where it was renamed
