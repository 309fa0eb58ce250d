"""The settings that hold for a document: those of the nearest configuration, read anew whenever it is asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from newslint.config.load import Loaded
from newslint.discover import DiscoverOptions, excluded
from newslint.inputs import discover_options
from newslint.linter import Linter
from newslint.server.documents import Document
from newslint.server.neighbours import Neighbours

Load = Callable[[Path], Loaded]
"""The settings for what lies in a directory. Raises ConfigError."""


@dataclass(frozen=True, eq=False)
class Project:
    """What shares one configuration. With ``against_tracked``, documents are compared with what git tracks."""

    loaded: Loaded
    against_tracked: bool

    @cached_property
    def linter(self) -> Linter:
        """What checks its documents."""
        return Linter(self.loaded.settings, self.loaded.root, self.loaded)

    @cached_property
    def discovering(self) -> DiscoverOptions:
        """Which files are its documents."""
        return discover_options(self.loaded)

    @cached_property
    def neighbours(self) -> Neighbours | None:
        """The articles that its documents are compared with."""
        roots = self.loaded.settings.reference or ((".",) if self.against_tracked else ())
        return Neighbours(self.linter, self.discovering, roots) if roots else None

    def excludes(self, document: Document) -> bool:
        """Whether the settings leave a document out."""
        return document.path is not None and excluded(document.path, self.discovering) is not None


class Projects:
    """The projects of the open documents. ``folders`` are those that the editor has open."""

    def __init__(self, load: Load, against_tracked: bool = False) -> None:
        self._load = load
        self._against_tracked = against_tracked
        self._known: dict[Path, Project] = {}
        self.folders: Sequence[Path] = ()

    def of(self, document: Document) -> Project:
        """The project of a document. Raises ConfigError where its configuration cannot be used."""
        home = self._home(document)
        loaded = self._load(home)
        if loaded.file is None:
            loaded = loaded._replace(root=next((f for f in self.folders if home.is_relative_to(f)), home))
        known = self._known.get(loaded.root)
        if known is None or known.loaded != loaded:
            known = self._known[loaded.root] = Project(loaded, self._against_tracked)
        return known

    def files_changed(self) -> None:
        """Look again at the files that documents are compared with."""
        for project in list(self._known.values()):  # another thread may add one
            if project.neighbours:
                project.neighbours.stale = True

    def _home(self, document: Document) -> Path:
        if document.path:
            return document.path.parent
        return self.folders[0] if self.folders else Path.cwd()
