"""Rules are found by their paths; what is wrong with a pack is said with its name."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.article import Article
from newslint.packs import OWN_PACK, PackError, all_rules, load, rule_modules, table_of
from scripts.rule_table import table

RULE = '"""Wrong.\n\nWhy.\n"""\nfrom newslint import pattern\n\ncheck = pattern("x", "x", bad=["⟦x⟧"], good=["y"])\n'


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.syspath_prepend(str(tmp_path))
    name = f"pack_{abs(hash(tmp_path))}"
    (tmp_path / name / "house").mkdir(parents=True)
    yield tmp_path / name
    for module in [m for m in sys.modules if m.startswith(name)]:
        del sys.modules[module]


def test_an_id_is_a_path(pack: Path) -> None:
    (pack / "house" / "no_rush.py").write_text(RULE)
    (pack / "house" / "_shared.py").write_text("helper = 1\n")
    assert dict(rule_modules(pack.name)) == {"house/no-rush": f"{pack.name}.house.no_rush"}
    [(id_, rule)] = load(pack.name).items()
    assert (id_, rule.id, rule.family, rule.summary, rule.why) == (
        "house/no-rush",
        "house/no-rush",
        "house",
        "Wrong.",
        "Why.",
    )


def test_a_file_without_a_rule_is_an_error(pack: Path) -> None:
    (pack / "house" / "nothing.py").write_text("x = 1\n")
    with pytest.raises(PackError, match=r"house\.nothing has no rule named 'check'"):
        load(pack.name)


def test_a_file_that_cannot_be_imported_is_an_error(pack: Path) -> None:
    (pack / "house" / "broken.py").write_text("import a_module_that_is_not_there\n")
    with pytest.raises(
        PackError, match=r"house\.broken cannot be imported: No module named 'a_module_that_is_not_there'"
    ):
        load(pack.name)


def test_a_pack_that_is_not_there_is_an_error() -> None:
    with pytest.raises(PackError, match="'no_such_pack' is not an importable package"):
        load("no_such_pack")


def test_every_family_of_ours_has_rules() -> None:
    families = {rule.family for rule in load(OWN_PACK).values()}
    assert families == {"encoding", "typography", "boilerplate", "structure", "garbled", "duplicate", "language"}
    assert set(load(OWN_PACK)) <= set(all_rules())


def test_the_table_of_our_rules_is_current() -> None:
    assert table_of(OWN_PACK) == table(OWN_PACK), "run python -m scripts.rule_table"


def test_a_listed_rule_is_imported_when_it_is_asked_for_more(pack: Path) -> None:
    (pack / "house" / "no_rush.py").write_text(RULE)
    (pack / "_table.py").write_text("TABLE = {'house/no-rush': {'state': 'preview', 'languages': ('en',)}}\n")
    rule = load(pack.name)["house/no-rush"]
    assert (rule.id, rule.state, rule.severity, rule.languages) == ("house/no-rush", "preview", "warning", ("en",))
    assert f"{pack.name}.house.no_rush" not in sys.modules
    assert rule.summary == "Wrong."
    assert [hit.start for hit in rule.check(Article("a fox"))] == [4]


def test_a_rule_that_the_table_lacks_is_imported_to_see(pack: Path) -> None:
    (pack / "house" / "no_rush.py").write_text(RULE)
    (pack / "_table.py").write_text("TABLE = {'house/taken-out': {}}\n")
    assert load(pack.name)["house/no-rush"].state == "on"


def test_a_run_imports_only_the_rules_that_it_uses() -> None:
    code = (
        "import sys; from pathlib import Path; from newslint.article import Article\n"
        "from newslint.config import Settings; from newslint.plan import make_plan; from newslint.lint import look_at\n"
        "look_at(Article('an article'), make_plan(Settings(select=('typography/double-space',)), Path()))\n"
        "print(*(name for name in sys.modules if name.count('.') == 2 and name.startswith('newslint_rules.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["newslint_rules.typography.double_space"]
