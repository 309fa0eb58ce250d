"""A placeholder was never filled in, such as "{{ title }}", "[insert name]" or "Lorem ipsum".

The template was published instead of what belongs in it, or a page was read before its script had filled it.
"""

from newslint import Article, Example, Hit, Hits, rule
from newslint.regex import regex

_FILLED_BY_PROGRAM = regex(
    r"\{\{[ \t]*[\w.$|() '\"-]{1,80}[ \t]*\}\}|\[\[ ?[a-z_]\w{0,40}(?:\.\w{1,40}){1,5} ?\]\]|\[object Object\]"
    r"|\[/?ad_\d\]|\[/?(?:caption|embed|gallery|playlist|vc_\w{1,30}|et_pb_\w{1,30})(?: [^\[\]\n]{0,300})?\]"
    r"|\[[a-z][a-z_-]{2,40}(?: [a-z_-]{1,30}=(?:'[^'\[\]\n]{0,200}'|\"[^\"\[\]\n]{0,200}\"))+\]"
)
_FILLED_BY_HAND = regex(
    r"(?i:\[(?:insert|add|your|enter|fill in|company|first|last|product) (?:[a-z]+ ){0,4}"
    r"(?:here|name|date|quote|link|title|text|photo|image|caption|number|city|place)\]|\blorem ipsum dolor sit amet\b)"
    r"|\b(?:TKTK|TK TK)\b|\[TK\]"
)
_TRACES = ("[", "{{", "orem ", "TK")
"""What a placeholder holds; few texts do."""


@rule(
    bad=[
        "⟦{{ article.title }}⟧\n\nThe bridge opens on Friday, the mayor said.\n",
        "⟦[ad_1]⟧\nThe bridge, said ⟦[tooltip id='7' name='Roe']⟧, opens on Friday.\n⟦[gallery ids=\"1,2\"]⟧\n",
        "The bridge opens on Friday.\n\n⟦[[ comment.author ]]⟧ at ⟦[[ comment.date ]]⟧\n",
        "“It opens on Friday,” said ⟦[insert name here]⟧, who heads the works.\n",
        "The bridge opens on Friday.\n\n⟦Lorem ipsum dolor sit amet⟧, consectetur adipiscing elit.\n",
        Example("# Bridge opens\n\nIt opens at ⟦TKTK⟧ on Friday, said ⟦[your name]⟧.\n", "markdown"),
    ],
    good=[
        "He said [the mayor] knew, and [sic] it was so. [Insert joke about bridges.]\n",
        "She paid $5 {or so} for two [2] of them; see [1][2].\n",
        "The language's braces, {}, and its ${} are odd.\n",
        Example("{% include map.html %} {{< video 12 >}} [[Bridges|the bridge]]\n", "markdown"),
        "The company, TK Maxx, opens a shop.\n",
    ],
    precision="no alarm in 3.2 million words of clean news",
)
def check(article: Article) -> Hits:
    text = article.prose
    if not any(trace in text for trace in _TRACES):
        return
    found = list(_FILLED_BY_HAND.finditer(text))
    if article.format != "markdown":  # there a site's generator fills them
        found += _FILLED_BY_PROGRAM.finditer(text)
    for match in sorted(found, key=lambda match: match.start()):
        yield Hit(*match.span(), f"the placeholder {match[0][:40]!r} was never filled in")
