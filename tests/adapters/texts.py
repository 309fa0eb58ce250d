"""Texts as tables have them, and what is found in each."""

WHY = "pip install -e '.[tables]'"
"""Why a test is skipped where the library of a table is missing."""

REPORT = (
    "The harbour council of Vessby voted on Monday to close the northern quay to cargo after divers found cracks in "
    "14 of its 62 pillars, and asked the ministry for a loan to repair them before winter."
)
TEXTS = [REPORT, None, "She was on thier side,  he said.", "", f"{REPORT} It rained."]
RULES: list[list[str]] = [[], [], ["garbled/misspelling", "typography/double-space"], ["structure/empty-article"], []]
FIXED = [REPORT, None, "She was on thier side, he said.", "", f"{REPORT} It rained."]
COPY = "near-duplicate of text, record {} ("
