"""How soon after a keystroke the diagnostics of ``newslint server`` are there: python -m benchmarks.server ARTICLES.

ARTICLES is a directory of .txt files, which are compared with the document (``--against-tracked``).
"""

import asyncio
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from newslint.server.session import PAUSE
from tests.server.editor import Editor, editing

KEYSTROKES = 20


async def measure(root: Path, article: Path) -> None:
    """Open an article, then type into it, and print how long each took."""
    for arguments in ((), ("--against-tracked",)):
        async with editing(root, *arguments) as editor:
            text = article.read_text("utf-8")
            begun = time.perf_counter()
            uri = editor.open(article, text)
            await editor.told(uri)
            opened = time.perf_counter() - begun
            await editor.actions(uri, 0, 0)  # waits for the comparison with the others
            compared = time.perf_counter() - begun
            times = [await keystroke(editor, uri) for _ in range(KEYSTROKES)]
            told = f"opened {opened:.2f} s, compared {compared:.2f} s, keystroke to diagnostics"
            median, worst = statistics.median(times), max(times)
            print(f"{' '.join(arguments) or 'alone'}: {told} {median:.3f} s (worst {worst:.3f}), pause {PAUSE} s of it")


async def keystroke(editor: Editor, uri: str) -> float:
    """Seconds from a keystroke in the middle to the diagnostics of the text that it leaves."""
    middle = len(editor.documents[uri].text) // 2
    begun = time.perf_counter()
    editor.type(uri, middle, middle, "x")
    await editor.told(uri)
    return time.perf_counter() - begun


def main() -> None:
    """Measure in a repository of the articles."""
    with TemporaryDirectory() as directory:
        root = Path(directory)
        for number, file in enumerate(sorted(Path(sys.argv[1]).rglob("*.txt"))):
            shutil.copy(file, root / f"{number:06}.txt")
        for arguments in (["init", "--quiet"], ["add", "."]):
            subprocess.run(["git", *arguments], cwd=root, check=True)
        articles = sorted(root.glob("*.txt"), key=lambda file: file.stat().st_size)
        median = articles[len(articles) // 2]
        print(f"{len(articles)} articles; the document has {median.stat().st_size} bytes")
        asyncio.run(measure(root, median))


if __name__ == "__main__":
    main()
