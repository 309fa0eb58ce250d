"""What of Markdown is prose: the rest is blanked, character by character."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import MASK
from newslint.readers import article_from_text
from newslint.readers.markdown import parse

UCSC = Path(__file__).parents[3] / "shared" / "corpora" / "markdown" / "ucsc"


def prose(text: str) -> str:
    """The prose, with a mask's characters shown as "·"."""
    return parse(text).prose.replace(MASK, "·")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the `code` here", "the ······ here"),
        ("a ``tick ` inside`` b", "a ················· b"),
        ("an open ` tick", "an open ` tick"),
        (r"an \`escaped\` tick", r"an \`escaped\` tick"),
        ("see [the map](maps/a.png) now", "see ·the map············· now"),
        ('a [b](c "A title") d', 'a ·b·············· d'),
        ("a [b](<c d>) e", "a ·b········ e"),
        ("a [b](c_(d)) e", "a ·b········ e"),
        ("an ![old bridge](x.jpg).", "an ··old bridge········."),
        ("[[b](c)](d)", "··b········"),
        ("see [[Old bridge]] or [[a.b c]]", "see [[Old bridge]] or ·········"),
        ("![[x.jpg]] by [[p/Ann Roe|Ann]]", "·········· by ············Ann··"),
        ("he said [sic] and [that](", "he said [sic] and [that]("),
        ("see [one][a] and [two][b]\n\n[a]: /x\n", "see ·one···· and [two][b]\n\n       \n"),
        ("see [A  b] or [a b][]\n\n[a B]: <x> 'T'\n", "see ·A  b· or ·a b···\n\n              \n"),
        ("[a]: x\n[b]: y\n[a] [b]", "      \n      \n·a· ·b·"),
        ("a note[^1]\n\n[^1]: The note.", "a note····\n\n····: The note."),
        ("go to <https://a.org/x> now", "go to ················· now"),
        ("mail <a@b.org>, a@b.org", "mail ·········, ·······"),
        ("at https://a.org/b_c. Then", "at ·················. Then"),
        ("(see www.a.org/b)", "(see ···········)"),
        ("at a-b.org/c, or Amazon.com", "at ·········, or Amazon.com"),
        ('a <b class="x">bold</b> word', "a ·············bold···· word"),
        ("one<br/>two <!-- no --> three", "one·····two ··········· three"),
        ("5 < 6 and 7 > 3", "5 < 6 and 7 > 3"),
        ("a {{ page.title }} b {% include x %}", "a ················ b ···············"),
        ("open {{ only", "open {{ only"),
        ("text {: .note}", "text ·········"),
    ],
)  # fmt: skip
def test_inline(text: str, expected: str) -> None:
    assert prose(text) == expected


@pytest.mark.parametrize(
    "markup",
    [
        "```python\nx = 1\n\ny = 2\n```\n",
        "~~~~\n~~~\n```\n~~~~\n",
        "    x = 1\n\n    y = 2\n",
        "\ttabbed\n",
        "<!-- one\n\ntwo -->\n",
        "<script>\nlet x;\n\n</script>\n",
        '<div class="x">\n',
        "{% highlight ruby %}\nx\n\n{% endhighlight %}\n",
        '{{< figure src="x.jpg" >}}\n',
        "{% include ad.html %}\n",
        "[ref]: https://a.org (T)\n",
        "* * *\n",
        "import Chart from '../chart'\n",
        "![](photo.jpg)\n",
        "`code`\n",
    ],
)
def test_blocks_of_markup_are_spaces(markup: str) -> None:
    found = prose(f"Before it.\n\n{markup}\nAfter it.\n")
    assert found.split() == ["Before", "it.", "After", "it."]
    assert len(found) == len(f"Before it.\n\n{markup}\nAfter it.\n")


def test_rules_and_underlines_separate_paragraphs() -> None:
    article = article_from_text("Title\n=====\nOne.\n***\n| a | b |\n|---|:-:|\n", format="markdown")
    assert [p.text for p in article.paragraphs] == ["Title", "One.", "| a | b |"]


def test_what_is_written_for_readers_stays() -> None:
    text = "# Head\n\n> quoted\n\n- item\n\n    of the item\n\n1. **bold** _it_\n\nText\n    wrapped\n"
    assert prose(text) == text


def test_line_ends_stay_as_they_are() -> None:
    text = "a\r\n\r\n```\r\nx\r\n```\r\rb\u2028c\n`x`\r\n"
    assert prose(text) == "a\r\n\r\n   \r\n \r\n   \r\rb\u2028c\n···\r\n".replace("···", "   ")


def test_nothing_crosses_a_blank_line() -> None:
    text = "a ` b <!-- c {{ d [e](\n\nf ` g --> h }} i)\n"
    assert prose(text) == text


@pytest.mark.parametrize("opener", ["```", "~~~~", "<!--", "<style>", "{% raw %}"])
def test_what_is_never_closed_is_said(opener: str) -> None:
    parsed = parse(f"One.\n\n{opener}\nTwo.\n")
    assert parsed.prose.split() == ["One."]
    [fault] = parsed.faults
    assert fault.row == 3
    assert "never closed" in fault.message


@given(st.text(alphabet=st.one_of(st.sampled_from("`[]()<>!\\{}%:-~=*_# \n\r\t\"'/@.^|+a1"), st.characters())))
def test_prose_is_the_text_or_blank(text: str) -> None:
    found = parse(text).prose
    assert len(found) == len(text)
    assert all(p == t or (p in f" {MASK}" and t not in "\r\n") for p, t in zip(found, text, strict=True))
    assert parse(found).prose.count(MASK) >= found.count(MASK) or "\n" in text or "\r" in text or " " in found


@pytest.mark.parametrize(
    "unit",
    ["[", "[[a|", "[[a.b", "![[", "`x``", "<a", "<!--", "{{", '](x "', "[^", "www.", "a@",
     "\n\n1. ", "```a\n", "\\", "---\n"],
)  # fmt: skip
def test_a_megabyte_of_openers_takes_linear_time(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    assert len(parse(text).prose) == len(text)  # quadratic time would take minutes


def test_a_real_repository_keeps_its_words() -> None:
    if not UCSC.is_dir():
        pytest.skip("the corpus of real Markdown is not here")
    for file in sorted(UCSC.glob("*.md"))[:300]:
        article = article_from_text(file.read_bytes().decode(), format="markdown")
        body = article.text.split("\n---", 1)[-1]
        assert len(article.words) > 0.8 * len(body.split("[Source]")[0].split()) - 30, file.name
        assert "](http" not in article.prose.replace("(http://www.ucsc.edu ", "")
