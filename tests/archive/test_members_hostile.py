"""Tar and zip that nobody should make: whatever is no article is told, and nothing leaves the archive."""

import io
import tarfile
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.archive import Side
from newslint.article import Article
from newslint.problem import Problem
from tests.archive.archives import KINDS, PACK, packed, tar, unpacked, zipped
from tests.archive.conftest import Desk
from tests.archive.laws import WHOLE, all_units, rewritten
from tests.archive.test_compressed import messages
from tests.archive.test_json_lines import many

EVIL = {
    "../../escape.txt": "its path leads out of the archive",
    "/etc/absolute.txt": "its path leads out of the archive",
    "a/../b.txt": "its path leads out of the archive",
    "photo.png": "with another extension",
    "wire.jsonl": "a file of records inside an archive: unpack it first",
    "broken.json": "invalid JSON: Expecting property name enclosed in double quotes at column 2",
    "large.txt": "too large: 5,000 bytes, at most 1,000 are read",
}


@KINDS
def test_a_member_that_is_no_article_is_a_problem_and_kept_inside(desk: Desk, kind: str) -> None:
    files = {"first.txt": b"one", **dict.fromkeys(EVIL, b"{content"), "last.txt": b"two"}
    files["large.txt"] = b"x" * 5000
    file = packed(desk(), kind, files)
    options = replace(WHOLE, largest=1000)
    found = all_units(file, options)
    assert messages(found) == list(EVIL.values())
    evil: list[Side] = ["quarantine"] * len(EVIL)
    made = rewritten(file, desk(), ["articles", *evil, "articles"], options)
    (kept,) = (unpacked(data, name) for name, data in made.items() if name.startswith("quarantine"))
    assert list(kept) == ["escape.txt", "etc/absolute.txt", "a/b.txt", *list(EVIL)[3:]]
    assert kept["large.txt"] == b"x" * 5000


def test_links_devices_and_sparse_files_of_tar_are_problems(desk: Desk) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, type in [
            ("directory", tarfile.DIRTYPE), ("soft.txt", tarfile.SYMTYPE), ("hard.txt", tarfile.LNKTYPE),
            ("device.txt", tarfile.BLKTYPE), ("fifo.txt", tarfile.FIFOTYPE), ("odd.txt", b"Z"),
        ]:  # fmt: skip
            info = tarfile.TarInfo(name)
            info.type, info.linkname = type, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("after.txt")
        info.size = 5
        archive.addfile(info, io.BytesIO(b"after"))
    file = desk() / "wire.tar"
    file.write_bytes(out.getvalue())
    found = all_units(file)
    assert messages(found) == [
        "a link to '/etc/passwd', not a file", "a link to '/etc/passwd', not a file", "a device, not a file",
        "a device, not a file", "neither a file nor a directory",
    ]  # fmt: skip
    assert found[-1].arrival.raw == b"after"
    fates: list[Side] = ["quarantine"] * 5
    made = rewritten(file, desk(), [*fates, "articles"])
    assert {name: unpacked(data, name) for name, data in made.items()} == {"articles/wire.tar": {"after.txt": b"after"}}


def test_links_and_encrypted_members_of_zip_are_problems(desk: Desk) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("secret.txt", "?")
        archive.writestr("odd method.txt", "?")
        archive.writestr("after.txt", "after")
    data = bytearray(out.getvalue())
    at = data.index(b"secret.txt", data.index(b"PK\x01\x02"))
    data[at - 46 + 8] |= 1
    at = data.index(b"odd method.txt", data.index(b"PK\x01\x02"))
    data[at - 46 + 10] = 97
    file = desk() / "wire.zip"
    file.write_bytes(data)
    found = all_units(file)
    assert messages(found) == [
        "a link, not a file", "encrypted; it is left in the input",
        "damaged (That compression method is not supported); it is left in the input",
    ]  # fmt: skip
    assert found[-1].arrival.raw == b"after"


TEXTS = {f"{number:03}.txt": f"This is article {number}.".encode() * 9 for number in range(30)}


