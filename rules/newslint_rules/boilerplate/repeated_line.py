"""The same line stands in many articles of one source: it belongs to the source's pages, not to the articles.

Whatever a site puts under every text, no list of phrases can know; that it comes back in every file gives it away.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import PurePath
from typing import NamedTuple

from newslint import Article, Corpus, CorpusHits, Hit, Line, corpus_rule
from newslint.parts import bounds, without

LONGEST = 600
SHORTEST = 8
"""Characters of the lines that are compared: shorter ones ("More", a number) come back by accident."""
PROSE = 40
"""Characters of a line that can tell one story from another."""


class Digest(NamedTuple):
    """What the rule keeps of an article: its source, and the hashes of its lines and of the longer ones among them."""

    source: str
    lines: frozenset[int]
    prose: frozenset[int]


def digest(article: Article) -> Digest:
    """Hash the lines of an article; the source is ``meta["source"]`` or else the directory of its path."""
    source = str(article.meta.get("source") or PurePath(article.path).parent)
    texts = [text for line in article.lines if _counts(text := line.text.strip())]
    hashes = [_hash(text) for text in texts]
    prose = frozenset(found for text, found in zip(texts, hashes, strict=True) if len(text) >= PROSE)
    return Digest(source, frozenset(hashes), prose)


def _counts(text: str) -> bool:
    return SHORTEST <= len(text) <= LONGEST and any(character.isalpha() for character in text)


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf8", "surrogatepass"), digest_size=8).digest(), "big")


_ENDING = "Acme Courier, the voice of the valley since 1902"


@corpus_rule(
    digest=digest,
    bad=[
        (
            f"The bridge over the river reopens on Friday.\n\n⟦{_ENDING}⟧\n",
            f"The old school by the church needs a new roof.\n\n⟦{_ENDING}⟧\n",
            f"Nobody has won the lottery for six weeks in a row.\n\n⟦{_ENDING}⟧\n",
        )
    ],
    good=[
        (
            "The bridge over the river reopens on Friday.\n\nMore\n",
            "The old school by the church needs a new roof.\n\nMore\n",
            "Nobody has won the lottery for six weeks in a row.\n\nMore\n",
        ),
        (f"The bridge over the river reopens.\n\n{_ENDING}\n", f"The old school needs a new roof.\n\n{_ENDING}\n"),
        ("The bridge over the river reopens on Friday, the council said.\n",) * 4,
    ],
    precision="40 of 40 alarms true on reading, in 3.2 million words of clean news",
)
def check(corpus: Corpus[Digest], *, files: int = 3, share: float = 0.3) -> CorpusHits:
    """``files`` and ``share``: in how many files, and in what share of its source's files, a line must stand."""
    for members in _sources(corpus.digests).values():
        repeated = _repeated([corpus.digests[index] for index in members], files, share)
        for index in members if repeated else ():
            if corpus.reported[index] and not repeated.keys().isdisjoint(corpus.digests[index].lines):
                yield from ((index, hit) for hit in _hits(corpus.read(index), repeated, len(members)))


def _sources(digests: Iterable[Digest]) -> Mapping[str, list[int]]:
    sources: dict[str, list[int]] = defaultdict(list)
    for index, found in enumerate(digests):
        sources[found.source].append(index)
    return sources


def _repeated(digests: list[Digest], files: int, share: float) -> dict[int, int]:
    """Hashes of the lines that stand in enough stories, with their number; copies of one story count once."""
    least = max(files, share * len(digests))
    counts = Counter(line for found in digests for line in found.lines)
    often = {line for line, count in counts.items() if count >= least}
    stories: dict[int, set[int]] = defaultdict(set)
    for found in digests:
        for line in found.lines & often if found.prose - often else ():
            stories[line].add(min(found.prose - often))
    return {line: len(among) for line, among in stories.items() if len(among) >= least}


def _hits(article: Article, repeated: Mapping[int, int], total: int) -> Iterable[Hit]:
    for number, line in enumerate(article.lines):
        count = repeated.get(_hash(line.text.strip())) if _counts(line.text.strip()) else None
        if count:
            yield _hit(article, number, line, f"the same line stands in {count} of {total} articles of this source")


def _hit(article: Article, number: int, line: Line, message: str) -> Hit:
    return Hit(*bounds(line), message, without(article, number))
