"""All that keeps violations of an article from being reported, wherever it stands."""

from typing import TypeAlias

from newslint.article import Article
from newslint.suppress.comments import in_comments
from newslint.suppress.declared import beside, in_meta
from newslint.suppress.sic import Sic, sics
from newslint.suppress.suppression import Suppression

Protection: TypeAlias = Suppression | Sic


def suppressions(article: Article) -> tuple[Protection, ...]:
    """The suppressions of an article. Of a plain text, those in the file beside it, which is read."""
    return (*in_meta(article), *in_comments(article), *beside(article), *sics(article))
