"""Repairs a piece of text: by ftfy, and where ftfy sees nothing or guesses worse, by one codec that explains all of it.

ftfy judges single sequences and must be careful with each. That every non-ASCII character of a line is part of valid
UTF-8 in one codec, and that what comes out are the letters and marks Latin-script news uses, is evidence of its own. So
is a lone run of them that splits a word, as where one word of a French line was damaged and its other accents were not.
"""

from newslint.mojibake.codepages import NAMES, reread, suspicious
from newslint.regex import regex

EXPECTED = regex(
    r"[\x00-\x7f\xa0\xa1\xa3\xa7\xa9-\xab\xad\xae\xb0-\xb3\xb7\xba-\xbf\xc0-\xd6\xd8-\xf6\xf8-\u017e\u0218-\u021b–—‘’‚“”„†•…‰‹›€™−′″]+"
)
"""What comes out of a right repair of Latin-script text: the letters of European languages, marks, currency."""
_RUN = regex(r"[^\x00-\x7f]+")
# A capital within a word of small letters, control and private characters: signs that the wrong codec was undone.
_IMPLAUSIBLE = regex(
    r"(?<=[a-zß-öø-ÿ])[À-ÖØ-ÞĂĆČĎĐĘĚŁŃŇŐŘŚŞŠŢŤŮŰŹŻŽ]|[\x80-\x9f\u0180-\u0217\u021c-\u02af\u2000-\u2008\u2028\u2029\ue000-\uf8ff]|(?<=[a-z])[¡-¿](?=[a-z])|(?<=[b-df-hj-np-tv-xz])ß"
)
_SOUND = "’‘“„«…"
"""Marks that stand before a damaged letter and are sound: no codec shows the beginning of a letter as one of them."""
_DRAWN = regex("[\u2500-\u257f]")
_CHANGED_IN_15 = frozenset("€ŠšŽžŒœŸ")
_ALONE = frozenset("àèéáóòÀÈ")
_BEYOND_FTFY = [codec for codec in NAMES if codec not in ("cp1252", "latin-1", "cp1254")]
_MAC_APOSTROPHE = regex(r"[a-z]Õ(?:s|t|re|ve|ll|d|m)\b")


def repair(piece: str) -> str:
    """The piece as it was meant to be, itself where nothing is wrong with it."""
    from ftfy import fix_encoding

    by_ftfy = fix_encoding(piece)
    others = [other for codec in _BEYOND_FTFY if (other := _by_codec(piece, codec)) is not None]
    if _MAC_APOSTROPHE.search(piece) and (mac := reread(piece, "cp1252", "mac-roman")):
        others.append(mac)
    if by_ftfy != piece:
        others.insert(0, by_ftfy)
    return _by_runs(min([*others, _by_runs(piece)], key=_left))


def _by_runs(piece: str) -> str:
    """The piece with its runs of characters beyond ASCII repaired that are by themselves UTF-8 read in one codec."""
    for codec in _BEYOND_FTFY:
        piece = _in_codec(piece, codec)
    return piece


def _in_codec(piece: str, codec: str) -> str:
    """The same for one codec: where the place of one run says that it can hardly be meant as it is."""
    parts, position, plain = [], 0, False
    for run in _RUN.finditer(piece):
        start, end = run.end() - len(run[0].lstrip(_SOUND)), run.end()
        if (meant := _of_run(piece, start, end, codec)) is not None:
            parts += [piece[position:start], meant]
            position, plain = end, plain or _plain(piece, start, end, codec)
    repaired = "".join([*parts, piece[position:]])
    return repaired if plain and not _DRAWN.search(repaired) else piece


def _of_run(piece: str, start: int, end: int, codec: str) -> str | None:
    """What one run was meant to be, if it was read in this codec."""
    meant = reread(piece[start:end], codec) if end - start > 1 else None
    if meant is None or not EXPECTED.fullmatch(meant):
        return None
    if codec == "iso-8859-15" and _CHANGED_IN_15.isdisjoint(piece[start:end]):
        return None  # ftfy has judged it as Latin-1
    around = piece[max(0, start - 1) : start], piece[end : end + 1]
    return None if _IMPLAUSIBLE.search(meant.join(around)) else meant


def _left(text: str) -> int:
    """How many signs of damage a repair leaves or makes."""
    return len(_IMPLAUSIBLE.findall(text)) + len(suspicious().findall(text))


def _by_codec(piece: str, codec: str) -> str | None:
    """UTF-8 that was read in this codec, if that holds for the whole piece, is plain, and makes sense."""
    meant = reread(piece, codec)
    if meant is None or meant == piece or not EXPECTED.fullmatch(meant) or _IMPLAUSIBLE.search(meant):
        return None
    return meant if any(_plain(piece, *run.span(), codec) for run in _RUN.finditer(piece)) else None


def _plain(piece: str, start: int, end: int, codec: str) -> bool:
    """Whether a run can hardly be meant: it is long for its kind, splits a word, or hides a lone letter."""
    before, after = piece[start - 1 : start], piece[end : end + 1]
    if any(character.isascii() and character.islower() for character in (before, after)):
        return True
    alone = not before.isalnum() and not after.isalnum() and reread(piece[start:end], codec) in _ALONE
    return alone or end - start >= 3 or after.isdigit()
