"""Regular expressions that are compiled when they are first used.

All rules together have two hundred; a file needs forty of them. To compile the others would take longer than to check
it.
"""

import re
from typing import Any, AnyStr, cast


def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """As :func:`re.compile`, without the cost before the first use. Raises re.error then, where the pattern is none."""
    return cast("re.Pattern[AnyStr]", _Lazy(pattern, flags))


class _Lazy:
    """Takes over the methods of the compiled pattern as they are asked for, so that each is looked up once."""

    def __init__(self, pattern: Any, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._source), name)
        setattr(self, name, found)
        return found
