"""The index: the same promises over SQLite and over a real PostgreSQL server."""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint.article import Article
from newslint.corpus import Key
from newslint.duplicates.index import (
    Entry,
    Index,
    IndexProblem,
    Merged,
    build_index,
    ensure_index,
    entry_of,
    open_index,
)
from newslint.duplicates.index.entry import number_hashes, packed, posted, record_name, record_of, unpacked
from newslint.duplicates.index.problems import IndexMismatch, IndexMissing, NotAnIndex
from newslint.duplicates.sketching import LIMIT
from tests.duplicates.server import postgres_address
from tests.duplicates.texts import article


def entry(text: str, path: str = "a.txt", record: int | str | None = None) -> Entry:
    return entry_of(Article(text, path, record))


BODY = article(300, 1)
COPIES = {
    "exact": BODY.upper(),
    "near": "Another headline\n\n" + BODY + " " + article(40, 2),
    "contained": " ".join(BODY.split()[:180]),
    "shared-passage": f"{article(400, 3)} {' '.join(BODY.split()[50:190])} {article(400, 4)}",
}


@pytest.fixture(params=["sqlite", "postgres"])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return str(tmp_path / "news.index") if request.param == "sqlite" else postgres_address()


@pytest.fixture
def index(location: str) -> Iterator[Index]:
    build_index(location, [])
    with open_index(location, write=True) as opened:
        yield opened


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_of_each_kind_is_named(index: Index, kind: str) -> None:
    index.add([entry(article(300, seed), f"other{seed}.txt") for seed in range(10, 30)])
    index.add([entry(BODY, "the original.txt")])
    (found,) = index.query(entry(COPIES[kind], "asked.txt"))
    assert (found.key, found.kind) == (Key("the original.txt"), kind)
    assert found.evidence.containment > 0.1
    assert index.query(entry(article(300, 50), "asked.txt")) == []


def test_an_article_is_no_copy_of_itself_and_can_be_added_again(index: Index) -> None:
    assert index.add([entry(BODY, "a"), entry(BODY, "a"), entry(BODY, "b")]) == 2
    assert [found.key.path for found in index.query(entry(BODY, "a"))] == ["b"]
    assert index.add([entry(article(100, 7), "a")]) == 1
    assert index.info().articles == 2
    assert index.query(entry(BODY, "b")) == []
    assert index.verify() == []


def test_only_what_is_new_is_added(index: Index) -> None:
    assert index.add_if_new(entry(BODY, "a")) == []
    assert [found.key.path for found in index.add_if_new(entry(COPIES["near"], "b"))] == ["a"]
    assert index.add_if_new(entry(COPIES["shared-passage"], "c")) == []
    assert index.add_if_new(entry(BODY, "a")) == []
    assert index.info().articles == 2


def test_records_and_their_files_are_removed(index: Index) -> None:
    index.add(
        [entry(article(60, n), "a.jsonl", n) for n in range(5)]
        + [entry(BODY, "b"), entry(article(60, 9), "a.jsonl", "x")]
    )
    assert index.remove([Key("a.jsonl", 3), Key("a.jsonl", 99), Key("missing")]) == 1
    assert index.query(entry(article(60, 3), "c")) == []
    assert [found.key for found in index.query(entry(article(60, 4), "c"))] == [Key("a.jsonl", 4)]
    assert index.remove([Key("a.jsonl")]) == 5
    assert index.info().articles == 1
    assert index.verify() == []


def test_small_and_hostile_articles(index: Index) -> None:
    texts = ["", "...", "one", "one two", "a b c d e", "\ud800 x", "渡轮", "\x00"]
    index.add([entry(text, f"\udcff{number}") for number, text in enumerate(texts)])
    assert [found.key.path for found in index.query(entry("ONE", "asked"))] == ["\udcff2"]
    assert [found.key.path for found in index.query(entry("one-two", "asked"))] == ["\udcff3"]
    assert index.query(entry("", "asked")) == index.query(entry("!!", "asked")) == []
    assert index.verify() == []


def test_merging_takes_what_is_missing(index: Index, tmp_path: Path) -> None:
    other = str(tmp_path / "other.index")
    build_index(other, [entry(article(90, n), f"{n}") for n in range(4)])
    index.add([entry(BODY, "0"), entry(BODY, "z")])
    with open_index(other) as opened:
        assert index.merge(opened) == Merged(added=3, present=1)
    assert index.info().articles == 5
    assert [found.key.path for found in index.query(entry(article(90, 2), "asked"))] == ["2"]
    assert index.verify() == []


def test_building_replaces(location: str) -> None:
    assert build_index(location, (entry(article(50, n), f"{n}") for n in range(7))) == 7
    assert build_index(location, [entry(BODY, "a")]) == 1
    with open_index(location) as index:
        assert (index.info().articles, index.query(entry(article(50, 3), "x"))) == (1, [])


