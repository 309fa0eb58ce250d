"""Articles of every kind of damage, made for hypothesis, and the bytes of files that hold them."""

import json

from hypothesis import strategies as st

PIECES = [
    "The council voted on Monday to close the old library by the river.", "“We did not ask,” she said.", "it's", "it’s",
    "  ", " ,", " ", "\t", "\u00a0", "\u200b", "\u00ad", "\ufeff", "\u2028", "\x03", "\x0c", "â€™", "Ã©", "café",
    "&amp;", "&nbsp;", "&#233;", "e\u0301", "ﬁ", "\n", "\n\n", "\r\n", "\r", "\n \n", "the the", "thier",
    "festivalwill",
    '"', "“", "”", "''", "«", "»", "[sic]", "AP/Reuters", "4 minute read", "Published: 6/21/2024", "Leave a comment",
    "Recent Posts", "Share this:", "World", "Photo: Jane Doe/Acme", "http://example.org/a_b", "# Heading", "- item",
    "<!-- newslint: ignore[typography] why -->", "<!-- newslint: ignore[typography/double-space] -->", "```", "---",
    "title: x", "😀", "漢字", "שלום", "Ω", "Ω", "ĳ", "half \ud83d" , "(", "He said “one.",
]  # fmt: skip
_pieces = st.sampled_from(PIECES) | st.text(max_size=8)
_joined = st.lists(st.tuples(_pieces, st.sampled_from(["", " ", " ", "\n\n"])), max_size=14)
texts = _joined.map(lambda parts: "".join(piece + gap for piece, gap in parts))
"""Texts, some with lone surrogates."""

_extra = st.dictionaries(
    st.sampled_from(["n", "title", "tags", "newslint"]), st.integers() | st.text(max_size=5), max_size=2
)


@st.composite
def records(draw: st.DrawFn) -> bytes:
    """A file of JSON Lines, each line written in its own way."""
    lines = []
    for text in draw(st.lists(texts, min_size=1, max_size=3)):
        written = json.dumps(
            draw(_extra) | {"text": text} | draw(_extra),
            ensure_ascii=draw(st.booleans()),
            separators=draw(st.sampled_from([(",", ":"), (" , ", " :  "), (", ", ": ")])),
        )
        if draw(st.booleans()):
            written = written.replace("/", "\\/").replace("é", "\\u00E9")
        lines.append(written + draw(st.sampled_from(["\n", "\r\n", " \n"])))
    data = "".join(lines).encode("utf-8", "replace")
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + (data if draw(st.booleans()) else data.rstrip())


@st.composite
def files(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file's name and its bytes: three formats, several encodings, with and without a byte order mark."""
    name = draw(st.sampled_from(["a.txt", "a.md", "a.jsonl"]))
    if name == "a.jsonl":
        return name, draw(records())
    text = draw(texts)
    codec = draw(st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "utf-16", "windows-1252", "surrogates"]))
    if codec == "surrogates":
        return name, text.encode("utf-8", "surrogatepass")
    return name, text.encode(codec, "replace")
