"""A photo credit stands in the text, on a line of its own or inside one.

The picture is gone, its credit stayed; inside a line it also runs into the sentence that follows. In Markdown, beside
its picture, it is right.
"""

from newslint import Article, Example, Hit, Hits, rule
from newslint.parts import bounds, lines_of, without
from newslint.parts.credits import photo_credits

REACH = 2_000
"""Characters before a credit in which its picture stands."""


@rule(
    bad=[
        "Council votes\n\n⟦Photo: Jane Doe/Acme⟧\n\nThe council voted on Monday to close the library.\n",
        "Council votes\n\n⟦REUTERS/Jane Doe⟧\n\nThe council voted on Monday to close the library.\n",
        "The mayor opens the fair⟦ / QXN Photo⟧The mayor said that the fair would pay for itself.\n",
        "The mayor opens the fair on Monday. ⟦(AP Photo/Jane Doe)⟧\n",
        "Der Bürgermeister eröffnet das Fest.⟦ Foto: Jane Doe/Acme⟧\n",
        "O prefeito abre a festa⟦ — Foto: Jane Doe/Acme⟧\n",
        "Rat stimmt ab\n\n⟦Foto: Jane Doe/Acme⟧\n\nDer Rat hat am Montag beschlossen, die Bücherei zu schließen.\n",
    ],
    good=[
        "Photo albums were found in the attic.\n",
        "The photo by the door shows her father.\n",
        "Image: it is everything in this trade, he said, and the others nodded at the thought of it.\n",
        "Auf dem Tisch lag ein Foto: Es zeigte den Hafen.\n",
        "Er zeigte es allen. Foto: Das war sein liebstes Wort.\n",
        "She sold Getty Images the rights to the picture.\n",
        "The 1998 / 1999 Photo Prize went to a student.\n",
        Example("![The fair](fair.jpg) The mayor opens the fair. Photo: Jane Doe/Acme\n", "markdown"),
        Example("![The fair](fair.jpg)\n\nPhoto: Jane Doe/Acme\n\nThe council voted on Monday.\n", "markdown"),
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    seen = set()
    for number, line in lines_of(article, "photo credit"):
        start, end = bounds(line)
        if _has_picture(article, start):
            continue
        text = article.text[start:end]
        message = f"{text!r} credits a picture that is not here"
        yield Hit(start, end, message, without(article, number), takes="credit")
        seen.add(number)
    for match in photo_credits(article.prose):
        number = article.location(match.start()).row - 1
        if number not in seen and not _has_picture(article, match.start()):
            message = f"{match[0].strip()!r} credits a picture that is not here"
            yield Hit(*match.span(), message, "", takes="credit")


def _has_picture(article: Article, start: int) -> bool:
    """Whether a picture stands in the paragraph of a credit or in the one before."""
    if article.format != "markdown":
        return False
    paragraphs = article.text[max(0, start - REACH) : start].split("\n\n")
    return any("![" in paragraph or "<img" in paragraph for paragraph in paragraphs[-2:])
