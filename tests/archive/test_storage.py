"""Archives elsewhere: the same articles and bytes as from a directory, through fsspec; S3 from a server of its own."""

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from newslint.archive import (
    ArchiveError,
    ArchiveOptions,
    ChangedError,
    ContentDigest,
    Shard,
    Side,
    rewrite,
    shards,
    units,
)  # fmt: skip
from newslint.archive.listing import listing
from newslint.discover import DiscoverOptions, Skipped
from newslint.problem import Problem
from tests.archive.archives import tar, zipped
from tests.archive.laws import SIDES, written

fsspec = pytest.importorskip("fsspec")
LINES = b"".join(b'{"text": "Article %d."}\n' % number for number in range(50))
OPTIONS = ArchiveOptions(DiscoverOptions(exclude=("drafts/",)), shard_size=400)


def fill(top: Path) -> Path:
    table = pa.table({"text": [f"Row {number}" for number in range(20)]})
    (top / "deep" / "er").mkdir(parents=True)
    (top / "drafts").mkdir()
    (top / "a.txt").write_bytes(b"A text.\n")
    (top / "deep" / "wire.jsonl").write_bytes(LINES)
    (top / "deep" / "wire.jsonl.gz").write_bytes(gzip.compress(LINES))
    (top / "deep" / "er" / "wire.csv").write_bytes(b"id,text\n" + b"".join(b"%d,Row\n" % n for n in range(90)))
    (top / "deep" / "er" / "wire.tar").write_bytes(tar({f"{n}.txt": b"text" for n in range(5)}))
    (top / "deep" / "er" / "wire.zip").write_bytes(zipped({f"{n}.txt": b"text" for n in range(5)}))
    (top / "deep" / "photo.jpg").write_bytes(b"\xff\xd8")
    (top / "drafts" / "no.txt").write_bytes(b"no")
    pq.write_table(table, top / "deep" / "wire.parquet", row_group_size=5)
    return top


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    """A bucket on a server that listens on this machine alone."""
    pytest.importorskip("s3fs")
    pytest.importorskip("flask_cors", reason="moto's server needs flask and flask-cors")
    server = pytest.importorskip("moto.server").ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    with pytest.MonkeyPatch.context() as environment:
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            environment.setenv(name, "test")
        environment.setenv("AWS_DEFAULT_REGION", "us-east-1")
        server.start()
        host, port = server.get_host_and_port()
        environment.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        fsspec.filesystem("s3").mkdir("news")
        yield "s3://news"
        server.stop()


