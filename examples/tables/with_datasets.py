"""A data set with its texts repaired, its violations in a column, and without the articles that a gate would refuse."""

from pathlib import Path

from datasets import Dataset, disable_progress_bars

from newslint import Linter
from newslint.adapters.datasets import Check, Fix, Keep

disable_progress_bars()
linter = Linter.of(Path(__file__).parents[1] / "gate")  # the nearest newslint.toml, with its [gate]
check, fix, keep = Check(linter=linter), Fix(linter=linter), Keep(linter=linter)

articles = Dataset.from_json(str(Path(__file__).parents[1] / "archive" / "april.jsonl"))
articles = articles.map(fix, batched=True)
articles = articles.map(check, batched=True, features=check.features(articles.features))
for article in articles:
    print(article["id"], *(found["rule"] for found in article["violations"]))
print("kept:", *articles.filter(keep, batched=True)["id"])
