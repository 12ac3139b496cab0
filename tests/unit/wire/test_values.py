"""The small parts: data centres, facts, secrets, credentials, errors, retries, the limiter."""

from __future__ import annotations

import asyncio
import copy
import inspect
import json
import pickle
import random
import threading
from typing import Any, ClassVar

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zrecruit_ext import errors
from zrecruit_ext._drive.asynchronous import AsyncDriver
from zrecruit_ext._drive.synchronous import SyncDriver
from zrecruit_ext._exchange.codes import CODES
from zrecruit_ext._http import relocated
from zrecruit_ext._secret import redact
from zrecruit_ext.auth import Credentials, Secret, Token
from zrecruit_ext.datacenters import DATA_CENTRES, data_centre, data_centre_of, sandbox_centre
from zrecruit_ext.limits import ConcurrencyLimit
from zrecruit_ext.operations import Operations
from zrecruit_ext.retry import RetryPolicy, failure_kind, retry_after

HOSTS = {
    "us": ("accounts.zoho.com", "recruit.zoho.com", "www.zohoapis.com"),
    "eu": ("accounts.zoho.eu", "recruit.zoho.eu", "www.zohoapis.eu"),
    "in": ("accounts.zoho.in", "recruit.zoho.in", "www.zohoapis.in"),
    "au": ("accounts.zoho.com.au", "recruit.zoho.com.au", "www.zohoapis.com.au"),
    "jp": ("accounts.zoho.jp", "recruit.zoho.jp", "www.zohoapis.jp"),
    "cn": ("accounts.zoho.com.cn", "recruit.zoho.com.cn", "www.zohoapis.com.cn"),
    "ca": ("accounts.zohocloud.ca", "recruit.zohocloud.ca", "www.zohoapis.ca"),
    "sa": ("accounts.zoho.sa", "recruit.zoho.sa", "www.zohoapis.sa"),
    "sg": ("accounts.zoho.sg", "recruit.zoho.sg", "www.zohoapis.sg"),
    "ae": ("accounts.zoho.ae", "recruit.zoho.ae", "www.zohoapis.ae"),
    "uk": ("accounts.zoho.uk", "recruit.zoho.uk", "www.zohoapis.uk"),
}


class TestDataCentres:
    def test_the_table_is_the_documented_one(self) -> None:
        assert set(DATA_CENTRES) == {*HOSTS, "us-sandbox"}
        for name, (accounts, recruit, api_domain) in HOSTS.items():
            centre = data_centre(name)
            assert str(centre.origin("accounts")) == f"https://{accounts}"
            assert str(centre.origin("recruit")) == f"https://{recruit}"
            assert centre.api_domain == api_domain

    def test_the_vendors_sandbox_has_its_own_host_and_the_common_accounts_server(self) -> None:
        sandbox = data_centre("us-sandbox")
        assert sandbox.origin("recruit").host == "recruitsandbox.zoho.com"
        assert sandbox.origin("accounts") == data_centre("us").origin("accounts")

    @pytest.mark.parametrize("name", HOSTS)
    def test_texts_of_the_vendor_lead_to_the_row(self, name: str) -> None:
        accounts, _, api_domain = HOSTS[name]
        for text in (name.upper(), f"https://{accounts}", f"https://{accounts}/", f"https://{api_domain}/", api_domain):
            assert data_centre_of(text).name == name

    @pytest.mark.parametrize(
        "text",
        ["", "mars", "https://accounts.zoho.com.evil.example", "http://accounts.zoho.com", "https://u@accounts.zoho.com",
         "https://accounts.zoho.com:8443", "https://accounts.zoho.com/path", "recruit.zoho.ca", "accounts.zoho.ca"],
    )  # fmt: skip
    def test_other_texts_lead_nowhere(self, text: str) -> None:
        with pytest.raises(errors.UnknownDataCentre, match="us, eu, in"):
            data_centre_of(text)

    def test_an_unknown_name_lists_the_known_ones(self) -> None:
        with pytest.raises(errors.UnknownDataCentre, match="us, eu, in, au, jp, cn, ca, sa, sg, ae, uk"):
            data_centre("zz")

    @pytest.mark.parametrize(
        "url", ["http://127.0.0.1:8080", "http://localhost:1/", "http://[::1]:9", "http://127.9.9.9:1"]
    )
    def test_a_sandbox_is_on_loopback(self, url: str) -> None:
        assert sandbox_centre(url).origins.keys() == {"recruit", "accounts", "upload"}

    @pytest.mark.parametrize(
        "url",
        ["http://10.0.0.1:80", "https://recruit.zoho.com", "http://127.0.0.1@evil.example", "http://u:p@127.0.0.1:1",
         "http://127.0.0.1.evil.example", "ftp://127.0.0.1", "127.0.0.1:80", "", "http://127.0.0.1:1/path", "http://0.0.0.0:1",
         "http://127.0.0.1:99999", "http://[::1"],
    )  # fmt: skip
    def test_nothing_else_is_a_sandbox(self, url: str) -> None:
        with pytest.raises(errors.HostRefused, match=r"127\.0\.0\.1:PORT"):
            sandbox_centre(url)


