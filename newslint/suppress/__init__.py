"""Suppressions: what an editor has looked at and wants no word of, and why.

They stand where they cannot be published by mistake: in comments and the front matter of Markdown, in a key of a
record, in a file beside a plain text. ``[sic]`` protects the word before it anywhere.
"""

from newslint.suppress.apply import Judge as Judge
from newslint.suppress.apply import kept as kept
from newslint.suppress.find import Protection as Protection
from newslint.suppress.find import suppressions as suppressions
from newslint.suppress.rules import RULES as RULES
from newslint.suppress.suppression import Suppression as Suppression
