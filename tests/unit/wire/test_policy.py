"""What the policy does with requests and answers, over real sockets, in both worlds."""

from __future__ import annotations

import gzip
import io
import json
import logging
import time
import traceback
import zlib
from pathlib import Path
from typing import Any

import httpx
import pytest

from zrecruit_ext import errors
from zrecruit_ext._exchange.attempts import REDONE
from zrecruit_ext._http import unpacked
from zrecruit_ext.auth import Secret, StaticToken
from zrecruit_ext.limits import ConcurrencyLimit
from zrecruit_ext.transport import PLACEHOLDER, PolicyTransport

CANDIDATES = "/recruit/v2/Candidates"


def refusing(status: int, code: str, **more: Any) -> Any:
    body = {"code": code, "message": "as the vendor words it", "details": {"api_name": "Email"}, "status": "error"}
    return lambda handler, _: handler.answer(status, {**body, **more})


class TestSuccess:
    def test_a_call_is_routed_signed_and_answered(self, vendor, world, make_policy) -> None:
        answer = world.ask(make_policy(), params={"page": "1"})
        assert answer.json() == {"data": [{"id": "1"}]}
        assert vendor.seen[-1].headers["authorization"] == f"Zoho-oauthtoken {vendor.token}"
        assert vendor.seen[-1].headers["host"] == vendor.url.removeprefix("http://")
        assert vendor.seen[-1].query == "page=1"

    def test_the_callers_request_never_holds_the_token(self, world, make_policy) -> None:
        answer = world.ask(make_policy())
        assert "authorization" not in answer.request.headers
        assert answer.elapsed.total_seconds() > 0

    def test_a_clients_own_authorization_is_replaced(self, vendor, world, make_policy) -> None:
        world.ask(make_policy(), headers={"Authorization": "Bearer placeholder"})
        assert vendor.seen[-1].headers["authorization"] == f"Zoho-oauthtoken {vendor.token}"

    @pytest.mark.parametrize("status", [204, 304])
    def test_empty_answers_pass(self, vendor, world, make_policy, status) -> None:
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(status)
        assert world.ask(make_policy()).status_code == status

    def test_accounts_calls_carry_no_token(self, vendor, world, make_policy) -> None:
        vendor.routes["/oauth/serverinfo"] = lambda handler, _: handler.answer(200, {"result": "success"})
        world.ask(make_policy(), "GET", "/oauth/serverinfo", headers={"Authorization": "Bearer placeholder"})
        assert "authorization" not in vendor.seen[-1].headers
        assert vendor.mints == 0

    def test_errors_of_single_rows_are_data(self, vendor, world, make_policy) -> None:
        rows = {"data": [{"code": "INVALID_DATA", "status": "error", "message": "", "details": {}}]}
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(201, rows)
        assert world.ask(make_policy(), "POST", json=rows).json() == rows


