"""Promotion between an article's last paragraphs, as pages have it: what stands after it is still the article."""

import random
from collections.abc import Iterator, Sequence
from typing import NamedTuple

BLOCKS = (
    ("Advertisement",),
    ("Advertisement", "Story continues below advertisement"),
    ("Sign up for our newsletter",),
    ("Sign up to our newsletter", "You can unsubscribe at any time. By signing up, you agree to our privacy policy."),
    ("Get the day's top stories in your inbox. Sign up to our free daily email.", "Subscribe"),
    ("Support our journalism", "Donate now"),
    ("Share this article", "Facebook", "Twitter"),
    ("Related: Minister defends the plan",),
    ("Related Articles", "Minister Defends the Plan", "Why the Bridge Was Closed"),
    ("Most Read", "1. Minister defends the plan", "2. The bridge reopens", "3. Weather: rain"),
    ("Recommended", "A Costly Friend", "5 days ago"),
    ("Leave a comment",),
)
SUBHEAD, ENDING = "What comes next", "Share this article"
OFTEN = 0.3
"""How often a subhead follows the promotion, and how often a share bar ends the page."""
LEAST = 6
"""Paragraphs of the articles that it is put into."""


class Between(NamedTuple):
    """A text, and where the article goes on after the promotion."""

    text: str
    start: int
    end: int


def put_between(texts: Sequence[str], rng: random.Random) -> Iterator[Between]:
    """Each text with one of the blocks before its last, second last or third last paragraph."""
    for number, text in enumerate(texts):
        paragraphs = [line for line in text.split("\n") if line.strip()]
        if len(paragraphs) >= LEAST:
            yield _with(paragraphs, BLOCKS[number % len(BLOCKS)], rng)


def _with(paragraphs: list[str], block: tuple[str, ...], rng: random.Random) -> Between:
    last = rng.randint(1, 3)
    subhead = [SUBHEAD] if rng.random() < OFTEN else []
    before = "\n\n".join([*paragraphs[:-last], *block, *subhead]) + "\n\n"
    rest = "\n\n".join(paragraphs[-last:])
    ending = f"\n\n{ENDING}" if rng.random() < OFTEN else ""
    return Between(f"{before}{rest}{ending}\n", len(before), len(before) + len(rest))
