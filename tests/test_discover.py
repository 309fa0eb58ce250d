"""Which files are looked at, which are left out and why."""

import os
from collections import Counter
from pathlib import Path

import pytest

from newslint.discover import Discovered, DiscoverOptions, discover
from newslint.problem import Problem
from newslint.readers import ReadOptions


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def make(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()


def write(name: str, text: str) -> None:
    make(name)
    Path(name).write_text(text)


def found(*paths: str, **options: object) -> Discovered:
    return discover(paths or ["."], DiscoverOptions(**options))  # type: ignore[arg-type]


def names(discovered: Discovered) -> list[str]:
    return [str(path) for path in discovered.files]


def reasons(discovered: Discovered) -> dict[str, str]:
    return {skipped.path: skipped.reason for skipped in discovered.skipped}


def test_a_directory_gives_its_articles_sorted() -> None:
    make("b.txt", "a.md", "z/c.jsonl", "B.TXT", "code.py", "z/y/x/deep.markdown", "none")
    assert names(found()) == ["B.TXT", "a.md", "b.txt", "z/c.jsonl", "z/y/x/deep.markdown"]
    assert reasons(found()) == {"code.py": "with another extension", "none": "with another extension"}


def test_a_named_file_is_taken_whatever_its_extension() -> None:
    make("a.rst", ".hidden.txt")
    assert names(found("a.rst", ".hidden.txt")) == [".hidden.txt", "a.rst"]


def test_further_extensions() -> None:
    make("a.news")
    assert names(found(reading=ReadOptions(formats={".news": "text"}))) == ["a.news"]


def test_each_file_is_taken_once_however_it_is_named(tmp_path: Path) -> None:
    make("a/b.txt", "c.txt")
    once = names(found("a", "a/b.txt", "./a/../a/b.txt", ".", "c.txt", "c.txt"))
    assert once == names(found(".", "c.txt", "a")) == ["a/b.txt", "c.txt"]
    assert len(found("a/b.txt", str(tmp_path / "a/b.txt")).files) == 1


def test_sizes_are_known() -> None:
    write("a.txt", "12345")
    assert [source.size for source in found(".").sources] == [5]
    assert [source.size for source in found("a.txt").sources] == [5]


def test_what_is_missing_or_no_file_is_a_problem() -> None:
    os.mkfifo("fifo.txt")
    make("a.txt")
    discovered = found("none.txt", "fifo.txt", "/dev/null", "a.txt/b.txt", "a\0b", "a.txt")
    assert names(discovered) == ["a.txt"]
    assert [(p.path, p.message) for p in discovered.problems] == [
        ("/dev/null", "a device, not a file"),
        ("a\0b", "no file name holds a NUL"),
        ("a.txt/b.txt", "not a directory"),
        ("fifo.txt", "a FIFO, not a file"),
        ("none.txt", "no such file or directory"),
    ]


def test_what_is_hidden_or_a_tools_own_is_left_out() -> None:
    make(
        ".git/a.txt",
        "node_modules/a.md",
        ".newslint_cache/a.txt",
        "env/pyvenv.cfg",
        "env/a.txt",
        ".drafts/a.txt",
        ".a.md",
    )
    discovered = found()
    assert names(discovered) == []
    assert reasons(discovered) == {".drafts": "hidden", ".a.md": "hidden"}
    assert names(found(".drafts", "env")) == [".drafts/a.txt", "env/a.txt"]


def test_excludes() -> None:
    make("a.txt", "old/b.txt", "old/c/d.txt", "x/a.txt", "x/b.txt", "keep/b.txt")
    discovered = found(exclude=("old/", "/a.txt"), extend_exclude=("b.txt", "!keep/b.txt"))
    assert names(discovered) == ["keep/b.txt", "x/a.txt"]
    assert reasons(discovered) == {"old": "by exclude", "a.txt": "by exclude", "x/b.txt": "by exclude"}


def test_what_is_named_is_taken_though_excluded() -> None:
    make("old/a.txt", "old/b.draft.txt", "c.txt")
    options = {"exclude": ("old/", "*.draft.txt")}
    assert names(found("old/a.txt", **options)) == ["old/a.txt"]
    assert names(found("old", **options)) == ["old/a.txt"]
    assert names(found("old", "old/b.draft.txt", **options)) == ["old/a.txt", "old/b.draft.txt"]
    assert not found("old", "old/b.draft.txt", **options).skipped


def test_unless_excludes_are_forced() -> None:
    make("old/a.txt", "c.txt")
    discovered = found("old/a.txt", "old", "c.txt", exclude=("old/",), force_exclude=True)
    assert names(discovered) == ["c.txt"]
    assert reasons(discovered) == {"old": "by exclude", "old/a.txt": "by exclude"}


def test_excludes_are_relative_to_the_root(tmp_path: Path) -> None:
    make("site/news/a.txt", "site/news/b.txt", "elsewhere/b.txt", "elsewhere/news/a.txt")
    options = {"root": tmp_path / "site", "exclude": ("/news/a.txt",)}
    assert names(found("site", **options)) == ["site/news/b.txt"]
    assert names(found("elsewhere", **options)) == ["elsewhere/b.txt"]


def test_gitignore() -> None:
    make("a.txt", "b.txt", "build/c.txt", "n/a.txt", "n/keep.txt", "n/m/x.txt", ".git/HEAD")
    write(".gitignore", "\ufeff# comment\r\na.txt\r\n/build/\r\nkeep.txt\r\n")
    write("n/.gitignore", "!keep.txt\n/m/x.txt\n[z-a]\n!\n")
    write(".git/info/exclude", "b.txt\n")
    discovered = found()
    assert names(discovered) == ["n/keep.txt"]
    assert Counter(reasons(discovered).values())["by .gitignore"] == 5
    assert names(found(respect_gitignore=False)) == [
        "a.txt",
        "b.txt",
        "build/c.txt",
        "n/a.txt",
        "n/keep.txt",
        "n/m/x.txt",
    ]


def test_gitignore_above_the_walked_directory_counts() -> None:
    make(".git/HEAD", "n/a.txt", "n/b.txt", "n/m/a.txt")
    write(".gitignore", "a.txt\n")
    assert names(found("n")) == ["n/b.txt"]


def test_a_named_directory_is_looked_into_though_git_ignores_it() -> None:
    make(".git/HEAD", "build/a.txt", "build/b.txt")
    write(".gitignore", "build/\nb.txt\n")
    assert names(found("build")) == ["build/a.txt"]
    assert names(found("build/b.txt")) == ["build/b.txt"]


def test_what_is_left_out_is_not_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    make("old/a/b.txt", "ignored/a/b.txt", "new/a.txt", ".hidden/a.txt", "node_modules/a.txt")
    write(".gitignore", "ignored/\n")
    listed = []
    scandir = os.scandir

    def watched(path: Path) -> object:
        listed.append(str(path))
        return scandir(path)

    monkeypatch.setattr("newslint.discover.walk.os.scandir", watched)
    found(exclude=("old/",))
    assert listed == [".", "new"]


def test_a_directory_that_cannot_be_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    make("a/b.txt", "c/d.txt")
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if path.name == "a":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr("newslint.discover.walk.os.scandir", refuse)
    discovered = found()
    assert names(discovered) == ["c/d.txt"]
    assert discovered.problems == (Problem("a", "cannot be listed: permission denied"),)


def test_symlinks(tmp_path: Path) -> None:
    make("in/a.txt", "in/d/b.txt", "out/c.txt")
    Path("in/loop").symlink_to(".")
    Path("in/self.txt").symlink_to("self.txt")
    Path("in/same.txt").symlink_to("a.txt")
    Path("in/gone.txt").symlink_to("nowhere.txt")
    Path("in/c.txt").symlink_to(tmp_path / "out/c.txt")
    Path("link").symlink_to("in")
    discovered = found("in")
    assert names(discovered) == ["in/a.txt", "in/c.txt", "in/d/b.txt"]
    assert set(reasons(discovered)) == {"in/loop", "in/self.txt", "in/same.txt", "in/gone.txt"}
    assert names(found("link")) == ["link/a.txt", "link/c.txt", "link/d/b.txt"]
    assert names(found("in/same.txt")) == ["in/same.txt"]


def test_special_files_within_a_directory_are_left_out() -> None:
    os.mkfifo("fifo.txt")
    assert reasons(found()) == {"fifo.txt": "not regular files"}


def test_names_that_are_not_utf8_or_hold_newlines() -> None:
    for name in (b"caf\xe9.txt", b"a\nb.txt", b"old\n/x.txt"):
        make(os.fsdecode(name))
    write(".gitignore", "caf*\n")
    assert names(found(exclude=("x.txt",))) == ["a\nb.txt"]
    assert len(found(respect_gitignore=False).files) == 3


def test_directories_nested_deeper_than_the_stack() -> None:
    top = Path.cwd()
    for _ in range(1100):
        Path("d").mkdir()
        os.chdir("d")
    make("a.txt")
    os.chdir(top)
    try:
        assert len(found().files) == 1
    finally:  # tidied up level by level, which shutil would do by recursion
        while Path("d").exists():
            Path("d").rename("e")
            for inner in Path("e").iterdir():
                inner.rename(inner.name)
            Path("e").rmdir()
