"""How a program tells what it is doing: one value per finished item, to any callable."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

__all__ = ["Event", "Progress", "silent"]


@frozen
class Event:
    """One item of a task is finished. `str(event)` is a whole line, so `progress=print` works."""

    task: str
    """What is being worked on: `résumés`, `rows`, `candidates`."""
    text: str
    done: int
    total: int | None = None
    """Items in all; `None` while nobody knows."""

    def __str__(self) -> str:
        of = f"/{self.total}" if self.total is not None else ""
        return f"{self.task} {self.done}{of}: {self.text}"


Progress = Callable[[Event], None]


def silent(event: Event) -> None:
    """Say nothing."""
