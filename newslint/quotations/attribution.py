"""Words that name the speaker ("…, he said"): they stand outside a quotation, so inside one its end is missing."""

import re

from newslint.regex import regex


def _anywhere(pattern: str) -> re.Pattern[str]:
    """The pattern with any white space where it has a space: lines may be wrapped there."""
    return regex(pattern.replace(" ", r"\s"))


# Reporting verbs, in the tense and person news uses.
_ENGLISH = (
    "said says added adds told tells asked asks replied explained explains insisted continued argued argues claimed "
    "claims warned warns noted notes admitted admits wrote writes recalled recalls concluded declared joked commented "
    "revealed stated confirmed announced predicted remarked suggested stressed observed acknowledged urged complained"
)
_OTHERS = (
    "sagte sagt erklärte erklärt fügte betonte meinte meint berichtete schrieb forderte kritisierte "  # German
    "dit déclare ajoute explique affirme poursuit (?:a|ont)[ ](?:dit|déclaré|ajouté|affirmé|expliqué|estimé|indiqué) "
    "dijo añadió agregó afirmó explicó señaló indicó declaró aseguró sostuvo "  # Spanish
    "disse afirmou acrescentou explicou declarou contou ressaltou "  # Portuguese
    "(?:ha|hanno)[ ](?:detto|dichiarato|aggiunto|spiegato|affermato) "  # Italian
    "zei zegt vertelde vertelt verklaarde aldus"  # Dutch
)
_SAID = "(?:" + "|".join(_ENGLISH.split()) + ")"
_VERB = "(?:" + "|".join((_ENGLISH + " " + _OTHERS).split()) + ")"
_NAME = r"(?:[A-Z][\w'’.-]{0,24}|(?:the|a|an|one|another|its|his|her|their) [\w'’-]{1,25})"
_NO_SPEAKER = (
    r"(?!(?:that|this|it|to|so|he|she|they|you|we|no|yes|there|what|how|if|nothing|something|me|us|him|them)\b)"
)
_HEARER = r"(?:the )?[A-Z][\w'’]{0,24}(?: [A-Z0-9][\w'’]{0,24}){0,3}"
_SPOKE = rf"{_SAID}(?=[.,:;]| (?:on|at|in|after|during|last|to) )"
_ATTRIBUTION = _anywhere(
    rf"[,?!…] {{1,2}}(?:{_VERB} {_NO_SPEAKER}\w"  # ", said the mayor"
    rf"|(?:agreed|countered|quipped|replied) [A-Z]"  # ", agreed Roe"
    rf"|(?:he|she|they|it) {_SAID}\b"  # ", he said"
    rf"|(?:he|she|they) promised[.,]"  # ", he promised."
    rf"|{_NAME} told {_NO_SPEAKER}\w"  # ", Roe told reporters"
    rf"|{_NAME}(?: [\w'’.-]{{1,25}}){{1,6}} told {_HEARER}[.,]"  # ", the mayor of the town told Roe News."
    rf"|{_NAME}(?: [\w'’.-]{{1,25}}){{0,5}} {_SPOKE})"  # ", the mayor of the town said."
)
_REPORT = _anywhere(  # "But he said he would", "Mr Roe added that": a sentence that reports
    r"[.!?] {1,2}(?:But |And |However, )?(?:[Hh]e|[Ss]he|M(?:r|rs|s)\.? [A-Z][\w'’-]{1,25}) "
    r"(?:said|added|insisted|admitted|denied|argued|claimed|warned) (?:that |he |she |the |it |Mr |no |they |there )"
)
_INTRODUCTION = _anywhere(rf"\b{_SAID}(?: [\w'’]{{1,25}}){{0,3}}: (?=[A-Z])")


def introduction(text: str, start: int, end: int) -> int | None:
    """Where words follow that a colon promises to quote ("he said: We …"), if anywhere in this stretch of text."""
    if text.find(":", start, end) < 0:
        return None
    match = _INTRODUCTION.search(text, start, end)
    return match.end() if match else None


def attribution(text: str, start: int, end: int) -> bool:
    """Whether a speaker is named after a comma, or a sentence reports, in this stretch of text."""
    return bool(_ATTRIBUTION.search(text, start, end) or _REPORT.search(text, start, end))
