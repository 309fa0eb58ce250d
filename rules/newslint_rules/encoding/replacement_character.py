"""A replacement character (U+FFFD) stands where a character was lost.

Some program could not decode a byte and threw it away. What stood there can only be found in the source.
"""

from newslint import pattern

check = pattern(
    "\ufffd\ufffd*",  # a search for a plain beginning is the faster one
    "a character was lost here when the text was decoded",
    where="text",
    severity="error",
    precision="no alarm in 3.2 million words of clean news",
    bad=["The caf⟦\ufffd⟧ on the bridge, don⟦\ufffd\ufffd⟧t"],
    good=["The café on the bridge? No."],
)
