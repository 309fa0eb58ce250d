"""What must hold of every repair, whatever the file."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from newslint.article import Article
from newslint.config.settings import Settings
from newslint.fixes.diff import unified
from newslint.fixes.files import encodable
from newslint.fixes.one import Wanted
from newslint.fixes.repair import Repair, repair
from newslint.fixes.splices import Splice, composed, reversed_splices, spliced
from newslint.hit import Edit
from newslint.lint import Looked
from newslint.plan import Plan, make_plan
from newslint.readers import ReadOptions, Source
from newslint.readers.held import held
from newslint.safety import harmless
from newslint.violation import Violation

OPTIONS = ReadOptions()


@cache
def plan() -> Plan:
    """All rules there are."""
    return make_plan(Settings(select=("ALL",), preview=True), Path())


def repaired(name: str, data: bytes, wanted: Wanted, options: ReadOptions = OPTIONS) -> Repair:
    """The repair of a file."""
    [made] = repair(Source(name, len(data), data), plan(), options, wanted)
    return made


def check_laws(name: str, data: bytes) -> None:
    """Raise AssertionError where a repair loses something, leaves something, or does not come to rest."""
    for wanted in (Wanted(), Wanted(unsafe=True)):
        made = repaired(name, data, wanted)
        after = spliced(data, made.splices)
        check_splices(data, made.splices, after)
        check_finished(name, after, made, wanted)
        if not wanted.unsafe and "encoding/mojibake" not in made.fixed:  # which letters are meant is the rule's to say
            check_meaning(name, data, made.splices)
        unified(name, data, made.splices)


def check_splices(data: bytes, splices: tuple[Splice, ...], after: bytes) -> None:
    """What no splice touches stays, the way back is exact, and splices compose."""
    position = 0
    for splice in splices:
        assert position <= splice.start <= splice.end <= len(data)
        position = splice.end
    back = reversed_splices(data, splices)
    assert spliced(after, back) == data
    assert spliced(data, composed(data, splices, back)) == data


def check_finished(name: str, after: bytes, made: Repair, wanted: Wanted) -> None:
    """A second repair changes nothing, and what could be repaired is."""
    again = repaired(name, after, wanted)
    assert not made.troubles, made.troubles
    assert again.splices == ()
    if not made.left:
        looked = [one for one in made.after if isinstance(one, Looked)]
        codecs = {one.row.line.codec for one in held(after, name, OPTIONS)}
        fixable = [(one, v) for one in looked for v in one.violations if wanted(v) and writable(v, codecs)]
        left = [v for one, v in fixable if not any_protects(one, v)]
        assert not left, left


def writable(found: Violation, codecs: Iterable[str]) -> bool:
    """Whether the file's encoding has the characters of a fix."""
    edits = found.fix.edits if found.fix else ()
    return all(encodable(located.edit.content, codec) for located in edits for codec in codecs)


def any_protects(looked: Looked, found: object) -> bool:
    """Whether a violation is suppressed."""
    return any(one.covers(found, plan().today) for one in looked.protections)  # type: ignore[arg-type]


def check_meaning(name: str, data: bytes, splices: tuple[Splice, ...]) -> None:
    """After safe fixes, nothing but white space, invisible characters and twins is other than it was."""
    before = [one.article for one in held(data, name, OPTIONS)]
    after = [one.article for one in held(spliced(data, splices), name, OPTIONS)]
    assert len(before) == len(after)
    for old, new in zip(before, after, strict=True):
        if isinstance(old, Article) and isinstance(new, Article):
            assert harmless(Article(old.text), [Edit(0, len(old.text), new.text)])
