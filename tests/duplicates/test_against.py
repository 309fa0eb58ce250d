"""Articles against an index: the same verdicts as a comparison of the texts, but for the error of the estimate."""

from pathlib import Path

import pytest

from newslint.article import Article
from newslint.corpus import Key
from newslint.duplicates import compare, verdict
from newslint.duplicates.against import RULES, against
from newslint.duplicates.index import build_index, entry_of, open_index
from newslint.packs import OWN_PACK, load
from tests.duplicates.texts import SEEDS, article, rows

BODY = article(300, 1)


@pytest.mark.parametrize(
    ("text", "rule", "message"),
    [
        (BODY.upper(), "duplicate/exact", "copy of a.txt, which is in the index, word for word"),
        (
            "\n New headline \n\n" + BODY,
            "duplicate/near",
            "near-duplicate of a.txt, which is in the index (about: Jaccard",
        ),
        (" ".join(BODY.split()[:150]), "duplicate/contained", "a part of a.txt, which is"),
        (BODY + " " + article(300, 2), "duplicate/contained", "longer version of a.txt, which is"),
        (f"{article(400, 3)} {' '.join(BODY.split()[:150])} {article(400, 4)}", "duplicate/shared-passage", "some 1"),
    ],
)
def test_a_hit_of_each_rule(text: str, rule: str, message: str, tmp_path: Path) -> None:
    build_index(str(tmp_path / "i"), [entry_of(Article(BODY, "a.txt"))])
    asked = Article(text, "b.txt")
    with open_index(str(tmp_path / "i")) as index:
        ((id_, hit),) = against(index, asked)
    assert id_ == rule
    assert hit.message.startswith(message)
    assert asked.text[hit.start : hit.end] == asked.text.strip().partition("\n")[0].strip()


def test_an_indexed_article_that_can_be_read_is_compared_exactly(tmp_path: Path) -> None:
    original, asked = Article(BODY, "a.txt"), Article("New\n\n" + BODY, "b.txt")
    build_index(str(tmp_path / "i"), [entry_of(original), entry_of(Article(BODY, "gone.txt"))])
    with open_index(str(tmp_path / "i")) as index:
        texts = {Key("a.txt"): original}
        hits = sorted(hit.message for _, hit in against(index, asked, read=texts.get))
        changed = [hit.message for _, hit in against(index, asked, read=lambda key: Article("Quite another text"))]
    figures = "(Jaccard .99, containment 1.00, 300 words in common)"
    assert hits[0] == "near-duplicate of a.txt, which is in the index " + figures
    assert hits[1].startswith("near-duplicate of gone.txt, which is in the index (about: Jaccard")
    assert changed == []


def test_the_rules_exist() -> None:
    assert set(RULES.values()) <= load(OWN_PACK).keys()


def test_the_seeds_are_no_copies_of_each_other(tmp_path: Path) -> None:
    if not SEEDS.exists():
        pytest.skip(f"needs the seed articles in {SEEDS}")
    articles = [Article(path.read_text(encoding="utf8"), path.name) for path in sorted(SEEDS.glob("*.txt"))]
    build_index(str(tmp_path / "i"), map(entry_of, articles))
    with open_index(str(tmp_path / "i")) as index:
        assert [hit for each in articles for hit in against(index, each)] == []


def test_estimates_agree_with_comparisons_of_real_text(tmp_path: Path) -> None:
    texts = {row["id"]: row["text"] for row in rows("clean/reuters.jsonl.gz")}
    pairs = {(row["a"], row["b"]) for row in rows("duplicates/reuters_pairs.jsonl.gz")}
    build_index(str(tmp_path / "i"), (entry_of(Article(text, id_)) for id_, text in texts.items()))
    copies = ("exact", "near", "contained")
    right = found = expected = 0
    with open_index(str(tmp_path / "i")) as index:
        for asked in sorted({a for a, _ in pairs}):
            answers = {m.key.path for m in index.query(entry_of(Article(texts[asked], asked))) if m.kind in copies}
            truth = {b for a, b in pairs if a == asked if verdict(compare(texts[a], texts[b])) in copies}
            theirs = {other for other in answers if (asked, other) in pairs}
            found, expected, right = found + len(theirs), expected + len(truth), right + len(theirs & truth)
    assert right / expected > 0.93
    assert right / found > 0.93
