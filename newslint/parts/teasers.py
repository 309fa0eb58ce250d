"""Blocks of teasers and promotion: from a heading of links, a promotion or a head of comments to the end of the file.

There are paragraphs in them, but none follows another: a title stands over each, or they all speak to the reader of
what the page offers. No article goes on like that; questions with their answers do, and are left alone.
"""

from collections import Counter

from newslint.article import Article, Line
from newslint.parts.evidence import is_long, is_prose, urges
from newslint.parts.phrases.lookup import LineKind, key, members

SHARE, MARKED_SHARE = 0.35, 0.6
"""What a block may at most be of the text, in characters; the second where dates or buttons stand among its titles."""
MARKS: frozenset[LineKind | None] = frozenset(["button", "date", "metadata", "reading time"])
MARKED = 3
"""So many of these."""
LEAST = 2
"""Titles with a paragraph: one may be a link in the middle of the article, and the last paragraph after it."""
QUESTIONS = 2
"""Questions with a paragraph under each that make a list of questions and answers."""
BEGINNINGS: frozenset[LineKind | None] = frozenset(["heading", "promo", "comments"])
_BULLETS = ("-", "•", "*", "–", "·", "►", "▪")
_ASKED = frozenset(
    ["faq", "faqs", "frequently asked questions", "häufige fragen", "häufig gestellte fragen", "questions fréquentes",
     "foire aux questions", "preguntas frecuentes", "perguntas frequentes", "domande frequenti"]
)  # fmt: skip


def teased(article: Article, numbers: list[int], kinds: tuple[LineKind | None, ...]) -> set[int]:
    """The lines of the longest such block, its first included; ``numbers`` are those of lines with text."""
    if BEGINNINGS.isdisjoint(kinds):
        return set()
    whole = sum(len(article.lines[n].text) for n in numbers)
    texts = Counter(article.lines[n].text for n in numbers)
    found, length, marks, paragraphs, plain, bulleted, questions, below = len(numbers), 0, 0, 0, 0, False, 0, False
    for place in range(len(numbers) - 1, -1, -1):
        line, kind = article.lines[numbers[place]], kinds[numbers[place]]
        length, marks = length + len(line.text), marks + (kind in MARKS)
        longest = (MARKED_SHARE if marks >= MARKED else SHARE) * whole
        bullet = line.text.lstrip().startswith(_BULLETS) and not line.text.rstrip().endswith(".")
        paragraph = not bullet and _is_paragraph(line, kind)
        questions += below and line.text.rstrip().endswith("?")
        if length > longest or (below and (paragraph or bullet)) or key(line.text) in _ASKED:
            break
        titled = paragraphs >= LEAST and not below and kind != "promo"
        listed = bulleted or questions >= QUESTIONS
        sure = kind == "heading" or (paragraphs and not listed)
        if sure and (titled or not plain) and _may_begin(line, kind, texts):
            found = place
        paragraphs, plain = paragraphs + paragraph, plain + (paragraph and not urges(line))
        bulleted, below = bulleted or (bullet and is_long(line)), paragraph
    return set(numbers[found:])


def _is_paragraph(line: Line, kind: LineKind | None) -> bool:
    return is_prose(line, kind) or (kind == "teaser" and is_long(line)) or (kind is None and line.text.endswith("."))


def _may_begin(line: Line, kind: LineKind | None, texts: Counter[str]) -> bool:
    """Whether a block may begin with a line: "Continue Reading" over and over stands between paragraphs."""
    return kind in BEGINNINGS and texts[line.text] == 1 and key(line.text) not in members("readings")
