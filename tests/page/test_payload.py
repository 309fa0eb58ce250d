"""What a page carries, and what it says of places that a text lacks or has lost."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.duplicates.clusters import connected
from newslint.page import ReportError, findings
from newslint.page.facts import day, facts, source
from newslint.page.packing import Chunks
from newslint.page.pairs import compared
from newslint.page.units import Units
from tests.page import pictures
from tests.page.build import data_of, packed, unpacked, violation

STORY = (
    "The harbour council of Vessby voted on Monday to close the northern quay to cargo after divers found cracks in "
    "{} of its 62 pillars, and asked the ministry for a loan to repair them before the winter storms set in again. "
    "Divers will return on 3 May, 17 May and 31 May, and the 12 cranes will stand still until then."
)


def test_offsets_are_in_the_units_of_the_browser() -> None:
    text = "A 🐐 ate the the stamps.\n"
    data = unpacked(packed({"a.txt": text}, [violation("a.txt", "twice", 1, 9, 7)]).data)["violations"]
    utf16 = text.encode("utf-16-le")
    assert utf16[2 * data["start"][0] : 2 * data["end"][0]].decode("utf-16-le") == "the the"


@given(st.text(st.sampled_from("aé😀\ud800\udc00"), max_size=12))
def test_units_count_as_json_readers_do(text: str) -> None:
    lengths = [len("".join(text[:n]).encode("utf-16-le", "surrogatepass")) // 2 for n in range(len(text) + 1)]
    assert [Units(text)(n) for n in range(len(text) + 1)] == lengths


@pytest.mark.parametrize("place", [(7, 1, 1), (1, 90, 1), (1, 3, 90)])
def test_a_place_that_the_text_has_lost_has_no_offsets(place: tuple[int, int, int]) -> None:
    data = unpacked(packed({"a.txt": "Short.\n"}, [violation("a.txt", "gone", *place)]).data)["violations"]
    assert (data["start"], data["end"], data["message"]) == ([-1], [-1], [0])


def test_an_article_that_is_not_there_is_still_named() -> None:
    found = [violation("gone.txt", "it was there"), violation("a.txt", "here")]
    data = unpacked(packed({"a.txt": "Short.\n"}, found).data)
    assert [data["articles"]["paths"][n] for n in data["articles"]["path"]] == ["a.txt", "gone.txt"]
    assert data["articles"]["chunk"] == [0, -1]


def test_an_article_that_is_not_there_shows_the_line_that_was_saved() -> None:
    around = {"excerpt": {"text": "😀 here it was.", "column": 5}}
    found = [violation("gone.txt", "it was there", 3, 7, 4) | around, violation("gone.txt", "unsaid")]
    data = unpacked(packed({}, found).data)
    assert data["violations"]["excerpts"] == {"0": ["😀 here it was.", 3, 7]}


def test_texts_are_carried_for_articles_that_have_violations_and_none_without_texts() -> None:
    files = {"a.txt": "Bad.\n", "b.txt": "Good.\n"}
    whole, bare = (packed(files, [violation("a.txt", "bad", 1, 1, 3)], texts=texts) for texts in (True, False))
    assert [unpacked(chunk) for chunk in whole.texts] == [["Bad.\n"]]
    assert bare.texts == []
    assert unpacked(bare.data)["violations"]["excerpts"] == {"0": ["Bad.", 0, 3]}


def test_a_pair_is_compared_once_and_the_numbers_that_differ_are_placed() -> None:
    files = {"a.txt": f"Quay closes\n\n{STORY.format(14)}\n", "b.txt": f"Port shuts\n\n{STORY.format(15)}\n"}
    data = unpacked(packed(files).data)
    [pair] = data["pairs"]
    assert (pair["a"], pair["b"], pair["cluster"], pair["rules"]) == (0, 1, 0, ["duplicate/near"])
    sides = zip(pair["shared"]["sides"], files.values(), strict=True)
    shown = [[text[slice(*span)] for span in numbers] for (_, numbers), text in sides]
    assert shown == [["14"], ["15"]]
    for a_start, a_end, b_start, b_end, _ in pair["shared"]["passages"]:
        assert files["a.txt"][a_start:a_end] == files["b.txt"][b_start:b_end]


def test_the_same_input_gives_the_same_page() -> None:
    assert packed({"a.txt": STORY.format(3)}) == packed({"a.txt": STORY.format(3)})


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12))))
def test_clusters_are_what_a_search_along_the_edges_finds(edges: list[tuple[int, int]]) -> None:
    found = connected(edges)
    for number in found:
        reached, fringe = {number}, {number}
        while fringe:
            fringe = {b for edge in edges for a, b in (edge, edge[::-1]) if a in fringe} - reached
            reached |= fringe
        assert found[number] == min(reached)


def test_nothing_in_common_is_no_passage() -> None:
    nothing = compared(Article("", "a.txt"), Article("Words.", "b.txt"))
    assert (nothing.passages, nothing.jaccard, nothing.longest) == ([], 0, 0)


def test_chunks_say_where_each_text_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.page.packing.CHUNK", 10)
    chunks, texts = Chunks(), ["x" * 12, "y", "z" * 9, "w", ""]
    places = [chunks.add(text) for text in texts]
    read = [unpacked(chunk) for chunk in chunks.packed()]
    assert [read[chunk][slot] for chunk, slot in places] == texts
    assert len(read) == 3


@pytest.mark.parametrize(
    ("value", "iso"),
    [("2025-04-03", "2025-04-03"), ("2025-04-03T10:00:00Z", "2025-04-03"), ("20250403", "2025-04-03"),
     ("2025/04/03 10:00", "2025-04-03"), ("Thu, 03 Apr 2025 10:00:00 GMT", "2025-04-03"), ("2025-13-03", None),
     ("in April", None), ("", None), (20250403, None), ("202504031200", None), ("\ud800", None)],
)  # fmt: skip
def test_dates(value: object, iso: str | None) -> None:
    assert day(value) == iso


@pytest.mark.parametrize(
    ("meta", "record", "expected"),
    [({"source": " The  Post\n"}, 1, "The Post"), ({"url": "https://www.example.org/a"}, 1, "example.org"),
     ({"url": "http://[", "source": ""}, None, "news"), ({}, 3, "news/a.jsonl"), ({"source": ["x"]}, None, "news")],
)  # fmt: skip
def test_sources(meta: dict[str, Any], record: int | None, expected: str) -> None:
    assert source(Article("Text.", "news/a.jsonl", meta=meta, record=record)) == expected


def test_the_title_is_the_headline_not_the_section_above_it() -> None:
    story = "Grain prices fell for a third week after rain reached the plains, traders in Lindhafen said on Thursday."
    assert facts(Article(f"World\n\nGrain Prices Fall Again\n\n{story}\n", "a.txt")).title == "Grain Prices Fall Again"
    assert len(facts(Article("word " * 99, "a.txt")).title) == 110


@pytest.mark.parametrize("data", [{}, [3], [{}], [violation("a", "m") | {"record": []}], [violation("a", "m", 0)],
                                  [violation("a", "m", True)], [violation("a", "m") | {"related": [{}]}],
                                  [violation("a", "m") | {"fix": {"edits": 3}}]])  # fmt: skip
def test_what_is_no_report_is_refused(data: Any) -> None:
    with pytest.raises(ReportError):
        list(findings(data))


def test_the_examples_make_a_page_with_sources_dates_and_duplicates(tmp_path: Path) -> None:
    data = data_of(pictures.examples(tmp_path / "report.html").read_text("utf-8"))
    papers = {"Lindhafen Courier", "Northern Dispatch", "Ostermill Post", "Westhaven Times"}
    assert papers < set(data["articles"]["sources"])
    assert sum(day is not None for day in data["articles"]["day"]) == 15
    assert len(data["pairs"]) == 4
    assert {data["violations"]["severities"][n] for n in data["violations"]["severity"]} >= {"error", "warning"}
