"""Whether what a rule says of its own precision is what review found, and whether its state fits that."""

import re
from collections.abc import Iterator

from newslint.rules import Rule

from .measure import Measured
from .review import Precision

DEFAULT_NEEDS = 0.90
"""The precision below which a rule is not on by default."""
BY_DEFINITION = "by definition"
LOPSIDED = 0.02
"""The difference that makes it worth saying that one corpus was read more thoroughly than another."""
_COUNTS = re.compile(r"(\d+) of (\d+) alarms")


def statement(judged: Precision, words: int) -> str:
    """What a rule should say of its precision. ``words`` is how many words of clean news were read."""
    news = f"in {words / 1e6:.1f} million words of clean news"
    if not judged.reviewed:
        return f"no alarm {news}"
    said = f"{judged.true} of {judged.reviewed} alarms true on reading, {news}"
    weighed = abs(judged.value - judged.true / judged.reviewed) >= LOPSIDED
    return said + (f"; weighed by how often it alarms in each corpus: {judged.value:.2f}" if weighed else "")


def disagreements(measured: Measured) -> Iterator[tuple[str, str]]:
    """Each rule whose statement is missing or differs from what was measured, and what is wrong with it."""
    words = measured.alarms.words.total()
    alarming = {alarm.rule for alarm in measured.alarms.found}
    for id_, rule in measured.rules.items():
        judged = measured.precision([id_])
        if id_ in alarming and not judged.reviewed and BY_DEFINITION not in rule.precision:
            yield id_, "has alarms, none of them read"
        else:
            yield from ((id_, problem) for problem in problems(rule, judged, words))


def problems(rule: Rule, judged: Precision, words: int) -> Iterator[str]:
    """What is wrong with a rule's statement and state."""
    if BY_DEFINITION not in rule.precision and not agrees(rule.precision, judged):
        said = f"says {rule.precision!r}" if rule.precision else "says nothing"
        yield f"{said}; measured: {statement(judged, words)!r}"
    if rule.state == "on" and judged.value < DEFAULT_NEEDS:
        yield f"is on by default with a precision of {judged.value:.2f}"


def agrees(said: str, judged: Precision) -> bool:
    """Whether a statement gives the counts that review found."""
    if not judged.reviewed:
        return said.startswith("no alarm")
    counts = _COUNTS.search(said)
    return counts is not None and (int(counts[1]), int(counts[2])) == (judged.true, judged.reviewed)
