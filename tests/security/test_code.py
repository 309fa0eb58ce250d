"""Nothing that an article, a configuration, a cache or an index holds is run: no code of ours could run it."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
FILES = [*sorted((ROOT / "newslint").rglob("*.py")), *sorted((ROOT / "rules").rglob("*.py"))]
FORBIDDEN_MODULES = {
    "pickle",
    "cPickle",
    "_pickle",
    "marshal",
    "shelve",
    "dill",
    "cloudpickle",
    "joblib",
    "code",
    "codeop",
}
# A worker asks whether an error could be sent to its parent: it loads what it has just dumped, and nothing else.
EXEMPT = {ROOT / "newslint" / "worker.py": "pickle.loads(pickle.dumps("}
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__", "execfile"}
FORBIDDEN_METHODS = {
    ("os", "system"), ("os", "popen"), ("os", "execv"), ("yaml", "load_all"), ("yaml", "full_load"),
    ("yaml", "unsafe_load"), ("subprocess", "getoutput"), ("subprocess", "getstatusoutput"), ("tempfile", "mktemp"),
}  # fmt: skip
UNSAFE_LOADERS = {"Loader", "FullLoader", "UnsafeLoader", "CLoader", "CFullLoader", "CUnsafeLoader"}


def broken(tree: ast.AST) -> list[str]:
    """What a module does that it must not."""
    found: list[str | None] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [name.name for name in node.names if name.name.partition(".")[0] in FORBIDDEN_MODULES]
        elif isinstance(node, ast.ImportFrom):
            found += [node.module] if (node.module or "").partition(".")[0] in FORBIDDEN_MODULES else []
            found += [each.name for each in node.names if node.module == "yaml" and each.name in UNSAFE_LOADERS]
        elif isinstance(node, ast.Call):
            found += called(node)
    return [each for each in found if each]


def called(node: ast.Call) -> list[str]:
    """The call, where it is a forbidden one; one of a shell."""
    shell = [k.arg for k in node.keywords if k.arg == "shell"]
    if isinstance(node.func, ast.Name) and node.func.id in FORBIDDEN_CALLS:
        return [node.func.id]
    if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
        named = (node.func.value.id, node.func.attr)
        found = [".".join(named)] if named in FORBIDDEN_METHODS else []
    else:
        found = []
    allowed = [k for k in node.keywords if k.arg == "allow_pickle" and not _is_false(k.value)]
    return found + [str(each) for each in shell] + ["allow_pickle"] * len(allowed)


def _is_false(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_module_can_run_what_it_reads(file: Path) -> None:
    source = file.read_text("utf-8")
    if file in EXEMPT:
        assert source.count("pickle.") == EXEMPT[file].count("pickle.")
        source = source.replace("import pickle\n", "")
    assert broken(ast.parse(source)) == []


@pytest.mark.parametrize(
    "source",
    [
        "import pickle", "from marshal import loads", "eval('1')", "os.system('x')", "subprocess.run('x', shell=True)",
        "from yaml import FullLoader", "np.load(f, allow_pickle=True)", "yaml.unsafe_load(x)",
    ],
)  # fmt: skip
def test_what_is_forbidden_is_found(source: str) -> None:
    assert broken(ast.parse(source))
