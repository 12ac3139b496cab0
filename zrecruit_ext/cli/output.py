"""What goes where: results to stdout, progress to stderr; with `--json` stdout is exactly one object."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rich.table import Table

__all__ = ["print_json", "print_lines", "print_table"]

_ENDLESS = 100_000


def print_json(value: Mapping[str, Any]) -> None:
    """One object on one line, UTF-8 whatever the locale; flushed, so that a reader has it while the program goes on."""
    sys.stdout.flush()
    sys.stdout.buffer.write(orjson.dumps(value) + b"\n")
    sys.stdout.buffer.flush()


def print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(line + "\n")
    sys.stdout.flush()


def print_table(title: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """The first column is text, the others are numbers; where the words do not fit, each row becomes a list."""
    from rich.console import Console

    console = Console(file=sys.stdout, highlight=False, markup=False)
    cells = [[str(cell) for cell in row] for row in rows]
    for names in (header, [name.replace(" ", "\n") for name in header]):
        table = _table(title, names, cells)
        if console.measure(table, options=console.options.update(max_width=_ENDLESS)).maximum <= console.width:
            console.print(table)
            return
    print_lines([title, *(line for row in cells for line in _one_by_one(header, row))])


def _table(title: str, names: Iterable[str], rows: Iterable[Sequence[str]]) -> Table:
    from rich import box
    from rich.table import Table

    shape = box.SIMPLE_HEAD if sys.stdout.isatty() else None
    table = Table(title=title, title_justify="left", box=shape, pad_edge=False)
    for number, name in enumerate(names):
        table.add_column(name, justify="right" if number else "left", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    return table


def _one_by_one(header: Sequence[str], row: Sequence[str]) -> Iterable[str]:
    """A row down the page: its name, then one number per line; a zero says nothing."""
    yield row[0]
    for name, cell in zip(header[1:], row[1:], strict=True):
        if cell != "0":
            yield f"  {name}: {cell}"
