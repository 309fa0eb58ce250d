"""The configuration is found, read, checked; what is wrong with it is said with file, line, caret and nearest name."""

import json
from pathlib import Path

import pytest

from newslint.config import ConfigError, load
from newslint.config.find import find
from newslint.config.settings import GateSettings


def written(directory: Path, text: str, name: str = "newslint.toml") -> Path:
    directory.mkdir(parents=True, exist_ok=True)
    file = directory / name
    file.write_text(text, "utf-8")
    return file


def error(tmp_path: Path, text: str, name: str = "newslint.toml") -> str:
    with pytest.raises(ConfigError) as raised:
        load(file=written(tmp_path, text, name))
    return str(raised.value).replace(str(tmp_path), "")


def test_the_nearest_file_wins_and_there_is_no_cascade(tmp_path: Path) -> None:
    written(tmp_path, 'ignore = ["boilerplate"]')
    near = written(tmp_path / "desk", "preview = true")
    loaded = load(start=tmp_path / "desk" / "today")
    assert loaded.file == near
    assert loaded.settings.preview
    assert loaded.settings.ignore == ()


def test_in_one_directory_the_hidden_file_comes_first_then_pyproject_with_a_section(tmp_path: Path) -> None:
    pyproject = written(tmp_path, "[tool.newslint]\npreview = true", "pyproject.toml")
    assert find(tmp_path) == pyproject
    plain = written(tmp_path, "")
    assert find(tmp_path) == plain
    assert find(tmp_path) != (hidden := written(tmp_path, "", ".newslint.toml"))
    assert find(tmp_path) == hidden


def test_a_pyproject_without_a_section_is_passed_over(tmp_path: Path) -> None:
    above = written(tmp_path, "")
    written(tmp_path / "package", "[project]\nname = 'about-newslint'", "pyproject.toml")
    assert find(tmp_path / "package") == above


def test_extend_builds_on_another_file(tmp_path: Path) -> None:
    written(tmp_path, 'ignore = ["encoding"]\nlanguage = "de"', "base.toml")
    loaded = load(file=written(tmp_path, 'extend = "base.toml"\nlanguage = ["fr", "en"]'))
    assert loaded.settings.ignore == ("encoding",)
    assert loaded.settings.language == ("fr", "en")


def test_extend_in_a_circle_is_an_error(tmp_path: Path) -> None:
    written(tmp_path, 'extend = "newslint.toml"', "base.toml")
    assert "leads back" in error(tmp_path, 'extend = "base.toml"')


def test_an_unknown_key_is_shown_with_the_nearest_name(tmp_path: Path) -> None:
    assert error(tmp_path, '# desk\nselct = ["ALL"]\n') == (
        "/newslint.toml:2:1: unknown key 'selct'; did you mean 'select'?\n   |\n 2 | selct = [\"ALL\"]\n   | ^^^^^"
    )


def test_in_pyproject_the_line_is_that_of_the_whole_file(tmp_path: Path) -> None:
    text = "[project]\nname = 'x'\n\n[tool.newslint]\nprevew = true\n"
    assert error(tmp_path, text, "pyproject.toml").startswith(
        "/pyproject.toml:5:1: unknown key 'prevew'; did you mean 'preview'?"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("preview = 1", "'preview' must be true or false, not 1"),
        ("jobs = true", "'jobs' must be a whole number, not True"),
        ("select = 3", "'select' must be an array, not 3"),
        ("ignore = [1]", "'ignore[0]' must be a string, not 1"),
        ('fail-on = "warn"', "'fail-on' must be one of error, warning, info, not 'warn'; did you mean 'warning'?"),
        ('[formats]\n".x" = "html"', "'formats..x' must be one of text, markdown, record, not 'html'"),
        ('[[phrase]]\nid = "a/b"', "'phrase[0]' lacks 'phrases'"),
        ("preview = ", "not valid TOML"),
    ],
)
def test_a_wrong_value_is_said_plainly(tmp_path: Path, text: str, message: str) -> None:
    assert message in error(tmp_path, text)


def test_a_missing_file_and_one_that_is_not_utf8_are_errors(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot read"):
        load(file=tmp_path / "absent.toml")
    (tmp_path / "latin.toml").write_bytes(b'words = ["caf\xe9"]')
    with pytest.raises(ConfigError, match="not UTF-8"):
        load(file=tmp_path / "latin.toml")


def test_words_come_from_the_key_and_from_a_file_beside_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("floodwall\nquaywise\n", "utf-8")
    file = written(tmp_path, 'words = ["harbourside"]\nwords-file = "words.txt"')
    assert load(file=file).settings.words == ("harbourside", "floodwall", "quaywise")


def test_an_override_of_a_part_leaves_the_rest_of_its_table(tmp_path: Path) -> None:
    file = tmp_path / "newslint.toml"
    file.write_text('[gate]\nmax-errors = 3\n[rules."encoding/mojibake"]\nfix = "never"\nseverity = "info"\n')
    overrides = ["gate.max-warnings=5", "gate.repair=false", 'rules."encoding/mojibake".severity="warning"']
    settings = load(file=file, overrides=overrides).settings
    assert settings.gate == GateSettings(max_errors=3, max_warnings=5.0, repair=False)
    assert settings.rules == {"encoding/mojibake": {"fix": "never", "severity": "warning"}}


def test_the_command_line_overrules_the_file(tmp_path: Path) -> None:
    file = written(tmp_path, 'language = "de"\npreview = true')
    loaded = load(file=file, overrides=['language = "fr"'], given={"preview": False})
    assert loaded.settings.language == ("fr",)
    assert not loaded.settings.preview


def test_isolated_reads_no_file(tmp_path: Path) -> None:
    written(tmp_path, "preview = true")
    assert not load(start=tmp_path, isolated=True).settings.preview


def test_the_schema_that_ships_is_the_one_the_settings_make() -> None:
    from importlib.resources import files

    from newslint.config.schema import schema

    assert json.loads((files("newslint") / "config" / "schema.json").read_text("utf-8")) == schema()
