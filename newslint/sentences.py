"""Sentences, by punctuation and a list of the abbreviations that news uses."""

import re
from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.regex import regex

# A full stop after these ends no sentence. Single letters ("J. Smith", "U.S. officials") are handled by the pattern.
ABBREVIATIONS = frozenset(
    [
        "adm",
        "apr",
        "art",
        "aug",
        "ave",
        "bhd",
        "blvd",
        "capt",
        "cf",
        "cmdr",
        "co",
        "col",
        "corp",
        "cpl",
        "dec",
        "dept",
        "det",
        "dr",
        "ed",
        "est",
        "etc",
        "feb",
        "fig",
        "fr",
        "ft",
        "gen",
        "gov",
        "hon",
        "inc",
        "insp",
        "jan",
        "jr",
        "lt",
        "ltd",
        "maj",
        "mar",
        "messrs",
        "mgr",
        "mr",
        "mrs",
        "ms",
        "mt",
        "no",
        "nov",
        "nr",
        "oct",
        "op",
        "pres",
        "prof",
        "pte",
        "pty",
        "rep",
        "reps",
        "rev",
        "rs",
        "sen",
        "sens",
        "sep",
        "sept",
        "sgt",
        "sr",
        "st",
        "supt",
        "tel",
        "treas",
        "univ",
        "vol",
        "vs",
    ]
)
# Begins where a word or a run of marks does, and takes each run as a whole: linear also where no sentence ever ends.
_END = regex(
    r"(?<![^\s.!?…])(?P<word>[^\s.!?…]++|(?<![.!?…]))(?P<mark>[.!?…]++)(?P<close>[\"'”’»)\]]*+)\s++"
    r"(?=[\"'“‘«„(\[¿¡]*+[^\W_a-z])"
)


def sentences(article: Article) -> tuple[Span, ...]:
    """The sentences of an article, paragraph by paragraph, without the white space around them."""
    return tuple(sentence for paragraph in article.paragraphs for sentence in split(paragraph))


def split(paragraph: Span) -> Iterator[Span]:
    """The sentences of one paragraph."""
    begin = 0
    for match in _END.finditer(paragraph.text):
        if _ends(match):
            yield _cut(paragraph, begin, match.end("close"))
            begin = match.end()
    if begin < len(paragraph.text):
        yield _cut(paragraph, begin, len(paragraph.text))


def _ends(match: re.Match[str]) -> bool:
    word = match["word"].lstrip("\"'“‘«„([").lower()
    if match["mark"] != "." or match["close"]:
        return True
    return not (word in ABBREVIATIONS or len(word) == 1 or (not word and match.start() > 0))


def _cut(paragraph: Span, begin: int, end: int) -> Span:
    return Span(paragraph.start + begin, paragraph.start + end, paragraph.text[begin:end])
