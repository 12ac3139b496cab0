"""Whatever the spec allows: any answer parses and returns as it was, any body goes out as it was meant."""

from __future__ import annotations

import inspect
import json
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zrecruit_ext.sandbox.spec import load_spec
from zrecruit_ext.sandbox.strategies import answers, bodies
from zrecruit_ext.sandbox.validate import SchemaSet

FACTS: dict[str, Any] = json.loads(files("zrecruit_client").joinpath("operations.json").read_bytes())
SPEC = load_spec()
JSON, FORM = "application/json", "application/x-www-form-urlencoded"
ANSWERED = sorted(
    (operation.id, int(status))
    for operation in SPEC.operations.values()
    for status, response in operation.responses.items()
    if status.startswith("2") and JSON in response.get("content", {})
)
SENDING = sorted(each.id for each in SPEC.operations.values() if each.body and each.body.media_type in (JSON, FORM))
QUICK = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck), database=None)


def operation_module(operation_id: str) -> Any:
    return import_module(f"zrecruit_client.api.{FACTS[operation_id]['tag']}.{operation_id}")


@cache
def body_model(operation_id: str) -> Any:
    name = str(inspect.signature(operation_module(operation_id).call).parameters["body"].annotation)
    return getattr(import_module("zrecruit_client.models"), name.partition(" ")[0].strip("'\""))


class Placeholder(str):
    """Stands for any required argument of a call that is made for its parser only."""

    def to_dict(self) -> dict[str, Any]:
        return {}

    def to_multipart(self) -> list[Any]:
        return []


ANYTHING = Placeholder("1")


def call_of(operation_id: str, body: Any = ANYTHING) -> Any:
    """The operation's call with something for each required argument."""
    module = operation_module(operation_id)
    needed = [each for each in inspect.signature(module.call).parameters.values() if each.default is each.empty]
    values: dict[str, Any] = {each.name: ANYTHING for each in needed}
    return module.call(**values | ({"body": body} if "body" in values or body is not ANYTHING else {}))


def plain(value: Any) -> Any:
    return [plain(each) for each in value] if isinstance(value, list) else getattr(value, "to_dict", lambda: value)()


@pytest.mark.parametrize(("operation_id", "status"), ANSWERED, ids=lambda value: str(value))
def test_any_answer_of_the_spec_parses_and_returns_to_the_same_json(operation_id: str, status: int) -> None:
    call = call_of(operation_id)

    @QUICK
    @given(answers(operation_id, status))
    def check(answer: Any) -> None:
        read = call.parse(httpx.Response(status, json=answer))
        assert plain(read) == answer

    check()


@pytest.mark.parametrize("operation_id", SENDING)
def test_any_body_of_the_spec_goes_out_as_it_was_and_passes_the_sandbox(operation_id: str) -> None:
    schemas, operation = SchemaSet(SPEC), SPEC.operations[operation_id]
    assert operation.body is not None
    form = operation.body.media_type == FORM

    @QUICK
    @given(bodies(operation_id))
    def check(body: Any) -> None:
        sent = sent_by(operation_id, body)
        decoded = dict(parse_qsl(sent.decode(), keep_blank_values=True)) if form else json.loads(sent)
        assert decoded == body
        schemas.check_envelope(operation, decoded)

    check()


def sent_by(operation_id: str, body: Any) -> bytes:
    request = dict(call_of(operation_id, body_model(operation_id).from_dict(body)).request)
    request.pop("extensions", None)
    with httpx.Client(base_url="https://recruit.invalid", verify=False) as client:
        return client.build_request(**request).read()


@QUICK
@given(st.sampled_from([100, 226, 299, 302, 418, 499, 599]))
def test_a_status_nobody_named_is_an_error_of_the_client_and_nothing_else(status: int) -> None:
    errors = import_module("zrecruit_client.errors")

    with pytest.raises(errors.UnexpectedStatus):
        call_of("list_candidates").parse(httpx.Response(status, json={"data": []}))