class TestRelocation:
    """The quick way, by a private name of httpx, must give what the public way gives."""

    URLS = (
        "https://zrecruit.invalid/recruit/v2/Candidates?page=1&criteria=(Last_Name:equals:B%5C%2C)",
        "https://zrecruit.invalid/a%20b/%C3%A4?x=%2B&y=a+b",
        "https://zrecruit.invalid",
        "https://zrecruit.invalid//double?x",
    )

    def test_the_private_name_is_there(self) -> None:
        assert hasattr(httpx.URL("https://h/"), "_uri_reference")

    @pytest.mark.parametrize("text", URLS)
    @pytest.mark.parametrize(
        "origin", [("http", "127.0.0.1", 8080), ("https", "recruit.zoho.eu", None), ("http", "::1", 1)]
    )
    def test_both_ways_agree(self, text: str, origin: tuple[str, str, int | None]) -> None:
        url = httpx.URL(text)
        scheme, host, port = origin
        quick, slow = relocated(url, *origin), url.copy_with(scheme=scheme, host=host, port=port)
        for name in ("raw_scheme", "raw_host", "port", "raw_path", "netloc", "host", "path", "query"):
            assert getattr(quick, name) == getattr(slow, name)
        assert str(quick) == str(slow)
        assert url == httpx.URL(text)


class TestFacts:
    ROW: ClassVar[Any] = {
        "method": "get",
        "path": "/x/{id}",
        "host": "harvest",
        "retry": "safe",
        "secured": True,
        "success": [200],
    }

    def request(self, method: str, path: str, **extensions: Any) -> httpx.Request:
        return httpx.Request(method, f"https://h{path}", extensions=extensions)

    def test_facts_come_by_operation_id(self) -> None:
        operations = Operations({"get_x": self.ROW}, prefixes=[("/", "harvest")])
        facts = operations.of(self.request("GET", "/x/1", operation_id="get_x"))
        assert (facts.method, facts.path, facts.host, facts.writes) == ("GET", "/x/{id}", "harvest", False)
        assert operations.get("get_x") is facts

    @pytest.mark.parametrize(
        ("method", "path", "host", "retry", "secured"),
        [
            ("GET", "/recruit/v2/Any", "recruit", "safe", True),
            ("HEAD", "/recruit/v2/Any", "recruit", "safe", True),
            ("PUT", "/recruit/v2/Any", "recruit", "never", True),
            ("DELETE", "/recruit/v2/Any", "recruit", "never", True),
            ("POST", "/oauth/v2/token", "accounts", "never", False),
        ],
    )
    def test_an_unknown_request_gets_a_careful_guess(self, method, path, host, retry, secured) -> None:
        facts = Operations({}).of(self.request(method, path, operation_id="not_there"))
        assert (facts.operation_id, facts.host, facts.retry, facts.secured) == (None, host, retry, secured)

    def test_a_packages_table_is_read_once(self, tmp_path, monkeypatch) -> None:
        package = tmp_path / "made_up_client"
        package.mkdir()
        (package / "__init__.py").touch()
        (package / "operations.json").write_text(json.dumps({"get_x": self.ROW}))
        monkeypatch.syspath_prepend(str(tmp_path))
        operations = Operations.of_package("made_up_client")
        assert operations.get("get_x").host == "harvest"
        assert Operations.of_package("made_up_client") is operations


