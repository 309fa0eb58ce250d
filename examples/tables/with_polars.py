"""How many violations each source has, of which rules, and the texts repaired: as a lazy query."""

from pathlib import Path

import polars as pl

from newslint import Linter, Settings
from newslint.adapters.polars import fixed, violations

text = pl.col("text")
encoding = Linter(Settings(select=("encoding", "typography")))
articles = pl.scan_ndjson(Path(__file__).parents[1] / "archive" / "april.jsonl")

found = articles.select("source", violations(text, encoding).alias("found")).explode("found").unnest("found")
counts = found.drop_nulls("rule").group_by("source", "rule").len().sort("source", "rule")
for source, rule, number in counts.collect().iter_rows():
    print(f"{number} × {rule} in the {source}")

repaired = articles.with_columns(fixed(text, encoding))
print(repaired.select(violations(text, encoding).list.len().sum()).collect().item(), "left after repair")
