"""The space after a punctuation mark is missing.

Two sentences or clauses run together: a search for either word misses it, and a line cannot break there.
"""

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex

_MARK = regex(r"[.!?,;”](?:(?<=[.!?,;])[\"”])?(?=[^\W\d_])")
_LEFT = regex(r"(?:^|[\s(\[\"'“‘—–-])([^\W\d_][^\W\d_'’]*)$")
_RIGHT = regex(r"([^\W\d_][\w'’]*)(\S{0,2})")
_ENDINGS = frozenset(["com", "org", "net", "info", "io", "uk", "gov", "edu", "tv", "co", "de", "fr", "eu", "us", "js"])
_CODE = frozenset("@/=&(_{[<")
REACH = 30
"""Characters looked at on either side: no word that matters is longer."""


@rule(
    precision="39 of 41 alarms true on reading, in 3.2 million words of clean news",
    bad=[
        "The bridge is open⟦.⟧The tunnel is not.",
        "It opened in Paris⟦,⟧which is old.",
        "Is it open⟦?⟧The mayor says so.",
        "“It is open⟦,”⟧he said.",
    ],
    good=[
        "The U.S. and the E.U. signed at 3.30pm; 1,000 came, 2:1 won.",
        "Read it at Example.Com, www.Example.org or https://a.org/It.Is.",
        "Ask ann.Lee@example.org, or read Node.js and ASP.NET.",
        "J.R.R. Tolkien and e.g. Ph.D. students",
        "Call log.Print(x) or os.Stderr.Write, then http.NewServer;",
        "The “A”s and “B”s of it.",
        "Bang & Olufsen,AG&Co wrote caf&eacute;s.",
    ],
)
def check(article: Article) -> Hits:
    text = article.prose
    for match in _MARK.finditer(text):
        left = _LEFT.search(text[max(0, match.start() - REACH) : match.start()])
        right = _RIGHT.match(text, match.end(), match.end() + REACH)
        if left and right and _is_slip(left[1], match[0], right[1], right[2]):
            yield Hit(*match.span(), f"no space after {match[0]!r}", f"{match[0]} ")


def _is_slip(left: str, mark: str, right: str, following: str) -> bool:
    """Whether two words of a text stand here, not the parts of an address, a number or an abbreviation."""
    address = following[:1] in _CODE or (following[:1] == "." and following[1:].isalpha())
    if address or not _plain(right) or right.lower() in _ENDINGS or len(left) < 2 or len(right) < 2:
        return False
    if mark[0] in ".!?":
        return left[-1].islower() and right[0].isupper() and right[1].islower()
    return left[-1].islower() or right[-1].islower()


def _plain(word: str) -> bool:
    """Whether no capital stands within the word, as it does in the names of programs."""
    return word.isupper() or word[1:].replace("'", "").replace("’", "").islower()
