"""Where runs of bulk jobs are noted: a store named by the environment, and a folder for what is under way."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from platformdirs import user_state_path

from zrecruit_ext.bulk import Journal

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["VARIABLE", "jobs_folder", "opened_journal"]

VARIABLE = "ZRECRUIT_JOURNAL"


def opened_journal() -> Journal:
    """The journal that ZRECRUIT_JOURNAL names (the URL of a store), else a private file in the user's state folder."""
    return Journal(os.environ.get(VARIABLE) or f"sqlite:{user_state_path('zrecruit') / 'journal.db'}")


def jobs_folder() -> Path:
    """Where results lie until a run has ended."""
    return user_state_path("zrecruit") / "bulk"
