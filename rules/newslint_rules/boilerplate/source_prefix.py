"""The name of the outlet, such as "Acme News:", stands before the first sentence.

Aggregators put it there; it makes the outlet the speaker of the sentence.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import parts
from newslint.regex import regex

_OUTLET = (
    "News|Newspaper|Times|Post|Herald|Tribune|TV|Television|Radio|Press|Media|Daily|Online|Journal|Gazette|Newsroom|"
    "Newswire|Wire|Network|Desk|Bureau|Agency|Today|Chronicle|Observer|Express|Mail|Star|Standard|Telegraph|Guardian|"
    "Report|Digital|Nachrichten|Zeitung|Noticias|Notícias|Notizie|Actualités"
)
_PREFIX = regex(
    r"(?P<at>[A-Z0-9][\w&.'’-]{0,20}(?: [A-Z0-9][\w&.'’-]{0,20}){0,4}): +(?=[\"'“‘«„]?[A-Z0-9\u00c0-\u00de])"
)
_LAST = regex(rf"\b(?:{_OUTLET})$")
SHORTEST = 60
"""Characters of the line: a shorter one may be a headline, "Acme News: a new look"."""


@rule(
    bad=[
        "⟦QXN News: ⟧The council voted on Monday to close the library, the mayor said after the meeting.\n",
        "Council votes\n\n⟦Springfield Herald: ⟧The council voted on Monday to close the library after all.\n",
    ],
    good=[
        "The news: nobody was hurt, and the road was open again by noon on Monday, police said.\n",
        "Analysis: The council voted on Monday to close the library, and nobody knows why it did.\n",
        "GENEVA: Talks resumed on Monday, a week after they had broken down over the seating.\n",
        "Talks resumed.\n\nDaily News: The paper says that talks resumed a week after they had broken down.\n",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    body = next((part for part in article.once(parts) if part.kind == "body"), None)
    if body is None:
        return
    line = article.line_at(body.start)
    if article.prose.find(": ", body.start, line.end) < 0:
        return
    match = _PREFIX.match(article.prose, body.start, line.end)
    if match and _LAST.search(match["at"]) and line.end - body.start >= SHORTEST:
        name = match["at"]
        yield Hit(*match.span(), f"{name!r} is the outlet's name put before the first sentence", "", takes="source")
