"""Fetch the chart library that reports carry, with its licence: ``python scripts/vendor_chartist.py`` (needs npm).

Chartist draws SVG: bars that style sheets colour, light or dark, and that print sharp; 38 KB, no dependencies.
"""

import subprocess
import tarfile
import tempfile
from pathlib import Path

VERSION = "1.5.0"
VENDOR = Path(__file__).parent.parent / "newslint" / "page" / "assets" / "vendor"


def main() -> None:
    """Put the built library, its licence on top, and the licence alone into the package."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", f"chartist@{VERSION}"], cwd=folder, check=True)
        with tarfile.open(Path(folder) / f"chartist-{VERSION}.tgz") as package:
            code, licence = (_member(package, name) for name in ("dist/index.umd.js", "LICENSE-MIT"))
    (VENDOR / "LICENSE-chartist.txt").write_text(licence, "utf-8")
    built = code.partition("\n//# sourceMappingURL=")[0]  # a request that a report must not make
    (VENDOR / "chartist.js").write_text(f"/*! Chartist {VERSION}\n\n{licence}*/\n{built}\n", "utf-8")


def _member(package: tarfile.TarFile, name: str) -> str:
    paths = {member.name.replace("/./", "/"): member for member in package.getmembers()}
    file = package.extractfile(paths[f"package/{name}"])
    assert file is not None
    return file.read().decode("utf-8")


if __name__ == "__main__":
    main()
