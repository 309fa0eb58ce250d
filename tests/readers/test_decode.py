"""Bytes become text and the same bytes again; what is not certain stays as it is."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.readers import decode, encode


@given(st.binary(max_size=300))
def test_any_bytes_come_back(data: bytes) -> None:
    decoded = decode(data)
    if decoded.codec == "binary":
        assert decoded.text == ""
    else:
        assert encode(*decoded) == data


@given(st.text(), st.sampled_from(["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-8"]))
def test_a_byte_order_mark_decides(text: str, codec: str) -> None:
    clean = "".join(c for c in text if c >= " ").lstrip("\0\ufeff")
    mark = "\ufeff".encode(codec)
    assert decode(mark + clean.encode(codec)) == (clean, codec, True)


def test_utf8_without_a_mark() -> None:
    assert decode("naïve\r\n“quote”\r".encode()) == ("naïve\r\n“quote”\r", "utf-8", False)


def test_nothing_is_text() -> None:
    assert decode(b"") == ("", "utf-8", False)
    assert decode(codecs.BOM_UTF8) == ("", "utf-8", True)


@pytest.mark.parametrize(
    "data",
    [b"abc\0def", bytes(range(1, 32)) * 3, codecs.BOM_UTF16_LE + b"a", codecs.BOM_UTF32_LE + b"\xff\xff\xff\xff",
     codecs.BOM_UTF16_LE + b"\0\0\0\0"],
)  # fmt: skip
def test_what_is_no_text_is_binary(data: bytes) -> None:
    assert decode(data) == ("", "binary", False)


def test_a_few_control_characters_do_not_make_a_file_binary() -> None:
    assert decode(b"The end.\x03\n").codec == "utf-8"


def test_a_binary_file_has_no_bytes_to_give_back() -> None:
    with pytest.raises(ValueError, match="binary"):
        encode("", "binary", False)


@pytest.mark.parametrize(
    "text",
    [
        "The café’s owner said: “No.” It was not the first time that she had been asked to move the tables, which "
        "have stood on the pavement for years and are full by noon.",
        "„Der Bürgermeister begrüßte die Gäste – höflich… und sprach dann eine halbe Stunde über den Haushalt der "
        "Stadt, die in diesem Jahr mit weniger Geld auskommen muss.“",
        "Malmö, São Paulo, Besançon and Århus were named." + " Few read the report about trams." * 20,
        "« L’été à Noël », dit-elle ; ça coûte 5 € de plus dans les magasins de la ville, et elle ne sait pas "
        "pourquoi les prix ont tant augmenté.",
        "¿Qué pasó? ¡Nada! Según el alcalde, la reunión de los vecinos fue lo más esperado del año, y no pasó nada.",
        "Både æbler og pærer lå på bordet, då køkkenet åbnede klokken otte for børnene, som så på smørrebrødet.",
    ],
)
def test_windows_1252_is_read_where_it_is_certain(text: str) -> None:
    assert decode(text.encode("windows-1252")) == (text, "windows-1252", False)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Привет из Москвы", "windows-1251"),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy, město", "windows-1250"),
        ("ve městě je neděle a v řece voda", "windows-1250"),
        ("Władze miasta mówią, że może będą", "windows-1250"),
        ("İstanbul’da ağaçlar ve ışıklar", "windows-1254"),
        ("Don’t say “café”", "mac-roman"),
        ("Η κυβέρνηση ανακοίνωσε", "iso8859-7"),
        ("政府は発表した", "shift-jis"),
        ("政府今天宣布", "gbk"),
    ],
)
def test_other_codecs_are_not_taken_for_windows_1252(text: str, codec: str) -> None:
    data = text.encode(codec)
    decoded = decode(data)
    assert decoded.codec == "utf-8"
    assert any("\udc80" <= c <= "\udcff" for c in decoded.text)
    assert encode(*decoded) == data


@pytest.mark.parametrize(
    "data",
    [
        b"three\n\xff",  # one byte that is no word
        "Smørrebrød på bordet".encode("windows-1252"),  # too short to tell
        "a “quoted” word".encode()[:-9],  # cut within the last character
        "it’s".encode().replace(b"\xe2", b""),  # one byte lost
        "über".encode() + b" caf\xe9",  # two codecs in one file
    ],
)
def test_damaged_utf8_stays_utf8(data: bytes) -> None:
    decoded = decode(data)
    assert decoded.codec == "utf-8"
    assert encode(*decoded) == data
