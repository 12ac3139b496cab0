"""The command `spec`: merge, validate, lint, check the examples, write the merged file, print the facts."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from zrecruit_ext.codegen.evidence import counts
from zrecruit_ext.codegen.examples import check_examples
from zrecruit_ext.codegen.fragment import SpecError
from zrecruit_ext.codegen.lint import describe, lint
from zrecruit_ext.codegen.merge import HEAD, Merged, merge, render
from zrecruit_ext.codegen.table import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from zrecruit_ext.codegen.walk import Json

__all__ = ["build", "check_dist", "main", "problems", "structural"]


def main(arguments: Sequence[str]) -> int:
    """Run the command; 0 when all is well, 1 with one line per problem, 2 on wrong usage."""
    options = _parser().parse_args(arguments)
    root: Path = options.root
    failed = False
    for folder in [root / name for name in options.names] or _folders(root):
        dist = root / "dist" / f"{folder.name}.json"
        try:
            _run(folder, dist, check=options.check)
        except SpecError as error:
            failed = True
            sys.stderr.write(f"{error}\n")
    return int(failed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m zrecruit_ext.codegen spec", description=__doc__)
    parser.add_argument("names", nargs="*", help="folders of fragments below the root; all when none is named")
    parser.add_argument("--root", type=Path, default=Path("openapi"), help="folder of the specs (openapi)")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when dist is not what fragments give")
    return parser


def _folders(root: Path) -> list[Path]:
    found = sorted(path.parent for path in root.glob(f"*/{HEAD}"))
    if not found:
        raise SystemExit(f"{root}: no folder with a {HEAD}; run it where openapi/ is, or name --root")
    return found


def _run(folder: Path, dist: Path, *, check: bool) -> None:
    document = build(folder)
    if check:
        check_dist(document, dist)
    else:
        dist.parent.mkdir(parents=True, exist_ok=True)
        dist.write_bytes(render(document))
    done = "is up to date" if check else "written"
    sys.stdout.write(f"{folder.name}\n{table(document)}\n\n{counts(document)}\n\n{dist} {done}\n")


def build(folder: Path) -> Json:
    """The checked document of a folder of fragments.

    Raises SpecError with one line per problem.
    """
    merged = merge(folder)
    found = list(problems(merged))
    if found:
        raise SpecError("\n".join((*found, f"{len(found)} problem(s) in {folder}")))
    return merged.document


def problems(merged: Merged) -> Iterator[str]:
    """What the OpenAPI schema, the rules and the examples have against a document, a line each."""
    document = merged.document
    broken = list(structural(document))
    yield from broken
    if broken:
        return  # rules and examples presume a well-formed document
    named = [*lint(document), *(("example", finding) for finding in check_examples(document))]
    for rule, finding in named:
        yield f"{describe(document, finding, merged.file_of(finding.place))} [{rule}]"


def structural(document: Json) -> Iterator[str]:
    """What OpenAPI 3.1 itself has against a document, a line each."""
    from openapi_spec_validator import OpenAPIV31SpecValidator

    for error in OpenAPIV31SpecValidator(document).iter_errors():
        place = "/".join(str(part) for part in error.absolute_path)
        problem = error.message.splitlines()[0][:300]
        yield f"{place or 'document'}: {problem}; see the OpenAPI 3.1 specification [openapi]"


def check_dist(document: Json, dist: Path) -> None:
    """Raise SpecError unless the merged file holds exactly what the document renders to."""
    if not dist.exists() or dist.read_bytes() != render(document):
        raise SpecError(f"{dist}: differs from its fragments; run `python -m zrecruit_ext.codegen spec` and commit it")
