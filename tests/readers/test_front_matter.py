"""Front matter says title, language, date and source; where it cannot be read, that is said and the rest checked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article, Fault
from newslint.readers import article_from_text, read_bytes
from newslint.readers.markdown import parse


def read_one(text: str) -> tuple[Article, tuple[Fault, ...]]:
    [article] = read_bytes(text.encode(), "a.md")
    assert isinstance(article, Article)
    return article, article.faults


def test_yaml() -> None:
    article, problems = read_one(
        "---\ntitle: 'Trams: a return'\nlang: en-GB\npublished: 2021-03-04\noutlet: The Post\n"
        "tags: [a, b]\n---\nText.\n"
    )
    assert not problems
    assert article.title == "Trams: a return"
    assert article.declared_language == "en"
    assert article.meta["date"] == article.meta["published"] == "2021-03-04"
    assert article.meta["source"] == "The Post"
    assert article.meta["tags"] == ["a", "b"]
    assert article.prose.split() == ["Text."]


def test_yaml_scalars_stay_as_written() -> None:
    article, _ = read_one("---\ntitle: 1984\nlanguage: no\ndraft: yes\nempty:\n---\n")
    assert (article.title, article.declared_language) == ("1984", "no")
    assert article.meta == {"title": "1984", "language": "no", "draft": "yes", "empty": ""}


def test_toml() -> None:
    article, problems = read_one('+++\r\ntitle = "Trams"\r\ndate = 2021-03-04\r\n[x]\r\ny = 1\r\n+++\r\nText.')
    assert not problems
    assert article.title == "Trams"
    assert article.meta == {"title": "Trams", "date": "2021-03-04", "x": {"y": 1}}
    assert article.prose.split() == ["Text."]


@pytest.mark.parametrize(
    "text", ["---\n---\nText.", "---\n# nothing\n---\nText.", "---\na: b\n...\nText.", "--- \na:\n  b\n---\t\nText."]
)
def test_forms_of_front_matter(text: str) -> None:
    article, problems = read_one(text)
    assert not problems
    assert article.prose.split() == ["Text."]


@pytest.mark.parametrize(
    "text", ["---\n\nA story.\n\n---\n\nMore.", "----\na: b\n----\n", " ---\na: b\n---\n", "a: b\n---\n", "---"]
)
def test_a_line_across_the_page_is_no_front_matter(text: str) -> None:
    article, problems = read_one(text)
    assert not problems
    assert article.meta == {}


@pytest.mark.parametrize(
    ("front", "row", "reason"),
    [
        ("---\ntitle: a: b\n---\n", 2, "mapping values"),
        ("---\nx: 1\ny: [a\n---\n", 4, "invalid YAML"),
        ("---\na: &x 1\nb: *x\n---\n", 3, "aliases"),
        ("---\na: \x07\n---\n", 2, "not allowed"),
        ("---\na: " + "[" * 5000 + "\n---\n", 2, "too deeply"),
        ("---\na: !!python/object/apply:os.system [x]\nb: {\n---\n", 4, "invalid YAML"),
        ("---\na: " + "b" * 70_000 + "\n---\n", 2, "longer than"),
        ("+++\na = 1\nb = \n+++\n", 3, "invalid TOML"),
        ("+++\na = " + "[" * 5000 + "\n+++\n", 2, "TOML"),
        ("+++\na = " + "9" * 5000 + "\n+++\n", 2, "TOML"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_row(front: str, row: int, reason: str) -> None:
    article, [fault] = read_one(front + "Text.\n")
    assert fault.row == row
    assert reason in fault.message
    assert article.prose.split() == ["Text."]
    assert article.meta == {}


def test_front_matter_that_never_closes_ends_with_its_lines() -> None:
    article, [fault] = read_one("---\ntitle: Trams\ntags:\n  - x\nThe story begins. It has: a colon\n\nMore.\n")
    assert fault == Fault(1, "front matter is never closed by a line '---'")
    assert article.title == "Trams"
    assert article.prose.split() == ["The", "story", "begins.", "It", "has:", "a", "colon", "More."]


def test_what_the_caller_knows_overrules() -> None:
    article = article_from_text("---\ntitle: A\nlang: de\n---\n", format="markdown", title="B", language="fr")
    assert (article.title, article.declared_language) == ("B", "fr")


@given(st.text(alphabet=st.one_of(st.sampled_from("ab:-[]{}'\"|>&*!%@#?,\n\t =+."), st.characters())))
def test_any_front_matter_is_read_or_refused(body: str) -> None:
    for mark in ("---", "+++"):
        text = f"{mark}\na: b\n{body}\n{mark}\n"
        assert len(parse(text).prose) == len(text)
