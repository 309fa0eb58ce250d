"""Shared passages stand side by side, in two columns of one width whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.corpus import Corpus, Key
from newslint.hit import Hit, Related
from newslint.report import Context, render
from newslint.report.beside import COLUMN, Pair, beside, paired
from newslint.report.visible import width
from newslint.rules import Rule, Written
from newslint.violation import Violation, violation

RULE = Rule(lambda: Written(lambda article: iter(()), "Wrong.\n\nWhy."), __name__, id="duplicate/near")


def shared(one: str, other: str, here: tuple[int, int], there: tuple[int, int]) -> Violation:
    """A violation in ``one`` with a passage that ``other`` shares."""
    articles = [Article(one, "one.txt"), Article(other, "two.txt")]
    corpus = Corpus[object]([Key("one.txt"), Key("two.txt")], [None, None], [True, True], articles.__getitem__)
    related = (Related(*here, "these 3 words"), Related(*there, "are the same there", 1))
    return violation(articles[0], RULE, Hit(0, 1, "near-duplicate", related=related), corpus)


def test_both_sides_are_named_and_marked() -> None:
    one, other = "Rain came. The old bridge fell down at night.", "At ten the old bridge fell."
    found = shared(one, other, (15, 25), (11, 21))
    assert "".join(render("full", [found], Context())).splitlines()[5:] == [
        "  ::: these 3 words are the same there",
        f"   | {'one.txt:1:16':<{COLUMN}} | two.txt:1:12",
        f"   | {one:<{COLUMN}} | {other}",
        f"   | {'               ^^^^^^^^^^':<{COLUMN}} |            ^^^^^^^^^^",
        "",
    ]


TEXTS = st.text(st.one_of(st.sampled_from("ab 漢\u0301\t\u200b"), st.characters(exclude_characters="\r\n")), min_size=1)


@given(TEXTS, TEXTS, st.data())
def test_the_columns_keep_their_width(one: str, other: str, data: st.DataObject) -> None:
    ends = [sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2))) for text in (one, other)]
    [pair] = paired(shared(one, other, (ends[0][0], ends[0][1]), (ends[1][0], ends[1][1])))
    assert isinstance(pair, Pair)
    _, *rows = beside(pair, 2, color=False)
    assert len(rows) == 3
    assert all(width(row.rstrip("\n")) <= 2 * COLUMN + 9 for row in rows)
    assert all(row[3] == "|" and row.endswith("\n") and row.count("\n") == 1 for row in rows)