class TestRefusals:
    @pytest.mark.parametrize(
        ("status", "code", "kind"),
        [
            (400, "INVALID_MODULE", errors.InvalidRequest),
            (400, "SOMETHING_NEW", errors.InvalidRequest),
            (403, "NO_PERMISSION", errors.Forbidden),
            (404, "INVALID_URL_PATTERN", errors.NotFound),
            (401, "OAUTH_SCOPE_MISMATCH", errors.ScopeMismatch),
            (429, "TOO_MANY_REQUESTS", errors.RateLimited),
            (500, "INTERNAL_ERROR", errors.ServerError),
        ],
    )
    def test_a_code_becomes_its_class(self, vendor, world, make_policy, status, code, kind) -> None:
        vendor.routes[CANDIDATES] = refusing(status, code)
        error = world.fails(make_policy(), kind)
        assert (error.code, error.status, error.operation_id) == (code, status, "list_candidates")
        assert error.details == {"api_name": "Email"}
        assert error.message == "as the vendor words it"
        assert "\n" not in str(error)
        assert error.advice in str(error)

    def test_details_may_be_missing(self, vendor, world, make_policy) -> None:
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(400, {"code": "INVALID_DATA"})
        assert world.fails(make_policy(), errors.InvalidRequest).details == {}

    @pytest.mark.parametrize(
        ("body", "code"),
        [
            ({"error": {"code": "INVALID_QUERY", "message": "no"}}, "INVALID_QUERY"),
            ({"error": "FILE_TOO_LARGE"}, "FILE_TOO_LARGE"),
            ({"code": "INVALID_FILE_FORMAT", "status": "error", "message": "", "details": {}}, "INVALID_FILE_FORMAT"),
        ],
    )
    def test_an_error_under_200_is_an_error(self, vendor, world, make_policy, body, code) -> None:
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(200, body)
        assert world.fails(make_policy(), errors.InvalidRequest).code == code

    def test_an_error_page_is_named_as_such(self, vendor, world, make_policy) -> None:
        page = b"<html><body>502 from a gateway</body></html>"
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(200, page, content_type="text/html")
        error = world.fails(make_policy(), errors.UnexpectedAnswer)
        assert "502 from a gateway" in str(error)

    def test_a_token_cut_in_two_by_the_end_of_the_excerpt_is_not_shown(self, vendor, world, make_policy) -> None:
        page = b"<html>" + b"x" * 95 + b" 1000." + b"secret" * 6 + b"." + b"secret" * 6
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(200, page, content_type="text/html")
        error = world.fails(make_policy(), errors.UnexpectedAnswer)
        assert "xxx" in str(error)
        assert "secret" not in str(error)

    def test_an_undocumented_success_is_refused(self, vendor, world, make_policy) -> None:
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(206, {"data": []})
        assert world.fails(make_policy(), errors.UnexpectedAnswer).status == 206

    def test_an_undocumented_file_is_refused_and_its_connection_used_again(self, vendor, make_policy) -> None:
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(206, b"part", content_type="application/pdf")
        transport = PolicyTransport(make_policy())
        with httpx.Client(base_url=PLACEHOLDER, transport=transport) as client:
            for _ in range(3):
                with pytest.raises(errors.UnexpectedAnswer):
                    client.get(CANDIDATES, extensions={"operation_id": "list_candidates"})
            assert len(transport._inner._pool.connections) == 1

    def test_429_is_a_rate_limit_whatever_its_code(self, vendor, world, make_policy) -> None:
        vendor.routes[CANDIDATES] = refusing(429, "LIMIT_EXCEEDED")
        world.fails(make_policy(), errors.RateLimited)

    def test_a_permission_that_is_denied_is_no_throttling(self, vendor, world, make_policy) -> None:
        vendor.routes[CANDIDATES] = refusing(403, "NO_PERMISSION", message="Access denied to the module")
        world.fails(make_policy(), errors.Forbidden)

    def test_an_answer_to_head_has_no_body_to_miss(self, vendor, world, make_policy) -> None:
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(200, b"", content_length="50")
        assert world.ask(make_policy(), "HEAD").status_code == 200

    def test_an_unknown_call_gets_errors_too(self, vendor, world, make_policy) -> None:
        vendor.routes["/recruit/v2/Other"] = refusing(400, "INVALID_MODULE")
        error = world.fails(make_policy(), errors.InvalidRequest, "GET", "/recruit/v2/Other")
        assert (error.operation_id, error.method, error.path) == (None, "GET", "/recruit/v2/Other")


class TestFiles:
    def test_a_download_is_not_read_into_memory(self, vendor, make_policy) -> None:
        policy = make_policy()
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(
            200, b"x" * 1_000_000, content_type="application/json", content_disposition='attachment; filename="a.json"'
        )
        with httpx.Client(base_url=PLACEHOLDER, transport=PolicyTransport(policy)) as client:
            with client.stream("GET", CANDIDATES) as answer:
                assert not answer.is_stream_consumed
                assert policy.limiter.in_use == 1
                assert sum(map(len, answer.iter_bytes())) == 1_000_000
            assert policy.limiter.in_use == 0

    def test_an_attachment_may_look_like_an_error(self, vendor, world, make_policy) -> None:
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(
            200, {"error": "text of a file"}, content_disposition="attachment; filename=a.json"
        )
        assert world.ask(make_policy()).json() == {"error": "text of a file"}

    def test_a_download_cut_short_is_an_error(self, vendor, world, make_policy) -> None:
        def cut(handler, _) -> None:
            handler.answer(200, b"only this", content_type="application/pdf", content_length="5000")
            handler.close_connection = True

        vendor.routes[CANDIDATES] = cut
        assert world.fails(make_policy(), errors.AnswerCut).operation_id == "list_candidates"

    @pytest.mark.parametrize("headers", [{}, {"content_encoding": "gzip"}], ids=["plain", "gzip"])
    def test_json_cut_short_is_never_accepted(self, vendor, world, make_policy, headers) -> None:
        import gzip

        whole = json.dumps({"data": [{"id": "1"}]}).encode()
        part = gzip.compress(whole)[:-12] if headers else whole[:-1]

        def cut(handler, _) -> None:
            handler.send_response(200)
            for name, value in {"content-type": "application/json", "connection": "close"}.items():
                handler.send_header(name, value)
            for name, value in headers.items():
                handler.send_header(name.replace("_", "-"), value)
            handler.end_headers()
            handler.wfile.write(part)
            handler.close_connection = True

        vendor.routes[CANDIDATES] = cut
        world.fails(make_policy(), errors.AnswerCut)
        assert vendor.calls() == 3


