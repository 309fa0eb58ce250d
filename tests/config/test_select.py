"""Which rules run: the longer name wins, and what is in preview or off runs only when asked for."""

import pytest

from newslint.config import Settings
from newslint.config.error import Invalid
from newslint.config.select import chosen
from newslint.rules import Rule, State, Written


def made(id_: str, state: State = "on") -> Rule:
    return Rule(lambda: Written(lambda article: iter(()), "Summary."), __name__, state=state, id=id_)


RULES = {
    r.id: r for r in (made("a/one"), made("a/two"), made("b/three"), made("b/new", "preview"), made("b/taste", "off"))
}


@pytest.mark.parametrize(
    ("settings", "ids"),
    [
        (Settings(), "a/one a/two b/three"),
        (Settings(preview=True), "a/one a/two b/three b/new"),
        (Settings(select=("b",)), "b/three"),
        (Settings(select=("b",), preview=True), "b/three b/new"),
        (Settings(select=("b/new",)), "b/new"),
        (Settings(select=("ALL",), ignore=("a",)), "b/three"),
        (Settings(select=("ALL",), preview=True), "a/one a/two b/three b/new"),
        (Settings(extend_select=("b/taste",)), "a/one a/two b/three b/taste"),
        (Settings(ignore=("a",), extend_select=("a/one",)), "a/one b/three"),
        (Settings(select=("a/one",), ignore=("a/one",)), ""),
    ],
)
def test_the_longer_name_wins(settings: Settings, ids: str) -> None:
    assert " ".join(chosen(RULES, settings)) == ids


@pytest.mark.parametrize("setting", ["select", "extend_select", "ignore"])
def test_an_unknown_name_is_an_error_with_the_nearest(setting: str) -> None:
    with pytest.raises(Invalid, match=r"unknown rule 'a/onn'; did you mean 'a/one'\?"):
        chosen(RULES, Settings(**{setting: ("a/onn",)}))  # type: ignore[arg-type]


def test_a_severity_is_set_per_rule() -> None:
    assert chosen(RULES, Settings(rules={"a/one": {"severity": "info"}}))["a/one"].severity == "info"
    with pytest.raises(Invalid, match="severity must be"):
        chosen(RULES, Settings(rules={"a/one": {"severity": "fatal"}}))