@pytest.fixture(params=["memory", "file", "s3"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty place."""
    if request.param == "file":
        return f"file://{tmp_path}/elsewhere"
    if request.param == "s3":
        return f"{request.getfixturevalue('s3')}/{tmp_path.name}"
    return f"memory://{tmp_path.name}"


def upload(top: Path, url: str) -> None:
    for file in top.rglob("*"):
        if file.is_file():
            put(f"{url}/{file.relative_to(top).as_posix()}", file.read_bytes())


def put(url: str, data: bytes) -> None:
    files: Any = fsspec.core.url_to_fs(url)[0]
    files.makedirs(url.rpartition("/")[0], exist_ok=True)
    files.pipe_file(url, data)


def told(inputs: str, out: str, fates: tuple[Side, ...]) -> list[tuple[object, ...]]:
    """Read all units and write them to sides in turn; what there was."""
    found: list[tuple[object, ...]] = []
    for each in shards([inputs], OPTIONS):
        if isinstance(each, Shard):
            digest, sides = ContentDigest(), []
            for unit in units(each, OPTIONS):
                sides.append(fates[len(found) % len(fates)])
                found.append((unit.output, unit.arrival.raw, unit.arrival.held.article.row))
                digest.add(unit.arrival.identity.digest)
            rewrite(each, OPTIONS, sides, {}, {side: f"{out}/{side}" for side in SIDES}, digest.hexdigest())
    return found


def test_what_is_elsewhere_is_read_and_written_as_here(tmp_path: Path, url: str) -> None:
    top, here, there = fill(tmp_path / "in"), tmp_path / "here", tmp_path / "there"
    upload(top, f"{url}/in")
    assert told(f"{url}/in", f"{url}/out", SIDES) == told(str(top), str(here), SIDES)
    files = fsspec.core.url_to_fs(url)[0]
    files.invalidate_cache()
    files.get(f"{url}/out", str(there), recursive=True)
    remote, local = written(there), written(here)
    assert remote.keys() == local.keys()
    assert {name for name in local if remote[name] != local[name]} <= {name for name in local if name.endswith(".zip")}
    assert told(str(top), f"{url}/again", SIDES) == told(f"{url}/in", str(tmp_path / "back"), SIDES)
    assert written(tmp_path / "back") == local


def test_what_is_left_out_or_missing_is_told(tmp_path: Path, url: str) -> None:
    upload(fill(tmp_path / "in"), f"{url}/in")
    found = list(shards([f"{url}/in", f"{url}/nothing"], OPTIONS))
    skipped = sorted((each.path.rpartition("/")[2], each.reason) for each in found if isinstance(each, Skipped))
    assert skipped == [("no.txt", "by exclude"), ("photo.jpg", "with another extension")]
    assert [each.message for each in found if isinstance(each, Problem)] == ["no such file or directory"]


def test_a_file_is_named_alone_or_beside_its_directory(tmp_path: Path, url: str) -> None:
    upload(fill(tmp_path / "in"), f"{url}/in")
    one = [each for each in shards([f"{url}/in/a.txt"], OPTIONS) if isinstance(each, Shard)]
    assert [unit.output for unit in units(one[0], OPTIONS)] == ["a.txt"]
    inputs = [f"{url}/in", f"{url}/in/deep", f"{url}/in/a.txt"]
    both = [path for each in shards(inputs, OPTIONS) if isinstance(each, Shard) for path in each.paths]
    alone = [path for each in shards(inputs[:1], OPTIONS) if isinstance(each, Shard) for path in each.paths]
    assert sorted(both) == sorted(alone)


def test_nothing_is_seen_of_what_failed(tmp_path: Path, url: str) -> None:
    if url.startswith("memory"):
        pytest.skip("fsspec's files in memory are seen while they are written")
    put(f"{url}/in/wire.jsonl", LINES)
    (shard,) = (each for each in shards([f"{url}/in"], ArchiveOptions()) if isinstance(each, Shard))
    roots: dict[Side, str] = {side: f"{url}/out/{side}" for side in SIDES}
    with pytest.raises(ChangedError):
        rewrite(shard, OPTIONS, ["articles"] * 49, {}, roots)
    files = fsspec.core.url_to_fs(url)[0]
    files.invalidate_cache()
    assert [name for name in files.find(url) if not name.endswith("in/wire.jsonl")] == []


def test_a_change_is_seen_in_the_listing(tmp_path: Path, url: str) -> None:
    put(f"{url}/in/wire.jsonl", LINES)
    before = listing([f"{url}/in"], OPTIONS)
    assert listing([f"{url}/in"], OPTIONS) == before
    put(f"{url}/in/wire.jsonl", LINES * 2)
    assert listing([f"{url}/in"], OPTIONS) != before


def test_what_a_driver_raises_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*given: object, **more: object) -> None:
        raise RuntimeError("Could not connect to the endpoint")

    files: Any = fsspec.filesystem("memory")
    monkeypatch.setattr(type(files), "find", fails)
    assert list(shards(["memory://far"], OPTIONS)) == [Problem("memory://far", "could not connect to the endpoint")]
    monkeypatch.undo()
    put("memory://far/a.txt", b"text")
    (shard,) = (each for each in shards(["memory://far"], OPTIONS) if isinstance(each, Shard))
    monkeypatch.setattr(type(files), "open", fails)
    with pytest.raises(OSError, match="Could not connect to the endpoint"):  # the articles have done nothing wrong
        list(units(shard, OPTIONS))


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ArchiveError, match="nowhere://a: "):
        list(shards(["nowhere://a"], OPTIONS))
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(ArchiveError, match=r"memory://a: reading it needs fsspec: pip install 'newslint\[cloud\]'"):
        list(shards(["memory://a"], OPTIONS))
