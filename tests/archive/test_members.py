"""Tar and zip: members are articles, and keep their bytes and attributes."""

import io
import json
import tarfile
import tracemalloc
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from newslint.archive import ArchiveOptions, Side, units
from newslint.article import Article
from newslint.readers import read_bytes
from tests.archive.archives import KINDS, packed, unpacked
from tests.archive.conftest import Desk
from tests.archive.laws import SIDES, WHOLE, all_units, cut_every, planned, rewritten, told
from tests.archive.test_json_lines import FATES, many

NAMES = st.lists(st.sampled_from(["a", "b-c", "ünïcode", "x" * 120]), min_size=1, max_size=3).map("/".join)
FILES = st.dictionaries(
    st.builds("{}.{}".format, NAMES, st.sampled_from(["txt", "md"])), st.binary(max_size=60), max_size=8
)


@KINDS
@many
@given(FILES, st.integers(1, 3000))
def test_units_are_the_members_and_keep_their_bytes(desk: Desk, kind: str, files: dict[str, bytes], size: int) -> None:
    file = packed(desk(), kind, files)
    found = all_units(file, cut_every(size))
    assert [told(unit) for unit in found] == [told(unit) for unit in all_units(file)]
    assert [(unit.arrival.path, unit.arrival.raw) for unit in found] == [
        (f"{file}/{name}", data) for name, data in files.items()
    ]
    texts = [a.text for name, data in files.items() for a in read_bytes(data, name) if isinstance(a, Article)]
    articles = [unit.arrival.held.article for unit in found]
    assert [article.text for article in articles if isinstance(article, Article)] == texts
    made = rewritten(file, desk(), ["articles"] * len(found), cut_every(size))
    assert made == rewritten(file, desk(), ["articles"] * len(found), cut_every(size))
    again = [unpacked(made[name], name) for name in sorted(made)]
    assert [pair for part in again for pair in part.items()] == list(files.items())


@KINDS
@many
@given(FILES, st.integers(1, 3000), FATES)
def test_each_member_goes_to_one_side(
    desk: Desk, kind: str, files: dict[str, bytes], size: int, fates: list[Side]
) -> None:
    made = rewritten(packed(desk(), kind, files), desk(), fates[: len(files)], cut_every(size))
    for side in SIDES:
        parts = [unpacked(data, name) for name, data in sorted(made.items()) if name.startswith(side)]
        meant = {name: data for (name, data), fate in zip(files.items(), fates, strict=False) if fate == side}
        assert all(parts)
        assert {name: data for part in parts for name, data in part.items()} == meant


@KINDS
def test_a_changed_member_keeps_its_attributes(desk: Desk, kind: str) -> None:
    record = '{\n "text": "a  b"\n}'
    file = packed(desk(), kind, {"a.txt": b"old", "b.json": record.encode(), "c.txt": b"same"})
    raw = all_units(file)[1].arrival.raw
    assert raw == record.replace("\n", " ").encode()
    changed = {0: b"new text", 1: raw.replace(b"a  b", b"a b")}
    made = rewritten(file, desk(), ["articles"] * 3, changed=changed)
    ((name, data),) = made.items()
    assert unpacked(data, name) == {
        "a.txt": b"new text", "b.json": record.replace("a  b", "a b").encode(), "c.txt": b"same",
    }  # fmt: skip
    if kind == "tar":
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            assert [(i.mtime, i.mode, i.uname) for i in archive] == [(1_700_000_000, 0o640, "desk")] * 3
    if kind == "zip":
        with zipfile.ZipFile(io.BytesIO(data)) as members:
            facts = [(i.date_time, i.compress_type) for i in members.infolist()]
            assert facts == [((2020, 1, 2, 3, 4, 6), zipfile.ZIP_DEFLATED)] * 3


def test_memory_does_not_grow_with_the_members(desk: Desk) -> None:
    def peak(count: int) -> int:
        file = packed(desk(), "tar", {f"{number}.txt": b"text" * 200 for number in range(count)})
        (shard,) = planned(file)
        tracemalloc.start()
        assert sum(1 for _ in units(shard, WHOLE)) == count
        return tracemalloc.get_traced_memory()[1]

    try:
        assert peak(3000) < 1.3 * peak(300)
    finally:
        tracemalloc.stop()


def test_nested_records_in_json_members(desk: Desk) -> None:
    file = packed(desk(), "zip", {"a.json": json.dumps({"id": 7, "text": "yes"}, indent=1).encode()})
    (unit,) = all_units(file, ArchiveOptions())
    article = unit.arrival.held.article
    assert isinstance(article, Article)
    assert (article.text, article.record, article.path) == ("yes", 7, f"{file}/a.json")
