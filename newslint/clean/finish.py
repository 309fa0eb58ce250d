"""The last stage: what there is one of a run (violations, lists, the summary); then the state shrinks to "finished"."""

import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from newslint._version import __version__
from newslint.archive.outputs import Outputs
from newslint.clean.findings import QUARANTINE, VIOLATIONS, Findings
from newslint.clean.job import Job
from newslint.clean.planning import Listed
from newslint.clean.state import State, read_json, write_json
from newslint.clean.tally import Tally
from newslint.config.settings import GateSettings
from newslint.gate.budget import holds

SUMMARY = "summary.json"
PORTION = 1 << 20


def summary_of(job: Job) -> dict[str, Any]:
    """What a run came to; the same whenever and however often it was interrupted."""
    listed = Listed(job.state)
    problems = [asdict(problem) for problem in listed.problems()]
    tally = _tally(job.state, len(listed.sizes))
    budget = job.settings.gate
    held = holds(tally.facts["quarantined"], tally.articles, budget)
    counts = tally.as_json()
    return {
        "tool": {"name": "newslint", "version": __version__},
        **{name: value for name, value in job.identity().items() if name not in ("version", "rules", "output")},
        "gate": asdict(budget),
        "articles": tally.articles,
        **{name: tally.facts[name] for name in FACTS},
        "budget_held": held,
        "exit_status": _status(tally, problems, budget),
        "unread": problems,
        "skipped": listed.skipped,
        "duplicates_by_kind": counts["kinds"],
        "rules": counts["rules"],
        "sources": counts["sources"],
    }


FACTS = ("accepted", "repaired", "duplicates", "quarantined", "unreadable", "unchecked")


def _status(tally: Tally, problems: list[Any], budget: GateSettings) -> int:
    if problems or tally.facts["unchecked"]:
        return 2
    return int(not holds(tally.facts["quarantined"], tally.articles, budget))


def _tally(state: State, shards: int) -> Tally:
    """All counts: those of the shards, and what copies changed in them."""
    whole = Tally()
    for number in range(shards):
        whole.merge(Findings(state.shard(number)).tally)
        whole.merge(Tally.from_json(read_json(state.written(number))))
    return whole


def finish(job: Job) -> dict[str, Any]:
    """Write what there is one of, and forget what is not needed any more; the summary."""
    summary: dict[str, Any] | None = read_json(job.state.finished)
    if summary is None:
        summary = summary_of(job)
        if job.output is not None:
            _write(job, job.output, summary)
        write_json(job.state.finished, summary)
    for name in ("shards", "copies", "notes", "written", "aside", "plan"):
        shutil.rmtree(job.state.directory / name, ignore_errors=True)
    return summary


def _write(job: Job, output: str, summary: dict[str, Any]) -> None:
    """Write the files at the top; all of them are put in place together."""
    state, shards = job.state, range(len(Listed(job.state).sizes))
    with Outputs({"articles": output}) as outputs:  # as rewritten shards are written, but above their directories
        for name, parts in (
            (VIOLATIONS, (state.shard(number) / VIOLATIONS for number in shards)),
            (QUARANTINE, (state.shard(number) / QUARANTINE for number in shards)),
            ("duplicates.jsonl", map(state.copies, shards)),
        ):
            file = outputs.make("articles", name).file
            for portion in _portions(parts):
                file.write(portion)
        outputs.make("articles", SUMMARY).file.write(json.dumps(summary, indent=2).encode() + b"\n")


def _portions(files: Iterable[Path]) -> Iterator[bytes]:
    for file in files:
        with file.open("rb") as opened:
            while portion := opened.read(PORTION):
                yield portion
