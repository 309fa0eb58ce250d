"""For datatrove: blocks for a pipeline. Duplicates are left to its own blocks, or to ``newslint duplicates``."""

from functools import partial

from datatrove.data import Document, DocumentsPipeline
from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.filters.base_filter import BaseFilter
from datatrove.pipeline.writers.disk_base import DiskWriter
from datatrove.utils.typeshelper import StatHints

from newslint.adapters.rows import judged, plain
from newslint.article import Article
from newslint.linter import Linter

KEY = "newslint"
"""The key of a document's metadata under which is kept what was found."""


class NewslintFilter(BaseFilter):
    """Keeps the documents that ``newslint gate`` would let in, by ``[gate]`` in the linter's settings.

    What is found is in the metadata of every document, ``{"newslint": {"why": [...], "violations": [...]}}``. The
    statistics count the documents that are dropped by the rule that spoke first, errors before the rest.
    """

    name = "📰 newslint"

    def __init__(self, linter: Linter | None = None, exclusion_writer: DiskWriter | None = None) -> None:
        super().__init__(exclusion_writer)
        self.linter = linter or Linter()

    def filter(self, doc: Document) -> bool | tuple[bool, str]:
        """Whether a document stays, else why not."""
        found, why = judged(self.linter, _article(self.linter, doc, doc.text))
        doc.metadata[KEY] = {"why": why, "violations": plain(found)}
        worst = next((each for each in found if each.severity == "error"), found[0] if found else None)
        return (False, worst.rule) if why and worst else not why


class NewslintFixer(PipelineStep):
    """Repairs the texts of documents; ``unsafe``: with the fixes that may change the meaning."""

    type = "✂️ - FORMAT"
    name = "📰 newslint fixes"

    def __init__(self, linter: Linter | None = None, unsafe: bool = False) -> None:
        super().__init__()
        self.linter = linter or Linter()
        self.unsafe = unsafe

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """The documents, repaired; the statistics count the fixes by rule."""
        for doc in data:
            self.stat_update(StatHints.total)
            with self.track_time():
                repaired = self.linter.fixed(doc.text, partial(_article, self.linter, doc), unsafe=self.unsafe)
            doc.text = repaired.text
            for rule, count in repaired.fixed.items():
                self.stat_update(rule, value=count)
            yield doc


def _article(linter: Linter, doc: Document, text: str) -> Article:
    beside = {key: value for key, value in doc.metadata.items() if key != KEY}
    return linter.record({**beside, "text": text})
