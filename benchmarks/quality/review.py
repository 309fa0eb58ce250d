"""Alarms that a person has read and found true or false. Only hashes are kept, never the text that was read.

An alarm's key is a hash of its rule, corpus, article and span, so it holds only as long as the rule reports exactly the
same place; what a rule no longer reports no longer counts. Alarms come up for review in the order of their keys: the
first N of a corpus are an even sample of it. An alarm is true where something is wrong at its place, even if the rule
guessed another cause.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from .alarms import Alarm

REVIEWED = Path(__file__).parent / "reviewed.tsv"
Labels = Mapping[str, bool]
_WORDS = {"true": True, "false": False}


class Precision(NamedTuple):
    """How many reviewed alarms are true, of how many; ``value`` is the share that follows for all alarms."""

    true: int
    reviewed: int
    value: float


def load(path: Path = REVIEWED) -> dict[str, bool]:
    """The labels by key. Each line holds key, label and rule, parted by tabs."""
    lines = path.read_text("utf8").splitlines() if path.exists() else []
    parted = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {key: _WORDS[label] for key, label, _ in parted}


def save(labels: Labels, rules: Mapping[str, str], path: Path = REVIEWED) -> None:
    """Write the labels, in the order of rule and key. ``rules`` says which rule a key belongs to."""
    lines = sorted((rules[key], key, "true" if label else "false") for key, label in labels.items())
    head = "# Alarms on clean news, read one by one: key, whether it is right, rule.\n"
    path.write_text(head + "".join(f"{key}\t{label}\t{rule}\n" for rule, key, label in lines), "utf8")


def rules_of(path: Path = REVIEWED) -> dict[str, str]:
    """The rule of each key in the file."""
    lines = path.read_text("utf8").splitlines() if path.exists() else []
    return {line.split("\t")[0]: line.split("\t")[2] for line in lines if line and not line.startswith("#")}


def parse(answers: Iterable[str]) -> dict[str, bool]:
    """Labels from answers of the form KEY=true or KEY=false. Raises ValueError at any other."""
    labels = {}
    for answer in answers:
        key, _, word = answer.partition("=")
        if word not in _WORDS:
            raise ValueError(f"{answer!r} is not of the form KEY=true or KEY=false")
        labels[key] = _WORDS[word]
    return labels


def unreviewed(alarms: Iterable[Alarm], labels: Labels) -> list[Alarm]:
    """The alarms that nobody has judged, in the order of their keys."""
    return sorted((alarm for alarm in alarms if alarm.key not in labels), key=lambda alarm: alarm.key)


def precision(alarms: Iterable[Alarm], labels: Labels) -> Precision:
    """What the labels say of the alarms that were judged, and so of all: each corpus counts by its alarms.

    Where no alarm was judged the value is 1: nothing is known to be false.
    """
    judged: dict[str, list[bool]] = defaultdict(list)
    raised: Counter[str] = Counter()
    for alarm in alarms:
        raised[alarm.corpus] += 1
        if alarm.key in labels:
            judged[alarm.corpus].append(labels[alarm.key])
    true = sum(raised[corpus] * sum(found) / len(found) for corpus, found in judged.items())
    every = [label for found in judged.values() for label in found]
    return Precision(sum(every), len(every), true / sum(raised[corpus] for corpus in judged) if every else 1.0)


def shown(alarm: Alarm) -> str:
    """An alarm as a reviewer reads it, on one line after the line that names it."""
    text = f"{alarm.before}⟦{alarm.marked[:200]}⟧{alarm.after}"
    visible = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)
    return f"{alarm.key} {alarm.corpus} {alarm.message}\n    {visible}"
