"""langdetect with the profiles of the languages we know, laid out for the few n-grams that are asked for.

Its own loader makes a row of 55 numbers for each of 88,000 n-grams before it answers once: a third of a second and
44 MB. An article asks for some hundred of them. Profiles of languages in other scripts are left out: where langdetect
is asked, the script has shown none of them.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from newslint.language.function_words import FUNCTION_WORDS

OUR_CODES: Mapping[str, str] = {"no": "nb"}
"""Codes of langdetect that are not ours."""


class _Rows(dict[str, list[float]]):
    """How likely an n-gram is in each language; a row is made when it is first asked for."""

    def __init__(self, profiles: list[dict[str, Any]]) -> None:
        super().__init__()
        self._profiles = [(profile["freq"], profile["n_words"]) for profile in profiles]
        self._known = frozenset().union(*(profile["freq"] for profile in profiles))

    def __contains__(self, gram: object) -> bool:
        return gram in self._known

    def __missing__(self, gram: str) -> list[float]:
        size = len(gram) - 1
        self[gram] = [counts[gram] / totals[size] if gram in counts else 0.0 for counts, totals in self._profiles]
        return self[gram]


def by_langdetect(sample: str) -> str | None:
    """ISO 639-1 code of the likeliest language; None (or "unknown") where there are no letters. It is seeded."""
    from langdetect import LangDetectException

    detector = _factory().create()
    detector.append(sample)
    try:
        code: str = detector.detect()
    except LangDetectException:
        return None
    return OUR_CODES.get(code, code)


@cache
def _factory() -> Any:
    from langdetect import DetectorFactory
    from langdetect.detector_factory import PROFILES_DIRECTORY

    files = [file for file in sorted(Path(PROFILES_DIRECTORY).iterdir()) if _our_code(file.name) in FUNCTION_WORDS]
    profiles = [json.loads(file.read_bytes()) for file in files]
    factory = DetectorFactory()
    factory.seed = 0
    factory.langlist = [profile["name"] for profile in profiles]
    factory.word_lang_prob_map = _Rows(profiles)
    return factory


def _our_code(name: str) -> str:
    return OUR_CODES.get(name, name)
