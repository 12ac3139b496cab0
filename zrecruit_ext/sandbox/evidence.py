"""What only third-party references know: marked and warned of, and refused by a strict sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.spec import Operation, Spec

__all__ = ["EVIDENCE_HEADER", "INFERRED", "OFFICIAL", "REFERENCE", "check_strict", "reference_fields"]

EVIDENCE_HEADER = "X-Sandbox-Evidence"
OFFICIAL, INFERRED, REFERENCE = "official", "inferred", "reference"


def reference_fields(module: Module | None, body: Any) -> set[str]:
    """Fields the rows of a body name that nothing but a reference documents."""
    rows = body.get("data") if is_object(body) else None
    if module is None or not is_array(rows):
        return set()
    doubtful = {name for name, field in module.fields.items() if field.evidence == REFERENCE}
    return {name for row in rows if is_object(row) for name in row.keys() & doubtful}


def check_strict(spec: Spec, operation: Operation, query: Mapping[str, str]) -> None:
    """Refuse as the live service is reported to; fields are refused row by row.

    Raises `Refused`: 404 for a path of no proof, 400 for such a method and for a parameter nobody declares.
    """
    if operation.evidence == REFERENCE:
        others = (each for each in spec.operations.values() if each.path == operation.path)
        if any(each.evidence != REFERENCE for each in others):
            raise Refused(400, "INVALID_REQUEST_METHOD", "The http request method type is not a valid one")
        raise Refused(404, "INVALID_URL_PATTERN", "Please check if the URL trying to access is a correct one")
    known = {each.name for each in operation.parameters if each.place == "query" and each.evidence != REFERENCE}
    unknown = sorted(query.keys() - known)
    if operation.secured and unknown:
        # live a parameter too many is reported to end as a 500; that would look like a defect of the sandbox
        raise Refused(400, "INVALID_DATA", "the parameter is not known", {"param_name": unknown[0]})
