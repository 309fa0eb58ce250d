"""The word list: what it knows, how it reads what it does not, and what it costs."""

import subprocess
import sys
from pathlib import Path

import pytest

from newslint.article import Article
from newslint.corpus import Corpus, Key
from newslint.lexicon import (
    Split,
    Unknown,
    base,
    common,
    derived,
    digest,
    frequency,
    listed,
    reading,
    reported_words,
    split_at_case,
    unknown_word_counts,
    unknown_words,
)
from newslint.lexicon.distant import distance
from newslint.lexicon.edits import one_edit
from newslint.lexicon.spelling import kind_of_slip
from newslint.lexicon.wordlist import DATA


def unknown(text: str) -> list[str]:
    return [word.text for word in unknown_words(Article(text, declared_language="en"))]


@pytest.mark.parametrize(
    "word", ["the", "colour", "color", "organise", "organize", "don't", "podcast", "café", "cafe", "facto", "weekends"]
)
def test_words_of_both_shores_are_listed(word: str) -> None:
    assert listed(word)


@pytest.mark.parametrize("word", ["esports", "weekslong", "validator", "padel", "sextortion"])
def test_words_newer_than_the_sources_are_listed(word: str) -> None:
    assert listed(word)


@pytest.mark.parametrize(
    "word",
    ["teh", "goverment", "recieve", "ofthe", "alot", "fewyards", "accomodate", "wouldnt", "", "a\ud800b", "\x00"],
)
def test_slips_and_noise_are_not_listed(word: str) -> None:
    assert not listed(word)


def test_frequency_tells_common_words_from_rare_ones() -> None:
    assert frequency("the") > frequency("harbour") > frequency("windlass")
    assert frequency("goverment") == 0
    assert common("harbour")
    assert not common("windlass")


def test_the_list_is_small_and_carries_its_licences() -> None:
    assert sum((DATA / name).stat().st_size for name in ("en.marisa", "en.bytes")) < 2_100_000
    assert {"LICENSE-scowl.txt", "LICENSE-wordfreq.txt"} <= {file.name for file in DATA.iterdir()}


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("goverment", "government"),  # a letter left out
        ("goveernment", "government"),  # doubled
        ("goverjment", "government"),  # a neighbouring key
        ("govermnent", "government"),  # swapped
        ("wtih", "with"),
        ("whch", "which"),
        ("wouldnt", "wouldn't"),
        ("targetting", "targeting"),  # no regular inflection
        ("accomodaton", "accommodation"),  # two slips
    ],
)
def test_a_misspelled_word_is_read_as_the_likely_one(wrong: str, meant: str) -> None:
    assert reading(wrong).meant == meant


@pytest.mark.parametrize(
    ("fused", "parts"),
    [
        ("thecouncil", ("the", "council")),
        ("fellowshipis", ("fellowship", "is")),
        ("fewyards", ("few", "yards")),
        ("inthe", ("in", "the")),
        ("alot", ("a", "lot")),
        ("severelydamaged", ("severely", "damaged")),
    ],
)
def test_a_fused_word_is_read_as_its_parts(fused: str, parts: tuple[str, str]) -> None:
    assert reading(fused).parts == Split(*parts)


@pytest.mark.parametrize(
    "word",
    [
        "bandmate",
        "demagogistic",
        "unrecycled",
        "refinancings",
        "trenchless",
        "planemaker",
        "inhouse",
        "gameshow",
        "signup",
    ],
)
def test_words_that_writers_make_are_no_slips(word: str) -> None:
    assert reading(word).meant is None
    assert reading(word).parts is None


def test_function_words_make_no_compounds() -> None:
    assert derived("backmeadow")
    assert not derived("fewmeadows")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("portThe", ("port", "The")),
        ("PictureSpeaking", ("Picture", "Speaking")),
        ("RelationsHALIFAX", ("Relations", "HALIFAX")),
        ("FISHERIESThe", ("FISHERIES", "The")),
        ("ThursdayBlaenau", ("Thursday", "Blaenau")),
    ],
)
def test_words_fused_at_a_capital_are_split(text: str, parts: tuple[str, str]) -> None:
    assert split_at_case(text) == Split(*parts)


