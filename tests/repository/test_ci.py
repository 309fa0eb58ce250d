"""The action and the snippets for continuous integration: their own commands, run in a content repository."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.repository.conftest import Repository, article

ROOT = Path(__file__).parent.parent.parent
BAD = f"{article('school', 'Nobody at the meeting spoke against it.')}\nLeave a comment\n"


@pytest.fixture
def desk(repository: Repository) -> Repository:
    repository.write("content/a good one.txt", article("mill", "The wheel stands still."))
    repository.write("content/bad.txt", BAD)
    repository.commit()
    tool = repository.top / "bin" / "newslint"
    tool.parent.mkdir()
    tool.write_text(f"#!/bin/sh\nexec {sys.executable} -c 'from newslint.cli import main; main()' \"$@\"\n")
    tool.chmod(0o755)
    return repository


def bash(desk: Repository, script: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | variables | {
        "PATH": os.pathsep.join([str(desk.top / "bin"), os.environ["PATH"]]),
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "rules")]),
    }  # fmt: skip
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=desk.top, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def action() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    return loaded


def step(name: str) -> str:
    return str(next(step["run"] for step in action()["runs"]["steps"] if step.get("name") == name))


def test_the_action_annotates_and_fails_at_violations(desk: Repository) -> None:
    done = bash(desk, step("Check the articles"), PATHS="content/", ARGS="")
    assert done.returncode == 1
    assert "::warning " in done.stdout
    assert "file=content/bad.txt,line=7" in done.stdout
    done = bash(desk, step("Check the articles"), PATHS="content/", ARGS="--fail-on error --ignore language")
    assert done.returncode == 0, done.stderr
    assert bash(desk, step("Check the articles"), PATHS="absent/", ARGS="").returncode == 2


def test_the_action_writes_sarif_without_failing(desk: Repository) -> None:
    done = bash(desk, step("Write SARIF"), PATHS=".", ARGS="--preview", SARIF="found.sarif")
    assert (done.returncode, done.stdout) == (0, "")
    sarif = json.loads((desk.top / "found.sarif").read_text("utf-8"))
    assert sarif["runs"][0]["results"][0]["partialFingerprints"]


def test_inputs_reach_the_action_s_shell_as_variables_only() -> None:
    steps = action()["runs"]["steps"]
    assert not any("${{" in step.get("run", "") for step in steps), "an input could bring commands of its own"
    used = {name for step in steps for name in ("paths", "args", "sarif") if f"inputs.{name}" in json.dumps(step)}
    assert used == {"paths", "args", "sarif"} <= action()["inputs"].keys()


def test_the_gitlab_job_reports_and_fails_at_violations(desk: Repository) -> None:
    job = yaml.safe_load((ROOT / "examples" / "ci" / "gitlab.yml").read_text("utf-8"))["newslint"]
    done = bash(desk, "\n".join(job["script"]))
    assert done.returncode == 1
    assert "content/bad.txt:7:1" in done.stdout
    report = json.loads((desk.top / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert [(one["location"]["path"], bool(one["fingerprint"])) for one in report] == [("content/bad.txt", True)]
    desk.git("rm", "--quiet", "content/bad.txt")
    assert bash(desk, "\n".join(job["script"])).returncode == 0


def test_the_github_example_uses_inputs_that_there_are() -> None:
    workflow = yaml.safe_load((ROOT / "examples" / "ci" / "github.yml").read_text("utf-8"))
    steps = workflow["jobs"]["articles"]["steps"]
    given = next(step["with"] for step in steps if "this repository" in step["uses"])
    assert given.keys() <= action()["inputs"].keys()
