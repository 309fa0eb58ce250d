"""Expressions are compiled at their first use, and all of them can be."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import newslint_rules
import pytest

import newslint
from newslint.regex import _Lazy, regex


def test_it_is_what_re_compile_returns() -> None:
    lazy, compiled = regex(r"(?P<word>\w+)", re.ASCII), re.compile(r"(?P<word>\w+)", re.ASCII)
    assert lazy.findall("naïve café") == compiled.findall("naïve café") == ["na", "ve", "caf"]
    assert (lazy.pattern, lazy.flags, lazy.groupindex) == (compiled.pattern, compiled.flags, compiled.groupindex)


def test_bytes_are_searched_by_bytes() -> None:
    found = regex(rb"\xc2.").search(b"caf\xc2\xa9")
    assert found is not None
    assert found[0] == b"\xc2\xa9"


def test_nothing_is_compiled_before_the_first_use() -> None:
    broken = regex("(")
    with pytest.raises(re.error):
        broken.search("text")


def expressions() -> Iterator[tuple[str, _Lazy]]:
    """The expressions of all modules, those in their lists and tables too."""
    for package in (newslint, newslint_rules):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in names_in(found.name).items():
                yield from ((f"{found.name}.{name}", each) for each in flat(value) if isinstance(each, _Lazy))


def names_in(module: str) -> dict[str, object]:
    try:
        return vars(importlib.import_module(module))
    except ModuleNotFoundError as missing:
        if (missing.name or "newslint").startswith("newslint"):
            raise
        return {}  # what it needs comes with an extra


def flat(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from flat(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from flat(each)
    else:
        yield value


def test_all_expressions_can_be_compiled() -> None:
    names = [name for name, expression in expressions() if expression.groups >= 0]
    assert len(names) > 150
