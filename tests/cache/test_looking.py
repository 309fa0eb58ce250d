"""A run with a cache says what one without would say, and looks only at what is new."""

import json
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.article import Article
from newslint.cache import Cached, Store, looking
from newslint.cache import names as naming
from newslint.config import Settings
from newslint.corpus import Corpus
from newslint.discover import discover
from newslint.lint import Outcome
from newslint.plan import Plan, Step, make_plan
from newslint.readers import ReadOptions, Source
from newslint.rules import CorpusHits, CorpusRule, Written
from newslint.run import run as check

STORIES = [
    "The ferry to the island runs again on Sundays after repairs to its engine, the owners said on Friday, and "
    "tickets will cost as much as they did before the summer, when divers found a net around the screw.",
    "The library will stay open on Sundays, the council said on Tuesday after a short  debate that thier critics left.",
    "Leave a comment",
    "Three schools in the valley will share one headteacher from August, parents were told at a meeting on Thursday.",
]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for n, story in enumerate(STORIES):
        Path(f"{n}.txt").write_text(f"Story {n}\n\n{story}\n\n{STORIES[n % 2]}\n", "utf-8")
    Path("wire.jsonl").write_text('{"text": "A  report.", "id": 7}\nbroken\n{"text": "A report."}\n', "utf-8")
    Path("page.md").write_text(f"---\ntitle: A page\n---\n\n{STORIES[0]}\n", "utf-8")
    return tmp_path


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """What is done in this process: files looked at, by path and by whether rules run; digests made; comparisons."""
    counts: Counter[str] = Counter()
    from newslint.lint import compare, look

    def counted(source: Source, plan: Plan, options: ReadOptions, *more: Any) -> Any:
        counts[source.path] += 1
        counts["rules"] += bool(plan.articles)
        counts["digests"] += len(plan.digests)
        return look(source, plan, options, *more)

    def compared(*arguments: Any) -> Any:
        counts["comparisons"] += 1
        return compare(*arguments)

    monkeypatch.setattr(looking, "look", counted)
    monkeypatch.setattr(looking, "compare", compared)
    return counts


def outcome(plan: Plan | None = None, **told: Any) -> Outcome:
    chosen = Settings(jobs=1, **told)
    return check(discover(["."]).sources, plan or make_plan(chosen, Path()), chosen, Path(), ReadOptions())


def test_a_second_run_says_the_same_without_a_look(content: Path, looks: Counter[str]) -> None:
    plain = outcome(cache=False)
    assert not (content / ".newslint_cache").exists()
    assert {"typography/double-space", "duplicate/contained"} <= {v.rule for v in plain.violations}
    assert len(plain.problems) == 1
    assert outcome() == plain
    assert looks.pop("comparisons") == 1
    looks.clear()
    assert outcome() == plain
    assert not looks


def test_only_what_changed_is_looked_at(content: Path, looks: Counter[str]) -> None:
    outcome()
    looks.clear()
    Path("0.txt").write_text("Another story.\n")
    Path("1.txt").touch()
    Path("new.txt").write_text("Another story.\n")
    Path("2.txt").unlink()
    assert outcome() == outcome(cache=False)
    assert {path for path in looks if "." in path} == {"0.txt", "new.txt"}


def test_the_same_content_under_another_name_is_another_file(content: Path) -> None:
    outcome()
    Path("1.txt").rename("9.md")
    assert outcome() == outcome(cache=False)


def test_suppressions_are_kept_too_those_beside_a_file_included(content: Path, looks: Counter[str]) -> None:
    Path("1.txt.newslint.toml").write_text('ignore = ["typography/double-space the house likes it"]\n')
    Path("page.md").write_text("A page.  It is <!-- newslint: ignore[typography] so meant -->\nrecieved [sic] here.\n")
    plain = outcome(cache=False)
    assert plain.suppressed >= 3
    assert outcome() == outcome() == plain
    looks.clear()
    Path("1.txt.newslint.toml").write_text('ignore = ["typography/double-space"]\n')
    assert outcome() == outcome(cache=False) != plain
    assert looks["1.txt"] == 1


@pytest.mark.parametrize(
    "told",
    [
        {"ignore": ("typography",)},
        {"words": ("thier",)},
        {"rules": {"structure/empty-article": {"severity": "info"}, "typography/double-space": {"severity": "error"}}},
        {"per_file_ignore": {"1.txt": ("ALL",)}},
    ],
)
def test_other_settings_run_the_rules_anew_but_keep_the_digests(
    content: Path, looks: Counter[str], told: dict[str, Any]
) -> None:
    outcome()
    looks.clear()
    assert outcome(**told) == outcome(cache=False, **told)
    assert looks["rules"] == 6
    assert looks["digests"] == 0
    assert looks["comparisons"] == 1


