"""The small version of chaos_hosts.py, and proof that it would see a leak."""

from __future__ import annotations

import chaos_hosts
import pytest

from zrecruit_ext.datacenters import DataCentre


@pytest.fixture(autouse=True)
def no_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tap replaces the look-up of names; it is put back after the test."""
    from zrecruit_ext._wire import clamp

    monkeypatch.setattr(clamp, "addresses", clamp.addresses)


def test_no_secret_goes_to_a_hostile_place() -> None:
    urls = chaos_hosts.hostile()[::6]
    found = chaos_hosts.measure(urls, urls[::6])
    assert (found["leaks"], found["foreign"], found["outside"]) == (0, 0, 0)
    assert found["signed"] > 10


def test_a_client_that_trusted_a_redirect_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DataCentre, "kinds_of", lambda centre, url: frozenset({"recruit"}))
    found = chaos_hosts.measure(["https://evil.example/recruit/v2/Candidates"], ["https://evil.example/"])
    assert found["leaks"] > 0
