"""What fuzzing begins with: the small corpus of the repository, and the examples of the rules."""

from collections.abc import Iterator
from pathlib import Path

from newslint.packs import all_rules
from newslint.rules import Example
from tests.marks import parse

CORPUS = Path(__file__).parent.parent.parent / "tests" / "fuzz" / "corpus"
FOUND = CORPUS.parent / "found"


def plant(target: str, directory: Path) -> None:
    """Write the seeds of a target into a directory, beside what earlier runs left there."""
    directory.mkdir(parents=True, exist_ok=True)
    for kept in (*_files(CORPUS / target), *_files(FOUND / target)):
        (directory / kept.name).write_bytes(kept.read_bytes())
    if target != "configuration":
        for number, text in enumerate(_examples()):
            (directory / f"example-{number}").write_bytes(_written(target, text))


def _files(directory: Path) -> list[Path]:
    return sorted(directory.iterdir()) if directory.is_dir() else []


def _written(target: str, example: Example) -> bytes:
    """The example as bytes of which :func:`tests.fuzz.inputs.file_of` makes it again."""
    text = example.text.encode("utf-8", "surrogatepass")
    how = b"\x01" if example.format == "markdown" else b"\0"
    return text if target == "corpora" else (b"a\n" if target == "reports" else b"") + how + text


def _examples() -> Iterator[Example]:
    """Each bad example of each rule; those of rules about many articles as texts with NULs between."""
    for rule in all_rules().values():
        for example in rule.bad:
            parts = [parse(one)[0] for one in (example if isinstance(example, tuple) else (example,))]
            yield Example("\0".join(part.text for part in parts), format=parts[0].format)
