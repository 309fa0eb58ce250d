"""A reading time, such as "3 minute read", stands in the text.

It is computed by the site and true only there; in the article it is noise, and it goes stale when the text changes.
"""

from newslint import pattern

check = pattern(
    r"^[ \t]*(?P<at>(?:(?:estimated )?(?:reading time|time to read|read(?:ing)? time):?\s*)?(?:[1-9]\d?|one|two|three|four|five)"
    r"[ -]?min(?:ute)?s?\.?(?: (?:read|to read|reading time))?|reading time:?\s*[1-9]\d? ?min(?:ute)?s?\.?)[ \t]*$",
    "reading time {0!r} is not part of the article",
    fix="",
    bad=["Council votes\n\n⟦4 minute read⟧\n\nThe council voted."],
    good=["The 4 minute read-through ended.", "It took five minutes."],
)
