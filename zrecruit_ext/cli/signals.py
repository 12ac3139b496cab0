"""SIGTERM and SIGINT as one exception, so that `with` blocks close what they opened."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator
    from types import FrameType

__all__ = ["Stopped", "stop_signals"]


class Stopped(BaseException):
    """The process was asked to end. Not an Exception: no handler of errors may swallow it."""

    def __init__(self, signal_number: int) -> None:
        super().__init__(signal_number)
        self.signal = signal_number


@contextmanager
def stop_signals() -> Generator[None, None, None]:
    """Raise `Stopped` on SIGTERM and SIGINT inside the block; outside the main thread nothing changes."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    previous = {number: signal.signal(number, _stop) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)


def _stop(number: int, _frame: FrameType | None) -> None:
    raise Stopped(number)
