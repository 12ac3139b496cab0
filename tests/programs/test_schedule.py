"""A phone screen is three days ahead, at ten, wherever the clocks are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from zrecruit_ext.programs.schedule import phone_screen

BERLIN = ZoneInfo("Europe/Berlin")


def test_the_day_is_counted_in_the_zone_of_the_call() -> None:
    slot = phone_screen(datetime(2026, 5, 4, 23, 30, tzinfo=UTC), BERLIN)  # past midnight in Berlin
    assert slot.start.isoformat() == "2026-05-08T10:00:00+02:00"
    assert slot.end - slot.start == timedelta(minutes=30)
    assert slot.duration == "30 minutes"


def test_a_change_of_the_clocks_in_between_does_not_move_it() -> None:
    slot = phone_screen(datetime(2026, 3, 27, 12, 0, tzinfo=BERLIN), BERLIN)
    assert slot.start.isoformat() == "2026-03-30T10:00:00+02:00"


def test_without_a_zone_it_is_this_machines_and_carries_an_offset() -> None:
    slot = phone_screen(datetime(2026, 5, 4, 12, 0, tzinfo=UTC))
    assert slot.start.utcoffset() is not None
    assert slot.start.time().isoformat() == "10:00:00"


def test_a_naive_clock_is_refused() -> None:
    with pytest.raises(ValueError, match="no offset"):
        phone_screen(datetime(2026, 5, 4, 12, 0))  # noqa: DTZ001
