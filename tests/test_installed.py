"""What is installed is told by the names of directories, as importlib.metadata tells it."""

import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from newslint.cache.names import LIBRARIES
from newslint.installed import packages_in, version

ENTRY_POINTS = "[newslint.rules]\nhouse = {}\n"


def test_an_installed_pack_is_found_by_its_entry_point(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "house-1.0.dist-info").mkdir()
    (tmp_path / "house-1.0.dist-info" / "METADATA").write_text("Name: house\n")
    (tmp_path / "house-1.0.dist-info" / "entry_points.txt").write_text(ENTRY_POINTS.format("house_rules"))
    assert "house_rules" in packages_in("newslint.rules")


def test_a_pack_in_an_archive_on_the_path_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / "bundle.zip", "w") as bundle:
        bundle.writestr("house-1.0.dist-info/METADATA", "Name: house\n")
        bundle.writestr("house-1.0.dist-info/entry_points.txt", ENTRY_POINTS.format("house_in_archive"))
    monkeypatch.syspath_prepend(str(tmp_path / "bundle.zip"))
    assert "house_in_archive" in packages_in("newslint.rules")


def test_distributions_without_packs_are_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tool-1.0.dist-info").mkdir()
    (tmp_path / "tool-1.0.dist-info" / "entry_points.txt").write_text("[console_scripts]\ntool = tool:main\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "missing")])
    monkeypatch.setitem(sys.modules, "importlib.metadata", None)  # an import of it would fail
    assert packages_in("newslint.rules") == []


@pytest.mark.parametrize("library", [*LIBRARIES, "click", "numpy"])
def test_versions_are_those_of_the_metadata(library: str) -> None:
    assert version(library) == metadata.version(library)


def test_a_library_that_is_not_installed_is_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    assert version("ftfy") == "absent"


def test_versions_in_an_archive_are_asked_of_the_metadata(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / "bundle.zip", "w") as bundle:
        bundle.writestr("ftfy-0.1.dist-info/METADATA", "Name: ftfy\nVersion: 0.1\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "bundle.zip")])
    assert (version("ftfy"), version("langdetect")) == ("0.1", "absent")
