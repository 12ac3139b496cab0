"""What only third-party references know: marked and warned of, and refused by a strict sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.bodies import DOCUMENT_PARTS
from zrecruit_ext.sandbox.criteria import Condition, Group, parse_criteria
from zrecruit_ext.sandbox.reply import Refused
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from zrecruit_ext.sandbox.context import Context
    from zrecruit_ext.sandbox.metadata import Module
    from zrecruit_ext.sandbox.spec import Operation

__all__ = [
    "EVIDENCE_HEADER",
    "INFERRED",
    "OFFICIAL",
    "REFERENCE",
    "check_strict",
    "operator_evidence",
    "proven",
    "reference_fields",
    "reference_reads",
]

EVIDENCE_HEADER = "X-Sandbox-Evidence"
ASSOCIATED = {"Candidates": "Job_Openings", "Job_Openings": "Candidates"}
LISTS = frozenset({"Notes", "Attachments"})
OFFICIAL, OBSERVED, INFERRED, REFERENCE = "official", "observed", "inferred", "reference"
RANKS = (OFFICIAL, OBSERVED, INFERRED, REFERENCE)


def reference_fields(module: Module | None, body: Any) -> set[str]:
    """Fields the rows of a body name that nothing but a reference documents."""
    rows = body.get("data") if is_object(body) else None
    if module is None or not is_array(rows):
        return set()
    doubtful = module.doubtful
    return {name for row in rows if is_object(row) for name in row.keys() & doubtful}


def reference_reads(context: Context) -> set[str]:
    """The same of what a read names: in `fields`, in `sort_by` and in search criteria."""
    asked = context.query
    named = {name.strip() for name in (*str(asked.get("fields", "")).split(","), str(asked.get("sort_by", "")))}
    if "criteria" in asked:
        named |= set(criteria_fields(parse_criteria(asked["criteria"])))
    module = shown_module(context) if named != {""} else None
    return set() if module is None else named & module.doubtful


def operator_evidence(context: Context) -> str:
    """The weakest evidence of the operators that the call's criteria use; raises `Refused` for what strict refuses."""
    known, asked = context.world.spec.operators, context.query.get("criteria")
    used = [] if asked is None else [each.operator for each in conditions(parse_criteria(asked))]
    found = {operator: known.get(operator, INFERRED) for operator in used}
    weakest = max(found, key=lambda operator: RANKS.index(found[operator]), default=None)
    if weakest is None:
        return OFFICIAL
    if found[weakest] == REFERENCE and context.world.settings.strict:
        raise Refused(400, "INVALID_QUERY", "the search criteria are not valid", {"operator": weakest})
    return found[weakest]


def criteria_fields(node: Condition | Group) -> Iterator[str]:
    return (each.field for each in conditions(node))


def conditions(node: Condition | Group) -> Iterator[Condition]:
    if isinstance(node, Condition):
        yield node
    else:
        for part in node.parts:
            yield from conditions(part)


def shown_module(context: Context) -> Module | None:
    """The module whose rows the answer holds: another one than the path's in lists that hang on a record."""
    own, last = context.world.catalog.find(context.module_name), context.operation.path.rpartition("/")[2]
    if last == "associate" and own is not None:
        return context.world.catalog.find(ASSOCIATED.get(own.api_name, own.api_name))
    listed = context.path.get("related_list_api_name") or (last if last in LISTS else None)
    return own if listed is None else context.world.catalog.find(listed)


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
    if operation.secured and unknown and not operation.open_query:
        # live a parameter too many is reported to end as a 500; that would look like a defect of the sandbox
        raise Refused(400, "INVALID_DATA", "the parameter is not known", {"param_name": unknown[0]})
