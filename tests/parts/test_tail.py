import pytest

from newslint.article import Article
from newslint.parts import loose_tail, tail
from tests.parts.ends import BODY, found


@pytest.mark.parametrize(
    "block",
    [
        "Recent Posts\n\nMayor Defends the Plan\n\n5 days ago\n\nNobody Won the Lottery\n\n2 weeks ago",
        "Related Stories",
        "Previous articleMayor Defends the Plan\nNext articleRain Again\nRELATED ARTICLESMORE FROM AUTHOR",
        "Bulletins\n\nRecent Posts\n\nMayor Defends the Plan\n\n5 days ago",
        "Share this:\nFacebook\nTwitter\n\nLike this:\nLoading...",
        "© 2021 Acme Courier. All rights reserved.",
        "Sign up for our newsletter\n\nEmail address\n\nSubscribe",
        "About the Author\n\nJane Doe\n\nJane Doe is a reporter who has covered the courts for more than ten years.",
        "Mehr zum Thema\n\nBürgermeister wehrt sich\n\nvor 3 Tagen",
        "Articles similaires\n\nLe maire se défend\n\nIl y a 3 jours",
        "Noticias relacionadas\n\nEl alcalde se defiende\n\nhace 3 horas",
        "Leia também\n\nPrefeito se defende\n\nhá 5 dias",
        "Articoli correlati\n\nIl sindaco si difende\n\n3 giorni fa",
        "Previous Article\n\nRain Again\n\nNext Article\n\nSun at Last",
        "Top Stories\n\nMayor Defends the Plan\n\n2 hours ago\n\nNobody won the lottery\n\n3 hours ago",
    ],
)
@pytest.mark.parametrize("ending", ["", "\n", "\n\n\n"])
def test_a_tail_is_found_from_its_first_line_to_its_last(block: str, ending: str) -> None:
    assert found(BODY + block + ending) == block


def test_readers_comments_belong_to_the_tail() -> None:
    block = (
        "2 Comments\n\nJane says:\nMay 3, 2021 at 4:15 pm\n"
        "I have waited for this for two years and cannot believe that it took them so very long.\nReply\n\n"
        "Old Timer says:\nMay 3, 2021 at 5:02 pm\n"
        "In my time it would have taken two weeks, and nobody would have asked what it costs.\nReply"
    )
    assert found(BODY + block + "\n") == block


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        BODY,
        BODY + "A Costly Friend\n\nThe army will guard the bridge for as long as the town council asks it to.\n",
        BODY + "Leave a comment\n",  # a rule of its own reports it
        BODY + "AP/Reuters\n",
        BODY + "This story was updated to add the mayor's reply.\n",
        BODY + "Correction: An earlier version of this article gave the wrong date.\n",
        BODY + "Results\n\nTown 2 City 1\n\nRovers 0 United 3\n\nAlbion 1 Athletic 1\n",
        BODY + "May 4, 2021\n\nSpring Fair\n\nMay 9, 2021\n\nCouncil Meeting\n",
        "Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you\n",
        "Recent Posts\n\n" + BODY,
        BODY + "Jane Doe is a professor of engineering at the University of Springfield.\n",
    ],
)
def test_what_belongs_to_the_article_is_no_tail(text: str) -> None:
    assert found(text) is None


def test_prose_ends_a_sure_tail_and_not_a_loose_one() -> None:
    text = BODY * 9 + "Related Stories\n\nMayor Defends Plan\n\nThe mayor said that he would not resign over it.\n"
    text += "\nHe had been asked to more than once by his own party, and by his brother.\n"
    article = Article(text)
    assert tail(article) is None
    block = loose_tail(article)
    assert block is not None
    assert text[block.start :].startswith("Related Stories")


@pytest.mark.parametrize("last", ["The trial continues.", "Nobody was hurt.", "“It is over,” she said."])
def test_a_short_last_sentence_is_not_taken_with_the_promotion_around_it(last: str) -> None:
    promotion = "Sign up for our newsletter\n\nAdvertisement\n\n"
    assert found(BODY + promotion + last + "\n") is None
    assert found(f"{BODY}{promotion}{last}\n\nRelated Stories\n\nRain Again\n") == "Related Stories\n\nRain Again"


def test_hard_wrapped_prose_that_begins_like_a_prompt_is_no_tail() -> None:
    text = "The board agreed on satisfactory final\nterms of use.\n\nThe company will pay shareholders a further\n"
    assert found(text + "share in May, and will print\nmore on Friday.\n") is None


def test_time_is_linear() -> None:
    for text in ("Recent Posts\n" * 50_000, "About Acme\n\n" * 50_000, "word word. " * 500_000):
        tail(Article(text))
