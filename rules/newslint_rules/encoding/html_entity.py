"""An HTML entity such as "&nbsp;" or "&#233;" stands in plain text.

It is the spelling of a character in HTML source and was not decoded, or was encoded twice, or lost its "&" where one
program took that for a mark of its own. Markdown is rendered to HTML, so entities are right there.
"""

from newslint import Article, Hit, Hits, rule
from newslint.regex import regex

# Once or several times encoded; without its semicolon only where it can hardly be anything else.
_ENTITY = regex(
    r"&(?:(?:amp;){0,3}(?:#[0-9]{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z][a-zA-Z0-9]{1,24});"
    r"|(?:nbsp|quot|amp|lt|gt|#\d{2,4})(?![\w;])|(?:nbsp|[lr][sd]quo|[mn]dash|hellip|#0?39)(?=[a-z]))"
)
_WITHOUT_AMPERSAND = regex(
    r"(?<=[^\W\d_A-Z])#?0?39;(?=(?:s|t|d|m|re|ve|ll)\b)|(?<![&\d])#82(?:1[12678]|2[0123]|30);"
    r"|(?<![\w&#;])(?:nbsp|[lr][sd]quo|[mn]dash|hellip|quot);"
)
_BARE = ("39;", "quo;", "nbsp;", "dash;", "quot;", "hellip;", "#82")
"""What an entity without its "&" holds."""
_ADDRESS = regex(r"://|www\.|\?[\w.-]{1,40}=")
REACH = 100
"""Characters before an entity in which the address that it is part of begins."""
_MARKUP = frozenset("<>")


@rule(
    precision="34 of 34 alarms true on reading, in 3.2 million words of clean news",
    safe=True,
    formats=["text", "record"],
    bad=[
        "The caf⟦&#233;⟧ on the⟦&nbsp;⟧bridge",
        "Smith ⟦&amp;⟧ Sons",
        "The mayor⟦&amp;#39;⟧s ⟦&ldquo;⟧gift⟦&rdquo;⟧",
        "The mayor⟦39;⟧s bridge isn⟦#8217;⟧t ⟦quot;⟧new, it⟦&rsquo⟧s old",
    ],
    good=[
        "AT&T and R&D; and B&B;",
        "Routes 38, 39; seat #39; the 100m dash; model X39;s",
        "https://example.org/?a=1&amp;b=2",
        "Tom & Jerry &co;",
    ],
)
def check(article: Article) -> Hits:
    text = article.text
    found = list(_ENTITY.finditer(text)) if "&" in text else []
    if ";" in text and any(bare in text for bare in _BARE):
        found = sorted([*found, *_WITHOUT_AMPERSAND.finditer(text)], key=lambda match: match.start())
    for match in found:
        meant = _meant(match[0])
        if meant != match[0] and not _in_address(text, match.start()):
            message = f"the HTML entity {match[0]!r} was not decoded"
            whole = match[0][0] == "&" and match[0][-1] == ";"
            yield Hit(*match.span(), message, meant, safe=whole and not _MARKUP & set(meant))


def _meant(entity: str) -> str:
    """What the entity stands for, also where it was encoded several times; invisible characters as what they do."""
    import html

    entity = f"&{'' if '#' in entity else '#'}{entity}" if entity[0] in "#03" else f"&{entity.lstrip('&')}"
    for _ in range(3):
        if entity.startswith("&") and entity != "&":
            entity = html.unescape(entity.removesuffix(";") + ";")
    return {"\u00a0": " ", "\u00ad": "", "\u200b": ""}.get(entity, entity)


def _in_address(text: str, position: int) -> bool:
    """Whether the place is within a URL, where "&" separates parameters."""
    before = text[max(0, position - REACH) : position]
    return not before[-1:].isspace() and bool(_ADDRESS.search(before.split()[-1] if before.strip() else ""))
