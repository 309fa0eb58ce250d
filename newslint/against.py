"""The articles of a run against an index of what was ingested before."""

from collections.abc import Sequence
from dataclasses import fields
from itertools import islice

from newslint.duplicates.against import against
from newslint.duplicates.index import open_index
from newslint.duplicates.verdicts import Thresholds
from newslint.lint import Looked, Read, same
from newslint.plan import Bound, Plan
from newslint.violation import Violation, violation

SHOWN = 3
"""Indexed articles named of one: the most alike. An agency's report may have hundreds of reprints."""


def found_in_index(looked: Sequence[Looked], plan: Plan, read: Read) -> list[Violation]:
    """Violations of the rules about duplicates that were chosen, for each reported article with a copy in the index.

    Of many copies the SHOWN most alike are named. Raises IndexProblem where the index cannot be used, and
    GoneError at an article that has changed.
    """
    assert plan.against is not None
    rules = {step.rule.id: step.rule for step in plan.comparisons}
    thresholds = thresholds_of(plan)
    found: list[Violation] = []
    with open_index(plan.against) as index:
        for one in looked:
            if not one.reported:
                continue
            article = same(one, read)
            for rule_id, hit in islice(against(index, article, thresholds), SHOWN):
                if rule_id in rules and not plan.ignores(article.path, rule_id):
                    found.append(violation(article, rules[rule_id], hit))
    return found


def thresholds_of(plan: Plan) -> Thresholds:
    """The thresholds that the configuration sets for duplicate/near."""
    known = {field.name for field in fields(Thresholds)}
    bound = [step.check for step in plan.comparisons if step.rule.id == "duplicate/near"]
    options = bound[0].options if bound and isinstance(bound[0], Bound) else {}
    return Thresholds(**{name: value for name, value in options.items() if name in known})
