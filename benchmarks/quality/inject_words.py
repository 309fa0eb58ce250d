"""Puts slips into clean news, the same ones for the same seed, and counts which of them the garbled rules find.

    python -m benchmarks.quality.inject_words [ARTICLES]

Four kinds: one-edit typos in lower-case words, two of them in long words, two words that lost their space, and the
last word of a paragraph fused with the first of the next. A slip that happens to give a word of its own ("form" for
"from") counts as well: no list can find it, and leaving it out would flatter.
"""

import gzip
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from newslint.article import Article
from newslint.corpus import Corpus, Key
from newslint.hit import Hit
from newslint.packs import load
from newslint.rules import CorpusRule, Rule

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
A_WORD = re.compile(r"(?<![\w'’-])[a-z]{4,}(?![\w'’-])")
A_LONG_WORD = re.compile(r"(?<![\w'’-])[a-z]{8,}(?![\w'’-])")
A_PAIR = re.compile(r"(?<![\w'’-])[a-z]{2,} (?=[a-z]{2,}(?![\w'’-]))")
A_JOINT = re.compile(r"(?<=[a-z]{2})[.\"']*\n+(?=[A-Z][A-Za-z]+ )")


class Slip(NamedTuple):
    """What was put in: the text with it, and where it stands."""

    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """The garbled word."""
        return self.text[self.start : self.end]


Injector = Callable[[str, random.Random], Slip | None]


def mistype(word: str, rng: random.Random) -> str:
    """The word with one letter left out, put in, replaced, or swapped with the next."""
    while True:
        at, letter = rng.randrange(len(word)), rng.choice(LETTERS)
        head, rest = word[:at], word[at:]
        swapped = head + rest[1:2] + rest[0] + rest[2:]
        slip = rng.choice([head + rest[1:], head + letter + rest, head + letter + rest[1:], swapped])
        if slip != word:
            return slip


def typo(text: str, rng: random.Random) -> Slip | None:
    """One lower-case word of four letters or more, mistyped."""
    match = pick(A_WORD, text, rng)
    if match is None:
        return None
    return replaced(text, match, mistype(match[0], rng))


def two_typos(text: str, rng: random.Random) -> Slip | None:
    """One lower-case word of eight letters or more, mistyped twice."""
    match = pick(A_LONG_WORD, text, rng)
    if match is None:
        return None
    return replaced(text, match, mistype(mistype(match[0], rng), rng))


def replaced(text: str, match: re.Match[str], wrong: str) -> Slip:
    """The text with another word in place of the match."""
    return Slip(text[: match.start()] + wrong + text[match.end() :], match.start(), match.start() + len(wrong))


def fused(text: str, rng: random.Random) -> Slip | None:
    """Two lower-case words without the space between them."""
    return joined(text, pick(A_PAIR, text, rng), keep=-1)


def joint(text: str, rng: random.Random) -> Slip | None:
    """The last word of a paragraph, its full stop lost, and the first of the next."""
    return joined(text, pick(A_JOINT, text, rng), keep=0)


def joined(text: str, match: re.Match[str] | None, *, keep: int) -> Slip | None:
    """The text without the match but for its first characters, and the word around the place."""
    if match is None:
        return None
    kept = match[0][:keep]
    glued = text[: match.start()] + kept + text[match.end() :]
    at = match.start() + len(kept)
    left = re.search(r"[^\W\d_]*$", glued[:at])
    right = re.match(r"[^\W\d_]*", glued[at:])
    return Slip(glued, at - len(left[0] if left else ""), at + len(right[0] if right else ""))


def pick(pattern: re.Pattern[str], text: str, rng: random.Random) -> re.Match[str] | None:
    """One match below the headline, each with the same chance."""
    matches = list(pattern.finditer(text, text.find("\n") + 2))
    return rng.choice(matches) if matches else None


def finds(rules: list[Rule], slip: Slip) -> bool:
    """Whether one of the rules reports the place."""
    article = Article(slip.text, declared_language="en")
    hits = (hit for rule in rules for hit in hits_of(rule, article))
    return any(hit.start < slip.end and hit.end > slip.start for hit in hits)


def hits_of(rule: Rule, article: Article) -> Iterator[Hit]:
    """What a rule reports in one article alone."""
    if isinstance(rule, CorpusRule):
        corpus = Corpus([Key("a")], [rule.digest(article)], [True], [article].__getitem__)
        return (hit for _, hit in rule.check(corpus))
    return rule.check(article)


def texts(name: str) -> list[str]:
    """The articles of one of the clean corpora."""
    with gzip.open(CORPORA / "clean" / f"{name}.jsonl.gz", "rt", encoding="utf8") as lines:
        return [json.loads(line)["text"] for line in lines]


KINDS: dict[str, Injector] = {"typo": typo, "two typos": two_typos, "fused": fused, "joint": joint}


def main(number: int) -> None:
    """Print, for each kind of slip, how many of ``number`` were found, and a few that were not."""
    rules = [rule for rule in load("newslint_rules").values() if rule.family == "garbled" and rule.state == "on"]
    articles = random.Random(1).sample(texts("bbc"), number)
    for name, inject in KINDS.items():
        rng, found, missed = random.Random(2), Counter[bool](), []
        for text in articles:
            if slip := inject(text, rng):
                found[finds(rules, slip)] += 1
                missed += [slip.word] if not finds(rules, slip) else []
        print(f"{name}: {found[True]} of {found.total()} found ({found[True] / max(1, found.total()):.3f})")
        print("   missed:", " ".join(missed[:120]))


if __name__ == "__main__":
    if not CORPORA.exists():
        sys.exit("benchmarks.quality.inject_words: no corpora beside the repository, nothing to inject into")
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
