"""A reading time, such as "3 minute read", stands in the text.

It is computed by the site and true only there; in the article it is noise, and it goes stale when the text changes.
"""

from newslint import pattern

check = pattern(
    r"(?i)^[ \t]*(?P<at>\d\d?[ -]min(?:ute)?s?\.? (?:read|reading time))[ \t]*$",
    "reading time {0!r} is not part of the article",
    fix="",
    bad=["Council votes\n\n⟦4 minute read⟧\n\nThe council voted."],
    good=["The 4 minute read-through ended.", "It took five minutes."],
)
