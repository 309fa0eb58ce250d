"""Links, prompts or small print follow the article, such as a list under "Recent Posts".

They belong to the page that the article was copied from, and change from day to day: what was the same article twice
is two, and its last words are those of another.
"""

from newslint import Article, Edit, Hit, Hits, rule
from newslint.parts import tail

_BODY = (
    "The bridge over the river reopens on Friday after two years of work, the council said on Monday.\n\n"
    "It was closed when cracks were found in two of its piers, and the town has been cut in half since then.\n\n"
    "The repair cost more than twice what had been planned, most of it for steel, and the state paid half.\n\n"
)


@rule(
    bad=[
        "The bridge reopens on Friday.\n\n⟦Recent Posts\n\nMayor Defends the Plan\n\n5 days ago⟧\n",
        "The bridge reopens on Friday.\n\n⟦Share this:\n\nFacebook\n\nTwitter\n\nLeave a Reply⟧\n",
        "Die Brücke öffnet am Freitag.\n\n⟦Das könnte Sie auch interessieren\n\nBürgermeister wehrt sich⟧\n",
        "Le pont rouvre vendredi.\n\n⟦Articles similaires\n\nLe maire se défend\n\nIl y a 3 jours⟧\n",
        _BODY + "⟦Explore Our Travel Guides⟧\n",
        _BODY
        + "⟦Jane Doe\n\nPolitical Editor\n\nJane Doe is a reporter who has written about rivers for ten years.⟧\n",
        _BODY + "⟦Descubre nuestros cursos⟧\n",
        _BODY
        + "⟦2 Comments\n\nJane says:\n\nMay 3, 2021 at 4:15 pm\n\nI have waited for it ever since the old one fell.⟧\n",
        _BODY + "⟦← Mayor Defends the Plan\n\nNobody Won the Lottery →⟧\n",
        _BODY + "⟦Download the Acme News app for alerts as they happen.⟧\n",
        _BODY * 5 + "⟦Sign up for our newsletter\n\n"
        "Enter your email and we will write to you every Friday, for free and for as long as you like.⟧\n",
    ],
    good=[
        "The bridge reopens on Friday.\n\nA Costly Friend\n\nThe army will guard it for as long as it is asked to.\n",
        "Related\n\nThey were cousins, it turned out, and had been at odds for years over a house by the sea.\n",
        "Roses are red\n\nViolets are blue\n",
        "The bridge reopens on Friday.\n\nThis story was updated to add the mayor's reply.\n",
        "Correction: an earlier version of this article gave the wrong date.\n",
        _BODY + "Anyone with information is asked to call 101.\n",
        _BODY + "Tickets at the door or from example.org\n",
        _BODY + "Jane Doe, London\n",
        _BODY + "To donate, visit example.org/bridge.\n",
        _BODY + "Jane Doe says:\n\nI have waited for it for two years.\n\nJohn Roe says:\n\nSo have I, every day.\n",
        _BODY + "Jane Doe\n\nDoe is a writer, lives in the old town, and has promised to cross the bridge every day.\n",
        _BODY + "Explore the water,\n\nExplore the stone\n",
        _BODY
        + "Advertisement\n\nThe mayor thanked the builders, and asked the town to be patient until the end of May.\n",
        _BODY + "Related rains\n\nThe water rose again in March, by more than anybody in the old town remembers.\n",
    ],
    precision=(
        "no alarm in 3.2 million words of clean news; of the 1,351 lines that it flags in labelled web articles "
        "(blogs, guides, reviews, some news), .94 are labelled boilerplate and .995 are none of the article's on "
        "reading (of those that are labelled as the article's); of the lines after an article's last it finds .18 by "
        "label, .32 as read"
    ),
)
def check(article: Article) -> Hits:
    block = article.once(tail)
    if block:
        lines = [line for line in article.lines[block.first : block.last + 1] if not line.blank]
        before = [line for line in article.lines[: block.first] if not line.blank]
        begin = before[-1].end if before else block.start
        count = f"{len(lines)} lines follow" if len(lines) > 1 else "a line follows"
        shown = lines[0].text.strip()[:50]
        message = f"{count} the article, beginning with {shown!r}" if before else "there is a page here, but no article"
        yield Hit(
            block.start,
            block.end,
            message,
            (Edit(begin, article.lines[block.last].end, ""),),
        )
