"""What is read once need not be read twice, as long as it is not much."""

from pathlib import Path

import pytest

from newslint import reread
from newslint.corpus import GoneError, Key
from newslint.lint import checksum
from newslint.readers import ReadOptions, Source, article_from_text
from newslint.reread import Rereader


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("What stands in the file.\n")
    return path


def rereader(path: Path) -> Rereader:
    return Rereader([Source(str(path))], ReadOptions())


def test_what_was_just_read_is_not_read_again_and_loses_its_views(file: Path) -> None:
    read, article = rereader(file), article_from_text("What was looked at.\n", path=str(file))
    assert article.tokens
    article.once(checksum)
    read.remember(article)
    remembered = read(Key(str(file), None))
    assert remembered.text == "What was looked at.\n"
    assert "tokens" not in vars(remembered)
    assert not remembered._once


def test_no_more_is_remembered_than_there_is_room_for(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reread, "REMEMBER", 10)
    read = rereader(file)
    read.remember(article_from_text("What was looked at.\n", path=str(file)))
    assert read(Key(str(file), None)).text == "What stands in the file.\n"


def test_a_record_is_read_again_with_all_others_of_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"id": 1, "text": "One."}\n{"id": 2, "text": "Two."}\n')
    read = rereader(path)
    read.remember(read(Key(str(path), 1)))
    assert read(Key(str(path), 2)).text == "Two."
    with pytest.raises(GoneError):
        read(Key(str(path), 3))
