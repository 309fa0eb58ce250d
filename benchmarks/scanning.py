"""Would one joint scan for the expressions of all rules be faster? ``python -m benchmarks.scanning [--files 200]``.

First: which expressions are asked of whole texts, and what share of a check that takes. Then what each engine that is
installed (``pip install regex google-re2 hyperscan ahocorasick-rs``) takes for them, to compile and to find all
matches in an article, one by one or all at once. What an engine does not know (looking around, possessive quantifiers)
cannot be given to it; beside it stands what ``re`` takes for what it was given. One expression of alternatives is no
answer: of two matches that overlap it finds one.
"""

import argparse
import re
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.texts import filled, news
from newslint.config import Settings
from newslint.lint import look_at
from newslint.plan import Plan, make_plan
from newslint.readers import article_from_text
from newslint.regex import _Lazy

WHOLE = 0.9
"""Share of the text from which a call is about the whole text."""
Pattern = tuple[str, int]
Scan = Callable[[str], Any]


def main() -> None:
    """Print the share, then the engines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=200)
    count = parser.parse_args().files
    texts = [text for text, _ in zip(filled(news()), range(count), strict=False)]
    patterns = share(texts, make_plan(Settings(), Path(tempfile.gettempdir())))
    print(f"\n{'engine':26} {'expressions':>11} {'compile':>10} {'an article':>11} {'with re':>9}")
    for name, (module, make) in ENGINES.items():
        if find_spec(module):
            show(name, *timed(lambda make=make: make(patterns)), texts)  # type: ignore[misc]
        else:
            print(f"{name:26} is not installed")


def share(texts: list[str], plan: Plan) -> list[Pattern]:
    """Say what the expressions asked of whole texts take of a check; the costliest first."""
    seconds: defaultdict[Pattern, float] = defaultdict(float)
    with_watch(seconds, sum(map(len, texts)) / len(texts))
    look_at(article_from_text(texts[0]), plan)
    seconds.clear()
    _, total = timed(lambda: [look_at(article_from_text(text), plan) for text in texts])
    spent = sum(seconds.values())
    print(
        f"{len(seconds)} expressions are asked of whole texts: {1000 * spent / len(texts):.2f} of "
        f"{1000 * total / len(texts):.2f} ms for an article, {spent / total:.0%} of a check"
    )
    for (source, _), each in sorted(seconds.items(), key=lambda item: -item[1])[:5]:
        print(f"  {1000 * each / len(texts):.3f} ms  {ascii(source)[:90]}")
    return sorted(seconds, key=lambda pattern: -seconds[pattern])


def with_watch(seconds: dict[Pattern, float], length: float) -> None:
    """Let every expression note the time of its calls about whole texts."""

    def watched(self: _Lazy, name: str) -> Any:
        compiled = re.compile(*self._source)
        method = getattr(compiled, name)
        if name not in ("search", "finditer", "findall", "sub", "subn", "split"):
            return method

        def call(*arguments: Any, **named: Any) -> Any:
            begun = time.process_time()
            result = method(*arguments, **named)
            result = iter(list(result)) if name == "finditer" else result
            if len(arguments[-1 if name not in ("sub", "subn") else 1]) >= WHOLE * length:
                seconds[compiled.pattern, compiled.flags & ~re.UNICODE] += time.process_time() - begun
            return result

        return call

    _Lazy.__getattr__ = watched  # type: ignore[method-assign]


def show(name: str, made: tuple[list[Pattern], Scan], seconds: float, texts: Sequence[str]) -> None:
    """A line of the table."""
    known, scan = made
    _, each = timed(lambda: [scan(text) for text in texts])
    _, ours = one_by_one(re, known)
    _, plain = timed(lambda: [ours(text) for text in texts])
    print(
        f"{name:26} {len(known):11} {1000 * seconds:7.1f} ms {1000 * each / len(texts):8.3f} ms "
        f"{1000 * plain / len(texts):6.3f} ms"
    )


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """A result, and the seconds of CPU it took."""
    begun = time.process_time()
    return work(), time.process_time() - begun


def one_by_one(module: Any, patterns: list[Pattern]) -> tuple[list[Pattern], Scan]:
    """``re`` or ``regex``: an expression after the other."""
    re.purge()
    compiled = [module.compile(source, flags) for source, flags in patterns]
    return patterns, lambda text: [list(each.finditer(text)) for each in compiled]


def re2_set(patterns: list[Pattern]) -> tuple[list[Pattern], Scan]:
    """google-re2: which of the expressions match, at once; where they do is asked of ``re``."""
    import re2

    options = re2.Options()
    options.log_errors = False
    options.max_mem = 1 << 28
    every = re2.Set.SearchSet(options)
    known = []
    for source, flags in patterns:
        try:
            every.Add(f"(?m){source}" if flags & re.MULTILINE else source)
        except re2.error:
            continue
        known.append((source, flags))
    every.Compile()
    compiled = [re.compile(source, flags) for source, flags in known]

    def scan(text: str) -> list[list[re.Match[str]]]:
        found: Any = every.Match(text)
        return [list(compiled[number].finditer(text)) for number in found or ()]

    return known, scan


def hyperscan_block(patterns: list[Pattern]) -> tuple[list[Pattern], Scan]:
    """hyperscan: the ends of all matches, at once; where they begin is asked of ``re``."""
    import hyperscan

    usual = hyperscan.HS_FLAG_UTF8 | hyperscan.HS_FLAG_UCP | hyperscan.HS_FLAG_SINGLEMATCH
    known, sources, flags = [], [], []
    for source, given in patterns:
        flag = usual | (hyperscan.HS_FLAG_MULTILINE if given & re.MULTILINE else 0)
        try:
            hyperscan.Database().compile(expressions=[source.encode()], flags=[flag])
        except (hyperscan.error, UnicodeEncodeError):
            continue
        known.append((source, given))
        sources.append(source.encode())
        flags.append(flag)
    database = hyperscan.Database()
    database.compile(expressions=sources, flags=flags, ids=list(range(len(sources))))
    compiled = [re.compile(source, given) for source, given in known]

    def scan(text: str) -> list[list[re.Match[str]]]:
        found: set[int] = set()
        database.scan(text.encode("utf-8", "replace"), match_event_handler=lambda number, *_: found.add(number))
        return [list(compiled[number].finditer(text)) for number in found]

    return known, scan


def literals(patterns: list[Pattern]) -> tuple[list[Pattern], Scan]:
    """ahocorasick-rs: literals that each match must hold, at once; those that are there are asked of ``re``."""
    import ahocorasick_rs

    held = {pattern: literal for pattern in patterns if (literal := required(pattern[0]))}
    words = sorted(set(held.values()))
    automaton = ahocorasick_rs.AhoCorasick(words)
    compiled = [(re.compile(*pattern), words.index(literal)) for pattern, literal in held.items()]

    def scan(text: str) -> list[list[re.Match[str]]]:
        found = {number for number, _, _ in automaton.find_matches_as_indexes(text, overlapping=True)}
        return [list(each.finditer(text)) for each, number in compiled if number in found]

    return list(held), scan


def required(source: str) -> str | None:
    """The longest literal of an expression outside of groups, classes and alternatives; None where there is none."""
    outside = re.sub(r"\\.|\[[^\]]*\]|\{[^}]*\}", "\0", source)
    while (bare := re.sub(r"\([^()]*\)[*+?]*", "\0", outside)) != outside:
        outside = bare
    if "|" in outside or "(?i)" in source:
        return None
    runs: Iterator[str] = (run for run in re.split(r"[\0.^$*+?]|.(?=[*?])", outside) if run)
    return max(runs, key=len, default=None)


ENGINES: dict[str, tuple[str, Callable[[list[Pattern]], tuple[list[Pattern], Scan]]]] = {
    "re, one by one": ("re", partial(one_by_one, re)),
    "regex, one by one": ("regex", lambda patterns: one_by_one(__import__("regex"), patterns)),
    "google-re2, a set": ("re2", re2_set),
    "hyperscan, one database": ("hyperscan", hyperscan_block),
    "ahocorasick-rs, literals": ("ahocorasick_rs", literals),
}

if __name__ == "__main__":
    main()
