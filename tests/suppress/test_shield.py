"""Many suppressions and many violations at once: the same answer as pair by pair, in linear time."""

import time
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.hit import Hit
from newslint.readers import article_from_text
from newslint.suppress import suppressions
from newslint.suppress.apply import kept
from newslint.suppress.find import Protection
from newslint.suppress.shield import Findings
from newslint.suppress.sic import Sic
from newslint.suppress.suppression import Suppression
from newslint.violation import violation
from tests.report.sample import RULES

TODAY = date(2026, 1, 1)
READING = RULES["boilerplate/reading-time"]
TEXT = Article("one two one two three\n" * 3)
PLACE = violation(TEXT, next(iter(RULES.values())), Hit(0, 0, ""))
places = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: (min(pair), max(pair)))
found = st.builds(
    lambda place, rule: replace(violation(TEXT, READING, Hit(place[0], place[1], "m")), rule=rule),
    places, st.sampled_from(["a/b", "a/c", "d/e"]),
)  # fmt: skip
suppression = st.builds(
    Suppression, st.sampled_from(["a/b", "a", "ALL", "d/e", "x"]), st.just("why"), st.just(PLACE),
    st.none() | places, st.none() | st.sampled_from(["one", "two", "zz"]),
    st.sampled_from([None, "2025-01-01", "2027-01-01", "soon"]),
)  # fmt: skip
sics = st.lists(st.integers(0, 3), max_size=4).map(
    lambda gaps: [Sic(max(0, 8 * n - 4 * (g % 2)), 8 * n, 8 * n + 3 + g) for n, g in enumerate(gaps)]
)


@given(st.lists(found, max_size=6), st.lists(suppression, max_size=6), sics)
def test_all_at_once_says_what_each_pair_says(
    violations: list[object], protections: list[Suppression], words: list[Sic]
) -> None:
    every: list[Protection] = [*protections, *words]
    expected = [one for one in violations if not any(each.covers(one, TODAY) for each in every)]  # type: ignore[arg-type]
    assert kept(violations, every, TODAY) == expected  # type: ignore[arg-type]
    for one in protections:
        covered = any(one.covers(each, TODAY) for each in violations)  # type: ignore[arg-type]
        assert Findings(violations).has(one, TODAY) == covered  # type: ignore[arg-type]


def seconds(lines: int, comment: str) -> float:
    began = time.process_time()
    article = article_from_text(comment * lines, format="markdown")
    violations = [violation(article, READING, Hit(line.start, line.start, "m")) for line in article.lines]
    kept(violations * (lines // len(violations)), suppressions(article), TODAY)
    return time.process_time() - began


def test_thousands_of_comments_take_linear_time() -> None:
    for comment in (
        "a <!-- newslint: ignore[x/y] w -->\n",
        "a <!-- newslint: disable[x/y] w -->",
        "<!-- newslint: ignore[x/y] w -->\n",
    ):
        seconds(100, comment)
        longer = min(seconds(8000, comment) for _ in range(2))
        assert longer < 10 * max(0.05, seconds(2000, comment))  # 4 times where it is linear, 16 where it is quadratic
