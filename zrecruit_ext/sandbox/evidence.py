"""What only third-party references know: marked and warned of, and refused by a strict sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.bodies import DOCUMENT_PARTS
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.spec import Operation

__all__ = ["EVIDENCE_HEADER", "INFERRED", "OFFICIAL", "REFERENCE", "check_strict", "proven", "reference_fields"]

EVIDENCE_HEADER = "X-Sandbox-Evidence"
OFFICIAL, INFERRED, REFERENCE = "official", "inferred", "reference"


def reference_fields(module: Module | None, body: Any) -> set[str]:
    """Fields the rows of a body name that nothing but a reference documents."""
    rows = body.get("data") if is_object(body) else None
    if module is None or not is_array(rows):
        return set()
    doubtful = {name for name, field in module.fields.items() if field.evidence == REFERENCE}
    return {name for row in rows if is_object(row) for name in row.keys() & doubtful}


def proven(operations: Iterable[Operation]) -> list[Operation]:
    """The operations a strict sandbox answers; the paths and methods of the others do not exist there."""
    return [each for each in operations if each.evidence != REFERENCE]


def check_strict(operation: Operation, query: Mapping[str, str]) -> None:
    """Refuse parameters as the live service is reported to; fields are refused row by row.

    Raises `Refused` 400 for a parameter nobody but a reference declares.
    """
    known = {each.name for each in operation.parameters if each.place == "query" and each.evidence != REFERENCE}
    known |= DOCUMENT_PARTS.get(operation.id, frozenset())
    unknown = sorted(query.keys() - known)
    if operation.secured and unknown:
        # live a parameter too many is reported to end as a 500; that would look like a defect of the sandbox
        raise Refused(400, "INVALID_DATA", "the parameter is not known", {"param_name": unknown[0]})
