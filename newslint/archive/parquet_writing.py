"""Writes the rows of a Parquet file to the sides they belong to, each file laid out as the one that they came from."""

from collections.abc import Sequence
from contextlib import ExitStack
from typing import Any, Self

from newslint.archive.outputs import Target
from newslint.archive.shard import Side

FULL = 64_000_000
"""Bytes of rows above which a row group is closed, however large those of the input are: they wait in memory."""


class Writing:
    """Writers for each side, begun with its first row; a context manager."""

    def __init__(self, model: Any, target: Target) -> None:
        self._model = model
        self._target = target
        self._sides: dict[Side, _Rows] = {}
        self._open = ExitStack()

    def write(self, group: int, batch: Any, sides: Sequence[Side]) -> None:
        """Write the rows of a batch, which come from a row group of the input, to their sides."""
        import pyarrow as pa

        for side in sorted(set(sides)):
            if side not in self._sides:
                self._sides[side] = _Rows(self._writer(side))
            rows = batch if len(set(sides)) == 1 else batch.filter(pa.array([each == side for each in sides]))
            self._sides[side].add(group, rows)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *error: object) -> None:
        with self._open:
            for rows in self._sides.values() if kind is None else ():
                rows.flush()

    def _writer(self, side: Side) -> Any:
        from pyarrow.parquet import ParquetWriter

        writer = ParquetWriter(
            self._target.plain(side), self._model.schema_arrow, compression=self._compression(),
            version=_version(self._model.metadata.format_version),
        )  # fmt: skip
        return self._open.enter_context(writer)

    def _compression(self) -> dict[str, str]:
        """How each column is compressed in the first row group."""
        group = self._model.metadata.row_group(0)
        return {
            self._model.schema.column(number).path: _codec(group.column(number).compression)
            for number in range(group.num_columns)
        }


class _Rows:
    """Rows that wait for their row group to be full."""

    def __init__(self, writer: Any) -> None:
        self._writer = writer
        self._waiting: list[Any] = []
        self._group = -1

    def add(self, group: int, rows: Any) -> None:
        """Add rows; those of another row group of the input begin a new one here too."""
        if group != self._group or sum(each.nbytes for each in self._waiting) > FULL:
            self.flush()
        self._group = group
        self._waiting.append(rows)

    def flush(self) -> None:
        """Write what waits as a row group."""
        import pyarrow as pa

        if self._waiting:
            table = pa.Table.from_batches(self._waiting, self._writer.schema)
            self._writer.write_table(table, row_group_size=max(1, len(table)))
        self._waiting = []


def _codec(name: str) -> str:
    """The codec that is written, by the name of that which was read."""
    return "none" if name == "UNCOMPRESSED" else name.lower()


def _version(version: str) -> str:
    """A format version that can be written, for one that was read."""
    return version if version in ("1.0", "2.4", "2.6") else "2.6"
