"""Requests and answers against the spec's schemas, over one registry so that start-up stays in milliseconds."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from zrecruit_ext.sandbox.reply import Refused, RowFault
from zrecruit_ext.sandbox.shapes import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zrecruit_ext.sandbox.spec import Operation, Spec

__all__ = ["SchemaSet"]

BASE = "https://spec.invalid/openapi.json"
ROW_LIMIT = 100
MISSING_KEY = "required field not found"
# The one call whose page shows the text with the key in it.
MISSING = {"create_bulk_write_job": "Required key {} is not available"}
EXPECTED_TYPES = {"string": "text", "object": "jsonobject", "array": "jsonarray", "number": "double"}


class SchemaSet:
    """Compiled validators of a spec, made when first asked for."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self._registry = jsonschema_rs.Registry([(BASE, spec.document)], draft=jsonschema_rs.Draft202012)
        self._made: dict[str, jsonschema_rs.Validator] = {}

    def component(self, name: str) -> jsonschema_rs.Validator:
        """The validator of `#/components/schemas/NAME`."""
        return self._validator(f"component {name}", {"$ref": f"#/components/schemas/{name}"})

    def check_envelope(self, operation: Operation, value: Any) -> None:
        """The body without its rows; raises `Refused` naming the place that is wrong."""
        if operation.body is None:
            return
        key = operation.row_results
        rows = value.get(key) if is_object(value) and key else None
        if is_array(rows) and len(rows) > ROW_LIMIT:
            raise Refused(
                400,
                "LIMIT_EXCEEDED",
                f"at most {ROW_LIMIT} records are accepted per call",
                {"limit": ROW_LIMIT, "param_name": key},
            )
        schema = operation.body.schema
        if key:
            schema = without_rows(self.spec.resolve(schema), {"data", key})
        error = next(self._validator(f"body {operation.id}", schema).iter_errors(value), None)
        if error is not None:
            raise body_refused(error, MISSING.get(operation.id, MISSING_KEY))

    def check_row(self, component: str, row: Any) -> None:
        """One row against its module's schema; raises `RowFault` naming the field."""
        error = next(self.component(component).iter_errors(row), None)
        if error is not None:
            raise row_fault(error)

    def check_value(self, component: str, value: Any) -> None:
        """A part of a request that belongs to no row; raises `Refused` naming the place that is wrong."""
        error = next(self.component(component).iter_errors(value), None)
        if error is not None:
            raise body_refused(error)

    def answer_errors(self, operation: Operation, status: int, value: Any) -> list[str]:
        """What is wrong with an answer; `value` is the decoded body, None where there is none."""
        response = operation.responses.get(str(status))
        if response is None:
            return [f"{operation.id}: status {status} is not declared"]
        content = response.get("content", {}).get("application/json")
        if content is None:
            return [] if value is None else [f"{operation.id}: {status} has a body, none is declared"]
        validator = self._validator(f"answer {operation.id} {status}", content["schema"])
        return [
            f"{operation.id} {status}: {error.instance_path} {error.message}" for error in validator.iter_errors(value)
        ]

    def _validator(self, key: str, schema: dict[str, Any]) -> jsonschema_rs.Validator:
        if key not in self._made:
            absolute = with_base(schema)
            self._made[key] = jsonschema_rs.Draft202012Validator(absolute, registry=self._registry)
        return self._made[key]


def without_rows(schema: dict[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    """The body's schema with any value allowed as a row: rows are judged one by one."""
    bare = copy.deepcopy(schema)
    for key in keys:
        bare.get("properties", {}).get(key, {}).pop("items", None)
    return bare


def with_base(schema: Any) -> Any:
    """References made absolute, so that a schema taken out of the document still finds its parts."""
    if is_object(schema):
        return {
            key: BASE + value if key == "$ref" and str(value).startswith("#") else with_base(value)
            for key, value in schema.items()
        }
    return [with_base(item) for item in schema] if is_array(schema) else schema


def body_refused(error: jsonschema_rs.ValidationError, missing: str = MISSING_KEY) -> Refused:
    kind = error.kind.as_dict()
    if error.kind.name == "required":
        name = kind["property"]
        return Refused(400, "MANDATORY_NOT_FOUND", missing.format(name), {"api_name": name})
    place = ".".join(str(part) for part in error.instance_path) or "body"
    return Refused(
        400,
        "INVALID_DATA",
        "Invalid data in body parameter. Check input data format",
        {"api_name": place, **expected(error)},
    )


def row_fault(error: jsonschema_rs.ValidationError) -> RowFault:
    if error.kind.name == "required":
        return RowFault("MANDATORY_NOT_FOUND", "required field not found", api_name=error.kind.as_dict()["property"])
    place = str(error.instance_path[0]) if error.instance_path else "data"
    return RowFault("INVALID_DATA", "invalid data", api_name=place, **expected(error))


def expected(error: jsonschema_rs.ValidationError) -> dict[str, str]:
    if error.kind.name != "type":
        return {}
    named: list[str] = [kind for kind in error.kind.as_dict()["types"] if kind != "null"]
    return {"expected_data_type": EXPECTED_TYPES.get(named[0], named[0])} if named else {}