def test_a_failed_addition_adds_nothing(index: Index) -> None:
    broken = Entry(Key("b"), entry(BODY).sketch, None)  # type: ignore[arg-type]
    with pytest.raises(IndexProblem):
        index.add([entry(BODY, "a"), broken])
    assert index.info().articles == 0
    assert index.verify() == []


RACE = """
import sys
from newslint.article import Article
from newslint.duplicates.index import entry_of, open_index
from tests.duplicates.texts import article
location, side = sys.argv[1:]
entries = [entry_of(Article(article(80, n) + f" side {side} wrote this", f"{n}-{side}")) for n in range(60)]
with open_index(location, write=True) as index:
    print("ready", flush=True)
    sys.stdin.readline()
    print(sum(not index.add_if_new(entry) for entry in entries))
"""


def test_of_two_gates_that_race_with_the_same_articles_exactly_one_wins(location: str) -> None:
    build_index(location, [])
    gates = [
        subprocess.Popen([sys.executable, "-c", RACE, location, side], stdin=-1, stdout=-1, text=True) for side in "ab"
    ]
    for gate in gates:
        assert gate.stdout
        assert gate.stdout.readline() == "ready\n"
    for gate in gates:
        assert gate.stdin
        gate.stdin.write("go\n")
        gate.stdin.flush()
    won = [int(gate.communicate()[0]) for gate in gates]
    assert sum(won) == 60
    with open_index(location) as index:
        assert index.info().articles == 60
        assert index.verify() == []


KILLED = """
import sys
from newslint.article import Article
from newslint.duplicates.index import entry_of, open_index
from tests.duplicates.texts import article
with open_index(sys.argv[1], write=True) as index:
    print("ready", flush=True)
    for number in range(int(sys.argv[2]), 100_000):
        entries = [entry_of(Article(article(100, 3 * number + k), f"{number}/{k}")) for k in range(3)]
        index.add(entries)
        print(number, flush=True)
"""


def test_kill_9_at_any_instant_leaves_whole_articles(location: str) -> None:
    build_index(location, [])
    done = 0
    for attempt in range(6):
        process = subprocess.Popen([sys.executable, "-c", KILLED, location, str(done)], stdout=-1, text=True)
        assert process.stdout
        said = [process.stdout.readline() for _ in range(2)][1:]  # "ready", and one that is added
        time.sleep(0.03 + 0.05 * attempt)
        os.kill(process.pid, signal.SIGKILL)
        said += process.communicate()[0].split()
        time.sleep(0.1)  # a server notices
        with open_index(location, write=True) as index:
            assert index.verify() == []
            articles = index.info().articles
            assert articles % 3 == 0
            assert articles >= 3 * (done + len(said))
            done = articles // 3
    assert done > 5


def test_readers_go_on_while_one_writes(tmp_path: Path) -> None:
    location = str(tmp_path / "news.index")
    build_index(location, [entry(BODY, "a")])
    with open_index(location, write=True) as writer, open_index(location) as reader:
        with writer._store.writing():
            writer._store.insert([entry(article(50, 5), "b")])
            assert [found.key.path for found in reader.query(entry(BODY, "x"))] == ["a"]
            assert reader.info().articles == 1
        assert reader.info().articles == 2


def test_what_is_no_index_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="newslint index build"):
        open_index(str(tmp_path / "missing"))
    (tmp_path / "text").write_text("not a database at all, but long enough to look like one " * 20)
    with pytest.raises(NotAnIndex, match="not a database"):
        open_index(str(tmp_path / "text"))
    sqlite3.connect(tmp_path / "other").execute("CREATE TABLE t (x)").connection.close()
    with pytest.raises(NotAnIndex, match="not an index of newslint"):
        open_index(str(tmp_path / "other"))
    (tmp_path / "empty").touch()
    with pytest.raises(NotAnIndex):
        open_index(str(tmp_path / "empty"))


def test_an_index_of_another_shape_is_refused_and_the_way_out_named(tmp_path: Path) -> None:
    location = str(tmp_path / "news.index")
    build_index(location, [])
    with sqlite3.connect(location) as connection:
        connection.execute("UPDATE shape SET value = '99' WHERE name = 'tokens'")
    connection.close()
    with pytest.raises(IndexMismatch, match=r"tokens 99, this newslint uses 1; build it again: newslint index build"):
        open_index(location)


def test_damage_is_found(tmp_path: Path) -> None:
    location = str(tmp_path / "news.index")
    build_index(location, [entry(BODY, "a"), entry(article(100, 2), "b")])
    with sqlite3.connect(location) as connection:
        connection.execute("DELETE FROM posting WHERE hash = (SELECT min(hash) FROM posting)")
        connection.execute("INSERT INTO posting VALUES (1, 77)")
    connection.close()
    with open_index(location) as index:
        lacking, orphans = index.verify()
    assert lacking.startswith(("a lacks 1 of", "b lacks 1 of"))
    assert orphans == "1 postings belong to no article"


