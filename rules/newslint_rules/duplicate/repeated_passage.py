"""A passage of the article stands in it twice, word for word.

Extraction took the lead or a pull quote along with the body, a content system pasted a block twice, two versions were
joined. Only passages of ``run`` words and more are reported, on their second occurrence; shorter ones are refrains,
titles, forms of words.
"""

from newslint import Article, Hit, Hits, Related, rule
from newslint.duplicates.repetition import repeated_passages

_LEAD = (
    "The lighthouse keeper of Ness, who has not missed a night in thirty years, said on Sunday that he would teach "
    "the village children to read the weather"
)


@rule(
    precision="1.00: verbatim by construction; none in 2,225 BBC articles, 11 in 9,852 of Reuters",
    severity="info",
    bad=[
        f"Keeper turns teacher\n\n{_LEAD}.\n\n⟦{_LEAD}.⟧\n\nThey begin with clouds.",
        f"{_LEAD}\n\nThey begin with clouds, and the smallest asks whether fog has a name. ⟦{_LEAD}⟧ — he repeated.",
        "渡轮停航两天，因为港口的风太大，岛上的学校也关闭了，孩子们在家里等待天气好转，老师通过电话给他们讲故事，渔民修补渔网。\n\n居民说这很少见。\n\n"
        "⟦渡轮停航两天，因为港口的风太大，岛上的学校也关闭了，孩子们在家里等待天气好转，老师通过电话给他们讲故事，渔民修补渔网。⟧",
    ],
    good=[
        f"Keeper turns teacher\n\n{_LEAD}.\n\nThey begin with clouds.",
        "Row, row, row the boat\n\nRow, row, row the boat\n\nGently, the choir sang, gently down the stream.",
        "Results\n\nNess 2 Orlen 1\nNess 2 Tarn 1\nOrlen 1 Tarn 1\nNess 2 Orlen 1\n",
    ],
)
def check(article: Article, *, run: int = 25) -> Hits:
    for passage in repeated_passages(article.prose, run):
        first = Related(passage.a_start, passage.a_end, f"these {passage.words} words")
        message = f"{passage.words} words in a row stand in this article before"
        yield Hit(passage.b_start, passage.b_end, message, related=(first,))
