"""The page's scripts, written as modules of their own and joined: a page opened from disk cannot import."""

import re
from importlib.resources import files
from importlib.resources.abc import Traversable

from newslint.regex import regex

ASSETS = files("newslint.page") / "assets"
_IMPORT = regex(r'^import (\{[^}]*\}) from "\./([a-z]+)\.js";$', re.MULTILINE)
_EXPORT = regex(r"^export ((?:async )?function|const) (\w+)", re.MULTILINE)


def joined(entry: str, folder: Traversable = ASSETS / "js") -> str:
    """The module ``entry`` after all that it imports, each once, as functions that return what they export.

    Raises ValueError where modules import each other in a ring.
    """
    done: dict[str, str] = {}
    open_: list[str] = []

    def visit(name: str) -> None:
        if name in open_:
            raise ValueError(f"modules import each other: {' > '.join([*open_, name])}")
        if name not in done:
            open_.append(name)
            text = folder.joinpath(f"{name}.js").read_text("utf-8")
            for _, imported in _IMPORT.findall(text):
                visit(imported)
            done[open_.pop()] = _as_function(name, text)

    visit(entry)
    return "\n".join(done.values())


def _as_function(name: str, text: str) -> str:
    exported = ", ".join(found for _, found in _EXPORT.findall(text))
    body = _EXPORT.sub(r"\1 \2", _IMPORT.sub(r"const \1 = module_\2;", text))
    return f"const module_{name} = (() => {{\n{body}return {{ {exported} }};\n}})();"


def styles(*names: str) -> str:
    """Style sheets, one after the other."""
    return "\n".join((ASSETS / "css" / f"{name}.css").read_text("utf-8") for name in names)
