"""Readers' letters under an article: paragraphs in many voices, printed as they were sent.

They are quoted speech without marks, and so is what is misspelt in them. What shows them: the article reports, and then
nearly every paragraph to the end speaks for itself ("I", "you", an exclamation, a question), and none names a source.
"""

from newslint.article import Article
from newslint.regex import regex

LEAST = 6
"""Paragraphs of a run of letters."""
SHARE = 0.6
"""Of them, those that speak for themselves: a column of opinion does so less often, and from its beginning."""
BEFORE, BEFORE_SHARE = 2, 0.4
"""Paragraphs of the article before them, and how many of these may speak for themselves."""
SOURCED = 0.1
"""Share of the paragraphs that may say who said something."""
FALL = 6.0
"""How far the score may fall before the search ends: ten paragraphs in a row that do not speak for themselves."""

_QUOTED = regex(r'"[^"\n]*"|“[^”\n]*”')
_VOICE = regex(
    r"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|myself|[Yy]ou|[Yy]our|[Yy]ou['’](?:re|ve|ll|d))\b|!|\?",
)
_SOURCE = regex(r"\b(?:said|says|told|added|according to|announced|reported)\b")


def letters(article: Article) -> int:
    """Where the readers' letters at the end of an English article begin; its length, if there are none."""
    paragraphs = article.paragraphs
    if len(paragraphs) < 1 + BEFORE + LEAST:
        return len(article.text)
    voiced: list[bool] = []
    score, best, first, sourced = 0.0, 0.0, len(paragraphs), 0
    for number in range(len(paragraphs) - 1, BEFORE, -1):
        plain = _QUOTED.sub(" ", paragraphs[number].text)
        speaks = _VOICE.search(plain) is not None
        voiced.append(speaks)
        score += 1 - SHARE if speaks else -SHARE
        sourced += _SOURCE.search(plain) is not None
        if score < best - FALL or sourced > SOURCED * max(10, len(voiced)):
            break
        if speaks and len(voiced) >= LEAST and score >= best:
            first, best = number, score
    return paragraphs[first].start if _reports(article, first) else len(article.text)


def _reports(article: Article, stop: int) -> bool:
    """Whether the paragraphs before a run, the headline aside, are those of an article; no run: no."""
    before = article.paragraphs[1:stop]
    if stop == len(article.paragraphs) or len(before) < BEFORE:
        return False
    voices = sum(_VOICE.search(_QUOTED.sub(" ", paragraph.text)) is not None for paragraph in before)
    return voices <= BEFORE_SHARE * len(before)
