"""What is told of a call, and what is not: no host, id, query, body or name, neither to observers nor by httpx."""

from __future__ import annotations

import logging
import sys
import types
from typing import Any

import httpx
import pytest

from zrecruit_ext import errors
from zrecruit_ext.observing import CallEvent, debug_log, usual_observers
from zrecruit_ext.spans import spans

CANDIDATES = "/recruit/v2/Candidates"
PERSON = {"criteria": "(Email:equals:ada@example.invalid)"}


@pytest.fixture
def events() -> list[CallEvent]:
    return []


def test_one_event_a_call_with_its_repeats_and_waits(vendor, world, make_policy, events) -> None:
    answers = iter([503, 503])

    def flaky(handler: Any, body: bytes) -> None:
        status = next(answers, None)
        return handler.answer(status, {}) if status else vendor._records(handler, body)

    vendor.routes[CANDIDATES] = flaky
    vendor.mint_delay = 0.05
    world.ask(make_policy(observers=[events.append]), params=PERSON)
    (event,) = events
    assert (event.operation_id, event.method, event.path) == ("list_candidates", "GET", CANDIDATES)
    assert (event.status, event.error, event.code, event.sends) == (200, None, None, 3)
    assert event.seconds >= event.waited >= 0.05
    assert "ada" not in str(event)
    assert "GET /recruit/v2/Candidates list_candidates 200" in str(event)


def test_a_failure_is_told_by_its_codes_only(vendor, world, make_policy, events) -> None:
    body = {"code": "INVALID_DATA", "message": "ada@example.invalid is taken", "status": "error"}
    vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(400, body)
    world.fails(make_policy(observers=[events.append]), errors.InvalidRequest, "POST", json={"data": []})
    assert [(event.status, event.error, event.code) for event in events] == [(400, "InvalidRequest", "INVALID_DATA")]
    assert "ada" not in str(events)


def test_an_unknown_path_is_told_by_its_beginning(vendor, world, make_policy, events) -> None:
    vendor.routes[f"{CANDIDATES}/4711"] = lambda handler, _: handler.answer(200, {})
    world.ask(make_policy(observers=[events.append]), path=f"{CANDIDATES}/4711")
    assert events[0].path == f"{CANDIDATES}/..."


def test_an_observer_that_fails_does_no_harm(vendor, world, make_policy, events) -> None:
    def broken(_: CallEvent) -> None:
        raise OSError("stderr is closed")

    policy = make_policy(observers=[broken, events.append])
    assert world.ask(policy).status_code == 200
    assert len(events) == 1


def test_httpx_logs_no_data_of_people(vendor, world, make_policy, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    vendor.routes[f"{CANDIDATES}/4711"] = lambda handler, _: handler.answer(200, {})
    policy = make_policy()
    answer = world.ask(policy, params=PERSON)
    world.ask(policy, path=f"{CANDIDATES}/4711")
    logged = [record.getMessage() for record in caplog.records if record.name == "httpx"]
    assert f'GET https://zrecruit.invalid{CANDIDATES}?*** "HTTP/1.1 200 OK"' in logged[0]
    assert "4711" not in "".join(logged)
    assert "ada" not in caplog.text + repr(answer.request) + repr(answer.url) + str(answer.url)
    assert vendor.seen[1].query.endswith("ada%40example.invalid%29")
    assert answer.url.params["criteria"] == PERSON["criteria"], "the URL itself is whole"
    assert answer.url == httpx.URL(answer.url)
    assert hash(answer.url) == hash(httpx.URL(answer.url))


class TestDebugLog:
    @pytest.mark.parametrize(("value", "on"), [("1", True), ("yes", True), ("0", False), ("", False), ("off", False)])
    def test_the_environment_switches_it(self, monkeypatch: pytest.MonkeyPatch, value: str, on: bool) -> None:
        monkeypatch.setenv("ZRECRUIT_DEBUG", value)
        assert (debug_log in usual_observers()) is on

    def test_it_prints_one_line_to_stderr(self, vendor, world, make_policy, capsys) -> None:
        world.ask(make_policy(observers=[debug_log]), params=PERSON)
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.startswith("zrecruit: GET /recruit/v2/Candidates list_candidates 200 ")
        assert told.err.count("\n") == 1


class Tracer:
    """Stands for the library: what spans are made, with what."""

    def __init__(self) -> None:
        self.spans: list[dict[str, Any]] = []

    def get_tracer(self, name: str, tracer_provider: Any) -> Tracer:
        return self

    def start_span(self, name: str, **known: Any) -> Tracer:
        self.spans.append({"name": name, **known})
        return self

    def set_status(self, status: str) -> None:
        self.spans[-1]["status"] = status

    def end(self, time: int) -> None:
        self.spans[-1]["end_time"] = time


class TestSpans:
    @pytest.fixture
    def tracer(self, monkeypatch: pytest.MonkeyPatch) -> Tracer:
        tracer = Tracer()
        trace = types.ModuleType("opentelemetry.trace")
        kinds: Any = types.SimpleNamespace(CLIENT="client")
        vars(trace).update(
            get_tracer=tracer.get_tracer, SpanKind=kinds, StatusCode=types.SimpleNamespace(ERROR="error")
        )
        package = types.ModuleType("opentelemetry")
        package.trace = trace  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "opentelemetry", package)
        monkeypatch.setitem(sys.modules, "opentelemetry.trace", trace)
        return tracer

    def test_a_call_is_a_span_with_codes_only(self, vendor, world, make_policy, tracer) -> None:
        world.ask(make_policy(observers=usual_observers()), params=PERSON)
        (span,) = tracer.spans
        assert (span["name"], span["kind"]) == (f"GET {CANDIDATES}", "client")
        assert span["attributes"] == {
            "http.request.method": "GET",
            "url.template": CANDIDATES,
            "zrecruit.operation_id": "list_candidates",
            "http.response.status_code": 200,
        }
        assert span["end_time"] > span["start_time"]
        assert "status" not in span

    def test_a_failed_call_is_a_failed_span(self, vendor, world, make_policy, tracer) -> None:
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(404, {"code": "INVALID_URL_PATTERN"})
        world.fails(make_policy(observers=[spans()]), errors.ApiError)
        assert tracer.spans[0]["status"] == "error"
        assert tracer.spans[0]["attributes"]["zrecruit.code"] == "INVALID_URL_PATTERN"

    def test_without_the_library_it_is_off(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "opentelemetry", None)
        monkeypatch.delitem(sys.modules, "opentelemetry.trace", raising=False)
        monkeypatch.delenv("ZRECRUIT_DEBUG", raising=False)
        assert usual_observers() == ()
        with pytest.raises(errors.ConfigError, match=r"zrecruit\[otel\]"):
            spans()
