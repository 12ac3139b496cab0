"""How long the service asks us to wait, in any of the ways it may say so."""

from __future__ import annotations

import httpx
import pytest

from zrecruit_ext.retry import retry_after

NOW = 1_763_800_000.0
DATE = "Sat, 22 Nov 2025 08:26:40 GMT"  # NOW, by a server whose clock is right


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "Sat, 22 Nov 2025 08:27:40 GMT", "date": DATE}, 60.0),
        ({"retry-after": "Sat, 22 Nov 2025 08:25:40 GMT", "date": DATE}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"x-ratelimit-reset": f"{NOW + 30:.0f}"}, 30.0),
        ({"x-ratelimit-reset": f"{(NOW + 30) * 1000:.0f}"}, 30.0),
        ({"x-ratelimit-reset": f"{NOW - 30:.0f}"}, 0.0),
        ({"x-ratelimit-reset": "never"}, None),
        ({"x-ratelimit-reset": f"{NOW + 30:.0f}", "retry-after": "2"}, 2.0),
    ],
)
@pytest.mark.parametrize("skew", [0.0, 3600.0, -300.0])
def test_the_wait_is_told_whatever_our_own_clock_says(headers: dict[str, str], wait: float | None, skew: float) -> None:
    response = httpx.Response(429, headers={"date": DATE, **headers})
    assert retry_after(response, NOW + skew) == wait


def test_a_reset_on_another_answer_than_429_asks_for_no_wait() -> None:
    assert retry_after(httpx.Response(503, headers={"x-ratelimit-reset": f"{NOW + 30:.0f}"}), NOW) is None
