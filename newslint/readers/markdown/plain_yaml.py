"""The YAML that most front matter consists of, read without a parser: a key and a plain value a line, simple lists.

PyYAML takes half a millisecond for what a regular expression reads in ten microseconds. Whatever is not certainly read
in the same way is left to it.
"""

import re
from collections.abc import Mapping

from newslint.regex import regex

# A plain value begins with a letter or digit and holds neither ": " nor " #", which would begin something else.
_PLAIN = r"[^\W_](?:[^:#]|:(?=\S)|(?<=\S)#)*+"
_QUOTED = r"\"[^\"\\]*+\"|'[^']*+'"
_IN_LIST = r"[^\W_][^:#\[\]{},?\"']*+"
_PAIR = regex(
    rf"(?P<key>[A-Za-z_][\w-]{{0,99}}+):(?: ++(?:(?P<plain>{_PLAIN})|(?P<quoted>{_QUOTED})"
    rf"|\[(?P<list>{_IN_LIST}(?:, ++{_IN_LIST})*+)\]))?+ *+"
)
_ITEM = regex(rf"(?P<indent> *+)- ++(?:(?P<plain>{_PLAIN})|(?P<quoted>{_QUOTED})) *+")


def plain_yaml(text: str) -> Mapping[str, str | list[str]] | None:
    """What :func:`newslint.readers.markdown.metadata.parse_yaml` gives; None where that must be asked."""
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    data: dict[str, str | list[str]] = {}
    items: list[str] = []
    owner = indent = ""
    for line in lines:
        if not line.isprintable():  # YAML has an opinion of its own on tabs, controls and other spaces
            return None
        if pair := _PAIR.fullmatch(line):
            owner, items = pair["key"] if pair.lastgroup == "key" else "", []
            listed = pair["list"]
            data[pair["key"]] = [item.strip(" ") for item in listed.split(",")] if listed else _scalar(pair)
        elif owner and (item := _ITEM.fullmatch(line)) and (not items or item["indent"] == indent):
            indent = item["indent"]
            items.append(_scalar(item))
            data[owner] = items
        else:
            return None
    return data


def _scalar(match: re.Match[str]) -> str:
    if match["quoted"]:
        return match["quoted"][1:-1]
    return (match["plain"] or "").rstrip(" ")
