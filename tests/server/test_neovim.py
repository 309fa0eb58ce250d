"""The settings for Neovim that the documentation shows, in Neovim."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="pip install -e '.[lsp]'")

from tests.docs.blocks import DOCS, blocks
from tests.server.editor import COMMAND, PATIENCE, ROOT

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
    [shown] = blocks(DOCS / "guides" / "server.md", "lua")
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
