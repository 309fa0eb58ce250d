"""Makes newslint's word list, newslint/lexicon/data, from SCOWL and wordfreq.

    python scripts/build_lexicon.py SCOWL_FOLDER

SCOWL_FOLDER is what Debian's package ``scowl`` 2020.12.07-2 installs as /usr/share/dict/scowl; wordfreq is the PyPI
package, version 3.1.1. The same input gives the same bytes. It takes about a minute.

A big list knows too much: SCOWL's last level holds "accomodate", wordfreq "harrasment", because people write them.
So a rare word that is one slip away from a far commoner one is left out: met in news, it is that slip.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from newslint.lexicon.edits import deletions, one_edit
from newslint.lexicon.function_words import FUNCTION_WORDS
from newslint.lexicon.wordlist import DATA, DICTIONARY, FIRST, LAST

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
ABSENT = 999
"""Level of a word that SCOWL does not have; its levels go from 10 (everyday) to 95 (insane, its word for it)."""
LEVEL_OF_DICTIONARIES = 70
"""What large printed dictionaries hold: these words are offered as the likely word."""
PRODUCTIVE = 5
"""Compounds in the dictionary that make a word a usual part of compounds ("-board", "super-")."""


class Sources(NamedTuple):
    """Levels of SCOWL's words and of its names and abbreviations; Zipf frequencies (log10 per billion) of wordfreq."""

    words: Mapping[str, int]
    names: Mapping[str, int]
    zipf: Mapping[str, float]

    def level(self, word: str) -> int:
        """SCOWL's level of a word that is not only a name."""
        return self.words.get(word, ABSENT)

    def frequency(self, word: str) -> float:
        """Zipf frequency, 0 where wordfreq does not have the word."""
        return self.zipf.get(word, 0.0)


def read_sources(folder: Path) -> Sources:
    """The two sources, in lower case, without possessives."""
    import wordfreq

    words: dict[str, int] = {}
    names: dict[str, int] = {}
    for file in sorted(folder.iterdir()):
        kind, level = file.stem.partition("-")[2], int(file.suffix[1:])
        table = words if kind in ("words", "contractions", "hacker") else names
        for word in file.read_text("iso-8859-1").lower().split():
            if WORD.fullmatch(word) and not word.endswith("'s"):
                table[word] = min(level, table.get(word, ABSENT))
    listed = wordfreq.get_frequency_dict("en", "large").items()
    zipf = {word: wordfreq.freq_to_zipf(share) for word, share in listed if is_latin(word)}
    return Sources(words, names, zipf)


def is_latin(word: str) -> bool:
    """A word of Latin letters, accents included: ends with the last letter of Latin Extended-A."""
    return bool(WORD.fullmatch(word)) and max(word) <= "\u017f"


def neighbours(sources: Sources, candidates: Iterable[str]) -> dict[str, float]:
    """For each candidate, the frequency of the commonest dictionary word one edit away (0 if there is none)."""
    rare = set(candidates)
    best: defaultdict[str, float] = defaultdict(float)
    for word, level in sources.words.items():
        frequency = sources.frequency(word)
        if level <= LEVEL_OF_DICTIONARIES and frequency >= 2.5 and len(word) > 2:
            for other in one_edit(word) & rare:
                best[other] = max(best[other], frequency)
    return best


def far_neighbours(sources: Sources, candidates: Iterable[str]) -> dict[str, float]:
    """The same for two edits, found by common deletions; for words of seven letters and more."""
    common: defaultdict[str, list[str]] = defaultdict(list)
    for word, level in sources.words.items():
        if level <= LEVEL_OF_DICTIONARIES and sources.frequency(word) >= 3 and len(word) > 6:
            for shorter in {word, *deletions(word)}:
                common[shorter].append(word)
    best: dict[str, float] = {}
    for rare in candidates:
        if len(rare) > 6:
            near = {word for shorter in {rare, *deletions(rare)} for word in common.get(shorter, ())}
            best[rare] = max((sources.frequency(word) for word in near), default=0.0)
    return best


def is_fused(sources: Sources, word: str) -> bool:
    """Whether the word is a function word and a common one: "ofthe", "alot"."""
    for cut in range(1, len(word)):
        left, right = word[:cut], word[cut:]
        shorter, longer = sorted((left, right), key=len)
        stands_alone = shorter in FUNCTION_WORDS and (len(shorter) > 1 or left == "a")
        if stands_alone and len(longer) > 2 and sources.level(longer) <= 50 and sources.frequency(longer) >= 4.5:
            return True
    return False


def kept(sources: Sources) -> set[str]:
    """The words of the list."""
    everything = sources.words.keys() | sources.names.keys() | sources.zipf.keys()
    doubtful = {word for word in everything if sources.level(word) > 60}
    near = neighbours(sources, doubtful)
    unlisted = {w for w in doubtful if sources.level(w) == ABSENT and sources.names.get(w, ABSENT) > 70}
    far = far_neighbours(sources, unlisted)
    return {w for w in everything if w not in doubtful or is_word(sources, w, near.get(w, 0.0), far.get(w, 0.0))}


def is_word(sources: Sources, word: str, near: float, far: float) -> bool:
    """Whether a word that no desk dictionary holds is one, rather than a slip for a commoner neighbour.

    The thresholds were set by reading what each left out and what it then let through in edited news.
    """
    frequency, level, name = sources.frequency(word), sources.level(word), sources.names.get(word, ABSENT)
    gap = near - max(frequency, 1.0)
    if name <= 60 and frequency >= 3.3:  # "com", "hrs", "stat"
        return True
    if level <= 70:
        return frequency > 0 or gap < 2.5
    if level <= 80:
        return gap < (2.5 if len(word) > 3 else 3.5)
    if level <= 95:
        return gap < 1.0 or (len(word) < 5 and frequency > 2 and gap < 2.5)
    if name <= 95:
        return gap < 1.5 and (name <= 70 or frequency >= 2.5)
    return gap < 1.0 and far - frequency < 1.5 and frequency >= 1.2 and not is_fused(sources, word)


def combining(sources: Sources) -> tuple[Counter[str], Counter[str]]:
    """How many dictionary compounds begin, and how many end, with each common word."""
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    for word, level in sources.words.items():
        for cut in range(3, len(word) - 2) if level <= 80 else ():
            left, right = word[:cut], word[cut:]
            if all(sources.level(part) <= 60 and sources.frequency(part) >= 3 for part in (left, right)):
                first[left] += 1
                last[right] += 1
    return first, last


def encode(sources: Sources) -> Callable[[str], int]:
    """The byte of a word: twice its Zipf frequency in the low half, what else is known of it in the high half."""
    first, last = combining(sources)

    def byte(word: str) -> int:
        value = min(15, round(2 * sources.frequency(word)))
        value |= DICTIONARY if sources.level(word) <= LEVEL_OF_DICTIONARIES else 0
        value |= FIRST if first[word] >= PRODUCTIVE else 0
        return value | (LAST if last[word] >= PRODUCTIVE else 0)

    return byte


def main(folder: Path) -> None:
    """Write the list and, in the same order, one byte a word."""
    import marisa_trie

    sources = read_sources(folder)
    trie = marisa_trie.Trie(sorted(kept(sources)))
    byte = encode(sources)
    DATA.mkdir(exist_ok=True)
    trie.save(str(DATA / "en.marisa"))
    (DATA / "en.bytes").write_bytes(bytes(byte(trie.restore_key(number)) for number in range(len(trie))))
    print(f"{len(trie)} words")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
