"""Bulk jobs against a real sandbox, each scenario through the sync and the async client."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext import AsyncRecruit, Credentials, Recruit
from zrecruit_ext._secret import Secret
from zrecruit_ext.bulk import Patience

if TYPE_CHECKING:
    from pathlib import Path

    from zrecruit_ext.sandbox.pytest_plugin import RecruitSandbox

QUICK = Patience(first=0.005, most=0.02, deadline=20.0)


class Way:
    """One of the two clients, seen as if it were a sync one."""

    def __init__(self, bulk: Any, do: Callable[[Any], Any]) -> None:
        self.bulk, self._do = bulk, do

    def rows(self, module: str = "Candidates", **options: Any) -> tuple[list[dict[str, str]], tuple[str, ...]]:
        job = self.bulk.read(module, **{"patience": QUICK, **options})
        return list(self._do(job)), job.job_ids

    def models(self, module: str = "Candidates", **options: Any) -> list[Any]:
        return list(self._do(self.bulk.read(module, patience=QUICK, **options).models()))

    def csv(self, path: Path, *, safe: bool = False, progress: Any = None, **options: Any) -> Any:
        job = self.bulk.read("Candidates", **{"patience": QUICK, **options})
        return self._do(job.to_csv(path, safe=safe, progress=progress))

    def write(self, module: str, source: Any, **options: Any) -> Any:
        return self._do(self.bulk.write(module, source, **{"patience": QUICK, **options}))


@contextmanager
def sync_way(**arguments: Any) -> Iterator[Way]:
    with Recruit(**arguments) as zr:
        yield Way(zr.bulk, lambda value: value)


@contextmanager
def async_way(**arguments: Any) -> Iterator[Way]:
    with asyncio.Runner() as runner:
        zr = AsyncRecruit(**arguments)

        async def gathered(value: Any) -> Any:
            return [item async for item in value] if hasattr(value, "__aiter__") else await value

        yield Way(zr.bulk, lambda value: runner.run(gathered(value)))
        runner.run(zr.aclose())


@pytest.fixture
def account(recruit_sandbox: RecruitSandbox) -> dict[str, Any]:
    """How a client gets to the sandbox."""
    sandbox = recruit_sandbox
    credentials = Credentials(sandbox.client_id, Secret(sandbox.client_secret), Secret(sandbox.refresh_token))
    return {"credentials": credentials, "sandbox_url": sandbox.url}


@pytest.fixture(params=[sync_way, async_way], ids=["sync", "async"])
def way(request: pytest.FixtureRequest, account: dict[str, Any]) -> Iterator[Way]:
    with request.param(**account) as made:
        yield made
