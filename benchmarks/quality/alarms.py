"""What the rules report on text that is right, or nearly: alarms, each to be read and found true or false."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from newslint.article import Article
from newslint.config.settings import Settings
from newslint.corpus import Key
from newslint.lint import compare, look_at
from newslint.packs import all_rules
from newslint.plan import Plan, make_plan
from newslint.rules import Rule
from newslint.violation import Violation

from .corpora import CLEAN, clean_articles

ELSEWHERE = ("duplicate",)
"""Families that compare articles: whether they are right is measured on labelled pairs, not on clean text."""
LANGUAGES = ("en", "fr")
"""The languages that the clean corpora are in."""
CONTEXT = 150
"""Characters shown on either side of an alarm."""


class Alarm(NamedTuple):
    """A violation in clean text. ``key`` names it without holding any of the text."""

    rule: str
    corpus: str
    key: str
    message: str
    before: str
    marked: str
    after: str


@dataclass
class Alarms:
    """The alarms of a run, and how many words and articles of each corpus were read."""

    found: list[Alarm] = field(default_factory=list)
    words: Counter[str] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)

    def per_10k(self, rules: Iterable[str], corpora: Iterable[str] = tuple(CLEAN)) -> float:
        """Alarms of the rules in 10,000 words of the corpora."""
        chosen, among = set(rules), tuple(corpora)
        count = sum(alarm.rule in chosen and alarm.corpus in among for alarm in self.found)
        return 10_000 * count / max(1, sum(self.words[corpus] for corpus in among))


def rules_to_measure(only: Iterable[str] = ()) -> dict[str, Rule]:
    """The rules that are on or in preview, but for those that are measured elsewhere; all of them or ``only`` these."""
    wanted = set(only)
    return {
        id_: rule
        for id_, rule in all_rules().items()
        if rule.state != "off" and rule.family not in ELSEWHERE and (not wanted or wanted & {id_, rule.family})
    }


def plan_of(rules: Iterable[str]) -> Plan:
    """A plan that runs exactly these rules."""
    return make_plan(Settings(select=tuple(rules), preview=True, language=LANGUAGES), Path.cwd())


def alarms_in(folder: Path, rules: Iterable[str], share: float, corpora: Iterable[str] = tuple(CLEAN)) -> Alarms:
    """Run the rules over a share of the clean corpora, each corpus as one run."""
    plan, result = plan_of(rules), Alarms()
    for corpus in corpora:
        articles = list(clean_articles(folder, corpus, share))
        result.articles[corpus] = len(articles)
        result.words[corpus] = sum(len(article.words) for article in articles)
        texts = {article.path: article.text for article in articles}
        result.found += [alarm(corpus, texts[v.path], v) for v in violations_in(articles, plan)]
    return result


def violations_in(articles: Sequence[Article], plan: Plan) -> list[Violation]:
    """All violations of a corpus in memory. Raises RuntimeError where a rule failed."""
    by_key = {Key(article.path, article.record): article for article in articles}
    looked = [look_at(article, plan) for article in articles]
    found = [v for one in looked for v in one.violations] + compare(looked, plan, by_key.__getitem__)
    if failed := [v for v in found if v.rule not in plan.rules]:
        raise RuntimeError(f"{failed[0].path}: {failed[0].message}")
    return sorted(found)


def alarm(corpus: str, text: str, found: Violation) -> Alarm:
    """A violation as an alarm, with the text around it."""
    start, end = found.start, found.end
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    name = f"{found.rule} {corpus} {found.path} {start}-{end}"
    key = blake2b(name.encode("utf8", "surrogateescape"), digest_size=6).hexdigest()
    return Alarm(found.rule, corpus, key, found.message, before, text[start:end], after)
