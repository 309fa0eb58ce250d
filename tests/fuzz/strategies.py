"""Articles as hostile as Unicode, Markdown and JSON allow, for hypothesis and by name.

``texts`` are short, of all kinds mixed. ``GIANTS`` are long ones of one kind each, as functions of their length: what
takes more than linear time shows in them.
"""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

from hypothesis import strategies as st

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
SEPARATORS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
MARKS = "\u0300\u0301\u0308\u0327\u0489\u20dd\u1ab0\ufe20\U0001e000"
RTL = "ועדת העיר هيئة المدينة ܐܒܓ ދިވެހި"

planes = st.integers(0, 16).flatmap(lambda p: st.integers(p << 16, (p << 16) + 0xFFFF)).map(chr)
"""One character of any plane, surrogates and noncharacters among them."""
zalgo = st.lists(st.tuples(st.sampled_from("aZe news"), st.text(MARKS, max_size=30)), max_size=6).map(
    lambda pairs: "".join(letter + marks for letter, marks in pairs)
)
pieces = st.one_of(
    st.text(planes, max_size=6),
    st.text(BIDI + RTL, max_size=8),
    st.text(SEPARATORS, max_size=5),
    st.text("\0\x01\x1b\x7f\x9b", max_size=4),
    st.text("\ud800\udbff\udc00\udcff\udfff", max_size=3),
    st.text("\"'“”„‘’«»‹›`´", max_size=12),
    st.text("[](){}<>!*_`~#-+=|\\:;&", max_size=12),
    zalgo,
    st.sampled_from(["The council voted on Monday. ", "\n\n", "---\n", "+++\n", "title: x\n", "&amp;", "â€™", "[sic]"]),
    st.text(max_size=8),
)
texts = st.lists(pieces, max_size=12).map("".join)

_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts
    | st.sampled_from([10**400, -(10**400), 1e308]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
_keys = st.sampled_from(["text", "body", "id", "title", "lang", "source", "newslint", "date"])


@st.composite
def json_lines(draw: st.DrawFn) -> bytes:
    """Records right and wrong: keys that stand twice, numbers beyond all bounds, lines that are cut off."""
    lines = []
    for _ in range(draw(st.integers(0, 4))):
        pairs = draw(st.lists(st.tuples(_keys, _values), max_size=4))
        pairs += [("text", draw(texts))] if draw(st.booleans()) else []
        escaped = draw(st.booleans())
        line = "{" + ", ".join(f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=escaped)}" for k, v in pairs) + "}"
        lines.append(line[: draw(st.integers(0, len(line)))] if draw(st.integers(0, 5)) == 0 else line)
    return draw(st.sampled_from(["\n", "\r\n", "\n\n"])).join(lines).encode("utf-8", "surrogatepass")


