"""Rules on schemas: names, openness, nulls, bounds, field facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext.codegen.walk import (
    Finding,
    Json,
    Place,
    Rule,
    fold,
    is_map,
    operations,
    reachable,
    refs,
    resolve,
    schemas,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FIELD_TYPES", "RULES"]

RESERVED = ("Client", "AuthenticatedClient", "Response", "File", "Unset", "Call", "NoContent")
FIELD_TYPES = (
    *("text", "textarea", "email", "phone", "website", "picklist", "multiselectpicklist", "integer", "double"),
    *("currency", "boolean", "date", "datetime", "lookup", "ownerlookup", "autonumber", "subform", "object", "system"),
)
FIELD_FACTS = {
    *("type", "label", "length", "mandatory", "unique", "duplicate_check", "read_only", "lookup", "multiple"),
    *("same_as", "sent"),
}
MODULE_FACTS = ("api_name", "aliases", "singular", "scope", "display_field")
SCHEMAS = ("components", "schemas")


def _components(document: Json) -> dict[str, Json]:
    found: dict[str, Json] = document.get("components", {}).get("schemas", {})
    return found


def schema_names(document: Json) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for name in _components(document):
        if name in RESERVED:
            yield Finding((*SCHEMAS, name), "the name is taken by the client's own classes", "choose another name")
        if fold(name) in seen:
            yield Finding((*SCHEMAS, name), f"collides with {seen[fold(name)]} in Python", "rename one of them")
        seen[fold(name)] = name


def property_names(document: Json) -> Iterator[Finding]:
    for place, schema in schemas(document):
        seen: dict[str, str] = {}
        for name in schema.get("properties", {}):
            if fold(name) in seen:
                yield Finding(
                    place, f"{name} collides with {seen[fold(name)]} in Python", "leave one to additionalProperties"
                )
            seen[fold(name)] = name


def unnamed_properties(document: Json) -> Iterator[Finding]:
    for place, schema in schemas(document):
        named = {fold(name) for name in schema.get("properties", {})}
        for name in schema.get("x-unnamed", {}):
            if fold(name) not in named:
                yield Finding(place, f"{name} is in x-unnamed, yet its name is free in Python", "make it a property")


def open_values(document: Json) -> Iterator[Finding]:
    for place, schema in schemas(document):
        for key in ("enum", "const"):
            if key in schema:
                yield Finding(place, f"a closed {key}", "list x-known-values: one new value would lose a whole page")
        if "default" in schema and place[:2] == SCHEMAS:
            yield Finding(place, "has a default", "say it in the description: the client would send it")


def bounded_integers(document: Json) -> Iterator[Finding]:
    for place, schema in schemas(document):
        if "integer" in _types(schema) and not {"minimum", "maximum"} <= set(schema) and place[-1] != "id":
            yield Finding(place, "an integer without bounds", "add minimum and maximum")


def typed_arrays(document: Json) -> Iterator[Finding]:
    for place, schema in schemas(document):
        if "array" in _types(schema) and "items" not in schema:
            yield Finding(place, "an array without items", "say what it holds, {} for anything")


def named_objects(document: Json) -> Iterator[Finding]:
    for place, schema in schemas(document):
        inline = place[:2] != SCHEMAS or len(place) > len(SCHEMAS) + 1
        if inline and "object" in _types(schema):
            yield Finding(
                place,
                "an object schema inside another",
                "name it in components: the generator would invent a class name",
            )


def _types(schema: Json) -> list[str]:
    given = schema.get("type", [])
    return [given] if isinstance(given, str) else list(given)


def _records(document: Json) -> list[str]:
    """References of the record schemas: the calls on `{module_api_name}` answer with their rows."""
    return [f"#/components/schemas/{name}" for name, schema in _components(document).items() if "x-module" in schema]


def _fields(schema: Json) -> Json:
    """Properties, and those that only have no name of their own in Python."""
    return {**schema.get("properties", {}), **schema.get("x-unnamed", {})}


def _read_names(document: Json) -> list[str]:
    """Names of the schemas that a success or a webhook can hold."""
    roots = [
        ref
        for operation in operations(document)
        for status, response in operation.node.get("responses", {}).items()
        if status.startswith("2")
        for ref in refs(resolve(document, response).get("content", {}))
    ]
    found = reachable(document, [*roots, *refs(document.get("webhooks", {})), *_records(document)])
    return [name for name in _components(document) if f"#/components/schemas/{name}" in found]


def nullable_reads(document: Json) -> Iterator[Finding]:
    for name in _read_names(document):
        schema = _components(document)[name]
        for key, value in _fields(schema).items():
            if key != "id" and key not in schema.get("required", ()) and not _nullable(value):
                yield Finding(
                    (*SCHEMAS, name, "properties", key),
                    "may not be null",
                    'add "null" to its types, or require it with a reason',
                )


def _nullable(schema: Json) -> bool:
    unions = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    return "null" in _types(schema) or any("null" in _types(each) for each in unions) or schema == {}


def open_reads(document: Json) -> Iterator[Finding]:
    for name in _read_names(document):
        schema = _components(document)[name]
        if schema.get("type") == "object" and not schema.get("additionalProperties"):
            yield Finding(
                (*SCHEMAS, name), "unknown keys would be refused or go unnamed", "set additionalProperties: true"
            )


def used_components(document: Json) -> Iterator[Finding]:
    sent = refs([document.get("paths", {}), document.get("webhooks", {})])
    used = reachable(document, [*sent, *_records(document)])
    for section in ("schemas", "parameters", "headers", "responses", "links"):
        for name in document.get("components", {}).get(section, {}):
            if f"#/components/{section}/{name}" not in used:
                yield Finding(("components", section, name), "is used nowhere", "refer to it or remove it")


def module_facts(document: Json) -> Iterator[Finding]:
    for name, schema in _components(document).items():
        facts = schema.get("x-module")
        if facts is None:
            continue
        missing = [key for key in MODULE_FACTS if key not in facts]
        if missing:
            yield Finding((*SCHEMAS, name), f"x-module lacks {', '.join(missing)}", "add them")
        elif facts["display_field"] not in schema.get("properties", {}):
            yield Finding(
                (*SCHEMAS, name), f"x-module shows {facts['display_field']}, which is no property", "name a property"
            )


def field_facts(document: Json) -> Iterator[Finding]:
    for name, schema in _components(document).items():
        if "x-module" in schema:
            for key, value in schema.get("properties", {}).items():
                place = (*SCHEMAS, name, "properties", key)
                for problem, advice in _field(value, schema["properties"]):
                    yield Finding(place, problem, advice)


def _field(value: Json, siblings: Json) -> Iterator[tuple[str, str]]:
    facts = value.get("x-field")
    if not is_map(facts):
        yield "no x-field", "add {type, label, ...}"
        return
    if "x-evidence" not in value:
        yield "no x-evidence", "say where the field is known from"
    if facts.get("type") not in FIELD_TYPES:
        yield f"field type {facts.get('type')!r} is unknown", f"use one of {', '.join(FIELD_TYPES)}"
    if set(facts) - FIELD_FACTS:
        yield f"x-field has unknown facts {sorted(set(facts) - FIELD_FACTS)}", f"use {', '.join(sorted(FIELD_FACTS))}"
    if facts.get("type") == "picklist" and not value.get("x-known-values"):
        yield "a picklist without x-known-values", "list the values seen"
    if "same_as" in facts and facts["same_as"] not in siblings:
        yield f"same_as {facts['same_as']}, which is no property", "name the vendor's property"


def described_schemas(document: Json) -> Iterator[Finding]:
    for name, schema in _components(document).items():
        if not schema.get("description"):
            place: Place = (*SCHEMAS, name)
            yield Finding(place, "no description", "say in one line what it is")


RULES: dict[str, Rule] = {
    "schema-names": schema_names,
    "property-names": property_names,
    "unnamed-properties": unnamed_properties,
    "open-values": open_values,
    "bounded-integers": bounded_integers,
    "typed-arrays": typed_arrays,
    "named-objects": named_objects,
    "nullable-reads": nullable_reads,
    "open-reads": open_reads,
    "used-components": used_components,
    "module-facts": module_facts,
    "field-facts": field_facts,
    "described-schemas": described_schemas,
}
