"""Records for the fuzzer to find: of each module one with every field filled, and many for lists to hang on."""

from __future__ import annotations

import re
from typing import Any

Json = dict[str, Any]
MOMENT, DAY = "2025-06-01T10:00:00+00:00", "2025-06-01"
# many, as some cases delete theirs
MANY = 40
IN_BLUEPRINT = 10
PARENTS = {"Candidates": ("77770", "Last_Name"), "Job_Openings": ("88880", "Posting_Title")}
# kept by the engine, or of a shape that the loader makes itself
LEFT_OUT = {
    "id",
    "$state",
    "Associated_Tags",
    "$currency_symbol",
    "Modified_Time",
    "Created_Time",
    "Updated_On",
    "Last_Activity_Time",
}
EARLY = "1234560000"


def parent_ids(module: str) -> list[str]:
    """Ids of the records of a module that lists and files may hang on."""
    return [f"{EARLY}00{PARENTS[module][0]}{number:02}" for number in range(MANY)]


# a review with an assessment wants its answers again with every change
PLAIN = {"Reviews": {"Assessment_Name", "$answers", "$status_info"}, "Interviews": {"$video_interview_issubmitted"}}
# flags that would keep a record from being listed or changed
OFF = {"$converted", "$process_flow", "Is_Locked", "Is_Unqualified"}
USES = ("read", "update", "delete")


def witness_id(module: str, modules: list[str], use: str = "read") -> str:
    """The id of a record with every field: each module has one to read, one to change and one to delete."""
    return f"{EARLY}001{USES.index(use) + 1}{sorted(modules).index(module):04}"


def example(schema: Json, document: Json, depth: int = 4) -> Any:
    """A value that fits the schema and leaves no property out."""
    if "$ref" in schema:
        target: Any = document
        for part in schema["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        return example(target, document, depth - 1)
    if "const" in schema or "enum" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    if "anyOf" in schema or "oneOf" in schema:
        return example((schema.get("anyOf") or schema["oneOf"])[0], document, depth)
    kinds = schema.get("type", "object")
    return of_kind(kinds if isinstance(kinds, str) else kinds[0], schema, document, depth)


def of_kind(kind: str, schema: Json, document: Json, depth: int) -> Any:
    if kind == "object":
        properties = schema.get("properties", {}) if depth > 0 else {}
        return {name: example(each, document, depth - 1) for name, each in properties.items()}
    if kind == "array":
        return [example(schema.get("items", {}), document, depth - 1)] if depth > 0 else []
    if kind == "string":
        text = {"date": DAY, "date-time": MOMENT}.get(schema.get("format", ""))
        return text or (schema.get("x-known-values") or [letters(schema)])[0]
    return {"integer": max(1, schema.get("minimum", 1)), "number": 1.5, "boolean": True}.get(kind)


def letters(schema: Json) -> str:
    pattern = schema.get("pattern", "")
    if pattern and not re.search(pattern, "word"):
        return "1" if re.search(pattern, "1") else "https://example.com/word"
    return "word"


def witnesses(document: Json, modules: list[Json], user: str) -> Json:
    """The records with every field, by the component that the module's rows fit."""
    names = [module["api_name"] for module in modules]
    by_module = {s["x-module"]["api_name"]: s for s in document["components"]["schemas"].values() if "x-module" in s}
    return {
        module["api_name"]: [
            witness(module, by_module.get(module["api_name"], {}), document, names, user, use)
            | {"id": witness_id(module["api_name"], names, use)}
            for use in USES
        ]
        for module in modules
    }


def witness(module: Json, schema: Json, document: Json, names: list[str], user: str, use: str) -> Json:
    known = schema.get("properties", {})
    left_out = LEFT_OUT | PLAIN.get(module["api_name"], set())
    wanted = [field for field in module["fields"] if field["api_name"] in known.keys() - left_out]
    return {
        field["api_name"]: value_of(field, known[field["api_name"]], document, names, user, use)
        for field in wanted
        if field["type"] != "autonumber"
    }


def value_of(field: Json, schema: Json, document: Json, names: list[str], user: str, use: str) -> Any:
    if field["api_name"] in OFF:
        return False
    if field["type"] == "ownerlookup":
        return user
    if field["type"] == "lookup":
        return witness_id(field["lookup"] if field["lookup"] in names else "Candidates", names, use)
    by_type = {
        "email": f"{field['api_name'].lower()}.{use}@example.com",
        "phone": "+1-555-0100",
        "website": "https://a.example",
    }
    return by_type.get(field["type"]) or example(schema, document)


def parents() -> Json:
    """Records for lists and files to hang on, the last of them in a blueprint, and interviews to call off."""
    found = {
        module: [{"id": key, name: "Parent"} for key in parent_ids(module)] for module, (_, name) in PARENTS.items()
    }
    for row in found["Candidates"][-IN_BLUEPRINT:]:
        row["$process_flow"] = True
    interviews = [
        {"id": key, "Interview_Name": "Talk", "Candidate_Name": candidate, "Job_Opening_Name": job}
        for key, candidate, job in zip(
            interview_ids(), parent_ids("Candidates"), parent_ids("Job_Openings"), strict=True
        )
    ]
    return found | {"Interviews": interviews}


def interview_ids() -> list[str]:
    """Ids of interviews that may be called off."""
    return [f"{EARLY}0099990{number:02}" for number in range(MANY)]
