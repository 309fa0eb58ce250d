"""What holds of every container, whatever it contains."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from newslint.archive import ArchiveOptions, ContentDigest, Shard, Side, Unit, rewrite, shards, units
from newslint.article import Article

SIDES: tuple[Side, ...] = ("articles", "duplicates", "quarantine")
WHOLE = ArchiveOptions(shard_size=10**12)


def planned(path: Path, options: ArchiveOptions = WHOLE) -> list[Shard]:
    """The shards of an input, through what a stored plan keeps of them."""
    found = list(shards([str(path)], options))
    assert all(isinstance(each, Shard) for each in found), found
    made = [Shard.from_json(each.as_json()) for each in found if isinstance(each, Shard)]
    assert [each.number for each in made] == list(range(len(made)))
    return made


def all_units(path: Path, options: ArchiveOptions = WHOLE) -> list[Unit]:
    return [unit for shard in planned(path, options) for unit in checked_units(shard, options)]


def checked_units(shard: Shard, options: ArchiveOptions) -> list[Unit]:
    found = list(units(shard, options))
    assert [unit.ordinal for unit in found] == list(range(len(found)))
    return found


def told(unit: Unit) -> tuple[object, ...]:
    """What must not depend on how the input is cut."""
    arrival = unit.arrival
    article = arrival.held.article
    text = (article.text, article.title, article.meta) if isinstance(article, Article) else (article.message,)
    return (arrival.raw, arrival.identity, article.path, article.record, article.row, *text)


def rewritten(
    path: Path, out: Path, fates: Sequence[Side], options: ArchiveOptions = WHOLE,
    changed: dict[int, bytes] | None = None,
) -> dict[str, bytes]:  # fmt: skip
    """Rewrite an input by fates, counted through all shards; the files of the output by their names."""
    roots = {side: str(out / side) for side in SIDES}
    rest: Iterator[tuple[int, Side]] = iter(enumerate(fates))
    for shard in planned(path, options):
        digest, own = ContentDigest(), []
        for unit in units(shard, options):
            own.append(next(rest))
            digest.add(unit.arrival.identity.digest)
        changes = {i: changed[number] for i, (number, _) in enumerate(own) if changed and number in changed}
        rewrite(shard, options, [side for _, side in own], changes, roots, digest.hexdigest())
    assert next(rest, None) is None
    return written(out)


def written(out: Path) -> dict[str, bytes]:
    files = [file for file in sorted(out.rglob("*")) if file.is_file()]
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in files}


def cut_every(size: int) -> ArchiveOptions:
    return replace(WHOLE, shard_size=size)