@pytest.mark.parametrize(
    "name",
    ["YouTube", "PlayStation", "McDonald", "iPhone", "eBay", "LinkedIn", "DaimlerBenz", "deGroot", "NGOs", "OK", "x"],
)
def test_names_in_camel_case_are_left_alone(name: str) -> None:
    assert split_at_case(name) is None


@pytest.mark.parametrize(
    "text",
    [
        "Blorenge is loud, said the blorenge.",  # written with a capital elsewhere
        "A zorble, two zorble, three zorble.",  # a term
        "See example.test/artcle, write to artcle@example.test or @artcle, #artcle, artcle-like, artcle2.",
        "They call it 'artcle' or “artcle”.",  # quoted as a word
        "The price was 12 mln dlrs a bbl.",  # abbreviations without a vowel
        "They sang quemo ventu salba trindo all night.",  # a crowd
        "A plate of arroz del patatax.",  # beside a foreign function word
        "lovin' it, goin’ home",
        "yearsâ€™ worth",  # mojibake: another rule's
        "flambéing",
        "",
        "\n\n\n",
    ],
)
def test_what_is_no_plain_english_word_is_not_asked_for(text: str) -> None:
    assert unknown(text) == []


def test_an_unknown_word_is_reported_where_it_stands() -> None:
    article = Article("The artcle’s end. An artcle.", declared_language="en")
    assert [(word.start, word.end, base(word.text)) for word in unknown_words(article)] == [
        (4, 12, "artcle"),
        (21, 27, "artcle"),
    ]


def corpus_of(texts: list[str]) -> Corpus[Unknown]:
    articles = [Article(text, declared_language="en") for text in texts]
    keys = [Key(str(number)) for number in range(len(texts))]
    return Corpus(keys, [digest(article) for article in articles], [True] * len(texts), articles.__getitem__)


def test_a_word_that_many_articles_share_is_a_word() -> None:
    shared = ["They met the flibbet again."] * 5
    assert not [*reported_words(corpus_of(shared), ())]
    assert len([*reported_words(corpus_of(shared[:4]), ())]) == 4


def test_the_projects_own_words_are_words() -> None:
    corpus = corpus_of(["They met the flibbet, and the artcle."])
    assert [word.text for _, word in reported_words(corpus, ("Flibbet",))] == ["artcle"]


def test_articles_in_other_languages_have_no_unknown_words() -> None:
    assert digest(Article("Der Hafenmeister sprach mit dem Stadtrat.", declared_language="de")) == ()


def test_unknown_words_are_counted_by_article() -> None:
    articles = [Article(text, declared_language="en") for text in ("A flibbet, a flibbet.", "The flibbet’s artcle.")]
    assert unknown_word_counts(articles) == {"flibbet": 2, "artcle": 1}


@pytest.mark.parametrize(
    ("one", "two", "edits"), [("", "abc", 3), ("abcd", "acbd", 1), ("kitten", "sitting", 3), ("same", "same", 0)]
)
def test_distance_counts_a_swap_as_one(one: str, two: str, edits: int) -> None:
    assert distance(one, two) == edits
    assert (two in one_edit(one)) == (edits == 1)


def test_likely_slips_rank_above_others() -> None:
    kinds = [kind_of_slip(typed, "letter") for typed in ("lettre", "leter", "litter", "lerter", "lexter")]
    assert kinds == [2, 2, 1, 0.5, 0]


@pytest.mark.parametrize("text", ["a" * 200_000, "the" * 50_000, "teh " * 50_000, "\ud800teh\udc80 " * 9_000])
def test_hostile_text_neither_crashes_nor_hangs(text: str) -> None:
    for word in unknown_words(Article(text, declared_language="en")):
        reading(base(word.text))


def test_the_list_is_not_loaded_by_importing_it() -> None:
    code = "import sys, newslint.lexicon; sys.exit('marisa_trie' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[1]).returncode == 0
