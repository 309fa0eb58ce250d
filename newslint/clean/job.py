"""What a run does: the same in each of its processes, and whenever it is taken up again."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from newslint._version import __version__
from newslint.against import thresholds_of
from newslint.archive import ArchiveOptions, reading
from newslint.archive.storage import full_name
from newslint.clean.state import State
from newslint.config.settings import Settings
from newslint.duplicates.against import RULES
from newslint.duplicates.keep import ORDER, Criterion
from newslint.duplicates.sketching import digest
from newslint.duplicates.verdicts import COPIES, Kind, Thresholds
from newslint.fixes.one import Wanted
from newslint.gate.examine import Examined, Examiner
from newslint.gate.receipt import configuration_digest
from newslint.plan import Plan, make_plan
from newslint.rules import CorpusRule
from newslint.suppress.suppression import Suppression


@dataclass(frozen=True)
class Job:
    """What is asked for. ``output`` is a directory or a URL, None where nothing is to be written.

    ``sample``: look at so many articles only, evenly spread over the shards, of each the first ones.
    """

    inputs: tuple[str, ...]
    output: str | None
    state: State
    settings: Settings
    root: Path
    archive: ArchiveOptions
    unsafe: bool = False
    order: tuple[Criterion, ...] = ORDER
    sample: int | None = None
    today: date = field(default_factory=date.today)

    def identity(self) -> dict[str, Any]:
        """What must be the same when a run is taken up again."""
        return {
            "version": __version__,
            "inputs": [list(self.inputs), [full_name(path) for path in self.inputs]],
            "configuration": configuration_digest(self.settings),
            "rules": sorted(make_plan(self.settings, self.root).rules),
            "unsafe-fixes": self.unsafe,
            "keep-order": list(self.order),
            "sample": self.sample,
            "output": None if self._state_inside else self.output,
        }

    @property
    def _state_inside(self) -> bool:
        """Whether the state goes with the output, wherever that is moved."""
        return self.output is not None and self.state.directory.is_relative_to(Path(self.output).resolve())


@dataclass(frozen=True)
class Tools:
    """What a process makes of a job. Copies of these ``kinds`` drop; where there are none, none is looked for."""

    examiner: Examiner
    thresholds: Thresholds
    kinds: tuple[Kind, ...]

    def compares(self, examined: Examined) -> bool:
        """Whether an article may drop as a copy, and others for it: not where its rules are ignored or suppressed."""
        rules = [RULES[kind] for kind in self.kinds]
        plan, path = self.examiner.plan, examined.arrival.path
        return not all(plan.ignores(path, rule) for rule in rules) and not any(
            isinstance(one, Suppression) and not one.expired(plan.today) and one.concerns(rules)
            for one in examined.protections
        )


def tools(job: Job) -> Tools:
    """The tools for a job, made once a process."""
    global _made
    if _made is None or _made[0] != job:
        _made = job, _tools(job)
    return _made[1]


_made: tuple[Job, Tools] | None = None


def _tools(job: Job) -> Tools:
    plan = replace(make_plan(job.settings, job.root), today=job.today)
    budget = job.settings.gate
    wanted = Wanted(unsafe=job.unsafe)
    chosen = () if budget.allow_duplicates else tuple(kind for kind in COPIES if RULES[kind] in plan.rules)
    examiner = Examiner(_within_blocks(plan), reading(job.archive), budget, wanted)
    return Tools(examiner, thresholds_of(plan), chosen)


def _within_blocks(plan: Plan) -> Plan:
    """The plan without what compares articles by their sketches: that is done for the whole archive."""
    corpus = tuple(step for step in plan.corpus if isinstance(step.rule, CorpusRule) and step.rule.digest is not digest)
    digests = {name: made for name, made in plan.digests.items() if made is not digest}
    return replace(plan, corpus=corpus, digests=digests, against=None)
