"""The store keeps entries whole, within bounds, and takes every kind of damage for absence."""

import multiprocessing
import os
import random
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from newslint.cache import store as module
from newslint.cache.store import FILE, NAME, Store, clear, directory

ENTRIES = {bytes([n]) * 16: {"n": n, "text": "é\ud800" * n} for n in range(1, 200)}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store(tmp_path)) as store:
        store.put(ENTRIES)
        yield store


def kept(root: Path) -> dict[bytes, object]:
    with closing(Store(root)) as store:
        return store.get(ENTRIES)


def test_entries_come_back_and_absent_ones_do_not(store: Store, tmp_path: Path) -> None:
    assert store.get([*ENTRIES, b"absent"]) == ENTRIES
    assert kept(tmp_path) == ENTRIES


def test_git_does_not_see_the_cache(store: Store, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    done = subprocess.run(
        ["git", "status", "--short", "--untracked-files=all"], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    assert done.stdout == ""


def test_clear_deletes_it_and_says_whether_it_was_there(store: Store, tmp_path: Path) -> None:
    store.close()
    (directory(tmp_path) / "journal").write_text("what undo needs")
    assert clear(tmp_path)
    assert sorted(file.name for file in directory(tmp_path).iterdir()) == [".gitignore", "journal"]
    assert not clear(tmp_path)


@pytest.mark.parametrize("content", [b"", b"nonsense", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_store_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).mkdir()
    (tmp_path / NAME / FILE).write_bytes(content)
    assert kept(tmp_path) == {}
    with closing(Store(tmp_path)) as store:
        store.put(ENTRIES)
    assert kept(tmp_path) == ENTRIES


@pytest.mark.parametrize("seed", range(30))
def test_damage_anywhere_never_gives_a_wrong_entry(store: Store, tmp_path: Path, seed: int) -> None:
    store.close()
    file, chance = tmp_path / NAME / FILE, random.Random(seed)
    data = bytearray(file.read_bytes())
    for _ in range(chance.choice([1, 20, 2000])):
        data[chance.randrange(len(data))] = chance.randrange(256)
    file.write_bytes(bytes(data[: chance.choice([len(data), len(data) // 2])]))
    assert kept(tmp_path).items() <= ENTRIES.items()
    with closing(Store(tmp_path)) as again:
        again.put(ENTRIES)
        assert again.get(ENTRIES).items() <= ENTRIES.items()
    with closing(Store(tmp_path)) as again:
        again.put(ENTRIES)
    assert kept(tmp_path) == ENTRIES, "what is damaged is made anew"


def test_an_entry_with_another_content_or_under_another_name_counts_as_absent(store: Store, tmp_path: Path) -> None:
    one, other, *_ = ENTRIES
    with closing(sqlite3.connect(tmp_path / NAME / FILE)) as database, database:
        (content,) = database.execute("SELECT content FROM entries WHERE name = ?", [other]).fetchone()
        database.execute("UPDATE entries SET content = ? WHERE name = ?", [content, one])
        database.execute("UPDATE entries SET content = 7 WHERE name = ?", [other])
    assert store.get([one, other]) == {}


def test_a_table_of_another_shape_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with closing(sqlite3.connect(tmp_path / NAME / FILE)) as database, database:
        database.execute("CREATE TABLE entries (something TEXT)")
    with closing(Store(tmp_path)) as store:
        store.put(ENTRIES)
    assert kept(tmp_path) == ENTRIES


def test_it_stays_within_its_limit_and_keeps_what_was_used_last(tmp_path: Path) -> None:
    limit = 200_000
    entries = {n.to_bytes(16, "big"): "x" * 5000 for n in range(100)}
    names = list(entries)
    for day, some in enumerate([names[:30], names[30:60], names[:10], names[60:]]):
        with closing(Store(tmp_path, limit)) as store:
            store._today = day
            if day == 2:
                store.get(some)
            else:
                store.put({name: entries[name] for name in some})
    with closing(Store(tmp_path, limit)) as store:
        left = set(store.get(entries))
    assert sum(len(entries[name]) for name in left) <= limit
    assert not left & set(names[10:60])
    for _ in range(20):
        with closing(Store(tmp_path, limit)) as store:
            store.put({os.urandom(16): "x" * 5000 for _ in range(10)})
    assert (tmp_path / NAME / FILE).stat().st_size < 2 * limit


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="may write anywhere")
def test_where_nothing_may_be_written_nothing_is_kept(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with closing(Store(tmp_path)) as store:
        store.put(ENTRIES)
        assert store.get(ENTRIES) == {}
    tmp_path.chmod(0o700)


def test_a_file_in_the_place_of_the_directory_is_no_error(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("mine")
    with closing(Store(tmp_path)) as store:
        store.put(ENTRIES)
        assert store.get(ENTRIES) == {}
    assert (tmp_path / NAME).read_text() == "mine"


def test_a_locked_file_is_done_without(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WAIT", 0.01)
    with closing(sqlite3.connect(tmp_path / NAME / FILE)) as database:
        database.execute("BEGIN EXCLUSIVE")
        with closing(Store(tmp_path)) as other:
            other.put({b"new": 1})
            assert other.get(ENTRIES) == {}
        database.rollback()
    assert kept(tmp_path) == ENTRIES, "it was not taken for damage"


def _write(root: str, first: int) -> None:
    for n in range(first, 200, 2):
        with closing(Store(Path(root))) as store:
            store.put({bytes([n]) * 16: ENTRIES[bytes([n]) * 16]})


def test_two_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    runs = [spawn.Process(target=_write, args=(str(tmp_path), first)) for first in (1, 2)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert kept(tmp_path) == ENTRIES
