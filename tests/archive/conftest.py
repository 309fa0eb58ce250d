"""Directories for inputs and outputs of examples that hypothesis makes many of."""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

Desk = Callable[[], Path]


@pytest.fixture
def desk() -> Iterator[Desk]:
    """Gives a new, empty directory at each call."""
    with TemporaryDirectory() as top:
        numbers = iter(range(10**9))

        def new() -> Path:
            directory = Path(top, str(next(numbers)))
            directory.mkdir()
            return directory

        yield new
