"""Hypothesis strategies for users' own tests: rows of a module, bodies and answers of an operation.

    from hypothesis import given
    from zrecruit_ext.sandbox.strategies import answers, records

    @given(records("Candidates"))
    def test_...(row): ...

They follow the spec that ships with the client. `hypothesis` is looked for when the first of them is asked for: it is
no dependency of the sandbox.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.metadata import Catalog, Field
from zrecruit_ext.sandbox.spec import Spec, load_spec

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hypothesis.strategies import SearchStrategy

    from zrecruit_ext.sandbox.drawing import Drawer
    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

__all__ = ["answers", "bodies", "records"]

LOOKUPS = frozenset({"lookup", "ownerlookup"})
# columns that a record takes on its way, through calls of their own
LEFT_OUT = frozenset({"system", "autonumber", "object", "subform", "unknown"})
JSON = "application/json"


def records(
    module: str, *, sandbox: RecruitSandbox | None = None, ids: Mapping[str, Sequence[str]] | None = None
) -> SearchStrategy[dict[str, Any]]:
    """Rows that the module takes: mandatory fields always, the others at times, each within its type and length.

    With a running `sandbox` its live metadata count, custom fields included; without one the spec's. A lookup is filled
    only from `ids`, ids by module (`users` for owners). Unique fields and addresses are new with every draw.
    Raises `LookupError` for an unknown module, `ValueError` for a mandatory lookup without ids, `ImportError` without
    hypothesis.
    """
    drawing(False)
    known = dict(ids or {})
    fields = [field for field in fields_of(module, sandbox) if field.writable and is_drawn(field, known)]
    for field in fields:
        if field.mandatory and field.type in LOOKUPS and not known.get(target(field)):
            raise ValueError(f"{module} needs {field.api_name}; name records in ids={{'{target(field)}': [...]}}")
    from zrecruit_ext.sandbox.drawn_rows import row_of

    return row_of(fields, {field.api_name: known.get(target(field), ()) for field in fields})


def answers(operation_id: str, status: int | None = None) -> SearchStrategy[Any]:
    """JSON bodies that a success of the operation may have, nulls, new picklist values and unknown fields included.

    `status` picks one of several documented successes. Raises `LookupError` for an unknown operation or one without
    such a body, `ImportError` without hypothesis.
    """
    drawer, responses = drawing(True), operation(operation_id).responses
    wanted = [status] if status is not None else sorted(int(code) for code in responses if code.startswith("2"))
    schemas = [responses.get(str(code), {}).get("content", {}).get(JSON, {}).get("schema") for code in wanted]
    return first(operation_id, "a success with a JSON body", drawer, schemas)


def bodies(operation_id: str) -> SearchStrategy[Any]:
    """Bodies that fit what the operation takes, as decoded JSON or as the fields of a form.

    They fit the schema; whether the ids and modules in them exist is another matter. Raises as `answers` does.
    """
    body = operation(operation_id).body
    return first(operation_id, "a body", drawing(False), [None if body is None else body.schema])


@cache
def spec() -> Spec:
    return load_spec()


@cache
def drawing(wild: bool) -> Drawer:
    try:
        from zrecruit_ext.sandbox.drawing import Drawer
    except ModuleNotFoundError as error:
        if error.name != "hypothesis":
            raise
        raise ImportError("the strategies need hypothesis: pip install hypothesis") from None
    return Drawer(spec(), wild=wild)


def operation(operation_id: str) -> Any:
    found = spec().operations.get(operation_id)
    if found is None:
        raise LookupError(f"{operation_id} is no operation; `zrecruit scopes --all --json` names them")
    return found


def first(
    operation_id: str, what: str, drawer: Drawer, schemas: Iterable[dict[str, Any] | None]
) -> SearchStrategy[Any]:
    for schema in schemas:
        if schema is not None:
            return drawer.value(schema)
    raise LookupError(f"{operation_id} has no {what.removeprefix('a ')}")


def fields_of(module: str, sandbox: RecruitSandbox | None) -> list[Field]:
    """The module's fields by live metadata or by the spec."""
    if sandbox is None:
        found = Catalog(spec(), False).find(module)
        described = None if found is None else [field.describe() for field in found.fields.values()]
    else:
        described = next((each["fields"] for each in sandbox.metadata() if each["api_name"] == module), None)
    if described is None:
        raise LookupError(f"{module} is no module of this organisation")
    return [field_of(each) for each in described]


def field_of(described: Mapping[str, Any]) -> Field:
    values: dict[str, Any] = {**described, "picks": tuple(described["picks"])}
    return Field(**values)


def is_drawn(field: Field, ids: Mapping[str, Sequence[str]]) -> bool:
    """Whether a row holds the field at all; another name of a field that is there already is left out."""
    if field.type in LEFT_OUT or field.same_as is not None or field.api_name.startswith("$"):
        return False
    return field.type not in LOOKUPS or field.mandatory or bool(ids.get(target(field)))


def target(field: Field) -> str:
    """The key of `ids` for a lookup."""
    return "users" if field.type == "ownerlookup" else field.lookup or ""
