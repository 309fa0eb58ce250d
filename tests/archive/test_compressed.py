"""Compressed JSON Lines: the same records, and a clear word where the data is damaged, cut off or a bomb."""

import gzip
import tracemalloc
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.archive import ArchiveOptions, Side, Unit, units
from newslint.archive.compression import zstd_module
from newslint.problem import Problem
from tests.archive.conftest import Desk
from tests.archive.laws import WHOLE, all_units, cut_every, planned, rewritten, told
from tests.archive.test_json_lines import FATES, FILE, many

zstd = zstd_module("")
COMPRESS: dict[str, Callable[[bytes], bytes]] = {"gz": gzip.compress, "zst": zstd.compress}
DECOMPRESS: dict[str, Callable[[bytes], bytes]] = {"gz": gzip.decompress, "zst": zstd.decompress}
COMPRESSIONS = pytest.mark.parametrize("compression", ["gz", "zst"])
LINES = b"".join(b'{"text": "This is line %d of the wire."}\n' % number for number in range(500))


def file_of(directory: Path, data: bytes, compression: str) -> Path:
    file = directory / f"wire.jsonl.{compression}"
    file.write_bytes(data)
    return file


def messages(found: list[Unit]) -> list[str]:
    articles = [unit.arrival.held.article for unit in found]
    return [article.message for article in articles if isinstance(article, Problem)]


@COMPRESSIONS
@many
@given(FILE, st.integers(1, 50), FATES)
def test_what_is_compressed_is_read_and_written_as_if_it_were_not(
    desk: Desk, compression: str, data: bytes, size: int, fates: list[Side]
) -> None:
    plain = desk() / "wire.jsonl"
    plain.write_bytes(data)
    file = file_of(desk(), COMPRESS[compression](data), compression)
    found = all_units(file, cut_every(size))
    assert [told(unit)[0] for unit in found] == [told(unit)[0] for unit in all_units(plain)]
    fates = fates[: len(found)]
    out, plain_out = rewritten(file, desk(), fates), rewritten(plain, desk(), fates)
    assert {name: DECOMPRESS[compression](made) for name, made in out.items()} == {
        f"{name}.{compression}": made for name, made in plain_out.items()
    }
    assert out == rewritten(file, desk(), fates)


@COMPRESSIONS
@many
@given(cut=st.integers(0, 3000))
def test_a_file_that_is_cut_off_gives_its_lines_and_a_problem(desk: Desk, compression: str, cut: int) -> None:
    whole = COMPRESS[compression](LINES)
    file = file_of(desk(), whole[: min(cut, len(whole) - 1)], compression)
    *found, last = all_units(file)
    assert messages([last]) == ["its compressed data ends too early: the file is cut off"]
    assert messages(found) == []
    kept = b"".join(unit.arrival.raw for unit in found)
    if found or LINES.startswith(last.arrival.raw):
        kept += last.arrival.raw
    assert LINES.startswith(kept)
    fates: list[Side] = ["articles"] * len(found)
    made = rewritten(file, desk(), [*fates, "quarantine"])
    if kept:
        assert b"".join(DECOMPRESS[compression](data) for data in made.values()) == kept
    else:
        assert made == {f"quarantine/wire.jsonl.{compression}": file.read_bytes()}


@COMPRESSIONS
@many
@given(at=st.integers(0, 10**6), flip=st.integers(1, 255))
def test_damage_never_passes_silently(desk: Desk, compression: str, at: int, flip: int) -> None:
    whole = bytearray(zstd.compress(LINES, options={zstd.CompressionParameter.checksum_flag: 1}))
    if compression == "gz":
        whole = bytearray(gzip.compress(LINES, mtime=0))
    whole[at % len(whole)] ^= flip
    found = all_units(file_of(desk(), bytes(whole), compression))
    if b"".join(unit.arrival.raw for unit in found) != LINES:
        assert messages(found)


@COMPRESSIONS
def test_members_follow_each_other(desk: Desk, compression: str) -> None:
    compress = COMPRESS[compression]
    data = compress(LINES) + compress(b"") + compress(LINES) + b"\0" * 600
    assert len(all_units(file_of(desk(), data, compression))) == 1000
    found = all_units(file_of(desk(), compress(LINES) + b"garbage", compression))
    assert len(found) == 501
    assert messages(found)[0].startswith("its compressed data is damaged (")


@COMPRESSIONS
def test_what_is_not_compressed_at_all_is_kept_as_it_is(desk: Desk, compression: str) -> None:
    file = file_of(desk(), LINES, compression)
    (unit,) = all_units(file)
    assert messages([unit])[0].startswith("its compressed data is damaged (")
    assert rewritten(file, desk(), ["quarantine"]) == {f"quarantine/wire.jsonl.{compression}": LINES}


@COMPRESSIONS
def test_a_bomb_is_a_problem(desk: Desk, compression: str) -> None:
    bomb = COMPRESS[compression](b'{"text": "first"}\n' + b" " * 20_000_000)
    file = file_of(desk(), bomb, compression)
    first, second = all_units(file, ArchiveOptions(allowance=1_000_000))
    assert messages([first]) == []
    assert messages([second])[0].startswith("a decompression bomb: ")


@COMPRESSIONS
def test_memory_does_not_grow_with_the_file(desk: Desk, compression: str) -> None:
    def peak(copies: int) -> int:
        file = file_of(desk(), COMPRESS[compression](LINES * copies), compression)
        (shard,) = planned(file)
        tracemalloc.start()
        count = sum(1 for _ in units(shard, WHOLE))
        assert count == 500 * copies
        return tracemalloc.get_traced_memory()[1]

    try:
        assert peak(40) < 1.3 * peak(4)
    finally:
        tracemalloc.stop()


def test_a_missing_extra_is_named(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from newslint.archive import ArchiveError

    file = file_of(desk(), b"", "zst")
    monkeypatch.setitem(sys.modules, "backports", None)
    with pytest.raises(ArchiveError, match=r"wire.jsonl.zst: reading it needs .*: pip install 'newslint\[zstd\]'"):
        planned(file)


def test_an_overlong_line_is_written_whole(desk: Desk) -> None:
    data = b'{"text": "' + b"long " * 1000 + b'"}\n'
    file = file_of(desk(), gzip.compress(data), "gz")
    options = replace(WHOLE, largest=1000)
    assert messages(all_units(file, options)) == ["too large: 5,013 bytes, at most 1,000 are read"]
    made = rewritten(file, desk(), ["quarantine"], options)
    assert zlib.decompress(made["quarantine/wire.jsonl.gz"], 31) == data
