import pytest

from newslint.article import Article
from newslint.parts import LineKind, line_kinds


def kind(text: str) -> LineKind | None:
    return line_kinds(Article(text))[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Recent Posts", "heading"),
        ("## Related articles:", "heading"),
        ("Das könnte Sie auch interessieren", "heading"),
        ("Sur le même sujet", "heading"),
        ("Te puede interesar", "heading"),
        ("Leia também", "heading"),
        ("Potrebbe interessarti anche", "heading"),
        ("Latest news", "weak heading"),
        ("12 Comments", "comments"),
        ("Comments (3)", "comments"),
        ("Hinterlasse einen Kommentar", "comments"),
        ("(0) comments", "comments"),
        ("3 Responses to “Council Votes”", "comments"),
        ("Keep it Clean. Please avoid obscene, vulgar, lewd or sexually-oriented language.", "promo"),
        ("More in Politics", "heading"),
        ("Trending on Acme News", "heading"),
        ("← Rain Again", "button"),
        ("Sun at Last →", "button"),
        ("[post-views]", "button"),
        ("Loading paragraph...", "button"),
        ("Follow Jane Doe on Twitter", "prompt"),
        ("Download the Acme News app", "prompt"),
        ("You have 3 free articles remaining this month", "promo"),
        ("Posted by Jane Doe on Tue, 3 May 2021", "metadata"),
        ("Share this article", "share"),
        ("Facebook | Twitter | WhatsApp", "share"),
        ("12 Shares", "share"),
        ("Log in", "button"),
        ("Advertisement", "promo"),
        ("Sign up for our newsletter and never miss a thing", "promo"),
        ("Follow us on Instagram", "promo"),
        ("ALSO READ: Mayor defends plan", "related"),
        ("Read more – Mayor defends plan", "related"),
        ("Lesen Sie auch: Bürgermeister wehrt sich", "related"),
        ("4 min read", "reading time"),
        ("Estimated reading time: 7 mins", "reading time"),
        ("Lesezeit: ca. 4 Minuten", "reading time"),
        ("Temps de lecture : 3 min", "reading time"),
        ("Tiempo de lectura: 4 minutos", "reading time"),
        ("5 min de leitura", "reading time"),
        ("Tempo di lettura: 2 minuti", "reading time"),
        ("Published: 5/3/2021", "metadata"),
        ("Last updated on May 3, 2021 at 4:15 pm", "metadata"),
        ("Aktualisiert am 3. Mai 2021 um 14:30 Uhr", "metadata"),
        ("Publié le 3 mai 2021 à 16h15", "metadata"),
        ("Tags: council, library", "metadata"),
        ("May 3, 2021", "date"),
        ("Mon, 3 May 2021 06:00 GMT", "date"),
        ("2021-05-03", "date"),
        ("3. Mai 2021", "date"),
        ("3 de mayo de 2021", "date"),
        ("5 days ago", "date"),
        ("an hour ago", "date"),
        ("vor 3 Tagen", "date"),
        ("il y a 2 heures", "date"),
        ("hace 3 horas", "date"),
        ("há 5 dias", "date"),
        ("3 giorni fa", "date"),
        ("AP/Reuters", "agency"),
        ("(AFP, dpa)", "agency"),
        ("Source: Reuters", "agency"),
        ("SOURCE: AP AND NEWS AGENCIES", "agency"),
        ("(With inputs from agencies)", "agency"),
        ("mit dpa", "agency"),
        ("Photo: Jane Doe/Acme", "photo credit"),
        ("REUTERS/Jane Doe", "photo credit"),
        ("Getty Images", "photo credit"),
        ("Foto: Jane Doe", "photo credit"),
        ("About Acme Motors", "about"),
        ("Copyright 2021 Acme", "prompt"),
        ("The council said on Monday that it…", "teaser"),
    ],
)
def test_what_a_page_says_is_known(text: str, expected: LineKind) -> None:
    assert kind(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "The council voted on Monday.",
        "A Costly Friend",
        "“Strategic Agreement”",
        "GENEVA, May 3 (AP) — Talks resumed on Monday.",
        "By Jane Doe",
        "In May 2021 the bridge was closed.",
        "On May 3 the council voted.",
        "5 days in May",
        "A share is worth 12 dollars.",
        "shares.",
        "The photo by the door shows her father.",
        "US/UK",
        "He also read the paper.",
        "It was a 10 minute walk.",
        "5 minute silence",
        "Correction: an earlier version gave the wrong date.",
        "This story was updated at 4:15 pm.",
        "Reuters.",
        "Mayor: we will read more",
    ],
)
def test_what_an_article_says_is_not(text: str) -> None:
    assert kind(text + "\n") is None


def test_a_piece_of_a_wrapped_paragraph_has_no_kind() -> None:
    text = (
        "The company said that it would pay a dividend of 12 cts a\nshare\non Friday, and that it would do so again.\n"
    )
    assert line_kinds(Article(text)) == (None, None, None)


def test_markup_around_a_phrase_is_ignored() -> None:
    assert kind("- **Recent Posts** »") == "heading"
    assert kind("> *Advertisement*") == "promo"
