"""However the files of a change are split up, ordered and shared out to processes, the same violations come out."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.config import load
from newslint.discover import DiscoverOptions, discover
from newslint.discover.tracked import together, tracked
from newslint.plan import Plan, make_plan
from newslint.readers import ReadOptions
from newslint.run import run as check
from newslint.violation import Violation
from tests.cli.conftest import Run
from tests.repository.conftest import LEADS, Repository, article

FOOTER = "Vessby Courier, the voice of the harbour since 1902"
COMMITTED = {
    "b/harbour.txt": article("harbour", "Ships will moor at the fish market.") + f"\n{FOOTER}\n",
    "b/copy.txt": article("harbour", "Ships will moor at the fish market.") + f"\n{FOOTER}\n",
    "b/mill.txt": article("mill", "Nobody remembers it standing still.") + f"\n{FOOTER}\n",
    "d/records.jsonl": "".join(json.dumps({"text": text}) + "\n" for text in LEADS.values()),
}
CHANGED = {
    "a/harbour.txt": article("harbour", "The harbour master was not there."),
    "b/school.txt": article("school", "A vote folows in June.") + f"\n{FOOTER}\n",
    "b/both.txt": f"{article('mill', 'A flour shortage.')}\n{article('school', 'A short debate.')}",
    "c/mill.txt": article("mill", "Nobody remembers it standing still."),
    "c/school.md": f"---\ntitle: Schools\n---\n\n{article('school', 'The bus will  stop there.')}",
    "d/more.jsonl": "".join(
        json.dumps({"text": text, "id": f"no {n}"}) + "\n" for n, text in enumerate(LEADS.values())
    ),
}
NAMES = sorted(COMMITTED | CHANGED)


@pytest.fixture(scope="module")
def top(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    repository = Repository(tmp_path_factory.mktemp("content"))
    for name, text in COMMITTED.items():
        repository.write(name, text)
    repository.commit()
    for name, text in CHANGED.items():
        repository.write(name, text)
    repository.git("add", ".")
    before = Path.cwd()
    os.chdir(repository.top)
    yield repository.top
    os.chdir(before)


@pytest.fixture(scope="module")
def plan(top: Path) -> Plan:
    return make_plan(load(isolated=True, overrides=["preview = true"]).settings, Path())


def found(names: list[str], plan: Plan) -> set[Violation]:
    options = DiscoverOptions()
    sources = together(discover(names, options).sources, tracked(["."], options))
    outcome = check(sources, plan, load(isolated=True).settings, Path(), ReadOptions())
    assert not outcome.problems
    assert {violation.path for violation in outcome.violations} <= set(names)
    return set(outcome.violations)


@st.composite
def batches(draw: st.DrawFn) -> list[list[str]]:
    """Some of the files, in any order, split anywhere."""
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=1))
    cuts = sorted(draw(st.sets(st.integers(1, len(names)), max_size=4)) | {len(names)})
    return [names[a:b] for a, b in zip([0, *cuts], cuts, strict=False) if names[a:b]]


@settings(max_examples=40, deadline=None)
@given(batches())
def test_any_batching_and_order_gives_the_same_union(top: Path, plan: Plan, batches: list[list[str]]) -> None:
    union = set[Violation]().union(*(found(batch, plan) for batch in batches))
    assert union == found(sorted(name for batch in batches for name in batch), plan)


def test_each_pair_is_reported_once_and_where_it_changed(top: Path, plan: Plan) -> None:
    reported = [v for v in found(NAMES, plan) if v.rule.startswith("duplicate/") and v.related]
    pairs = [frozenset({(v.path, v.record), (v.related[0].path, v.related[0].record)}) for v in reported]
    assert len(pairs) > 8
    assert len(pairs) == len(set(pairs))
    for v in reported:
        assert v.path in CHANGED or v.related[0].path not in CHANGED
        if (v.path in CHANGED) == (v.related[0].path in CHANGED):
            assert v.path >= v.related[0].path
    assert {"boilerplate/repeated-line", "garbled/misspelling"} <= {v.rule for v in found(NAMES, plan)}


def test_any_number_of_processes_says_the_same(run: Run, tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    for name, text in (COMMITTED | CHANGED).items():
        repository.write(name, text)
    repository.git("add", ".")
    arguments = ("check", ".", "--against-tracked", "--preview", "--output-format", "json")
    one, three = (run(*arguments, "--jobs", jobs) for jobs in ("1", "3"))
    assert one.status == 1
    assert (one.out, one.err) == (three.out, three.err)
