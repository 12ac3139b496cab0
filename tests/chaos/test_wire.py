"""The small version of chaos_wire.py."""

from __future__ import annotations

from contextlib import ExitStack

import chaos_wire
import pytest

from zrecruit_ext import errors
from zrecruit_ext.client import Recruit
from zrecruit_ext.sandbox.launch import start


@pytest.mark.parametrize("framing", chaos_wire.FRAMINGS)
def test_no_cut_answer_is_taken_for_a_whole_one(framing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from zrecruit_ext._wire import clamp

    monkeypatch.setattr(clamp, "addresses", clamp.addresses)  # the tap replaces it
    tried, wrong, strange = chaos_wire.cuts(framing, 300, range)
    assert tried > 200
    assert (wrong, strange) == (0, [])


@pytest.mark.parametrize("name", ["TLS", "refresh", "lock wait", "half close"])
def test_the_deadline_ends_a_call_wherever_the_time_goes(name: str) -> None:
    with start() as sandbox, ExitStack() as stack:
        settings = chaos_wire.places(sandbox, stack)[name]()
        zr = stack.enter_context(Recruit(chaos_wire.credentials_of(sandbox), deadline=0.3, timeout=30.0, **settings))
        with pytest.raises((errors.DeadlineExceeded, errors.AnswerLost)):
            zr.request("GET", "Candidates")


def test_a_file_without_length_is_held_against_the_list() -> None:
    with start() as sandbox:
        tried, wrong = chaos_wire.file_cuts(sandbox, 5)
    assert (tried, wrong) == (6, 0)
