"""The figures as a table for people, and as JSON for machines."""

import json
from collections.abc import Iterator, Sequence

from .corpora import CLEAN
from .figures import Figure
from .goals import standings
from .measure import Measured


def as_text(measured: Measured) -> str:
    """Alarms by rule and corpus, what was found, and the goals."""
    parts = [_alarms(measured), _found(measured), _goals(measured.figures)]
    return "\n\n".join(part for part in parts if part)


def as_json(measured: Measured) -> str:
    """The same as one JSON object."""
    return json.dumps({
        "share": measured.share,
        "words": measured.alarms.words,
        "articles": measured.alarms.articles,
        "rules": {id_: _rule(measured, id_) for id_ in measured.rules},
        "figures": [figure._asdict() for figure in measured.figures],
        "goals": [
            {"figure": s.figure.name, "goal": s.wanted, "peers": s.goal.peers, "measured": s.figure.value,
             "reached": s.reached}
            for s in standings(measured.figures)
        ],
    }, indent=2)  # fmt: skip


def _rule(measured: Measured, id_: str) -> dict[str, object]:
    judged = measured.precision([id_])
    return {
        "state": measured.rules[id_].state,
        "alarms_per_10k_words": {corpus: measured.alarms.per_10k([id_], [corpus]) for corpus in CLEAN},
        "true": judged.true,
        "reviewed": judged.reviewed,
    }


def _alarms(measured: Measured) -> str:
    rows = [["alarms per 10,000 words", *CLEAN, "all", "true/read"]]
    for id_, rule in measured.rules.items():
        rates = [measured.alarms.per_10k([id_], [corpus]) for corpus in CLEAN]
        name = f"{id_} ({rule.state})" if rule.state != "on" else id_
        judged = measured.precision([id_])
        read = f"{judged.true}/{judged.reviewed}" if judged.reviewed else ""
        rows.append([name, *map(_rate, [*rates, measured.alarms.per_10k([id_])]), read])
    rows.append(["words read", *(f"{measured.alarms.words[corpus]:,}" for corpus in CLEAN)])
    return _table(rows)


def _rate(rate: float) -> str:
    return f"{rate:.3f}" if rate else "0"


def _found(measured: Measured) -> str:
    others = [f for f in measured.figures if f.name.partition(": ")[2] not in measured.rules]
    rows = [[f.name, f"{f.value:.4f}", f"{f.of:,}"] for f in others]
    return _table([["figure", "value", "cases"], *rows]) if rows else ""


def _goals(figures: Sequence[Figure]) -> str:
    rows = [
        [s.figure.name, f"{'≥' if s.figure.more_is_better else '≤'} {s.wanted:g}", f"{s.figure.value:.3f}",
         "yes" if s.reached else "NO", s.goal.peers]
        for s in standings(figures)
    ]  # fmt: skip
    return _table([["goal", "wanted", "measured", "reached", "peers"], *rows]) if rows else ""


def _table(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(row[at]) for row in rows if at < len(row)) for at in range(max(map(len, rows)))]
    return "\n".join(_lines(rows, widths))


def _lines(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    for row in rows:
        first, *rest = row
        cells = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=False))]
        yield "  ".join(cells).rstrip()
