"""Sketches made without numpy are the same, bit for bit."""

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from newslint.duplicates.candidates import candidates, passage_candidates
from newslint.duplicates.plain import plain_candidates, plain_sketch
from newslint.duplicates.sketching import sketches
from tests.duplicates.texts import anything, article, rows, words

tricky = st.text(st.sampled_from("abZ 9é\u0301ﬁß渡ำไ\u00ad'\n\ud55c\u1112\u1161\u11ab\ud800"), max_size=200)


@given(words | anything | tricky)
def test_equal_on_random_text(text: str) -> None:
    assert plain_sketch(text) == next(sketches([text]))


def test_equal_on_made_up_and_real_text() -> None:
    texts = [article(n, n) for n in (1, 4, 5, 20, 130, 140, 3000)] + ["la " * 500, "x" * 10_000]
    assert [plain_sketch(text) for text in texts] == list(sketches(texts))
    real = [row["text"] for row in rows("clean/bbc.jsonl.gz")[:50] + rows("language/wikinews_fr.jsonl.gz")[:20]]
    real += [row["text"] for row in rows("language/sentences.jsonl.gz")[::100]]
    assert [plain_sketch(text) for text in real] == list(sketches(real))


def test_numpy_is_imported_when_it_pays() -> None:
    code = (
        "import sys; from newslint.duplicates import sketch\n"
        "for number in range(200):\n"
        "    sketch('some words ' * 400)\n"
        "    if 'numpy' in sys.modules: print(number); break\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert 20 < int(ran.stdout) < 150


@given(st.lists(st.text("ab c", max_size=80), max_size=8), st.sampled_from([0.0, 0.25, 0.6]))
def test_the_same_candidates(texts: list[str], containment: float) -> None:
    texts += [article(200, 1), article(200, 1) + article(50, 2), article(20, 2) + " " + article(90, 1)]
    made = list(sketches(texts))
    found = (candidates(made, containment), passage_candidates(made))
    pairs = {pair for each in found for pair in zip(each.first.tolist(), each.second.tolist(), strict=True)}
    assert plain_candidates(made, containment) == pairs


def test_a_few_different_articles_are_compared_without_numpy() -> None:
    code = (
        "import sys; from newslint.duplicates import find_pairs, sketch\n"
        "texts = [' '.join(f'w{i * k}' for i in range(500)) for k in (1, 1009, 2003)]\n"
        "print(find_pairs([sketch(text) for text in texts], texts.__getitem__), 'numpy' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout == "[] False\n"
