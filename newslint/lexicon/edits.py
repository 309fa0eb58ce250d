"""Words one slip away: a letter left out, put in, put in place of another, or two letters swapped."""

from collections.abc import Iterator

ALPHABET = "abcdefghijklmnopqrstuvwxyz'"


def one_edit(word: str) -> set[str]:
    """All strings at a Damerau-Levenshtein distance of one, some 55 a letter."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    edited = {head + tail[1:] for head, tail in cuts if tail}
    edited |= {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    edited |= {head + letter + tail[1:] for head, tail in cuts if tail for letter in ALPHABET}
    edited |= {head + letter + tail for head, tail in cuts for letter in ALPHABET}
    return edited - {word}


def deletions(word: str) -> Iterator[str]:
    """The word without one letter, and without two."""
    for i in range(len(word)):
        shorter = word[:i] + word[i + 1 :]
        yield shorter
        for j in range(i, len(shorter)):
            yield shorter[:j] + shorter[j + 1 :]
