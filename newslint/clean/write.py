"""The fourth stage, for one shard: each article goes where its verdict says. A pure function of the shard."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from newslint.archive import Side, rewrite
from newslint.clean.copies.dropping import Copy, copies_in
from newslint.clean.copies.stores import Stores
from newslint.clean.findings import Findings
from newslint.clean.job import Job, tools
from newslint.clean.planning import Listed
from newslint.clean.state import read_json, replacing, write_json
from newslint.clean.tally import Tally, Verdict
from newslint.corpus import Key

SIDES: dict[Verdict, Side] = {
    "accepted": "articles", "repaired": "articles", "duplicates": "duplicates", "quarantined": "quarantine",
}  # fmt: skip


def roots(output: str) -> dict[Side, str]:
    """The directory, or URL, of each side."""
    return {side: f"{output.rstrip('/')}/{side}" for side in SIDES.values()}


def write(job: Job, number: int) -> None:
    """Write a shard; nothing is done where that was done before. Raises ChangedError, OSError."""
    if read_json(job.state.written(number)) is not None:
        return
    shard, findings = Listed(job.state).shard(number), Findings(job.state.shard(number))
    verdicts = findings.verdicts()
    copies = copies_in(Stores(job.state.directory), number) if tools(job).kinds else []
    counts = _counted(copies, verdicts, findings)
    if job.output is not None:
        fates = [SIDES[verdict] for verdict in verdicts]
        with findings.changed() as changed:
            rewrite(shard, job.archive, fates, changed, roots(job.output), findings.digest)
    with replacing(job.state.copies(number)) as file:
        file.write_bytes(b"".join(_lines(findings, copies)))
    write_json(job.state.written(number), counts.as_json())


def _counted(copies: Iterable[Copy], verdicts: list[Verdict], findings: Findings) -> Tally:
    """What copies change in the counts, and in the verdicts."""
    tally = Tally()
    for copy in copies:
        tally.add_copy(copy.kind, verdicts[copy.ordinal], findings.source(copy.ordinal))
        verdicts[copy.ordinal] = "duplicates"
    return tally


def _lines(findings: Findings, copies: Sequence[Copy]) -> Iterable[bytes]:
    for copy in copies:
        yield json.dumps(_described(findings, copy)).encode() + b"\n"


def _described(findings: Findings, copy: Copy) -> dict[str, Any]:
    """The line of a copy: what it is, of which article, and which one is kept for it."""
    return {
        **_name(copy.key),
        "output": f"duplicates/{findings.output(copy.ordinal)}",
        "kept": _name(copy.kept),
        "because": copy.because,
        "kind": copy.kind,
        "of": _name(copy.other),
        "jaccard": round(copy.jaccard, 4),
        "containment": round(copy.containment, 4),
        "longest_run": copy.longest,
    }


def _name(key: Key) -> dict[str, Any]:
    return {"path": key.path, "record": key.record}