@st.composite
def files(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file's name and its bytes."""
    name = draw(st.sampled_from(["a.txt", "a.md", "a.jsonl"]))
    if name == "a.jsonl" and draw(st.booleans()):
        return name, draw(json_lines())
    codec = draw(st.sampled_from(["utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-be"]))
    return name, draw(texts).encode(codec, "surrogatepass") + draw(st.binary(max_size=4))


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda length: (piece * (length // len(piece) + 1))[:length]


def _half(left: str, right: str) -> Callable[[int], str]:
    return lambda length: left * (length // 2 // len(left)) + right * (length // 2 // len(right))


GIANTS: Mapping[str, Callable[[int], str]] = MappingProxyType({
    "one line": _repeated("The council said on Tuesday that the ferry would run again. "),
    "one word": _repeated("a"),
    "capitals": _repeated("A"),
    "digits": _repeated("1"),
    "spaces": _repeated(" "),
    "no-break spaces": _repeated("\u00a0"),
    "tabs and spaces": _repeated("\t "),
    "newlines": _repeated("\n"),
    "blank lines of spaces": _repeated(" \n"),
    "carriage returns": _repeated("\r"),
    "every line separator": _repeated("a" + SEPARATORS),
    "full stops": _repeated("."),
    "ellipses": _repeated(". "),
    "commas": _repeated(" ,"),
    "hyphens": _repeated("-"),
    "hyphens between words": _repeated("a-"),
    "underscores": _repeated("_"),
    "underscores between words": _repeated("a_"),
    "apostrophes": _repeated("'"),
    "apostrophes between letters": _repeated("a'"),
    "straight quotes": _repeated('"'),
    "quotes that open": _repeated("“"),
    "quotes that close": _repeated("” "),
    "quoted letters": _repeated('"a" '),
    "nested quotes": _half("“‘", "’”"),
    "quotes of a language each": _repeated("„a“ «b» ‹c› "),
    "brackets that open": _repeated("["),
    "nested brackets": _half("[", "]"),
    "nested parentheses": _half("(", ")"),
    "links": _repeated("[a](b) "),
    "links that never close": _repeated("[a]("),
    "images": _repeated("!["),
    "tags": _repeated("<a "),
    "tags that never close": _repeated("<"),
    "comments that never close": _repeated("<!--"),
    "comments": _repeated("<!-- a -->"),
    "backticks": _repeated("`"),
    "backticks of growing number": lambda length: "".join("`" * n + " " for n in range(1, int((2 * length) ** 0.5))),
    "emphasis": _repeated("*a"),
    "emphasis that never closes": _repeated("**"),
    "headings": _repeated("# a\n"),
    "list items": _repeated("- a\n"),
    "rules across": _repeated("---\n"),
    "tables": _repeated("|-|\n"),
    "templates": _repeated("{{ "),
    "front matter that never ends": lambda length: "---\n" + _repeated("key: value\n")(length),
    "front matter of one list": lambda length: "---\nk:\n" + _repeated("- v\n")(length),
    "front matter of brackets": lambda length: "---\nk: " + _repeated("[")(length) + "\n---\n",
    "front matter of aliases": lambda length: "---\na: &a [x]\n" + _repeated("b: [*a, *a]\n")(length) + "---\n",
    "entities": _repeated("&amp;"),
    "ampersands": _repeated("&"),
    "escaped entities": _repeated("&amp;amp;"),
    "combining marks": lambda length: "a" + _repeated("\u0301")(length),
    "zalgo": _repeated("e" + MARKS * 3),
    "bidirectional marks": _repeated(BIDI),
    "right to left": _repeated(RTL + " "),
    "zero width": _repeated("\u200b"),
    "soft hyphens": _repeated("a\u00ad"),
    "surrogates": _repeated("\ud800"),
    "undecodable bytes": _repeated("a\udcff"),
    "controls": _repeated("a\x01"),
    "escapes": _repeated("\x1b[31m"),
    "mojibake": _repeated("donâ€™t Ã©tÃ© "),
    "mojibake thrice": _repeated("Ã\u0192Æ’Ã‚Â©"),
    "replacement characters": _repeated("\ufffd"),
    "emoji": _repeated("👩\u200d👩\u200d👧"),
    "flags": _repeated("🇸🇪"),
    "ideographs": _repeated("漢字"),
    "private use": _repeated("\ue000"),
    "addresses": _repeated("http://a.b/c "),
    "one address": lambda length: "http://" + _repeated("a.b/")(length),
    "domains": _repeated("a.b."),
    "mail": _repeated("a@b."),
    "at signs": _repeated("@"),
    "handles": _repeated("@a "),
    "hashtags": _repeated("#a "),
    "sic": _repeated("[sic] "),
    "doubled words": _repeated("the "),
    "doubled lines": _repeated("The same line.\n"),
    "doubled paragraphs": _repeated("The same paragraph, which is a little longer than others.\n\n"),
    "dates": _repeated("June 21, 2024 "),
    "times": _repeated("10:00 "),
    "slashes": _repeated("a/"),
    "credits": _repeated("Photo: Ann Doe/Acme\n"),
    "bylines": _repeated("By Ann Doe\n"),
    "labels": _repeated("Published: \n"),
    "suppressions": _repeated("<!-- newslint: ignore[typography] x -->\n"),
    "suppressions of ranges": _repeated("<!-- newslint: disable[typography] x -->"),
    "capitalised words": _repeated("Ab "),
    "fused words": _repeated("festivalWill"),
    "said": _repeated('"a," he said. '),
    "Roman numerals": _repeated("IV. "),
    "abbreviations": _repeated("U.S. "),
})  # fmt: skip
"""Long texts by what they are made of, as functions of their length."""
