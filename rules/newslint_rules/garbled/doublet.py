"""Two words that say the same are joined by "and", as in "begin and commence".

Spun text does that: one synonym was put in and the other left.
"""

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex

_SYNONYMS = """
    aid assist help, alter change modify, ask inquire request, begin commence start, big huge large, brave courageous,
    build construct, buy purchase, choose select, close shut, collect gather, crucial vital, decrease diminish reduce,
    difficult hard, end finish conclude, enhance improve, enormous huge, expand enlarge, fast quick rapid, final last,
    forbid prohibit ban, get obtain acquire, happy glad, hide conceal, important significant, increase raise, keep
    retain, main principal, necessary essential needed, often frequently, permit allow, quickly rapidly swiftly, rich
    wealthy, say state, show demonstrate, small little tiny, stop halt, tell inform, think believe, try attempt, use
    utilize utilise employ, wrong incorrect
"""
_GROUPS = {word: number for number, words in enumerate(_SYNONYMS.split(",")) for word in words.split()}
_PAIR = regex(r"\b(?P<one>[a-z]{3,}) (?:and|or) (?P<two>[a-z]{3,})\b")
_ENDINGS = ("", "s", "ed", "ing")


@rule(
    languages=("en",),
    state="preview",
    precision="no alarm in 3.2 million words of clean news",
    bad=["He was ⟦modifying and changing⟧ it; they ⟦build and construct⟧ what is ⟦crucial or vital⟧."],
    good=["They came to stop and search, to ask and answer, to begin and to end, changing and growing."],
)
def check(article: Article) -> Hits:
    for match in _PAIR.finditer(article.prose):
        one, two = match["one"], match["two"]
        if one != two and meanings(one) & meanings(two):
            yield Hit(*match.span(), f"{one!r} and {two!r} say the same")


def meanings(word: str) -> set[tuple[int, str]]:
    """The synonym groups of the word, each with the ending that the word has: "changing" is (1, "ing")."""
    found = set()
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        for base in (stem, stem + "e") if word.endswith(ending) else ():
            if base in _GROUPS:
                found.add((_GROUPS[base], ending))
    return found
