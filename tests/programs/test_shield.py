"""What is shielded is done to its end, whatever interrupts the waiting."""

from __future__ import annotations

import signal
import threading

import pytest

from zrecruit_ext.cli.signals import Stopped, stop_signals
from zrecruit_ext.programs.shield import shielded


def test_a_signal_is_raised_after_the_work_is_done() -> None:
    done: list[str] = []

    def work() -> None:
        signal.raise_signal(signal.SIGTERM)
        threading.Event().wait(0.2)  # the main thread sees the signal meanwhile
        done.append("whole")

    with pytest.raises(Stopped), stop_signals():
        shielded(work)
    assert done == ["whole"]


def test_results_and_errors_pass_through() -> None:
    assert shielded(lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        shielded(lambda: 1 // 0)
