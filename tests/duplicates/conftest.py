"""Settings of the property tests: no deadlines, for the first example of a process pays for imports and tables."""

from hypothesis import settings

settings.register_profile("without-deadline", deadline=None)
settings.load_profile("without-deadline")
