"""What must hold of every article and of what the rules say of it, whatever its bytes were."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from newslint.article import Article, Line, Span, Word
from newslint.failure import RULE_FAILED
from newslint.lint import Looked, look_at
from newslint.readers import encode
from newslint.violation import Violation
from tests.fix.laws import plan


def check_article(article: Article) -> None:
    """The views stand where they say, in their order, and places lead there and back."""
    views: tuple[Sequence[Line | Span | Word], ...] = (
        article.lines, article.paragraphs, article.sentences, article.words,
    )  # fmt: skip
    for view in views:
        for each in view:
            assert 0 <= each.start <= each.end <= len(article.text)
            assert article.prose[each.start : each.end] == each.text
        assert all(one.end <= other.start for one, other in pairwise(view))
    for offset in (0, len(article.text) // 2, len(article.text)):
        assert article.offset(article.location(offset)) == offset


def check_bytes(article: Article, data: bytes) -> None:
    """The bytes of a whole file come back from its text."""
    if article.codec != "binary" and article.format != "record":
        assert encode(article.text, article.codec, article.bom) == data


def checked(article: Article) -> Looked:
    """What all rules say of an article, which holds together."""
    looked = look_at(article, plan())
    check_found(article, looked.violations)
    return looked


def check_found(article: Article, violations: Iterable[Violation]) -> None:
    """No rule fails, and every place is one of the text."""
    for found in violations:
        assert found.rule != RULE_FAILED, found.message
        assert 0 <= found.start <= found.end <= len(article.text)
        assert (article.offset(found.location), article.offset(found.end_location)) == (found.start, found.end)
        assert article.text[found.start : found.end].startswith(found.marked)
        assert found.excerpt.text in article.text
        for edit in found.fix.edits if found.fix else ():
            assert 0 <= edit.edit.start <= edit.edit.end <= len(article.text)
            assert article.text[edit.edit.start : edit.edit.end].startswith(edit.replaced)
        for place in found.related:
            if (place.path, place.record) == (article.path, article.record):
                first, last = article.offset(place.location), article.offset(place.end_location)
                assert first is not None
                assert last is not None
                assert first <= last
