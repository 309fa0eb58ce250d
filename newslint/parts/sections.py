"""The names of a newspaper's sections."""

from newslint.parts.phrases.lookup import key, members
from newslint.regex import regex

LONGEST = 80
"""Characters of a path of sections."""
_STEP = regex(r"[>/|»›]")


def is_section(text: str) -> bool:
    """Whether a line names a newspaper's section, or a path of them: "World", "News > Asia"."""
    if len(text) > LONGEST:
        return False
    names = [key(name) for name in _STEP.split(text) if name.strip()]
    return 0 < len(names) <= 4 and all(name in members("sections") for name in names)
