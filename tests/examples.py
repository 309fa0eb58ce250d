"""The examples of rules, run: what a rule reports in them, and what they are when its fixes were applied."""

from dataclasses import replace

from newslint.article import Article
from newslint.corpus import Corpus, Key
from newslint.hit import Hit
from newslint.readers import article_from_text
from newslint.rules import CorpusRule, Example, Rule
from tests.marks import parse


def article_of(example: Example) -> Article:
    article = article_from_text(
        example.text, path=example.path, format=example.format, language=example.language or "en", title=example.title
    )
    return replace(article, codec=example.codec)


def corpus_of(rule: CorpusRule, articles: list[Article]) -> Corpus[object]:
    keys = [Key(f"{number}.txt") for number in range(len(articles))]
    return Corpus(keys, [rule.digest(a) for a in articles], [True] * len(articles), articles.__getitem__)


def hits_of(rule: Rule, articles: list[Article]) -> list[list[Hit]]:
    """The hits in each article, in the order of the text."""
    found: list[list[Hit]] = [[] for _ in articles]
    if isinstance(rule, CorpusRule):
        for index, hit in rule.check(corpus_of(rule, articles)):
            found[index].append(hit)
    else:
        found = [list(rule.check(article)) if rule.applies_to(article) else [] for article in articles]
    return [sorted(hits, key=lambda h: (h.start, h.end)) for hits in found]


def apply(text: str, hits: list[Hit]) -> str:
    """The text after all fixes, edits that overlap an applied one left for the next round."""
    edits = sorted({edit for hit in hits for edit in hit.edits})
    result, position = "", 0
    for edit in edits:
        if edit.start >= position:
            result += text[position : edit.start] + edit.content
            position = edit.end
    return result + text[position:]


def as_corpus(rule: Rule, example: object) -> list[tuple[Example, list[tuple[int, int]]]]:
    texts = example if isinstance(example, tuple) else (example,)
    return [parse(text) for text in texts]
