"""`--strict`: what only third-party references know is refused as the live service is reported to refuse it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.reply import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zrecruit_ext.sandbox.spec import Operation, Spec

__all__ = ["check_strict", "is_reference"]


def is_reference(operation: Operation) -> bool:
    """Whether nothing but a third-party reference documents the call."""
    return operation.evidence == "reference"


def check_strict(spec: Spec, operation: Operation, query: Mapping[str, str]) -> None:
    """Raises `Refused`: 404 for a path of no proof, 400 for such a method and for a parameter nobody declares."""
    if is_reference(operation):
        others = (each for each in spec.operations.values() if each.path == operation.path)
        if any(not is_reference(each) for each in others):
            raise Refused(400, "INVALID_REQUEST_METHOD", "The http request method type is not a valid one")
        raise Refused(404, "INVALID_URL_PATTERN", "Please check if the URL trying to access is a correct one")
    known = {each.name for each in operation.parameters if each.place == "query" and each.evidence != "reference"}
    unknown = sorted(query.keys() - known)
    if operation.secured and unknown:
        # live a parameter too many is reported to end as a 500; that would look like a defect of the sandbox
        raise Refused(400, "INVALID_DATA", "the parameter is not known", {"param_name": unknown[0]})
