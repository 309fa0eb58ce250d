"""Every rule's own examples, run: marked text is exactly what is reported, good text is silent, fixes repair."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from newslint.packs import OWN_PACK, load
from newslint.rules import Rule
from tests.examples import apply, article_of, as_corpus, hits_of

RULES = load(OWN_PACK)


def examples(kind: str) -> Iterator[object]:
    for id_, rule in RULES.items():
        for number, example in enumerate(getattr(rule, kind)):
            yield pytest.param(rule, example, id=f"{id_}-{number}")


@pytest.mark.parametrize(("rule", "example"), [*examples("bad")])
def test_a_bad_example_is_reported_where_it_is_marked(rule: Rule, example: object) -> None:
    parsed = as_corpus(rule, example)
    found = hits_of(rule, [article_of(plain) for plain, _ in parsed])
    for (plain, spans), hits in zip(parsed, found, strict=True):
        reported = [plain.text[h.start : h.end] for h in hits]
        assert [(h.start, h.end) for h in hits] == spans, f"reported {reported}"
    assert any(spans for _, spans in parsed), "a bad example marks what is bad"


@pytest.mark.parametrize(("rule", "example"), [*examples("good")])
def test_a_good_example_is_silent(rule: Rule, example: object) -> None:
    found = hits_of(rule, [article_of(plain) for plain, _ in as_corpus(rule, example)])
    assert not any(found)


@pytest.mark.parametrize(("rule", "example"), [*examples("bad")])
def test_a_fix_leaves_nothing_to_report(rule: Rule, example: object) -> None:
    parsed = [plain for plain, _ in as_corpus(rule, example)]
    if not any(hit.edits for hits in hits_of(rule, [article_of(p) for p in parsed]) for hit in hits):
        pytest.skip("offers no fix here")
    for _ in range(5):  # overlapping edits wait for the next round
        found = hits_of(rule, [article_of(p) for p in parsed])
        if not any(hit.edits for hits in found for hit in hits):
            break
        parsed = [replace(p, text=apply(p.text, hits)) for p, hits in zip(parsed, found, strict=True)]
    assert not any(hit.edits for hits in found for hit in hits)


@pytest.mark.parametrize("rule", [*RULES.values()], ids=[*RULES])
def test_a_rule_explains_itself(rule: Rule) -> None:
    assert rule.summary.endswith("."), "the docstring's first line is a sentence that says what is wrong"
    assert rule.why, "the rest of the docstring says why it matters"
    assert rule.bad
    assert rule.good
    for option in rule.options.values():
        assert option.type is not option.default, f"option {option.name} has a type and a default"
