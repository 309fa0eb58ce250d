"""What a run does to each article: the chosen rules, their options bound, made from the settings in any process."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from newslint.config.error import Invalid, did_you_mean
from newslint.config.select import ALL, chosen, matches
from newslint.config.settings import Settings
from newslint.config.validate import typed
from newslint.packs import all_rules
from newslint.phrases import phrase_rule
from newslint.rules import CorpusRule, Rule
from newslint.safety import Safety, safety
from newslint.suppress.rules import RULES as SUPPRESSION_RULES


@dataclass(frozen=True)
class Step:
    """A rule and its check with the options bound."""

    rule: Rule
    check: Callable[[Any], Iterator[Any]]


@dataclass(frozen=True)
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

    def alone(self) -> "Plan":
        """The plan for a single article: without the rules, and their digests, that need another to compare with."""
        corpus = tuple(step for step in self.corpus if isinstance(step.rule, CorpusRule) and step.rule.least <= 1)
        return replace(self, corpus=corpus, digests=_digests(corpus))

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
    steps = [Step(rule, _bound(rule, settings)) for rule in chosen(available, settings).values()]
    corpus = tuple(step for step in steps if isinstance(step.rule, CorpusRule))
    articles = tuple(step for step in steps if step not in corpus)
    return Plan(
        articles, corpus, _digests(corpus), _per_file(settings, root), safety(settings), _names(available.values()),
        against=settings.against, comparisons=corpus,
    )  # fmt: skip


def _names(rules: Collection[Rule]) -> dict[str, frozenset[str]]:
    """Each rule by its id; those that are on by default by family, and all of them."""
    usual = [rule for rule in rules if rule.state == "on" and rule.id not in SUPPRESSION_RULES]
    families = {rule.family for rule in rules}
    names = {family: frozenset(rule.id for rule in usual if rule.family == family) for family in families}
    return names | {ALL: frozenset(rule.id for rule in usual)} | {rule.id: frozenset([rule.id]) for rule in rules}


def _digests(corpus: Iterable[Step]) -> dict[str, Callable[[Any], Any]]:
    return {digest_name(step.rule): step.rule.digest for step in corpus if isinstance(step.rule, CorpusRule)}


def digest_name(rule: Rule) -> str:
    """What names the digest of a corpus rule: rules with one digest function share its results."""
    assert isinstance(rule, CorpusRule)
    return f"{rule.digest.__module__}.{rule.digest.__qualname__}"


def _bound(rule: Rule, settings: Settings) -> Callable[[Any], Iterator[Any]]:
    """The check with its options. One that bears the name of a setting (words, language) takes the setting's value."""
    options = rule.options
    values = {name: getattr(settings, name) for name in ("language", "words") if name in options}
    for written, value in settings.rules.get(rule.id, {}).items():
        name = written.replace("-", "_")
        if name in ("severity", "fix"):
            continue
        key = ["rules", rule.id, written]
        if name not in options:
            nearest = did_you_mean(name, [*options, "severity", "fix"])
            raise Invalid(f"{rule.id} has no option {written!r}{nearest}", key)
        values[name] = typed(value, options[name].type, key)
    return partial(rule.check, **values) if values else rule.check


def _per_file(settings: Settings, root: Path) -> Callable[[str], tuple[str, ...]]:
    if not settings.per_file_ignore:
        return lambda path: ()
    from pathspec import GitIgnoreSpec

    specs = [(GitIgnoreSpec.from_lines([pattern]), names) for pattern, names in settings.per_file_ignore.items()]
    base = root.resolve()

    def ignored(path: str) -> tuple[str, ...]:
        absolute = Path(path).resolve()
        relative = absolute.relative_to(base) if absolute.is_relative_to(base) else absolute
        return tuple(name for spec, names in specs if spec.match_file(relative.as_posix()) for name in names)

    return ignored
