"""Makes newslint's word list, newslint/lexicon/data, from SCOWL and wordfreq.

    python scripts/build_lexicon.py SCOWL_FOLDER

SCOWL_FOLDER is what Debian's package ``scowl`` 2020.12.07-2 installs as /usr/share/dict/scowl; wordfreq is the PyPI
package, version 3.1.1. The same input gives the same bytes. It takes about a minute.

A big list knows too much: SCOWL's last level holds "accomodate", wordfreq "harrasment", because people write them.
So a rare word that is one slip away from a far commoner one is left out: met in news, it is that slip. Words of today's
news that the sources are too old for, or that are left out for this reason ("esports"), stand in new_words.txt.
"""

import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from newslint.lexicon.edits import deletions, one_edit
from newslint.lexicon.function_words import FUNCTION_WORDS
from newslint.lexicon.spelling import kind_of_slip
from newslint.lexicon.splitting import PARTICLES
from newslint.lexicon.wordlist import CLASS, DATA, FIRST_SHIFT, LAST_SHIFT, RARE

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
ABSENT = 999
"""Level of a word that SCOWL does not have; its levels go from 10 (everyday) to 95 (insane, its word for it)."""
LEVEL_OF_DICTIONARIES = 70
"""What large printed dictionaries hold: these words are offered as the likely word."""
HABITS = (2, 10, 40)
"""Numbers of compounds in the dictionary that begin (or end) with a word, from which its habit is 1, 2 and 3."""
UNLIKELY = 2.0
"""What an unlikely slip takes from the frequency of the word that it would stand for, on the Zipf scale."""
_LOANS = """
    abu af av bei dal das del della dello den der des dos du ella facie facto fait forma habeas hoc hors ibn jour
    jure masse noire oeuvre oeuvres ole passe piste posteriori priori rigueur ter vis voce von zu zur
"""
LOANS = frozenset(_LOANS.split())
"""Parts of foreign phrases, which the sources hold only as a whole ("de facto", "en masse"), and particles of names."""
NEW_WORDS = Path(__file__).with_name("new_words.txt")


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
        for word in file.read_text("utf-8").lower().split():
            if WORD.fullmatch(word) and not word.endswith("'s"):
                table[word] = min(level, table.get(word, ABSENT))
    listed = wordfreq.get_frequency_dict("en", "large").items()
    zipf = {word: wordfreq.freq_to_zipf(share) for word, share in listed if is_latin(word)}
    return Sources(words, names, zipf)


def is_latin(word: str) -> bool:
    """A word of Latin letters, accents included: ends with the last letter of Latin Extended-A."""
    return bool(WORD.fullmatch(word)) and max(word) <= "\u017f"


def neighbours(sources: Sources, candidates: Iterable[str]) -> dict[str, float]:
    """For each candidate, the frequency of the commonest dictionary word one edit away (0 if there is none).

    An unlikely slip ("bourses" for "courses") counts for less.
    """
    rare = set(candidates)
    best: defaultdict[str, float] = defaultdict(float)
    for word, level in sources.words.items():
        frequency = sources.frequency(word)
        if level <= LEVEL_OF_DICTIONARIES and frequency >= 2.5 and len(word) > 2:
            for other in one_edit(word) & rare:
                unlikely = len(other) > 3 and kind_of_slip(other, word) < 1
                best[other] = max(best[other], frequency - UNLIKELY * unlikely)
    return best


def far_neighbours(sources: Sources, candidates: Iterable[str]) -> dict[str, float]:
    """The same for two edits (or a little more), found by common deletions; for words of seven letters and more."""
    common: defaultdict[str, list[str]] = defaultdict(list)
    for word, level in sources.words.items():
        if level <= LEVEL_OF_DICTIONARIES and sources.frequency(word) >= 3 and len(word) > 6:
            for shorter in {word, *deletions(word)}:
                common[shorter].append(word)
    best: dict[str, float] = {}
    for rare in candidates:
        if len(rare) > 6:
            near = {word for shorter in {rare, *deletions(rare)} for word in common.get(shorter, ())} - one_edit(rare)
            best[rare] = max((sources.frequency(word) for word in near), default=0.0)
    return best


