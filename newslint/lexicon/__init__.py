"""The English word list, and what can be asked of it: is this a word, how common, what was meant, what did fuse.

Words are asked for in lower case with straight apostrophes. The list is mapped into memory on first use.
"""

from newslint.lexicon.case import names_product as names_product
from newslint.lexicon.case import split_at_case as split_at_case
from newslint.lexicon.context import is_part as is_part
from newslint.lexicon.corpus import Unknown as Unknown
from newslint.lexicon.corpus import digest as digest
from newslint.lexicon.corpus import reported_words as reported_words
from newslint.lexicon.derivation import derived as derived
from newslint.lexicon.explain import Reading as Reading
from newslint.lexicon.explain import reading as reading
from newslint.lexicon.function_words import FUNCTION_WORDS as FUNCTION_WORDS
from newslint.lexicon.splitting import Split as Split
from newslint.lexicon.unknown import base as base
from newslint.lexicon.unknown import unknown_word_counts as unknown_word_counts
from newslint.lexicon.unknown import unknown_words as unknown_words
from newslint.lexicon.wordlist import common as common
from newslint.lexicon.wordlist import frequency as frequency
from newslint.lexicon.wordlist import listed as listed