class TestRepeats:
    def flaky(self, failures: int, status: int = 503, **headers: str) -> Any:
        left = [failures]

        def serve(handler, _) -> None:
            left[0] -= 1
            if left[0] >= 0:
                handler.answer(status, b"<html>busy</html>", content_type="text/html", **headers)
            else:
                handler.answer(200, {"data": []})

        return serve

    def test_a_read_survives_two_failures(self, vendor, world, make_policy) -> None:
        vendor.routes[CANDIDATES] = self.flaky(2)
        assert world.ask(make_policy()).json() == {"data": []}
        assert vendor.calls() == 3

    def test_a_read_is_given_up_after_three_attempts(self, vendor, world, make_policy) -> None:
        vendor.routes[CANDIDATES] = self.flaky(5)
        assert world.fails(make_policy(), errors.ServerError).status == 503
        assert vendor.calls() == 3

    def test_with_the_budget_used_up_nothing_is_repeated_and_the_error_says_so(
        self, vendor, world, make_policy
    ) -> None:
        policy = make_policy()
        policy.budget.left = 0
        vendor.routes[CANDIDATES] = self.flaky(1)
        assert "budget for repeats is used up" in str(world.fails(policy, errors.ServerError))
        assert vendor.calls() == 1

    def test_an_idempotent_write_is_repeated_but_not_after_500(self, vendor, world, make_policy) -> None:
        path = "/recruit/v2/Candidates/1"
        vendor.routes[path] = self.flaky(1)
        assert world.ask(make_policy(), "PUT", path, json={}).status_code == 200
        vendor.routes[path] = self.flaky(1, 500)
        world.fails(make_policy(), errors.ServerError, "PUT", path, json={})
        assert vendor.calls(path) == 3

    def test_a_create_is_not_repeated(self, vendor, world, make_policy) -> None:
        vendor.routes[CANDIDATES] = self.flaky(1)
        world.fails(make_policy(), errors.AmbiguousWrite, "POST", json={})
        assert vendor.calls() == 1

    def test_a_create_refused_for_its_rate_is_repeated(self, vendor, world, make_policy) -> None:
        vendor.routes[CANDIDATES] = self.flaky(1, 429)
        assert world.ask(make_policy(), "POST", json={}).status_code == 200

    @pytest.mark.parametrize("lose", ["connection", "gateway"])
    def test_a_create_without_an_answer_is_ambiguous(self, vendor, world, make_policy, lose) -> None:
        def drop(handler, _) -> None:
            handler.close_connection = True
            if lose == "gateway":
                handler.answer(504, b"<html>late</html>", content_type="text/html")

        vendor.routes[CANDIDATES] = drop
        error = world.fails(make_policy(), errors.AmbiguousWrite, "POST", json={})
        assert error.operation_id == "create_candidates"
        assert vendor.calls() == 1

    @pytest.mark.parametrize(("status", "content_type"), [(200, "text/html"), (206, "application/json")])
    def test_a_create_answered_with_something_else_is_ambiguous(
        self, vendor, world, make_policy, status, content_type
    ) -> None:
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(status, b"{}", content_type=content_type)
        error = world.fails(make_policy(), errors.AmbiguousWrite, "POST", json={})
        assert error.status == status
        assert "before you send them again" in str(error)
        assert vendor.calls() == 1

    def test_an_unknown_write_is_never_repeated(self, vendor, world, make_policy) -> None:
        path = "/recruit/v2/Other"
        vendor.routes[path] = self.flaky(1, 429)
        world.fails(make_policy(), errors.RateLimited, "POST", path, json={})
        assert vendor.calls(path) == 1

    def test_a_wait_longer_than_the_deadline_raises_at_once_with_the_time(self, vendor, world, make_policy) -> None:
        vendor.routes[CANDIDATES] = self.flaky(1, 429, retry_after="7200")
        error = world.fails(make_policy(), errors.RateLimited)
        assert error.retry_after == 7200
        assert vendor.calls() == 1

    def test_a_refused_connection_is_repeated_for_every_call(self, world, make_policy, centre) -> None:
        policy = make_policy(tokens=StaticToken(Secret("t")))
        attempts = []

        class Refusing(httpx.BaseTransport, httpx.AsyncBaseTransport):
            def handle_request(self, request: httpx.Request) -> httpx.Response:
                attempts.append(request)
                raise httpx.ConnectError("refused")

            async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
                return self.handle_request(request)

        transport = PolicyTransport(policy, inner=Refusing(), async_inner=Refusing())
        with httpx.Client(base_url=PLACEHOLDER, transport=transport) as client, pytest.raises(errors.ConnectionFailed):
            client.post(CANDIDATES, json={}, extensions={"operation_id": "create_candidates"})
        assert len(attempts) == 3


