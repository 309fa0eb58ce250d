"""What earlier runs found, kept in ``.newslint_cache/`` beside the configuration.

An entry is named by all that it depends on: the file's path and bytes, the code of the engine and of the rules, their
options, versions. So it is never out of date, only unused. What rules say and digests are kept apart: a changed rule
does not cost the digests. Nothing that is read from the cache is executed; an entry that was damaged counts as absent.
"""

from newslint.cache.looking import Cached as Cached
from newslint.cache.store import Store as Store
from newslint.cache.store import clear as clear
from newslint.cache.store import directory as directory
