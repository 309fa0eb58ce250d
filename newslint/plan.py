"""What a run does to each article: the chosen rules, their options bound, made from the settings in any process."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from newslint.article import Article
from newslint.config.error import Invalid, did_you_mean
from newslint.config.select import ALL, chosen, matches
from newslint.config.settings import Settings
from newslint.config.validate import typed
from newslint.packs import all_rules
from newslint.phrases import phrase_rule
from newslint.rules import Check, CorpusRule, Rule
from newslint.safety import Safety, safety
from newslint.suppress.rules import RULES as SUPPRESSION_RULES


class Step(NamedTuple):
    """A rule and its check with the options bound."""

    rule: Rule
    check: Callable[[Any], Iterator[Any]]


class Bound:
    """The check of a rule, imported when it is first called, with the options that the settings give it."""

    def __init__(self, rule: Rule, settings: Settings) -> None:
        self._rule = rule
        self._settings = settings

    def __call__(self, subject: Any) -> Iterator[Any]:
        """What the rule finds in an article or a corpus."""
        return self._check(subject, **self.options)

    @cached_property
    def _check(self) -> Check:
        return self._rule.check

    @cached_property
    def options(self) -> dict[str, Any]:
        """The options that are set. One that bears the name of a setting (words, language) takes the setting's value.

        Raises Invalid where the settings name an option that there is not, or give it what it does not take.
        """
        known, settings = self._rule.options, self._settings
        values = {name: getattr(settings, name) for name in ("language", "words") if name in known}
        for written, value in settings.rules.get(self._rule.id, {}).items():
            name = written.replace("-", "_")
            if name in ("severity", "fix"):
                continue
            key = ["rules", self._rule.id, written]
            if name not in known:
                nearest = did_you_mean(name, [*known, "severity", "fix"])
                raise Invalid(f"{self._rule.id} has no option {written!r}{nearest}", key)
            values[name] = typed(value, known[name].type, key)
        return values


class Digests(Mapping[str, Callable[[Article], Any]]):
    """The distinct digest functions of corpus rules, by name; the rules are imported when these are asked for."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)

    @cached_property
    def _functions(self) -> dict[str, Callable[[Article], Any]]:
        return {digest_name(rule): rule.digest for rule in self._rules if isinstance(rule, CorpusRule)}

    def __getitem__(self, name: str) -> Callable[[Article], Any]:
        return self._functions[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._functions)

    def __len__(self) -> int:
        return len(self._functions)


@dataclass(frozen=True, eq=False)
class Plan:
    """The steps of a run. ``digests`` are the distinct digest functions of the corpus rules, by name."""

    articles: tuple[Step, ...]
    corpus: tuple[Step, ...]
    digests: Mapping[str, Callable[[Any], Any]]
    ignored: Callable[[str], tuple[str, ...]]
    """The rules (ids, families, ALL) that the configuration ignores on a path."""
    safety: Safety = field(default_factory=Safety)
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """What a suppression may name (ids, families, ALL), and the rules that each stands for."""
    today: date = field(default_factory=date.today)
    against: str | None = None
    """An index of ingested articles that every article is compared with."""
    comparisons: tuple[Step, ...] = ()
    """The corpus rules that were chosen, those too that a single article does not need."""

    def ignores(self, path: str, rule_id: str) -> bool:
        """Whether the configuration ignores a rule on a path."""
        names = self.ignored(path)
        return bool(names) and matches(rule_id, names) > 0

    def steps_for(self, article: Article) -> Sequence[Step]:
        """The rules about single articles that have anything to say about this one."""
        names = self.ignored(article.path)
        kept = [step for step in self.articles if not matches(step.rule.id, names)] if names else self.articles
        return [step for step in kept if step.rule.applies_to(article)]

    def alone(self) -> "Plan":
        """The plan for a single article: without the rules, and their digests, that need another to compare with."""
        corpus = tuple(step for step in self.corpus if isinstance(step.rule, CorpusRule) and step.rule.least <= 1)
        return replace(self, corpus=corpus, digests=Digests(step.rule for step in corpus))

    def comparing(self) -> "Plan":
        """The plan for an article that is only compared with: digests, no rules about it alone."""
        return replace(self, articles=())

    @property
    def rules(self) -> dict[str, Rule]:
        """The rules that run, by id."""
        return {step.rule.id: step.rule for step in (*self.articles, *self.corpus)}


def known_rules() -> dict[str, Rule]:
    """Every rule that can be named: those of the packs, and those about suppressions, which the engine brings."""
    return {**all_rules(), **SUPPRESSION_RULES}


def make_plan(settings: Settings, root: Path) -> Plan:
    """The plan that settings ask for. Raises Invalid where they name an unknown rule or option."""
    available = known_rules()
    for number, phrase in enumerate(settings.phrase):
        if "/" not in phrase.id or phrase.id in available:
            problem = "is taken" if phrase.id in available else "must be family/name"
            raise Invalid(f"the rule id {phrase.id!r} {problem}", ["phrase", number, "id"])
        available[phrase.id] = phrase_rule(phrase)
    steps = [_step(rule, settings) for rule in chosen(available, settings).values()]
    corpus = tuple(step for step in steps if isinstance(step.rule, CorpusRule))
    articles = tuple(step for step in steps if step not in corpus)
    return Plan(
        articles, corpus, Digests(step.rule for step in corpus), _per_file(settings, root), safety(settings),
        _names(available.values()),
        against=settings.against, comparisons=corpus,
    )  # fmt: skip


def _names(rules: Collection[Rule]) -> dict[str, frozenset[str]]:
    """Each rule by its id; those that are on by default by family, and all of them."""
    usual = [rule for rule in rules if rule.state == "on" and rule.id not in SUPPRESSION_RULES]
    families = {rule.family for rule in rules}
    names = {family: frozenset(rule.id for rule in usual if rule.family == family) for family in families}
    return names | {ALL: frozenset(rule.id for rule in usual)} | {rule.id: frozenset([rule.id]) for rule in rules}


def digest_name(rule: Rule) -> str:
    """What names the digest of a corpus rule: rules with one digest function share its results."""
    assert isinstance(rule, CorpusRule)
    return f"{rule.digest.__module__}.{rule.digest.__qualname__}"


def _step(rule: Rule, settings: Settings) -> Step:
    check = Bound(rule, settings)
    if rule.id in settings.rules:
        _ = check.options  # what is wrong with them is said before the run
    return Step(rule, check)


def _per_file(settings: Settings, root: Path) -> Callable[[str], tuple[str, ...]]:
    if not settings.per_file_ignore:
        return lambda path: ()
    from newslint.discover.gitignore import Spec

    specs = [(Spec([pattern]), names) for pattern, names in settings.per_file_ignore.items()]
    base = root.resolve()

    def ignored(path: str) -> tuple[str, ...]:
        absolute = Path(path).resolve()
        relative = absolute.relative_to(base) if absolute.is_relative_to(base) else absolute
        return tuple(name for each, names in specs if each.verdict(relative.as_posix()) for name in names)

    return ignored
