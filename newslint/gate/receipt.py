"""The receipt of a run: what was looked at, what became of it and why, in JSON; a line an article in a file beside."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import IO, Any, Literal, TypeAlias

from newslint._version import __version__
from newslint.config.settings import Settings
from newslint.fixes.write import sync_directory
from newslint.gate.examine import Examined
from newslint.problem import Problem
from newslint.report.documents import compact

Verdict: TypeAlias = Literal["accepted", "repaired", "quarantined", "unread"]
_NOT_OF_VERDICTS = ("jobs", "cache", "output_format", "fail_on")
"""Settings that change no verdict."""


def configuration_digest(settings: Settings) -> str:
    """The SHA-256 of all settings that may change a verdict, words of a file among them."""
    told = {key: value for key, value in asdict(settings).items() if key not in _NOT_OF_VERDICTS}
    return "sha256:" + sha256(json.dumps(told, sort_keys=True, default=str).encode()).hexdigest()


@dataclass(frozen=True)
class Stamp:
    """What decided: the same in every line of a run."""

    configuration: str

    def line(self, examined: Examined, verdict: Verdict, why: tuple[str, ...], output: str) -> dict[str, Any]:
        """The line of a decided article; ``output`` is where it is now."""
        arrival = examined.arrival
        decoded = arrival.held.row.line
        undecodable = sum("\udc80" <= character <= "\udcff" for character in decoded.text)
        severities = [found.severity for found in examined.violations]
        return {
            "path": arrival.path,
            "record": arrival.held.article.record,
            "row": arrival.identity.row,
            "digest": f"sha256:{arrival.identity.digest.hex()}",
            "decoded": {"codec": decoded.codec, "bom": decoded.bom, "undecodable_bytes": undecodable},
            "words": examined.words,
            "errors": severities.count("error"),
            "warnings": severities.count("warning"),
            "fixed": dict(examined.fixed) if verdict == "repaired" else {},
            "verdict": verdict,
            "why": list(why),
            "output": output,
            "checked": examined.checked,
            "decided": _now(),
            "version": __version__,
            "configuration": self.configuration,
        }


def unread(problem: Problem) -> dict[str, Any]:
    """The line of a file that could not be read; the next run looks at it again."""
    return {"path": problem.path, "record": problem.record, "verdict": "unread", "why": [problem.message]}


@dataclass
class Receipt:
    """Counts what became of the articles, and writes a receipt where a file is given. A context manager.

    The lines go beside the receipt: ``gate.json`` has ``gate.articles.jsonl``. Both are there when the run has ended.
    """

    file: Path | None = None
    accepted: int = 0
    repaired: int = 0
    quarantined: int = 0
    unread: int = 0
    unchecked: int = 0
    repeated: int = 0
    """Articles among these that an earlier run decided."""
    _started: str = field(default_factory=lambda: _now())
    _lines: IO[str] | None = None

    @property
    def articles(self) -> int:
        """All that were decided, now or by an earlier run."""
        return self.accepted + self.repaired + self.quarantined

    def __enter__(self) -> "Receipt":
        if self.file is not None:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self._lines = self._temporary.open("w", encoding="ascii", newline="")
        return self

    def __exit__(self, *error: object) -> None:
        if self._lines is not None:
            self._lines.close()
            with suppress(OSError):
                self._temporary.unlink()  # it has another name if the run has ended

    def add(self, line: Mapping[str, Any], *, repeated: bool = False) -> None:
        """Count an article, and keep its line."""
        verdict: Verdict = line["verdict"]
        setattr(self, verdict, getattr(self, verdict) + 1)
        self.unchecked += not line.get("checked", True)
        self.repeated += repeated
        if self._lines is not None:
            self._lines.write(compact({**line, "repeated": repeated}) + "\n")

    def finish(self, facts: Mapping[str, Any]) -> None:
        """Write the receipt: the facts of the run, and the counts."""
        if self.file is None or self._lines is None:
            return
        self._lines.close()
        self._temporary.replace(self.lines_file)
        counts = {name: getattr(self, name) for name in _COUNTS}
        times = {"started": self._started, "ended": _now()}
        tool = {"name": "newslint", "version": __version__}
        whole = {"tool": tool, **times, **facts, "counts": counts, "articles": self.lines_file.name}
        beside = self.file.with_name(f"{self.file.name}.tmp")
        beside.write_text(json.dumps(whole, indent=2) + "\n", "ascii")
        beside.replace(self.file)
        sync_directory(self.file.parent)

    @property
    def lines_file(self) -> Path:
        """The file of a line an article."""
        assert self.file is not None
        return self.file.with_name(f"{self.file.stem}.articles.jsonl")

    @property
    def _temporary(self) -> Path:
        return self.lines_file.with_name(f"{self.lines_file.name}.tmp")


_COUNTS = ("articles", "accepted", "repaired", "quarantined", "unread", "unchecked", "repeated")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
