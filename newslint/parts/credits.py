"""Credits: the agencies that a text came from, and who took a picture."""

import re
from collections.abc import Iterator
from functools import cache

from newslint.parts.phrases.lookup import first_words, members
from newslint.regex import regex

# News agencies and broadcasters that newspapers credit, as they write them.
AGENCIES = frozenset(
    ["AP", "AFP", "dpa", "DPA", "APA", "EFE", "ANSA", "UPI", "PA", "CP", "AAP", "ANI", "PTI", "IANS", "UNI", "TASS",
     "Tass", "RIA", "Interfax", "Xinhua", "Kyodo", "Jiji", "Yonhap", "KCNA", "CNA", "Bernama", "Antara", "ANP",
     "Belga", "TT", "NTB", "STT", "Ritzau", "Lusa", "SID", "KNA", "epd", "EPD", "Reuters", "REUTERS", "Bloomberg",
     "BLOOMBERG", "CNN", "BBC", "NBC", "ABC", "CBS", "NPR", "CNBC", "DW", "RT", "VOA", "RFI", "RFE/RL", "AA",
     "Anadolu", "SPA", "WAM", "KUNA", "QNA", "MENA", "IRNA", "ISNA", "Fars", "NAN", "GNA", "PNA", "VNA", "TVP",
     "PAP", "ČTK", "CTK", "MTI", "Agerpres", "Europapress", "Notimex", "Télam", "Telam", "NA", "EP", "ATS", "SDA",
     "Keystone-SDA", "AFP-JIJI", "AWP", "Keystone", "sda", "awp", "apa", "sid", "kna", "dpa-AFX", "dpa-infocom", "ots",
     "LaPresse", "Adnkronos", "Askanews", "LUSA", "Folhapress"]
)  # fmt: skip
_NAMES = frozenset(
    ["associated press", "the associated press", "agence france-presse", "agencia efe", "agência lusa",
     "agência brasil", "press association", "pa media", "canadian press", "the canadian press", "thomson reuters",
     "bloomberg news", "france 24", "sky news", "bbc news", "al jazeera", "xinhua news agency", "kyodo news",
     "deutsche welle", "deutsche presse-agentur", "europa press", "agencia estado", "estadão conteúdo",
     "folhapress", "adnkronos", "agi", "askanews", "nova", "agencies", "agences", "agenturen", "agencias",
     "agências", "agenzie", "with agencies", "staff", "wire", "wires", "news agencies", "avec agences",
     "mit agenturen", "con agencias", "wire services"]
)  # fmt: skip
_SERVICES = frozenset(
    ["lno", "lsw", "lby", "lhe", "lrs", "lnw", "lni", "lbn", "lth", "lsa", "lmv", "bb", "sn", "mv", "ber", "th", "tmn"]
)
"""The regional services of dpa, named behind it: "(dpa/lno)"."""
_WORD = regex(r"\w+")
_JOIN = regex(r"(?i)\s*(?:[/,;&+|·]|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bwith\b|\bmit\b|\bavec\b|\bcon\b)\s*")
_WRAP = " \t()[]—–-–.:*_"
_SOURCE = regex(
    r"(?i)^(?:(?:sources?|quellen?|fuentes?|fontes?|fonti|fonte|by|via)\s*:\s*|"
    r"(?:with|mit|avec|con|com)\s(?:(?:inputs?|files|material|reporting|informações|información|informazioni)\s)?"
    r"(?:(?:from|by|von|der|des|de|da|do|di)\s|dell['’])?)"
)
_CAPITALS = regex(r"[A-Z][A-Z0-9]{1,4}$")

_COLONS = ":|©"
_BY = (" by", " of", " von", " de", " di")

