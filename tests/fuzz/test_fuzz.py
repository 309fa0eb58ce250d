"""A short share of ``python -m benchmarks.fuzz``, and all that it ever found."""

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.article import Article
from newslint.readers import article_from_text, read_bytes
from tests.fix.laws import OPTIONS, check_laws
from tests.fuzz.invariants import check_article, check_bytes, checked
from tests.fuzz.strategies import GIANTS, files, texts
from tests.fuzz.targets import TARGETS

HERE = Path(__file__).parent
KEPT = sorted(file for folder in ("corpus", "found") for file in (HERE / folder).rglob("*") if file.is_file())
brief = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


@pytest.mark.parametrize("file", KEPT, ids=lambda file: "-".join(file.relative_to(HERE).parts))
def test_what_is_kept_and_what_was_found(file: Path) -> None:
    TARGETS[file.parent.name](file.read_bytes())


@given(files())
@brief
def test_hostile_files(file: tuple[str, bytes]) -> None:
    name, data = file
    for read in read_bytes(data, name, OPTIONS):
        if isinstance(read, Article):
            check_article(read)
            check_bytes(read, data)
            checked(read)


@given(files())
@brief
def test_repairs_of_hostile_files(file: tuple[str, bytes]) -> None:
    check_laws(*file)


@given(st.sampled_from([*TARGETS.keys() - {"growth"}]), texts)
@brief
def test_targets_on_hostile_texts(target: str, text: str) -> None:
    TARGETS[target](text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("format", ["text", "markdown"])
@pytest.mark.parametrize("name", GIANTS)
def test_giants_hold_together_and_take_no_longer_than_they_may(name: str, format: str) -> None:
    """A bound that only what grows faster than the text can break: ``python -m benchmarks.scaling`` measures."""
    text = GIANTS[name](6000)
    began = time.process_time()
    article = article_from_text(text, format=format)  # type: ignore[arg-type]
    check_article(article)
    checked(article)
    assert time.process_time() - began < 6


def test_brackets_nested_a_hundred_thousand_deep() -> None:
    for kind in ("nested brackets", "nested parentheses", "nested quotes"):
        article = article_from_text(GIANTS[kind](200_000), format="markdown")
        check_article(article)


def test_ten_megabytes_in_one_line_are_read() -> None:
    article = article_from_text(GIANTS["one word"](10_000_000), format="markdown")
    began = time.process_time()
    assert len(article.sentences) == 1
    assert article.language
    assert time.process_time() - began < 20
