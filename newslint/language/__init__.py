"""Which language a text is in: by its script, by its function words, and only in doubt by langdetect."""

from newslint.language.function_words import function_words as function_words
from newslint.language.identify import function_word_shares as function_word_shares
from newslint.language.identify import identify as identify
from newslint.language.names import name_of as name_of
from newslint.language.scripts import by_script as by_script
