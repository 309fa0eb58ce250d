"""A replacement character (U+FFFD) stands where a character was lost.

Some program could not decode a byte and threw it away. What stood there can only be found in the source.
"""

from newslint import pattern

check = pattern(
    "\ufffd+",
    "a character was lost here when the text was decoded",
    where="text",
    severity="error",
    bad=["The caf⟦\ufffd⟧ on the bridge, don⟦\ufffd\ufffd⟧t"],
    good=["The café on the bridge? No."],
)
