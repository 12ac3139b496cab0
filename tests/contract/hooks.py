"""What the fuzzer must be told and cannot read from the document."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import schemathesis
from hypothesis import strategies as st
from schemathesis.transport.serialization import Binary

FIELDS = ("Last_Name", "City", "Email", "Posting_Title", "Interview_Name")
OPERATORS = ("equals", "starts_with", "contains")
TEXT = st.text(st.characters(categories=("L", "N"), exclude_characters="(),\\:"), min_size=1, max_size=12)
CONDITION = st.builds("({}:{}:{})".format, st.sampled_from(FIELDS), st.sampled_from(OPERATORS), TEXT)
CRITERIA = CONDITION | st.builds("({}{}{})".format, CONDITION, st.sampled_from(("and", "or")), CONDITION)

schemathesis.openapi.format("zoho-criteria", CRITERIA)

NAME = st.text(st.characters(categories=("Lu", "Ll"), max_codepoint=0x24F), min_size=2, max_size=12)
RESUME = st.builds(
    "{} {}\n{}@example.com\nSkills: {}\n".format, NAME, NAME, st.from_regex("[a-z]{3,8}", fullmatch=True), NAME
)
FILE = st.one_of(RESUME.map(str.encode), RESUME.map(str.encode), st.binary(max_size=64))
schemathesis.openapi.format("binary", FILE.map(Binary))


DOCUMENT = json.loads((Path(__file__).resolve().parents[2] / "openapi/dist/zoho_recruit.json").read_text())
REGISTRY = jsonschema_rs.Registry([("urn:spec", DOCUMENT)])
READ_ONLY = {
    name
    for schema in DOCUMENT["components"]["schemas"].values()
    for name, fact in schema.get("properties", {}).items()
    if fact.get("x-field", {}).get("read_only")
}


@lru_cache
def validator(schema: str) -> Any:
    return jsonschema_rs.validator_for({"$ref": f"urn:spec#/components/schemas/{schema}"}, registry=REGISTRY)


def writable(row: Any) -> Any:
    return {key: value for key, value in row.items() if key not in READ_ONLY} if isinstance(row, dict) else row


def breaks_the_schema(case: schemathesis.Case) -> bool:
    """Whether the body breaks its schema in what the service takes from it; it ignores read-only fields."""
    operation = DOCUMENT["paths"].get(case.operation.path, {}).get(case.operation.method)
    content = (operation or {}).get("requestBody", {}).get("content", {}).get("application/json")
    if not content or not isinstance(case.body, dict) or not isinstance(case.body.get("data"), list):
        return False
    body = {**case.body, "data": [writable(row) for row in case.body["data"]]}
    return not validator(content["schema"]["$ref"].rpartition("/")[2]).is_valid(body)


@schemathesis.check
def bad_rows_are_reported(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """A body that breaks the schema is refused as a whole, or one of its rows says error.

    The vendor answers faults inside a row with that row's error under a 2xx, so the stock check on rejected negative
    data expects too much of the status; this one keeps its meaning.
    """
    if response.status_code >= 400 or not breaks_the_schema(case):
        return
    rows = response.json().get("data", [])
    if not any(str(row.get("status", "")).lower() == "error" for row in rows):
        raise AssertionError("a body that breaks the schema was accepted, and no row says error")
