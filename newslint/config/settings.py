"""Every setting, with its type, its default and what it means. The JSON Schema and the reference come from here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from newslint.article import Format
from newslint.rules import Severity

OutputFormat = Literal[
    "full", "concise", "grouped", "json", "json-lines", "sarif", "github", "gitlab", "junit", "rdjson"
]  # fmt: skip
Strings = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """A newsroom's own rule: phrases that must not appear, in a ``[[phrase]]`` table."""

    id: Annotated[str, "The rule's id, family/name, such as 'house/no-mandate'."]
    phrases: Annotated[Strings, "What to report: whole words, any case; '*' stands for any one word."]
    message: Annotated[str, "What to say; {0} is the reported text."] = "{0!r} is not house style"
    replacement: Annotated[str | None, "What to put in its place."] = None
    severity: Annotated[Severity, "How serious it is."] = "warning"
    whole_line: Annotated[bool, "Report only lines that consist of the phrase, as for boilerplate."] = False


@dataclass(frozen=True, kw_only=True)
class GateSettings:
    """What ``newslint gate`` and ``newslint clean`` let pass, in the table ``[gate]``."""

    max_errors: Annotated[int, "Errors an article may have."] = 0
    max_warnings: Annotated[float, "Warnings an article may have per 1,000 words."] = 10.0
    max_rejected: Annotated[float, "The share (0 to 1) of a run's articles that may be quarantined."] = 0.0
    repair: Annotated[bool, "Apply the safe fixes, and judge what is left."] = True
    allow_duplicates: Annotated[bool, "Accept copies of articles that are in the index."] = False


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a run is told. Keys are written with hyphens in the configuration file."""

    select: Annotated[Strings, "Rules to run: ids, families or ALL. Empty: every rule that is on by default."] = ()
    extend_select: Annotated[Strings, "Rules to run in addition: ids, families or ALL."] = ()
    ignore: Annotated[Strings, "Rules not to run: ids, families or ALL. The longer name wins over the shorter."] = ()
    per_file_ignore: Annotated[
        Mapping[str, Strings], "Rules not to run on the files that match a pattern (as in .gitignore)."
    ] = field(default_factory=dict)
    preview: Annotated[bool, "Run the rules in preview as well: measured below .90 precision, or not yet."] = False
    rules: Annotated[
        Mapping[str, Mapping[str, Any]], "Severity, fix (safe, unsafe or never) and options of a rule, by its id."
    ] = field(default_factory=dict)  # fmt: skip
    fixable: Annotated[Strings, "Rules whose fixes may be applied: ids, families or ALL. Empty: all."] = ()
    unfixable: Annotated[Strings, "Rules whose fixes are never applied. The longer name wins over the shorter."] = ()
    phrase: Annotated[tuple[Phrase, ...], "Rules of your own, made of phrases."] = ()
    language: Annotated[
        Strings, "The languages articles may be in, ISO 639-1; the first is assumed of short texts."
    ] = ("en",)
    words: Annotated[Strings, "Words that are right here though no dictionary has them."] = ()
    words_file: Annotated[str | None, "A file of such words, one a line."] = None
    fail_on: Annotated[Severity, "The least severity that makes the exit status 1."] = "warning"
    exclude: Annotated[Strings, "Patterns (as in .gitignore) of files and directories to leave out."] = ()
    extend_exclude: Annotated[Strings, "Further such patterns."] = ()
    force_exclude: Annotated[bool, "Leave excluded files out even where they are named on the command line."] = False
    respect_gitignore: Annotated[bool, "Leave out what .gitignore leaves out."] = True
    reference: Annotated[
        Strings, "Files and directories whose tracked articles (git ls-files) are compared with those checked."
    ] = ()
    formats: Annotated[
        Mapping[str, Format], "The format of further file extensions, such as {'.story' = 'markdown'}."
    ] = field(default_factory=dict)
    records: Annotated[
        Mapping[str, str | Strings], "The fields of JSON Lines records: text, title, id, language, source, date."
    ] = field(default_factory=dict)
    output_format: Annotated[OutputFormat, "How to report."] = "full"
    against: Annotated[str | None, "An index of ingested articles that every article is compared with."] = None
    gate: Annotated[GateSettings, "What newslint gate and newslint clean accept."] = GateSettings()
    cache: Annotated[bool, "Keep what is found in .newslint_cache/: unchanged files need no second look."] = True
    jobs: Annotated[int, "Processes to use; 0: one a core where that pays."] = 0
    require_files: Annotated[bool, "Exit with 2 where no article was found, rather than with 0."] = False
