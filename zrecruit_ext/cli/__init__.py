"""The `zrecruit` command. Its parts need the extra `cli`; without it one line says what to install."""

from __future__ import annotations

import importlib.util
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, 1 failure, 2 usage, 3 some rows failed."""
    if importlib.util.find_spec("typer") is None or importlib.util.find_spec("rich") is None:
        sys.stderr.write("zrecruit: the command line is not installed. Run: pip install 'zrecruit[cli]'\n")
        return 2
    from zrecruit_ext.cli.run import run

    return run(list(sys.argv[1:] if arguments is None else arguments))
