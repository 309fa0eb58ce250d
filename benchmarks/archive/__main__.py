"""Cleans an archive that it makes: ``python -m benchmarks.archive [--articles N] [--jobs 1,2] [--format parquet]``.

``--engine ray`` runs the same on Ray. ``--growth`` measures the memory at a tenth of the articles and at all of them,
without and with the search for copies; ``--select encoding`` makes a million articles a matter of minutes. The archive
is kept in ``build/archive`` for the next time.
"""

import argparse
import json
import shutil
import sys
from itertools import islice
from pathlib import Path

from benchmarks.archive.articles import records
from benchmarks.archive.watching import Measured, measured

HOME = Path("build") / "archive"
FILE = 50_000
"""Articles of a file."""
ROW_GROUP = 2_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200_000)
    parser.add_argument("--jobs", default="1,2")
    parser.add_argument("--format", choices=["parquet", "jsonl"], default="parquet")
    parser.add_argument("--engine", choices=["local", "ray"], default="local")
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--select", default="", help="with --growth: rules to run beside the search for copies")
    asked = parser.parse_args()
    if asked.growth:
        return growth(asked.articles, asked.format, asked.jobs.split(",")[-1], asked.select)
    archive = made(asked.articles, asked.format)
    rates = {}
    for jobs in asked.jobs.split(","):
        figures = cleaned(archive, "--jobs", jobs, "--engine", asked.engine)
        tell(f"{asked.engine}, {jobs} processes", asked.articles, figures)
        rates[jobs] = asked.articles / figures.seconds
    if len(rates) == 2:
        one, two = rates.values()
        print(f"{' to '.join(rates)} processes: {two / one:.2f} times as fast")
    return 0


def growth(articles: int, form: str, jobs: str, select: str) -> int:
    """Memory at a tenth and at all of the articles."""
    peaks = {}
    chosen = ("--select", f"{select},duplicate") if select else ()
    for number in (articles // 10, articles):
        for name, options in (("without copies", ("--ignore", "duplicate")), ("with copies", ())):
            figures = cleaned(made(number, form), "--jobs", jobs, *chosen, *options)
            tell(f"{number:,} articles {name}", number, figures)
            peaks[number, name] = figures.peak
    without = peaks[articles, "without copies"] / peaks[articles // 10, "without copies"]
    more = peaks[articles, "with copies"] - peaks[articles, "without copies"]
    print(
        f"memory without copies, ten times the articles: {without:.2f} times; the search: {more / articles:.0f} bytes"
    )
    return int(without > 1.3)


def made(articles: int, form: str) -> Path:
    """An archive of so many articles, made unless it is there."""
    place = HOME / f"{form}-{articles}"
    if not place.exists():
        beside = HOME / f"{place.name}.tmp"
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        rows = records(articles)
        for number in range(-(-articles // FILE)):
            file, batch = beside / f"{number:04}.{form}", list(islice(rows, FILE))
            if form == "jsonl":
                file.write_text("".join(json.dumps(record) + "\n" for record in batch), "ascii")
            else:
                write_parquet(batch, file)
        beside.rename(place)
    return place


def write_parquet(batch: list[dict[str, str]], file: Path) -> None:
    """Write records as rows."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(batch), file, row_group_size=ROW_GROUP, compression="zstd")


def cleaned(archive: Path, *options: str) -> Measured:
    """What cleaning takes."""
    output = HOME / "out"
    shutil.rmtree(output, ignore_errors=True)
    command = [sys.executable, "-c", "from newslint.cli import main; main()", "clean", str(archive), "--isolated"]
    figures = measured([*command, "--output", str(output), *options], HOME / "log")
    if not (output / "summary.json").exists():
        sys.exit((HOME / "log").read_text("utf-8"))
    shutil.rmtree(output)
    return figures


def tell(name: str, articles: int, figures: Measured) -> None:
    """A line."""
    each = 1000 / articles
    print(
        f"{name}: {articles / figures.seconds:,.0f} articles/s, {figures.cpu * each:.2f} ms CPU an article, "
        f"peak memory {figures.peak / 1e6:,.0f} MB",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
