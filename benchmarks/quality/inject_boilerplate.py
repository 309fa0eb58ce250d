"""Puts one piece of a page into a clean article: a tail, a label, a line of metadata. Seeded by the caller's generator.

The wording is drawn from lists of its own, some of it deliberately not in the tables of phrases that the rules use,
and the titles of a tail from other articles.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple


class Injected(NamedTuple):
    """The text with the piece, the offsets of the piece in it, and the rule that should report it."""

    text: str
    start: int
    end: int
    rule: str


_HEADINGS = (
    "Recent Posts", "Related Stories", "You May Also Like", "More From Politics", "Top Stories This Hour",
    "Most Popular",
    "Trending Now", "Recommended For You", "Latest Headlines", "Don't Miss These Stories",
    "Das könnte Sie interessieren",
    "Mehr zum Thema", "Articles similaires", "Sur le même sujet", "Te puede interesar", "Noticias relacionadas",
    "Leia também", "Mais lidas", "Potrebbe interessarti anche", "Articoli correlati",
)  # fmt: skip
_AGES = (
    "2 hours ago", "5 days ago", "3 weeks ago", "May 3, 2021", "03/05/2021", "vor 2 Stunden", "il y a 3 jours",
    "hace 4 horas", "há 2 dias", "3 giorni fa",
)  # fmt: skip
_ENDINGS = (
    ("Share this article", "Facebook", "Twitter", "WhatsApp", "Copy Link"),
    ("Sign up for our newsletter", "Get the day's top stories in your inbox.", "Email address", "Subscribe"),
    ("Leave a Reply", "Your email address will not be published. Required fields are marked *", "Name *", "Email *"),
    ("About the Author", "Jane Doe is a reporter who has covered the courts for ten years.", "Follow @janedoe"),
    ("Filed Under: Council, Library", "Previous Article", "Next Article"),
    ("© 2021 Acme Courier. All rights reserved.", "Privacy Policy", "Terms of Use", "Contact Us"),
    ("Artikel teilen", "Kommentar schreiben", "Impressum", "Datenschutz"),
    ("Partager cet article", "Laisser un commentaire", "Mentions légales"),
    ("Compartir en Facebook", "Deja un comentario", "Aviso legal", "Política de privacidad"),
)
_LINES: Mapping[str, Sequence[str]] = {
    "boilerplate/reading-time": (
        "4 min read", "6 minute read", "Reading time: 3 minutes", "Lesezeit: 5 Minuten", "3 min de lecture",
        "Tiempo de lectura: 4 minutos", "Tempo di lettura: 2 minuti", "Estimated reading time: 7 mins",
    ),
    "boilerplate/metadata-line": (
        "Published: 3 May 2021", "Last updated on May 3, 2021 at 4:15 pm", "Posted on 03/05/2021",
        "Updated 9:40 AM EST",
        "Veröffentlicht am 3. Mai 2021", "Publié le 3 mai 2021 à 16h15", "Publicado el 3 de mayo de 2021",
        "First published on Mon 3 May 2021 06.00 BST",
    ),
    "boilerplate/inline-promo": (
        "ALSO READ: Mayor defends the plan", "Advertisement", "Story continues below advertisement",
        "READ MORE: A town divided",
        "Sign up for our daily newsletter", "Lesen Sie auch: Streit im Rat", "Lire aussi : Le maire se défend",
        "Lee también: El alcalde se defiende", "Click here to join our WhatsApp channel",
        "RELATED: What the vote means",
    ),
    "boilerplate/photo-credit": (
        "Photo: Jane Doe/Acme", "(Photo by Jane Doe/Getty Images)", "REUTERS/Jane Doe", "Image credit: Acme Archive",
        "Foto: Jane Doe/dpa", "Getty Images", "AP Photo/Jane Doe", "Photograph: Jane Doe/The Courier",
    ),
    "boilerplate/share-bar": (
        "Share this story", "Facebook Twitter Email Print", "Share on Facebook", "Artikel teilen", "Partager",
        "Compartir",
        "Share | Tweet | Pin", "Copy link",
    ),
}  # fmt: skip
_SECTIONS = (
    "World",
    "Politics",
    "Business",
    "News > Local",
    "Sport",
    "Wirtschaft",
    "Économie",
    "Mundo",
    "Cronaca",
    "Opinion",
)
_CREDITS = (
    "AP",
    "Reuters",
    "AFP/Reuters",
    "(AP, dpa)",
    "Source: Reuters",
    "AP, Reuters and AFP",
    "Agence France-Presse",
)
_COMMENTS = (
    "No comments yet",
    "Leave a comment",
    "12 Comments",
    "Kommentare (3)",
    "Laisser un commentaire",
    "Be the first to comment",
)


def inject(text: str, titles: Sequence[str], random_: random.Random) -> Injected:
    """The article with one piece, its kind chosen evenly. ``titles`` are headlines of other articles."""
    return random_.choice(_KINDS)(text.rstrip(), titles, random_)


def _links(text: str, titles: Sequence[str], random_: random.Random) -> Injected:
    lines = [random_.choice(_HEADINGS)]
    dated = random_.random() < 0.7
    for title in random_.sample(titles, random_.randint(2, 6)):
        lines += [title, random_.choice(_AGES)] if dated else [title]
    return _at_end(text, lines, "boilerplate/trailing-block")


def _ending(text: str, titles: Sequence[str], random_: random.Random) -> Injected:
    return _at_end(text, random_.choice(_ENDINGS), "boilerplate/trailing-block")


def _comment(text: str, titles: Sequence[str], random_: random.Random) -> Injected:
    return _at_end(text, [random_.choice(_COMMENTS)], "boilerplate/comment-prompt")


def _credit(text: str, titles: Sequence[str], random_: random.Random) -> Injected:
    return _at_end(text, [random_.choice(_CREDITS)], "boilerplate/agency-credit")


def _label(text: str, titles: Sequence[str], random_: random.Random) -> Injected:
    label = random_.choice(_SECTIONS)
    return Injected(f"{label}\n\n{text}\n", 0, len(label), "boilerplate/section-label")


def _line(text: str, titles: Sequence[str], random_: random.Random) -> Injected:
    """A line between two paragraphs, never after the last one."""
    rule = random_.choice(sorted(_LINES))
    paragraphs = text.split("\n\n")
    place = random_.randint(1, max(1, len(paragraphs) - 1))
    before, line = "\n\n".join(paragraphs[:place]), random_.choice(_LINES[rule])
    start = len(before) + 2
    after = "\n\n".join(paragraphs[place:])
    return Injected(f"{before}\n\n{line}\n\n{after}\n", start, start + len(line), rule)


def _at_end(text: str, lines: Sequence[str], rule: str) -> Injected:
    block = "\n\n".join(lines)
    return Injected(f"{text}\n\n{block}\n", len(text) + 2, len(text) + 2 + len(block), rule)


_KINDS: tuple[Callable[[str, Sequence[str], random.Random], Injected], ...] = (
    _links, _ending, _comment, _credit, _label, _line, _line, _line,
)  # fmt: skip
