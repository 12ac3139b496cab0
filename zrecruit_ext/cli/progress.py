"""Progress on stderr: bars on a terminal, plain lines anywhere else."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

    from rich.progress import TaskID

    from zrecruit_ext.programs.progress import Event, Progress

__all__ = ["shown_progress"]


@contextmanager
def shown_progress() -> Generator[Progress, None, None]:
    """A callable for the programs' `progress=`; the bars are gone or complete when the block ends."""
    if not sys.stderr.isatty():
        yield _line
        return
    with _bars() as progress:
        yield progress


def _line(event: Event) -> None:
    sys.stderr.write(f"{event}\n")
    sys.stderr.flush()


@contextmanager
def _bars() -> Generator[Progress, None, None]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.table import Column

    text = TextColumn(
        "{task.fields[text]}", markup=False, table_column=Column(no_wrap=True, overflow="ellipsis", ratio=1)
    )
    columns = (TextColumn("{task.description}"), BarColumn(bar_width=12), MofNCompleteColumn(), text)
    with Progress(*columns, console=Console(stderr=True), expand=True) as bars:
        tasks: dict[str, TaskID] = {}

        def show(event: Event) -> None:
            known = event.task in tasks
            task = tasks[event.task] if known else tasks.setdefault(event.task, bars.add_task(event.task, text=""))
            bars.update(task, completed=event.done, total=event.total, text=event.text, refresh=True)

        yield show
