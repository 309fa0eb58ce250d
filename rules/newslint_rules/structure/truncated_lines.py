"""Many lines have lost their beginning: they start in the middle of a word or a sentence.

A column was cut off when the text was copied or scanned; what is missing cannot be guessed.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts.kinds import wrapped_lines

_ENDS = (".", "!", "?", "”", '"', "’")


@rule(
    state="preview",
    bad=[
        "⟦he bridge reopens on Friday.\n\nt was closed in May.\n\nhe council paid for it.⟧\n",
    ],
    good=[
        "The bridge reopens on Friday.\n\nit was closed in May.\n\nThe council paid for it.\n",
        "roses are red\n\nviolets are blue\n\nsugar is sweet\n",
        "The bridge reopens\non friday after two\nyears of work.\n",
    ],
    precision="5 of 5 alarms true on reading, in 3.2 million words of clean news",
)
def check(article: Article, *, share: float = 0.5) -> Hits:
    """``share``: how many of the lines after a closed sentence must begin small."""
    inner = article.once(wrapped_lines)
    lines = [
        line
        for n, line in enumerate(article.lines)
        if not line.blank and n not in inner and (n == 0 or article.lines[n - 1].blank)
    ]
    closed = [line for line in lines if line.text.rstrip().endswith(_ENDS)]
    small = [line for line in closed if line.text.lstrip()[:1].islower()]
    if len(small) >= 3 and len(small) >= share * len(closed):
        message = f"{len(small)} of {len(closed)} lines begin small: their beginnings seem to be cut off"
        yield Hit(small[0].start, small[-1].end, message)
