"""Speed and quality beside the peers, in one process, one core, by turns: ``python -m benchmarks.duplicates.speed``.

Rates are articles a second of CPU time, the best of the rounds. Quality is against the truth by brute force.
"""

import argparse
import time
from collections.abc import Callable

from benchmarks.duplicates.corpus import collection
from benchmarks.duplicates.ours import NEWSLINT
from benchmarks.duplicates.peers import Peer, peers
from benchmarks.duplicates.truth import recall_and_precision, true_pairs

THRESHOLD = 0.7


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    texts = collection(arguments.articles).texts
    everyone = [NEWSLINT, *peers()]
    print(f"{len(texts)} articles of {sum(map(len, texts)) / len(texts):.0f} characters\n")
    print_rates(everyone, texts, arguments.rounds)
    print_quality(everyone, texts)


def print_rates(everyone: list[Peer], texts: list[str], rounds: int) -> None:
    """Articles a second of each, and how many times slower than newslint it is."""
    best: dict[str, list[float]] = {peer.name: [0.0, 0.0] for peer in everyone}
    for _ in range(rounds):
        for peer in everyone:
            signatures = rate(lambda peer=peer: peer.signatures(texts), len(texts))  # type: ignore[misc]
            pairs = rate(lambda peer=peer: peer.pairs(texts, THRESHOLD), len(texts))  # type: ignore[misc]
            best[peer.name] = [max(best[peer.name][0], signatures), max(best[peer.name][1], pairs)]
    print(f"{'':12} {'signatures/s':>13} {'newslint is':>12} {'end to end/s':>13} {'newslint is':>12}")
    own = best["newslint"]
    for name, (signatures, pairs) in best.items():
        print(f"{name:12} {signatures:13,.0f} {own[0] / signatures:11.1f}x {pairs:13,.0f} {own[1] / pairs:11.1f}x")


def rate(work: Callable[[], object], articles: int) -> float:
    """Articles a second of CPU time."""
    start = time.process_time()
    work()
    return articles / (time.process_time() - start)


def print_quality(everyone: list[Peer], texts: list[str]) -> None:
    """Recall and precision at three thresholds."""
    truth = true_pairs(texts, 0.5)
    print(f"\n{'':12}" + "".join(f"{f'recall / precision J>={t}':>28}" for t in (0.8, 0.7, 0.5)))
    for peer in everyone:
        cells = []
        for threshold in (0.8, 0.7, 0.5):
            right = {pair for pair, jaccard in truth.items() if jaccard >= threshold}
            recall, precision = recall_and_precision(peer.pairs(texts, threshold), right)
            cells.append(f"{recall:.4f} / {precision:.4f}")
        print(f"{peer.name:12}" + "".join(f"{cell:>28}" for cell in cells))


if __name__ == "__main__":
    main()
