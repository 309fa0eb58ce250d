"""The engine of a cluster, on a Ray of two workers on this machine."""

import json
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from newslint.clean.engine import A, Died, R, T
from newslint.clean.engine.local import Local
from newslint.clean.engine.ray import Ray
from newslint.clean.engine.ray_checks import check_machines
from newslint.clean.problems import CleanProblem
from newslint.packs import all_rules
from tests.clean import work as works
from tests.clean.archive import cleaned, contents, fill, job
from tests.clean.copies.inline import planted
from tests.faults.running import environment


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ray]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pytest.importorskip("ray", reason="needs Ray: the extra cluster")
        with Ray(2, tmp_path_factory.mktemp("run")) as started:
            yield started


def test_what_another_run_started_for_itself_is_not_joined(engine: Ray) -> None:
    import ray

    joining = "from newslint.clean.engine.ray_cluster import join_or_start; join_or_start(1); import ray; "
    joining += "print(ray.get_runtime_context().gcs_address)"
    other = subprocess.run([sys.executable, "-c", joining], env=environment(), capture_output=True, text=True)
    assert other.stdout.strip() not in ("", ray.get_runtime_context().gcs_address), other.stderr


def test_each_item_has_its_result(engine: Ray) -> None:
    assert sorted(engine.each(works.double, range(7))) == [(number, 2 * number) for number in range(7)]
    assert list(engine.each(works.double, [])) == []
    assert engine.workers == 2


def test_an_exception_is_raised_with_where_it_came_from(engine: Ray) -> None:
    with pytest.raises(LookupError, match="no 1") as raised:
        list(engine.each(works.fail, [1]))
    assert type(raised.value) is LookupError
    assert "in fail" in raised.value.__notes__[0]


def test_who_dies_is_replaced_and_the_item_tried_again_once(engine: Ray, tmp_path: Path) -> None:
    done = dict(engine.each(partial(works.die_at, tmp_path), range(8)))
    assert {number: result for number, result in done.items() if number != 3} == {n: n for n in range(8) if n != 3}
    assert done[3] == Died("it was ended from outside, or crashed")
    assert len(list(tmp_path.glob("3-*"))) == 2
    assert len(list(tmp_path.glob("5-*"))) == 2


@pytest.mark.parametrize("parts", [1, 3])
def test_parts_come_together_in_the_order_of_the_items(engine: Ray, parts: int) -> None:
    merged = list(engine.shuffle(partial(works.by_remainder, parts), works.together, [5, 0, 1, 7], parts))
    whole = [(0, [5, 0, 1, 7], 31)]
    assert merged == (whole if parts == 1 else [(0, [2, 0, 1, 3], 12), (1, [2, 0, 0, 2], 10), (2, [1, 0, 0, 2], 9)])


def test_a_death_in_an_exchange_is_made_good_and_deaths_without_end_are_not(engine: Ray, tmp_path: Path) -> None:
    assert list(engine.shuffle(partial(works.dying, tmp_path), works.together, [5, 6], 1)) == [(0, [1, 1], 11)]
    with pytest.raises(CleanProblem, match="died 4 times"):
        list(engine.shuffle(partial(works.dying, tmp_path), works.together, [3], 1))


def test_what_is_under_way_ends_when_it_is_not_wanted_any_more(engine: Ray) -> None:
    results = engine.each(works.sleep, [0.0, 60.0, 60.0])
    next(results)
    results.close()  # type: ignore[attr-defined]
    began = time.monotonic()
    assert list(engine.each(works.double, [4])) == [(0, 8)]
    assert time.monotonic() - began < 20


def test_machines_that_do_not_share_the_directory_are_refused(
    engine: Ray, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "touch", lambda path: None)  # as if it had been made on another disk
    with pytest.raises(CleanProblem, match=r"does not see .* \(--state\)"):
        check_machines(tmp_path)


def test_a_machine_with_another_version_is_refused(
    engine: Ray, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.clean.engine.ray_checks.__version__", "0.0.1")
    with pytest.raises(CleanProblem, match=r"has newslint .*, this one 0.0.1"):
        check_machines(tmp_path)


def test_a_machine_without_a_rule_pack_is_refused(engine: Ray, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.clean.engine.ray_checks.all_rules", lambda: {**all_rules(), "house/exclusive": None})
    with pytest.raises(CleanProblem, match="has other rules than this one, such as house/exclusive"):
        check_machines(tmp_path)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Articles of every fate, and hundreds more of which some are copies."""
    place = fill(tmp_path_factory.mktemp("archive"))
    texts = planted(7, 400)
    records = (json.dumps({"id": number, "text": text}) + "\n" for number, text in enumerate(texts))
    (place / "planted.jsonl").write_text("".join(records))
    return place


@pytest.fixture(scope="module")
def local(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What a run on one machine makes of it."""
    output = tmp_path_factory.mktemp("local") / "out"
    made = job([archive], output, shard=50_000)
    cleaned(made, lambda: Local(2, made.state.directory))
    return contents(output)


@pytest.mark.usefixtures("engine")
def test_the_output_is_that_of_a_run_on_one_machine(archive: Path, local: dict[str, bytes], tmp_path: Path) -> None:
    made = job([archive], tmp_path / "out", shard=50_000)
    cleaned(made, lambda: Ray(2, made.state.directory))
    assert contents(tmp_path / "out") == local
    assert len(local["duplicates.jsonl"].splitlines()) > 50


class Deadly(Ray):
    """Its workers die: one while it looks at a shard, others when they have done what nobody then hears of."""

    def __init__(self, directory: Path, place: Path) -> None:
        super().__init__(2, directory)
        self._notes, self._place, self._calls = directory / "notes", place, count()

    def each(self, work: Callable[[T], R], items: Sequence[T]) -> Iterator[tuple[int, R | Died]]:
        if next(self._calls):
            return super().each(partial(works.once, self._place, "each", work), items)
        return super().each(partial(works.in_the_middle, self._place, self._notes, work), items)

    def shuffle(
        self,
        split: Callable[[T], Sequence[A]],
        merge: Callable[[int, Sequence[A]], R],
        items: Sequence[T],
        parts: int,
    ) -> Iterator[R]:
        return super().shuffle(
            partial(works.once, self._place, "split", split),
            partial(works.once, self._place, "merge", merge),
            items,
            parts,
        )


@pytest.mark.usefixtures("engine")
def test_workers_that_are_killed_change_nothing(archive: Path, local: dict[str, bytes], tmp_path: Path) -> None:
    made = job([archive], tmp_path / "out", shard=50_000)
    cleaned(made, lambda: Deadly(made.state.directory, tmp_path))
    assert contents(tmp_path / "out") == local
    assert {mark.name for mark in tmp_path.iterdir()} == {"out", "in the middle", "each", "split", "merge"}
