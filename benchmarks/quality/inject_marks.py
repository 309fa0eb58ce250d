"""Puts one slip into a text's quotation marks: a mark dropped, or a mark doubled. Seeded by the caller's generator."""

import random
import re
from typing import Literal, NamedTuple

Slip = Literal["dropped", "doubled"]

_MARK = re.compile(r"[\"“”„«»]")
_SLIPS: tuple[Slip, ...] = ("dropped", "doubled")


class TornQuotation(NamedTuple):
    """The text with the slip, and the offset in it where the mark was dropped or stands twice."""

    text: str
    offset: int
    slip: Slip


def tear_quotation(text: str, random_: random.Random, slip: Slip | None = None) -> TornQuotation | None:
    """Drop or double one of the text's double quotation marks, chosen evenly; None where there is none."""
    marks = list(_MARK.finditer(text))
    if not marks:
        return None
    mark = random_.choice(marks)
    chosen = random_.choice(_SLIPS) if slip is None else slip
    content = "" if chosen == "dropped" else mark[0] * 2
    return TornQuotation(text[: mark.start()] + content + text[mark.end() :], mark.start(), chosen)
