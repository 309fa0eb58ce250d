r"""An escape sequence of program code stands in plain text, such as \", \n or \u2019.

A program wrote the text as a string of JSON, SQL or a programming language and none read it back: readers see the
backslash, and search finds neither word. Markdown has escapes of its own, so there they are right.
"""

import re

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex

# A mark between letters is an accent of TeX where a vowel follows: G\"odel, caf\'e.
_ESCAPE = regex(
    r"(?P<unicode>(?:\\u[0-9a-fA-F]{4})+)|(?P<bytes>(?:\\x[0-9a-fA-F]{2})+)|(?P<breaks>(?:(?:\\r)?\\n)+)(?![a-z\"'%)])"
    r"|\\(?P<mark>[\"'])(?!(?<=[a-zA-Z]..)[aeiouyAEIOU{])"
)


@rule(
    formats=["text", "record"],
    bad=[
        'They called it ⟦\\"⟧unfair⟦\\"⟧, and it isn⟦\\\'⟧t.',
        "The mayor⟦\\u2019⟧s bridge ⟦\\ud83c\\udf09⟧ opens.⟦\\n\\n⟧It is new, and it doesn⟦\\xe2\\x80\\x99⟧t move.",
    ],
    good=[
        "It is in C:\\news\\old or \\\\server\\notes, in \\usr and \\x, he said.",
        "A slash / and a backslash \\ stand here; \\newpage and \\item are TeX, ¯\\_(ツ)_/¯ is a shrug.",
        'A program prints "%s\\n%s\\n", and splits at "\\n".',
        "TeX sets G\\\"odel and caf\\'e so.",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    if "\\" in article.text:
        for match in _ESCAPE.finditer(article.text):
            message = f"the escape sequence {match[0][:40]!r} was not read".replace("\\\\", "\\")
            yield Hit(*match.span(), message, _meant(match))


def _meant(match: re.Match[str]) -> str | None:
    """What the sequence stands for; None where it is not whole."""
    if match["mark"]:
        return match["mark"]
    if match["breaks"]:
        return "\n" * match["breaks"].count("n")
    codec, digits = ("utf-16-be", "\\u") if match["unicode"] else ("utf-8", "\\x")
    try:
        return bytes.fromhex(match[0].replace(digits, "")).decode(codec)
    except UnicodeDecodeError:
        return None
