"""What the benchmarks of archives measure and compute."""

import pytest

from benchmarks.archive import copies, sizing
from newslint.clean.copies.sizes import SIZES


def test_the_search_is_accounted_for_step_by_step(capsys: pytest.CaptureFixture[str]) -> None:
    copies.measure(120)
    printed = capsys.readouterr().out
    steps = ("stores", "surveying", "equal", "postings hashes", "postings neighbours", "likely", "verifying", "search")
    assert all(f"\n  {step} " in printed for step in steps)
    assert "of them drop" in printed


@pytest.mark.parametrize(
    ("value", "shown"), [(1.24e6, "1.2 MB"), (99e6, "99 MB"), (1e9, "1.0 GB"), (43.2e9, "43 GB"), (4.3e12, "4.3 TB")]
)
def test_sizes_are_shown_to_two_digits(value: float, shown: str) -> None:
    assert sizing.size(value) == shown


def test_more_articles_take_more_of_everything_but_hours_on_more_cores() -> None:
    few, many = sizing.Archive(10**6, 2), sizing.Archive(10**7, 20)
    assert sizing.row(few)[4] == sizing.row(many)[4]
    assert sizing.driver(10**7) > sizing.driver(10**6)


def test_a_worker_holds_no_more_until_parts_would_be_too_many() -> None:
    assert sizing.worker(10**7) == pytest.approx(sizing.worker(10**6), rel=0.05)
    assert sizing.worker(10**9) > 2 * sizing.worker(10**7)
    assert SIZES.parts(sizing.POSTINGS * 10**9, SIZES.postings) < 3000
