"""What suppressions silence, and what is said of those that no longer do."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from newslint.config.settings import Settings
from newslint.lint import Outcome
from newslint.plan import make_plan
from newslint.readers import ReadOptions, Source
from newslint.run import run

TODAY = date(2026, 6, 1)
STORY = "The bridge opens in May, the mayor said , and nobody in the hall had a word to say against it.\n"


def check(text: str, path: str = "a.md", **settings: tuple[str, ...]) -> Outcome:
    chosen = Settings(select=settings.get("select", ("typography", "suppression", "boilerplate/comment-prompt")))
    plan = replace(make_plan(chosen, Path()), today=TODAY)
    data = text.encode()
    return run([Source(path, len(data), data)], plan, chosen, Path(), ReadOptions())


def rules(outcome: Outcome) -> list[str]:
    return [found.rule for found in outcome.violations]


SLIP = "typography/space-before-punctuation"


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- newslint: ignore[{SLIP}] as set -->\n{STORY}",
        f"<!-- newslint: ignore[{SLIP}] as set -->\n\n{STORY}",
        f"<!-- newslint: ignore[{SLIP}] until 2026-06-01 as set -->\n{STORY}",
        f"{STORY.rstrip()} <!-- newslint: ignore[{SLIP}] as set -->\n",
        f"<!-- newslint: disable[typography] as set -->\n\n{STORY}\n<!-- newslint: enable[typography] -->\n",
        f"<!-- newslint: disable[ALL] as set -->\n\nOne line.\n\n{STORY}",
        f"One line.\n\n{STORY}\n<!-- newslint: ignore-file[{SLIP}] as set -->\n",
        f"---\nnewslint:\n  ignore:\n    - {SLIP} as set\n---\n{STORY}",
        f"---\nnewslint:\n  ignore:\n    - rule: {SLIP}\n      reason: as set\n      text: 'said , and'\n---\n{STORY}",
        f'+++\nday = "x"\n[[newslint.ignore]]\nrule = "{SLIP}"\nreason = "x"\nuntil = 2026-12-31\n+++\n{STORY}',
    ],
)
def test_markdown_is_silenced(text: str) -> None:
    outcome = check(text)
    assert rules(outcome) == []
    assert outcome.suppressed == 1


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- newslint: ignore[{SLIP}] as set -->\nOne line.\n\n{STORY}",
        f"<!-- newslint: disable[{SLIP}] as set -->\n\nOne line.\n\n<!-- newslint: enable[{SLIP}] -->\n\n{STORY}",
    ],
)
def test_what_stands_elsewhere_is_reported_and_the_suppression_is_unused(text: str) -> None:
    assert sorted(rules(check(text))) == ["suppression/unused", SLIP]


@pytest.mark.parametrize(
    ("comment", "rule", "message"),
    [
        (
            "ignore[typography/space-befor-punctuation] x",
            "unknown",
            "did you mean 'typography/space-before-punctuation'?",
        ),
        ("ignore x", "unknown", "name a rule"),
        ("silence[typography] x", "unknown", "name a rule"),
        (f"ignore[{SLIP}] until tomorrow x", "unknown", "'tomorrow', which is no date"),
        (f"ignore[{SLIP}] until 2026-05-31 x", "expired", "held until 2026-05-31"),
        ("ignore[boilerplate/comment-prompt] x", "unused", "nothing left to suppress of boilerplate/comment-prompt"),
    ],
)
def test_what_is_wrong_with_a_suppression_is_said_where_it_stands(comment: str, rule: str, message: str) -> None:
    outcome = check(f"One line.\n\n<!-- newslint: {comment} -->\n{STORY}")
    [found] = [found for found in outcome.violations if found.rule != SLIP]
    assert (found.rule, found.location.row) == (f"suppression/{rule}", 3)
    assert message in found.message
    assert found.fix is not None
    assert not found.fix.safe
    assert SLIP in rules(outcome)


def test_a_suppression_without_a_reason_holds_and_is_said() -> None:
    assert rules(check(f"<!-- newslint: ignore[{SLIP}] -->\n{STORY}")) == ["suppression/no-reason"]


def test_what_did_not_run_is_not_unused() -> None:
    text = "<!-- newslint: ignore[garbled/misspelling] x -->\nOne line.\n"
    assert rules(check(text)) == []
    assert rules(check(text, select=("ALL",))) == ["suppression/unused"]


def test_rules_about_suppressions_are_chosen_like_any_other() -> None:
    text = "<!-- newslint: ignore[boilerplate/comment-prompt] x -->\nOne line.\n"
    assert rules(check(text, select=("typography", "boilerplate/comment-prompt"))) == []


def test_a_record_has_a_key() -> None:
    ignore = {"ignore": [{"rule": SLIP, "text": "mayor said , and", "reason": "as set"}, "typography/nothing x"]}
    lines = [{"text": STORY, "newslint": ignore}, {"text": STORY}]
    outcome = check("".join(json.dumps(line) + "\n" for line in lines), "a.jsonl")
    assert [(f.record, f.rule) for f in outcome.violations] == [(1, "suppression/unknown"), (2, SLIP)]


def test_a_plain_text_has_a_file_beside_it(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    assert rules(check(STORY, str(article))) == [SLIP]
    beside = tmp_path / "a.txt.newslint.toml"
    beside.write_text(f'[[ignore]]\nrule = "{SLIP}"\ntext = "said , and"\nreason = "as set"\n')
    assert rules(check(STORY, str(article))) == []
    beside.write_text("[[ignore]\n")
    assert rules(check(STORY, str(article))) == ["suppression/unknown", SLIP]


def test_sic_protects_the_word_before_it_and_no_other() -> None:
    select = ("garbled/doubled-word",)
    assert rules(check("He said the the [sic] bridge opens in the old town.\n", select=select)) == []
    assert len(rules(check("He said the the old bridge [sic] opens in the old town.\n", select=select))) == 1


@pytest.mark.parametrize("text", ["<!-- newslint:" * 2000, "<!-- newslint: ignore[" * 2000, "[sic]" * 5000])
def test_hostile_text_takes_no_time(text: str) -> None:
    check(text)
