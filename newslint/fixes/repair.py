"""Repairs the articles of one file: a pure function of its bytes, run in this process or in a pool.

Nothing is written here. What comes back are splices of the file's bytes, and what the rules say before and after.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from newslint.fixes.files import holds, splices_of
from newslint.fixes.one import NOTHING, Given, Task, Wanted, repaired
from newslint.fixes.splices import Splice, spliced
from newslint.lint import Looked, look
from newslint.plan import Plan
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source
from newslint.readers.held import Held, held
from newslint.readers.sources import open_source, reason

LINKED = "it is a link that leads out of the directory; name it to have it written"


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
    articles = held(data, source.path, options)
    return [_allowed(_made(articles, data, source, Task(plan, options, wanted, given)))]


def _allowed(made: Repair) -> Repair:
    """The repair, or none, and why: what a link in a directory leads to elsewhere may be somebody else's."""
    if not (made.source.linked and made.splices):
        return made
    return _left(made, LINKED)


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
    return _made([one], data, source, Task(plan, options, wanted, given, looked))


def _made(articles: Iterable[Held], data: bytes, source: Source, task: Task) -> Repair:
    """The repair of the articles in a file's bytes, if reading its result gives what is meant. Else none, and why."""
    done = [repaired(one, source, task) for one in articles]
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
    texts = [one.text for one in done]
    if not made.splices or holds(spliced(data, made.splices), texts, source.path, task.options):
        return made
    return _left(made, "its encoding would no longer be certain")


def _left(made: Repair, why: str) -> Repair:
    """No repair, and why."""
    told = Problem(made.source.path, f"not repaired: {why}")
    return replace(made, splices=(), fixed=Counter(), after=made.before, left=(*made.left, told))
