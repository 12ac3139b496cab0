"""`Recruit` and `AsyncRecruit`: the parts put together for one account. No logic lives here."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar, overload

from zrecruit_ext._base import Base, ModuleOf
from zrecruit_ext._drive.asynchronous import AsyncDriver
from zrecruit_ext._drive.synchronous import SyncDriver
from zrecruit_ext._records.calls import SINK, Calls
from zrecruit_ext._records.modules import module
from zrecruit_ext.records import AsyncCandidates, AsyncJobOpenings, AsyncRecords, Candidates, JobOpenings, Records
from zrecruit_ext.users import AsyncUsers, UserFlows, Users, organization

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self, Unpack

    from zrecruit_client.models import (
        Application,
        ClientRecord,
        Contact,
        Department,
        Interview,
        Note,
        Offer,
        Organization,
        Review,
        Task,
    )

    from zrecruit_ext._drive.asynchronous import AsyncItems
    from zrecruit_ext._drive.synchronous import Items
    from zrecruit_ext._http import httpx
    from zrecruit_ext._records.calls import CallLike, CallOptions, Reply
    from zrecruit_ext.bulk import AsyncBulk, Bulk
    from zrecruit_ext.metadata import AsyncMetadata, Metadata
    from zrecruit_ext.usage import Usage
    from zrecruit_ext.webhooks.facade import AsyncWebhooks, Webhooks

__all__ = ["AsyncRecruit", "Recruit"]

T = TypeVar("T")


class Recruit(Base):
    """One account of Zoho Recruit.

        with Recruit.from_env() as zr:
            for candidate in zr.candidates.list(fields="Last_Name,Email"):
                ...

    `credentials` are Credentials, or any TokenSource. `dc` is the data centre (default: that of the credentials, or
    "us"). `validate` checks rows by the metadata before the wire (`"strict"`: picklist values, too).
    `token_store` is the URL of the store that shares access tokens (`memory:`, `file:PATH`, `sqlite:PATH`,
    `postgresql://...`, `redis://...`). `concurrency` calls are on the wire at once (default: those of the edition in
    `limits`, or 5), within the day's credits of `limits`. `deadline` is seconds for a whole request, `timeout` for its
    single waits. `read_only` refuses writes. `sandbox_url` is a local sandbox, loopback only. `intent_store` (by
    default the token store) is the journal of writes with ``once``; `memory:` protects within this one client.
    `observers` are told of every call that has ended (default: the log of ZRECRUIT_DEBUG, and spans where
    OpenTelemetry is loaded). Safe to use from many threads.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections, when what is on the wire has ended."""
        self._driver.settle()
        self._http.close()

    def send(self, call: CallLike[T], **options: Unpack[CallOptions]) -> T:
        """Send a generated call and return its typed answer. Raises NotFound for an answer without a body."""
        return self._driver.run(self._calls.send(call, options))

    def reply(self, call: CallLike[T], **options: Unpack[CallOptions]) -> Reply[T]:
        """The same with status, headers and bytes beside the typed answer."""
        return self._driver.run(self._calls.reply(call, options))

    def request(self, method: str, path: str, **arguments: Any) -> httpx.Response:
        """Any request by hand, with all policies; `arguments` as for `httpx.Client.request`, and `deadline`."""
        return self._driver.run(self._calls.by_hand(method, path, arguments))

    def query(self, sql: str, /, **values: Any) -> Items[dict[str, Any]]:
        """Rows of a query in the style of SQL, each `:name` in it bound to a value; all pages, unless it has a LIMIT.

        Only a third-party reference knows this call; the live service may answer NotFound. Give it an ORDER BY where
        it has more than 2,000 rows. Raises BadCriteria for names and values that do not fit.
        """
        from zrecruit_ext.coql import query

        return self._driver.items(query(self._calls, sql, values))

    candidates: ModuleOf[Candidates] = ModuleOf("Candidates")
    job_openings: ModuleOf[JobOpenings] = ModuleOf("Job_Openings")
    applications: ModuleOf[Records[Application]] = ModuleOf("Applications")
    interviews: ModuleOf[Records[Interview]] = ModuleOf("Interviews")
    offers: ModuleOf[Records[Offer]] = ModuleOf("Offers")
    reviews: ModuleOf[Records[Review]] = ModuleOf("Reviews")
    clients: ModuleOf[Records[ClientRecord]] = ModuleOf("Clients")
    contacts: ModuleOf[Records[Contact]] = ModuleOf("Contacts")
    departments: ModuleOf[Records[Department]] = ModuleOf("Departments")
    tasks: ModuleOf[Records[Task]] = ModuleOf("Tasks")

    @cached_property
    def bulk(self) -> Bulk:
        """Bulk read and bulk write: many rows as jobs."""
        from zrecruit_ext.bulk import Bulk

        return Bulk(self._calls, self._driver, self.policy.centre.name, lambda: self._metadata)

    @cached_property
    def metadata(self) -> Metadata:
        from zrecruit_ext.metadata import Metadata

        return Metadata(self._driver, self._metadata)

    def org(self) -> Organization:
        """The organisation: name, edition, and `zgid`, which bulk calls name."""
        return self._driver.run(organization(self._calls))

    def usage(self) -> Usage:
        """Calls, errors, times and credits of today by operation: of this client, or of all that share its limits."""
        return self._driver.run(self.policy.usage())

    @cached_property
    def webhooks(self) -> Webhooks:
        from zrecruit_ext.webhooks.facade import WebhookFlows, Webhooks

        return Webhooks(self._driver, WebhookFlows(self._calls))

    @cached_property
    def users(self) -> Users:
        return Users(self._driver, UserFlows(self._calls))

    @overload
    def module(self, name: Literal["Candidates"]) -> Candidates: ...
    @overload
    def module(self, name: Literal["Job_Openings", "JobOpenings"]) -> JobOpenings: ...
    @overload
    def module(self, name: Literal["Interviews"]) -> Records[Interview]: ...
    @overload
    def module(self, name: Literal["Tasks"]) -> Records[Task]: ...
    @overload
    def module(self, name: Literal["Applications"]) -> Records[Application]: ...
    @overload
    def module(self, name: Literal["Offers"]) -> Records[Offer]: ...
    @overload
    def module(self, name: Literal["Reviews"]) -> Records[Review]: ...
    @overload
    def module(self, name: Literal["Clients"]) -> Records[ClientRecord]: ...
    @overload
    def module(self, name: Literal["Contacts"]) -> Records[Contact]: ...
    @overload
    def module(self, name: Literal["Departments"]) -> Records[Department]: ...
    @overload
    def module(self, name: Literal["Notes"]) -> Records[Note]: ...
    @overload
    def module(self, name: str) -> Records[Any]: ...
    def module(self, name: str) -> Records[Any]:
        """The records of a module by its API name; of modules the spec does not know, plain `Record`s."""
        found = module(name)
        kinds: dict[str, type[Records[Any]]] = {"Candidates": Candidates, "Job_Openings": JobOpenings}
        kind = kinds.get(found.api_name, Records[Any])
        return kind(self._calls, self._driver, found, self._checks)

    def _open(self) -> None:
        self._http = self._client.get_httpx_client()
        self._driver = SyncDriver(self._send, width=self._concurrency)
        self._calls = Calls(self._http.build_request, self._concurrency)

    def _send(self, request: httpx.Request) -> httpx.Response:
        sink = request.extensions.get(SINK)
        if sink is None:
            return self._http.send(request)
        response = self._http.send(request, stream=True)
        try:
            for chunk in response.iter_bytes():
                sink.write(chunk)
        finally:
            response.close()
        return response


class AsyncRecruit(Base):
    """`Recruit` for asyncio, with the same names: ``await`` calls, ``async for`` over lists. One per event loop."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def send(self, call: CallLike[T], **options: Unpack[CallOptions]) -> T:
        return await self._driver.run(self._calls.send(call, options))

    async def reply(self, call: CallLike[T], **options: Unpack[CallOptions]) -> Reply[T]:
        return await self._driver.run(self._calls.reply(call, options))

    async def request(self, method: str, path: str, **arguments: Any) -> httpx.Response:
        return await self._driver.run(self._calls.by_hand(method, path, arguments))

    def query(self, sql: str, /, **values: Any) -> AsyncItems[dict[str, Any]]:
        from zrecruit_ext.coql import query

        return self._driver.items(query(self._calls, sql, values))

    candidates: ModuleOf[AsyncCandidates] = ModuleOf("Candidates")
    job_openings: ModuleOf[AsyncJobOpenings] = ModuleOf("Job_Openings")
    applications: ModuleOf[AsyncRecords[Application]] = ModuleOf("Applications")
    interviews: ModuleOf[AsyncRecords[Interview]] = ModuleOf("Interviews")
    offers: ModuleOf[AsyncRecords[Offer]] = ModuleOf("Offers")
    reviews: ModuleOf[AsyncRecords[Review]] = ModuleOf("Reviews")
    clients: ModuleOf[AsyncRecords[ClientRecord]] = ModuleOf("Clients")
    contacts: ModuleOf[AsyncRecords[Contact]] = ModuleOf("Contacts")
    departments: ModuleOf[AsyncRecords[Department]] = ModuleOf("Departments")
    tasks: ModuleOf[AsyncRecords[Task]] = ModuleOf("Tasks")

    @cached_property
    def bulk(self) -> AsyncBulk:
        from zrecruit_ext.bulk import AsyncBulk

        return AsyncBulk(self._calls, self._driver, self.policy.centre.name, lambda: self._metadata)

    @cached_property
    def metadata(self) -> AsyncMetadata:
        from zrecruit_ext.metadata import AsyncMetadata

        return AsyncMetadata(self._driver, self._metadata)

    async def org(self) -> Organization:
        return await self._driver.run(organization(self._calls))

    async def usage(self) -> Usage:
        return await self._driver.run(self.policy.usage())

    @cached_property
    def webhooks(self) -> AsyncWebhooks:
        from zrecruit_ext.webhooks.facade import AsyncWebhooks, WebhookFlows

        return AsyncWebhooks(self._driver, WebhookFlows(self._calls))

    @cached_property
    def users(self) -> AsyncUsers:
        return AsyncUsers(self._driver, UserFlows(self._calls))

    @overload
    def module(self, name: Literal["Candidates"]) -> AsyncCandidates: ...
    @overload
    def module(self, name: Literal["Job_Openings", "JobOpenings"]) -> AsyncJobOpenings: ...
    @overload
    def module(self, name: Literal["Interviews"]) -> AsyncRecords[Interview]: ...
    @overload
    def module(self, name: Literal["Tasks"]) -> AsyncRecords[Task]: ...
    @overload
    def module(self, name: Literal["Applications"]) -> AsyncRecords[Application]: ...
    @overload
    def module(self, name: Literal["Offers"]) -> AsyncRecords[Offer]: ...
    @overload
    def module(self, name: Literal["Reviews"]) -> AsyncRecords[Review]: ...
    @overload
    def module(self, name: Literal["Clients"]) -> AsyncRecords[ClientRecord]: ...
    @overload
    def module(self, name: Literal["Contacts"]) -> AsyncRecords[Contact]: ...
    @overload
    def module(self, name: Literal["Departments"]) -> AsyncRecords[Department]: ...
    @overload
    def module(self, name: Literal["Notes"]) -> AsyncRecords[Note]: ...
    @overload
    def module(self, name: str) -> AsyncRecords[Any]: ...
    def module(self, name: str) -> AsyncRecords[Any]:
        found = module(name)
        kinds: dict[str, type[AsyncRecords[Any]]] = {"Candidates": AsyncCandidates, "Job_Openings": AsyncJobOpenings}
        kind = kinds.get(found.api_name, AsyncRecords[Any])
        return kind(self._calls, self._driver, found, self._checks)

    def _open(self) -> None:
        self._http = self._client.get_async_httpx_client()
        self._driver = AsyncDriver(self._send, width=self._concurrency)
        self._calls = Calls(self._http.build_request, self._concurrency)

    async def _send(self, request: httpx.Request) -> httpx.Response:
        sink = request.extensions.get(SINK)
        if sink is None:
            return await self._http.send(request)
        response = await self._http.send(request, stream=True)
        try:
            async for chunk in response.aiter_bytes():
                sink.write(chunk)
        finally:
            await response.aclose()
        return response
