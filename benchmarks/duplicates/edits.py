"""What happens to an article between two publications: 26 kinds of edits, each a function of text and random source."""

import random
import re
import unicodedata
from collections.abc import Callable
from typing import TypeAlias

Edit: TypeAlias = Callable[[str, random.Random], str]

_FILLER = ("officials", "on Monday", "reportedly", "in the region", "according to sources", "however", "this week")
_BOILERPLATE = (
    "Sign up for our newsletter to get the best stories in your inbox every morning.",
    "All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
    "Additional reporting by our correspondents. Follow us for more on this story and other news of the day.",
    "Read more: What we know so far. Share this article with your friends. Comments are closed.",
)
_HEADLINES = (
    "What you need to know today", "Fresh questions after long night", "A turn that few expected", "The week in brief",
)  # fmt: skip
_OCR = str.maketrans({"l": "1", "e": "c", "m": "rn", "o": "0", "h": "b"})


def same(text: str, random_: random.Random) -> str:
    return text


def upper_case(text: str, random_: random.Random) -> str:
    return text.upper()


def curly_quotes(text: str, random_: random.Random) -> str:
    return text.replace("'", "’").replace('"', "”").replace(" - ", " — ")


def non_breaking_spaces(text: str, random_: random.Random) -> str:
    return re.sub(r" (?=\w{1,3} )", "\u00a0", text)


def decomposed(text: str, random_: random.Random) -> str:
    return unicodedata.normalize("NFD", text)


def hard_wrapped(text: str, random_: random.Random) -> str:
    return re.sub(r"(.{50,60}) ", r"\1\n", text)


def headline(text: str, random_: random.Random) -> str:
    return f"{random_.choice(_HEADLINES)}\n\n{text}"


def byline(text: str, random_: random.Random) -> str:
    return f"By a staff reporter\n{random_.randint(1, 28)} March {random_.randint(1990, 2024)}\n\n{text}"


def boilerplate_below(text: str, random_: random.Random) -> str:
    return f"{text}\n\n" + "\n".join(random_.sample(_BOILERPLATE, 2))


def boilerplate_around(text: str, random_: random.Random) -> str:
    top, *rest = random_.sample(_BOILERPLATE, 3)
    return f"{top}\n\n{text}\n\n" + "\n".join(rest)


def _substituted(text: str, share: float, random_: random.Random) -> str:
    words = text.split(" ")
    return " ".join(random_.choice(words) if random_.random() < share else word for word in words)


def substitute_1_percent(text: str, random_: random.Random) -> str:
    return _substituted(text, 0.01, random_)


def substitute_3_percent(text: str, random_: random.Random) -> str:
    return _substituted(text, 0.03, random_)


def substitute_6_percent(text: str, random_: random.Random) -> str:
    return _substituted(text, 0.06, random_)


def insert_words(text: str, random_: random.Random) -> str:
    return " ".join(
        f"{word} {random_.choice(_FILLER)}" if random_.random() < 0.02 else word for word in text.split(" ")
    )


def delete_words(text: str, random_: random.Random) -> str:
    return " ".join(word for word in text.split(" ") if random_.random() > 0.02)


def typos(text: str, random_: random.Random) -> str:
    return "".join(random_.choice("aeinrst") if random_.random() < 0.004 else character for character in text)


def ocr_noise(text: str, random_: random.Random) -> str:
    return "".join(c.translate(_OCR) if random_.random() < 0.01 else c for c in text)


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?]) ", text)


def drop_a_sentence(text: str, random_: random.Random) -> str:
    sentences = _sentences(text)
    del sentences[random_.randrange(len(sentences))]
    return " ".join(sentences)


def drop_a_quarter_of_the_sentences(text: str, random_: random.Random) -> str:
    return " ".join(sentence for sentence in _sentences(text) if random_.random() > 0.25) or text


def swap_paragraphs(text: str, random_: random.Random) -> str:
    paragraphs = text.split("\n\n")
    return "\n\n".join(random_.sample(paragraphs, len(paragraphs)))


def truncate_to_90_percent(text: str, random_: random.Random) -> str:
    return text[: int(len(text) * 0.9)]


def truncate_to_60_percent(text: str, random_: random.Random) -> str:
    return text[: int(len(text) * 0.6)]


def lead_only(text: str, random_: random.Random) -> str:
    return text[: max(250, len(text) // 4)]


def without_the_lead(text: str, random_: random.Random) -> str:
    return text[len(text) // 5 :]


def corrected_number(text: str, random_: random.Random) -> str:
    return re.sub(r"\d", lambda _: str(random_.randint(1, 9)), text, count=1)


def wire(text: str, random_: random.Random) -> str:
    """As newspapers print agency copy: another headline, cut to 60-90 %, 3 % of the words edited, boilerplate below."""
    kept = text[: int(len(text) * random_.uniform(0.6, 0.9))]
    return boilerplate_below(headline(_substituted(kept, 0.03, random_), random_), random_)


EDITS: tuple[Edit, ...] = (
    same, upper_case, curly_quotes, non_breaking_spaces, decomposed, hard_wrapped, headline, byline, boilerplate_below,
    boilerplate_around, substitute_1_percent, substitute_3_percent, substitute_6_percent, insert_words, delete_words,
    typos, ocr_noise, drop_a_sentence, drop_a_quarter_of_the_sentences, swap_paragraphs, truncate_to_90_percent,
    truncate_to_60_percent, lead_only, without_the_lead, corrected_number, wire,
)  # fmt: skip
