"""One answer against the spec: what agrees, what does not, and what the spec does not know. Shapes only, no values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import jsonschema_rs
from attrs import define, field, frozen

from zrecruit_ext.programs.verify.document import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zrecruit_ext.programs.verify.document import Document, Json, Read

__all__ = ["Finding", "Judge"]

BASE = "https://spec.invalid/openapi.json"
KINDS: dict[type[object], str] = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    list: "array",
    dict: "object",
}
# what a fault of this kind expected
EXPECTED = {"type": "types", "required": "property", "format": "format", "pattern": "pattern", "anyOf": "", "oneOf": ""}


@frozen
class Finding:
    """A place that is not as documented."""

    place: str
    expected: str
    found: str


@define
class Judge:
    """Checks answers and remembers which fields of records it has seen."""

    document: Document
    seen: set[tuple[str, str]] = field(factory=set[tuple[str, str]])
    wrong: set[tuple[str, str]] = field(factory=set[tuple[str, str]])
    unknown: dict[tuple[str, str], str] = field(factory=dict[tuple[str, str], str])
    _made: dict[str, jsonschema_rs.Validator] = field(factory=dict[str, jsonschema_rs.Validator])

    def findings(self, read: Read, status: int, answer: Any, module: str | None) -> list[Finding]:
        """Everything about an answer that the spec says otherwise; `module` is that of its rows."""
        response = read.responses.get(str(status))
        if response is None:
            return [Finding("status", " ".join(sorted(read.responses)), str(status))]
        schema = self.document.schema_of(response)
        if schema is None:
            return [] if answer is None else [Finding("body", "none", kind_of(answer))]
        found = list(self._errors(f"{read.operation_id} {status}", schema, answer))
        component = self.document.modules.get(module or "")
        if component is None:
            return found
        envelope = [each for each in found if not each.place.startswith("data.[]")]
        return [*envelope, *(each for row in rows_of(answer) for each in self._row(component, row))]

    def _row(self, component: str, row: Json) -> list[Finding]:
        found = list(self._errors(component, {"$ref": f"#/components/schemas/{component}"}, row))
        wrong = {each.place.partition(".")[0] for each in found}
        self.wrong |= {(component, name) for name in wrong}
        known = self.document.names(component)
        for name, value in row.items():
            if name not in known:
                self.unknown[component, name] = kind_of(value)
            elif value is not None and name not in wrong:
                self.seen.add((component, name))
        return found

    def _errors(self, key: str, schema: Json, value: Any) -> Iterator[Finding]:
        for error in self._validator(key, schema).iter_errors(value):
            place = ".".join("[]" if isinstance(part, int) else str(part) for part in error.instance_path)
            yield Finding(place or "body", expectation(error), kind_of(at(value, error.instance_path)))

    def _validator(self, key: str, schema: Json) -> jsonschema_rs.Validator:
        if key not in self._made:
            registry = jsonschema_rs.Registry([(BASE, self.document.json)], draft=jsonschema_rs.Draft202012)
            absolute = {name: BASE + part if name == "$ref" else part for name, part in schema.items()}
            self._made[key] = jsonschema_rs.Draft202012Validator(absolute, registry=registry)
        return self._made[key]


def expectation(error: jsonschema_rs.ValidationError) -> str:
    """What the schema asks for at this place, in its own words and never in those of the answer."""
    kind = error.kind
    detail = kind.as_dict().get(EXPECTED.get(kind.name, "") or "", "")
    told = " or ".join(cast("list[str]", detail)) if isinstance(detail, list) else str(detail)
    return f"{kind.name} {told}".strip()


def at(value: Any, path: list[str | int]) -> Any:
    for part in path:
        value = value[part]
    return value


def kind_of(value: object) -> str:
    """The JSON type of a value."""
    return KINDS.get(type(value), "null")
