"""Articles are compared with every article that git tracks, and a pair is reported once, whoever is handed what."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.repository.conftest import Repository, article

JSON = ("--select", "duplicate", "--output-format", "json-lines")


def reported(run: Run, *arguments: str, **variables: str) -> list[str]:
    """The paths that are reported, sorted."""
    done = run("check", *arguments, *JSON, **variables)
    assert done.status in (0, 1), done.err
    return sorted(json.loads(line)["filename"] for line in done.out.splitlines())


@pytest.fixture
def published(repository: Repository) -> Repository:
    """One article that is committed, and a copy of it under an earlier name that is not."""
    repository.write("content/mill.txt", article("mill", "Nobody in the village remembers it standing still."))
    repository.commit()
    repository.write("content/copy.txt", article("mill", "The rye was for a wedding in the next valley."))
    return repository


def test_a_copy_of_a_tracked_article_is_reported_where_it_changed(run: Run, published: Repository) -> None:
    assert reported(run, "content/copy.txt") == []
    assert reported(run, "content/copy.txt", "--against-tracked") == ["content/copy.txt"]
    assert reported(run, "content", "--against-tracked") == ["content/copy.txt"]
    assert reported(run, "content/mill.txt", "--against-tracked") == []


def test_the_configuration_can_ask_for_it_too(run: Run, published: Repository) -> None:
    published.write("newslint.toml", 'reference = ["content/"]\n')
    assert reported(run, "content/copy.txt") == ["content/copy.txt"]
    published.write("newslint.toml", 'reference = ["elsewhere/"]\n')
    published.write("elsewhere/empty.txt", "")
    assert reported(run, "content/copy.txt") == []


def test_drafts_that_git_does_not_track_do_not_count(run: Run, published: Repository) -> None:
    published.write("content/draft.txt", article("harbour", "Ships will moor at the fish market."))
    published.write("content/new.txt", article("harbour", "The harbour master was not there."))
    assert reported(run, "content/new.txt", "--against-tracked") == []
    published.git("add", "content/draft.txt")
    assert reported(run, "content/new.txt", "--against-tracked") == ["content/new.txt"]


@pytest.mark.parametrize("named", [["a.txt", "b.txt"], ["b.txt", "a.txt"], ["."]])
def test_of_two_changed_articles_the_later_is_reported(run: Run, repository: Repository, named: list[str]) -> None:
    repository.write("a.txt", article("school", "A vote will follow in June."))
    repository.write("b.txt", article("school", "The bus will stop at each of them."))
    repository.git("add", ".")
    assert reported(run, *named, "--against-tracked") == ["b.txt"]
    assert reported(run, "a.txt", "--against-tracked") == []
    repository.commit()
    assert reported(run, *named, "--against-tracked") == ["b.txt"]


def test_what_changed_since_a_commit_or_between_two_that_are_pushed(run: Run, published: Repository) -> None:
    published.commit()
    assert reported(run, ".", "--against-tracked") == ["content/mill.txt"], "neither changed: the later path"
    assert reported(run, ".", "--against-tracked", "--changed-since", "HEAD~") == ["content/copy.txt"]
    pushed = {"PRE_COMMIT_FROM_REF": "HEAD~", "PRE_COMMIT_TO_REF": "HEAD"}
    assert reported(run, ".", "--against-tracked", **pushed) == ["content/copy.txt"]


def test_links_deleted_excluded_and_other_files_are_no_articles(run: Run, published: Repository) -> None:
    published.write("old/mill.txt", article("mill", "An old report of it."))
    published.write("gone.txt", article("mill", "A report that is deleted."))
    published.write("mill.py", article("mill", "No article at all."))
    (published.top / "link.txt").symlink_to("content/mill.txt")
    published.write("newslint.toml", 'extend-exclude = ["old/"]\n')
    published.commit()
    (published.top / "gone.txt").unlink()
    published.write("new.txt", article("mill", "A school class looked on."))
    done = run("check", "new.txt", "--against-tracked", *JSON)
    assert "1 article read; compared with 2 more that git tracks." in done.err
    assert len(done.out.splitlines()) == 2


def test_paths_are_told_in_one_way_however_they_are_given(run: Run, published: Repository) -> None:
    for given in ("./content/copy.txt", str(published.top / "content" / "copy.txt"), "content/../content/copy.txt"):
        assert reported(run, given, "--against-tracked") == ["content/copy.txt"]


def test_what_an_editor_pipes_in_stands_for_the_tracked_file(run: Run, published: Repository) -> None:
    published.write("content/zoo.txt", article("school", "The zoo lends a classroom."))
    published.commit()
    text = article("mill", "The wheel will turn again.").encode()
    done = run("check", "-", "--stdin-filename", "content/zoo.txt", "--against-tracked", *JSON, stdin=text)
    assert {json.loads(line)["filename"] for line in done.out.splitlines()} == {"content/zoo.txt"}
    assert "compared with 2 more" in done.err


def test_roots_are_relative_to_the_configuration(run: Run, published: Repository) -> None:
    published.write("content/newslint.toml", 'reference = ["."]\n')
    assert reported(run, "content/copy.txt", "--config", "content/newslint.toml") == ["content/copy.txt"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--against-tracked"], "compared with those that git tracks: fatal: not a git repository"),
        (["--config", 'reference = ["absent/"]'], "absent/, which is not there"),
        (["--changed-since", "HEAD"], "--changed-since needs --against-tracked"),
    ],
)
def test_what_cannot_be_compared_is_said(run: Run, tmp_path: Path, arguments: list[str], message: str) -> None:
    (tmp_path / "a.txt").write_text("A\n")
    done = run("check", "a.txt", *arguments, GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert done.status == 2
    assert message in done.err


def test_an_unknown_commit_is_said(run: Run, published: Repository) -> None:
    done = run("check", "--against-tracked", "--changed-since", "nowhere")
    assert done.status == 2
    assert "git diff failed: fatal: " in done.err


def test_a_broken_record_of_an_unchanged_file_does_not_stop_a_commit(run: Run, published: Repository) -> None:
    published.write("wire.jsonl", '{"text": "A report."}\nnot JSON\n')
    published.commit()
    published.write("new.txt", article("harbour", "Cranes will come by rail."))
    assert run("check", "new.txt", "--against-tracked").status == 0
    assert run("check", "--against-tracked").status == 2


def test_only_tracked_articles_are_checked_where_asked(run: Run, published: Repository) -> None:
    assert reported(run, ".", "--tracked-only") == []
    published.git("add", ".")
    assert reported(run, ".", "--tracked-only") == ["content/mill.txt"]
    assert reported(run, "content/copy.txt", "--tracked-only", "--against-tracked") == ["content/copy.txt"]