@KINDS
@many
@given(st.integers(0, 10**6))
def test_an_archive_that_is_cut_off_gives_what_there_is_and_a_problem(desk: Desk, kind: str, cut: int) -> None:
    data = PACK[kind](TEXTS)
    last = 20 * 512 if kind == "tar" else 1  # the end of a tar is filled up with zeros
    file = desk() / f"wire.{kind}"
    file.write_bytes(data[: cut % (len(data) - last)])
    found = all_units(file)
    assert messages(found)
    good = [unit.arrival.raw for unit in found if isinstance(unit.arrival.held.article, Article)]
    assert good == list(TEXTS.values())[: len(good)]
    fates: list[Side] = ["quarantine" if isinstance(u.arrival.held.article, Problem) else "articles" for u in found]
    made = rewritten(file, desk(), fates)
    kept = {name: data for name, data in made.items() if name.startswith("articles")}
    assert [list(unpacked(data, name).values()) for name, data in kept.items()] == ([good] if good else [])


@KINDS
@many
@given(st.integers(0, 10**6), st.integers(1, 255))
def test_damage_raises_nothing_and_can_be_written(desk: Desk, kind: str, at: int, flip: int) -> None:
    data = bytearray(PACK[kind](TEXTS))
    data[at % len(data)] ^= flip
    file = desk() / f"wire.{kind}"
    file.write_bytes(data)
    found = all_units(file)
    if kind != "tar":  # which has no checksum of its content
        good = [unit.arrival.raw for unit in found if isinstance(unit.arrival.held.article, Article)]
        assert set(good) <= set(TEXTS.values())
        assert len(good) == 30 or messages(found)
    fates: list[Side] = ["quarantine" if isinstance(u.arrival.held.article, Problem) else "articles" for u in found]
    rewritten(file, desk(), fates)


@pytest.mark.parametrize("kind", ["tar", "tar.gz", "zip"])
@pytest.mark.parametrize("data", [b"", b"not an archive", b"\0" * 3000])
def test_what_is_no_archive_is_one_problem_and_kept(desk: Desk, kind: str, data: bytes) -> None:
    file = desk() / f"wire.{kind}"
    file.write_bytes(data)
    found = all_units(file)
    if kind == "tar" and data.startswith(b"\0"):  # an empty archive
        assert found == []
        return
    assert len(messages(found)) == len(found) == 1
    assert rewritten(file, desk(), ["quarantine"]) == {f"quarantine/wire.{kind}": data}


def test_what_follows_the_end_of_a_tar_is_told(desk: Desk) -> None:
    file = desk() / "wire.tar"
    file.write_bytes(tar({"a.txt": b"a"}) + tar({"b.txt": b"b"}))
    assert messages(all_units(file)) == ["something follows its end: perhaps several archives in one file"]


def test_bombs_are_problems(desk: Desk) -> None:
    small = replace(WHOLE, allowance=1_000_000)
    high = packed(desk(), "zip", {"a.txt": b"\0" * 10_000_000})
    assert messages(all_units(high, small))[0].startswith("a decompression bomb: ")
    wide = packed(desk(), "tar.gz", {f"{n}.txt": b"\0" * 100_000 for n in range(100)})
    assert messages(all_units(wide, small))[-1].startswith("a decompression bomb: ")
    data = zipped({"a.txt": b"a" * 1000 + bytes(range(256)) * 8})
    first = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entry = data[first:end]
    count = (500).to_bytes(2, "little")
    overlapping = data[:first] + entry * 500 + data[end : end + 8] + count * 2
    overlapping += (len(entry) * 500).to_bytes(4, "little") + data[end + 16 :]
    file = desk() / "overlap.zip"
    file.write_bytes(overlapping)
    assert messages(all_units(file, WHOLE))[0].startswith("a decompression bomb: members of ")


def test_a_header_that_wants_all_memory_is_damage(desk: Desk) -> None:
    header = tarfile.TarInfo("x")
    header.type, header.size = tarfile.XHDTYPE, 10**12
    file = desk() / "wire.tar"
    file.write_bytes(tar({"a.txt": b"a"})[:1024] + header.tobuf(tarfile.GNU_FORMAT) + b"\0" * 1024)
    found = all_units(file)
    assert messages(found) == ["damaged (a header of 1,000,000,000,000 bytes)"]
    assert found[0].arrival.raw == b"a"
