"""The engine of one machine: results, exceptions, deaths, exchanges, and ends in time."""

import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from newslint.clean.engine import Died
from newslint.clean.engine.local import Local
from newslint.clean.problems import CleanProblem
from tests.clean import work

ROOT = Path(__file__).parents[2]


def test_each_item_has_its_result(tmp_path: Path) -> None:
    with Local(2, tmp_path) as engine:
        assert sorted(engine.each(work.double, range(7))) == [(number, 2 * number) for number in range(7)]
        assert list(engine.each(work.double, [])) == []


def test_an_exception_is_raised_with_where_it_came_from(tmp_path: Path) -> None:
    with Local(1, tmp_path) as engine, pytest.raises(LookupError, match="no 1") as raised:
        list(engine.each(work.fail, [1]))
    assert "in fail" in raised.value.__notes__[0]


def test_who_dies_is_replaced_and_the_item_tried_again_once(tmp_path: Path) -> None:
    with Local(2, tmp_path) as engine:
        done = dict(engine.each(partial(work.die_at, tmp_path), range(8)))
    assert {number: result for number, result in done.items() if number != 3} == {n: n for n in range(8) if n != 3}
    assert done[3] == Died("it was ended by SIGKILL (out of memory?)")
    assert len(list(tmp_path.glob("3-*"))) == 2
    assert len(list(tmp_path.glob("5-*"))) == 2


def test_parts_come_together_in_the_order_of_the_items(tmp_path: Path) -> None:
    with Local(2, tmp_path) as engine:
        merged = list(engine.shuffle(partial(work.by_remainder, 3), work.together, [5, 0, 1, 7], 3))
    assert merged == [(0, [2, 0, 1, 3], 12), (1, [2, 0, 0, 2], 10), (2, [1, 0, 0, 2], 9)]
    assert not (tmp_path / "shuffle").exists()


def test_a_death_in_an_exchange_ends_it(tmp_path: Path) -> None:
    with Local(1, tmp_path) as engine, pytest.raises(CleanProblem, match="died twice"):
        list(engine.shuffle(partial(work.dying, tmp_path), work.together, [3], 3))


def test_leaving_ends_the_processes_at_once(tmp_path: Path) -> None:
    with Local(2, tmp_path) as engine:
        results = engine.each(work.sleep, [0.0, 60.0, 60.0])
        next(results)
        began = time.monotonic()
        del results
    assert time.monotonic() - began < 1


def test_processes_end_when_the_one_that_started_them_is_killed(tmp_path: Path) -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from pathlib import Path; from tests.clean import work; from newslint.clean.engine.local import Local\n"
        "place = Path(sys.argv[1])\n"
        "if __name__ == '__main__':\n    list(Local(2, place).each(work.process, [place, place]))\n"
    )
    script = tmp_path / "program.py"
    script.write_text(program)
    parent = subprocess.Popen([sys.executable, str(script), str(tmp_path)])
    while len(children := [int(file.name) for file in tmp_path.iterdir() if file.name.isdigit()]) < 2:
        time.sleep(0.05)
    parent.kill()
    parent.wait()
    until = time.monotonic() + 5
    while any(map(_alive, children)) and time.monotonic() < until:
        time.sleep(0.02)
    assert not any(map(_alive, children))


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
        return "zombie" not in Path(f"/proc/{process}/status").read_text("utf-8")
    except (ProcessLookupError, FileNotFoundError):
        return False
