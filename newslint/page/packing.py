"""Data packed to be carried in a page: JSON, compressed, in base64, which nothing in it can break out of."""

import gzip
import json
from base64 import b64encode
from typing import Any

CHUNK = 400_000
"""Characters of article text in one chunk: what a browser unpacks when an article is opened, in some 5 ms."""


def pack(value: Any) -> str:
    """The value as text of base64 letters alone. Equal values give equal texts."""
    data = json.dumps(value, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return b64encode(gzip.compress(data, compresslevel=6, mtime=0)).decode("ascii")


class Chunks:
    """Texts in packed chunks of about CHUNK characters. ``add`` says where a text is found: chunk and number in it."""

    def __init__(self) -> None:
        self._packed: list[str] = []
        self._open: list[str] = []
        self._size = 0

    def add(self, text: str) -> tuple[int, int]:
        """Put a text into the open chunk."""
        if self._size >= CHUNK:
            self._close()
        self._open.append(text)
        self._size += len(text)
        return len(self._packed), len(self._open) - 1

    def packed(self) -> list[str]:
        """All chunks; nothing can be added after."""
        if self._open:
            self._close()
        return self._packed

    def _close(self) -> None:
        self._packed.append(pack(self._open))
        self._open, self._size = [], 0