class TestSecrets:
    def test_a_secret_is_masked_wherever_it_is_printed(self) -> None:
        secret = Secret("canary")
        token = Token(secret)
        credentials = Credentials("id", "canary", "canary")
        for shown in (
            repr(secret),
            str(secret),
            f"{secret}",
            f"{secret:>20}",
            repr(token),
            repr(credentials),
            f"{secret}",
        ):
            assert "canary" not in shown

    @pytest.mark.parametrize("value", [Secret("canary"), Token(Secret("canary")), Credentials("i", "canary", "canary")])
    def test_a_secret_is_not_pickled_by_accident(self, value: Any) -> None:
        with pytest.raises(TypeError, match="not pickled"):
            pickle.dumps(value)

    def test_secrets_compare_by_value(self) -> None:
        assert Secret("a") == Secret("a")
        assert Secret("a") != Secret("b")
        assert Secret("a") != "a"
        assert len({Secret("a"), Secret("a")}) == 1

    @pytest.mark.parametrize(
        "text",
        [
            "token 1000.0123abcd.4567cdef end",
            "Zoho-oauthtoken abc.def",
            "Authorization: Bearer canary",
            "my canary here",
        ],
    )
    def test_texts_of_others_are_redacted(self, text: str) -> None:
        clean = redact(text, Secret("canary"))
        assert "***" in clean
        assert not any(part in clean for part in ("0123abcd", "4567cdef", "abc.def", "canary"))


class TestCredentials:
    ENVIRONMENT: ClassVar[dict[str, str]] = {
        "ZOHO_CLIENT_ID": "i",
        "ZOHO_CLIENT_SECRET": "s",
        "ZOHO_REFRESH_TOKEN": "r",
        "ZOHO_DC": "eu",
    }

    def test_they_are_read_from_the_environment(self) -> None:
        credentials = Credentials.from_env(self.ENVIRONMENT)
        assert (credentials.client_id, credentials.dc) == ("i", "eu")
        assert credentials.refresh_token.reveal() == "r"

    def test_all_missing_ones_are_named_at_once(self) -> None:
        with pytest.raises(errors.MissingCredentials) as caught:
            Credentials.from_env({"ZOHO_CLIENT_ID": " "})
        assert "missing: ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET, ZOHO_REFRESH_TOKEN" in str(caught.value)

    def test_a_row_in_a_store_is_told_apart_without_the_secret(self) -> None:
        one, other = Credentials("c", "s", "first"), Credentials("c", "s", "second")
        assert one.key("h") != other.key("h")
        assert one.key("h") != one.key("g")
        assert "first" not in one.key("h")
        assert Credentials("c", "s", "r", organisation="42").key("h") == "h|c|42"


ALL_ERRORS = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.RecruitError)]


class TestErrors:
    @pytest.mark.parametrize("kind", ALL_ERRORS)
    def test_every_error_survives_a_process_boundary(self, kind: Any) -> None:
        error = kind("text", code="C", status=400, details={"a": 1}, operation_id="op", method="GET", path="/x")
        for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
            assert type(again) is kind
            assert (str(again), again.details, again.code) == (str(error), {"a": 1}, "C")

    @pytest.mark.parametrize("kind", ALL_ERRORS)
    def test_every_error_is_listed_and_in_the_picture(self, kind: Any) -> None:
        assert kind.__name__ in errors.__all__
        assert kind.__name__ in errors.__doc__

    def test_an_error_is_one_line(self) -> None:
        error = errors.InvalidRequest(
            "a\nb", code="C", status=400, operation_id="op", method="GET", path="/x", advice="Do."
        )
        assert str(error) == "C (400): op GET /x: a b. Do."

    def test_every_code_has_an_advice(self) -> None:
        assert all(advice and issubclass(kind, errors.RecruitError) for kind, advice in CODES.values())


class TestRetryPolicy:
    def test_waits_are_drawn_below_a_doubling_ceiling(self) -> None:
        policy = RetryPolicy(base=0.5, cap=3.0)
        assert [policy.delay(attempt, 1.0) for attempt in range(1, 6)] == [0.5, 1.0, 2.0, 3.0, 3.0]
        assert policy.delay(3, 0.25) == 0.5

    @given(st.sampled_from(["safe", "idempotent", "guarded", "never", "new word"]))
    def test_only_what_never_left_is_repeated_for_every_call(self, retry: str) -> None:
        assert RetryPolicy().repeats(retry, "unsent", 1)
        assert RetryPolicy().repeats(retry, "lost", 1) == (retry in ("safe", "idempotent"))
        assert not RetryPolicy().repeats(retry, "unsent", 3)

    @pytest.mark.parametrize(
        ("error", "kind"),
        [
            (httpx.ConnectError(""), "unsent"),
            (httpx.ConnectTimeout(""), "unsent"),
            (httpx.PoolTimeout(""), "unsent"),
            (httpx.ReadTimeout(""), "lost"),
            (httpx.WriteError(""), "lost"),
            (httpx.RemoteProtocolError(""), "lost"),
            (httpx.LocalProtocolError(""), None),
            (ValueError(), None),
        ],
    )
    def test_failures_are_told_apart_by_what_may_have_arrived(self, error, kind) -> None:
        assert failure_kind(error) == kind

    @pytest.mark.parametrize(
        ("headers", "wait"),
        [
            ({}, None),
            ({"retry-after": "7"}, 7),
            ({"retry-after": "1.5"}, 1.5),
            ({"retry-after": "soon"}, None),
            ({"retry-after": "Thu, 01 Jan 1970 00:20:00 GMT"}, 200),
            ({"retry-after": "Thu, 01 Jan 1970 00:20:00 GMT", "date": "Thu, 01 Jan 1970 00:19:00 GMT"}, 60),
            ({"retry-after": "Thu, 01 Jan 1970 00:00:00 GMT"}, 0),
        ],
    )
    def test_the_services_wait_is_read_in_both_forms(self, headers, wait) -> None:
        assert retry_after(httpx.Response(429, headers=headers), now=1000.0) == wait


