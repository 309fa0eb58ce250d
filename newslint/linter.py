"""newslint as a library: texts in memory are checked and repaired as ``newslint check`` does with files.

Rules are chosen and configured once; a :class:`Linter` then takes any number of texts. It can be pickled, so a pool or
a cluster may be handed one: each process makes its own plan of it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from newslint.article import Article, Format
from newslint.config.blame import in_file
from newslint.config.error import ConfigError, Invalid
from newslint.config.load import Loaded, load
from newslint.config.settings import Settings
from newslint.corpus import Key
from newslint.fixes.files import encodable
from newslint.fixes.one import Wanted, applied
from newslint.fixes.pieces import untouched
from newslint.fixes.run import PASSES, late_rules
from newslint.hit import Edit
from newslint.inputs import read_options
from newslint.lint import look_at
from newslint.plan import Plan, make_plan
from newslint.readers import ReadOptions, article_from_text, article_of_record
from newslint.run import concluded
from newslint.violation import Violation

UNNAMED = "<text>"


@dataclass(frozen=True)
class Fixed:
    """A repaired text. ``fixed`` counts the fixes applied, by rule; ``left`` is what is still reported.

    ``edits`` lead from the text as it was to ``text``. ``trouble`` says which rules' fixes never come to rest, a bug of
    theirs; nothing of these was applied.
    """

    text: str
    fixed: Mapping[str, int] = field(default_factory=dict)
    left: list[Violation] = field(default_factory=list)
    edits: tuple[Edit, ...] = ()
    trouble: str | None = None


@dataclass(frozen=True, eq=False)
class Linter:
    """Checks and repairs texts by the same settings. Patterns of files in these are relative to ``root``.

    ``loaded`` says where the settings come from, so that an error can name the place. The first call takes a third of a
    second, which is what the rules take to import, and raises ConfigError where the settings name what there is not.
    """

    settings: Settings = field(default_factory=Settings)
    root: Path = Path()
    loaded: Loaded | None = None

    @classmethod
    def of(cls, directory: str | Path = ".") -> "Linter":
        """The linter that the nearest configuration at or above a directory asks for. Raises ConfigError."""
        loaded = load(start=Path(directory))
        return cls(loaded.settings, loaded.root, loaded)

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.settings, self.root, self.loaded)

    @cached_property
    def plan(self) -> Plan:
        """What is done to each text; with the rules that compare texts."""
        try:
            return make_plan(self.settings, self.root)
        except Invalid as error:
            raise (in_file(error, self.loaded) if self.loaded else ConfigError(error.message)) from None

    @cached_property
    def _alone(self) -> Plan:
        return self.plan.alone()

    @cached_property
    def _reading(self) -> ReadOptions:
        return read_options(self.settings)

    def article(
        self, text: str, *, path: str = UNNAMED, format: Format | None = None, language: str | None = None,
        title: str | None = None,
    ) -> Article:  # fmt: skip
        """The article of a text. Where no format is given, the extension of the path decides, as for files."""
        format = format or self._reading.format_of(path) or "text"
        reading = self._reading
        return article_from_text(text, path=path, format=format, language=language, title=title, options=reading)

    def record(self, row: Mapping[str, Any], text: str = "text", *, number: int | None = None) -> Article:
        """The article of a row of a table, as of a record in JSON Lines; ``text`` names the column of its text.

        Other columns are known by their usual names (title, language, source, date) or by those in ``records``.
        """
        beside = {name: value for name, value in row.items() if name != text}
        return article_of_record(row[text], beside, UNNAMED, number, self._reading)

    def check(
        self, text: str, *, path: str = UNNAMED, format: Format | None = None, language: str | None = None,
        title: str | None = None,
    ) -> list[Violation]:  # fmt: skip
        """What does not belong in a text, in the order of the text; see :func:`check`."""
        return self.violations(self.article(text, path=path, format=format, language=language, title=title))

    def check_all(
        self, texts: Iterable[str], *, names: Iterable[int | str] | None = None, path: str = "<texts>"
    ) -> list[list[Violation]]:  # fmt: skip
        """What does not belong in each of the texts, which are compared with each other as well.

        ``names`` tell them apart, as ``record``: by default their numbers, from 0. Texts and sketches are held in
        memory. Raises ValueError where two have one name, RuntimeError where a rule about all of them failed.
        """
        kept = list(texts)
        known = list(range(len(kept)) if names is None else names)
        numbers = {name: number for number, name in enumerate(known)}
        if not len(numbers) == len(known) == len(kept):
            raise ValueError(f"{len(kept)} texts need as many names that differ, not {len(numbers)}")

        def read(key: Key) -> Article:
            assert key.record is not None
            return replace(self.article(kept[numbers[key.record]], path=path, format="record"), record=key.record)

        looked = [look_at(read(Key(path, name)), self.plan) for name in known]
        found: list[list[Violation]] = [[] for _ in kept]
        for each in concluded(looked, self.plan, read).violations:
            if each.record is None:  # a rule that failed on all of them together
                raise RuntimeError(each.message)
            found[numbers[each.record]].append(each)
        return found

    def fix(
        self, text: str, *, unsafe: bool = False, path: str = UNNAMED, format: Format | None = None,
        language: str | None = None, title: str | None = None,
    ) -> Fixed:  # fmt: skip
        """The text with its safe fixes applied, with ``unsafe`` the others too; see :func:`fix`."""
        remake = partial(self.article, path=path, format=format, language=language, title=title)
        return self.fixed(text, remake, unsafe=unsafe)

    def fixed(self, text: str, remake: Callable[[str], Article], *, unsafe: bool = False) -> Fixed:
        """As :meth:`fix`, of a text that ``remake`` makes an article of."""
        article, wanted = remake(text), Wanted(unsafe)
        if not encodable(text, "utf-8"):  # what its lone surrogates stand for is not certain
            return Fixed(text, left=self.violations(article))
        pieces, fixed, trouble = untouched(text), Counter[str](), None
        late: list[Violation] = []
        for turn in range(1 + PASSES):
            done = applied(article, self._alone, wanted, remake, late)
            pieces, article = pieces.edited(done.pieces.edits()), done.article
            fixed, trouble = fixed + done.fixed, done.trouble or trouble
            left = self.violations(article)
            late = [each for each in left if each.rule in late_rules(self._alone) and wanted(each)]
            if not late or (turn and not done.fixed):
                break
        return Fixed(pieces.text, dict(sorted(fixed.items())), left, tuple(pieces.edits()), trouble)

    def violations(self, article: Article) -> list[Violation]:
        """What does not belong in an article, suppressions considered."""
        return concluded([look_at(article, self._alone)], self._alone, lambda key: article).violations


def check(
    text: str, *, path: str = UNNAMED, format: Format | None = None, language: str | None = None,
    title: str | None = None, select: Iterable[str] = (), ignore: Iterable[str] = (), settings: Settings | None = None,
) -> list[Violation]:  # fmt: skip
    """What does not belong in a text, in the order of the text.

    ``path`` names it in violations, and its extension decides the format where ``format`` does not: "text", "markdown",
    or "record" for a text that is no file. ``language`` (ISO 639-1) and ``title`` are what is known of the article
    beside its text. ``select`` and ``ignore`` take ids, families or ALL, over what the ``settings`` say. No
    configuration file is read: see :meth:`Linter.of`. Raises ConfigError where a rule or an option is unknown.
    """
    return _linter(settings, select, ignore).check(text, path=path, format=format, language=language, title=title)


def fix(
    text: str, *, unsafe: bool = False, path: str = UNNAMED, format: Format | None = None, language: str | None = None,
    title: str | None = None, select: Iterable[str] = (), ignore: Iterable[str] = (), settings: Settings | None = None,
) -> Fixed:  # fmt: skip
    """A text with its safe fixes applied, which cannot change its meaning; with ``unsafe`` the others too.

    The other parameters are those of :func:`check`. A text with lone surrogates is left as it is. Raises ConfigError.
    """
    linter = _linter(settings, select, ignore)
    return linter.fix(text, unsafe=unsafe, path=path, format=format, language=language, title=title)


_KEEP = 32
_made: dict[tuple[int, tuple[str, ...], tuple[str, ...]], tuple[Settings | None, Linter]] = {}


def _linter(settings: Settings | None, select: Iterable[str], ignore: Iterable[str]) -> Linter:
    """The linter for these, made once: settings are the same where they are the same object, which is kept."""
    key = id(settings), tuple(select), tuple(ignore)
    if key not in _made:
        if len(_made) >= _KEEP:
            _made.clear()
        base, (_, selected, ignored) = settings or Settings(), key
        chosen = replace(base, select=selected or base.select, ignore=ignored or base.ignore)
        _made[key] = settings, Linter(chosen)
    return _made[key][1]