STOCK = regex(
    r"(?i)\b(?:getty images|shutterstock|istock(?:photo)?|adobe stock|alamy|unsplash|pexels|pixabay|dreamstime|"
    r"depositphotos|wikimedia commons|ap photo|picture alliance|imago images|epa-efe|zuma press|shutter stock)\b"
)
_AGENCY_PHOTOGRAPHER = regex(
    r"(?:REUTERS|Reuters|AFP|AP|EPA|EFE|dpa|ANSA|LUSA|PA|ANP|UPI)(?: Photo)?\s?/\s?[A-Z]\w+|"
    r"(?:©|\([cC]\)) ?(?:REUTERS|Reuters|AFP|AP|EPA|EFE|dpa|APA|ANSA|LUSA|Lusa|Keystone|KEYSTONE|Belga|LaPresse)\b"
)
_CREDITED = regex(r"(?i)[/©|:]|\b(?:via|by|photo|image|picture|courtesy|credit|foto|crédit|von|par)\b")
_PHOTO_IN_LINE = regex(
    r"(?P<slash>(?:(?<=\w) /|(?<=[.”\"]) ?/) ?[A-Z][A-Za-z]{1,11}(?: [A-Z][a-z]{1,11})? Photos?(?![a-z]))"
    r"|(?P<end>(?<=[\w.”\"]) ?/ ?(?:AFP|AP|Reuters|REUTERS|EPA|EFE|VCG|CFP|Xinhua|Getty Images|dpa)(?=[ \t]*$))"
    r"|(?P<bracket>[(\[](?:(?:File |AP |AFP |Courtesy )?Photos?(?: by| courtesy of| courtesy|/|:| credit:| ©)|"
    r"Image(?: credit)?:|Picture:|Foto:|Foto di |Foto de |Photo par |Crédit photo ?:|Credit:|REUTERS/|AFP/)"
    r"[^()\[\]\n]{2,80}[)\]])",
    re.MULTILINE,
)
"""A photo credit inside a line: " / XYZ Photo" after a caption, an agency after a slash at its end, or in brackets."""
_LABELS = (
    r"(?:Symbol|Archiv|Titel|Beitrags)?(?:[Ff]otos?|[Bb]ild(?:er)?)|Photos?|Crédits? photos?|Crédits?|Image|Picture|"
    r"Credit|Imagen|Imagem|Immagine|Crédito|Fotografía|Fotografia"
)
_BEFORE_NAME = rf"(?:(?<=[.!?”“»\"’)]) ?| [—–|-] )(?:{_LABELS})\s?"
_NAME_TO_END = r": ?[A-Z\u00c0-\u00de©][^\n:]{1,59}(?<![.!?:,;”\"»])(?=[ \t]*$)"
_AT_END = regex(_BEFORE_NAME + _NAME_TO_END, re.MULTILINE)
"""A credit after a caption: "The mayor opens the fair. Photo: Jane Doe/Acme"; looked for from its colon."""
_AFTER_LABEL = regex(_NAME_TO_END, re.MULTILINE)
_LABEL_BEFORE = regex(_BEFORE_NAME + "$")
_LONGEST_LABEL = 40
_PHOTO_SIGN = regex(
    r"[/(\[](?:(?<=/) ?(?:[A-Z]|dpa)"
    r"|(?<=[(\[])(?:File |AP |AFP|Courtesy |Photo|Image|Picture|Foto|Credit|Crédit|REUTERS))"
)
"""Begins every match of _PHOTO_IN_LINE, a space before it aside."""


def photo_credits(text: str) -> Iterator[re.Match[str]]:
    """The photo credits inside lines, searched for where there may be one."""
    end = 0
    for sign in _PHOTO_SIGN.finditer(text):
        for start in (sign.start() - 1, sign.start()):
            if start >= end and (found := _PHOTO_IN_LINE.match(text, start)):
                yield found
                end = found.end()
                break
    for name in _AFTER_LABEL.finditer(text):
        label = _LABEL_BEFORE.search(text, max(0, name.start() - _LONGEST_LABEL), name.start())
        if label and (found := _AT_END.match(text, label.start())):
            yield found


def is_agency_credit(text: str) -> bool:
    """Whether a line says which agencies the text came from, and no more: "AP/Reuters", "(AFP, dpa)"."""
    text = text.strip(_WRAP)
    if text.startswith("© dpa") and "dpa:" in text:  # "© dpa-infocom, dpa:210503-99-123456/3"
        return True
    source = _SOURCE.match(text)
    bare = text[source.end() :].strip(_WRAP) if source else text
    if not 2 <= len(bare) <= 60 or _beginnings().isdisjoint(_WORD.findall(bare.casefold())):
        return False
    names = [name for name in _JOIN.split(bare) if name]
    known = sum(name in AGENCIES or name.casefold() in _NAMES for name in names)
    sure = text != bare or any(name in AGENCIES for name in names) or any(" " in name for name in names)
    return bool(names) and sure and known > 0 and all(_may_be_agency(name) for name in names)


@cache
def _beginnings() -> frozenset[str]:
    """The first words of all names of agencies: a quick test."""
    return frozenset(_WORD.findall(name.casefold())[0] for name in AGENCIES | _NAMES)


def is_photo_credit(text: str, key: str) -> bool:
    """Whether a short line names a photographer or picture agency, and says nothing else."""
    text = text.strip(" \t()[]*_")
    if _AGENCY_PHOTOGRAPHER.match(text) or ("©" in text[:2] and STOCK.search(text)):
        return True
    words = key.split()
    if len(words) <= 9 and not text.endswith(".") and (stock := STOCK.search(text)):
        return stock.start() == 0 or bool(_CREDITED.search(text))
    return len(words) <= 12 and not text.endswith(".") and _labelled(words)


def _labelled(words: list[str]) -> bool:
    """Whether the words are a label and a name: "photo: jane doe", "foto jane doe / acme"."""
    first = words[0] if words else ""
    if first not in first_words("photo") and first.rstrip(_COLONS) not in first_words("photo"):
        return False
    for count in (4, 3, 2, 1):
        label = " ".join(words[:count])
        bare = label.rstrip(_COLONS)
        if bare in members("photo") and words[count:]:
            return label != bare or label.endswith(_BY) or words[count] in (":", "©", "|")
    return False


def _may_be_agency(name: str) -> bool:
    return name in AGENCIES or name in _SERVICES or name.casefold() in _NAMES or bool(_CAPITALS.match(name))
