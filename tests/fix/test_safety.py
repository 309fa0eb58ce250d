"""What may be applied without asking: no rule's word counts for more than white space, mojibake and twins."""

from dataclasses import replace

import pytest

from newslint.config.error import Invalid
from newslint.config.settings import Settings
from newslint.hit import Edit, Hit
from newslint.packs import OWN_PACK, load
from newslint.readers import article_from_text
from newslint.rules import CorpusRule, Rule
from newslint.safety import harmless, in_quotation, safety
from newslint.violation import violation
from tests.examples import article_of
from tests.marks import parse

RULES = {id_: rule for id_, rule in load(OWN_PACK).items() if not isinstance(rule, CorpusRule)}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_what_a_rule_calls_safe_changes_no_word(rule: Rule) -> None:
    for example in rule.bad:
        article = article_of(parse(example)[0])
        for hit in rule.check(article) if rule.applies_to(article) else ():
            if hit.edits and (rule.safe if hit.safe is None else hit.safe):
                assert harmless(article, hit.edits), hit


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  ", " ", True),
        ("\u200b", "", True),
        ("\r\n", "\n", True),
        ("“", '"', True),
        ("''", '"', True),
        ("—", "-", True),
        ("â€™", "’", True),
        ("Ã©", "é", True),
        ("&eacute;", "é", True),
        ("&amp;nbsp;", " ", True),
        ("e\u0301", "é", True),
        ("ﬁ", "fi", True),
        ("the the", "the", False),
        ("²", "2", False),
        ("Ã©", "e", False),
        (",", "", False),
        ("?", "!", False),
        ("A line.\n", "", False),
        ("", "not ", False),
    ],
)
def test_harmless(old: str, new: str, expected: bool) -> None:
    before = "The caf"
    article = article_from_text(f"{before}{old}s closed on Monday, the owners said.\n")
    edit = Edit(len(before), len(before) + len(old), new)
    assert harmless(article, [edit]) is expected


RULE = replace(next(iter(RULES.values())), id="house/said", safe=True)
SPEECH = "The mayor said: “We have recieved  it,” and left thier hall.\n"


def fixed(
    word: str | None, old: str, new: str, fixable: tuple[str, ...] = (), unfixable: tuple[str, ...] = ()
) -> bool | None:
    """Whether the fix is safe; None where it may not be applied at all."""
    article = article_from_text(SPEECH)
    start = SPEECH.index(old)
    found = violation(article, RULE, Hit(start, start + len(old), "wrong", new))
    rules = {"house/said": {"fix": word}} if word else {}
    settled = safety(Settings(rules=rules, fixable=fixable, unfixable=unfixable)).settle(article, found)
    return settled.fix.safe if settled.fix else None


def test_a_rule_is_not_believed_where_it_changes_words() -> None:
    assert fixed(None, "thier", "their") is False
    assert fixed(None, "  ", " ") is True


def test_the_configuration_classifies_anew() -> None:
    assert fixed("safe", "thier", "their") is True
    assert fixed("unsafe", "  ", " ") is False
    assert fixed("never", "  ", " ") is None
    with pytest.raises(Invalid, match="fix must be safe, unsafe or never, not 'maybe'"):
        fixed("maybe", "  ", " ")


def test_what_someone_said_stays_unsafe_but_white_space_is_not_said() -> None:
    assert fixed("safe", "recieved", "received") is False
    assert fixed("safe", "  ", " ") is True


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"unfixable": ("house",)}, None),
        ({"unfixable": ("ALL",), "fixable": ("house/said",)}, True),
        ({"fixable": ("typography",)}, None),
        ({"fixable": ("house",), "unfixable": ("house/said",)}, None),
    ],
)
def test_fixable_and_unfixable(settings: dict[str, tuple[str, ...]], expected: bool | None) -> None:
    assert fixed(None, "  ", " ", **settings) is expected


def test_in_quotation() -> None:
    article = article_from_text(SPEECH)
    assert in_quotation(article, SPEECH.index("We"), SPEECH.index("have"))
    assert not in_quotation(article, 0, 3)
    assert not in_quotation(article, SPEECH.index("left"), SPEECH.index("thier"))
