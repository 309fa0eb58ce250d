"""What an editor offers at a place: each fix, all safe fixes of the document, and a suppression."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from lsprotocol.types import CodeAction, CodeActionKind, CodeActionParams, Diagnostic, Range, WorkspaceEdit
from pygls.uris import from_fs_path

from newslint.article import Article
from newslint.failure import RULE_FAILED
from newslint.fixes.suppress import Why, comments, tables_after
from newslint.report.repairs import describe
from newslint.report.visible import clip, visible
from newslint.server.checking import Checked
from newslint.server.documents import Document
from newslint.server.edits import Editor
from newslint.suppress.declared import BESIDE
from newslint.suppress.rules import RULES as SUPPRESSION_RULES
from newslint.violation import Violation

FIX_ALL = f"{CodeActionKind.SourceFixAll.value}.newslint"
KINDS = (CodeActionKind.QuickFix, FIX_ALL)
MOST = 100
"""Violations for which something is offered at once: a choice of more is none."""
NO_REASON = Why("")
"""A suppression is written without a reason: that it lacks one is reported until somebody says why."""


def actions(checked: Checked, params: CodeActionParams, editor: Editor) -> list[CodeAction]:
    """The actions for a range of a document, of the kinds that are asked for (all where none is named)."""
    only = params.context.only
    offered: list[CodeAction] = []
    if _wanted(CodeActionKind.QuickFix.value, only):
        offered += _fixes(checked, params, editor)
        offered += _suppressions(checked, params, editor)
    if _wanted(FIX_ALL, only) and any(each.fix and each.fix.safe for each in checked.violations):
        action = CodeAction("Apply all safe fixes of newslint", FIX_ALL, data=checked.document.uri)
        offered.append(action if editor.resolves else resolved(action, checked, editor))
    return offered


def resolved(action: CodeAction, checked: Checked, editor: Editor) -> CodeAction:
    """The action that applies all safe fixes, with its edit."""
    if checked.project and checked.article:
        document, article = checked.document, checked.article
        repaired = checked.project.linter.fix(document.text, path=article.path, format=article.format)
        action.edit = editor.edit(document, repaired.edits)
    return action


def _at(checked: Checked, where: Range) -> list[Violation]:
    """The violations that a range touches."""
    start, end = (checked.document.positions.offset(place) for place in (where.start, where.end))
    return list(islice((each for each in checked.violations if each.start <= end and start <= each.end), MOST))


def _wanted(kind: str, only: Sequence[Any] | None) -> bool:
    """Whether a kind, or one that it is a kind of, is asked for."""
    asked = [getattr(each, "value", each) for each in only or ()]
    return not asked or any(not each or kind == each or kind.startswith(f"{each}.") for each in asked)


def _fixes(checked: Checked, params: CodeActionParams, editor: Editor) -> Iterator[CodeAction]:
    for found in _at(checked, params.range):
        if found.fix is None:
            continue
        said = describe(found) or ""
        yield CodeAction(
            f"{said[:1].upper()}{said[1:]}{'' if found.fix.safe else ' (unsafe: read the result)'}",
            CodeActionKind.QuickFix,
            _about(checked, found, params),
            is_preferred=found.fix.safe,
            edit=editor.edit(checked.document, (located.edit for located in found.fix.edits)),
        )


def _suppressions(checked: Checked, params: CodeActionParams, editor: Editor) -> Iterator[CodeAction]:
    for found in _at(checked, params.range):
        if checked.article is None or found.rule == RULE_FAILED or found.rule in SUPPRESSION_RULES:
            continue
        edit = _suppression(checked.document, checked.article, found, editor)
        if edit:
            what = f" on {clip(visible(found.marked), 40)!r}" if found.marked.strip() else ""
            about = _about(checked, found, params)
            yield CodeAction(f"Suppress {found.rule}{what}", CodeActionKind.QuickFix, about, edit=edit)


def _about(checked: Checked, found: Violation, params: CodeActionParams) -> list[Diagnostic]:
    """The diagnostics of a violation, of those that the editor asks about."""
    where = checked.document.positions.range(found.start, found.end)
    return [each for each in params.context.diagnostics if each.code == found.rule and each.range == where]


def _suppression(document: Document, article: Article, found: Violation, editor: Editor) -> WorkspaceEdit | None:
    """The edit that makes a violation silent: a comment in Markdown, a table in the file beside a plain text."""
    if article.format == "markdown":
        return editor.edit(document, comments(article, [found], NO_REASON))
    if document.path is None:
        return None
    beside = Path(f"{document.path}{BESIDE}")
    uri = from_fs_path(str(beside))
    try:
        old = beside.read_bytes() if beside.exists() else None
        known = None if old is None else old.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    added = tables_after(old or b"", [found], NO_REASON).decode()
    return editor.append(uri, known, added, document.encoding) if uri else None
