"""Exit codes of the command line."""

from __future__ import annotations

__all__ = ["FAILURE", "OK", "SOME_FAILED", "USAGE"]

OK, FAILURE, USAGE, SOME_FAILED = 0, 1, 2, 3
