"""The numbers of a text. Notices made from one template share every word and differ only in these."""

from collections.abc import Iterator

from newslint.regex import regex

_NUMBER = regex(r"\d++(?:[.,]\d++)*+(?:(?:[-\u2013 ]\d++)?+[/\u2044]\d++)?+")


def numbers(text: str) -> frozenset[str]:
    """The distinct numbers of a text: "1,250.5" is 1250.5, and "6-3/16", "15" or "2/3" are one each."""
    return frozenset(found.replace(",", "") for found in _NUMBER.findall(text))


def number_spans(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and value of each number, as :func:`numbers` has them, in the order of the text."""
    for match in _NUMBER.finditer(text):
        yield match.start(), match.end(), match[0].replace(",", "")


def shared_numbers(first: frozenset[str], second: frozenset[str]) -> tuple[int, int]:
    """How many numbers both have, and how many the one with fewer has."""
    return len(first & second), min(len(first), len(second))
