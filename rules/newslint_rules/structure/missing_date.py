"""The article has no date: neither in its record nor in its head or dateline.

Off by default: many archives keep the date in the file's name.
"""

from newslint import Article, Hit, Hits, rule
from newslint.parts import key, parts
from newslint.parts.dates import has_date
from newslint.regex import regex

FIELDS = ("date", "published", "pubdate", "published_at", "publish_date", "datetime", "timestamp", "created", "updated")
_IN_PATH = regex(r"\d{4}[-_/]\d{1,2}[-_/]\d{1,2}")


@rule(
    state="off",
    severity="info",
    bad=["⟦⟧Bridge reopens\n\nThe council said on Monday that the bridge reopens this week.\n"],
    good=[
        "Bridge reopens\n\nMay 3, 2021\n\nThe council said on Monday that the bridge reopens this week.\n",
        "GENEVA, May 3 (AP) — The council said on Monday that the bridge reopens this week.\n",
        "",
    ],
)
def check(article: Article) -> Hits:
    if not article.text.strip() or _IN_PATH.search(article.path):
        return
    if any(article.meta.get(field) for field in FIELDS):
        return
    shown = [part for part in article.once(parts) if part.kind in ("metadata", "dateline")]
    if not any(has_date(key(article.text[part.start : part.end])) for part in shown):
        yield Hit(0, 0, "the article has no date")
