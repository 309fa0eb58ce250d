"""From inputs to the files in them, in the order of their paths, each once."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from newslint.archive.containers import InputFile, reading
from newslint.archive.options import ArchiveOptions
from newslint.archive.storage import file_system, files_below, full_name, is_remote, relative
from newslint.discover import Reason, Skipped, files_of
from newslint.discover.patterns import Patterns
from newslint.problem import Problem
from newslint.readers import Source
from newslint.readers.sources import reason

Found = InputFile | Problem | Skipped


def listed(inputs: Sequence[str], options: ArchiveOptions) -> Iterator[Found]:
    """The files that the inputs name or hold, each once."""
    named = {full_name(path) for path in inputs}
    groups = {(key): [path for path in sorted(inputs) if _kind(path) == key] for key in sorted({*map(_kind, inputs)})}
    for kind, paths in groups.items():
        below = (kind or "local") if len(groups) > 1 else ""
        seen: set[str] = set()
        for path in paths:
            if full_name(path) in seen:
                continue
            seen.add(full_name(path))
            root = _root(paths)
            yield from _placed(_remote(path, named, options) if kind else _local(path, named, options), root, below)


def _kind(path: str) -> str:
    """The scheme of a URL; "" of a path of this machine."""
    return path.partition("://")[0] if is_remote(path) else ""


def _root(paths: Sequence[str]) -> str:
    """What the paths of outputs are relative to: the only directory that is named, or what all named share."""
    if len(set(map(full_name, paths))) == 1 and not _is_file(paths[0]):
        return full_name(paths[0]).rstrip("/") or "/"
    if is_remote(paths[0]):
        parents = [path.partition("://")[2].rstrip("/").rpartition("/")[0] for path in paths]
        return f"{_kind(paths[0])}://{'/'.join(_shared([parent.split('/') for parent in parents]))}"
    return os.path.commonpath([os.path.dirname(full_name(path)) for path in paths])  # noqa: PTH120


def _is_file(path: str) -> bool:
    if is_remote(path):
        return bool(file_system(path).isfile(path))
    return Path(path).is_file()


def _shared(paths: list[list[str]]) -> list[str]:
    """The beginning that all have in common."""
    shared = 0
    while all(len(path) > shared for path in paths) and len({path[shared] for path in paths}) == 1:
        shared += 1
    return paths[0][:shared]


def _placed(found: Iterable[Source | Skipped | Problem], root: str, below: str) -> Iterator[Found]:
    for each in found:
        yield InputFile(each.path, each.size, root, below) if isinstance(each, Source) else each


def _local(path: str, named: set[str], options: ArchiveOptions) -> Iterator[Source | Skipped | Problem]:
    """The files of one input; those that are named as inputs of their own are left to these."""
    discovery = replace(options.discovery, reading=reading(options), apart=(*options.discovery.apart, *named))
    for each in files_of(Path(path), discovery):
        if each.path == str(Path(path)) or full_name(each.path) not in named:
            yield each


def _remote(url: str, named: set[str], options: ArchiveOptions) -> Iterator[Source | Skipped | Problem]:
    """The files of a URL; those of a URL that is named on its own are left to it."""
    try:
        found = list(files_below(url))
    except OSError as error:
        yield Problem(url, reason(error))
        return
    if not found:
        yield Problem(url, "no such file or directory")
    others = tuple(f"{other.rstrip('/')}/" for other in named if other.startswith(f"{url.rstrip('/')}/"))
    for path, size in found:
        if path == url:
            yield Source(path, size)
        elif path not in named and not path.startswith(others):
            why = _left_out(relative(path, url), options)
            yield Skipped(path, why) if why else Source(path, size)


def _left_out(name: str, options: ArchiveOptions) -> Reason | None:
    """Why a file below a URL is not taken, if it is not."""
    discovery = options.discovery
    if any(part.startswith(".") for part in name.split("/")):
        return "hidden"
    if not reading(options).format_of(name):
        return "with another extension"
    patterns = Patterns("/", (*discovery.exclude, *discovery.extend_exclude))
    return "by exclude" if patterns.verdict(f"/{name}", directory=False) else None
