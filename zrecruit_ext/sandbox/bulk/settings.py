"""How jobs behave; `POST /_sandbox/bulk` changes it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["BulkSettings"]


@dataclass(frozen=True, slots=True)
class BulkSettings:
    """`wait` steps a job stays added, `run` steps it is in progress; then it has ended."""

    by_polls: bool = False
    """A step is a status call; otherwise a second of the sandbox's clock."""
    wait: float = 0.0
    run: float = 0.0
    added: str = "ADDED"
    in_progress: str = ""
    """The word for a job in progress; empty for the dialect's own."""
    fail: str = ""
    """Why every job that ends now fails; empty for none."""
    page_size: int = 200_000
    """Rows of a read job."""
    row_limit: int = 25_000
    """Rows that a write job takes."""
    keep: float = 86_400.0
    """Seconds for which a result can be downloaded."""
    downloads: int = 10
    """Results of read jobs a minute."""
