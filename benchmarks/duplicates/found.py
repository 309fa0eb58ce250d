"""What is found: planted copies by kind of edit, real reprints, real notices from templates.

``python -m benchmarks.duplicates.found``. A copy is found if its pair is called exact, near or contained.
"""

import argparse
import gzip
import json
from collections import Counter
from typing import Any

from benchmarks.duplicates.corpus import CORPORA, collection
from benchmarks.duplicates.ours import NEWSLINT
from benchmarks.duplicates.peers import peers
from benchmarks.duplicates.truth import recall_and_precision, true_pairs
from newslint.duplicates import compare, find_pairs, sketches, verdict

COPIES = ("exact", "near", "contained")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=4000)
    arguments = parser.parse_args()
    print_planted(arguments.articles)
    if CORPORA.exists():
        print_real()
        print_recall()
    else:
        print(f"no real text in {CORPORA}")


def print_planted(articles: int) -> None:
    """The share of planted copies found, by edit."""
    made = collection(articles)
    found = find_pairs(list(sketches(made.texts)), made.texts.__getitem__)
    ours = {(pair.a, pair.b) for pair in found if verdict(pair.evidence) in COPIES}
    others = {f"{p.name} J>=.7": p.pairs(made.texts, 0.7) for p in peers() if p.name in ("datasketch", "rensa")}
    planted = {tuple(sorted((p.original, p.copy))): p.edit for p in made.planted}
    print(f"{'planted copies found':34}" + "".join(f"{name:>18}" for name in ["newslint", *others]))
    for edit, count in Counter(planted.values()).items():
        pairs = {pair for pair, kind in planted.items() if kind == edit}
        shares = [len(pairs & each) / count for each in (ours, *others.values())]
        print(f"  {edit:32}" + "".join(f"{share:18.2f}" for share in shares))
    wrong = ours - planted.keys()
    print(f"pairs called copies that were not planted: {len(wrong)} of {len(ours)}\n")


def print_real() -> None:
    """Verdicts on the labelled pairs of real news."""
    for name, articles, least in (
        ("bbc_pairs", "bbc", 0.5), ("reuters_pairs", "reuters", 0.5), ("reuters_template_negatives", "reuters", 0.0),
    ):  # fmt: skip
        texts = {row["id"]: row["text"] for row in rows(f"clean/{articles}.jsonl.gz")}
        pairs = [row for row in rows(f"duplicates/{name}.jsonl.gz") if row["jaccard5"] >= least]
        kinds: Counter[str | None] = Counter(verdict(compare(texts[row["a"]], texts[row["b"]])) for row in pairs)
        copies = sum(kinds[kind] for kind in COPIES)
        print(f"{name:30} {copies:4} of {len(pairs):4} called copies ({copies / len(pairs):.3f})  {dict(kinds)}")


def print_recall() -> None:
    """Recall and precision on all of the real news, short articles included, against brute force."""
    for name in ("bbc", "reuters"):
        texts = [row["text"] for row in rows(f"clean/{name}.jsonl.gz")]
        truth = true_pairs(texts, 0.5)
        for threshold in (0.8, 0.7, 0.5):
            right = {pair for pair, jaccard in truth.items() if jaccard >= threshold}
            recall, precision = recall_and_precision(NEWSLINT.pairs(texts, threshold), right)
            print(f"{name}, J >= {threshold}: {len(right)} pairs, recall {recall:.4f}, precision {precision:.4f}")


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of a file of real text."""
    with gzip.open(CORPORA / name, "rt", encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


if __name__ == "__main__":
    main()