def test_a_changed_rule_keeps_the_digests_of_the_engine(
    content: Path, looks: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = outcome()
    looks.clear()
    monkeypatch.setattr(naming, "_package", lambda name: [b"other code"])
    assert outcome() == before
    assert looks["rules"] == 6
    assert looks["digests"] == 6, "of one rule, whose digest is in its own module"


def test_another_version_or_engine_keeps_nothing(
    content: Path, looks: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = outcome()
    for name, value in [("__version__", "99"), ("_code_in", lambda top: b"other code")]:
        looks.clear()
        monkeypatch.setattr(naming, name, value)
        assert outcome() == before
        assert looks["rules"] == 6
        assert looks["digests"] == 6 * len(make_plan(Settings(), Path()).digests)


def test_other_ways_to_report_and_to_choose_files_change_nothing(content: Path, looks: Counter[str]) -> None:
    outcome()
    looks.clear()
    outcome(output_format="json", fail_on="error", exclude=("x",), force_exclude=True, reference=("y",))
    assert not looks


def test_files_that_are_only_compared_with_cost_no_rules(content: Path, looks: Counter[str]) -> None:
    def partly(**told: Any) -> Outcome:
        chosen = Settings(jobs=1, **told)
        sources = [replace(source, reported=source.path == "3.txt") for source in discover(["."]).sources]
        return check(sources, make_plan(chosen, Path()), chosen, Path(), ReadOptions())

    first = partly()
    assert looks["rules"] == 1
    assert first == partly() == partly(cache=False)
    assert (first.articles, first.compared) == (1, 6)
    looks.clear()
    assert outcome() == outcome(cache=False)
    assert looks["digests"] == 0


def failing(article: Article) -> int:
    if "broken" in os.environ.get("STATE", ""):
        raise ValueError("broken")
    return len(article.text)


def unpackable(article: Article) -> dict[str, int]:
    return {"length": len(article.text)}


def long_ones(corpus: Corpus[Any]) -> CorpusHits:
    yield from ()


def plan_with(digest: Any) -> Plan:
    plan = make_plan(Settings(), Path())
    rule = CorpusRule(lambda: Written(long_ones, "A rule.", digest=digest), __name__, id="test/rule")
    return replace(plan, corpus=(*plan.corpus, Step(rule, long_ones)), digests={**plan.digests, "test": digest})


def test_the_failure_of_a_rule_is_not_kept(content: Path, looks: Counter[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STATE", "broken")
    broken = outcome(plan_with(failing))
    assert sum(v.rule == "internal/rule-failed" for v in broken.violations) == 7
    monkeypatch.setenv("STATE", "repaired")
    assert not any(v.rule == "internal/rule-failed" for v in outcome(plan_with(failing)).violations)


def test_a_digest_whose_type_cannot_be_kept_is_made_each_time(content: Path, looks: Counter[str]) -> None:
    before = outcome(plan_with(unpackable))
    looks.clear()
    Path("0.txt").write_text("Another story.\n")
    assert outcome(plan_with(unpackable)) == outcome(plan_with(unpackable), cache=False) != before
    assert looks["rules"] == 1
    assert looks["1.txt"] == 1


def test_a_file_that_changes_during_the_run_is_not_remembered_wrongly(content: Path) -> None:
    chosen = Settings(jobs=1)
    sources, plan = discover(["."]).sources, make_plan(chosen, Path())
    with closing(Store(content)) as store:
        run = Cached(sources, plan, chosen, content, ReadOptions(), store)
        looked = run.look_at_all()
        first = next(looked)
        assert first
        old = Path("3.txt").read_bytes()
        Path("3.txt").write_text("Story\n\nTwo  spaces.\n")
        list(looked)
        Path("3.txt").write_bytes(old)
    assert outcome() == outcome(cache=False)


def test_entries_that_say_nonsense_are_made_anew(content: Path, looks: Counter[str]) -> None:
    plain = outcome()
    with closing(Store(content)) as store:
        assert store._connection
        names = [name for (name,) in store._connection.execute("SELECT name FROM entries")]
        for value in (None, 7, [[["a", "text", []]], []], {"a": 1}):
            store.put(dict.fromkeys(names, value))
            assert outcome() == plain


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    before = Path.cwd()
    os.chdir(tmp_path_factory.mktemp("scratch"))
    yield Path.cwd()
    os.chdir(before)


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["a.txt", "b.txt", "b.md", "c.jsonl"]),
        st.lists(st.sampled_from([*STORIES, "naïve\u200b text", "\ud800"]), max_size=3),
        st.sampled_from([(), ("typography",), ("garbled", "duplicate")]),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EDITS)
def test_any_history_of_edits_and_settings_gives_what_a_run_without_a_cache_gives(
    scratch: Path, edits: list[tuple[str, list[str], tuple[str, ...]]]
) -> None:
    for name, paragraphs, ignored in edits:
        text = "\n\n".join(paragraphs)
        record = "".join(json.dumps({"text": text}) + "\n" for text in paragraphs)
        Path(name).write_bytes((record if name.endswith("l") else text).encode("utf-8", "surrogatepass"))
        assert outcome(ignore=ignored) == outcome(ignore=ignored, cache=False)
