"""Examples with ⟦marks⟧: what a rule must report, written into the text it must report it in."""

from dataclasses import replace

from newslint.rules import Example, ExampleLike


def parse(example: ExampleLike) -> tuple[Example, list[tuple[int, int]]]:
    """The example without its marks, and the spans they enclosed, as offsets in the unmarked text."""
    given = example if isinstance(example, Example) else Example(example)
    plain, spans, begin = "", [], 0
    for character in given.text:
        if character == "⟦":
            begin = len(plain)
        elif character == "⟧":
            spans.append((begin, len(plain)))
        else:
            plain += character
    return replace(given, text=plain), spans
