"""One token for everybody: threads, tasks and processes; early, after a refusal, and when it cannot be had."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from zrecruit_ext import errors
from zrecruit_ext._drive.effects import Blocking, Sleep
from zrecruit_ext._drive.virtual import VirtualDriver
from zrecruit_ext.auth import Credentials, RefreshTokens, Secret, StaticToken
from zrecruit_ext.datacenters import data_centre
from zrecruit_ext.stores import open_store
from zrecruit_ext.transport import PLACEHOLDER, PolicyTransport

CANDIDATES = "/recruit/v2/Candidates"


class TestOneMint:
    def test_a_crowd_makes_one_token(self, vendor, world, make_policy) -> None:
        vendor.mint_delay = 0.05
        assert set(world.crowd_asks(make_policy())) == {200}
        assert vendor.mints == 1

    def test_a_crowd_repairs_a_revoked_token_once(self, vendor, world, make_policy) -> None:
        policy = make_policy()
        world.ask(policy)
        for round_ in range(2):
            vendor.revoke()
            assert set(world.crowd_asks(policy)) == {200}
            assert vendor.mints == round_ + 2

    def test_threads_and_tasks_share_one_source(self, vendor, make_policy) -> None:
        vendor.mint_delay = 0.1
        policy = make_policy()

        async def tasks() -> None:
            async with httpx.AsyncClient(base_url=PLACEHOLDER, transport=PolicyTransport(policy)) as client:
                await asyncio.gather(*(client.get(CANDIDATES) for _ in range(50)))

        loops = [threading.Thread(target=asyncio.run, args=(tasks(),)) for _ in range(2)]
        with httpx.Client(base_url=PLACEHOLDER, transport=PolicyTransport(policy)) as client:
            threads = loops + [threading.Thread(target=client.get, args=(CANDIDATES,)) for _ in range(20)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        assert (vendor.mints, vendor.calls()) == (1, 120)

    def test_processes_share_one_token_through_a_file(self, vendor, tmp_path: Path) -> None:
        vendor.mint_delay = 0.2
        ready = tmp_path / "ready"
        ready.mkdir()
        arguments = [vendor.url, str(tmp_path / "store" / "tokens.json"), str(ready), str(tmp_path / "go")]
        workers = [subprocess.Popen([sys.executable, "-c", WORKER, *arguments]) for _ in range(8)]
        while len(list(ready.iterdir())) < len(workers):
            assert all(worker.poll() is None for worker in workers)
            time.sleep(0.02)
        (tmp_path / "go").touch()
        assert [worker.wait() for worker in workers] == [0] * len(workers)
        assert (vendor.mints, vendor.calls()) == (1, 32)

    def test_a_cancelled_caller_does_not_cut_the_renewal(self, vendor, make_policy) -> None:
        vendor.mint_delay = 0.2
        policy = make_policy()

        async def scenario() -> None:
            async with httpx.AsyncClient(base_url=PLACEHOLDER, transport=PolicyTransport(policy)) as client:
                holder = asyncio.create_task(client.get(CANDIDATES))
                while not vendor.seen:  # noqa: ASYNC110  (the vendor is a thread)
                    await asyncio.sleep(0.01)
                holder.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await holder
                assert (await client.get(CANDIDATES)).status_code == 200

        asyncio.run(scenario())
        assert vendor.calls("/oauth/v2/token") == 1
        assert policy.limiter.in_use == 0

    def test_a_closing_client_waits_for_the_renewal_it_started(self, vendor, make_policy, tokens) -> None:
        vendor.mint_delay = 0.1

        async def scenario() -> None:
            async with httpx.AsyncClient(base_url=PLACEHOLDER, transport=PolicyTransport(make_policy())) as client:
                call = asyncio.create_task(client.get(CANDIDATES))
                while not vendor.seen:  # noqa: ASYNC110  (the vendor is a thread)
                    await asyncio.sleep(0.01)
                call.cancel()
            assert tokens._token is not None

        asyncio.run(scenario())


WORKER = textwrap.dedent(
    """
    import os, sys, threading, time
    from pathlib import Path
    import httpx
    from zrecruit_ext.auth import Credentials, RefreshTokens
    from zrecruit_ext.datacenters import sandbox_centre
    from zrecruit_ext.operations import Operations
    from zrecruit_ext.policy import Policy
    from zrecruit_ext.stores import open_store
    from zrecruit_ext.transport import PLACEHOLDER, PolicyTransport

    url, path, ready, go = sys.argv[1:]
    centre = sandbox_centre(url)
    credentials = Credentials("1000.CLIENT", "canary-client-secret", "1000.canary0refresh.canary1refresh")
    policy = Policy(centre, Operations({}), RefreshTokens(credentials, centre, open_store("file:" + path)))
    with httpx.Client(base_url=PLACEHOLDER, transport=PolicyTransport(policy)) as client:
        (Path(ready) / str(os.getpid())).touch()
        while not Path(go).exists():
            time.sleep(0.005)
        statuses = []
        ask = lambda: statuses.append(client.get("/recruit/v2/Candidates").status_code)
        threads = [threading.Thread(target=ask) for _ in range(4)]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
    sys.exit(statuses != [200] * 4)
    """
)


class TestRefusals:
    def test_a_missing_scope_is_never_answered_with_a_new_token(self, vendor, world, make_policy) -> None:
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(401, {"code": "OAUTH_SCOPE_MISMATCH"})
        world.fails(make_policy(), errors.ScopeMismatch)
        assert (vendor.mints, vendor.calls()) == (1, 1)

    @pytest.mark.parametrize("code", ["INVALID_TOKEN", "AUTHENTICATION_FAILURE"])
    def test_a_second_refusal_asks_about_the_data_centre(self, vendor, world, make_policy, code) -> None:
        vendor.routes[CANDIDATES] = lambda handler, _: handler.answer(401, {"code": code, "message": "no"})
        error = world.fails(make_policy(), errors.InvalidToken)
        assert "data centre right?" in str(error)
        assert (error.code, vendor.calls(), vendor.mints) == (code, 2, 2)

    def test_a_given_token_is_not_renewed(self, vendor, world, make_policy) -> None:
        policy = make_policy(tokens=StaticToken(Secret("canary")))
        assert "canary" not in str(world.fails(policy, errors.InvalidToken))
        assert vendor.calls() == 1

    @pytest.mark.parametrize(
        ("status", "body", "kind"),
        [
            (200, {"error": "invalid_code"}, errors.TokenRefused),
            (400, {"error": "invalid_client"}, errors.TokenRefused),
            (200, {"error": "Access Denied", "error_description": "You have made too many requests continuously.",
                   "status": "failure"}, errors.TokenThrottled),
            (400, {"error": "Access Denied", "error_description": "too many requests"}, errors.TokenThrottled),
            (200, {"token_type": "Bearer"}, errors.UnexpectedAnswer),
            (503, b"<html>busy</html>", errors.ServerError),
            (405, b"", errors.UnexpectedAnswer),
        ],
    )  # fmt: skip
    def test_the_token_endpoint_is_judged_by_its_body(self, vendor, world, make_policy, status, body, kind) -> None:
        content_type = "text/html" if isinstance(body, bytes) else "application/json"
        answer: Any = lambda handler, _: handler.answer(status, body, content_type=content_type)  # noqa: E731
        vendor.routes["/oauth/v2/token"] = answer
        error = world.fails(make_policy(), kind)
        assert error.operation_id == "create_token"
        assert vendor.calls() == 0

    def test_throttling_is_shared_and_waited_out(self, vendor, world, make_policy, credentials, centre) -> None:
        store = open_store("memory:")
        vendor.routes["/oauth/v2/token"] = lambda handler, _: handler.answer(400, {"error": "Access Denied"})
        for _ in range(3):
            policy = make_policy(tokens=RefreshTokens(credentials, centre, store))
            error = world.fails(policy, errors.TokenThrottled)
            assert 0 < error.retry_after <= 60
        assert vendor.calls("/oauth/v2/token") == 1

    def test_a_crowd_shares_one_final_refusal(self, vendor, make_policy) -> None:
        vendor.routes["/oauth/v2/token"] = lambda handler, _: handler.answer(200, {"error": "invalid_code"})
        policy = make_policy()

        async def crowd() -> list[Any]:
            async with httpx.AsyncClient(base_url=PLACEHOLDER, transport=PolicyTransport(policy)) as client:
                return await asyncio.gather(*(client.get(CANDIDATES) for _ in range(200)), return_exceptions=True)

        outcomes = asyncio.run(crowd())
        assert {type(outcome) for outcome in outcomes} == {errors.TokenRefused}
        assert vendor.calls("/oauth/v2/token") == 1

    def test_secrets_travel_in_the_body(self, vendor, world, make_policy) -> None:
        world.ask(make_policy())
        mint = vendor.seen[0]
        assert (mint.method, mint.path, mint.query) == ("POST", "/oauth/v2/token", "")
        assert b"canary-client-secret" in mint.body


class TestTime:
    """The shipped flow and store against a vendor in virtual time."""

    def world(self, life: float = 3600.0) -> tuple[VirtualDriver, list[float], RefreshTokens]:
        minted: list[float] = []

        def serve(_: httpx.Request):
            yield from Sleep(0.2)
            yield from Blocking(lambda: minted.append(driver.time))
            return httpx.Response(200, json={"access_token": f"1000.t{len(minted)}.x", "expires_in": life})

        driver = VirtualDriver(serve, start=1_000_000.0)
        source = RefreshTokens(Credentials("c", "s", "r"), data_centre("us"), open_store("memory:"))
        return driver, minted, source

    def test_a_day_of_many_workers_needs_one_token_an_hour(self) -> None:
        driver, minted, source = self.world()
        waits: list[float] = []

        def worker(pause: float):
            while driver.time < 1_000_000.0 + 86_400:
                asked = driver.time
                token = yield from source.get()
                waits.append(driver.time - asked)
                assert driver.time < token.expires_at
                yield from Sleep(pause)

        driver.run(*(worker(7.0 + number) for number in range(20)))
        assert 24 <= len(minted) <= 25
        # Only the first token makes everybody wait; later one worker renews while the rest go on.
        assert sum(wait > 0 for wait in waits) <= 20 + len(minted)

    def test_a_token_is_renewed_in_its_third_or_second_minute_from_the_end(self) -> None:
        driver, minted, source = self.world()
        driver.run(source.get())
        driver.advance(1_000_000.0 + 3600 - 145)
        driver.run(source.get())
        assert len(minted) == 1
        driver.advance(1_000_000.0 + 3600 - 71)
        driver.run(source.get())
        assert len(minted) == 2

    def test_a_failing_early_renewal_leaves_the_token_in_use(self) -> None:
        driver, minted, source = self.world()
        (token,) = driver.run(source.get())

        def down(_: httpx.Request):
            minted.append(driver.time)
            raise httpx.ConnectError("down")
            yield

        driver._serve = down
        driver.advance(1_000_000.0 + 3600 - 60)
        assert driver.run(source.get(), source.get()) == [token, token]
        attempts = len(minted)
        assert driver.run(source.get()) == [token]
        assert len(minted) == attempts

    @pytest.mark.parametrize(
        ("answer", "life"),
        [
            ({"expires_in": 3600}, 3600),
            ({"expires_in": 3_600_000, "expires_in_sec": 3600}, 3600),
            ({"expires_in": 3_600_000}, 3600),
            ({"expires_in": 0}, 3600),
            ({}, 3600),
            ({"expires_in": 120}, 120),
        ],
    )
    def test_lives_are_read_as_seconds_that_make_sense(self, answer, life) -> None:
        def serve(_: httpx.Request):
            return httpx.Response(200, json={"access_token": "1000.a.b", **answer})
            yield

        source = RefreshTokens(Credentials("c", "s", "r"), data_centre("us"), open_store("memory:"))
        (token,) = VirtualDriver(serve, start=5000.0).run(source.get())
        assert token.expires_at == 5000.0 + life


class TestStoredTokens:
    def test_a_new_process_takes_the_stored_token(
        self, vendor, world, make_policy, credentials, centre, tmp_path
    ) -> None:
        for _ in range(3):
            store = open_store(f"file:{tmp_path}/tokens.json")
            world.ask(make_policy(tokens=RefreshTokens(credentials, centre, store)))
        assert vendor.mints == 1

    def test_rows_of_other_credentials_are_not_taken(self, centre, vendor, world, make_policy) -> None:
        store = open_store("memory:")
        world.ask(make_policy(tokens=RefreshTokens(Credentials("c", "s", VALID), centre, store)))
        world.ask(make_policy(tokens=RefreshTokens(Credentials("other", "s", VALID), centre, store)))
        assert vendor.mints == 2
        assert VALID not in repr(store._rows.keys())

    def test_a_newer_token_of_somebody_else_wins(self, vendor, world, make_policy, tokens) -> None:
        """A holder that was frozen finds its version gone and takes what stands in the store."""
        ledger = tokens._ledger
        original = ledger._store.put

        def overtaken(table: str, key: str, value: Any, *, version: int) -> Any:
            ledger._store.put = original
            original(table, key, {**value, "access_token": vendor.token, "throttled_until": 0.0}, version=version)
            return original(table, key, value, version=version)

        ledger._store.put = overtaken
        assert world.ask(make_policy()).status_code == 200
        assert ledger._store.get("tokens", ledger._key).version == 1


VALID = "1000.canary0refresh.canary1refresh"
