"""Boxes on the author after an article: a name, perhaps a post, and a biography."""

from itertools import islice, takewhile

from newslint.article import Article, Line
from newslint.parts.evidence import is_long
from newslint.regex import regex

LAST = 14
"""Lines at the end that are looked at."""
PARAGRAPHS = 2
"""Paragraphs of the article that must stand before a box."""
NEAR = 3
"""Lines at the end among which a biography without a name above it is looked for."""
HEAD = 8
"""Lines at the beginning among which a byline is looked for."""
READ = 300
"""Characters of a biography that are looked at."""
LONGEST_POST = 10
"""Words of the line between a name and the biography: "Political Editor"."""

_WORD = r"[A-Z\u00c0-\u00de][\w.'’-]{0,20}"
_NAME = regex(
    r"\*?(?:Dr\.? |Prof\.? |By |Written by ?)?"
    rf"(?P<name>{_WORD}(?: (?:(?:de|da|del|la|van|von|der) ){{0,2}}{_WORD}){{0,3}})"
    r"(?: ?[,*(|][^\n]{0,30})?$"
)
"""A line that is a name and may have degrees after it: "Jane Doe, MD"."""
_VERB = (
    r"\b(?:is|was|has|writes|wrote|covers|reports|works|worked|joined|lives|holds|serves|leads|started|graduated|"
    r"studied|spent|brings|specialises|specializes|ist|schreibt|arbeitet|est|écrit|travaille|es|escribe|trabaja|"
    r"é|escreve|trabalha|è|scrive|lavora)\b"
)
_ABOUT_NAME = regex(rf",? ?(?:[^.\n]{{0,50}}[,)] )?{_VERB}")
_SELF = regex(r"[^.\n]{0,12}\bI(?:['’]m| am)\b")
_SIGNED = regex(rf"(?P<name>{_WORD}(?: {_WORD}){{1,3}}) {_VERB}")
_WRITES = regex(
    r"(?:,[^.\n]{1,60},)? is (?:an? |the |[\w& ]{2,30}['’]s? |(?=[A-Z]))[^.;\n]{0,60}\b(?:[Ww]riter|[Ee]ditor|"
    r"[Rr]eporter|[Jj]ournalist|[Cc]orrespondent|[Cc]olumnist|[Cc]ontributor|blogger|freelance|copywriter|author)\b"
)
"""What follows the name of an author: "is a freelance writer", "is the health editor"."""
_VERBS = ("Contact ", "Reach ", "Email ", "E-mail ", "Call ", "Follow ", "Tweet ", "Write to ")
_REACHED = regex(r"[^\n]{0,80} (?:can|may) be (?:reached|contacted) ")
_ADDRESS = regex(r"@\w")
_LONGEST_ADDRESS = 200
"""Characters of a line that says how to reach an author."""
_TWO_NAMES = regex(rf"{_WORD} {_WORD}")
_AUTHOR = regex(
    r"\b(?:(?:reporter|writer|author|columnist|correspondent|journalist)s?(?!@)|(?:follow|tweet) (?:him|her|them))\b"
)
_NETWORK = regex(r"\b[Oo]n (?:Twitter|X)\b")
_PRONOUN = regex(r"(?:She|He|They|When (?:she|he|they)|Prior to|Before joining|In (?:her|his) (?:free|spare)) ?\b")
_ROLES = regex(
    r"(?i)\b(?:writers?|editor|reporter|journalist|correspondent|author|columnist|contributor|blogger|freelancer?|"
    r"copywriter|(?:co-)?founder|director|manager|owner|officer|president|consultant|specialist|expert|experience|"
    r"degree|coach|trainer|professor|enthusiast|engineer|analyst|physician|vp|"
    r"ceo|cto|head|chief|strategist|veteran|creator|photographer|teacher|attorney|nutritionist|"
    r"professional|surgeon|dietitian|therapist|psychologist|psychiatrist|lawyer|researcher|developer|designer|marketer|"
    r"producer|podcaster|historian|economist|pharmacist|educator|instructor|advis[eo]r|planner|accountant|realtor|"
    r"storyteller|advocate|scientist|"
    r"redakteurin?|journalistin|autorin|autor|"
    r"journaliste|rédacteur|rédactrice|auteure?|periodista|redactora?|autora|jornalista|repórter|giornalista|"
    r"autore|autrice|redattore|redattrice)\b"
)


