"""What each line of an article is, seen alone: a share bar, a date, a heading of links, or nothing of the kind."""

from newslint.article import Article, Line
from newslint.paragraphs import hard_wrapped
from newslint.parts.credits import is_agency_credit, is_photo_credit
from newslint.parts.dates import is_date, is_reading_time
from newslint.parts.metadata import is_metadata, lists_tags
from newslint.parts.phrases.lookup import LineKind, first_words, key, members, openings, whole
from newslint.regex import regex

SHORT = 140
"""Characters of the longest line that can be a date, a credit or a piece of metadata."""
_LONGEST_WRAPPED = 120
_SHORTEST_WRAPPED = 20
"""Characters of a line that is filled before the next one begins: "Tags" is not."""
_ABOUT = regex(
    r"(?:About|Über|À propos de|Sobre|Acerca de|Informazioni su|Chi è) (?:the |die |das |la |el |o |a )?"
    r"[A-Z\u00c0-\u00de][\w&.'’-]{0,25}(?: [A-Z\u00c0-\u00de&][\w&.'’-]{0,25}){0,5}:?$|"
    r"About (?:the|this) (?:author|authors|writer|reviewer|company)s?:?$"
)
"""The head of a box on an author or a company."""
_ABOUT_WORDS = ("About ", "Über ", "À propos de ", "Sobre ", "Acerca de ", "Informazioni su ", "Chi è ")
_CHANNEL = regex(
    r"(?:Follow|Folgen Sie|Suivez|Siga|Sigue|Segui) [^\n]{1,60} (?:on|auf|bei|sur|en|no|na|su) "
    r"(?:@|(?:Twitter|X|Facebook|Instagram|Bluesky|Threads|LinkedIn|Mastodon|TikTok|YouTube)\b)"
    r"|(?:Download|Get) (?:the|our) (?:[A-Za-z0-9][\w&.+-]{0,20} ){1,5}app\b"
    r"|Get [^\n]{1,80} in(?:to)? your inbox\b"
    r"|Join [^\n]{1,40} (?:Telegram|WhatsApp) (?:channel|group|community)\b"
    r"|A post shared by [^\n]{1,60} \(@[\w.]{1,40}\)"
)
"""Where else a page reaches its reader: "Follow Jane Doe on Twitter", "Download the Acme News app"."""
_LEFT_OVER = regex(r"\[/?[a-z]+[_-][a-z_-]+(?: [^\]\n]*=[^\]\n]*)?\]$|Loading(?: \w+){0,2} ?(?:\.\.\.|…)$")
"""What the page's program should have replaced: "[post-views]", "Loading comments..."."""
_CHANNEL_WORDS = (
    "Follow ", "Folgen Sie ", "Suivez ", "Siga ", "Sigue ", "Segui ", "Download ", "Get ", "Join ", "A post ",
)  # fmt: skip
_HEADING_WORDS = 6
_LONGEST_HEADING = 8
_CLOSED = (".", "!", "?", ",", "”", '"')
_LONGEST_PARTICLE = 3
"""Letters of the words that stand in lower case in a title."""
_COUNTS = frozenset(
    ["#", "one", "no", "ein", "eine", "keine", "un", "une", "aucun", "una", "uno", "ningún", "um", "uma", "nenhum"]
)
"""The numbers before "comments"."""
_PAGERS = (
    "Previous article", "Next article", "Vorheriger Artikel", "Nächster Artikel", "Article précédent",
    "Article suivant", "Artículo anterior", "Artículo siguiente", "Artigo anterior", "Próximo artigo",
    "Articolo precedente", "Articolo successivo", "Prossimo articolo",
)  # fmt: skip
_QUOTED = frozenset("“”\"«»„‘’'")
NETWORKS = frozenset(
    ["facebook", "twitter", "x", "whatsapp", "linkedin", "pinterest", "reddit", "tumblr", "telegram", "messenger",
     "instagram", "youtube", "tiktok", "bluesky", "mastodon", "flipboard", "pocket", "viber", "vk", "xing", "snapchat",
     "google", "google+", "threads", "email", "e-mail", "mail", "print", "tweet", "pin", "save", "like", "copy", "link",
     "drucken", "merken", "imprimer", "courriel", "imprimir", "correo", "guardar", "stampa", "salva", "x/twitter"]
)  # fmt: skip
"""The words on the buttons of a share bar. One alone may be a subhead."""
_SPEECH = ('"', "“", "„", "«", "‘")
"""What somebody says begins like a promotion: "“Join us,” he said"."""
_SEPARATORS = "|/·•,"
_POINTING = ":–—-|»>…→►"
_AFTER_POINTER = tuple(_POINTING)


def line_kinds(article: Article) -> tuple[LineKind | None, ...]:
    """The kind of each of ``article.lines``; None for blank lines and for what may be the article itself."""
    inner = article.once(wrapped_lines)
    kinds: list[LineKind | None] = [None] * len(article.lines)
    for number in article.filled:
        if number not in inner:
            kinds[number] = kind_of(article.lines[number])
    return tuple(kinds)


def wrapped_lines(article: Article) -> frozenset[int]:
    """The numbers of the lines that are only a piece of a hard-wrapped paragraph."""
    lines = article.lines
    if hard_wrapped(lines):
        full = [False, *(not line.blank for line in lines), False]
        return frozenset(n for n in range(len(lines)) if full[n + 1] and (full[n] or full[n + 2]))
    pairs = [n for n in range(1, len(lines)) if _runs_on(lines[n - 1].text, lines[n].text)]
    return frozenset(pairs) | frozenset(n - 1 for n in pairs)


