"""From articles to violations: first the rules about one article, then those about many.

The first part is a pure function of one input file and runs in this process or in a pool; only violations and digests
come back. The second compares the digests and rereads the few articles that it has something to say about.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias
from zlib import crc32

from newslint.article import Article, Format
from newslint.byte_columns import utf8
from newslint.corpus import Corpus, GoneError, Key
from newslint.failure import rule_failed
from newslint.hit import Hit
from newslint.plan import Plan, Step, digest_name
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source, articles_of
from newslint.rules import CorpusRule
from newslint.suppress import Protection, suppressions
from newslint.violation import Violation, violation

Read: TypeAlias = Callable[[Key], Article]
"""The article of that name, read again: a :class:`newslint.reread.Rereader`, mostly."""
Seen: TypeAlias = Callable[[Article], None]
"""Told of each article that was looked at: :meth:`newslint.reread.Rereader.remember`, mostly."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What the rules said of one article, and its digests by name. ``reported``, ``changed``: see :class:`Source`.

    ``checksum`` is that of the text that they looked at.
    """

    key: Key
    format: Format
    violations: list[Violation]
    digests: dict[str, Any]
    reported: bool = True
    changed: bool = True
    protections: tuple[Protection, ...] = ()
    checksum: int = 0


@dataclass
class Outcome:
    """What a run found. ``violations`` are sorted by path, record and place.

    ``articles`` were checked, and compared with ``compared`` others that were not. ``suppressed`` violations are left
    out.
    """

    violations: list[Violation] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    articles: int = 0
    compared: int = 0
    suppressed: int = 0


def look(source: Source, plan: Plan, options: ReadOptions, seen: Seen | None = None) -> list[Looked | Problem]:
    """Run the rules about single articles over one input, and make its digests: only those, where it is not reported.

    What cannot be read of an input that is not reported is said when that input is checked. ``seen`` is handed each
    article.
    """
    plan = plan if source.reported else plan.comparing()
    looked: list[Looked | Problem] = []
    for read in articles_of(source, options):
        if isinstance(read, Article):
            looked.append(replace(look_at(read, plan), reported=source.reported, changed=source.changed))
            if seen:
                seen(read)
        elif source.reported:
            looked.append(read)
    return looked


def look_at(article: Article, plan: Plan) -> Looked:
    """Run the rules about single articles over one article, and make its digests."""
    raised = [each for step in plan.steps_for(article) for each in _checked(article, step)]
    found = [plan.safety.settle(article, each) for each in raised]
    digests: dict[str, Any] = {}
    for name, digest in plan.digests.items():
        try:
            digests[name] = digest(article)
        except Exception as error:  # noqa: BLE001  (a rule is foreign code: its failure is a finding of its own)
            found.append(rule_failed(article, name, error))
    return Looked(
        Key(article.path, article.record), article.format, found, digests,
        protections=suppressions(article), checksum=article.once(checksum),
    )  # fmt: skip


def checksum(article: Article) -> int:
    """What tells a text from what it is after a change: ``article.once(checksum)``."""
    return crc32(utf8(article.text))


def _checked(article: Article, step: Step) -> list[Violation]:
    try:
        return [violation(article, step.rule, hit) for hit in step.check(article)]
    except Exception as error:  # noqa: BLE001  (as above)
        return [rule_failed(article, step.rule.id, error)]


def compare(looked: Sequence[Looked], plan: Plan, read: Read) -> list[Violation]:
    """Run the rules about many articles over the digests. Raises GoneError at one that has changed since."""
    return [found for _, found in compared(looked, plan, lambda position: same(looked[position], read))]


def same(one: Looked, read: Read) -> Article:
    """The article that was looked at, read again. Raises GoneError where it is another now."""
    article = read(one.key)
    if article.once(checksum) != one.checksum:
        raise GoneError(one.key)
    return article


def compared(
    looked: Sequence[Looked], plan: Plan, read: Callable[[int], Article]
) -> Iterator[tuple[int | None, Violation]]:
    """The same, each violation with the position of its article; None where a rule failed on all of them together."""
    corpora: dict[str, tuple[list[int], Corpus[Any]]] = {}
    for step in plan.corpus:
        assert isinstance(step.rule, CorpusRule)
        if len(looked) >= step.rule.least:
            name = digest_name(step.rule)
            if name not in corpora:
                corpora[name] = _corpus(looked, name, read)
            positions, corpus = corpora[name]
            for index, found in _compared(corpus, step, plan):
                yield None if index is None else positions[index], found


def _corpus(looked: Sequence[Looked], digest: str, read: Callable[[int], Article]) -> tuple[list[int], Corpus[Any]]:
    """The corpus of the articles that have a digest, and their positions."""
    positions = [position for position, one in enumerate(looked) if digest in one.digests]
    having = [looked[position] for position in positions]
    keys, digests = [one.key for one in having], [one.digests[digest] for one in having]
    reported, changed = [one.reported for one in having], [one.changed for one in having]
    return positions, Corpus(keys, digests, reported, lambda index: read(positions[index]), changed)


def _compared(corpus: Corpus[Any], step: Step, plan: Plan) -> list[tuple[int | None, Violation]]:
    found: list[tuple[int | None, Violation]] = []
    try:
        hits: Iterable[tuple[int, Hit]] = step.check(corpus)
        for index, hit in hits:
            if not corpus.reported[index]:
                continue
            article = corpus.read(index)
            if article.format in step.rule.formats and not plan.ignores(article.path, step.rule.id):
                found.append((index, plan.safety.settle(article, violation(article, step.rule, hit, corpus))))
    except GoneError:
        raise
    except Exception as error:  # noqa: BLE001  (as above)
        found.append((None, rule_failed(None, step.rule.id, error)))
    return found
