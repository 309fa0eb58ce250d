"""The English prefixes and suffixes with which writers make words that no list holds."""

_PREFIXES = """
    aero agro anti arch astro audio auto bio co counter cross crypto cyber de dis down eco electro euro ever ex extra
    fore geo gyro hetero homo hydro hyper infra inter intra kilo macro mal mega meta micro mid mini mis mono multi nano
    neo neuro non off omni on out over para petro phono photo physio poly post pre pro proto pseudo psycho quasi re
    retro semi socio step sub super supra techno tele thermo trans tri turbo ultra un under uni up vice video
"""
# "ful", "ed", "ing" and "s" are not among them: the list holds what they make.
_SUFFIXES = """
    ability able athon centric dom er ers esque fest gate hood ian ic ically ification ify ily iness isation ise ised
    ises ish ising ism isms ist istic ists ization ize ized izes izing less like ly mania ness nomics ologist ology
    phobia phobic proof ship sphere ville ward wards wide wise worthy y
"""
# "refinancings", "financials": what a writer puts into the plural though dictionaries do not.
_PLURALS = "als ants ees ents ers ets ians ics ies ings ists ives ors outs ups"

PREFIXES = tuple(_PREFIXES.split())
SUFFIXES = tuple(_SUFFIXES.split())
PLURALS = tuple(_PLURALS.split())
