"""The house keeps its order: imports run one way, the engine knows no rule, start-up imports what it uses."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ENGINE = sorted((ROOT / "newslint").rglob("*.py"))
RULES = sorted((ROOT / "rules").rglob("*.py"))

# Each module may import only what stands above it (or beside it, in its own package).
ORDER = [
    "_version", "regex", "language", "article", "characters", "hit", "corpus", "rules", "patterns", "rule_page",
    "byte_columns", "fingerprint", "violation", "problem", "transaction", "counted",
    "paragraphs", "sentences", "lexicon", "quotations", "mojibake", "parts", "duplicates",
    "installed", "packs", "readers", "config", "discover", "inputs", "phrases", "safety", "suppress", "plan", "failure",
    "reread", "lint", "against", "worker", "processes", "pool", "cache", "run", "survey", "baseline", "since", "fixes",
    "linter", "report", "page", "gate", "archive", "clean", "server", "adapters", "cli",
]  # fmt: skip
LAZY = {("article", "paragraphs"), ("article", "sentences")}  # views, imported when first asked for


def imported(file: Path) -> set[str]:
    """The newslint modules that a file imports, by their first name below newslint."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
        elif isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
    return names


def home(file: Path) -> str:
    return file.relative_to(ROOT / "newslint").parts[0].removesuffix(".py")


@pytest.mark.parametrize("file", ENGINE, ids=lambda f: str(f.relative_to(ROOT)))
def test_imports_run_one_way(file: Path) -> None:
    here = home(file)
    if here == "__init__":
        return
    assert here in ORDER, f"give {here} a place in the order of modules"
    for name in imported(file):
        below = name.split(".")[1] if name.startswith("newslint.") else here
        if (here, below) not in LAZY:
            assert ORDER.index(below) <= ORDER.index(here), f"{file.name} imports {name}, which stands below it"
        assert not name.startswith("newslint_rules"), "the engine never imports a rule"


@pytest.mark.parametrize("file", RULES, ids=lambda f: str(f.relative_to(ROOT)))
def test_a_rule_uses_public_names_only(file: Path) -> None:
    engine = {
        "newslint.cli",
        "newslint.config",
        "newslint.report",
        "newslint.lint",
        "newslint.plan",
        "newslint.readers",
    }
    for name in imported(file):
        assert not any(name == part or name.startswith(f"{part}.") for part in engine)
        assert not any(part.startswith("_") for part in name.split(".")), f"{name} is private"


HEAVY = {"numpy", "scipy", "datasketch", "langdetect", "ftfy", "marisa_trie", "wcwidth"}


def modules_after(*arguments: str) -> set[str]:
    """The top-level modules in sys.modules after a command."""
    script = (
        "import sys\nfrom newslint.cli.commands import newslint\n"
        f"try: newslint({list(arguments)!r})\nexcept SystemExit: pass\n"
        "print(); print(*{m.partition('.')[0] for m in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("flag", ["--version", "--help"])
def test_version_and_help_import_nothing_heavy(flag: str) -> None:
    assert not modules_after(flag) & (HEAVY | {"newslint_rules", "importlib_metadata", "tomllib", "json"})


def test_checking_a_clean_english_article_imports_neither_langdetect_nor_datasketch(tmp_path: Path) -> None:
    article = tmp_path / "clean.txt"
    article.write_text(
        "Library Stays Open\n\nThe library will stay open on Sundays after a trial that drew twice the visitors that "
        "the council had expected, it said on Tuesday. Families with small children came most.\n"
    )
    assert not modules_after("check", "--isolated", str(article)) & {
        "langdetect",
        "datasketch",
        "scipy",
        "numpy",
        "ftfy",
    }


def test_an_article_whose_function_words_leave_doubt_is_given_to_langdetect(tmp_path: Path) -> None:
    article = tmp_path / "finnish.txt"
    article.write_text(
        "Kaupunginvaltuusto päätti maanantaina istuttaa viisituhatta puuta kehätien varrelle ennen ensi vuoden loppua. "
        "Suunnitelma hyväksyttiin pitkän keskustelun jälkeen.\n"
    )
    assert "langdetect" in modules_after("check", "--isolated", str(article))
