"""How good the rules are: alarms on clean news, what they find of what is wrong, and the floors under both.

- ``python -m benchmarks.quality``: measure and print
- ``... --check --share 0.05``: fail where a figure is worse than its pin
- ``... --pin [--lower]``: pin the figures; none may get worse without ``--lower``
- ``... --review RULE``: show alarms that nobody has judged, with what stands around them
- ``... --label KEY=true ...``: record a judgement
- ``... --stated``: list the rules whose stated precision is not what was measured
"""

import argparse
import sys
from pathlib import Path

from . import floors, report, review, stated
from .alarms import alarms_in, rules_to_measure
from .corpora import text_folder
from .measure import Measured, measure


def main() -> int:
    """Run the command. Returns its exit status: 1 where a check fails or a pin is refused."""
    given = arguments()
    try:
        folder = text_folder(given.text)
    except FileNotFoundError as error:
        print(f"benchmarks.quality: skipped: {error}", file=sys.stderr)
        return 0
    if given.review:
        return show_unreviewed(folder, given.review, given.count)
    if given.label:
        return record(folder, given.label, given.rule)
    measured = measure(folder, given.share, given.rule)
    print(report.as_json(measured) if given.json else report.as_text(measured))
    return follow_up(given, measured)


def arguments() -> argparse.Namespace:
    assert __doc__
    parser = argparse.ArgumentParser("benchmarks.quality", description=__doc__.partition("\n")[0])
    parser.add_argument("--text", metavar="FOLDER", help="the folder of the text to measure on, instead of ../shared")
    parser.add_argument("--share", type=float, default=1.0, help="measure this share (0 to 1) of the text")
    parser.add_argument("--rule", action="append", default=[], help="only alarms of this rule or family; repeatable")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--check", action="store_true", help="fail where a figure is worse than its pin")
    parser.add_argument("--pin", action="store_true", help="pin the figures")
    parser.add_argument("--lower", action="store_true", help="let --pin make a figure worse")
    parser.add_argument("--stated", action="store_true", help="list rules that state another precision; fail if any")
    parser.add_argument("--review", metavar="RULE", help="show alarms of a rule or family that nobody has judged")
    parser.add_argument("--count", type=int, default=40, metavar="N", help="how many of them (default 40)")
    parser.add_argument("--label", nargs="+", metavar="KEY=BOOL", help="record that an alarm is true or false")
    given = parser.parse_args()
    if given.rule and (given.check or given.pin):
        parser.error("--check and --pin need all rules")
    return given


def follow_up(given: argparse.Namespace, measured: Measured) -> int:
    """Check, pin and compare with the rules' own words, as asked. Returns the exit status."""
    share, pinned = f"{measured.share:g}", floors.load()
    pins, complaints = pinned.get(share, {}), []
    if given.check:
        complaints += floors.failures(measured.figures, pins) if pins else [f"nothing is pinned for a share of {share}"]
    if given.pin:
        try:
            floors.save(pinned | {share: floors.repinned(measured.figures, pins, lower=given.lower)})
        except floors.RefusedError as refused:
            complaints.append(f"not pinned, because figures got worse (--lower allows it):\n{refused}")
    if given.stated:
        complaints += [f"{rule}: {problem}" for rule, problem in stated.disagreements(measured)]
    print("\n".join(complaints), end="\n" if complaints else "", file=sys.stderr)
    return bool(complaints)


def show_unreviewed(folder: Path, rule: str, count: int) -> int:
    """Print alarms that nobody has judged."""
    rest = review.unreviewed(alarms_in(folder, rules_to_measure([rule]), 1.0).found, review.load())
    print("\n".join(map(review.shown, rest[:count])))
    print(f"{len(rest)} alarms unreviewed", file=sys.stderr)
    return 0


def record(folder: Path, answers: list[str], only: list[str]) -> int:
    """Add judgements to the file of reviewed alarms; each must be about an alarm that there is."""
    labels = review.parse(answers)
    known = {alarm.key: alarm.rule for alarm in alarms_in(folder, rules_to_measure(only), 1.0).found}
    if unknown := sorted(labels.keys() - known.keys()):
        print(f"no alarm has the key {unknown[0]}", file=sys.stderr)
        return 1
    review.save(review.load() | labels, review.rules_of() | {key: known[key] for key in labels})
    return 0


if __name__ == "__main__":
    sys.exit(main())
