"""Work that is not left in the middle."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["shielded"]

T = TypeVar("T")


def shielded(work: Callable[[], T]) -> T:
    """Do `work` to its end; Ctrl-C or a signal that comes meanwhile is raised after it.

    Signals interrupt the main thread only, and leaving the pool waits for the other one.
    """
    with ThreadPoolExecutor(1, "zrecruit-shield") as pool:
        pool.submit(int).result()  # the thread is there before the work is: one only just starting is not waited for
        return pool.submit(work).result()
