"""Captions: a sentence in the present tense about who is seen where in a picture."""

from newslint.regex import regex

_SIGNS = regex(
    r"\b(?:poses? (?:for (?:a )?(?:photo|photograph|picture|group photo)|with|in front)|"
    r"(?:is|are) (?:seen|pictured|shown) (?:here|in this)|"
    r"(?:is|are) (?:seen|pictured) (?:during|after|before|on|at the)|"
    r"pictured (?:here|above|in|at|left|right)|"
    r"(?<=, )(?:left|right|centre|center),? (?:and|shakes? hands|speaks?|greets?|talks?|walks?|looks?|poses?|meets?)|"
    r"in this (?:file|undated|handout|frame|screen ?grab|photo|image|picture|still)|"
    r"(?:file|handout|undated|illustrative) (?:photo|image|picture|photograph))\b|"
    r"(?<=[\w.,] )(?<!ight )\((?:left|right|centre|center|l|r|L|R|C)\)"  # but not "Copyright (C)", "free(r)"
)
_HINTS = (
    "pose", "seen", "pictured", "shown", "left", "right", "centre", "center", "in this ", "file ", "handout ",
    "undated ", "illustrative ", "(l)", "(r)", "(L)", "(R)", "(C)",
)  # fmt: skip
"""One of these stands in every sign: a quick test."""
LONGEST = 60
"""Words."""


def is_caption(text: str) -> bool:
    """Whether a paragraph reads like the caption of a picture."""
    if not 30 < len(text) < 450 or not any(map(text.__contains__, _HINTS)) or not _SIGNS.search(text):
        return False
    return len(text.split()) <= LONGEST and not text.lstrip().startswith(("“", '"', "‘"))
