"""The fast share of the quality benchmark against its floors: what continuous integration holds fast."""

import pytest

from benchmarks.quality import floors
from benchmarks.quality.corpora import in_share, share_of, text_folder
from benchmarks.quality.measure import measure

SHARE = 0.05


def test_no_figure_is_worse_than_its_pin() -> None:
    try:
        folder = text_folder()
    except FileNotFoundError as reason:
        pytest.skip(str(reason))
    pins = floors.load()[f"{SHARE:g}"]
    assert not floors.failures(measure(folder, SHARE).figures, pins)


def test_a_share_is_the_same_every_time_and_part_of_every_larger_one() -> None:
    names = [f"article {number}" for number in range(2_000)]
    tenth = [name for name in names if in_share(name, 0.1)]
    assert tenth == [name for name in names if in_share(name, 0.1)]
    assert 150 < len(tenth) < 250
    assert set(tenth) < {name for name in names if in_share(name, 0.3)}
    assert all(in_share(name, 1.0) for name in names)
    assert share_of(names, 1.0) == names


def test_a_missing_folder_is_named_in_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_TEXT", "/nowhere/at/all")
    with pytest.raises(FileNotFoundError, match="/nowhere/at/all holds no folder 'corpora'"):
        text_folder()
