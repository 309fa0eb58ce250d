"""What a check costs in a content repository: cold, warm, and as the hook of a commit.

``python -m benchmarks.content_repository [DIRECTORY]``: a copy of the directory's articles becomes a git repository.
CPU seconds (user, system, children) are the least of several runs, since other work on the machine only adds. Bytecode
is kept in a directory of the benchmark's own, as an installed package has it.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "markdown" / "ucsc"
RUNS = 3
CHANGED = 5
GOALS = {"cold": 4.0, "warm": 0.5, "a commit of 5 articles": 0.5}
"""CPU seconds, for 1,694 articles of together 9 MB."""
IDENTITY = {f"GIT_{who}_{what}": "desk@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
CHECK = (sys.executable, "-c", "from newslint.cli import main; main()", "check", "--exit-zero", "--jobs", "1")


def main() -> None:
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    if not corpus.is_dir():
        sys.exit(f"skipped: {corpus} is missing; name a directory of articles")
    with tempfile.TemporaryDirectory() as top:
        shutil.copytree(corpus, Path(top, "content"))
        git(top, "init", "--quiet")
        git(top, "add", ".")
        git(top, "commit", "--quiet", "--message", "articles")
        print(f"{len(list(Path(top, 'content').rglob('*.*'))):,} files")
        report("cold", least(lambda: check(top, "."), before=lambda: clear(top)))
        report("warm", least(lambda: check(top, ".")))
        names = change(top)
        report("a commit of 5 articles", least(lambda: commit(top, names), before=lambda: touch(top, names)))


def report(what: str, seconds: float) -> None:
    print(f"{what:<24} {seconds:5.2f} s CPU   goal {GOALS[what]:.1f}", flush=True)


def least(work: Callable[[], None], before: Callable[[], None] = lambda: None) -> float:
    """The least CPU seconds of several runs."""
    costs = []
    for _ in range(RUNS):
        before()
        begun = cpu()
        work()
        costs.append(cpu() - begun)
    return min(costs)


def cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def check(top: str, *arguments: str) -> None:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [*CHECK, *arguments], cwd=top, env=kept | {"PYTHONPYCACHEPREFIX": f"{top}/.git/bytecode"},
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    if done.returncode:
        sys.exit(done.stderr.decode())


def commit(top: str, names: list[str]) -> None:
    """What the hook runs, with all articles in the cache but the changed ones."""
    check(top, "--force-exclude", "--against-tracked", *names)


def clear(top: str) -> None:
    shutil.rmtree(Path(top, ".newslint_cache"), ignore_errors=True)


def change(top: str) -> list[str]:
    """Copies of a few articles as new ones, evenly spread."""
    articles = sorted(path for path in Path(top, "content").rglob("*.*") if path.is_file())
    names = [
        f"content/new-{number}{article.suffix}" for number, article in enumerate(articles[:: len(articles) // CHANGED])
    ]
    for name, article in zip(names, articles[:: len(articles) // CHANGED], strict=True):
        shutil.copyfile(article, Path(top, name))
    git(top, "add", "content")
    return names[:CHANGED]


def touch(top: str, names: list[str]) -> None:
    """Change the articles, so that nothing is known of them."""
    for name in names:
        with Path(top, name).open("a", encoding="utf-8") as file:
            file.write("\nThe council meets again on Monday.\n")


def git(top: str, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=top, check=True, env=os.environ | IDENTITY)


if __name__ == "__main__":
    main()
