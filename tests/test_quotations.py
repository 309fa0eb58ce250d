"""Quotations: every way news marks them is paired, every slip is found where it is."""

import random

import pytest

from benchmarks.quality.inject_marks import tear_quotation
from newslint.article import Article
from newslint.quotations import Quotations, quotations
from newslint.quotations.styles import house_style


def parsed(text: str) -> Quotations:
    return Article(text).once(quotations)


def faults(text: str) -> list[tuple[str, str]]:
    """The kind of each fault and the text from it on."""
    return [(fault.kind, text[fault.start : fault.start + 9]) for fault in parsed(text).faults]


def quoted(text: str) -> list[str]:
    return [text[pair.opening.start : pair.closing.end] for pair in parsed(text).pairs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("He said “yes” (“no”).", ["“yes”", "“no”"]),
        ("Er sagte „ja“ und „nein“.", ["„ja“", "„nein“"]),
        ("Powiedział „tak”.", ["„tak”"]),
        ("Han sade ”ja” och ”nej”.", ["”ja”", "”nej”"]),
        ("Il a dit « oui » et «non».", ["« oui »", "«non»"]),
        ("Er sagte »ja« und »nein«.", ["»ja«", "»nein«"]),
        ("He said \"they say 'no' there\" then.", ["\"they say 'no' there\""]),
        ("He read ``The Bridge'' twice.", ["``The Bridge''"]),
        ('He said—"yes"—twice.', ['"yes"']),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected
    assert faults(text) == []


@pytest.mark.parametrize(
    "text",
    [
        '"One thing.\n\n"Another thing," he said.',
        '"One thing. "Another thing," he said.',
        '"One thing,\nand another," he said.',
        '"One thing.\nAnother thing," he said.\n\nA line.\n\nA line.\nA line.',
        '"It was like an\n\nagent provocateur\n\nthat came," he said.',
        "The boy was 5'10\" tall.",
        'The 12" record. The 9" pan.',
        '"The 12" screen is new," he said.',
        "In the '90s it was rock 'n' roll, the workers' choice.",
        'name = "" and then',
        "» Read on\n\nHome » News » Town",
        "",
        '"',
    ][:-1],
)
def test_nothing_is_wrong(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He called it "a gift. Work begins.', [("unclosed", '"a gift.')]),
        ('It is "a gift to us. "We are glad," he said.', [("unclosed", '"a gift ')]),
        ('"We will go, he said. "They stay," she said.', [("unclosed", '"We will')]),
        ('"We will go, he\nsaid. "They stay," she said.', [("unclosed", '"We will')]),
        ('"We will go.\n\nThe end of it.', [("unclosed", '"We will')]),
        ('We will go," he said.', [("unopened", '" he said')]),
        ("“One thing.\n\nAnother thing,” he said.", [("not reopened", "Another ")]),
        ('He said: We will go. "It is far," he added.', [("not opened", "We will ")]),
        ('He said ""yes".', [("doubled opening", '"yes".')]),
        ('He said "yes"".', [("doubled closing", '".')]),
        ('He said "they call it "the gift" there".', [("nested", '"the gif')]),
        ("Il a dit « oui, et « non ».", [("unclosed", "« oui, e")]),
        ('"', [("unclosed", '"')]),
    ],
)
def test_faults(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(kind, rest[: len(wanted)]) for (kind, rest), (_, wanted) in zip(faults(text), expected, strict=True)]
    assert found == expected


def test_house_style_is_the_majority() -> None:
    assert house_style(Article('“a” "b" "c"')) == "straight"
    assert house_style(Article('“a” “b” "c"')) == "curly"


def test_every_torn_quotation_of_a_plain_article_is_found() -> None:
    text = (
        "The mayor opened the bridge.\n\n"
        '"It is a gift to the town," he said. "It cost little."\n\n'
        'A shopkeeper called it "too long", and the baker agreed: "Far too long."\n'
    )
    assert not parsed(text).faults
    random_ = random.Random(1)
    torn = [tear_quotation(text, random_) for _ in range(60)]
    assert all(slip and parsed(slip.text).faults for slip in torn)


@pytest.mark.parametrize("text", ['"' * 50_000, "“ab " * 20_000, "ab” " * 20_000, '"a.\n' * 20_000])
def test_hostile_text_is_parsed(text: str) -> None:
    assert len(parsed(text).faults) <= len(text)
