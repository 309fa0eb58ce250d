"""The examples of tables print what they are shown to print."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.adapters.texts import WHY
from tests.docs.blocks import DOCS, blocks, commands, fits

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "examples" / "tables"
PAGE = DOCS / "reference" / "tables.md"
LIBRARIES = ("pandas", "polars", "datasets", "datatrove")


@pytest.mark.parametrize("library", LIBRARIES)
def test_an_example_prints_what_the_documentation_shows(library: str, tmp_path: Path) -> None:
    pytest.importorskip(library, reason=WHY)
    script = f"examples/tables/with_{library}.py"
    [shown] = [each for block in blocks(PAGE, "console") for each in commands(block) if f"python {script}" in each.line]
    output = tmp_path / "output"
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "rules")]),
        "HF_HOME": str(tmp_path / "cache"), "HF_HUB_OFFLINE": "1",
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, str(ROOT / script), str(output)],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert not shown.shown or fits(shown.shown, done.stdout), done.stdout
    if library == "datatrove":
        assert (count(output / "kept"), count(output / "dropped")) == (10, 4)


def count(directory: Path) -> int:
    return sum(len(file.read_text("utf-8").splitlines()) for file in directory.glob("*.jsonl"))


def test_each_library_has_an_example() -> None:
    assert {file.stem.removeprefix("with_") for file in TABLES.glob("*.py")} == set(LIBRARIES)
    adapters = {file.stem for file in (ROOT / "newslint" / "adapters").glob("*.py")}
    assert adapters - {"__init__", "rows"} == set(LIBRARIES)
