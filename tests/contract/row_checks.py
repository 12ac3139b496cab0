"""Writes answer row by row under a 2xx, so the stock checks of statuses see nothing: these look into the rows."""

from __future__ import annotations

from typing import Any

import jsonschema_rs
import schemathesis
from reading import Json, answer_of, body_schema, document_of, is_error, is_positive, node_of, results_of, sent_rows


def row_fields(case: Any, schema: str) -> Json:
    """The properties that the document names for the body's rows."""
    document = document_of(case)
    key = node_of(case).get("x-row-results", "data")
    rows = document.raw["components"]["schemas"][schema].get("properties", {}).get(key, {})
    found: Json = document.resolve(rows.get("items", {})).get("properties", {})
    return found


def ignored(case: Any, schema: str) -> set[str]:
    """Fields of the body's rows that the service does not take from a caller."""
    facts = {name: fact.get("x-field", {}) for name, fact in row_fields(case, schema).items()}
    return {name for name, fact in facts.items() if fact.get("read_only") or fact.get("type") == "system"}


def without(row: Any, names: set[str]) -> Any:
    return {key: value for key, value in row.items() if key not in names} if isinstance(row, dict) else row


def fits(case: Any) -> bool:
    """Whether the body fits its schema in what the service takes from it; it ignores read-only fields."""
    schema = body_schema(case)
    if schema is None or not isinstance(case.body, dict) or not sent_rows(case):
        return True
    left_out = ignored(case, schema)
    key = node_of(case).get("x-row-results", "data")
    body = {**case.body, key: [without(row, left_out) for row in case.body[key]]}
    for other in EITHER_OR.get(node_of(case)["operationId"], ()):
        body.pop(other, None)
    return bool(document_of(case).validator(schema).is_valid(body))


@schemathesis.check
def bad_rows_are_reported(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """A body that breaks the schema is refused as a whole, or one of its rows says error.

    The vendor answers faults inside a row with that row's error under a 2xx, so the stock check on rejected negative
    data expects too much of the status; this one keeps its meaning.
    """
    results = results_of(case, response)
    if response.status_code >= 300 or results is None or fits(case):
        return
    if not any(is_error(row) for row in results):
        raise AssertionError("a body that breaks the schema was accepted, and no row says error")


# bodies of two dialects: the one under the first key counts where both are sent
EITHER_OR = {"update_tag": ("data",)}
# errors of rows under 200, as the vendor's page shows them
OPERATIONS_THAT_SAY_200 = {"merge_tags": "apiv2/merge-tags.html"}
# needed in some calls and not in others that send the same rows, which one schema cannot say
CONTEXTUAL = {"id", "Parent_Id", "se_module", "Candidate_Status", "Job_Opening_Status", "Application_Status"}
# what an error calls the types of JSON; others, as `lookup`, are facts of an organisation
TYPES = {"text", "integer", "double", "boolean", "jsonobject", "jsonarray"}


def contradicts(result: Json, mandatory: set[str], declared: Json) -> bool:
    """Whether an error is about what the schema decides: a type, or a key that must be there."""
    details = result.get("details") or {}
    if result.get("code") == "MANDATORY_NOT_FOUND":
        return details.get("api_name") not in mandatory
    known = details.get("api_name") in declared
    return known and result.get("code") == "INVALID_DATA" and details.get("expected_data_type") in TYPES


@schemathesis.check
def good_rows_are_taken(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """No row of a body that fits the schema is refused for a type or for a key that the schema does not demand.

    The other half of the same: a 202 full of errors would satisfy the stock check on accepted positive data.
    """
    results = results_of(case, response)
    if response.status_code >= 300 or not results or not is_positive(case):
        return
    schemas = document_of(case).raw["components"]["schemas"].values()
    facts = [item for schema in schemas for item in schema.get("properties", {}).items()]
    mandatory = {name for name, fact in facts if fact.get("x-field", {}).get("mandatory")} | CONTEXTUAL
    schema = body_schema(case)
    declared = row_fields(case, schema) if schema else {}
    wrong = [row for row in results if is_error(row) and contradicts(row, mandatory, declared)]
    if wrong:
        raise AssertionError(f"a row that fits the schema was refused: {wrong[0]}")


@schemathesis.check
def statuses_tell_of_rows(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """202 says that a row failed, 200 and 201 that none did."""
    results = results_of(case, response)
    if response.status_code >= 300 or not results:
        return
    failed = any(is_error(row) for row in results)
    if OPERATIONS_THAT_SAY_200.get(node_of(case)["operationId"]):
        return
    if failed != (response.status_code in (202, 207)):
        raise AssertionError(f"{response.status_code} for rows of which {'some' if failed else 'none'} failed")


@schemathesis.check
def accounts_say_error(ctx: Any, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """A device's request that breaks the document is refused by its status, or its 200 names an error."""
    negative = case.meta is not None and case.meta.generation.mode.is_negative
    if negative and case.operation.path.startswith("/oauth/v3/") and response.status_code == 200:
        answer = answer_of(response)
        if isinstance(answer, dict) and answer.get("error") is None and not fits_as_sent(case):
            raise AssertionError("a request that breaks the document was accepted, and no error is named")


def fits_as_sent(case: Any) -> bool:
    """Whether what is wrong with the case is lost on its way: parameters of a query are text."""
    known = {parameter["name"]: parameter for parameter in node_of(case)["parameters"]}
    query = {name: str(value) for name, value in (case.query or {}).items()}
    missing = [name for name, parameter in known.items() if parameter.get("required") and name not in query]
    return not missing and all(
        jsonschema_rs.is_valid(parameter["schema"], query[name]) for name, parameter in known.items() if name in query
    )