class TestGuards:
    def test_a_read_only_client_sends_no_write(self, vendor, world, make_policy) -> None:
        policy = make_policy(read_only=True)
        world.fails(policy, errors.ReadOnly, "POST", json={})
        world.fails(policy, errors.ReadOnly, "DELETE", "/recruit/v2/Other/1")
        assert vendor.seen == []
        assert world.ask(policy).status_code == 200

    @pytest.mark.parametrize(
        "url",
        [
            "https://evil.example/recruit/v2/Candidates",
            "https://recruit.zoho.com/recruit/v2/Candidates",
            "https://recruit.zoho.com.evil.example/x",
            "https://recruit.zoho.com@evil.example/x",
            "https://user:password@zrecruit.invalid/recruit/v2/Candidates",
            "https://zrecruit.invalid:8443/recruit/v2/Candidates",
            "http://zrecruit.invalid/recruit/v2/Candidates",
            "https://zrecruit.invalid.evil.example/x",
            "http://localhost:{port}/recruit/v2/Candidates",
            "http://user@127.0.0.1:{port}/recruit/v2/Candidates",
            "https://127.0.0.1:{port}/recruit/v2/Candidates",
            "http://127.0.0.1:1/recruit/v2/Candidates",
            "http://127.0.0.1/recruit/v2/Candidates",
            "http://127.0.0.2:{port}/recruit/v2/Candidates",
            "http://[::1]:{port}/recruit/v2/Candidates",
            "http://0x7f000001:{port}/recruit/v2/Candidates",
            "http://2130706433:{port}/recruit/v2/Candidates",
            "ftp://127.0.0.1:{port}/recruit/v2/Candidates",
            "ws://127.0.0.1:{port}/recruit/v2/Candidates",
            "https://recruit.zoho.\u0441om/x",
        ],
    )
    def test_nothing_goes_to_a_host_outside_the_table(self, vendor, world, make_policy, url) -> None:
        error = world.fails(make_policy(), errors.HostRefused, "GET", url.format(port=vendor.server_port))
        assert "password" not in str(error)
        assert vendor.seen == []

    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    @pytest.mark.parametrize("target", ["https://evil.example/x", "//evil.example/x", "http://localhost:9/x"])
    def test_a_redirect_away_is_refused_even_when_followed(self, vendor, world, make_policy, status, target) -> None:
        vendor.routes["/recruit/v2/Other"] = lambda handler, _: handler.answer(status, location=target)
        world.client = {"follow_redirects": True}
        world.fails(make_policy(), errors.HostRefused, "GET", "/recruit/v2/Other")

    def test_a_known_call_documents_no_redirect(self, vendor, world, make_policy) -> None:
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(302, location="/elsewhere")
        world.fails(make_policy(), errors.UnexpectedAnswer)

    def test_a_known_call_stays_on_its_own_host(self, make_policy, world) -> None:
        from zrecruit_ext.datacenters import data_centre

        policy = make_policy(centre=data_centre("us"), tokens=StaticToken(Secret("t")))
        extensions = {"operation_id": "list_candidates"}
        world.fails(policy, errors.HostRefused, "GET", "https://accounts.zoho.com/x", extensions=extensions)


class TestLimit:
    def test_the_wire_never_sees_more_calls_than_allowed(self, vendor, world, make_policy) -> None:
        vendor.routes[CANDIDATES] = lambda handler, _: (time.sleep(0.005), handler.answer(200, {"data": []}))
        policy = make_policy(limiter=ConcurrencyLimit(3), deadline=None)
        assert world.crowd_asks(policy, 60) == [200] * 60
        assert vendor.most_busy <= 3
        assert (policy.limiter.peak, policy.limiter.in_use) == (3, 0)

    def test_failed_calls_give_their_slot_back(self, vendor, world, make_policy) -> None:
        vendor.routes[CANDIDATES] = refusing(400, "INVALID_DATA")
        policy = make_policy(limiter=ConcurrencyLimit(1))
        for _ in range(3):
            world.fails(policy, errors.InvalidRequest)
        assert policy.limiter.in_use == 0

    def test_a_full_wire_ends_with_the_deadline(self, vendor, world, make_policy) -> None:
        policy = make_policy(limiter=ConcurrencyLimit(1))
        policy.limiter._take()
        error = world.fails(policy, errors.DeadlineExceeded, extensions={"deadline": 0.05})
        assert "nothing was sent" in str(error)
        assert vendor.seen == []


