"""The command `coverage`: from every documented call to its operation, its handler and a test that would notice.

Three sources meet here: the index of documented calls (`endpoints.yaml`), the merged spec, and `coverage.json`, which
`nox -s coverage` writes after it has seen a test of each operation fail on a handler that only answers the example.
A call without an operation, and an operation without handler or test, is a problem.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from zrecruit_ext.codegen.endpoints import load_index, operations_by_call
from zrecruit_ext.codegen.fragment import SpecError
from zrecruit_ext.codegen.walk import operations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zrecruit_ext.codegen.endpoints import Endpoint
    from zrecruit_ext.codegen.walk import Json, Operation

__all__ = ["Row", "main", "page", "problems", "rows"]

Proofs = dict[str, dict[str, str]]
"""Operation id -> `handler`, the module that answers it, and `test`, one that fails on a constant answer."""

HEADER = ("document", "call", "operation", "evidence", "handler", "test that notices a constant answer")
INTRO = """\
# What is covered

Computed by `python -m zrecruit_ext.codegen coverage` from `endpoints.yaml` (the calls that documents show), the merged
spec and `coverage.json`; do not edit. The last column names a test that fails as soon as the operation's handler in the
sandbox is replaced by one that always answers the spec's example; `nox -s coverage` finds and tries it.
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One documented call with all that stands behind it; empty where there is nothing."""

    document: str
    call: str
    operation: str = ""
    evidence: str = ""
    handler: str = ""
    test: str = ""


def rows(index: Sequence[Endpoint], document: Json, proofs: Proofs) -> Iterator[Row]:
    """A row for each documented call, then one for each operation that no call of the index leads to."""
    known = operations_by_call(document)
    for endpoint in index:
        shown = f"{endpoint.line} " if endpoint.line else ""
        yield _row(endpoint.document, f"{shown}{endpoint.method} {endpoint.path}", known.get(endpoint.key), proofs)
    reached = {known[endpoint.key].id for endpoint in index if endpoint.key in known}
    for operation in operations(document):
        if operation.id not in reached:
            source = str(operation.node["x-evidence"]["source"])
            yield _row(source, f"{operation.method.upper()} {operation.path}", operation, proofs)


def _row(source: str, call: str, operation: Operation | None, proofs: Proofs) -> Row:
    if operation is None:
        return Row(source, call)
    proof = proofs.get(operation.id, {})
    evidence = str(operation.node["x-evidence"]["status"])
    return Row(source, call, operation.id, evidence, proof.get("handler", ""), proof.get("test", ""))


def problems(found: Sequence[Row], proofs: Proofs) -> Iterator[str]:
    """What is missing, a line each."""
    for row in found:
        if not row.operation:
            yield f"{row.document}: {row.call} has no operation; add it to the fragment of its tag"
    for name in dict.fromkeys(row.operation for row in found if row.operation and not (row.handler and row.test)):
        yield f"{name}: no test is known that notices a constant answer; run `nox -s coverage`, or write one"
    for name in sorted(proofs.keys() - {row.operation for row in found}):
        yield f"{name}: stands in coverage.json and is no operation; run `nox -s coverage`"


def page(found: Sequence[Row]) -> str:
    """The rows as a page of Markdown."""
    covered = {row.operation for row in found if row.test}
    every = {row.operation for row in found if row.operation}
    figures = f"{len(found)} calls of {len({row.document for row in found})} sources, {len(every)} operations, "
    lines = [_line(HEADER), _line(["---"] * len(HEADER)), *(_line(_cells(row)) for row in found)]
    return "\n".join([INTRO, f"{figures}{len(covered)} of them proven.", "", *lines, ""])


def _cells(row: Row) -> list[str]:
    call, operation, handler, test = (
        f"`{text}`" if text else "" for text in (row.call, row.operation, row.handler, row.test)
    )
    return [row.document, call, operation, row.evidence, handler, test]


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def main(arguments: Sequence[str]) -> int:
    """Run the command; 0 when every call is covered, 1 with one line per problem."""
    options = _parser().parse_args(arguments)
    root: Path = options.root
    try:
        index = load_index(root / "endpoints.yaml")
        document: Json = json.loads((root / "dist" / f"{options.name}.json").read_bytes())
        proofs = load_proofs(root / "coverage.json")
    except (SpecError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    found = list(rows(index, document, proofs))
    wrong = [*problems(found, proofs), *_written(root / "COVERAGE.md", page(found), check=options.check)]
    sys.stderr.writelines(f"{line}\n" for line in wrong)
    sys.stdout.write(f"{len(found)} documented calls, {len(wrong)} problem(s)\n")
    return int(bool(wrong))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m zrecruit_ext.codegen coverage", description=__doc__)
    parser.add_argument("name", nargs="?", default="zoho_recruit", help="the spec (zoho_recruit)")
    parser.add_argument("--root", type=Path, default=Path("openapi"), help="folder of the specs (openapi)")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when COVERAGE.md is stale")
    return parser


def load_proofs(path: Path) -> Proofs:
    return cast("Proofs", json.loads(path.read_bytes())) if path.exists() else {}


def _written(path: Path, text: str, *, check: bool) -> Iterator[str]:
    if not check:
        path.write_text(text, encoding="utf-8")
    elif not path.exists() or path.read_text(encoding="utf-8") != text:
        yield f"{path}: is stale; run `python -m zrecruit_ext.codegen coverage` and commit it"
