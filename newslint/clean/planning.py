"""The first stage: what there is in the input, listed once.

A shard is found by its number without reading the others: an archive of a million files has thousands of them, and no
process holds them all.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from newslint.archive import Shard, shards
from newslint.archive.listing import listing
from newslint.clean.job import Job
from newslint.clean.problems import CleanProblem
from newslint.clean.state import State, read_json, write_json
from newslint.fixes.write import sync_directory, sync_file
from newslint.problem import Problem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Listed:
    """The plan of a run, on disk."""

    state: State

    @property
    def sizes(self) -> "NDArray[np.int64]":
        """The bytes of each shard, as they are stored."""
        import numpy as np

        return np.fromfile(self.state.plan / "sizes.i64", "<i8")

    def shard(self, number: int) -> Shard:
        """The shard of a number."""
        with (self.state.plan / "offsets.i64").open("rb") as offsets:
            offsets.seek(8 * number)
            start = int.from_bytes(offsets.read(8), "little")
        with (self.state.plan / "shards.jsonl").open("rb") as lines:
            lines.seek(start)
            return Shard.from_json(json.loads(lines.readline()))

    def problems(self) -> Iterator[Problem]:
        """The paths that lead to nothing."""
        with (self.state.plan / "problems.jsonl").open("rb") as lines:
            yield from (Problem(**json.loads(line)) for line in lines)

    @property
    def skipped(self) -> dict[str, int]:
        """How many files were left out, by the reason."""
        skipped: dict[str, int] = read_json(self.state.run)["skipped"]
        return skipped


def planned(job: Job) -> Job:
    """List the shards, or take the list of the run that is taken up again; the job as that run has it.

    Raises CleanProblem where that was another run, or had another input; ArchiveError, OSError.
    """
    begun = read_json(job.state.run)
    if begun is None:
        _write(job)
        return job
    _compare(begun, job)
    return replace(job, today=date.fromisoformat(begun["today"]))


def check_unchanged(job: Job) -> None:
    """Raise CleanProblem where the input is no longer what it was when the run began."""
    if read_json(job.state.run)["listing"] != listing(job.inputs, job.archive).fingerprint:
        raise CleanProblem(
            f"the input changed since this run began: delete {job.state.directory} and what was written, or name "
            "another output"
        )


def _compare(begun: dict[str, object], job: Job) -> None:
    for name, value in job.identity().items():
        if begun.get(name) != value:
            raise CleanProblem(
                f"{job.state.directory} is of a run with other {name}: repeat that command, or name another output"
            )
    check_unchanged(job)


def _write(job: Job) -> None:
    fingerprint, size = listing(job.inputs, job.archive)
    job.state.plan.mkdir(parents=True, exist_ok=True)
    names = ("shards.jsonl", "offsets.i64", "sizes.i64", "problems.jsonl")
    skipped: Counter[str] = Counter()
    lines, offsets, sizes, problems = files = [(job.state.plan / name).open("wb") for name in names]
    try:
        for each in shards(job.inputs, job.archive.for_size(size)):
            if isinstance(each, Shard):
                offsets.write(lines.tell().to_bytes(8, "little"))
                sizes.write(each.size.to_bytes(8, "little"))
                lines.write(json.dumps(each.as_json()).encode() + b"\n")
            elif isinstance(each, Problem):
                problems.write(json.dumps(asdict(each)).encode() + b"\n")
            else:
                skipped[each.reason] += 1
    finally:
        for file in files:
            file.close()
    if job.sample is not None and sizes:
        _thin(job)
    for name in names:
        sync_file(job.state.plan / name)
    sync_directory(job.state.plan)
    run = {**job.identity(), "today": job.today.isoformat(), "skipped": dict(skipped), "listing": fingerprint}
    write_json(job.state.run, run)


def _thin(job: Job) -> None:
    """Leave of the plan the shards of the sample, evenly spread."""
    import numpy as np

    assert job.sample is not None
    sizes, offsets = (np.fromfile(job.state.plan / name, "<i8") for name in ("sizes.i64", "offsets.i64"))
    chosen = np.arange(min(len(sizes), job.sample)) * len(sizes) // min(len(sizes), job.sample)
    sizes[chosen].tofile(job.state.plan / "sizes.i64")
    offsets[chosen].tofile(job.state.plan / "offsets.i64")
