"""Checks a document, as ``newslint check`` checks the file: a pure function of it, its project and its neighbours."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newslint.article import Article
from newslint.config.error import ConfigError
from newslint.duplicates.index.problems import IndexProblem
from newslint.lint import Looked, Read, compare, look_at
from newslint.packs import PackError
from newslint.plan import Plan
from newslint.run import concluded
from newslint.server.documents import Document
from newslint.server.neighbours import Neighbours
from newslint.server.projects import Project, Projects
from newslint.violation import Violation

LARGEST = 1_000_000
"""Characters of a document that is checked: a second and more of work, and ten times the longest of articles."""


@dataclass(frozen=True)
class Checked:
    """What was found in a document; ``article`` is None where it was not looked at.

    ``whole`` says whether it was compared with its neighbours. ``problem`` says why something could not be checked.
    """

    document: Document
    project: Project | None = None
    article: Article | None = None
    violations: Sequence[Violation] = ()
    problem: str | None = None
    whole: bool = True


def check(document: Document, projects: Projects, *, alone: bool = False) -> Checked:
    """Check a document; ``alone``: compare it with its neighbours only if that is quick."""
    try:
        project = projects.of(document)
        format = document.format(project.discovering.reading)
        if format is None or project.excludes(document):
            return Checked(document, project)
        plan = project.linter.plan
    except (ConfigError, PackError) as error:
        what, _, _ = str(error).partition("\n")  # without the line of the file and the caret
        return Checked(document, problem=f"not checked: {what}")
    if len(document.text) > LARGEST:
        size = f"{len(document.text):,} characters, more than the {LARGEST:,} that are checked while you write"
        return Checked(document, project, problem=f"not checked: {size}; newslint check takes any number")
    path = str(document.path) if document.path else document.uri
    article = project.linter.article(document.text, path=path, format=format)
    neighbours = project.neighbours
    if alone and neighbours and neighbours.new:
        return replace(_found(document, project, article, plan, None), whole=False)
    try:
        return _found(document, project, article, plan, neighbours)
    except (ConfigError, IndexProblem, OSError, LookupError) as error:
        checked = _found(document, project, article, replace(plan, against=None), None)
        return replace(checked, problem=f"not compared with other articles: {error}")


def _found(
    document: Document, project: Project, article: Article, plan: Plan, neighbours: Neighbours | None
) -> Checked:  # fmt: skip
    def beside(looked: Sequence[Looked], plan: Plan, read: Read) -> list[Violation]:
        return neighbours.compare(article, looked[0]) if neighbours else compare(looked, plan, read)

    plan = plan if neighbours else plan.alone()
    outcome = concluded([look_at(article, plan)], plan, lambda key: article, beside)
    return Checked(document, project, article, outcome.violations)