def is_fused(sources: Sources, word: str) -> bool:
    """Whether the word is a function word and a common one, as "ofthe" and "alot" are."""
    for cut in range(1, len(word)):
        parts = (word[:cut], word[cut:])
        stands_alone = any(part in FUNCTION_WORDS and (len(part) > 1 or part == parts[0] == "a") for part in parts)
        usual = all(sources.level(part) <= 50 and sources.frequency(part) >= 4.5 for part in parts)
        if stands_alone and usual and PARTICLES.isdisjoint(parts):
            return True
    return False


def are_function_words(sources: Sources, word: str) -> bool:
    """Whether the word is two of the very commonest, as "tobe" and "forme" are."""
    halves = ((word[:cut], word[cut:]) for cut in range(2, len(word) - 1))
    return any(FUNCTION_WORDS.issuperset(parts) and min(map(sources.frequency, parts)) >= 5.8 for parts in halves)


def kept(sources: Sources) -> set[str]:
    """The words of the list."""
    everything = sources.words.keys() | sources.names.keys() | sources.zipf.keys()
    doubtful = {word for word in everything if sources.level(word) > 60}
    near = neighbours(sources, doubtful)
    unlisted = {w for w in doubtful if sources.level(w) == ABSENT and sources.names.get(w, ABSENT) > 70}
    far = far_neighbours(sources, unlisted)
    sure = everything - doubtful
    words = sure | {w for w in doubtful if is_word(sources, w, near.get(w, 0.0), far.get(w, 0.0))}
    return words | {plain(word) for word in words if not word.isascii()} | LOANS | set(NEW_WORDS.read_text().split())


def is_plural(sources: Sources, word: str) -> bool:
    """Whether the word is the plural of a desk dictionary's word, however rare a plural: "bourses"."""
    singular = word.removesuffix("s")
    return len(word) > 5 and singular != word and singular not in FUNCTION_WORDS and sources.level(singular) <= 60


def plain(word: str) -> str:
    """The word without accents: "cafe", "protege"."""
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def is_word(sources: Sources, word: str, near: float, far: float) -> bool:
    """Whether a word that no desk dictionary holds is one, rather than a slip for a commoner neighbour.

    The thresholds were set by reading what each left out and what it then let through in edited news.
    """
    frequency, level, name = sources.frequency(word), sources.level(word), sources.names.get(word, ABSENT)
    gap = near - max(frequency, 1.0)
    if name <= 70 and frequency >= 3:  # "com", "hrs", "stat"
        return gap < 2.95
    if level <= 70:
        return frequency > 0 or gap < 2.5
    if are_function_words(sources, word):
        return False
    if level <= 95 and is_plural(sources, word):
        return True
    if level <= 80:
        return gap < 2.5
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
    """The byte of a word: how common it is, and how often it begins and ends compounds."""
    first, last = combining(sources)

    def byte(word: str) -> int:
        common = round(2 * sources.frequency(word))
        common = min(common, CLASS if sources.level(word) <= LEVEL_OF_DICTIONARIES else RARE)
        return common | habit(first[word]) << FIRST_SHIFT | habit(last[word]) << LAST_SHIFT

    return byte


def habit(compounds: int) -> int:
    """How much of a habit so many compounds are, 0 to 3."""
    return sum(compounds >= least for least in HABITS)


def main(folder: Path) -> None:
    """Write the list and, in the same order, one byte a word."""
    import marisa_trie

    sources = read_sources(folder)
    trie = marisa_trie.Trie(sorted(kept(sources)))
    byte = encode(sources)
    DATA.mkdir(exist_ok=True)
    # Written beside and renamed: a run that has the old files mapped into memory must not lose the ground under it.
    trie.save(str(DATA / "en.marisa.new"))
    (DATA / "en.bytes.new").write_bytes(bytes(byte(trie.restore_key(number)) for number in range(len(trie))))
    for name in ("en.marisa", "en.bytes"):
        (DATA / f"{name}.new").replace(DATA / name)
    print(f"{len(trie)} words")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
