"""Files of text in directories of any depth, and how inputs are found and outputs named."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.archive import ArchiveOptions, Shard, Side, shards
from newslint.article import Article
from newslint.discover import DiscoverOptions, Skipped, discover
from newslint.problem import Problem
from newslint.readers import read
from tests.archive.conftest import Desk
from tests.archive.laws import SIDES, WHOLE, all_units, cut_every, planned, rewritten, told, written

many = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
NAMES = st.lists(st.sampled_from(["a", "a-b", "a.b", "b", "é", "C"]), min_size=1, max_size=4).map("/".join)
FILES = st.dictionaries(NAMES, st.binary(max_size=40) | st.text(max_size=40).map(os.fsencode), max_size=8)


def filled(top: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        file = top / f"{name}.{'md' if len(name) % 2 else 'txt'}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return top


@many
@given(FILES, st.integers(1, 100))
def test_units_are_the_files_in_the_order_of_their_paths(desk: Desk, files: dict[str, bytes], size: int) -> None:
    top = filled(desk(), files)
    found = all_units(top, cut_every(size))
    assert [told(unit) for unit in found] == [told(unit) for unit in all_units(top)]
    paths = [unit.arrival.path for unit in found]
    assert paths == [source.path for source in discover([top]).sources]
    articles = [unit.arrival.held.article for unit in found]
    assert [article.text for article in articles if isinstance(article, Article)] == [
        article.text for path in paths for article in read(path) if isinstance(article, Article)
    ]


@many
@given(FILES, st.integers(1, 100), st.lists(st.sampled_from(SIDES), min_size=8, max_size=8))
def test_each_file_goes_to_one_side_as_it_is(desk: Desk, files: dict[str, bytes], size: int, fates: list[Side]) -> None:
    top, out = filled(desk(), files), desk()
    found = all_units(top)
    made = rewritten(top, out, fates[: len(found)], cut_every(size))
    given_files = written(top)
    assert made == {f"{fate}/{unit.output}": given_files[unit.output] for unit, fate in zip(found, fates, strict=False)}


def test_a_changed_file_has_its_new_content(desk: Desk) -> None:
    top, out = filled(desk(), {"a": b"old", "b": b"same"}), desk()
    made = rewritten(top, out, ["articles"] * 2, changed={0: b"new"})
    assert list(made.values()) == [b"new", b"same"]


def test_a_file_too_large_is_a_problem_and_kept_whole(desk: Desk) -> None:
    top, out = filled(desk(), {"a": b"x" * 5000, "b": b"small"}), desk()
    options = replace(WHOLE, largest=1000)
    first, second = all_units(top, options)
    assert isinstance(first.arrival.held.article, Problem)
    assert first.arrival.held.article.message == "too large: 5,000 bytes, at most 1,000 are read"
    assert len(first.arrival.raw) == 1000
    assert isinstance(second.arrival.held.article, Article)
    assert rewritten(top, out, ["quarantine", "articles"], options)["quarantine/a.md"] == b"x" * 5000


def test_a_file_that_vanishes_is_a_problem(desk: Desk) -> None:
    top, out = filled(desk(), {"a": b"here", "b": b"there"}), desk()
    (shard,) = planned(top)
    (top / "b.md").unlink()
    from newslint.archive import rewrite, units

    found = [unit.arrival.held.article for unit in units(shard, WHOLE)]
    assert isinstance(found[1], Problem)
    assert found[1].message == "no such file or directory"
    rewrite(shard, WHOLE, ["articles", "quarantine"], {}, {side: str(out / side) for side in SIDES})
    assert written(out) == {"articles/a.md": b"here"}


def test_what_is_left_out_or_missing_is_told(desk: Desk) -> None:
    top = filled(desk(), {"a": b"here", "drafts/b": b"there"})
    (top / "photo.jpg").write_bytes(b"\xff\xd8")
    (top / "out").mkdir()
    (top / "out" / "c.txt").write_bytes(b"the run's own")
    discovery = DiscoverOptions(root=top, exclude=("drafts/",), apart=(str(top / "out"),))
    found = list(shards([str(top), str(top / "nothing")], ArchiveOptions(discovery)))
    assert [each.paths for each in found if isinstance(each, Shard)] == [(str(top / "a.md"),)]
    skipped = [(Path(each.path).name, each.reason) for each in found if isinstance(each, Skipped)]
    assert skipped == [("drafts", "by exclude"), ("photo.jpg", "with another extension")]
    assert [each.message for each in found if isinstance(each, Problem)] == ["no such file or directory"]


@pytest.mark.parametrize(
    ("inputs", "names"),
    [
        ([""], ["a/x.txt", "b/x.txt"]),
        (["a"], ["x.txt"]),
        (["a", "b"], ["a/x.txt", "b/x.txt"]),
        (["b", "a/x.txt"], ["a/x.txt", "b/x.txt"]),
        (["a/x.txt"], ["x.txt"]),
        (["", "a", "a/x.txt"], ["a/x.txt", "b/x.txt"]),
        (["a", "a/", "a/../a"], ["x.txt"]),
    ],
)
def test_outputs_are_named_below_what_the_inputs_share(desk: Desk, inputs: list[str], names: list[str]) -> None:
    top = desk()
    for each in ("a", "b"):
        (top / each).mkdir()
        (top / each / "x.txt").write_bytes(each.encode())
    found = [each for each in shards([f"{top}/{name}" for name in inputs], WHOLE) if isinstance(each, Shard)]
    from newslint.archive import units

    outputs = [unit.output for shard in found for unit in units(shard, WHOLE)]
    assert sorted(output.removeprefix(f"{top.name}/") for output in outputs) == names


def test_an_input_is_cut_into_enough_parts_for_many_hands() -> None:
    options = ArchiveOptions()
    assert options.for_size(0).shard_size == options.gathered, "smaller ones cost more to begin than to do"
    assert options.for_size(1_280_000_000).shard_size == 20_000_000
    assert options.for_size(10**12) == options
    assert replace(options, shard_size=50).for_size(10**12).shard_size == 50
