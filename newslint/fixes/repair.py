"""Repairs the articles of one file: a pure function of its bytes, run in this process or in a pool.

Nothing is written here. What comes back are splices of the file's bytes, and what the rules say before and after.
"""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from hashlib import blake2b
from types import MappingProxyType
from typing import TypeAlias

from newslint.article import Article
from newslint.fixes.files import certain, encodable, holds, splices_of
from newslint.fixes.metadata import additions, front_matter_edit
from newslint.fixes.pieces import Pieces
from newslint.fixes.rounds import Rounds, in_rounds
from newslint.fixes.splices import Splice, spliced
from newslint.lint import Looked, look, look_at
from newslint.plan import Plan
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source
from newslint.readers.addresses import mask_addresses
from newslint.readers.articles import article_of
from newslint.readers.decode import Decoded
from newslint.readers.held import Held, held
from newslint.readers.sources import open_source, reason
from newslint.suppress import kept
from newslint.violation import Violation

LINKED = "it is a link that leads out of the directory; name it to have it written"


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
class _Task:
    """What is done to each article."""

    plan: Plan
    options: ReadOptions
    wanted: Wanted
    given: Given
    looked: Looked | None = None
    """What the rules say of the one article there is, where that is known already."""


@dataclass(frozen=True)
class Repair:
    """What to do to a file. ``digest`` is of the bytes that ``splices`` are for; ``fixed`` counts fixes by rule.

    ``before`` and ``after`` are what the rules say without and with them. ``left`` are articles not touched, and why;
    ``troubles`` are bugs of rules.
    """

    source: Source
    digest: bytes = b""
    splices: tuple[Splice, ...] = ()
    fixed: Counter[str] = field(default_factory=Counter)
    before: tuple[Looked | Problem, ...] = ()
    after: tuple[Looked | Problem, ...] = ()
    left: tuple[Problem, ...] = ()
    troubles: tuple[Problem, ...] = ()


def repair(source: Source, plan: Plan, options: ReadOptions, wanted: Wanted, given: Given = NOTHING) -> list[Repair]:
    """The repair of a source, in a list as the pool wants it.

    ``given`` are violations of rules about many articles, whose fixes are applied as well.
    """
    if not source.reported:  # only compared with
        looked = tuple(look(source, plan, options))
        return [Repair(source, before=looked, after=looked)]
    try:
        data = bytes_of(source)
    except OSError as error:
        problem = Problem(source.path, reason(error))
        return [Repair(source, before=(problem,), after=(problem,))]
    return [_allowed(_checked(repair_bytes(data, source, _Task(plan, options, wanted, given)), data, options))]


def _allowed(made: Repair) -> Repair:
    """The repair, or none, and why: what a link in a directory leads to elsewhere may be somebody else's."""
    if not (made.source.linked and made.splices):
        return made
    why = Problem(made.source.path, f"not repaired: {LINKED}")
    return replace(made, splices=(), fixed=Counter(), after=made.before, left=(*made.left, why))


def bytes_of(source: Source) -> bytes:
    """The bytes of a source. Raises OSError."""
    with open_source(source) as file:
        return file.read()


def digest_of(data: bytes) -> bytes:
    """What names the content of a file: 16 bytes of BLAKE2b."""
    return blake2b(data, digest_size=16).digest()


def repair_held(
    one: Held, data: bytes, plan: Plan, options: ReadOptions, wanted: Wanted,
    given: Given = NOTHING, looked: Looked | None = None,
) -> Repair:  # fmt: skip
    """The repair of one article; ``data`` are the bytes of its row alone, which begins at offset 0.

    ``looked`` is what the rules say of it, so that they need not look again.
    """
    source = Source(one.article.path, len(data), data)
    return _checked(_of_held([one], data, source, _Task(plan, options, wanted, given, looked)), data, options)


def repair_bytes(data: bytes, source: Source, task: "_Task") -> "Unchecked":
    """The repair of a file's bytes, and the texts that it should then hold."""
    return _of_held(held(data, source.path, task.options), data, source, task)


def _of_held(articles: Iterable[Held], data: bytes, source: Source, task: "_Task") -> "Unchecked":
    done = [_repaired(one, source, task) for one in articles]
    ascii_file = data.isascii()
    splices = [
        splice
        for one in done if one.pieces is not None
        for splice in splices_of(one.held, one.pieces, one.added, task.options, ascii_file=ascii_file)
    ]  # fmt: skip
    made = Repair(
        source, digest_of(data), tuple(splices), sum((one.fixed for one in done), Counter()),
        tuple(one.before for one in done), tuple(one.after for one in done),
        tuple(one.left for one in done if one.left), tuple(one.trouble for one in done if one.trouble),
    )  # fmt: skip
    return Unchecked(made, [one.text for one in done])


@dataclass(frozen=True)
class Unchecked:
    """A repair, and the texts that the file should hold after it; None where one cannot be read."""

    repair: Repair
    texts: Sequence[str | None]


def _checked(unchecked: Unchecked, data: bytes, options: ReadOptions) -> Repair:
    """The repair, if reading its result gives what is meant. Otherwise none, and why."""
    made = unchecked.repair
    if not made.splices or holds(spliced(data, made.splices), unchecked.texts, made.source.path, options):
        return made
    why = Problem(made.source.path, "not repaired: its encoding would no longer be certain")
    return replace(made, splices=(), fixed=Counter(), after=made.before, left=(*made.left, why))


@dataclass(frozen=True)
class _One:
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


def _repaired(one: Held, source: Source, task: _Task) -> _One:
    article = one.article
    if isinstance(article, Problem):
        return _One(one, article, article, None)
    known = task.looked or look_at(article, task.plan)
    before = replace(known, reported=source.reported, changed=source.changed)
    violations = kept(before.violations, before.protections, task.plan.today)
    if not any(map(task.wanted, (*violations, *task.given.get(article.record, ())))):
        return _One(one, before, before, article.text)
    if not certain(one.row):
        left = Problem(article.path, "not repaired: what its bytes mean is not certain", article.record, article.row)
        return _One(one, before, before, article.text, left=left)
    look = lru_cache(2)(lambda now: before if now is article else look_at(now, task.plan))  # the rules look once
    done = _in_rounds(one, article, task, look)
    added = additions(article, done.taken) if task.wanted.extract else {}
    if added and article.format == "markdown":
        done = _with_front_matter(done, added, _maker(one, article, task.options))
    trouble = Problem(article.path, done.trouble, article.record) if done.trouble else None
    now = look(done.article) if done.fixed else before
    after = replace(now, reported=before.reported, changed=before.changed)
    return _One(one, before, after, done.article.text, done.pieces, done.fixed, trouble=trouble, added=added)


def _with_front_matter(done: Rounds, added: Mapping[str, str], remake: Callable[[str], Article]) -> Rounds:
    pieces = done.pieces.edited([front_matter_edit(done.article, added)])
    return replace(done, article=remake(pieces.text), pieces=pieces)


def _in_rounds(one: Held, article: Article, task: _Task, look: Callable[[Article], Looked]) -> Rounds:
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
