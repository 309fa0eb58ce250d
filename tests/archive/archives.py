"""Archives of files, made and looked into."""

import gzip
import io
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from newslint.archive.compression import zstd_module

zstd = zstd_module("")
KINDS = pytest.mark.parametrize("kind", ["tar", "tar.gz", "tgz", "tar.zst", "zip"])


def tar(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size, info.mtime, info.mode, info.uname = len(data), 1_700_000_000, 0o640, "desk"
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def zipped(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 2, 3, 4, 6)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


PACK: dict[str, Callable[[Mapping[str, bytes]], bytes]] = {
    "tar": tar,
    "tar.gz": lambda files: gzip.compress(tar(files)),
    "tgz": lambda files: gzip.compress(tar(files)),
    "tar.zst": lambda files: zstd.compress(tar(files), options={zstd.CompressionParameter.checksum_flag: 1}),
    "zip": zipped,
}


def packed(directory: Path, kind: str, files: Mapping[str, bytes]) -> Path:
    file = directory / f"wire.{kind}"
    file.write_bytes(PACK[kind](files))
    return file


def unpacked(data: bytes, name: str) -> dict[str, bytes]:
    if name.endswith("zip"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {info.filename: archive.read(info) for info in archive.infolist()}
    data = zstd.decompress(data) if name.endswith("zst") else data
    with tarfile.open(fileobj=io.BytesIO(data)) as members:
        return {info.name: members.extractfile(info).read() for info in members}  # type: ignore[union-attr]
