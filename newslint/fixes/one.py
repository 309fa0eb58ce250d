"""Repairs one article: which fixes are wanted, and what becomes of its text when they are applied."""

from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from types import MappingProxyType
from typing import TypeAlias

from newslint.article import Article
from newslint.fixes.files import certain, encodable
from newslint.fixes.metadata import additions, front_matter_edit
from newslint.fixes.pieces import Pieces
from newslint.fixes.rounds import Rounds, in_rounds
from newslint.lint import Looked, look_at
from newslint.plan import Plan
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source
from newslint.readers.addresses import mask_addresses
from newslint.readers.articles import article_of
from newslint.readers.decode import Decoded
from newslint.readers.held import Held
from newslint.suppress import kept
from newslint.violation import Violation


@dataclass(frozen=True)
class Wanted:
    """Which fixes to apply: those that are safe, with ``unsafe`` the others too.

    None of a violation whose digest a baseline has ``accepted``. With ``extract``, what leaves a text is kept in its
    record where it can be.
    """

    unsafe: bool = False
    accepted: Container[str] = frozenset()
    extract: bool = False

    def __call__(self, found: Violation) -> bool:
        """Whether to apply the violation's fix."""
        return found.fix is not None and (found.fix.safe or self.unsafe) and found.fingerprint not in self.accepted


Given: TypeAlias = Mapping[int | str | None, Sequence[Violation]]
"""Violations by the record they are in."""
NOTHING: Given = MappingProxyType({})


@dataclass(frozen=True)
class Task:
    """What is done to each article."""

    plan: Plan
    options: ReadOptions
    wanted: Wanted
    given: Given
    looked: Looked | None = None
    """What the rules say of the one article there is, where that is known already."""


@dataclass(frozen=True)
class Repaired:
    """What became of one article of a file."""

    held: Held
    before: Looked | Problem
    after: Looked | Problem
    text: str | None
    pieces: Pieces | None = None
    fixed: Counter[str] = field(default_factory=Counter)
    left: Problem | None = None
    trouble: Problem | None = None
    added: Mapping[str, str] = field(default_factory=dict)


def repaired(one: Held, source: Source, task: Task) -> Repaired:
    """What becomes of an article of that source."""
    article = one.article
    if isinstance(article, Problem):
        return Repaired(one, article, article, None)
    known = task.looked or look_at(article, task.plan)
    before = replace(known, reported=source.reported, changed=source.changed)
    violations = kept(before.violations, before.protections, task.plan.today)
    if not any(map(task.wanted, (*violations, *task.given.get(article.record, ())))):
        return Repaired(one, before, before, article.text)
    if not certain(one.row):
        left = Problem(article.path, "not repaired: what its bytes mean is not certain", article.record, article.row)
        return Repaired(one, before, before, article.text, left=left)
    look = lru_cache(2)(lambda now: before if now is article else look_at(now, task.plan))  # the rules look once
    done = _in_rounds(one, article, task, look)
    added = additions(article, done.taken) if task.wanted.extract else {}
    if added and article.format == "markdown":
        done = _with_front_matter(done, added, _maker(one, article, task.options))
    trouble = Problem(article.path, done.trouble, article.record) if done.trouble else None
    now = look(done.article) if done.fixed else before
    after = replace(now, reported=before.reported, changed=before.changed)
    return Repaired(one, before, after, done.article.text, done.pieces, done.fixed, trouble=trouble, added=added)


def _with_front_matter(done: Rounds, added: Mapping[str, str], remake: Callable[[str], Article]) -> Rounds:
    pieces = done.pieces.edited([front_matter_edit(done.article, added)])
    return replace(done, article=remake(pieces.text), pieces=pieces)


def _in_rounds(one: Held, article: Article, task: Task, look: Callable[[Article], Looked]) -> Rounds:
    given = task.given.get(article.record, ())
    remake = _maker(one, article, task.options)
    return applied(article, task.plan, task.wanted, remake, given, one.row.line.codec, look)


def applied(
    article: Article, plan: Plan, wanted: Wanted, remake: Callable[[str], Article],
    given: Sequence[Violation] = (), codec: str = "utf-8", look: Callable[[Article], Looked] | None = None,
) -> Rounds:  # fmt: skip
    """What becomes of an article whose wanted fixes are applied, and those ``given`` for it as it is.

    ``remake`` makes the article of a changed text; ``codec`` is what it will be written in; ``look`` says what the
    rules of the plan say.
    """
    look = look or partial(look_at, plan=replace(plan, corpus=(), digests={}))

    def fixable(now: Article) -> list[Violation]:
        looked = look(now)
        kept_here = kept(looked.violations, looked.protections, plan.today)
        found = [*kept_here, *(given if now is article else ())]
        return [each for each in found if wanted(each) and _possible(now, each, codec)]

    return in_rounds(article, fixable, remake)


def _possible(article: Article, found: Violation, codec: str) -> bool:
    """Whether the fix changes something, and the file's encoding has the characters for it."""
    edits = [located.edit for located in found.fix.edits] if found.fix else []
    changes = any(article.text[edit.start : edit.end] != edit.content for edit in edits)
    return changes and all(encodable(edit.content, codec) for edit in edits)


def _maker(one: Held, article: Article, options: ReadOptions) -> Callable[[str], Article]:
    """What makes the article anew of a changed text, as reading the changed file would."""
    line = one.row.line

    def record(text: str) -> Article:
        return replace(article, text=text, prose=mask_addresses(text), _once={})

    def whole(text: str) -> Article:
        return article_of(Decoded(text, line.codec, line.bom), article.path, article.format, options)

    return record if article.format == "record" else whole
