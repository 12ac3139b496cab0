"""`python -m zrecruit_ext.codegen COMMAND`: the tools that turn the spec into what is committed."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["COMMANDS", "main"]

COMMANDS = {
    "spec": "zrecruit_ext.codegen.spec:main",
    "evidence": "zrecruit_ext.codegen.evidence:main",
    "coverage": "zrecruit_ext.codegen.coverage:main",
    "diff": "zrecruit_ext.codegen.diff:main",
    "generate": "zrecruit_ext.codegen.commands:run_generate",
    "drift": "zrecruit_ext.codegen.commands:run_drift",
    "stock": "zrecruit_ext.codegen.commands:run_stock",
}
"""Command -> function that takes the remaining arguments and returns an exit status; imported when it is run."""


def main(arguments: Sequence[str]) -> int:
    """Run one command; 2 when there is none of that name or a library for it is missing."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", ())
    if name not in COMMANDS:
        sys.stderr.write(f"unknown command {name!r}; use one of {', '.join(COMMANDS)}\n")
        return 2
    module, function = COMMANDS[name].split(":")
    try:
        return int(getattr(import_module(module), function)(rest))
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("zrecruit"):
            raise
        sys.stderr.write(f"{name} needs {error.name}; install it with `pip install 'zrecruit[codegen]'`\n")
        return 2


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
