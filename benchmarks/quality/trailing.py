"""How well the tail of an article is found: lines of labelled web articles, and clean bodies that must stay whole.

``python -m benchmarks.quality.trailing CORPORA [--half 0|1] [--loose] [--read] [--show N]``. CORPORA holds the clean
corpora and ``boilerplate/wcxb_dev.jsonl.gz``: articles as lines, each labelled gold, boiler, title, mixed or null. They
are parted in halves by a hash of their ids, so that what was built on one half can be measured on the other. With
``--read`` the labels are those that people gave who read the lines.
"""

import argparse
import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newslint.article import Article
from newslint.packs import all_rules
from newslint.rules import CorpusRule, Rule

from . import readings


@dataclass
class Score:
    """Counts of lines. ``right`` and ``wrong`` are flagged lines labelled boiler and gold."""

    right: int = 0
    wrong: int = 0
    mixed: int = 0
    found: int = 0
    trailing: int = 0
    articles: int = 0
    harmed: list[tuple[str, str]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of boiler among flagged lines with a plain label."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of the boiler lines after the last gold one that were flagged."""
        return self.found / max(1, self.trailing)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf8") as file:
        yield from map(json.loads, file)


def half_of(identity: str) -> int:
    return hashlib.sha256(identity.encode()).digest()[-1] % 2


def flagged(lines: list[str], rules: Iterable[Rule]) -> set[int]:
    """The numbers of the lines that the rules report, the lines joined to one text."""
    article = Article("\n".join(lines) + "\n")
    starts, offset = [], 0
    for line in lines:
        starts.append(offset)
        offset += len(line) + 1
    spans = [(hit.start, hit.end) for rule in rules for hit in rule.check(article)]
    return {n for n, start in enumerate(starts) if any(a <= start + len(lines[n]) and start < b for a, b in spans)}


def trailing_start(labels: list[str | None]) -> int:
    """The number of the line after the last gold one."""
    return max((n for n, label in enumerate(labels) if label == "gold"), default=-1) + 1


def measure(articles: Iterable[dict[str, Any]], rules: list[Rule]) -> Score:
    """Count what the rules flag in labelled articles."""
    score = Score()
    for row in articles:
        lines = [line.replace("\n", " ").replace("\r", " ") for line in row["lines"]]
        labels, hit = row["labels"], flagged(lines, rules)
        after = [n for n in range(trailing_start(labels), len(lines)) if labels[n] == "boiler"]
        wrong = [n for n in hit if labels[n] == "gold"]
        score.articles += 1
        score.right += sum(labels[n] == "boiler" for n in hit)
        score.mixed += sum(labels[n] == "mixed" for n in hit)
        score.wrong += len(wrong)
        score.trailing += len(after)
        score.found += sum(n in hit for n in after)
        score.harmed += [(f"{row['id']}/{row['extractor']}", lines[n]) for n in wrong]
    return score


def clean_bodies(corpora: Path) -> Iterator[tuple[str, str, str]]:
    """Name, text and format of articles that have no tail."""
    for name in ("clean/bbc", "clean/reuters", "clean/wsj", "language/wikinews_fr"):
        path = corpora / f"{name}.jsonl.gz"
        for row in rows(path) if path.exists() else ():
            yield f"{name}:{row['id']}", row["text"], "text"
    for file in sorted((corpora / "markdown" / "ucsc").glob("*.md")):
        yield str(file.name), file.read_text("utf8", "surrogateescape"), "markdown"


def alarms(corpora: Path, rules: Iterable[Rule]) -> tuple[int, list[tuple[str, str, str]]]:
    """How many clean bodies there are, and every hit in them: where, rule, text."""
    from newslint.readers import article_from_text

    count, found = 0, []
    for name, text, form in clean_bodies(corpora):
        count += 1
        article = article_from_text(text, path=name, format="markdown" if form == "markdown" else "text")
        for rule in rules:
            if rule.applies_to(article):
                found += [(name, rule.id, article.text[hit.start : hit.end]) for hit in rule.check(article)]
    return count, found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1), help="measure one half of the labelled articles only")
    parser.add_argument("--family", action="store_true", help="all default boilerplate rules, not trailing-block alone")
    parser.add_argument("--loose", action="store_true", help="the loose block, too")
    parser.add_argument("--read", action="store_true", help="labels as corrected on reading")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N gold lines that were flagged")
    parser.add_argument("--clean", action="store_true", help="run over the clean corpora too")
    given = parser.parse_args()
    every = [r for r in all_rules().values() if not isinstance(r, CorpusRule)]
    chosen = {"boilerplate/trailing-block"} | ({"boilerplate/trailing-block-loose"} if given.loose else set())
    family = {r.id for r in every if given.family and r.family == "boilerplate" and r.state == "on"}
    rules = [r for r in every if r.id in chosen | family]
    known = readings.load() if given.read else {}
    data = (readings.corrected(row, known) for row in rows(given.corpora / "boilerplate" / "wcxb_dev.jsonl.gz"))
    score = measure((row for row in data if given.half in (None, half_of(row["id"]))), rules)
    print(f"{score.articles} articles, {score.trailing} trailing boilerplate lines")
    print(f"precision {score.precision:.4f} ({score.right} right, {score.wrong} wrong, {score.mixed} mixed)")
    print(f"recall    {score.recall:.4f} ({score.found} found)")
    for where, line in score.harmed[: given.show]:
        print(f"  {readings.key_of(where.partition('/')[0], line)} {where}: {line[:140]}")
    if given.clean:
        count, found = alarms(given.corpora, rules)
        print(f"{len({name for name, _, _ in found})} of {count} clean bodies touched")
        for name, id_, text in found[: given.show]:
            print(f"  {name} {id_}: {text[:140]!r}")


if __name__ == "__main__":
    main()
