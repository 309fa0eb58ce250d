"""Writes suppressions where each format has a place for them, with the care of a repair: other bytes stay."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from newslint.article import Article, Line
from newslint.fixes.files import certain, encodable
from newslint.fixes.json_strings import members
from newslint.fixes.repair import Repair, bytes_of, digest_of
from newslint.fixes.splices import Splice, encoded
from newslint.hit import Edit
from newslint.readers import ReadOptions, Source
from newslint.readers.held import Held, held
from newslint.suppress.declared import BESIDE, KEY
from newslint.suppress.suppression import quotation_of
from newslint.violation import Violation


@dataclass(frozen=True)
class Why:
    """What a new suppression says for itself."""

    reason: str
    until: date | None = None


def suppress(source: Source, found: Sequence[Violation], why: Why, options: ReadOptions) -> Repair:
    """The repair that makes violations of a file silent: of the file itself, or of the one beside a plain text.

    Raises OSError. A file beside that does not exist yet is one of no bytes.
    """
    if (options.format_of(source.path) or "text") == "text":
        file = Source(source.path + BESIDE)
        data = bytes_of(file) if Path(file.path).exists() else b""
        return Repair(file, digest_of(data), (Splice(len(data), len(data), tables_after(data, found, why)),))
    data = bytes_of(source)
    by_record: dict[Any, list[Violation]] = defaultdict(list)
    for each in found:
        by_record[each.record].append(each)
    splices = [
        splice
        for one in held(data, source.path, options)
        if isinstance(one.article, Article) and certain(one.row) and one.article.record in by_record
        for splice in _inside(one, one.article, by_record[one.article.record], why)
    ]
    return Repair(source, digest_of(data), tuple(splices))


def _inside(one: Held, article: Article, found: Sequence[Violation], why: Why) -> Iterator[Splice]:
    offset, line = one.row
    edits = _member(line.text, found, why) if article.format == "record" else sorted(comments(article, found, why))
    yield from encoded(line.text, edits, line.codec, bom=line.bom, offset=offset)


def comments(article: Article, found: Iterable[Violation], why: Why) -> Iterator[Edit]:
    """The edits of Markdown that make violations silent.

    A comment for each line with some; for what stands in no prose, one for the file, at its end.
    """
    lines: dict[Line | None, list[str]] = {}
    for each in found:
        lines.setdefault(_line_of(article, each), []).append(each.rule)
    until = [f"until {why.until.isoformat()}"] if why.until else []
    said = "".join(f"{part} " for part in (*until, why.reason) if part)
    newline = next((line.newline for line in article.lines if line.newline), "\n")
    for place, rules in lines.items():
        verb = "ignore" if place else "ignore-file"
        comment = f"<!-- newslint: {verb}[{', '.join(sorted(set(rules)))}] {said}-->"
        if place is None:
            end = len(article.text)
            ended = article.text.endswith(("\n", "\r"))  # and if not, that may be what is reported
            yield Edit(end, end, f"{newline}{comment}{newline}" if ended else f"{newline}{newline}{comment}")
        elif _opens_block(article, place):
            yield Edit(place.start, place.start, f"{comment}{newline}")
        else:  # a comment on a line of its own would tear the paragraph in two
            end = place.start + len(place.text.rstrip())
            yield Edit(end, end, f" {comment}")


def _line_of(article: Article, found: Violation) -> Line | None:
    if not article.lines or found.start == len(article.text):
        return None
    line = article.line_at(found.start)
    return None if line.blank else line


def _opens_block(article: Article, line: Line) -> bool:
    """Whether nothing stands above a line that it belongs with."""
    number = article.location(line.start).row - 1
    return number == 0 or article.lines[number - 1].blank


def _entry(found: Violation, why: Why) -> dict[str, str]:
    text = quotation_of(found)
    quoted = {"text": text} if text and encodable(text, "utf-8") else {}
    until = {"until": why.until.isoformat()} if why.until else {}
    return {"rule": found.rule, **quoted, "reason": why.reason, **until}


def _entries(found: Iterable[Violation], why: Why) -> list[dict[str, str]]:
    """An entry a rule and text, each once."""
    entries: list[dict[str, str]] = []
    for each in found:
        entry = _entry(each, why)
        if entry not in entries:
            entries.append(entry)
    return entries


def tables_after(data: bytes, found: Iterable[Violation], why: Why) -> bytes:
    """What to add to the bytes of a file beside a plain text: the entries as tables of TOML."""
    tables = ["\n".join(["[[ignore]]", *_assignments(entry)]) for entry in _entries(found, why)]
    newline = "" if not data or data.endswith(b"\n") else "\n"
    return (newline + "".join(f"{table}\n\n" for table in tables)).encode()


def _assignments(entry: Mapping[str, str]) -> Iterator[str]:
    for key, value in entry.items():
        quoted = json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        yield f"{key} = {value if key == 'until' else quoted}"


def _member(line: str, found: Iterable[Violation], why: Why) -> Iterator[Edit]:
    """The edit of a record's line that adds entries to its key ``newslint``, or adds the key."""
    entries = _entries(found, why)
    places = {name: (start, end) for name, start, end in members(line)}
    if KEY in places:
        start, end = places[KEY]
        declared = json.loads(line[start:end])
        known = declared if isinstance(declared, dict) else {}
        ignore = known.get("ignore")
        value = known | {"ignore": [*(ignore if isinstance(ignore, list) else []), *entries]}
        yield Edit(start, end, json.dumps(value, ensure_ascii=line.isascii()))
    else:
        end = max(end for _, end in places.values())
        yield Edit(end, end, f', "{KEY}": {json.dumps({"ignore": entries}, ensure_ascii=line.isascii())}')
