"""The command `evidence`: how many contracts are known from where, and that weak evidence only gets rarer.

A contract is an operation, a parameter or a status of one, or a field of a schema. One without evidence of its own has
that of what it belongs to: its operation, its schema, or the best-proven operation that the schema is part of. The
shares of `reference` and `inferred` stand in `evidence.json`; the command lowers them by itself when they have fallen
and fails when one has risen. `--raise REASON` lets it rise, which is right for a documented call that had no operation
yet, and keeps the reason.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zrecruit_ext.codegen.lint_facts import EVIDENCE
from zrecruit_ext.codegen.walk import operations, parameters, reachable, refs, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zrecruit_ext.codegen.walk import Json

__all__ = ["KINDS", "count", "counts", "main", "risen", "shares"]

KINDS = ("operations", "parameters", "fields", "statuses")
WEAK = ("reference", "inferred")

Counts = dict[str, Counter[str]]
Shares = dict[str, list[int]]
"""Kind of contract -> how many of it are weak, and how many there are."""


def count(document: Json) -> Counts:
    """Contracts by kind, then by evidence."""
    found = Counter(_contracts(document))
    return {kind: Counter({status: found[kind, status] for status in EVIDENCE}) for kind in KINDS}


def _contracts(document: Json) -> Iterator[tuple[str, str]]:
    for operation in operations(document):
        own = _status(operation.node, "")
        yield "operations", own
        for parameter in parameters(document, operation):
            yield "parameters", _status(parameter, own)
        for response in operation.node.get("responses", {}).values():
            yield "statuses", _status(response, _status(resolve(document, response), own))
    inherited = _of_schemas(document)
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        for field in schema.get("properties", {}).values():
            yield "fields", _status(field, _status(schema, inherited[name]))


def _status(node: Json, inherited: str) -> str:
    return str(node.get("x-evidence", {}).get("status", inherited))


def _of_schemas(document: Json) -> dict[str, str]:
    """By schema, the best evidence of an operation that leads to it; one that none leads to is inferred."""
    leading: dict[str, set[str]] = defaultdict(set)
    for operation in operations(document):
        for ref in reachable(document, refs(operation.node)):
            leading[ref.rpartition("/")[2]].add(_status(operation.node, ""))
    return defaultdict(
        lambda: EVIDENCE[-1], {name: min(statuses, key=EVIDENCE.index) for name, statuses in leading.items()}
    )


def counts(document: Json) -> str:
    """The counts as a table, and the share of each kind that is weak."""
    found = count(document)
    rows: list[tuple[str, ...]] = [("evidence", *KINDS)]
    rows += [(status, *(str(found[kind][status]) for kind in KINDS)) for status in EVIDENCE]
    rows.append(("all", *(str(found[kind].total()) for kind in KINDS)))
    rows.append(("weak", *(_percent(share) for share in shares(document).values())))
    return "\n".join(f"{first:<12}" + "".join(f"{cell:>13}" for cell in cells) for first, *cells in rows)


def _percent(share: Sequence[int]) -> str:
    return f"{share[0] / max(share[1], 1):.1%}"


def shares(document: Json) -> Shares:
    """What `evidence.json` keeps."""
    return {kind: [sum(found[weak] for weak in WEAK), found.total()] for kind, found in count(document).items()}


def risen(before: Shares, now: Shares) -> list[str]:
    """Kinds whose share of weak contracts is greater than it was, as lines."""
    return [
        f"{kind}: weak evidence has risen from {_percent(before[kind])} to {_percent(now[kind])} "
        f"({before[kind][0]} of {before[kind][1]} to {now[kind][0]} of {now[kind][1]})"
        for kind in KINDS
        if now[kind][0] * before[kind][1] > before[kind][0] * now[kind][1]
    ]


def main(arguments: Sequence[str]) -> int:
    """Run the command; 1 when a share has risen without a reason."""
    options = _parser().parse_args(arguments)
    document = json.loads((options.root / "dist" / f"{options.name}.json").read_bytes())
    file: Path = options.root / "evidence.json"
    now = shares(document)
    kept: dict[str, Any] = json.loads(file.read_bytes()) if file.exists() else {"weak": now, "raised": []}
    worse = risen(kept["weak"], now)
    sys.stdout.write(f"{counts(document)}\n")
    if worse and not options.reason:
        advice = f"find better evidence; for a documented call that is new, run it with --raise REASON ({file.name})"
        sys.stderr.write("".join(f"{line}; {advice}\n" for line in worse))
        return 1
    if not options.check:
        reasons = [f"{options.reason}: {'; '.join(worse)}"] if worse else []
        kept = {"weak": now, "raised": [*kept["raised"], *reasons]}
        file.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m zrecruit_ext.codegen evidence", description=__doc__)
    parser.add_argument("name", nargs="?", default="zoho_recruit", help="the spec (zoho_recruit)")
    parser.add_argument("--root", type=Path, default=Path("openapi"), help="folder of the specs (openapi)")
    parser.add_argument("--check", action="store_true", help="write nothing")
    parser.add_argument("--raise", dest="reason", default="", metavar="REASON", help="why a share may rise this once")
    return parser
