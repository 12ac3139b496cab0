"""The small version of chaos_tokens.py; several machines are for the big one."""

from __future__ import annotations

from collections.abc import Iterator

import chaos_tokens
import pytest
from accounts import Accounts, TokenLimits, accounts


@pytest.fixture
def server() -> Iterator[Accounts]:
    with accounts() as server:
        server.hold(0.1)
        yield server


def test_processes_that_start_together_make_one_token(server: Accounts) -> None:
    assert chaos_tokens.processes(server, 10, 2) == [(1, 1), (1, 1)]


def test_a_killed_holder_costs_one_token(server: Accounts) -> None:
    server.hold(0.5)
    ((mints, tokens),) = chaos_tokens.processes(server, 6, 1, kill=True)
    assert mints <= 2
    assert tokens == 1


def test_a_revoked_token_is_renewed_once_by_a_crowd(server: Accounts) -> None:
    assert chaos_tokens.revoked(server, 200) == (1, 0)


def test_a_day_stays_under_the_limits_of_the_vendor() -> None:
    found = chaos_tokens.day(organisations=5, workers=4, pause=300.0)
    assert (found["denials"], found["evictions"], found["strangers"]) == (0, 0, 0)
    assert 24 <= found["most"] <= 25


def test_the_limits_would_be_noticed() -> None:
    limits = TokenLimits()
    assert [limits.mint("r", second) for second in range(11)][-1] is None
    assert limits.denials == 1
    assert [limits.mint("s", 61.0 * minute) for minute in range(20)].count(None) == 0
    assert limits.evictions == 5
