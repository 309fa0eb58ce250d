"""The settings for editors that the documentation shows: those for Neovim are used, the others at least read."""

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="pip install -e '.[lsp]'")

from tests.docs.blocks import DOCS, blocks
from tests.docs.test_commands import parse
from tests.server.editor import COMMAND, PATIENCE, ROOT

PAGE = DOCS / "guides" / "server.md"
TEXT = "Council votes\n\nThe council 😀 voted on thier plan on Monday,  and itâ€™s fine.\n"
SCRIPT = """
vim.wait({patience}000, function() return #vim.diagnostic.get(0) == 3 end)
for _, told in ipairs(vim.diagnostic.get(0)) do print(told.code, told.lnum, told.col) end
vim.lsp.buf.code_action({{ context = {{ only = {{ "source.fixAll.newslint" }} }}, apply = true }})
local line
vim.wait({patience}000, function()
  line = vim.api.nvim_buf_get_lines(0, 2, 3, false)[1]
  return not line:find("  ")
end)
print(line)
vim.cmd("qa!")
"""


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed")
def test_the_settings_that_are_shown_work(tmp_path: Path) -> None:
    [shown] = blocks(PAGE, "lua")
    files = {
        "config/nvim/init.lua": shown.code,
        "script.lua": SCRIPT.format(patience=PATIENCE),
        "bin/newslint": f"#!/bin/sh\nexec {sys.executable} -c '{COMMAND}' \"$@\"\n",
        "articles/a.txt": TEXT,
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, "utf-8")
    (tmp_path / "bin" / "newslint").chmod(0o755)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path / "articles", check=True)
    environment = os.environ | {
        "PATH": os.pathsep.join([str(tmp_path / "bin"), os.environ["PATH"]]),
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "rules")]),
        **{f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("CONFIG", "STATE", "DATA", "CACHE")},
    }
    done = subprocess.run(
        ["nvim", "--headless", "a.txt", "-c", f"luafile {tmp_path}/script.lua"],
        cwd=tmp_path / "articles", env=environment, capture_output=True, text=True, timeout=4 * PATIENCE, check=False,
    )  # fmt: skip
    printed = [line.strip() for line in done.stderr.split("\n")]
    assert printed[:3] == [
        "garbled/misspelling 2 26", "typography/double-space 2 47", "encoding/mojibake 2 55",
    ]  # fmt: skip
    assert printed[3] == "The council 😀 voted on thier plan on Monday, and it’s fine."


def test_the_settings_of_other_editors_start_the_server() -> None:
    [code], [helix] = blocks(PAGE, "json"), blocks(PAGE, "ini")
    settings = json.loads(code.code)
    server = tomllib.loads(helix.code)["language-server"]["newslint"]
    for command in (
        [settings["glspc.server.command"], *settings["glspc.server.commandArguments"]],
        [server["command"], *server["args"]],
    ):
        assert command[0] == "newslint"
        parse(command)
    assert "source.fixAll.newslint" in settings["editor.codeActionsOnSave"]
