"""The command `diff`: what a spec adds, removes or changes, what of it breaks programs, and the version step to take.

`diff OLD [NEW]`: each is a file or a git revision; the merged spec of the working tree when NEW is left out.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from zrecruit_ext.codegen.fragment import SpecError, load_fragment
from zrecruit_ext.codegen.judge import bump_of, changes
from zrecruit_ext.codegen.walk import is_map

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zrecruit_ext.codegen.judge import Change
    from zrecruit_ext.codegen.walk import Json

__all__ = ["main"]

DIST = "openapi/dist/{name}.json"


def main(arguments: Sequence[str]) -> int:
    """Run the command; 0 whatever has changed, 1 when a spec cannot be had."""
    options = _parser().parse_args(arguments)
    path = DIST.format(name=options.spec)
    try:
        before, after = (_load(place, path) for place in (options.old, options.new or path))
    except (SpecError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    found = changes(before, after)
    if options.json:
        told = [asdict(change) | {"key": str(change.key), "what": change.key.what} for change in found]
        sys.stdout.write(json.dumps({"bump": bump_of(found), "changes": told}, ensure_ascii=False) + "\n")
        return 0
    counts = ", ".join(f"{sum(c.kind == kind for c in found)} {kind}" for kind in ("added", "removed", "changed"))
    breaking = sum(change.bump == "major" for change in found)
    sys.stdout.writelines(f"{_line(change)}\n" for change in found)
    sys.stdout.write(f"{counts}, {breaking} of them breaking; version step: {bump_of(found)}\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m zrecruit_ext.codegen diff", description=__doc__)
    parser.add_argument("old", help="a file, or a git revision such as HEAD~1 or v0.1.0")
    parser.add_argument("new", nargs="?", help="the same; the merged spec of the working tree by default")
    parser.add_argument("--spec", default="zoho_recruit", help="which spec of a revision (zoho_recruit)")
    parser.add_argument("--json", action="store_true", help="one JSON object on stdout")
    return parser


def _load(place: str, path: str) -> Json:
    file = Path(place)
    if not file.is_file():
        return _of_revision(place, path)
    return cast("Json", json.loads(file.read_bytes())) if file.suffix == ".json" else load_fragment(file)


def _of_revision(revision: str, path: str) -> Json:
    command = ["git", "show", "--end-of-options", f"{revision}:{path}"]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    if done.returncode:
        raise SpecError(f"{revision!r} is no file and no git revision with {path}; name one of them")
    return cast("Json", json.loads(done.stdout))


SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def _line(change: Change) -> str:
    """Its sign, what it is, what differs, and whether it breaks programs."""
    detail = f": {_difference(change.before, change.after)}" if change.kind == "changed" else ""
    return f"{SIGNS[change.kind]} {change.key}{detail}{'  BREAKING' if change.bump == 'major' else ''}"


def _difference(before: Any, after: Any) -> str:
    if not (is_map(before) and is_map(after)):
        return f"{_short(before)} -> {_short(after)}"
    names = [name for name in dict.fromkeys((*before, *after)) if before.get(name) != after.get(name)]
    return ", ".join(f"{name} {_short(before.get(name))} -> {_short(after.get(name))}" for name in names)


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}..."


SHOWN = 60
"""Characters of a value."""