def test_asking_needs_no_numpy(tmp_path: Path) -> None:
    location = str(tmp_path / "news.index")
    build_index(location, [entry(BODY, "a")])
    code = (
        "import sys; from newslint.article import Article; from newslint.duplicates.index import entry_of, open_index\n"
        f"found = open_index({location!r}).query(entry_of(Article({BODY!r}, 'b')))\n"
        "print(found[0].key.path, 'numpy' in sys.modules, 'psycopg' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout == "a False False\n"


@given(st.lists(st.integers(0, 2**32 - 1), max_size=120))
def test_what_is_posted_is_a_part_of_what_is_kept(kept: list[int]) -> None:
    found = posted(kept)
    assert set(found) <= set(kept)
    assert found == sorted(set(found))
    assert len(found) >= min(8, len(set(kept)))
    assert {value for value in kept if value < LIMIT // 2} <= set(found)
    assert unpacked("I", packed("I", kept)) == kept


@given(st.none() | st.integers(0, 10**12) | st.text(max_size=20))
def test_records_are_named_without_ambiguity(record: int | str | None) -> None:
    assert record_of(record_name(record)) == record
    assert (record_name(record) == "") == (record is None)


def test_number_hashes_do_not_depend_on_order() -> None:
    assert number_hashes("3 of 1,250 men") == number_hashes("1250 men, 3")
    assert number_hashes("none") == b""
    assert len(number_hashes(" ".join(map(str, range(1000))))) == 128


changes = st.tuples(st.sampled_from(["add", "new", "remove"]), st.integers(0, 5), st.integers(0, 3))


@given(steps=st.lists(changes, max_size=12))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_index_is_a_dictionary_that_finds_copies(steps: list[tuple[str, int, int]], tmp_path: Path) -> None:
    location = str(tmp_path / "model.index")
    build_index(location, [])
    model: dict[str, int] = {}
    with open_index(location, write=True) as index:
        for action, name, text in steps:
            one = entry(article(70, 100 + text), str(name))
            if action == "add":
                index.add([one])
                model[str(name)] = text
            elif action == "remove":
                assert index.remove([Key(str(name))]) == (model.pop(str(name), None) is not None)
            else:
                copies = {path for path, held in model.items() if held == text and path != str(name)}
                assert {found.key.path for found in index.add_if_new(one)} == copies
                if not copies:
                    model[str(name)] = text
        assert index.info().articles == len(model)
        assert index.verify() == []


def test_a_batch_is_marked_if_and_only_if_its_articles_are_in(location: str) -> None:
    build_index(location, [])
    with open_index(location, write=True, durable=True) as index:
        assert index.marked("one") == 0
        with index.admitting() as admission:
            assert admission.add_if_new(entry(BODY, "a.txt")) == []
            assert [match.key for match in admission.add_if_new(entry(COPIES["exact"], "b.txt"))] == [Key("a.txt")]
            assert (admission.holds(Key("a.txt")), admission.holds(Key("b.txt"))) == (True, False)
            admission.mark("one", 1)
        with pytest.raises(KeyError), index.admitting() as admission:  # noqa: PT012  (it is the transaction that is undone)
            admission.add(entry(article(300, 5), "c.txt"))
            admission.mark("one", 2)
            raise KeyError
    with open_index(location) as index:
        ensure_index(location)
        assert (index.marked("one"), index.marked("other"), index.info().articles) == (1, 0, 1)


def test_the_log_of_a_killed_writer_does_not_reach_the_index_that_is_built_next(tmp_path: Path) -> None:
    location = str(tmp_path / "news.index")
    build_index(location, [])
    process = subprocess.Popen([sys.executable, "-c", KILLED, location, "0"], stdout=-1, text=True)
    assert process.stdout
    for _ in range(5):
        process.stdout.readline()
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert (tmp_path / "news.index-wal").stat().st_size
    (tmp_path / "news.index.building").write_text("half built by a process that was killed")
    (tmp_path / "news.index.building-wal").write_bytes((tmp_path / "news.index-wal").read_bytes())
    assert build_index(location, [entry(BODY, "a")]) == 1
    with open_index(location) as index:
        assert (index.info().articles, index.verify()) == (1, [])


def test_nothing_that_is_no_index_is_built_over(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("an article that was named by mistake " * 30)
    with pytest.raises(NotAnIndex, match="something else"):
        build_index(str(tmp_path / "article.txt"), [entry(BODY, "a")])
    assert (tmp_path / "article.txt").read_text().startswith("an article")


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, which may write everywhere."""
    if os.getuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_an_index_where_nothing_can_be_written_can_be_asked() -> None:
    with tempfile.TemporaryDirectory() as home:
        location = f"{home}/news.index"
        build_index(location, [entry(BODY, "a")])
        Path(location).chmod(0o444)
        Path(home).chmod(0o555)
        with as_nobody():
            with open_index(location) as index:
                assert [match.kind for match in index.query(entry(BODY, "b"))] == ["exact"]
            with pytest.raises(IndexProblem, match="writing"):
                open_index(location, write=True)
        Path(home).chmod(0o755)
