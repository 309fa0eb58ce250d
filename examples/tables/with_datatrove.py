"""A pipeline that repairs articles and drops those that a gate would refuse; what is dropped is written aside."""

import sys
from pathlib import Path

from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter

from newslint import Linter
from newslint.adapters.datatrove import NewslintFilter, NewslintFixer

archive = Path(__file__).parents[1] / "archive"
output = Path(sys.argv[1])
linter = Linter.of(Path(__file__).parents[1] / "gate")  # the nearest newslint.toml, with its [gate]

LocalPipelineExecutor(
    [
        JsonlReader(str(archive), glob_pattern="*.jsonl"),
        NewslintFixer(linter),
        NewslintFilter(linter, exclusion_writer=JsonlWriter(str(output / "dropped"), compression=None)),
        JsonlWriter(str(output / "kept"), compression=None),
    ],
    logging_dir=str(output / "logs"),
).run()
