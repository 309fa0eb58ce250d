"""A space stands before a comma, a full stop or another closing punctuation mark.

Something was cut out there, or the line was put together by a machine; a line may now begin with the mark. French sets
a space before ; : ! ? and is left alone with those, as are texts too short for their language to show.
"""

import re
from collections.abc import Iterator

from newslint import Article, Example, Hit, Hits, rule
from newslint.regex import regex

# A single mark with text before it on the line and a space, a closing mark or the end after it.
_SPACE = regex(r"(?<=[\w)\]”’»\"'%])([ ]+)([,!?](?=[\s)\]”\"']|\Z)|[;:](?=\s|\Z)|\.(?=[\s)\]”\"']|\Z)(?! \.))")
_ANY = regex(r"[,.;:!?](?<= .)")
_FRENCH = frozenset(";:!?")


@rule(
    precision="40 of 40 alarms true on reading, in 3.2 million words of clean news",
    safe=True,
    bad=["The bridge⟦ ⟧, which is new, opens⟦ ⟧.", Example("Le pont⟦ ⟧, qui est neuf, ouvre.", language="fr")],
    good=[
        "The bridge, which is new, opens.",
        "Use .com or .org, and a .22 rifle.",
        "He said ... nothing. . . .",
        Example("Le pont ouvre : enfin ! Vraiment ?", language="fr"),
        "We won :) and they lost :-(",
    ],
)
def check(article: Article) -> Hits:
    found = list(_candidates(article.prose))
    if not found:
        return
    french = article.language == "fr" or not (article.declared_language or article.found_language)
    for match in found:
        if not (french and match[2] in _FRENCH):
            yield Hit(*match.span(1), f"a space before {match[2]!r}", "")


def _candidates(text: str) -> Iterator[re.Match[str]]:
    return _SPACE.finditer(text) if _ANY.search(text) else iter(())
