"""A part of an article."""

from typing import Literal, NamedTuple

Kind = Literal[
    "label", "headline", "deck", "byline", "metadata", "dateline", "caption", "body", "credit", "tail",
]  # fmt: skip
"""What a part is:

label       the section that an article stood in, on its first line: "World"
headline    its title; twice where it is repeated or reworded
deck        a second, explaining headline
byline      who wrote it
metadata    dates, reading times, share bars: what a site's template put around it
dateline    the place (and date) that the first paragraph opens with: "GENEVA, May 3 (AP) —"
caption     what a picture shows
body        the article itself, less the captions, credits and metadata in it
credit      agencies and photographers, on lines of their own
tail        what follows the article: links, prompts, comments, small print
"""


class Part(NamedTuple):
    """A stretch of ``article.text`` from ``start`` to ``end`` (end exclusive), without the white space around it."""

    kind: Kind
    start: int
    end: int
