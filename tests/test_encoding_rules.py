"""Encoding: mojibake is found where it is and undone, sound text is left alone, places are reported once."""

import gzip
import json
from pathlib import Path

import pytest

from benchmarks.quality.inject_mojibake import MISTAKES, break_encoding
from newslint.article import Article
from newslint.mojibake import mojibake
from newslint.packs import OWN_PACK, load

CORPORA = Path(__file__).parent.parent.parent / "shared" / "corpora"
RULES = load(OWN_PACK)
SENTENCES = [
    "The mayor’s “new” bridge – a café stands on it – cost £5m…",
    "Le maire a déclaré que le vieux pont, fermé à l’été, serait rouvert.",
    "Der Bürgermeister öffnete die Brücke; sie ist größer und schöner als früher.",
]
# What two code pages show alike cannot be told apart by the characters alone.
KNOWN = {("UTF-8 read as ISO 8859-2", 2)}


def repaired(text: str) -> str:
    for damage in reversed(Article(text).once(mojibake)):
        text = text[: damage.start] + damage.repaired + text[damage.end :]
    return text


def hits(rule: str, text: str, **fields: str) -> list[tuple[int, int]]:
    return [(hit.start, hit.end) for hit in RULES[rule].check(Article(text, **fields))]  # type: ignore[arg-type]


@pytest.mark.parametrize("name", MISTAKES)
@pytest.mark.parametrize("number", range(len(SENTENCES)))
def test_a_mistake_is_undone(name: str, number: int) -> None:
    sentence = SENTENCES[number]
    broken = break_encoding(sentence, MISTAKES[name])
    if broken is None:
        pytest.skip("the codec cannot write this sentence")
    if (name, number) in KNOWN:
        pytest.xfail("ambiguous between two code pages")
    assert broken != sentence
    assert repaired(broken) == sentence


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sound_text_is_left_alone(sentence: str) -> None:
    assert not Article(sentence).once(mojibake)


def test_damage_says_where_and_what_happened() -> None:
    text = "The mayor donâ€™t know, nor does the cafÃ©."
    assert [(text[d.start : d.end], d.repaired, d.explanation) for d in Article(text).once(mojibake)] == [
        ("â€™", "’", "UTF-8 read as Windows-1252"),
        ("Ã©", "é", "UTF-8 read as Windows-1252"),
    ]


def test_mojibake_is_not_reported_again_by_its_characters() -> None:
    text = "voil\u00c3\u00a0 le caf\u00c3\u00a9 \u00e2\u0080\u0099s"
    assert hits("encoding/mojibake", text)
    assert not hits("encoding/no-break-space", text)
    assert not hits("encoding/control-character", text)


@pytest.mark.parametrize("name", ["negative", "in-the-wild", "synthetic"])
def test_ftfy_cases(name: str) -> None:
    file = CORPORA / "encoding" / f"ftfy_{name}.json"
    if not file.exists():
        pytest.skip("the shared corpora are not here")
    cases = json.loads(file.read_text("utf-8"))
    wrong = [c["original"] for c in cases if repaired(c["original"]) != c.get("fixed-encoding", c["fixed"])]
    assert wrong == []


def test_clean_news_holds_no_mojibake() -> None:
    file = CORPORA / "clean" / "bbc.jsonl.gz"
    if not file.exists():
        pytest.skip("the shared corpora are not here")
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line, _ in zip(lines, range(500), strict=False)]
    assert not [text for text in texts if Article(text).once(mojibake)]


def test_a_file_is_reported_once_however_many_bytes_are_wrong() -> None:
    text = "A caf\udce9 and \udcff\udcfe more \udc80"
    found = list(RULES["encoding/invalid-utf8"].check(Article(text)))
    assert len(found) == 1
    assert found[0].message.startswith("4 bytes are")
    assert len(hits("encoding/invalid-utf8", "Café\nau lait", codec="windows-1252")) == 1
    assert hits("encoding/binary-file", "", codec="binary") == [(0, 0)]


@pytest.mark.parametrize("rule", [id_ for id_ in RULES if id_.startswith(("encoding/", "typography/"))])
@pytest.mark.parametrize(
    "text", ["", "\n\r\n", "\ud800\udfff\udc80", "\x00" * 99, "".join(map(chr, range(0x3000))), "\U000e0001\U0010ffff"]
)
def test_hostile_text_is_survived(rule: str, text: str) -> None:
    assert all(0 <= start <= end <= len(text) for start, end in hits(rule, text))
