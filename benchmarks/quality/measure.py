"""A whole run: alarms on clean text, what was found of what is wrong, and the figures that follow."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from newslint.rules import CorpusRule, Rule

from . import find_marks, find_mojibake, find_seeds, find_tails, find_words, review
from .alarms import Alarms, alarms_in, rules_to_measure
from .corpora import CLEAN
from .figures import Figure
from .review import Precision


@dataclass(frozen=True)
class Measured:
    """What a run found out. ``labels`` are the reviewed alarms, by key."""

    share: float
    rules: Mapping[str, Rule]
    alarms: Alarms
    labels: review.Labels
    figures: list[Figure]

    def precision(self, rules: Iterable[str], corpora: Iterable[str] = tuple(CLEAN)) -> Precision:
        """What review says of the alarms of some rules in some corpora."""
        return precision(self.alarms, self.labels, rules, corpora)


def measure(folder: Path, share: float = 1.0, only: Iterable[str] = ()) -> Measured:
    """Measure all rules, or (alarms alone) ``only`` those named, on a share of the text."""
    rules, labels = rules_to_measure(only), review.load()
    alarms = alarms_in(folder, rules, share)
    figures = list(alarm_figures(rules, alarms, labels))
    if not only:
        figures += [*group_figures(rules, alarms, labels), *found_figures(folder, share, rules)]
    return Measured(share, rules, alarms, labels, figures)


def precision(
    alarms: Alarms, labels: review.Labels, rules: Iterable[str], corpora: Iterable[str] = tuple(CLEAN)
) -> Precision:
    """What review says of the alarms of some rules in some corpora."""
    chosen, among = set(rules), set(corpora)
    return review.precision((a for a in alarms.found if a.rule in chosen and a.corpus in among), labels)


def alarm_figures(rules: Iterable[str], alarms: Alarms, labels: review.Labels) -> Iterator[Figure]:
    """For each rule the rate of its alarms on clean text, and their precision where some were read."""
    words = alarms.words.total()
    for rule in rules:
        yield Figure(f"alarms: {rule}", alarms.per_10k([rule]), words, more_is_better=False)
        if (judged := precision(alarms, labels, [rule])).reviewed:
            yield Figure(f"precision: {rule}", judged.value, judged.reviewed)


def group_figures(rules: Mapping[str, Rule], alarms: Alarms, labels: review.Labels) -> Iterator[Figure]:
    """The figures about several rules together, on the corpus of edited news."""
    garbled, quotes = on_by_default(rules, "garbled/"), quotation_rules(rules)
    groups = {
        "garbled and quotation rules": garbled + quotes,
        "quotation rules": quotes,
        "garbled/fused-words": ["garbled/fused-words"],
        "garbled/fused-case": ["garbled/fused-case"],
    }
    for name, group in groups.items():
        yield Figure(f"alarms: {name}, bbc", alarms.per_10k(group, ["bbc"]), alarms.words["bbc"], more_is_better=False)
    if (judged := precision(alarms, labels, garbled + quotes, ["bbc"])).reviewed:
        yield Figure("precision: garbled and quotation rules, bbc", judged.value, judged.reviewed)
    tails = [a for a in alarms.found if a.rule == "boilerplate/trailing-block" and not labels.get(a.key)]
    bodies = alarms.articles.total()
    yield Figure("alarms: trailing blocks in 10,000 clean bodies", 10_000 * len(tails) / max(1, bodies), bodies, False)


def found_figures(folder: Path, share: float, rules: Mapping[str, Rule]) -> Iterator[Figure]:
    """The figures about what is wrong on purpose: injected, labelled, collected."""
    yield from find_words.measure(folder, share, [rules[id_] for id_ in on_by_default(rules, "garbled/")])
    yield from find_marks.measure(folder, share, [rules[id_] for id_ in quotation_rules(rules)])
    yield from find_mojibake.measure(folder, share, alone(rules, "encoding/"))
    yield from find_tails.measure(folder, share, alone(rules, "boilerplate/"))
    yield from find_seeds.measure(folder)


def on_by_default(rules: Mapping[str, Rule], prefix: str) -> list[str]:
    """The ids of the rules that are on and whose id begins so."""
    return [id_ for id_, rule in rules.items() if rule.state == "on" and id_.startswith(prefix)]


def quotation_rules(rules: Mapping[str, Rule]) -> list[str]:
    """The rules about quotation marks that are on."""
    return [id_ for id_ in on_by_default(rules, "typography/") if "quote" in id_]


def alone(rules: Mapping[str, Rule], prefix: str) -> list[Rule]:
    """The rules of a family that are on and look at one article alone."""
    return [rules[id_] for id_ in on_by_default(rules, prefix) if not isinstance(rules[id_], CorpusRule)]
