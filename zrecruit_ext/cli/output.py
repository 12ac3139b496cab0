"""What goes where: results to stdout, progress to stderr; with `--json` stdout is exactly one object."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["print_json", "print_lines", "print_table"]


def print_json(value: Mapping[str, Any]) -> None:
    """One object on one line, UTF-8 whatever the locale; flushed, so that a reader has it while the program goes on."""
    sys.stdout.flush()
    sys.stdout.buffer.write(orjson.dumps(value) + b"\n")
    sys.stdout.buffer.flush()


def print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(line + "\n")
    sys.stdout.flush()


def print_table(title: str, header: Iterable[str], rows: Iterable[Iterable[object]]) -> None:
    """Columns as wide as the terminal allows; the first is text, the others are numbers."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(
        title=title, title_justify="left", box=box.SIMPLE_HEAD if sys.stdout.isatty() else None, pad_edge=False
    )
    for number, name in enumerate(header):
        table.add_column(name, justify="right" if number else "left", overflow="fold")
    for row in rows:
        table.add_row(*map(str, row))
    Console(file=sys.stdout, highlight=False, markup=False).print(table)
