"""Every input arrives, is examined and can be put together again, whatever its bytes are."""

from dataclasses import replace
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings

from newslint.article import Article
from newslint.config.settings import GateSettings, Settings
from newslint.gate.batch import joined
from newslint.gate.examine import Examiner, examiner
from newslint.plan import Step, make_plan
from newslint.readers import ReadOptions, read_bytes
from newslint.readers.arrival import arrivals_in
from tests.cli.conftest import CLEAN
from tests.fix.generated import files


@cache
def ours() -> Examiner:
    return examiner(make_plan(Settings(), Path()), ReadOptions(), GateSettings())


@given(files())
@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
def test_articles_arrive_as_they_are_read_and_can_be_joined(file: tuple[str, bytes]) -> None:
    name, data = file
    arrived = list(arrivals_in(BytesIO(data), name, ReadOptions()))
    read = list(read_bytes(data, name))
    assert [one.held.article for one in arrived if not isinstance(one.held.article, Article)] == [
        one for one in read if not isinstance(one, Article)
    ]
    assert _texts(one.held.article for one in arrived) == _texts(read)
    assert [one.identity.digest for one in arrived] == [sha256(one.raw).digest() for one in arrived]
    whole = list(read_bytes(joined([one.raw for one in arrived] or [b""]), name))
    assert _texts(whole) == _texts(read)


@given(files())
@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
def test_what_is_accepted_can_be_read(file: tuple[str, bytes]) -> None:
    name, data = file
    for arrival in arrivals_in(BytesIO(data), name, ReadOptions()):
        examined = ours()(arrival)
        assert (examined.content == arrival.raw) == (not examined.fixed)
        assert (examined.entry is None) == bool(examined.why)
        assert examined.checked
        if not examined.why:
            assert _texts(read_bytes(examined.content, name))


def test_where_a_rule_fails_nothing_is_accepted() -> None:
    def fails(article: Any) -> Any:
        raise ZeroDivisionError

    usual = ours()
    failing = Step(usual.plan.articles[0].rule, fails)
    broken = replace(usual, plan=replace(usual.plan, articles=(failing,)), budget=GateSettings(max_errors=9))
    (arrival,) = arrivals_in(BytesIO(CLEAN.encode()), "a.txt", ReadOptions())
    examined = broken(arrival)
    assert not examined.checked
    assert examined.why[0].startswith("not checked: rule ")


def _texts(read: Any) -> list[str]:
    return [one.text for one in read if isinstance(one, Article)]
