"""The step of a CI job in ``examples/gate``."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.skipif(os.name == "nt", reason="the step is a shell script")
def test_the_step_of_a_ci_job(tmp_path: Path) -> None:
    command = tmp_path / "newslint"
    command.write_text(f"#!/bin/sh\nexec '{sys.executable}' -c 'from newslint.cli import main; main()' \"$@\"\n")
    command.chmod(0o755)
    path = {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'rules'}", "CORPUS": str(tmp_path / "corpus")}
    (tmp_path / "corpus").mkdir()
    environment = os.environ | path | {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    step = ["sh", str(ROOT / "examples" / "gate" / "step.sh")]
    done = [subprocess.run(step, env=environment, capture_output=True, text=True, check=False) for _ in range(2)]
    assert [each.returncode for each in done] == [0, 0], done[0].stderr
    lines = map(json.loads, (tmp_path / "corpus" / "receipt.articles.jsonl").read_text().splitlines())
    assert [(line["record"], line["verdict"]) for line in lines] == [
        ("orlen-1", "accepted"), ("orlen-2", "repaired"), ("orlen-3", "quarantined"), ("orlen-4", "accepted"),
        (5, "quarantined"),
    ]  # fmt: skip
    assert "near-duplicate" in done[0].stdout
    assert "invalid JSON" in done[0].stdout
    (accepted,) = (tmp_path / "corpus" / "accepted").glob("*.jsonl")
    texts = [json.loads(line)["text"] for line in accepted.read_bytes().splitlines()]
    assert "“It saves us half the gas,” said" in texts[1]
