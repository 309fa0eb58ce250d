"""Looks at articles, and compares them, with the help of what earlier runs found."""

import os
import stat
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, NamedTuple

from newslint.article import Article
from newslint.cache.names import Names, content_digest, names
from newslint.cache.pieces import Pieces, Said, digest_kinds, packed, pieces, unpacked, unpacker
from newslint.cache.store import Store
from newslint.config.settings import Settings
from newslint.corpus import Key
from newslint.failure import RULE_FAILED
from newslint.lint import Looked, Seen, compare, look
from newslint.plan import Plan
from newslint.pool import work_on_all
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source
from newslint.readers.sources import open_regular
from newslint.suppress.declared import BESIDE
from newslint.violation import Violation

LARGEST = 16_000_000
"""Bytes of the largest file that is kept: a larger one is read record by record, not as a whole."""
KEEP_AFTER = 500
"""Files looked at between writes: what an interrupted run found is not lost."""


class Part(NamedTuple):
    """What there is to do about a file: run the rules, make these digests."""

    rules: bool
    digests: frozenset[str]


class Fresh(NamedTuple):
    """What was found of a file; ``content`` is the digest of the bytes that were looked at, None if it is not kept."""

    path: str
    content: bytes | None
    looked: list[Looked | Problem]


def look_part(
    source: Source, plan: Plan, options: ReadOptions, part: Part, seen: Seen | None = None
) -> list[Fresh]:  # fmt: skip
    """Do what there is to do about a file, in any process."""
    data = bytes_of(source)
    doing = _doing(plan, part)
    if data is None:
        return [Fresh(source.path, None, look(source, doing, options, seen))]
    return [Fresh(source.path, _content(data, source.path), look(replace(source, data=data), doing, options, seen))]


@lru_cache(8)
def _doing(plan: Plan, part: Part) -> Plan:
    digests = {name: digest for name, digest in plan.digests.items() if name in part.digests}
    return replace(plan, articles=plan.articles if part.rules else (), digests=digests)


def bytes_of(source: Source) -> bytes | None:
    """The bytes of a file; None where it is none, too large to be kept, or not readable, which the reader will say."""
    if source.data is not None or source.size > LARGEST:
        return None
    try:
        file = os.open(source.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError):  # the latter for a NUL in the name
        return None
    try:
        status = os.fstat(file)
        data = os.read(file, status.st_size + 1)  # three calls of the system in place of seven, for thousands of files
    except OSError:
        return None
    finally:
        os.close(file)
    return data if stat.S_ISREG(status.st_mode) and len(data) == status.st_size else None


def content_of(source: Source) -> bytes | None:
    """The digest of a file's bytes, and of the suppressions in the file beside it, where they are to be had."""
    data = bytes_of(source)
    return None if data is None else _content(data, source.path)


def _content(data: bytes, path: str) -> bytes:
    try:
        with open_regular(path + BESIDE) as file:
            beside = file.read()
    except OSError:
        return content_digest(data)
    return content_digest(data, beside)


