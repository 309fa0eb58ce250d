"""What must hold of every repair, on generated files; ``python -m benchmarks.fuzz fixes`` tries a great many more."""

import pytest
from hypothesis import HealthCheck, given, settings

from newslint.packs import OWN_PACK, load
from newslint.rules import Rule
from tests.fix.generated import files
from tests.fix.laws import check_laws
from tests.marks import parse

RULES = load(OWN_PACK)


@given(files())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_repairs_lose_nothing_and_come_to_rest(file: tuple[str, bytes]) -> None:
    check_laws(*file)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_examples_of_each_rule_come_to_rest_under_all_rules(rule: Rule) -> None:
    for example in rule.bad:
        for one in example if isinstance(example, tuple) else (example,):
            plain, _ = parse(one)
            if plain.format != "record" and plain.codec == "utf-8":
                name = "a.md" if plain.format == "markdown" else "a.txt"
                check_laws(name, plain.text.encode("utf-8", "surrogateescape"))
