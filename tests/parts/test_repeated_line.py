import pickle

from newslint.article import Article
from newslint.corpus import Corpus, Key
from newslint.packs import all_rules
from newslint.rules import CorpusRule

ENDING = "Acme Courier, the voice of the valley"
STORIES = [
    "The bridge over the river reopens on Friday after two years.",
    "The old school by the church needs a new roof this winter.",
    "Nobody has won the lottery for six weeks in a row now.",
    "The council wants to know who painted the fountain green.",
]


def hits(articles: list[Article], reported: list[bool] | None = None) -> list[int]:
    rule = all_rules()["boilerplate/repeated-line"]
    assert isinstance(rule, CorpusRule)
    digests = pickle.loads(pickle.dumps([rule.digest(article) for article in articles]))
    keys = [Key(article.path) for article in articles]
    corpus = Corpus(keys, digests, reported or [True] * len(articles), articles.__getitem__)
    return [index for index, _ in rule.check(corpus)]


def story(number: int, path: str = "a/{}.txt", **meta: str) -> Article:
    return Article(f"{STORIES[number]}\n\n{ENDING}\n", path.format(number), meta=meta)


def test_a_source_is_a_folder() -> None:
    assert hits([story(n) for n in range(3)]) == [0, 1, 2]
    assert hits([story(0), story(1), story(2, "b/{}.txt")]) == []


def test_a_source_is_what_the_record_says() -> None:
    assert hits([story(n, "{}/x.txt", source="courier") for n in range(3)]) == [0, 1, 2]


def test_copies_of_one_story_count_once() -> None:
    assert hits([story(0, f"a/{n}.txt") for n in range(5)]) == []


def test_only_what_was_asked_for_is_reported() -> None:
    assert hits([story(n) for n in range(3)], [False, True, False]) == [1]


def test_a_line_of_few_among_many_is_no_boilerplate() -> None:
    others = [Article(f"{STORIES[3]} For the {n}th time, it has to be said.\n", f"a/x{n}.txt") for n in range(20)]
    assert hits([*(story(n) for n in range(3)), *others]) == []
