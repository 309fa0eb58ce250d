"""``newslint check`` as users meet it: exit status, what goes where, selection, settings, stdin."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import CLEAN, FAULTY, ROOT, Run


def test_clean_articles_exit_with_0_and_say_how_many_were_read(run: Run, articles: Path) -> None:
    done = run("check", "clean.txt")
    assert (done.status, done.out, done.err) == (0, "", "No violations in 1 article read.\n")


def test_violations_exit_with_1_and_show_line_and_caret(run: Run, articles: Path) -> None:
    done = run("check")
    assert done.status == 1
    assert "faulty.txt:5:1" in done.out
    assert "\n 5 | Leave a comment\n   | ^^^^^^^^^^^^^^^\n" in done.out
    assert "1 violation (1 warning) in 1 of 2 articles read." in done.err


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--exit-zero"], 0),
        (["--fail-on", "error"], 0),
        (["--fail-on", "info"], 1),
        (["--ignore", "boilerplate"], 0),
        (["--select", "encoding,typography"], 0),
        (["--select", "boilerplate/comment-prompt"], 1),
        (["--config", 'rules."boilerplate/comment-prompt".severity = "info"'], 0),
        (["absent.txt", "--exit-zero"], 2),
    ],
)
def test_exit_status(run: Run, articles: Path, arguments: list[str], status: int) -> None:
    assert run("check", ".", *arguments).status == status


def test_nothing_matched_is_0_with_a_reason_or_2_where_files_are_required(run: Run, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    done = run("check")
    assert (done.status, done.err) == (0, "No articles found: 1 file skipped (1 with another extension).\n")
    assert run("check", "--require-files").status == 2


def test_stdin_takes_its_name_settings_and_excludes_from_the_given_file_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "newslint.toml").write_text(
        'extend-exclude = ["old/"]\n[[phrase]]\nid = "a/b"\nphrases = "Sundays"\n'
    )
    done = run("check", "-", "--stdin-filename", "desk/today.txt", "--output-format", "concise", stdin=FAULTY.encode())
    assert [line.split(" ")[0] for line in done.out.splitlines()] == ["desk/today.txt:3:39:", "desk/today.txt:5:1:"]
    done = run("check", "-", "--stdin-filename", "desk/old/today.txt", stdin=FAULTY.encode())
    assert (done.status, done.out) == (0, "")
    assert "1 file skipped (1 by exclude)" in done.err


def test_stdin_without_a_name_is_plain_text(run: Run) -> None:
    assert run("check", "-", "--output-format", "concise", stdin=FAULTY.encode()).out.startswith("<stdin>:5:1:")


def test_a_setting_that_is_wrong_is_2_with_file_line_and_caret(run: Run, articles: Path) -> None:
    (articles / "newslint.toml").write_text('ignore = [\n]\n\n[rules."boilerplate/coment-prompt"]\nseverity = "info"\n')
    done = run("check")
    assert done.status == 2
    assert (
        "newslint.toml:4:2: unknown rule 'boilerplate/coment-prompt'; did you mean 'boilerplate/comment-prompt'?"
        in done.err
    )
    assert "^^^" in done.err


def test_an_unknown_rule_on_the_command_line_names_the_option(run: Run, articles: Path) -> None:
    done = run("check", "--select", "boilerplat")
    assert (done.status, done.out) == (2, "")
    assert done.err == "newslint: --select: unknown rule 'boilerplat'; did you mean 'boilerplate'?\n"


def test_an_unknown_option_of_a_rule_and_a_wrong_type_are_errors(run: Run, articles: Path) -> None:
    done = run("check", "--config", 'rules."language/wrong-language".minimun = 3')
    assert done.status == 2
    assert "language/wrong-language has no option 'minimun'" in done.err


def test_words_of_the_house_are_right(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN.replace("a short debate", "a short vorbrel and thier debate"))
    select = ["--select", "garbled", "--output-format", "concise"]
    assert "thier" in run("check", *select).out
    assert run("check", *select, "--config", 'words = ["thier", "vorbrel"]').out == ""


def test_phrases_of_the_house_need_no_python(run: Run) -> None:
    done = run("check", str(ROOT / "examples" / "house-style"), "--output-format", "concise")
    assert [line.split()[2] for line in done.out.splitlines()] == []  # the configuration stands beside the article
    settings = str(ROOT / "examples" / "house-style" / "newslint.toml")
    done = run("check", str(ROOT / "examples" / "house-style"), "--config", settings, "--output-format", "json-lines")
    found = [json.loads(line) for line in done.out.splitlines()]
    assert [v["code"] for v in found] == ["house/passed-away", "house/very-unique", "house/wire-note"]
    assert found[0]["fix"]["edits"][0]["content"] == "died"


def test_per_file_ignores_hold_for_matching_paths_only(run: Run, articles: Path) -> None:
    (articles / "wire").mkdir()
    (articles / "wire" / "faulty.txt").write_text(CLEAN + "\nLeave a comment\n")
    (articles / "newslint.toml").write_text('[per-file-ignore]\n"wire/**" = ["boilerplate"]\n')
    done = run("check", "--select", "boilerplate", "--output-format", "concise")
    assert [line.split(":")[0] for line in done.out.splitlines()] == ["faulty.txt"]


def test_show_files_lists_what_would_be_read(run: Run, articles: Path) -> None:
    done = run("check", "--show-files", "--exclude", "faulty*")
    assert (done.status, done.out) == (0, "clean.txt\n")
    assert "skipped faulty.txt: by exclude" in done.err


def test_show_settings_is_toml_that_gives_the_same_settings(run: Run, articles: Path) -> None:
    (articles / "newslint.toml").write_text('preview = true\n[[phrase]]\nid = "a/b"\nphrases = ["old \\"word\\""]\n')
    shown = run("check", "--show-settings").out
    assert str(articles / "newslint.toml") in shown
    (articles / "newslint.toml").write_text(shown)
    again = run("check", "--show-settings")
    assert (again.status, again.out) == (0, shown)


def test_statistics_count_instead_of_showing(run: Run, articles: Path) -> None:
    done = run("check", "--statistics")
    assert done.status == 1
    assert "boilerplate/comment-prompt" in done.out
    assert "faulty.txt" not in done.out


def test_colour_is_for_terminals_and_follows_the_environment(run: Run, articles: Path) -> None:
    assert "\x1b[" not in run("check").out
    assert "\x1b[" in run("check", "--color", "always").out
    assert "\x1b[" in run("check", FORCE_COLOR="1").out
    assert "\x1b[" not in run("check", FORCE_COLOR="1", NO_COLOR="1").out


def test_a_report_goes_into_a_file(run: Run, articles: Path) -> None:
    done = run("check", "--output-format", "json", "--output-file", "report.json")
    assert (done.status, done.out) == (1, "")
    assert json.loads((articles / "report.json").read_text())[0]["code"] == "boilerplate/comment-prompt"


def test_several_processes_say_the_same_as_one(run: Run, tmp_path: Path) -> None:
    for number in range(6):
        (tmp_path / f"{number}.txt").write_text(FAULTY.replace("Sundays", f"day {number}"))
    one, two = (run("check", "--jobs", jobs, "--output-format", "json") for jobs in ("1", "2"))
    assert one.out
    assert (one.out, one.err, one.status) == (two.out, two.err, two.status)


def test_the_cache_is_beside_the_configuration_and_can_be_cleared_or_done_without(run: Run, articles: Path) -> None:
    plain = run("check", "--no-cache")
    assert not (articles / ".newslint_cache").exists()
    assert run("check") == run("check") == plain
    assert (articles / ".newslint_cache").is_dir()
    assert run("cache", "clear").err == "Deleted the entries in .newslint_cache\n"
    done = run("cache", "clear")
    assert (done.status, done.err) == (0, "Nothing is kept in .newslint_cache\n")


def test_a_reader_that_leaves_is_no_traceback(run: Run, articles: Path) -> None:
    import subprocess
    import sys

    code = "from newslint.cli import main; main()"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "rules")])}
    with subprocess.Popen(
        [sys.executable, "-c", code, "rule"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=articles,
        env=environment,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


def test_an_unknown_command_is_2_with_the_nearest_name(run: Run) -> None:
    done = run("chekc")
    assert done.status == 2
    assert "did you mean 'check'?" in done.err
