"""The one module that takes names from httpx and httpcore; everybody else takes them from here."""

from __future__ import annotations

from httpx import Request, Response

__all__ = ["Request", "Response"]
