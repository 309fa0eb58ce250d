"""An invisible character of no width stands in the text.

A word with one in it looks right and is found by no search. Joiners are left alone in the scripts and emoji that need
them, zero-width spaces in scripts that write no spaces. A soft hyphen may be what is
left of a dash, so it is not removed without asking.
"""

from newslint import Article, Hit, Hits, rule
from newslint.characters import unusual
from newslint.mojibake import covered
from newslint.regex import regex

_INVISIBLE = frozenset("\u00ad\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff")
_RUN = regex(f"[{''.join(sorted(_INVISIBLE))}]+")
_NAMES = {
    "\u00ad": "a soft hyphen", "\u200b": "a zero-width space", "\u200c": "a zero-width non-joiner",
    "\u200d": "a zero-width joiner", "\u2060": "a word joiner", "\ufeff": "a byte order mark",
}  # fmt: skip
# Arabic to Tibetan, Myanmar, Khmer and Mongolian: letters change their shape beside a joiner, words have no spaces.
_SCRIPTS = regex(r"[\u0600-\u109f\u1700-\u18af\u1950-\u1aaf\ua8e0-\uabff\ufb50-\ufdff\ufe70-\ufefc]")
_EMOJI = regex(r"[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff\U000e0020-\U000e007f]")


@rule(
    precision="40 of 40 alarms true on reading, in 3.2 million words of clean news",
    safe=True,
    bad=[
        "The⟦\u200b⟧ bridge", "Harbour⟦\u00ad⟧master", "The ⟦\ufeff⟧bridge", "brid⟦\u200d⟧ge",
    ],
    good=["می\u200cخواهم", "A family \U0001f468\u200d\U0001f469\u200d\U0001f467", "ภาษา\u200bไทย", "क्\u200dष"],
)  # fmt: skip
def check(article: Article) -> Hits:
    text = article.text
    if not article.once(unusual) & _INVISIBLE:
        return
    for match in _RUN.finditer(text):
        start, end = match.span()
        if not _needed(text, start, end) and not covered(article, start, end):
            what = _NAMES.get(match[0][0], "an invisible character")
            lost_dash = "\u00ad" in match[0]
            yield Hit(start, end, f"{what} (U+{ord(match[0][0]):04X}) in the text", "", safe=not lost_dash)


def _needed(text: str, start: int, end: int) -> bool:
    neighbours = text[max(0, start - 1) : start] + text[end : end + 1]
    return bool(_SCRIPTS.search(neighbours)) or ("\u200d" in text[start:end] and bool(_EMOJI.search(neighbours)))
