"""The language of a text: by script, by function words, and silent where there is too little to tell."""

import gzip
import json
from collections import defaultdict
from pathlib import Path

import pytest

from newslint.article import Article
from newslint.language import identify
from newslint.language.profiles import by_langdetect
from newslint.language.varieties import spellings
from newslint.packs import OWN_PACK, load

CORPORA = Path(__file__).parent.parent.parent / "shared" / "corpora"
WRONG_LANGUAGE = load(OWN_PACK)["language/wrong-language"]
GERMAN = (
    "Der Stadtrat hat beschlossen, dass die alte Brücke im Mai wieder geöffnet wird. Die Kosten sind nicht bekannt."
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The council has decided that the bridge will be opened again in May, and the costs are not known yet.", "en"),
        (GERMAN, "de"),
        ("Le conseil a décidé que le vieux pont serait rouvert en mai, et les coûts ne sont pas encore connus.", "fr"),
        ("El consejo ha decidido que el puente se abrirá en mayo y que los costes de la obra no se conocen aún.", "es"),
        ("Il consiglio comunale ha deciso che il ponte sarà riaperto a maggio; i costi del tutto non sono noti.", "it"),
        ("Городской совет решил, что старый мост снова откроют в мае", "ru"),
        ("Міська рада вирішила, що старий міст знову відкриють у травні", "uk"),
        ("市議会は古い橋を五月に再び開くと決めた", "ja"),
        ("市议会决定五月重新开放旧桥", "zh"),
        ("시의회는 5월에 오래된 다리를 다시 열기로 결정했다", "ko"),
        ("Το δημοτικό συμβούλιο αποφάσισε", "el"),
    ],
)  # fmt: skip
def test_languages(text: str, code: str) -> None:
    assert identify(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Der Stadtrat tagt.",
        "Shr 45 cts vs 58 cts Net 1.1 mln vs 829,000 Sales 7.9 mln vs 9.4 mln Avg shrs 2.1 mln " * 3,
    ],
)
def test_too_little_to_tell(text: str) -> None:
    assert identify(text) is None


def test_expected_languages_are_an_option() -> None:
    assert list(WRONG_LANGUAGE.check(Article(GERMAN)))
    assert not list(WRONG_LANGUAGE.check(Article(GERMAN), language=("en", "de")))
    assert not list(WRONG_LANGUAGE.check(Article(GERMAN, declared_language="de")))


def test_clean_english_is_never_foreign() -> None:
    file = CORPORA / "clean" / "bbc.jsonl.gz"
    if not file.exists():
        pytest.skip("the shared corpora are not here")
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line, _ in zip(lines, range(500), strict=False)]
    assert {identify(text) for text in texts} == {"en"}


def test_other_languages_are_recognised() -> None:
    file = CORPORA / "language" / "sentences.jsonl.gz"
    if not file.exists():
        pytest.skip("the shared corpora are not here")
    texts: dict[str, str] = defaultdict(str)
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if len(texts[row["lang"]]) < 800:
                texts[row["lang"]] += row["text"] + "\n"
    common = "ar bg cs da de el es fa fi fr he hi hr hu id it ja ko nb nl pl pt ro ru sk sl sv th tr uk vi zh"
    assert {code: identify(texts[code]) for code in common.split()} == {code: code for code in common.split()}


def test_spellings_know_their_twins() -> None:
    assert spellings()["labour"] == ("British", "labor")
    assert spellings()["center"] == ("American", "centre")
    assert "organize" not in spellings(), "Oxford spells it so"
    assert "meter" not in spellings(), "parking meters tick in Britain too"


@pytest.mark.parametrize(
    "text",
    [
        "Kaupunginvaltuusto päätti istuttaa puita kehätien varrelle ennen vuoden loppua.",
        "Belediye meclisi gelecek yıl bitmeden çevre yolu boyunca ağaç dikmeye karar verdi.",
        "Byrådet besluttede mandag at plante fem tusind træer langs ringvejen inden årets udgang.",
        "Hội đồng thành phố quyết định trồng năm nghìn cây dọc theo đường vành đai.",
    ],
)
def test_our_layout_of_the_profiles_answers_as_langdetect_does(text: str) -> None:
    langdetect = pytest.importorskip("langdetect")
    langdetect.DetectorFactory.seed = 0
    assert by_langdetect(text) == langdetect.detect(text)


def test_a_text_without_letters_has_no_language() -> None:
    assert by_langdetect("12 345 ... 67") is None