def _runs_on(above: str, below: str) -> bool:
    """Whether a sentence goes on from one line to the next: the first stays open, the second begins small."""
    below, above = below.lstrip(), above.rstrip()
    return below[:1].islower() and above[-1:].isalnum() and _SHORTEST_WRAPPED <= len(above) < _LONGEST_WRAPPED


def kind_of(line: Line) -> LineKind | None:
    """The kind of one line."""
    text = line.text.strip()
    name = key(text)
    if not name:
        return None
    if text.startswith(_ABOUT_WORDS) and _ABOUT.match(text):
        return "about"
    found = whole().get(name)
    if found and not (found == "share" and text.endswith(".")):
        return found
    if name in NETWORKS:
        return "network"
    if _is_heading(name) or _is_list_heading(text, name) or _names_links(text, name):
        return "heading"
    if counts_comments(name) and not _QUOTED.isdisjoint(text) and not text.endswith("."):
        return "comments"
    if len(text) <= SHORT and (found := _short(text, name)):
        return found
    if len(text) > SHORT // 2 and lists_tags(text, name):
        return "metadata"
    return _by_opening(text, name)


def _is_heading(name: str) -> bool:
    """Whether a line announces links, by its words: "Latest Stories", "More Videos From Our Partners"."""
    words = name.split(" ", _HEADING_WORDS)
    if not 2 <= len(words) <= _HEADING_WORDS or members("heading_signs").isdisjoint(words):
        return False
    if members("heading_things").isdisjoint(words):
        return False
    return members("heading_signs", "heading_things", "heading_fillers").issuperset(words)


def _is_list_heading(text: str, name: str) -> bool:
    """Whether a line announces links of some sort: "Related Articles You May Enjoy", "More Travel Guides"."""
    words = name.split(" ", _LONGEST_HEADING)
    if not 2 <= len(words) <= _LONGEST_HEADING or words[0] not in members("heading_signs") or text.endswith(_CLOSED):
        return False
    return words[-1] in members("heading_things") or (words[0] == "related" and words[1] in members("heading_things"))


def _names_links(text: str, name: str) -> bool:
    """Whether a line announces links by where they are from: "More in Politics", "Trending on Acme News"."""
    if name.partition(" ")[0] not in first_words("list_openings"):
        return False
    words = name.split(" ", _LONGEST_HEADING)
    if not 3 <= len(words) <= _LONGEST_HEADING:
        return False
    count = next((count for count in (3, 2) if " ".join(words[:count]) in members("list_openings")), None)
    named = text.split()[count:]
    if count is None or not named or text.endswith(_CLOSED):
        return False
    return all(word[0].isupper() for word in named if len(word) > _LONGEST_PARTICLE and word[0].isalpha())


def counts_comments(name: str) -> bool:
    """Whether a line counts comments, by its key: "3 Responses to “Rain”". Without quotes it may be a headline."""
    count, _, rest = name.partition(" ")
    return count in _COUNTS and " ".join(rest.split(" ", 2)[:2]) in members("comment_counts")


def _short(text: str, name: str) -> LineKind | None:
    if text[0] == "←" or text[-1] == "→" or (text[0] in "[L" and _LEFT_OVER.match(text)):
        return "button"
    if is_reading_time(name):
        return "reading time"
    if is_date(name):
        return "date"
    if not text.endswith(".") and is_agency_credit(text):
        return "agency"
    if is_metadata(name):
        return "metadata"
    if is_photo_credit(text, name):
        return "photo credit"
    if not text.endswith(".") and _is_share_bar(name):
        return "share"
    return None


def _is_share_bar(name: str) -> bool:
    words = name.split()
    for mark in _SEPARATORS:
        if mark in name:
            words = [word.strip() for word in name.split(mark)]
    named = [word for word in words if word != "#"]
    return len(words) >= 2 and bool(named) and all(word in members("share") or word in NETWORKS for word in named)


def _by_opening(text: str, name: str) -> LineKind | None:
    if text[0] in _SPEECH:
        return None
    if text.startswith(_CHANNEL_WORDS) and _CHANNEL.match(text):
        return "prompt"
    if _pointer(text, name) or _is_pager(text):
        return "related"
    for phrase, kind in openings(name.partition(" ")[0]):
        if name.startswith(phrase) and not (phrase[-1].isalnum() and name[len(phrase) : len(phrase) + 1].isalnum()):
            return None if _goes_on(text, phrase) else kind
    return "teaser" if text.endswith(("…", "...", "[…]", "[...]")) else None


def _may_point(word: str) -> bool:
    firsts = first_words("related_openings")
    return word in firsts or word.rstrip(_POINTING) in firsts


def _pointer(text: str, name: str) -> bool:
    """Whether the line points to another article: "Also read: ...", and nothing that a sentence begins with."""
    words = name[:40].split(" ")
    if len(text) > 250 or not _may_point(words[0]):
        return False
    for count in (5, 4, 3, 2, 1):
        phrase = " ".join(words[:count])
        bare = phrase.rstrip(_POINTING)
        if bare in members("related_openings"):
            following = " ".join(words[count:])
            return phrase != bare or following.startswith(_AFTER_POINTER)
    return False


def _is_pager(text: str) -> bool:
    """Whether a line is a link to the article before or after, its title run on: "Next articleRain Again"."""
    if not text.startswith(_PAGERS):
        return False
    return any(text.startswith(pager) and text[len(pager) : len(pager) + 1].isupper() for pager in _PAGERS)


def _goes_on(text: str, label: str) -> bool:
    """Whether the one word of a label begins a sentence: "Tags darauf kam er", German for "The next day he came"."""
    return " " not in label and label in members("labels") and text[len(label) + 1 : len(label) + 2].islower()
