"""What is published: the wheel holds the engine, the rules and their data, and nothing else at top level."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)],
        check=True, capture_output=True,
    )  # fmt: skip
    [file] = out.glob("*.whl")
    return file


def test_the_wheel_holds_engine_rules_data_and_licences(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    tops = {name.partition("/")[0] for name in names if ".dist-info" not in name}
    assert tops == {"newslint", "newslint_rules"}
    for part in ("newslint", "rules/newslint_rules"):
        files = {
            str(path.relative_to(ROOT if part == "newslint" else ROOT / "rules"))
            for path in (ROOT / part).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert files <= names, f"missing from the wheel: {sorted(files - names)}"
    licences = {name for name in names if ".dist-info/licenses/" in name}
    assert {name.rpartition("/")[2] for name in licences} >= {"LICENSE", "NOTICE"}


def test_the_wheel_works_where_nothing_else_of_the_checkout_is(wheel: Path, tmp_path: Path) -> None:
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    (tmp_path / "a.txt").write_text("Ferry Runs Again\n\nThe ferry runs again, the owners said.\n\n3 minute read\n")
    script = f"import sys; sys.path.insert(0, {str(tmp_path / 'site')!r}); from newslint.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", script, "check", "--output-format", "concise", "a.txt"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert "boilerplate/reading-time" in done.stdout
