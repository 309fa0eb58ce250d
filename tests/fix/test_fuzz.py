"""A short share of ``python -m benchmarks.fuzz_fix``, which repairs 10,000 generated files."""

from hypothesis import HealthCheck, given, settings

from tests.fix.generated import files
from tests.fix.laws import check_laws


@given(files())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_repairs_lose_nothing_and_come_to_rest(file: tuple[str, bytes]) -> None:
    check_laws(*file)
