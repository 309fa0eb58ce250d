"""Values survive packing; data that was not packed from a type is refused."""

import json
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.cache.packing import NotPackableError, pack, packing, unpack
from newslint.corpus import Key
from newslint.violation import Violation
from tests.report.sample import violations

VIOLATIONS = list(violations())


class Point(NamedTuple):
    x: int
    name: str | None


@dataclass(frozen=True)
class Shape:
    kind: Literal["open", "closed"]
    points: tuple[Point, ...]
    data: bytes
    tags: frozenset[str]
    size: tuple[float, Point | None]
    place: "Point | Empty | None" = None


@dataclass(frozen=True)
class Empty:
    pass


POINTS = st.builds(Point, st.integers(), st.none() | st.text(st.characters()))
SHAPES = st.builds(
    Shape, st.sampled_from(["open", "closed"]), st.lists(POINTS).map(tuple), st.binary(),
    st.frozensets(st.text(st.characters())), st.tuples(st.floats(allow_nan=False), st.none() | POINTS),
    st.none() | POINTS | st.just(Empty()),
)  # fmt: skip


@given(SHAPES)
def test_what_is_packed_is_plain_json_and_comes_back_equal(shape: Shape) -> None:
    assert unpack(json.loads(json.dumps(pack(shape, Shape))), Shape) == shape


@given(st.text(st.characters(categories=("Cs", "L"))))
def test_lone_surrogates_survive(text: str) -> None:
    assert unpack(json.loads(json.dumps(pack(Key(text, text), Key))), Key) == Key(text, text)


def test_violations_survive() -> None:
    packed = json.loads(json.dumps(pack(VIOLATIONS, list[Violation])))
    assert unpack(packed, list[Violation]) == VIOLATIONS
    assert any(v.fix for v in VIOLATIONS)
    assert any(v.related for v in VIOLATIONS)


@pytest.mark.parametrize("kind", [dict[str, int], object, Any, tuple[object, ...], Point | str, complex])
def test_other_types_are_refused(kind: Any) -> None:
    with pytest.raises(NotPackableError):
        packing(kind)


@pytest.mark.parametrize(
    ("data", "kind"),
    [([1], Point), ([1, "a", 2], Point), (None, Point), (7, tuple[Point, ...]), ("*", bytes), ("a", list[Point])],
)
def test_data_of_another_shape_is_refused(data: Any, kind: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        unpack(data, kind)
