"""English function words, quantifiers and auxiliaries: they stand alone and make no new compounds.

"fewyards" is few + yards, as "backyards" is back + yards; that the first half is a quantifier is what tells them apart.
"""

_WORDS = """
    a about above across after again against all almost along already also although always am among an and another any
    are around as at away be became because been before behind being below between both but by can cannot could did do
    does during each either enough even ever every few fewer for from further had has have having he her here hers him
    himself his how however i if in instead into is it its itself just least less many may me might mine more most
    much must my near neither never nor not now of off often on once one only onto or other others our ours out over
    own per perhaps quite rather said same several shall she should since so some soon still such than that the their
    theirs them themselves then there these they this those though through throughout thus to together too toward
    towards two under until up upon us very via was we were what whatever when where whether which while who whom
    whose why will with within without would yet you your yours
"""

FUNCTION_WORDS = frozenset(_WORDS.split())
