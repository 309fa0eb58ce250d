"""From a path to articles, or to the one reason why not."""

import errno
import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import MASK, Article
from newslint.problem import Problem
from newslint.readers import ReadOptions, Source, article_from_text, articles_of, encode, read, read_bytes


def one(path: Path, options: ReadOptions | None = None) -> Article | Problem:
    [found] = read(path, options)
    return found


@pytest.mark.parametrize(
    ("name", "format"),
    [("a.txt", "text"), ("a.TEXT", "text"), ("a.md", "markdown"), ("a.MARKDOWN", "markdown"), ("a.mdx", "markdown"),
     ("a.rst", "text"), ("a", "text"), ("a.news", "markdown"), ("a.md.txt", "text")],
)  # fmt: skip
def test_the_extension_decides_the_format(tmp_path: Path, name: str, format: str) -> None:
    (tmp_path / name).write_bytes(b"Text.\n")
    found = one(tmp_path / name, ReadOptions(formats={".news": "markdown"}))
    assert isinstance(found, Article)
    assert (found.format, found.text, found.path) == (format, "Text.\n", str(tmp_path / name))


def test_line_ends_and_mark_are_kept(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfone\r\ntwo\rthree\n\xff"
    (tmp_path / "a.txt").write_bytes(data)
    found = one(tmp_path / "a.txt")
    assert isinstance(found, Article)
    assert (found.text, found.bom, found.codec) == ("one\r\ntwo\rthree\n\udcff", True, "utf-8")
    assert encode(found.text, found.codec, found.bom) == data


def test_an_empty_and_a_binary_file_are_one_article_each(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\r\n\0\0")
    empty, binary = one(tmp_path / "a.txt"), one(tmp_path / "b.txt")
    assert isinstance(empty, Article)
    assert isinstance(binary, Article)
    assert (empty.text, empty.codec, binary.text, binary.codec) == ("", "utf-8", "", "binary")


def test_a_missing_file(tmp_path: Path) -> None:
    assert one(tmp_path / "none.txt") == Problem(str(tmp_path / "none.txt"), "no such file or directory")


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.path.relpath(tmp_path / "s.txt"))
        assert one(tmp_path / "s.txt") == Problem(str(tmp_path / "s.txt"), "a socket, not a file")
    assert one(tmp_path) == Problem(str(tmp_path), "a directory, not a file")
    assert one(tmp_path / "fifo.txt") == Problem(str(tmp_path / "fifo.txt"), "a FIFO, not a file")
    assert one(Path("/dev/null")) == Problem("/dev/null", "a device, not a file")
    assert one(tmp_path / "loop.txt") == Problem(str(tmp_path / "loop.txt"), "too many levels of symbolic links")
    assert one(tmp_path / ("x" * 300)) == Problem(str(tmp_path / ("x" * 300)), "file name too long")
    assert isinstance(one(Path("a\0b")), Problem)


@pytest.mark.parametrize(("error", "message"), [(errno.EACCES, "permission denied"), (errno.EIO, "input/output error")])
def test_a_file_that_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int, message: str
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(error, os.strerror(error))

    (tmp_path / "a.txt").touch()
    monkeypatch.setattr("newslint.readers.sources.os.open", refuse)
    assert one(tmp_path / "a.txt") == Problem(str(tmp_path / "a.txt"), message)


def test_a_file_that_becomes_a_fifo_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    really_open = os.open

    def swapped(name: str, flags: int) -> int:
        path.unlink()
        os.mkfifo(path)
        return really_open(name, flags)

    monkeypatch.setattr("newslint.readers.sources.os.open", swapped)
    assert one(path) == Problem(str(path), "a FIFO, not a file")


def test_names_that_are_not_utf8_or_hold_newlines(tmp_path: Path) -> None:
    for name in (b"caf\xe9.txt", b"a\nb.txt"):
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
        path.write_bytes(b"Text.")
        found = one(path)
        assert isinstance(found, Article)
        assert os.fsencode(found.path).endswith(name)


def test_what_was_handed_over() -> None:
    [found] = articles_of(Source("<stdin>", 4, b"a\r\nb"), ReadOptions(assumed_language="de"))
    assert isinstance(found, Article)
    assert (found.text, found.path, found.format, found.assumed_language) == ("a\r\nb", "<stdin>", "text", "de")


def test_addresses_are_no_prose_in_any_format() -> None:
    text = "Write to ann@news.example.org. See https://news.example.org/a?b=c, or www.example.org!"
    article = article_from_text(text)
    assert [w.text for w in article.words] == ["Write", "to", "See", "or"]
    assert article.prose.replace(MASK, "") == "Write to . See , or !"
    assert article.text == text


def test_what_is_no_address_stays() -> None:
    text = "Amazon.com rose 3.5/10 at 5 p.m./6 p.m. @ann and/or U.S./Canada, 50/50.End"
    assert article_from_text(text).prose == text


def test_fifty_megabytes_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"The line goes on and on. " * 2_000_000)
    found = one(tmp_path / "a.txt")
    assert isinstance(found, Article)
    assert len(found.prose) == 50_000_000


@given(st.binary(), st.sampled_from(["a.txt", "a.md", "<stdin>"]))
def test_any_bytes_are_one_article(data: bytes, path: str) -> None:
    *problems, article = read_bytes(data, path)
    assert isinstance(article, Article)
    assert all(isinstance(problem, Problem) for problem in problems)
    if article.codec != "binary":
        assert encode(article.text, article.codec, article.bom) == data
