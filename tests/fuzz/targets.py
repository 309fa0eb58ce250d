"""What is fuzzed: each target takes any bytes, and raises where something does not hold."""

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from zlib import crc32

from newslint.article import Article, Format
from newslint.config.error import ConfigError, Invalid
from newslint.config.load import load
from newslint.corpus import Key
from newslint.fixes.splices import spliced
from newslint.fixes.suppress import Why
from newslint.fixes.suppress import suppress as suppressing
from newslint.inputs import read_options
from newslint.plan import make_plan
from newslint.problem import Problem
from newslint.readers import Source, article_from_text, read_bytes
from newslint.report import Context
from newslint.run import concluded
from newslint.suppress import Judge
from tests.fix.laws import OPTIONS, check_laws, plan
from tests.fuzz.inputs import file_of, text_of
from tests.fuzz.invariants import check_article, check_bytes, check_found, checked
from tests.report.laws import check_reports

MOST = 6
"""Articles of a file that the rules look at."""
LONG = 20_000
"""Characters that a short text is repeated to, to see whether time grows faster than the text."""


def readers(data: bytes) -> None:
    """From bytes to articles and back."""
    name, body = file_of(data)
    for read in read_bytes(body, name, OPTIONS):
        if isinstance(read, Article):
            check_article(read)
            check_bytes(read, body)
        else:
            assert read.message


def rules(data: bytes) -> None:
    """Every rule, alone with each article; now and then once more, with the same result."""
    found = [checked(article).violations for article in _articles(data)]
    if crc32(data) % 16 == 0:
        assert found == [checked(article).violations for article in _articles(data)]


def corpora(data: bytes) -> None:
    """Rules about many articles: no failure, and the same from articles looked at in another order."""
    texts = text_of(data).split("\0")[:8]
    articles = {Key(f"{n}.txt"): article_from_text(text, path=f"{n}.txt") for n, text in enumerate(texts)}
    looked = [checked(article) for article in articles.values()]
    found = concluded(looked, plan(), articles.__getitem__).violations
    for each in found:
        check_found(articles[Key(each.path)], [each])
    fresh = [checked(replace(article, _once={})) for article in reversed(articles.values())]
    again = concluded(reversed(fresh), plan(), articles.__getitem__).violations
    assert found == again


def fixes(data: bytes) -> None:
    """Repairs lose nothing, and a second one changes nothing."""
    check_laws(*file_of(data))


def suppressions(data: bytes) -> None:
    """Suppressions are found and judged; those written for all that is reported make it silent."""
    name, body = file_of(data)
    looked = [checked(article) for article in _articles(data)]
    for one in looked:
        judge = Judge(plan().today, plan().rules, plan().names, lambda names: True)
        list(judge.of(one.protections, one.violations))
    if name == "a.txt":  # its suppressions stand in a file beside it
        return
    violations = [found for one in looked for found in one.violations]
    written = suppressing(Source(name, len(body), body), violations, Why("as printed"), OPTIONS)
    if name == "a.md":
        assert all(splice.start == splice.end for splice in written.splices), "text went"
        return
    before, after = _texts(body, name), _texts(spliced(body, written.splices), name)
    assert before == after


def configuration(data: bytes) -> None:
    """A configuration is settings with a plan, or one error that says why not."""
    file = _desk() / "newslint.toml"
    file.write_bytes(data)
    try:
        settings = load(file=file).settings
        read_options(settings)
        planned = make_plan(settings, file.parent)
    except (ConfigError, Invalid) as error:
        if not str(error):
            raise AssertionError("an error without a word") from error
        return
    for step in planned.articles:
        if step.rule.id in {phrase.id for phrase in settings.phrase}:
            article = article_from_text("The the council  ban, a_b ban\nban\n" + text_of(data))
            list(step.check(article))


def reports(data: bytes) -> None:
    """Every format, of what was found in a file of a hostile name."""
    path, _, body = data.partition(b"\n")
    name, content = file_of(body)
    problems = [Problem(text_of(path) + name, text_of(content)[:200], text_of(path), 1)]
    found = []
    for read in islice(read_bytes(content, text_of(path) + name, OPTIONS), 5):
        if isinstance(read, Article):
            found += checked(read).violations
        else:
            problems.append(read)
    check_reports(found, problems, Context({}, problems, color=False))


def growth(data: bytes) -> None:
    """A short text again and again: who runs this gives each input a time, as of a text of LONG characters."""
    text = text_of(data[1:65])
    if text:
        format: Format = "markdown" if data[0] % 2 else "text"
        checked(article_from_text((text * LONG)[:LONG], format=format))


def _articles(data: bytes) -> list[Article]:
    """The first articles of a file."""
    name, body = file_of(data)
    return [read for read in islice(read_bytes(body, name, OPTIONS), MOST) if isinstance(read, Article)]


def _texts(data: bytes, name: str) -> list[str | None]:
    return [read.text if isinstance(read, Article) else None for read in read_bytes(data, name, OPTIONS)]


@cache
def _desk() -> Path:
    return Path(tempfile.mkdtemp(prefix="newslint-fuzz-"))


TARGETS: Mapping[str, Callable[[bytes], None]] = MappingProxyType({
    each.__name__: each
    for each in (readers, rules, corpora, fixes, suppressions, configuration, reports, growth)
})  # fmt: skip
