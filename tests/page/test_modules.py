"""The scripts are joined so that each keeps its own names."""

import re
from pathlib import Path

import pytest

from newslint.page.modules import ASSETS, joined

EXPORT = re.compile(r"^export (?:async )?(?:function|const) (\w+)", re.MULTILINE)
MODULES = sorted(Path(str(ASSETS / "js")).glob("*.js"))


def test_imports_come_first_and_once(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text(
        'import { b } from "./b.js";\nimport { c, d } from "./c.js";\nconst MOST = b + c + d;\n'
    )
    (tmp_path / "b.js").write_text('import { c } from "./c.js";\nexport const b = c;\n')
    (tmp_path / "c.js").write_text("export const c = 1;\nexport async function d() {}\n")
    text = joined("a", tmp_path)
    assert re.findall(r"^const module_(\w) ", text, re.MULTILINE) == ["c", "b", "a"]
    assert "return { c, d };" in text
    assert "import" not in text
    assert "export" not in text


def test_a_ring_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text('import { b } from "./b.js";\nexport const a = b;\n')
    (tmp_path / "b.js").write_text('import { a } from "./a.js";\nexport const b = a;\n')
    with pytest.raises(ValueError, match="a > b > a"):
        joined("a", tmp_path)


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.stem)
def test_a_module_is_used_short_and_imports_what_is_exported(file: Path) -> None:
    text = file.read_text("utf-8")
    assert f"const module_{file.stem} " in joined("main"), "no module imports it"
    assert text.startswith("// "), "the first line says what it is"
    assert len(text.splitlines()) <= 160
    for names, home in re.findall(r'^import \{([^}]*)\} from "\./(\w+)\.js";$', text, re.MULTILINE):
        exported = set(EXPORT.findall((file.parent / f"{home}.js").read_text("utf-8")))
        for name in filter(None, map(str.strip, names.split(","))):
            assert name in exported, f"{home} exports no {name}"
            assert len(re.findall(rf"\b{name}\b", text)) > 1, f"{name} is not used"


def test_the_chart_library_ships_with_its_licence() -> None:
    licence = (ASSETS / "vendor" / "LICENSE-chartist.txt").read_text("utf-8")
    assert "Gion Kunz" in licence
    assert licence in (ASSETS / "vendor" / "chartist.js").read_text("utf-8")
