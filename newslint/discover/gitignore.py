"""Patterns as in ``.gitignore``, matched in linear time whoever wrote them: a repository's may be anyone's.

Each ``*`` takes the least it can and gives nothing back, which finds a match wherever there is one. See gitignore(5).
"""

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

Reach = Literal["itself", "within"]
"""What a pattern matches: the path, or a directory that it lies in."""

_ANY = re.compile(r"[^/]*")


class Pattern(NamedTuple):
    """One line. ``segments`` are what stands between slashes; None is ``**``, any number of directories."""

    segments: tuple[re.Pattern[str] | None, ...]
    negated: bool
    directories: bool

    def match(self, path: Sequence[str], directory: bool) -> Reach | None:
        """Whether the path from the root of the patterns, as its segments, or a directory above it, is meant."""
        end = _matched(self.segments, path)
        if end is None:
            return None
        if end < len(path):
            return "within"
        return "itself" if directory or not self.directories else None


class Spec:
    """The patterns of some lines; what is no pattern is passed over, as git does."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._patterns = [pattern for line in lines if (pattern := parsed(line))]

    def verdict(self, path: str) -> bool | None:
        """Whether a relative path (a directory's ends in a slash) is left out, taken in by ``!``, or not spoken of.

        The last pattern decides; but not one about a directory above where an earlier one names the path itself.
        """
        segments, directory = path.strip("/").split("/"), path.endswith("/")
        said: bool | None = None
        strength = 0
        for pattern in self._patterns:
            reach = pattern.match(segments, directory)
            if reach and (weight := 2 if reach == "itself" else 1) >= strength:
                said, strength = not pattern.negated, weight
        return said


def parsed(line: str) -> Pattern | None:
    """The pattern in a line; None where it is empty, a comment, or none."""
    negated = line.startswith("!")
    text = _without_trailing_spaces(line[negated:])
    directories = text.endswith("/")
    body = text.removesuffix("/")
    anchored = "/" in body
    names = body.removeprefix("/").split("/")
    if "" in names or line.startswith("#"):
        return None
    try:
        segments = [None if name == "**" else _segment(name) for name in names]
    except re.error:  # a range such as [z-a]
        return None
    if not anchored:
        segments.insert(0, None)
    if segments[-1] is None:  # all that is in a directory, not the directory
        segments.append(_ANY)
    return Pattern(tuple(segments), negated, directories)


def _matched(segments: Sequence[re.Pattern[str] | None], path: Sequence[str]) -> int | None:
    """How many of the first segments of a path match all of the pattern's: the fewest. None where none do."""
    at = place = 0
    retry: tuple[int, int] | None = None
    while at < len(segments):
        segment = segments[at]
        if segment is None:
            at, retry = at + 1, (at + 1, place)
        elif place < len(path) and segment.fullmatch(path[place]):
            at, place = at + 1, place + 1
        elif retry is not None and retry[1] < len(path):
            at, place = retry[0], retry[1] + 1
            retry = (at, place)
        else:
            return None
    return place


_CLASS = r"\[(?P<not>[!^]?)(?P<class>\]?(?:\\.|\[:\w{1,9}:\]|[^\]\\]){0,200}+)\]"
_TOKEN = re.compile(rf"\*+|\?|{_CLASS}|\\(?P<escaped>.)|.", re.DOTALL)


def _segment(name: str) -> re.Pattern[str]:
    """One segment as a regular expression in which no star gives anything back but the last."""
    parts = [""]
    for token in _TOKEN.finditer(name):
        text = token[0]
        if text.startswith("*"):
            parts.append("")
        else:
            parts[-1] += (
                "[^/]" if text == "?" else _class(token) if token["class"] else re.escape(token["escaped"] or text)
            )
    first, *middle = parts[:-1] or [parts[0]]
    if len(parts) == 1:
        return re.compile(first)
    return re.compile(first + "".join(f"(?>.*?{part})" for part in middle) + f".*{parts[-1]}", re.DOTALL)


def _class(token: re.Match[str]) -> str:
    inner = re.sub(r"\\(.)", lambda match: match[1] if match[1].isalnum() else match[0], token["class"])
    inner = re.sub(r"([\[&~|])", r"\\\1", inner.replace("[:alpha:]", "a-zA-Z").replace("[:digit:]", "0-9"))
    return f"[{'^' if token['not'] else ''}{inner}]"


def _without_trailing_spaces(text: str) -> str:
    stripped = text.rstrip(" ")
    escaped = (len(stripped) - len(stripped.rstrip("\\"))) % 2
    return stripped + " " if escaped and len(stripped) < len(text) else stripped
