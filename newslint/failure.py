"""A rule that raised is itself a violation: the other rules and articles are still checked, the exit status is 2."""

from newslint.article import Article, Location
from newslint.violation import Excerpt, Violation

RULE_FAILED = "internal/rule-failed"


def rule_failed(article: Article | None, rule_id: str, error: Exception) -> Violation:
    """The violation that a rule's exception becomes, with the last frames of its trace."""
    import traceback

    frames = traceback.extract_tb(error.__traceback__)[-2:]
    trace = ", called from ".join(f"{frame.name}, line {frame.lineno}" for frame in reversed(frames))
    message = f"rule {rule_id} failed with {type(error).__name__}: {error} (in {trace})"
    start = Location(1, 1)
    return Violation(
        article.path if article else "<corpus>", article.record if article else None, 0, 0, RULE_FAILED, "error",
        message, start, start, Excerpt("", 1, False, False), article.row if article else 1, "",
    )  # fmt: skip
