"""A paragraph reads like the caption of a picture.

Captions say who stands left and right of somebody; without the picture they repeat the article in the present tense.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import parts


@rule(
    state="preview",
    formats=("text", "record"),
    severity="info",
    bad=[
        "Talks resume\n\n⟦Minister Jane Doe, left, and her guest pose for a photo in Geneva.⟧\n\nTalks resumed.\n",
        "Talks resume\n\n⟦The minister is seen in this file photo from May.⟧\n\nTalks resumed on Monday.\n",
    ],
    good=[
        "They left, and nobody asked why they had gone so early.\n",
        "She was photographed as she left the building, and the picture was sold to three newspapers.\n",
        "The group that is on the left, and proud of it, lost two seats.\n",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    for part in article.once(parts):
        if part.kind == "caption":
            yield Hit(part.start, part.end, "this paragraph reads like the caption of a picture")
