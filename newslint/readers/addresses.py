"""Web and e-mail addresses in prose: neither words nor sentences, whatever dots and capitals they hold."""

import re

from newslint.article import MASK
from newslint.regex import regex

# What ends an address, and what does not belong to it at its end: the full stop of "see https://example.org/a."
_STOP = rf"\s<>\"“”„«»`|\\{MASK}"
_TAIL = rf"[^{_STOP}]*[^{_STOP}.,;:!?'’)\]}}…*_]"
_WEB = regex(rf"(?i)(?<![a-z0-9])(?:(?:https?|ftp)://|www\.){_TAIL}")
# A domain without a scheme is a name ("Amazon.com"); with a path behind it, it is an address.
_PATH = regex(rf"(?<![\w.@-])(?:[a-zA-Z0-9-]++\.)++[a-z]{{2,}}+/{_TAIL}")
_DOMAIN_END = regex(r"\.[a-z]{2,}+/")
_MAIL = regex(r"(?<![\w.+%-])[\w.+%-]++@[\w-]++(?:\.[\w-]++)++")


def mask_addresses(prose: str) -> str:
    """The prose with MASK for each character of an address; one that ends a sentence leaves its full stop."""
    if "://" in prose or "www." in prose or "WWW." in prose or "Www." in prose:
        prose = _WEB.sub(masked, prose)
    if "/" in prose and _DOMAIN_END.search(prose):
        prose = _PATH.sub(masked, prose)
    if "@" in prose:
        prose = _MAIL.sub(masked, prose)
    return prose


def masked(match: re.Match[str]) -> str:
    """As many MASK characters as the match is long."""
    return MASK * (match.end() - match.start())
