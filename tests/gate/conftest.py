"""Gates run as a user runs them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Done, Run
from tests.cli.conftest import run as run


@dataclass
class Gated:
    """What a run of the gate said, and its receipt."""

    done: Done
    receipt: dict[str, Any]
    lines: list[dict[str, Any]]

    @property
    def verdicts(self) -> list[str]:
        return [line["verdict"] for line in self.lines]


Gate = Callable[..., Gated]


@pytest.fixture
def gate(run: Run, tmp_path: Path) -> Gate:
    """Run a gate on inputs in ``tmp_path``, with directories and an index there."""

    def gate(*arguments: str, stdin: bytes = b"") -> Gated:
        done = run(
            "gate", *arguments, "--index", "an.index", "--create", "--accepted", "accepted", "--quarantine",
            "quarantine", "--receipt", "receipt.json", stdin=stdin,
        )  # fmt: skip
        if not (tmp_path / "receipt.json").exists():
            return Gated(done, {}, [])
        lines = (tmp_path / "receipt.articles.jsonl").read_text("ascii").splitlines()
        return Gated(done, json.loads((tmp_path / "receipt.json").read_text("ascii")), list(map(json.loads, lines)))

    return gate
