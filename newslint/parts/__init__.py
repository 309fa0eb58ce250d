"""An article's parts: label, headline, deck, byline, metadata, dateline, caption, body, credit, tail.

Rules that ask for the same part share the work: ``article.once(parts)``, ``article.once(tail)``,
``article.once(line_kinds)``.
"""

from newslint.parts.head import head as head
from newslint.parts.head import similarity as similarity
from newslint.parts.kinds import line_kinds as line_kinds
from newslint.parts.lead import lead as lead
from newslint.parts.part import Kind as Kind
from newslint.parts.part import Part as Part
from newslint.parts.phrases.lookup import LineKind as LineKind
from newslint.parts.phrases.lookup import key as key
from newslint.parts.removal import bounds as bounds
from newslint.parts.removal import inside as inside
from newslint.parts.removal import lines_of as lines_of
from newslint.parts.removal import without as without
from newslint.parts.tail import Tail as Tail
from newslint.parts.tail import loose_tail as loose_tail
from newslint.parts.tail import tail as tail
from newslint.parts.whole import parts as parts