@dataclass
class Cached:
    """A run with a cache."""

    sources: Sequence[Source]
    plan: Plan
    settings: Settings
    root: Path
    options: ReadOptions
    store: Store
    seen: Seen | None = None
    names: Names = field(init=False)
    kinds: dict[str, Any] = field(init=False)
    contents: dict[str, bytes | None] = field(default_factory=dict)
    _waiting: dict[bytes, Any] = field(default_factory=dict)
    _compared: list[Violation] | None = None

    def __post_init__(self) -> None:
        self.names = names(self.plan, self.settings, self.root, self.options)
        self.kinds = digest_kinds(self.plan)

    def look_at_all(self) -> Iterator[Looked | Problem]:
        """What the rules say of each article of each source, and its digests, in the order of the sources."""
        self.contents = {source.path: content_of(source) for source in self.sources}
        self._compared = self._earlier() if all(source.reported for source in self.sources) else None
        if self._compared is not None:  # then digests are not needed
            self.plan, self.kinds = replace(self.plan, digests={}), {}
        known = self._recalled()
        fresh = self._looked_at(known)
        for source in self.sources:
            yield from self._joined(source, known[source.path], fresh.get(source.path))
        self._keep()

    def compare(self, looked: Sequence[Looked], plan: Plan, read: Callable[[Key], Article]) -> list[Violation]:
        """What the rules about many articles say; nothing is compared where nothing changed since an earlier run."""
        name = self.names.of_comparison(self.sources, self.contents)
        earlier = self._earlier() if self._compared is None else self._compared
        if earlier is not None:
            return earlier
        asked: set[str] = set()

        def reread(key: Key) -> Article:
            asked.add(key.path)
            return read(key)

        found = compare(looked, plan, reread)
        if name and self._unchanged(asked) and not any(each.rule == RULE_FAILED for each in found):
            self.store.put({name: packed(found, list[Violation])})
        return found

    def _earlier(self) -> list[Violation] | None:
        """What an earlier run found when it compared the same articles."""
        name = self.names.of_comparison(self.sources, self.contents)
        return unpacked(self.store.get([name]).get(name), list[Violation]) if name else None

    def _recalled(self) -> dict[str, Pieces]:
        """What is known of each source."""
        wanted: dict[bytes, tuple[str, str | None]] = {}
        for source in self.sources:
            content = self.contents[source.path]
            if content is not None:
                if source.reported:
                    wanted[self.names.of_rules(source.path, content)] = source.path, None
                for digest in self.kinds:
                    wanted[self.names.of_digests(digest, source.path, content)] = source.path, digest
        known = {source.path: Pieces() for source in self.sources}
        read = {name: unpacker(kind) for name, kind in (*self.kinds.items(), (None, Said))}
        for name, value in self.store.get(wanted).items():
            path, kind = wanted[name]
            piece = read[kind](value)
            if kind is None:
                known[path].said = piece
            elif piece is not None:
                known[path].digests[kind] = piece
        return known

    def _looked_at(self, known: dict[str, Pieces]) -> dict[str, Fresh]:
        """What is missing, by path."""
        parts: defaultdict[Part, list[Source]] = defaultdict(list)
        for source in self.sources:
            have = known[source.path]
            part = Part(source.reported and have.said is None, frozenset(self.plan.digests.keys() - have.digests))
            if part.rules or part.digests:
                parts[part].append(source)
        fresh: dict[str, Fresh] = {}
        for part, some in parts.items():
            work, here = partial(look_part, part=part), partial(look_part, part=part, seen=self.seen)
            for found in work_on_all(work, some, self.plan, self.settings, self.root, self.options, here):
                if isinstance(found, Problem):
                    found = Fresh(found.path, None, [found])
                fresh[found.path] = found
                self._remember(found, part)
        return fresh

    def _joined(self, source: Source, known: Pieces, fresh: Fresh | None) -> list[Looked | Problem]:
        """What was known and what was found. If that does not go together, the file is looked at once more."""
        if fresh is None:
            return self._fitting(source, known)
        whole = known.said is None and not known.digests
        if whole:
            self.contents[source.path] = fresh.content
            return fresh.looked
        if fresh.content is None or fresh.content != self.contents[source.path]:
            self.contents[source.path] = None
            return look(source, self.plan, self.options)
        added = pieces(fresh.looked, rules=known.said is None and source.reported)
        if added is None:
            return look(source, self.plan, self.options)
        return self._fitting(source, Pieces(known.said or added.said, known.digests | added.digests))

    def _fitting(self, source: Source, known: Pieces) -> list[Looked | Problem]:
        try:
            return known.looked(source)
        except ValueError:
            return look(source, self.plan, self.options)

    def _remember(self, fresh: Fresh, part: Part) -> None:
        found = pieces(fresh.looked, part.rules) if fresh.content is not None else None
        if found is None or fresh.content is None:
            return
        if found.said:
            self._waiting[self.names.of_rules(fresh.path, fresh.content)] = packed(found.said, Said)
        for digest in found.digests.keys() & self.kinds:
            name = self.names.of_digests(digest, fresh.path, fresh.content)
            self._waiting[name] = packed(found.digests[digest], self.kinds[digest])
        if len(self._waiting) >= KEEP_AFTER:
            self._keep()

    def _keep(self) -> None:
        self.store.put(self._waiting)
        self._waiting = {}

    def _unchanged(self, paths: set[str]) -> bool:
        """Whether files that were read anew still hold what was looked at."""
        return all(content_of(source) == self.contents[source.path] for source in self.sources if source.path in paths)
