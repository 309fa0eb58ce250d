"""What names an entry: a digest of all that it depends on. What depends on less has a name made of less."""

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path

from newslint._version import __version__
from newslint.config.settings import Settings
from newslint.installed import version
from newslint.plan import Plan
from newslint.readers import ReadOptions, Source

SIZE = 16
"""Bytes of a name, and of the digest of a file's content."""
LIBRARIES = ("ftfy", "langdetect", "pyyaml")
"""Whose versions decide what is found, beside our own."""

_ENGINE = Path(__file__).parent.parent
_NOT_OF_RULES = {
    "cache", "fixes", "report", "page", "gate", "archive", "clean", "server", "adapters", "cli", "__pycache__",
}  # fmt: skip
_OF_NO_RULE = {
    "exclude", "extend_exclude", "force_exclude", "respect_gitignore", "require_files", "reference",
    "fail_on", "output_format", "gate", "jobs", "cache",
}  # fmt: skip
"""Settings that change which files are looked at or how that is told, not what a rule says of one."""


@dataclass(frozen=True)
class Names:
    """The names of entries in a run: what the rules say of a file, and by digest function its digests."""

    rules: bytes
    digests: Mapping[str, bytes]

    def of_rules(self, path: str, content: bytes) -> bytes:
        """What the rules say of that content under that path."""
        return _of_file(self.rules, path, content)

    def of_digests(self, digest: str, path: str, content: bytes) -> bytes:
        """What a digest function makes of that content under that path."""
        return _of_file(self.digests[digest], path, content)

    def of_comparison(self, sources: Iterable[Source], contents: Mapping[str, bytes | None]) -> bytes | None:
        """What the rules about many articles say of those; None where the content of one is not known."""
        parts: list[object] = []
        for source in sources:
            if contents.get(source.path) is None:
                return None
            parts += [source.path, contents[source.path], source.reported, source.changed]
        return named(self.rules, "compared", *parts)


def names(plan: Plan, settings: Settings, root: Path, options: ReadOptions) -> Names:
    """The names of entries in a run with that plan, which was made from those settings."""
    libraries = [version(library) for library in LIBRARIES]
    code = named(__version__, sys.version, unicodedata.unidata_version, *libraries, _code_in(_ENGINE), repr(options))
    packs = {rule.module.rpartition(".")[0].rpartition(".")[0] for rule in plan.rules.values()} - {"newslint", ""}
    rules = named(code, *(each for pack in sorted(packs) for each in _package(pack)))
    told = {key: value for key, value in asdict(settings).items() if key not in _OF_NO_RULE}
    place = os.path.relpath(Path.cwd(), root)  # patterns of per-file-ignore are relative to the root, paths are not
    digests = {
        name: named(code if digest.__module__.startswith("newslint.") else rules, name)
        for name, digest in plan.digests.items()
    }
    return Names(named(rules, repr(told), place, sorted(plan.rules), sorted(plan.digests)), digests)


def named(*parts: object) -> bytes:
    """A digest of the parts and their order."""
    digest = blake2b(digest_size=SIZE)
    for part in parts:
        data = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data) + data)
    return digest.digest()


def _of_file(what: bytes, path: str, content: bytes) -> bytes:
    """The name of an entry about a file; the digests have one length, so nothing need say where they end."""
    return blake2b(what + content + path.encode("utf-8", "surrogatepass"), digest_size=SIZE).digest()


def content_digest(data: bytes, beside: bytes | None = None) -> bytes:
    """What stands for the content of a file, and of one beside it."""
    return blake2b(data, digest_size=SIZE).digest() if beside is None else named(data, beside)


def _package(name: str) -> Iterator[bytes]:
    spec = find_spec(name)
    for place in spec.submodule_search_locations or () if spec else ():
        yield _code_in(Path(place))


@cache
def _code_in(top: Path) -> bytes:
    """A digest of the code below a directory, but for what rules do not use; as it was when the process began."""
    return named(*_files(top))


def _files(top: Path) -> Iterator[bytes]:
    for directory, inner, names in os.walk(top):
        inner[:] = sorted(set(inner) - _NOT_OF_RULES)
        for name in sorted(names):
            yield os.path.relpath(directory, top).encode() + b"/" + name.encode()
            with open(os.path.join(directory, name), "rb") as file:  # noqa: PTH118, PTH123 - hundreds of files
                yield file.read()
