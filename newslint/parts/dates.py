"""Times that are a line of their own: "May 3, 2021 at 4:15 pm", "03/05/2021", "vor 3 Tagen", "4 minute read"."""

from functools import cache

from newslint.parts.phrases.lookup import members
from newslint.regex import regex

_PARTS = regex(r"[\s,.:;/()|·•–—-]+")
_NUMERIC = regex(r"#([/.-])#\1#|#:#")
_DAY = regex(r"#([/.-])#\1#")
_UNITS = ("min", "mn", "sec", "seg", "sek", "'")
READING = frozenset(
    ["read", "reads", "reading", "listen", "watch", "lesezeit", "lesedauer", "lesen", "lecture", "lectura", "lee",
     "leitura", "ler", "leia", "lettura", "leggere", "legge", "leggi"]
)  # fmt: skip
"""The words of the tables' ``reading_words`` that say what the minutes are for."""
LONGEST_SIGNATURE = 6
"""Words before the date where a reader signs a comment: "Jane Doe from Springfield on"."""
_AGE = regex(r"#(?:[hdwmy]|mo|min|hrs?|mins?|wk)$")


def is_date(key: str) -> bool:
    """Whether the key of a line (see :func:`newslint.parts.phrases.lookup.key`) is a date, or an age, and no more."""
    if "#" not in key:
        return len(key) < 25 and is_age(key)
    tokens = [token for token in _PARTS.split(key) if token]
    if len(tokens) > 12:
        return False
    if is_age(key) or _AGE.match(key):
        return True
    calendar = members("calendar")
    if not all(_belongs(token, calendar) for token in tokens):
        return False
    return any(token in calendar for token in tokens) or bool(_NUMERIC.search(key))


def is_day(key: str) -> bool:
    """Whether the key of a line is a date that names its day: no mere time, and no age."""
    return is_date(key) and (bool(_DAY.search(key)) or not members("calendar").isdisjoint(_PARTS.split(key)))


def has_date(key: str) -> bool:
    """Whether there is a number and a month, or a date in figures, somewhere in the key."""
    if "#" not in key:
        return False
    return bool(_NUMERIC.search(key)) or not members("calendar").isdisjoint(_PARTS.split(key))


def ends_with_date(key: str) -> bool:
    """Whether a key ends with a day or a time of day after a few words: "jane doe on may #, # at #:# pm"."""
    if "#" not in key:
        return False
    tokens = [token for token in _PARTS.split(key) if token]
    calendar = members("calendar")
    first = next((n for n in range(len(tokens), 0, -1) if not _belongs(tokens[n - 1], calendar)), 0)
    date = tokens[first:]
    numbers = sum(token[0] == "#" for token in date)
    return 1 <= first <= LONGEST_SIGNATURE and numbers >= 2 and not calendar.isdisjoint(date)


def is_reading_time(key: str) -> bool:
    """Whether the key of a line is a reading time: "# minute read", "lesezeit: # min"."""
    if "#" not in key or len(key) > 60:
        return False
    tokens = [token for token in _PARTS.split(key) if token]
    rest = [token for token in tokens if token[0] != "#" and not token.startswith(_UNITS)]
    unit = len(rest) < len(tokens) - 1 or any(token[1:].startswith("m") for token in tokens if token[0] == "#")
    return unit and not READING.isdisjoint(rest) and all(token in members("reading_words") for token in rest)


def _belongs(token: str, calendar: frozenset[str]) -> bool:
    return token[0] == "#" or token in calendar or token in members("date_particles")


def is_age(key: str) -> bool:
    """Whether the key of a line is an age: "# hours ago"."""
    if not key.startswith(_ago_before()) and not key.endswith(_ago_after()):
        return False
    for mark in members("ago"):
        if key.startswith(mark + " "):
            rest = key[len(mark) :]
        elif key.endswith(" " + mark):
            rest = key[: -len(mark)]
        else:
            continue
        tokens = rest.split()
        return len(tokens) <= 4 and all(t == "#" or t in members("time_units") for t in tokens)
    return False


@cache
def _ago_before() -> tuple[str, ...]:
    return tuple(f"{mark} " for mark in members("ago"))


@cache
def _ago_after() -> tuple[str, ...]:
    return tuple(f" {mark}" for mark in members("ago"))
