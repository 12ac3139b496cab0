"""`generate`, `drift` and `stock` as commands."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from zrecruit_ext.codegen.generate import PINS, GenerateError, Tools, drift, generate, stock
from zrecruit_ext.codegen.lock import is_current
from zrecruit_ext.codegen.recipe import recipes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["run_drift", "run_generate", "run_stock"]


def run_generate(arguments: Sequence[str]) -> int:
    """Write the client packages."""
    return _run(arguments, "generate", _generate)


def run_drift(arguments: Sequence[str]) -> int:
    """Compare the client packages with what would be written now; 1 when anything differs."""
    return _run(arguments, "drift", _drift)


def run_stock(arguments: Sequence[str]) -> int:
    """Write the first client package as the generator's own templates make it."""
    return _run(arguments, "stock", _stock)


def _run(arguments: Sequence[str], name: str, command: Callable[[argparse.Namespace], int]) -> int:
    parser = argparse.ArgumentParser(prog=f"python -m zrecruit_ext.codegen {name}")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="folder that holds openapi/ (default: this one)")
    parser.add_argument("--generator", help="openapi-python-client, ruff beside it (default: those on PATH)")
    parser.add_argument("-o", "--output", type=Path, help="folder for the packages (default: generated/ in the root)")
    parser.add_argument("--fresh", action="store_true", help="generate even when nothing has changed")
    try:
        return command(parser.parse_args(arguments))
    except GenerateError as error:
        sys.stderr.write(f"{error}\n")
        return 1


def _output(options: argparse.Namespace) -> Path:
    return Path(options.output or options.root / "generated")


def _generate(options: argparse.Namespace) -> int:
    clients, target = recipes(options.root), _output(options)
    if not options.fresh and is_current(clients, target, PINS):
        sys.stdout.write(f"{target} is up to date\n")
        return 0
    summary = generate(clients, target, Tools.find(options.generator))
    sys.stdout.write(f"{summary}\n")
    return 0


def _drift(options: argparse.Namespace) -> int:
    found = drift(recipes(options.root), _output(options), Tools.find(options.generator))
    if found:
        shown = "\n  ".join(found)
        sys.stderr.write(f"generated/ is not what openapi/ gives, run `nox -s generate` and commit:\n  {shown}\n")
        return 1
    sys.stdout.write("generated/ is what openapi/ gives, byte for byte\n")
    return 0


def _stock(options: argparse.Namespace) -> int:
    if options.output is None:
        raise GenerateError("stock needs a folder to write to: -o FOLDER")
    package = stock(recipes(options.root)[0], options.output, Tools.find(options.generator))
    sys.stdout.write(f"{package}\n")
    return 0
