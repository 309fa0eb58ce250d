"""Repairs generated files and checks what must hold of every repair: ``python -m benchmarks.fuzz_fix [NUMBER]``."""

import sys
import time

from hypothesis import HealthCheck, given, settings

from tests.fix.generated import files
from tests.fix.laws import check_laws


def main(number: int) -> None:
    count = 0

    @given(files())
    @settings(max_examples=number, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def run(file: tuple[str, bytes]) -> None:
        nonlocal count
        count += 1
        check_laws(*file)

    begin = time.process_time()
    run()
    print(f"{count} files repaired, 0 failed, {time.process_time() - begin:.0f} s of CPU")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