def author_boxes(article: Article, numbers: list[int]) -> set[int]:
    """The lines of boxes on authors among the last of ``numbers``, which are those of all lines with text.

    A biography counts only with a name above it that the article does not speak of, or that its byline has: a
    portrait of somebody in the news is part of the article.
    """
    begin = _body_end(article, numbers)
    found: dict[str, list[int]] = {}
    for place in range(max(begin, len(numbers) - LAST), len(numbers)):
        if not any(numbers[place] in box for box in found.values()):
            name, box = _box(article, numbers, place) or _signed_biography(article, numbers, place)
            found[name] = found.get(name, []) + box
    if sum(map(bool, found.values())) > 1:
        found = {name: box for name, box in found.items() if _signed(article, numbers, name)}
    return {number for box in found.values() for number in box}


def _body_end(article: Article, numbers: list[int]) -> int:
    """The place after the first paragraphs: there is no box without an article, as in the portrait of a person."""
    long = (place for place, number in enumerate(numbers) if is_long(article.lines[number]))
    return next(islice(long, PARAGRAPHS - 1, None), len(numbers)) + 1


def _box(article: Article, numbers: list[int], place: int) -> tuple[str, list[int]] | None:
    """The name and the lines of a box that begins at a place among ``numbers``."""
    rest = numbers[place:]
    named = _NAME.match(article.lines[rest[0]].text.strip())
    if named is None:
        return None
    name, post = named["name"], ""
    for count, number in enumerate(rest[1:3], start=2):
        line = article.lines[number]
        if _is_biography(line, name, post):
            box = rest[: count + _more(article, rest[count:], name)]
            return None if _speaks_of(article, numbers, name, rest[0]) else (name, box)
        if len(line.text.split()) > LONGEST_POST:
            return None
        post = line.text
    return None


def _more(article: Article, rest: list[int], name: str) -> int:
    """How many paragraphs go on with a biography: "She holds a degree ..."."""
    count = 0
    for number in rest:
        text = article.lines[number].text.strip()
        if not text.startswith((name.split()[0] + " ", name.split()[-1] + " ")) and not _PRONOUN.match(text):
            break
        count += 1
    return count


def _signed_biography(article: Article, numbers: list[int], place: int) -> tuple[str, list[int]]:
    """The name and the line, if it is the biography of one whom only the byline names; else nothing.

    At the very end it may be of one whom nothing else names, if it says that they write.
    """
    line = article.lines[numbers[place]]
    if place >= len(numbers) - NEAR and _says_how_to_reach(article, numbers, line):
        return line.text, [numbers[place]]
    opening = _SIGNED.match(line.text[:READ].strip()) if place >= len(numbers) - NEAR else None
    if opening is None or not is_long(line) or not _ROLES.search(line.text[:READ]):
        return "", []
    name = opening["name"]
    written = place == len(numbers) - 1 and bool(_WRITES.match(line.text[:READ].strip(), opening.end("name")))
    alone = (written or _signed(article, numbers, name)) and not _speaks_of(article, numbers, name, numbers[place])
    return (name, [numbers[place]]) if alone else ("", [])


def _says_how_to_reach(article: Article, numbers: list[int], line: Line) -> bool:
    """Whether a line gives the address of the author: one who is called so, in the byline, or on a network."""
    text = line.text.strip()
    if len(text) > _LONGEST_ADDRESS or not _ADDRESS.search(text):
        return False
    verb = text.startswith(_VERBS)
    if not verb and not _REACHED.match(text):
        return False
    named = _TWO_NAMES.search(text.partition(" ")[2] if verb else text)
    if named is not None and (_NETWORK.search(text) or _signed(article, numbers, named[0])):
        return True
    return bool(_AUTHOR.search(text))


def _signed(article: Article, numbers: list[int], name: str) -> bool:
    """Whether a line before the first paragraph has the name: the byline."""
    lines = (article.lines[number] for number in numbers[:HEAD])
    return any(name in line.text for line in takewhile(lambda line: not is_long(line), lines))


def _is_biography(line: Line, name: str, post: str) -> bool:
    """Whether a paragraph tells who somebody is: by full or first name (news uses the last), or as "I"."""
    text = line.text[:READ].strip(" \t*").removeprefix("Dr. ").removeprefix("Dr ")
    first = name.split()[0]
    told = next((told for told in (name, first) if text.startswith(told)), None)
    if not is_long(line):
        return False
    if told is None:
        return bool(_SELF.match(text)) and first in text[:40]
    return bool(_ABOUT_NAME.match(text, len(told)) and _ROLES.search(f"{post} {text}"))


def _speaks_of(article: Article, numbers: list[int], name: str, stop: int) -> bool:
    """Whether the article itself names a person before the line ``stop``, the byline aside."""
    return any(
        name in article.lines[number].text
        for place, number in enumerate(numbers)
        if number < stop and (place >= HEAD or is_long(article.lines[number]))
    )
