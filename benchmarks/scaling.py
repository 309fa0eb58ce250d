"""How a rule's time grows with its worst input: ``python -m benchmarks.scaling [--size N] [--rule ID] [TEXT ...]``.

Each text of one kind without end (``tests/fuzz/strategies.py``, and the first bad example of each rule, repeated) is
given to every rule at two lengths, the second twice the first. Linear time doubles; more than GOAL times as long is
said, and the exit status is 1. What takes less than NOISE seconds is not judged.
"""

import argparse
import gc
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from newslint.article import Format
from newslint.packs import all_rules
from newslint.readers import article_from_text
from tests.fix.laws import plan
from tests.fuzz.strategies import GIANTS
from tests.marks import parse

SIZE = 1_000_000
"""Characters of the shorter text."""
GOAL = 2.3
NOISE = 0.25
READING = "(reading)"
VIEWS = "(views)"


class Growth(NamedTuple):
    """Seconds of CPU that a rule takes for a text and for one of twice its length."""

    text: str
    format: Format
    rule: str
    once: float
    twice: float

    @property
    def factor(self) -> float:
        """How many times as long the longer takes."""
        return self.twice / max(self.once, 1e-6)

    @property
    def judged(self) -> bool:
        """Whether it takes long enough to be told from noise."""
        return self.twice >= NOISE


def main() -> int:
    """Print what grows too fast, the slowest texts and the worst factors."""
    options = _options()
    texts = {name: make for name, make in inputs().items() if not options.texts or name in options.texts}
    grown = [each for name, make in texts.items() for each in measured(name, make, options.size, options.rule)]
    judged = [each for each in grown if each.judged]
    bad = [each for each in judged if each.factor > GOAL]
    for title, some in (
        ("grow too fast", bad),
        ("slowest", sorted(grown, key=lambda each: -each.twice)[:10]),
        ("largest factors of those that take long enough", sorted(judged, key=lambda each: -each.factor)[:10]),
    ):
        print(f"{title}:")
        for each in some:
            seconds = f"{each.once:.2f} s, {each.twice:.2f} s, × {each.factor:.2f}"
            print(f"  {each.rule} on {each.text!r} ({each.format}): {seconds}")
    print(f"{len(texts)} texts of {options.size:,} characters, {len(bad)} grow by more than {GOAL}")
    return int(bool(bad))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scaling", description=__doc__)
    parser.add_argument("--size", type=int, default=SIZE)
    parser.add_argument("--rule", help="only this one")
    parser.add_argument("texts", nargs="*", metavar="TEXT")
    return parser.parse_args()


def inputs() -> Mapping[str, Callable[[int], str]]:
    """The texts by name, as functions of their length: the giants, and each rule's first bad example."""
    texts = dict(GIANTS)
    for rule in all_rules().values():
        for example in rule.bad[:1]:
            piece = parse(example[0] if isinstance(example, tuple) else example)[0].text + "\n\n"
            texts[rule.id] = lambda length, piece=piece: (piece * (length // len(piece) + 1))[:length]
    return texts


def measured(name: str, make: Callable[[int], str], size: int, rule: str | None = None) -> Iterator[Growth]:
    """What each rule takes for a text at both lengths; a factor that is too high is measured once more."""
    formats: tuple[Format, ...] = ("text", "markdown")
    for format in formats:
        once, twice = (times(make(length), format, rule) for length in (size, 2 * size))
        for each in [Growth(name, format, key, once[key], twice[key]) for key in once]:
            if each.judged and each.factor > GOAL:
                again = [times(make(length), format, each.rule)[each.rule] for length in (size, 2 * size)]
                each = Growth(name, format, each.rule, max(each.once, again[0]), min(each.twice, again[1]))
            yield each


def times(text: str, format: Format, rule: str | None = None) -> dict[str, float]:
    """Seconds of CPU by rule, those of reading and of the views apart."""
    gc.collect()
    taken: dict[str, float] = {}
    began = time.process_time()
    article = article_from_text(text, format=format)
    taken[READING] = time.process_time() - began
    taken[VIEWS] = _timed(lambda: [article.sentences, article.words, article.lines, article.language])
    for each in plan().articles:
        if each.rule.applies_to(article) and rule in (None, each.rule.id):
            taken[each.rule.id] = _timed(lambda check=each.check: deque(check(article), maxlen=0))
    return taken


def _timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main())