class TestRepeatAfterRefusedToken:
    def body(self, source: str, path: Path) -> dict[str, Any]:
        content = bytes(range(256)) * 12_000
        path.write_bytes(content)
        return {"file": ("cv.pdf", path.open("rb") if source == "file" else io.BytesIO(content))}

    @pytest.mark.parametrize("source", ["file", "memory"])
    def test_an_upload_is_repeated_with_its_whole_body(self, vendor, world, make_policy, tmp_path, source) -> None:
        policy = make_policy()
        world.ask(policy)
        vendor.revoke()
        files = self.body(source, tmp_path / "cv.pdf")
        with files["file"][1]:
            assert world.ask(policy, "POST", "/recruit/v2/upload", files=files).status_code == 200
        sent = [seen.body for seen in vendor.seen if seen.path == "/recruit/v2/upload"]
        assert len(sent) == 2
        assert sent[0] == sent[1]
        assert bytes(range(256)) * 12_000 in sent[1]

    def test_a_one_time_body_says_so(self, vendor, world, make_policy) -> None:
        policy = make_policy()
        world.ask(policy)
        vendor.revoke()

        def once():
            yield b"{}"

        async def once_async():
            yield b"{}"

        body = once() if world.name == "sync" else once_async()
        world.fails(policy, errors.BodyNotRepeatable, "POST", content=body)


def test_no_secret_is_shown_anywhere(vendor, world, make_policy, secrets, caplog) -> None:
    """The service even quotes the token back; errors, causes, locals and logs stay clean."""
    caplog.set_level(logging.DEBUG)
    policy = make_policy()
    vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(
        400,
        {"code": "INVALID_DATA", "message": f"bad {handler.headers['authorization']}", "details": {"t": vendor.token}},
    )
    error = world.fails(policy, errors.InvalidRequest)
    summary = traceback.TracebackException.from_exception(error, capture_locals=True)
    shown = (
        "".join(summary.format()) + repr(error) + str(error) + repr(error.details) + repr(vars(policy)) + caplog.text
    )
    shown += repr(vars(policy.tokens))
    assert [secret for secret in secrets if secret in shown.replace(repr(vendor.seen), "")] == []


@pytest.mark.parametrize("lost", [True, False])
def test_a_send_that_was_lost_is_remembered_over_a_new_token(vendor, world, make_policy, lost) -> None:
    path = f"{CANDIDATES}/1"
    steps = ["lost"] if lost else []
    steps.append("refused")

    def serve(handler: Any, body: bytes) -> None:
        step = steps.pop(0) if steps else "done"
        if step == "lost":
            handler.close_connection = True
        else:
            handler.answer(*((401, {"code": "INVALID_TOKEN"}) if step == "refused" else (200, {"data": []})))

    policy = make_policy()
    world.ask(policy)
    vendor.routes[path] = serve
    answer = world.ask(policy, "PUT", path, json={})
    assert answer.extensions[REDONE] is lost
    assert vendor.mints == 2


@pytest.mark.parametrize("place", ["https://xn--recruit.zoho.com/", "https:evil.example", "https://evil.example:port/"])
def test_a_redirect_to_what_is_no_url_is_refused(vendor, world, make_policy, place) -> None:
    vendor.routes["/anything"] = lambda handler, _: handler.answer(302, b"", location=place)
    assert "leads to" in str(world.fails(make_policy(), errors.HostRefused, path="/anything"))


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
@pytest.mark.parametrize("rest", [0, 1, 12])
def test_compressed_data_that_ends_early_is_cut_whatever_its_length_says(
    vendor, world, make_policy, encoding, rest
) -> None:
    whole = (gzip.compress if encoding == "gzip" else zlib.compress)(b'{"data": [%s]}' % (b'{"id": "1"},' * 99 + b"{}"))
    sent = whole[: len(whole) - rest]
    vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(200, sent, content_encoding=encoding)
    policy = make_policy()
    if rest:
        world.fails(policy, errors.AnswerCut)
    else:
        assert len(world.ask(policy).json()["data"]) == 100


def test_httpx_still_tells_where_compressed_data_ended() -> None:
    answer = httpx.Response(200, headers={"content-encoding": "gzip"}, content=gzip.compress(b"{}"))
    assert unpacked(answer) is True
    assert (
        unpacked(httpx.Response(200, headers={"content-encoding": "gzip"}, content=gzip.compress(b"{}")[:-1])) is False
    )
    assert unpacked(httpx.Response(200, content=b"{}")) is None
