"""The small version of chaos_faults.py."""

from __future__ import annotations

import chaos_faults
import pytest

QUICK = [
    "latency",
    "reset before",
    "reset after",
    "cut in the body",
    "cut without length",
    "chunk corruption",
    "gzip cut",
]


@pytest.mark.parametrize("call", ["candidates.list", "candidates.create", "candidates.tags.add", "metadata.fields"])
def test_only_documented_errors_come_out(call: str) -> None:
    tried, strange, _ = chaos_faults.escapes(QUICK, [call], ("/recruit", "/oauth"))
    assert tried == 2 * len(QUICK)
    assert strange == []
