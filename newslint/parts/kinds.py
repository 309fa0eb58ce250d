"""What each line of an article is, seen alone: a share bar, a date, a heading of links, or nothing of the kind."""

from newslint.article import Article, Line
from newslint.parts.credits import is_agency_credit, is_photo_credit
from newslint.parts.dates import has_date, is_date
from newslint.parts.phrases.lookup import LineKind, key, members, openings, whole

SHORT = 140
"""Characters of the longest line that can be a date, a credit or a piece of metadata."""
_SEPARATORS = "|/·•,"
_AFTER_POINTER = (":", "–", "—", "-", "|", "»", ">", "…", "→", "►")


def line_kinds(article: Article) -> tuple[LineKind | None, ...]:
    """The kind of each of ``article.lines``; None for blank lines and for what may be the article itself."""
    return tuple(None if line.blank else kind_of(line) for line in article.lines)


def kind_of(line: Line) -> LineKind | None:
    """The kind of one line."""
    text = line.text.strip()
    name = key(text)
    if not name:
        return None
    found = whole().get(name)
    if found:
        return found
    if len(text) <= SHORT and (found := _short(text, name)):
        return found
    return _by_opening(text, name)


def _short(text: str, name: str) -> LineKind | None:
    if is_date(name):
        return "date"
    if is_agency_credit(text):
        return "agency"
    if is_metadata(name):
        return "metadata"
    if is_photo_credit(text, name):
        return "photo credit"
    if _is_share_bar(name):
        return "share"
    return None


def is_metadata(name: str) -> bool:
    """Whether the key of a line is a label with its value: "published: # may #", "tags: budget, council"."""
    label, colon, value = name.partition(":")
    label = label.strip()
    if colon and label in members("labels") and value.strip():
        return len(name) <= 100
    if colon and label in members("published"):
        return is_date(value.strip()) or (has_date(value) and len(value.split()) <= 12)
    words = name.split()
    for count in (4, 3, 2, 1):
        if " ".join(words[:count]) in members("published") and is_date(" ".join(words[count:])):
            return True
    return False


def _is_share_bar(name: str) -> bool:
    words = name.split()
    for mark in _SEPARATORS:
        if mark in name:
            words = [word.strip() for word in name.split(mark)]
    return len(words) >= 2 and all(word in members("share") or word == "#" for word in words) and words != ["#", "#"]


def _by_opening(text: str, name: str) -> LineKind | None:
    pointer = _pointer(text, name)
    if pointer:
        return "related"
    for phrase, kind in openings().get(name.partition(" ")[0], ()):
        if name.startswith(phrase) and not name[len(phrase) : len(phrase) + 1].isalnum():
            return kind
    return "teaser" if text.endswith(("…", "...", "[…]", "[...]")) else None


def _pointer(text: str, name: str) -> bool:
    """Whether the line points to another article: "Also read: ...", and nothing that a sentence begins with."""
    if len(text) > 250:
        return False
    words = name[:40].split(" ")
    for count in (5, 4, 3, 2, 1):
        phrase = " ".join(words[:count])
        bare = phrase.rstrip(":–—-|»>…→►")
        if bare in members("related_openings"):
            following = " ".join(words[count:])
            return phrase != bare or following.startswith(_AFTER_POINTER)
    return False
