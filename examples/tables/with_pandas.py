"""Which rules the articles of a data frame break, which are copies of others, and the texts repaired."""

from pathlib import Path

import pandas as pd

from newslint.adapters.pandas import fixed, violations

articles = pd.read_json(Path(__file__).parents[1] / "archive" / "april.jsonl", lines=True).set_index("id")

found = violations(articles["text"], compare=True)
print(found["rule"].value_counts().sort_index().to_string(header=False))

copies = found[found["rule"].str.startswith("duplicate/")]
print(articles.join(copies, how="inner")[["title", "message"]].to_string(index=False))

articles["text"] = fixed(articles["text"])
