"""The small version of chaos_secrets.py: without the commands; and proof that it would see a secret."""

from __future__ import annotations

import chaos_secrets


def test_no_secret_is_printed_or_written() -> None:
    told = chaos_secrets.measure(cli=False)
    assert sorted(set(told.shown)) == []
    assert told.parts > 200


def test_a_secret_would_be_seen() -> None:
    told = chaos_secrets.Told({"canary"})
    told.add("here", "a canary sings")
    told.add("there", b"\x00canary\xff")
    assert told.shown == ["here shows canary", "there shows canary"]
