"""Many processes that add to one index and ask it, and a hand that kills them; what is then lost or damaged."""

import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from newslint.corpus import Key
from newslint.duplicates.index import build_index, open_index

ROOT = Path(__file__).parent.parent.parent
PROCESSES = 8
ASKING = 2
"""Of them, how many only ask."""

# Adds pairs of articles, a transaction each, as one command after the other would; says the number of each that is in.
_ADD = """
import sys
sys.path[:0] = sys.argv[3:]
from itertools import count
from newslint.article import Article
from newslint.duplicates.index import entry_of, open_index
who, first = sys.argv[2].split(":")
def entry(number, half):
    words = " ".join(f"word{who}{number}{half}{place}" for place in range(120))
    return entry_of(Article(words, f"{who}-{number}-{half}"))
for number in count(int(first)):
    pair = [entry(number, half) for half in "ab"]
    with open_index(sys.argv[1], write=True) as index:
        index.add(pair)
    print(number, flush=True)
"""
_ASK = """
import sys
sys.path[:0] = sys.argv[3:]
from newslint.article import Article
from newslint.duplicates.index import entry_of, open_index
words = " ".join(f"wordw01a{place}" for place in range(120))
while True:
    with open_index(sys.argv[1]) as index:
        index.query(entry_of(Article(words, "asked")))
        index.info()
    print("asked", flush=True)
"""


@dataclass
class Member:
    """One of the crowd: what it said it did, over all the processes that played its part."""

    name: str
    program: str
    process: "subprocess.Popen[str] | None" = None
    said: list[str] = field(default_factory=list)

    def start(self, location: str) -> None:
        """Go on where the last process stopped, or in the middle of where it was killed."""
        part = f"{self.name}:{len(self.said)}"
        self.process = subprocess.Popen(
            [sys.executable, "-c", self.program, location, part, str(ROOT)],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def kill(self) -> str:
        """Kill it; what it complained of."""
        assert self.process
        self.process.kill()
        said, errors = self.process.communicate()
        self.said += said.split()
        return errors


@dataclass
class Outcome:
    """What came of it. ``added`` articles were said to be in; ``damage`` is empty where all is well."""

    kills: int = 0
    added: int = 0
    asked: int = 0
    damage: list[str] = field(default_factory=list)


def crowd(location: str, kills: int, pause: float, generator: random.Random) -> Outcome:
    """Let a crowd at a new index until so many of it were killed, one after each ``pause`` seconds or so."""
    build_index(location, [])
    members = [Member(f"w{n}", _ADD if n >= ASKING else _ASK) for n in range(PROCESSES)]
    for member in members:
        member.start(location)
    outcome = Outcome()
    for _ in range(kills):
        time.sleep(pause * (0.5 + generator.random()))
        member = generator.choice(members)
        outcome.damage += _complaints(member.kill())
        outcome.kills += 1
        member.start(location)
    for member in members:
        outcome.damage += _complaints(member.kill())
        outcome.kills += 1
    _look(location, members, outcome)
    return outcome


def _complaints(errors: str) -> list[str]:
    return [f"a process failed: {errors.splitlines()[-1]}"] if errors else []


def _look(location: str, members: list[Member], outcome: Outcome) -> None:
    """Compare what is in with what was said to be."""
    with open_index(location) as index:
        outcome.damage += index.verify()
        held = index.info().articles
        for member in members[ASKING:]:
            numbers = {int(number) for number in member.said}
            outcome.added += 2 * len(numbers)
            # A process killed between its commit and its word began anew with that number, and replaced the pair.
            for number in range(max(numbers, default=-1) + 2):
                there = [_holds(index, Key(f"{member.name}-{number}-{half}")) for half in "ab"]
                held -= sum(there)
                if number in numbers and not all(there):
                    outcome.damage.append(f"{member.name}-{number} is lost")
                if len(set(there)) != 1:
                    outcome.damage.append(f"of {member.name}-{number} there is a half")
    outcome.asked = sum(len(member.said) for member in members[:ASKING])
    if held:
        outcome.damage.append(f"{held} articles more than were added")


def _holds(index: object, key: Key) -> bool:
    store = index._store  # type: ignore[attr-defined]
    with store.reading():
        return bool(store.has(key))
