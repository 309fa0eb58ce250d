"""The set phrases of web pages, language by language: what newslint knows about the furniture around an article.

A new language is one more table. All tables are asked at once: pages mix languages, and a whole line that equals a
phrase is no accident in any of them.
"""

from newslint.parts.phrases.de import GERMAN
from newslint.parts.phrases.en import ENGLISH
from newslint.parts.phrases.es import SPANISH
from newslint.parts.phrases.fr import FRENCH
from newslint.parts.phrases.it import ITALIAN
from newslint.parts.phrases.pt import PORTUGUESE
from newslint.parts.phrases.table import Phrases

LANGUAGES: tuple[Phrases, ...] = (ENGLISH, GERMAN, FRENCH, SPANISH, PORTUGUESE, ITALIAN)


def phrases(field: str) -> list[str]:
    """The phrases of one field in all languages. Raises AttributeError for a field that there is not."""
    return [phrase.strip() for table in LANGUAGES for phrase in getattr(table, field).split(";") if phrase.strip()]
