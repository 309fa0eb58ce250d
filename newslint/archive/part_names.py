"""Names for the parts of a file that is cut: wire.jsonl becomes wire.00001.jsonl, wire.00002.jsonl, ..."""

import re

_NUMBERED = re.compile(r"[0-9]{5,}")


class PartNames:
    """Sees to it that no part takes the name of another file of the input.

    Files come sorted, so one that bears the name of a part (a digit comes before any extension) was taken before.
    """

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, path: str) -> None:
        """Note a file that keeps its name; only what looks like a part is worth the memory."""
        stem = path.rpartition(".")[0]
        if _NUMBERED.fullmatch(stem.rpartition(".")[2]):
            self._taken.add(path)

    def label(self, path: str, parts: int) -> str:
        """What to put before the numbers of the parts: nothing, where their names are free."""
        stem, dot, suffix = path.rpartition(".")
        label, tries = "", 0
        while any(f"{stem}.{label}{number:05}{dot}{suffix}" in self._taken for number in range(1, parts + 1)):
            tries += 1
            label = f"part{tries}-"
        return label
