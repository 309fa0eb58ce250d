"""British and American spellings of the words that news uses most.

Some American spellings are right in British text as well, where Oxford spells "organize", computers run programs and
parking meters tick: of those pairs only the British spelling tells, and only it can be odd. Pairs that are odd on no
side (tyre and tire, cheque and check) are left out.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

Variety = Literal["British", "American"]

_OUR = (
    "arm behavi col endeav fav flav harb hon hum lab neighb od parl rum sav splend tum vap vig ard cand clam "
    "demean disfav dishon discol unfav misbehavi"
)
_OUR_ENDINGS = " s ed ing able ably ite ites itism ful fully less er ers hood hoods ly y ies al ally ist ists"
_RE = "cent epicent theat amphitheat kilomet centimet millimet lit millilit fib calib somb spect lust meag sab och"
_ISE = (
    "organ recogn real critic apolog privat national priorit minim maxim modern mobil stabil final special "
    "emphas author central character civil colon commercial computer crystal custom decentral demobil democrat "
    "demoral destabil digit econom energ equal fantas fertil formal general glamor global harmon hospital "
    "human ideal immun industrial initial institutional international jeopard legal legitim liberal local "
    "marginal material memor milit monopol moral neutral normal optim ostrac patron penal personal polar "
    "popular public rational reorgan revital revolution romantic sanit scrutin sensational social standard "
    "steril subsid summar symbol sympath terror theor traumat trivial urban util vandal verbal victim visual"
)
_ISE_ENDINGS = "e es ed ing er ers ation ations"
_LL = (
    "travel cancel label model fuel counsel signal channel marvel quarrel total rival level tunnel dial duel "
    "equal grovel initial jewel libel panel pedal pencil shovel shrivel spiral swivel towel unravel"
)
_LL_ENDINGS = "ed ing er ers or ors"
_PAIRS = (
    "analyse/analyze analysed/analyzed analysing/analyzing paralyse/paralyze paralysed/paralyzed "
    "catalyse/catalyze defence/defense defences/defenses offence/offense offences/offenses pretence/pretense "
    "grey/gray greys/grays plough/plow ploughed/plowed ploughing/plowing aeroplane/airplane "
    "aeroplanes/airplanes aluminium/aluminum jewellery/jewelry mould/mold moulds/molds mouldy/moldy "
    "moustache/mustache pyjamas/pajamas sceptic/skeptic sceptics/skeptics sceptical/skeptical "
    "scepticism/skepticism paediatric/pediatric paediatrician/pediatrician enrol/enroll enrolment/enrollment "
    "fulfil/fulfill fulfilment/fulfillment skilful/skillful wilful/willful instalment/installment "
    "instalments/installments ageing/aging manoeuvre/maneuver manoeuvres/maneuvers manoeuvring/maneuvering "
    "anaemia/anemia anaesthetic/anesthetic haemorrhage/hemorrhage leukaemia/leukemia foetus/fetus "
    "oestrogen/estrogen orthopaedic/orthopedic diarrhoea/diarrhea cosy/cozy omelette/omelet sulphur/sulfur "
    "woollen/woolen marvellous/marvelous centred/centered centring/centering"
)


_ONE_SIDED = "metre/meter metres/meters"
HINTS: Mapping[str, Variety] = {
    "program": "American", "programs": "American", "percent": "American", "gotten": "American",
    "whilst": "British", "programme": "British", "programmes": "British",
}  # fmt: skip
"""Words that show the variety of an article without being odd in the other."""
COMPUTING = frozenset(["software", "computer", "computers", "PC", "PCs", "code", "virus", "viruses"])
"""Words of articles in which a "program" is one in Britain too."""


@cache
def spellings() -> Mapping[str, tuple[Variety, str]]:
    """Each spelling, with the variety it belongs to and its twin in the other."""
    found: dict[str, tuple[Variety, str]] = {}
    for british, american in _twins():
        found[british] = ("British", american)
        found[american] = ("American", british)
    for british, american in _one_sided():
        found[british] = ("British", american)
    return found


def _twins() -> Iterator[tuple[str, str]]:
    for stem in _OUR.split():
        for ending in _OUR_ENDINGS.split(" "):
            yield f"{stem}our{ending}", f"{stem}or{ending}"
    for stem in _RE.split():
        for ending in ("", "s"):
            yield f"{stem}re{ending}", f"{stem}er{ending}"
    for stem in _LL.split():
        for ending in _LL_ENDINGS.split():
            yield f"{stem}l{ending}", f"{stem}{ending}"
    yield from _pairs(_PAIRS)


def _one_sided() -> Iterator[tuple[str, str]]:
    yield from _pairs(_ONE_SIDED)
    for stem in _ISE.split():
        for ending in _ISE_ENDINGS.split():
            yield f"{stem}is{ending}", f"{stem}iz{ending}"


def _pairs(pairs: str) -> Iterator[tuple[str, str]]:
    for pair in pairs.split():
        british, _, american = pair.partition("/")
        yield british, american
