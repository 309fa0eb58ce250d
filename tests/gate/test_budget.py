"""How much may be wrong: with an article, and with a run."""

from dataclasses import replace
from pathlib import Path

import pytest

from newslint.config.settings import GateSettings
from newslint.failure import RULE_FAILED
from newslint.gate.budget import excesses, holds
from newslint.violation import Violation
from tests.cli.conftest import CLEAN, FAULTY, Run
from tests.gate.conftest import Gate
from tests.report.sample import violations

ANY = violations()[0]
ERROR, WARNING = replace(ANY, severity="error"), replace(ANY, severity="warning")


@pytest.mark.parametrize(
    ("share", "rejected", "articles", "held"),
    [(0.0, 0, 0, True), (0.0, 1, 100, False), (0.05, 5, 100, True), (0.05, 6, 100, False), (1.0, 9, 9, True)],
)
def test_the_share_of_a_run(share: float, rejected: int, articles: int, held: bool) -> None:
    assert holds(rejected, articles, GateSettings(max_rejected=share)) == held


@pytest.mark.parametrize(
    ("found", "words", "budget", "number"),
    [
        ([], 0, GateSettings(), 0),
        ([ERROR], 9000, GateSettings(), 1),
        ([ERROR], 9000, GateSettings(max_errors=1), 0),
        ([WARNING] * 3, 300, GateSettings(), 0),
        ([WARNING] * 4, 300, GateSettings(), 1),
        ([WARNING], 0, GateSettings(), 1),
        ([ERROR, WARNING], 10, GateSettings(), 2),
        ([replace(ANY, severity="info")] * 9, 10, GateSettings(), 0),
        ([replace(ERROR, rule=RULE_FAILED)], 10, GateSettings(max_errors=5), 1),
    ],
)
def test_the_budget_of_an_article(found: list[Violation], words: int, budget: GateSettings, number: int) -> None:
    assert len(list(excesses(found, words, budget))) == number


@pytest.mark.parametrize(("share", "status"), [("0", 1), ("0.4", 1), ("0.5", 0), ("1", 0)])
def test_the_exit_status_says_whether_the_budget_held(gate: Gate, tmp_path: Path, share: str, status: int) -> None:
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    (tmp_path / "faulty.txt").write_text(FAULTY, "utf-8")
    gated = gate("clean.txt", "faulty.txt", "--config", f"gate.max-rejected={share}")
    assert (gated.done.status, gated.receipt["budget_held"]) == (status, status == 0)
    assert gated.receipt["exit_status"] == status


def test_what_cannot_be_read_is_said_and_tried_again(gate: Gate, tmp_path: Path) -> None:
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    gated = gate("clean.txt", "missing.txt")
    assert (gated.done.status, gated.verdicts) == (2, ["accepted"])
    assert "missing.txt" in gated.done.err


def test_a_figure_that_cannot_be_meant_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text("[gate]\nmax-rejected = 5\n")
    done = run("gate", ".", "--index", "an.index", "--create", "--accepted", "a", "--quarantine", "q")
    assert done.status == 2
    assert "newslint.toml:2:1: max-rejected is a share, from 0 to 1" in done.err
    assert not (tmp_path / "a").exists()
