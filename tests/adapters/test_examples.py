"""The examples of tables print what they are shown to print."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.adapters.texts import WHY

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "examples" / "tables"
PRINTED = {
    "pandas": "wt-0404",
    "polars": "1 × encoding/mojibake in the Westhaven Times\n",
    "datasets": "kept: lc-0403 wt-0404 op-0405 lc-0408 nd-0412 nd-0415 lc-0418 nd-0420 wt-0422 lc-0424\n",
    "datatrove": "",
}


@pytest.mark.parametrize("library", PRINTED)
def test_an_example_runs(library: str, tmp_path: Path) -> None:
    pytest.importorskip(library, reason=WHY)
    output = tmp_path / "output"
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "rules")]),
        "HF_HOME": str(tmp_path / "cache"), "HF_HUB_OFFLINE": "1",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, str(TABLES / f"with_{library}.py"), str(output)],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert PRINTED[library] in done.stdout
    if library == "datatrove":
        assert count(output / "kept") == 10
        assert count(output / "dropped") == 4


def count(directory: Path) -> int:
    return sum(len(file.read_text("utf-8").splitlines()) for file in directory.glob("*.jsonl"))


def test_each_library_has_an_example() -> None:
    assert {file.stem.removeprefix("with_") for file in TABLES.glob("*.py")} == PRINTED.keys()
    adapters = {file.stem for file in (ROOT / "newslint" / "adapters").glob("*.py")}
    assert adapters - {"__init__", "rows"} == PRINTED.keys()
