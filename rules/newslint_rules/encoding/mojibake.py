"""Characters were written in one encoding and read in another, such as "donâ€™t".

Readers see gibberish, search misses the words, and every further copy may garble them again. The message says which
encodings were confused; the repair gives back the characters that were meant.
"""

from newslint import Article, Hit, Hits, rule
from newslint.mojibake import mojibake


@rule(
    precision=(
        "3 of 3 alarms true on reading, in 3.2 million words of clean news; "
        ".97 of the damage of twelve codec mistakes undone"
    ),
    severity="error",
    safe=True,
    bad=[
        "The mayor donâ⟦€™⟧t know.".replace("donâ⟦", "don⟦â"),
        "The caf⟦Ã©⟧ on the ⟦â€œ⟧old⟦â€\x9d⟧ bridge",
        "A na⟦├»⟧ve idea",
        "Le café a ouvert l’⟦├®⟧té dernier, près du théâtre.",
        "Das Café öffnet f⟦√º⟧r alle, sagt die Bäckerin.",
        "Die B⟦Ã€⟧ckerin mahlt Körner.",
        "The mayor don⟦Õ⟧t know.",
        "The town⟦鈥檚⟧ bridge in Ma⟦帽⟧ana is no ⟦鈥渙⟧ld one.",
        "The town⟦窶冱⟧ bridge isn⟦โ€™⟧t ⟦ג€œ⟧new.",
        "He paid ⟦Â£⟧5 for it.",
    ],
    good=[
        "The café on the “old” bridge isn’t naïve: £5.",
        "NESTLÉ® and a 5×£3 deal… PORTÕES É",
        "Кафе на мосту, 茶館, καφέ",
        "A T恤 at the 卡拉OK bar, an old 帽, and a ไทย€ note",
    ],
)
def check(article: Article) -> Hits:
    for damage in article.once(mojibake):
        wrong = article.text[damage.start : damage.end]
        message = f"{wrong!r} was {damage.repaired!r}: {damage.explanation}"
        yield Hit(damage.start, damage.end, message, damage.repaired)
