import pickle

from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.parts import Kind, Part, parts, similarity
from newslint.parts.removal import without

ARTICLE = (
    "World\n\n"
    "Bridge Reopens After Two Years\n\n"
    "The bridge reopens after two long years\n\n"
    "Council calls the work a success\n\n"
    "By Jane Doe, Political Editor\n"
    "4 min read\n"
    "Published: 3 May 2021\n\n"
    "Mayor John Doe, left, and a guest pose for a photo on the bridge.\n\n"
    "GENEVA, May 3 (AP) — The bridge over the river reopens on Friday, the council said.\n\n"
    "It was closed when cracks were found in two of its piers.\n\n"
    "Photo: Jane Doe/Acme\n\n"
    "A second bridge is planned for the end of the decade.\n\n"
    "AP/Reuters\n\n"
    "Recent Posts\n\nNobody Won the Lottery\n\n5 days ago\n"
)


def named(text: str) -> list[tuple[Kind, str]]:
    return [(part.kind, text[part.start : part.end]) for part in parts(Article(text))]


def test_all_parts_of_an_article() -> None:
    assert named(ARTICLE) == [
        ("label", "World"),
        ("headline", "Bridge Reopens After Two Years"),
        ("headline", "The bridge reopens after two long years"),
        ("deck", "Council calls the work a success"),
        ("byline", "By Jane Doe, Political Editor"),
        ("metadata", "4 min read"),
        ("metadata", "Published: 3 May 2021"),
        ("caption", "Mayor John Doe, left, and a guest pose for a photo on the bridge."),
        ("dateline", "GENEVA, May 3 (AP) —"),
        (
            "body",
            "The bridge over the river reopens on Friday, the council said.\n\n"
            "It was closed when cracks were found in two of its piers.",
        ),
        ("credit", "Photo: Jane Doe/Acme"),
        ("body", "A second bridge is planned for the end of the decade."),
        ("credit", "AP/Reuters"),
        ("tail", "Recent Posts\n\nNobody Won the Lottery\n\n5 days ago"),
    ]


def test_prose_without_a_head_is_all_body() -> None:
    text = "The bridge over the river reopens on Friday, the council said.\n\nIt was closed in May.\n"
    assert named(text) == [("body", text.rstrip())]


def test_a_single_line_is_a_headline() -> None:
    assert named("Bridge reopens\n") == [("headline", "Bridge reopens")]


def test_a_sentence_that_stands_twice_is_a_headline() -> None:
    text = "The bridge is open.\n\nThe bridge is open.\n\nThe council said on Monday that it had reopened.\n"
    assert [kind for kind, _ in named(text)] == ["headline", "headline", "body"]


def test_the_first_line_of_a_wrapped_paragraph_is_no_headline() -> None:
    text = "BRIDGE REOPENS\n\nThe bridge over the river reopens on\nFriday, the council said on Monday.\n"
    assert [kind for kind, _ in named(text)] == ["headline", "body"]


def test_the_menu_of_a_page_is_no_headline() -> None:
    text = "Skip to content\nMenu\nHome\n\nBridge reopens\n\nThe council said on Monday that it had reopened.\n"
    assert [kind for kind, _ in named(text)] == ["metadata", "headline", "body"]
    assert [kind for kind, _ in named("Menu\nHome\nLog in\n")] == ["tail"]


def test_an_article_without_text_has_no_parts() -> None:
    assert parts(Article("")) == ()
    assert parts(Article("\n \n\t\n")) == ()


def test_parts_are_plain_values() -> None:
    found = parts(Article(ARTICLE))
    assert pickle.loads(pickle.dumps(found)) == found
    assert isinstance(found[0], Part)


@given(st.lists(st.sampled_from(ARTICLE.split("\n")), max_size=30).map("\n".join) | st.text(max_size=200))
def test_parts_stand_in_order_and_cover_all_but_white_space(text: str) -> None:
    article = Article(text)
    position = 0
    for part in parts(article):
        assert position <= part.start < part.end <= len(text)
        assert not text[position : part.start].strip()
        position = part.end
    assert not text[position:].strip()


def test_similarity_is_the_share_of_common_words() -> None:
    assert similarity("Council votes", "council Votes!") == 1.0
    assert similarity("Council votes", "Mayor resigns") == 0.0
    assert similarity("Gold at 1,200", "Gold at 1,300") < 1.0
    assert similarity("", "") == 0.0


def removed(text: str, number: int) -> str:
    (edit,) = without(Article(text), number)
    return text[: edit.start] + edit.content + text[edit.end :]


def test_taking_a_line_out_leaves_the_others_as_they_were() -> None:
    assert removed("One.\n\nX\n\nTwo.\n", 2) == "One.\n\nTwo.\n"
    assert removed("One.\nX\nTwo.\n", 1) == "One.\nTwo.\n"
    assert removed("One.\nX\n\nTwo.\n", 1) == "One.\n\nTwo.\n"
    assert removed("X\n\nTwo.\n", 0) == "Two.\n"
    assert removed("One.\n\nX\n", 2) == "One.\n"
    assert removed("One.\n\nX", 2) == "One."
    assert removed("One.\r\n\r\nX\r\n\r\nTwo.\r\n", 2) == "One.\r\n\r\nTwo.\r\n"
    assert removed("X", 0) == ""