class TestLimiter:
    def test_callers_are_served_in_their_order(self) -> None:
        limit = ConcurrencyLimit(1)
        served: list[int] = []

        async def scenario() -> None:
            driver = AsyncDriver(None)  # type: ignore[arg-type]
            first = await driver.run(limit.slot(None))

            async def caller(number: int) -> None:
                slot = await driver.run(limit.slot(None))
                served.append(number)
                slot.release()

            tasks = [asyncio.create_task(caller(number)) for number in range(20)]
            await asyncio.sleep(0.01)
            first.release()
            await asyncio.gather(*tasks)

        asyncio.run(scenario())
        assert served == list(range(20))

    def test_callers_that_give_up_leak_nothing(self) -> None:
        limit = ConcurrencyLimit(2)

        async def scenario() -> None:
            driver = AsyncDriver(None)  # type: ignore[arg-type]
            dice = random.Random(1)

            async def caller() -> None:
                slot = await driver.run(limit.slot(None))
                try:
                    await asyncio.sleep(0.001 * dice.random())
                finally:
                    slot.release()

            tasks = [asyncio.create_task(caller()) for _ in range(300)]
            for task in dice.sample(tasks, 150):
                await asyncio.sleep(0)
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

        asyncio.run(scenario())
        assert (limit.in_use, limit.peak) == (0, 2)

    def test_threads_and_tasks_share_one_limit(self) -> None:
        limit, busy, most = ConcurrencyLimit(3), [], []

        def thread() -> None:
            driver = SyncDriver(None)  # type: ignore[arg-type]
            for _ in range(20):
                slot = driver.run(limit.slot(5))
                busy.append(1)
                most.append(len(busy))
                busy.pop()
                slot.release()

        async def task() -> None:
            driver = AsyncDriver(None)  # type: ignore[arg-type]
            for _ in range(20):
                slot = await driver.run(limit.slot(5))
                busy.append(1)
                most.append(len(busy))
                await asyncio.sleep(0)
                busy.pop()
                slot.release()

        async def tasks() -> None:
            await asyncio.gather(*(task() for _ in range(5)))

        threads = [threading.Thread(target=thread) for _ in range(5)] + [
            threading.Thread(target=asyncio.run, args=(tasks(),))
        ]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        assert max(most) <= 3
        assert (limit.in_use, len(limit._queue)) == (0, 0)

    def test_a_late_caller_times_out_and_a_double_release_does_no_harm(self) -> None:
        limit, driver = ConcurrencyLimit(1), SyncDriver(None)  # type: ignore[arg-type]
        slot = driver.run(limit.slot(None))
        with pytest.raises(TimeoutError):
            driver.run(limit.slot(0.01))
        slot.release()
        slot.release()
        assert limit.in_use == 0
        driver.run(limit.slot(0.01))

    def test_a_raised_limit_lets_waiting_callers_in(self) -> None:
        limit = ConcurrencyLimit(1)
        driver = SyncDriver(None)  # type: ignore[arg-type]
        driver.run(limit.slot(None))
        waiting = threading.Thread(target=driver.run, args=(limit.slot(5),))
        waiting.start()
        limit.resize(2)
        waiting.join(5)
        assert limit.in_use == 2

    def test_a_limit_of_nothing_is_refused(self) -> None:
        with pytest.raises(ValueError, match="at least one"):
            ConcurrencyLimit(0)
