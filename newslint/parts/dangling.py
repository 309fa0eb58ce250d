"""Dangling lines: headings and calls at the very end, with nothing below them.

An article ends with a sentence. "More Stories" or "Book a Free Consultation" after its last paragraph is what is left
of a page; but so may be a name, a result or a line of verse, so only the words that pages use are taken.
"""

from itertools import islice

from newslint.article import Article
from newslint.parts.dates import is_age
from newslint.parts.evidence import ADDRESSING, is_long
from newslint.parts.phrases.lookup import LineKind, key, members

LAST = 5
"""Lines after the last paragraph that are looked at; more are a list."""
AGES = 2
"""Lines such as "3 hours ago" that make links of what stands between them."""
PARAGRAPHS = 3
"""Paragraphs of prose that there must be."""
LONGEST = 12
"""Words of a call."""
_CLOSED = (".", ",", "?", ":", ";", "”", '"', "’")
_QUOTES = '”"’) \t'
_BULLETS = ("-", "•", "*", "–", "·", "|", "“", '"', "‘")
_NEVER = ("@", "www.", "http", ".com", ".org", "ticket", ",")
"""What is in the details at the end of a listing, which are part of it; and the comma of verse and of quotations."""
LONGEST_PARTICLE = 3
"""Letters of the words that a title may have in lower case."""
URGING = frozenset(
    ["today", "now", "free", "online", "more", "jetzt", "heute", "kostenlos", "mehr", "gratuit", "gratuitement", "plus",
     "maintenant", "gratis", "hoy", "ahora", "más", "hoje", "agora", "grátis", "mais", "oggi", "ora", "subito", "più"]
)  # fmt: skip
"""Words of which a call has one, if it speaks to nobody and is no title."""


def dangling(article: Article, numbers: list[int], kinds: tuple[LineKind | None, ...]) -> dict[int, LineKind]:
    """What the lines after the last paragraph are, where their place tells: numbers of lines and kinds."""
    run = _run(article, numbers)
    found: dict[int, LineKind] = {n: "prompt" for n in run if kinds[n] in (None, "appeal") and is_call(article, n)}
    if run and kinds[run[-1]] == "weak heading" and key(article.lines[run[-1]].text) not in members("readings"):
        found[run[-1]] = "heading"
    elif run and kinds[run[-1]] == "network" and len(key(article.lines[run[-1]].text)) > 1:
        found[run[-1]] = "share"
    return found


def dated(article: Article, numbers: list[int], kinds: tuple[LineKind | None, ...]) -> dict[int, LineKind]:
    """Headings such as "Top Stories" whose links have ages: a list of events has dates, and only a page says "ago"."""
    ages, found = 0, dict[int, LineKind]()
    for number in reversed(numbers if "date" in kinds and "weak heading" in kinds else ()):
        if is_long(article.lines[number]):
            break
        ages += kinds[number] == "date" and is_age(key(article.lines[number].text))
        if kinds[number] == "weak heading" and ages >= AGES:
            found[number] = "heading"
    return found


def _run(article: Article, numbers: list[int]) -> list[int]:
    """The short lines at the end, if they are few and paragraphs stand before them."""
    last = numbers[-LAST - 1 :]
    begin = next((place for place in range(len(last), 0, -1) if is_long(article.lines[last[place - 1]])), 0)
    run = last[begin:]
    if not run or not begin or article.lines[last[begin - 1]].text.rstrip(_QUOTES)[-1:] not in (".", "!", "?"):
        return []
    long = (number for number in reversed(numbers[: len(numbers) - len(run)]) if is_long(article.lines[number]))
    return run if sum(1 for _ in islice(long, PARAGRAPHS)) == PARAGRAPHS else []


def is_call(article: Article, number: int) -> bool:
    """Whether a short line calls upon the reader to do something on the page: "Explore Our Guides"."""
    text = article.lines[number].text.strip()
    if text.endswith(_CLOSED) or text.startswith(_BULLETS) or not text[:1].isupper():
        return False
    name = key(text)
    words = name.split()
    if len(words) > LONGEST or "#" in name or any(mark in name for mark in _NEVER):
        return False
    if not any(" ".join(words[:count]) in members("calls") for count in (1, 2, 3) if len(words) > count):
        return False
    titled = all(word[:1].isupper() for word in text.split() if len(word) > LONGEST_PARTICLE)
    return titled or not (ADDRESSING | URGING).isdisjoint(words)
