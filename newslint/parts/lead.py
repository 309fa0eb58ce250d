"""The lead-in: the menu and the buttons of a page, where they stand before the article."""

from newslint.article import Article
from newslint.parts.kinds import line_kinds
from newslint.parts.phrases.lookup import LineKind
from newslint.parts.sections import is_section
from newslint.parts.tail import tail

MENU: frozenset[LineKind | None] = frozenset(["button", "share", "network", "promo"])
SHORTEST, BUTTONS = 3, 2
"""Lines of a menu, and how many of them must be buttons: "Menu" alone may head a review of a restaurant."""


def lead(article: Article) -> tuple[int, ...]:
    """The numbers of the lines of a menu at the very beginning; none where it is not surely one."""
    kinds, found, block = article.once(line_kinds), [], article.once(tail)
    for number, line in enumerate(article.lines[: block.first if block else None]):
        if line.blank:
            continue
        if kinds[number] not in MENU and not is_section(line.text):
            break
        found.append(number)
    buttons = sum(kinds[number] == "button" for number in found)
    alone = not found or all(line.blank for line in article.lines[found[-1] + 1 :])
    return tuple(found) if len(found) >= SHORTEST and buttons >= BUTTONS and not alone else ()
