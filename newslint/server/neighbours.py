"""The articles that a document is compared with: those that git tracks in its project, as they are on disk.

Their digests stay in memory. Rules about duplicates are asked about the few that share something with the document,
the others about all, so that what is said is what ``newslint check --against-tracked`` says of the file.
"""

from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.cache import Cached, Store
from newslint.corpus import Key
from newslint.discover import DiscoverOptions
from newslint.discover.patterns import absolute
from newslint.discover.tracked import tracked
from newslint.duplicates.sketching import Sketch
from newslint.duplicates.sketching import digest as sketch_digest
from newslint.lint import Looked, compare
from newslint.linter import Linter
from newslint.plan import Plan, digest_name
from newslint.pool import look_at_all
from newslint.readers import Source
from newslint.reread import Rereader
from newslint.violation import Violation

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CLOSEST = 64
"""Articles compared with a document at most: those that have the most in common with it."""
SKETCH = f"{sketch_digest.__module__}.{sketch_digest.__qualname__}"


class Neighbours:
    """The tracked articles below ``roots``. Set ``stale`` when files may have changed; ``new``: never looked at."""

    def __init__(self, linter: Linter, options: DiscoverOptions, roots: Sequence[str]) -> None:
        self.stale = self.new = True
        self.plan = linter.plan
        self._linter = linter
        self._options = options
        self._roots = roots
        self._seen: dict[str, tuple[int, int]] = {}
        self._looked: dict[str, list[Looked]] = {}
        self._read = Rereader([], options.reading)
        self._set(())

    def compare(self, article: Article, looked: Looked) -> list[Violation]:
        """What the rules about many articles say of this one. Raises ConfigError where git cannot tell."""
        if self.stale:
            self._look()
        path = absolute(Path(article.path))
        sketches, others = _split(self.plan)
        sketch = looked.digests.get(SKETCH)
        near = self._near(sketch) if sketch and sketches.corpus else []
        found = compare([*(one for one in near if one.key.path != path), looked], sketches, self._reader(article))
        rest = [one for one in self._all if one.key.path != path]
        return found + compare([*rest, looked], others, self._reader(article))

    def read(self, key: Key) -> Article:
        """An article on disk. Raises LookupError where it is gone."""
        return self._read(key)

    def _reader(self, article: Article) -> "_Reader":
        return _Reader(article, self._read)

    def _look(self) -> None:
        """Look at the files that are new or changed since the last look."""
        self.stale = self.new = False
        known = tracked(self._roots, self._options).sources
        seen = {path: stamp for path in known if (stamp := _stamp(path))}
        fresh = [Source(path, seen[path][1], reported=False) for path in seen if self._seen.get(path) != seen[path]]
        kept = {path: looked for path, looked in self._looked.items() if self._seen.get(path) == seen.get(path)}
        for one in self._looked_at(fresh):
            kept.setdefault(one.key.path, []).append(replace(one, changed=False))
        self._seen, self._looked = seen, kept
        self._read = Rereader((Source(path, size) for path, (_, size) in seen.items()), self._options.reading)
        self._set(one for path in sorted(kept) for one in kept[path])

    def _looked_at(self, sources: Sequence[Source]) -> list[Looked]:
        settings, root, reading = self._linter.settings, self._linter.root, self._options.reading
        settings = replace(settings, jobs=1)  # a process of its own would inherit what we speak to the editor by
        if not settings.cache:
            every = look_at_all(sources, self.plan, settings, root, reading)
            return [one for one in every if isinstance(one, Looked)]
        with closing(Store(root)) as store:
            cached = Cached(sources, self.plan, settings, root, reading, store)
            return [one for one in cached.look_at_all() if isinstance(one, Looked)]

    def _set(self, looked: Iterable[Looked]) -> None:
        self._all = list(looked)
        self._hashes: tuple[NDArray[np.uint32], NDArray[np.int64]] | None = None

    def _near(self, sketch: Sketch) -> list[Looked]:
        """The articles that have the most kept shingles in common with a sketch, and at least one."""
        import numpy as np

        if self._hashes is None:
            self._hashes = _postings([one.digests.get(SKETCH) for one in self._all])
        hashes, owners = self._hashes
        asked = np.unique(sketch.hashes)
        places = zip(np.searchsorted(hashes, asked), np.searchsorted(hashes, asked, "right"), strict=True)
        shared = [owners[first:last] for first, last in places if first < last]
        if not shared:
            return []
        counts = np.bincount(np.concatenate(shared), minlength=len(self._all))
        closest = np.argsort(-counts, kind="stable")[:CLOSEST]
        return [self._all[number] for number in sorted(closest[counts[closest] > 0].tolist())]


class _Reader:
    """Reads an article by its name; the one at hand is not read from disk."""

    def __init__(self, article: Article, others: Rereader) -> None:
        self._article = article
        self._others = others

    def __call__(self, key: Key) -> Article:
        return self._article if key.path == self._article.path else self._others(key)


def _split(plan: Plan) -> tuple[Plan, Plan]:
    """The plan for rules that compare sketches, and the one for the other rules about many articles."""
    sketches = tuple(step for step in plan.corpus if digest_name(step.rule) == SKETCH)
    others = tuple(step for step in plan.corpus if step not in sketches)
    return replace(plan, corpus=sketches), replace(plan, corpus=others)


def _postings(sketches: Sequence[Sketch | None]) -> "tuple[NDArray[np.uint32], NDArray[np.int64]]":
    """The kept hashes of all sketches, sorted, and the number of the article that each is of."""
    import numpy as np

    parts = [np.unique(one.hashes) if one else np.empty(0, np.uint32) for one in sketches]
    owners = np.repeat(np.arange(len(parts)), [len(part) for part in parts])
    hashes = np.concatenate([np.empty(0, np.uint32), *parts])
    order = np.argsort(hashes, kind="stable")
    return hashes[order], owners[order]


def _stamp(path: str) -> tuple[int, int] | None:
    """Time of change and size of a file; None where there is none."""
    try:
        status = Path(path).stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
