"""The language of a text that is not in Latin letters, by its letters alone."""

from collections import Counter

from newslint.regex import regex

# The first and last letter of a script, and the one language of news that is written in it.
_ALPHABETS = {
    "el": "\u0370\u03ff", "cyrillic": "\u0400\u052f", "hy": "\u0531\u058f", "he": "\u0590\u05ff",
    "arabic": "\u0600\u077f", "devanagari": "\u0900\u097f", "bn": "\u0980\u09ff", "pa": "\u0a00\u0a7f",
    "gu": "\u0a80\u0aff", "or": "\u0b00\u0b7f", "ta": "\u0b80\u0bff", "te": "\u0c00\u0c7f",
    "kn": "\u0c80\u0cff", "ml": "\u0d00\u0d7f", "si": "\u0d80\u0dff", "th": "\u0e00\u0e7f",
    "lo": "\u0e80\u0eff", "my": "\u1000\u109f", "ka": "\u10a0\u10ff", "am": "\u1200\u137f",
    "km": "\u1780\u17ff", "ja": "\u3040\u30ff", "zh": "\u4e00\u9fff", "ko": "\uac00\ud7af",
}  # fmt: skip
_FIRST = min(_ALPHABETS.values())[0]
_FOREIGN = regex("[" + "".join(f"{span[0]}-{span[1]}" for span in _ALPHABETS.values()) + "]")
_SCRIPT = {code: regex(f"[{span[0]}-{span[1]}]") for code, span in _ALPHABETS.items()}
_LETTER = regex(r"[^\W\d_]")

# Letters (or pieces of words) that one language has and those asked after it have not.
_CYRILLIC = {
    "be": "ў", "kk": "ә ғ қ ұ", "uk": "ї є ґ і", "sr": "ђ ћ", "mk": "ј ѓ ќ",
    "mn": "ө ү", "ru": "ы э ё", "bg": "ъ щ я ю",
}  # fmt: skip
_ARABIC = {"ur": "ٹ ڈ ڑ ے ں", "fa": "پ چ گ ژ ی"}
_DEVANAGARI = {"mr": "ळ आहे च्या"}
_FAMILIES = {"cyrillic": (_CYRILLIC, "sr"), "arabic": (_ARABIC, "ar"), "devanagari": (_DEVANAGARI, "hi")}
RARE = 0.0015
"""Share of letters below which a letter may come from a name or a quoted word."""
MOSTLY = 0.3
"""Share of letters that makes a script the script of the text: Latin names and figures stand between."""


def by_script(sample: str) -> str | None:
    """ISO 639-1 code by the letters of the text; None where they are Latin, or too few."""
    if max(sample, default="") < _FIRST:
        return None
    foreign = _FOREIGN.findall(sample)
    if len(foreign) < max(10, MOSTLY * len(_LETTER.findall(sample)) if foreign else 10):
        return None
    counts = Counter({code: len(letters.findall(sample)) for code, letters in _SCRIPT.items()})
    if counts["ja"] >= 0.1 * (counts["ja"] + counts["zh"]) and counts["ja"] > counts["ko"]:
        return "ja"  # kana between Chinese characters
    script = counts.most_common(1)[0][0]
    return _by_letters(sample.lower(), *_FAMILIES[script], counts[script]) if script in _FAMILIES else script


def _by_letters(sample: str, own: dict[str, str], otherwise: str, size: int) -> str:
    for code, letters in own.items():
        if sum(map(sample.count, letters.split())) > RARE * size:
            return code
    return otherwise
