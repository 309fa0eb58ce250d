"""Words for the fuzzer: what turns one case into another, as libFuzzer wants to read it."""

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

from newslint.config.settings import Phrase, Settings
from newslint.config.validate import kebab
from newslint.packs import all_rules
from tests.fix.generated import PIECES


def write(file: Path) -> None:
    """Write the words, a quoted string a line."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(f'"{_quoted(word)}"\n' for word in sorted(set(_words())) if word), "ascii")


def _words() -> Iterable[bytes]:
    yield from (piece.encode("utf-8", "surrogatepass") for piece in PIECES)
    yield from (rule.encode() for rule in all_rules())
    yield from (kebab(field.name).encode() + b" = " for kind in (Settings, Phrase) for field in fields(kind))
    yield from (b"<!-- newslint: ", b"-->", b"ignore-file[", b"disable[", b"enable[", b" until 2020-01-01 ")
    yield from (b'"text": "', b'"newslint": {"ignore": [', b"\\ud83d", b"\xed\xa0\xbd", b"&*", b"[[phrase]]\n")
    yield from (b"{%", b"{{", b"](")


def _quoted(word: bytes) -> str:
    return "".join(chr(byte) if 32 < byte < 127 and byte not in b'"\\' else f"\\x{byte:02X}" for byte in word)
