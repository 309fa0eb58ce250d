"""An index remembers the articles that were ingested, and answers whether a new one is a copy of any.

``open_index(location)`` gives an :class:`Index`: one SQLite file for a path, a shared PostgreSQL server for an address
that begins with ``postgresql:``. It keeps sketches, not texts: what it says of an article is an estimate from some 85
of its shingles. Asking it needs no numpy.

"Is it new? Then add it" is one transaction, so of two gates that race with two versions of an article one wins.
A storage that asks and adds in two steps accepts both: datasketch's Redis storage did so with 594 of 600 such pairs. It
also unpickles what the server sends, which hands the gate to whoever can write to the server.
"""

from newslint.duplicates.index.entry import Entry as Entry
from newslint.duplicates.index.entry import entry_of as entry_of
from newslint.duplicates.index.index import Admission as Admission
from newslint.duplicates.index.index import Index as Index
from newslint.duplicates.index.index import Info as Info
from newslint.duplicates.index.index import Merged as Merged
from newslint.duplicates.index.matching import Match as Match
from newslint.duplicates.index.opening import build_index as build_index
from newslint.duplicates.index.opening import ensure_index as ensure_index
from newslint.duplicates.index.opening import open_index as open_index
from newslint.duplicates.index.opening import settled as settled
from newslint.duplicates.index.problems import IndexProblem as IndexProblem
