"""A line of metadata, such as "Published: 5/3/2021" or "Tags: council, budget", stands in the text.

A date belongs in the article's record, where it can be sorted and checked; in the text it is read as a sentence.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import bounds, key, lines_of, without
from newslint.parts.dates import has_date


@rule(
    bad=[
        "Council votes\n\n⟦Published: 5/3/2021⟧\n\nThe council voted on Monday to close the library.\n",
        "Council votes\n\n⟦Last updated on 3 May 2021 at 4:15 pm⟧\n\nThe council voted to close the library.\n",
        "Le conseil vote\n\n⟦Publié le 3 mai 2021 à 16h15⟧\n\nLe conseil a voté la fermeture de la bibliothèque.\n",
        "Council votes\n\n⟦Posted by Jane Doe on Tue, 3 May 2021⟧\n\nThe council voted to close the library.\n",
        "Council votes\n\n⟦Filed under: council, budget⟧\n\nThe council voted to close the library.\n",
    ],
    good=[
        "This story was updated on 3 May 2021 to add the mayor's reply.\n",
        "Correction: an earlier version gave the wrong date.\n",
        "Posted by the gate, the guards of the library saw nobody on 3 May, they said.\n",
        "Published works fill three shelves.\n",
        "GENEVA, May 3 (AP) — Talks resumed on Monday.\n",
        "Topics: everything from rivers to rust, he said, and nobody at the long table disagreed with him.\n",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    for number, line in lines_of(article, "metadata"):
        start, end = bounds(line)
        text = article.text[start:end]
        message = f"{text!r} is metadata: it belongs in the article's record, not in its text"
        takes = "date" if has_date(key(text)) else None
        yield Hit(start, end, message, without(article, number), takes=takes)
