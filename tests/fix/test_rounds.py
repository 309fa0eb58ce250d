"""Rounds: overlapping fixes wait, rules that fight are named, and every edit can be told from the original."""

import re
from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.fixes.pieces import untouched
from newslint.fixes.rounds import Rounds, compatible, in_rounds
from newslint.hit import Edit, Hit
from newslint.packs import OWN_PACK, load
from newslint.violation import Violation, violation

RULE = next(iter(load(OWN_PACK).values()))
Fixable = Callable[[Article], list[Violation]]


def found(article: Article, *edits: Edit, rule: str = "a/b") -> Violation:
    return violation(article, replace(RULE, id=rule), Hit(edits[0].start, edits[0].end, "wrong", edits))


def replacing(**pairs: str) -> Fixable:
    """Rules that each replace a letter: ``a_b="x"`` is the rule a/b that replaces "a" by "x"."""

    def fixable(article: Article) -> list[Violation]:
        return [
            found(article, Edit(*match.span(), new), rule=name.replace("_", "/"))
            for name, new in pairs.items()
            for match in re.finditer(name[0], article.text)
        ]

    return fixable


def rounds(text: str, fixable: Fixable) -> Rounds:
    return in_rounds(Article(text), fixable, Article)


def test_fixes_are_applied_until_none_is_left() -> None:
    done = rounds("a b a", replacing(a_one="b", b_two="c"))
    assert done.article.text == "c c c"
    assert done.fixed == {"a/one": 2, "b/two": 3}


def test_rules_that_undo_each_other_are_named_and_nothing_of_theirs_stays() -> None:
    done = rounds("c a", replacing(a_one="b", b_two="a", c_three="d"))
    assert done.trouble is not None
    assert "the fixes of a/one, b/two undo each other" in done.trouble
    again = rounds(done.article.text, replacing(a_one="b", b_two="a", c_three="d"))
    assert again.article.text == done.article.text


def test_a_rule_without_end_is_stopped_and_the_text_is_as_it_was() -> None:
    for end in ("aa", "ab"):
        done = rounds("a", replacing(a_one=end))
        assert done.trouble is not None
        assert done.trouble.startswith("the fixes of a/one do not come to an end: a bug of these rules")
        assert done.article.text == "a"
        assert list(done.pieces.edits()) == []


def test_what_overlaps_or_touches_waits_and_a_fix_is_applied_whole_or_not_at_all() -> None:
    article = Article("0123456789")
    first, touching = found(article, Edit(0, 2, "")), found(article, Edit(2, 3, ""))
    pair, inner = found(article, Edit(4, 5, "x"), Edit(8, 9, "y")), found(article, Edit(8, 9, "z"))
    assert compatible([inner, pair, touching, first]) == [first, pair]
    assert compatible([touching, inner]) == [touching, inner]
    assert compatible([found(article, Edit(1, 4, ""), Edit(3, 5, ""))]) == []


@st.composite
def histories(draw: st.DrawFn) -> tuple[str, list[list[Edit]]]:
    """A text and rounds of edits of it, each of the text as the round before left it."""
    text = original = draw(st.text("abc\n", max_size=12))
    history = []
    for _ in range(draw(st.integers(0, 4))):
        cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
        edits = [Edit(a, b, draw(st.text("abxy", max_size=3))) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
        history.append(edits)
        text = untouched(text).edited(edits).text
    return original, history


@given(histories())
def test_rounds_of_edits_are_edits_of_the_original(history: tuple[str, list[list[Edit]]]) -> None:
    original, all_edits = history
    pieces, expected = untouched(original), original
    for edits in all_edits:
        for edit in reversed(edits):
            expected = expected[: edit.start] + edit.content + expected[edit.end :]
        pieces = pieces.edited(edits)
    assert pieces.text == expected
    for edit in sorted(pieces.edits(), reverse=True):
        original = original[: edit.start] + edit.content + original[edit.end :]
    assert original == expected
