"""The transport under a bare generated client: no facade, both worlds, and everything still holds."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from zrecruit_client import AuthenticatedClient
from zrecruit_client.api.candidates import list_candidates

from zrecruit_ext import errors
from zrecruit_ext.operations import Operations
from zrecruit_ext.policy import Policy
from zrecruit_ext.transport import PLACEHOLDER, PolicyTransport


@pytest.fixture
def ask(request: pytest.FixtureRequest, vendor, centre, tokens) -> Any:
    policy = Policy(centre, Operations.of_package(), tokens)
    client = AuthenticatedClient(base_url=PLACEHOLDER, token="", httpx_args={"transport": PolicyTransport(policy)})

    async def asynchronous() -> Any:
        async with client:
            return await list_candidates.asyncio_detailed(client=client, page=2)

    def synchronous() -> Any:
        with client:
            return list_candidates.sync_detailed(client=client, page=2)

    return synchronous if request.param == "sync" else lambda: asyncio.run(asynchronous())


@pytest.mark.parametrize("ask", ["sync", "async"], indirect=True)
class TestBareClient:
    def test_a_revoked_token_is_repaired_unseen(self, ask, vendor) -> None:
        vendor.revoked = 1
        answer = ask()
        assert answer.parsed.data[0].id == "1"
        assert (vendor.mints, vendor.calls()) == (2, 2)
        assert vendor.seen[-1].query == "page=2"

    def test_a_refusal_is_a_typed_error_that_knows_its_operation(self, ask, vendor) -> None:
        body = {"code": "INVALID_QUERY", "message": "no", "details": {}, "status": "error"}
        vendor.routes["/recruit/v2/Candidates"] = lambda handler, _: handler.answer(400, body)
        with pytest.raises(errors.InvalidRequest) as caught:
            ask()
        assert caught.value.operation_id == "list_candidates"
        assert caught.value.path == "/recruit/v2/Candidates"
