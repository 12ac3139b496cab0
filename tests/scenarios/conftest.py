"""Four ways to say the same thing: the facade and the generated functions, each sync and async.

A scenario is written once, against `Way`; all four go through the same policy to the same sandbox.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterable, Callable, Coroutine, Iterable, Iterator, Mapping
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest
from zrecruit_client.api.photos import delete_photo, download_photo, upload_photo
from zrecruit_client.api.records import (
    create_records,
    delete_records,
    download_attachment,
    get_record,
    list_records,
    search_records,
    update_records,
    upload_attachment,
    upsert_records,
)
from zrecruit_client.api.tags import add_tags_to_records, remove_tags_from_records
from zrecruit_client.models import FileUpload, PhotoUpload, RecordsBody, UpsertBody
from zrecruit_client.types import File

from zrecruit_ext import AsyncRecruit, Credentials, Recruit, Results
from zrecruit_ext.errors import NotFound
from zrecruit_ext.retry import RetryPolicy

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

Row = Mapping[str, Any]
MODULE = "Candidates"


class Way(ABC):
    """What a scenario can do; records are told by their ids and their vendor names."""

    @abstractmethod
    def create(self, rows: list[Row], **extras: Any) -> Results: ...
    @abstractmethod
    def update(self, rows: list[Row]) -> Results: ...
    @abstractmethod
    def upsert(self, rows: list[Row], fields: list[str]) -> Results: ...
    @abstractmethod
    def delete(self, ids: list[str]) -> Results: ...
    @abstractmethod
    def get(self, key: str) -> Row: ...
    @abstractmethod
    def list(self, **params: Any) -> list[Row]: ...
    @abstractmethod
    def search(self, criteria: str) -> list[Row]: ...
    @abstractmethod
    def upload(self, key: str, path: Path) -> str: ...
    @abstractmethod
    def download(self, key: str, attachment: str, to: Path) -> bytes: ...
    @abstractmethod
    def tag(self, ids: list[str], names: list[str]) -> Results: ...
    @abstractmethod
    def untag(self, ids: list[str], names: list[str]) -> Results: ...
    @abstractmethod
    def put_photo(self, key: str, path: Path) -> bool: ...
    @abstractmethod
    def get_photo(self, key: str, to: Path) -> bytes: ...
    @abstractmethod
    def drop_photo(self, key: str) -> bool: ...


class Facade(Way):
    """`do` turns what a method returns into its value: nothing to do in sync, run the coroutine in async."""

    def __init__(self, zr: Any, do: Callable[[Any], Any], module: str = MODULE) -> None:
        self._do, self._records = do, zr.module(module)

    def create(self, rows: list[Row], **extras: Any) -> Results:
        return self._do(self._records.create(rows, **extras))

    def update(self, rows: list[Row]) -> Results:
        return self._do(self._records.update(rows))

    def upsert(self, rows: list[Row], fields: list[str]) -> Results:
        return self._do(self._records.upsert(rows, duplicate_check_fields=fields))

    def delete(self, ids: list[str]) -> Results:
        return self._do(self._records.delete(ids))

    def get(self, key: str) -> Row:
        return self._do(self._records.get(key)).to_dict()

    def list(self, **params: Any) -> list[Row]:
        return [record.to_dict() for record in self._do(self._records.list(**params))]

    def search(self, criteria: str) -> list[Row]:
        return [record.to_dict() for record in self._do(self._records.search(criteria=criteria))]

    def upload(self, key: str, path: Path) -> str:
        return self._do(self._records.attachments(key).upload(path, category="Resume")).id

    def download(self, key: str, attachment: str, to: Path) -> bytes:
        return self._do(self._records.attachments(key).download(attachment, to)).read_bytes()

    def tag(self, ids: list[str], names: list[str]) -> Results:
        return self._do(self._records.tags(ids).add(names))

    def untag(self, ids: list[str], names: list[str]) -> Results:
        return self._do(self._records.tags(ids).remove(names))

    def put_photo(self, key: str, path: Path) -> bool:
        return self._do(self._records.photo(key).upload(path)).ok

    def get_photo(self, key: str, to: Path) -> bytes:
        return self._do(self._records.photo(key).download(to)).read_bytes()

    def drop_photo(self, key: str) -> bool:
        return self._do(self._records.photo(key).delete()).ok


class Generated(Way):
    """`do(endpoint, *args, **kw)` calls its `sync_detailed` or runs its `asyncio_detailed`."""

    def __init__(self, do: Callable[..., Any], module: str = MODULE) -> None:
        self._do, self._module = do, module

    def create(self, rows: list[Row], **extras: Any) -> Results:
        body = RecordsBody.from_dict({"data": rows, **extras})
        return Results.of(self._do(create_records, self._module, body=body).parsed)

    def update(self, rows: list[Row]) -> Results:
        return Results.of(self._do(update_records, self._module, body=RecordsBody.from_dict({"data": rows})).parsed)

    def upsert(self, rows: list[Row], fields: list[str]) -> Results:
        body = UpsertBody.from_dict({"data": rows, "duplicate_check_fields": fields})
        return Results.of(self._do(upsert_records, self._module, body=body).parsed)

    def delete(self, ids: list[str]) -> Results:
        return Results.of(self._do(delete_records, self._module, ids=",".join(ids)).parsed)

    def get(self, key: str) -> Row:
        reply = self._do(get_record, self._module, key)
        if reply.status_code == 204:
            raise NotFound("no content", status=204)
        return reply.parsed.data[0].to_dict()

    def list(self, **params: Any) -> list[Row]:
        return self._all(list_records, **params)

    def search(self, criteria: str) -> list[Row]:
        return self._all(search_records, criteria=criteria)

    def upload(self, key: str, path: Path) -> str:
        with path.open("rb") as file:
            body = FileUpload(File(file, path.name))
            reply = self._do(upload_attachment, self._module, key, body=body, attachments_category="Resume")
        return Results.of(reply.parsed)[0].id

    def download(self, key: str, attachment: str, to: Path) -> bytes:
        return self._do(download_attachment, self._module, key, attachment).parsed.payload.read()

    def tag(self, ids: list[str], names: list[str]) -> Results:
        query = {"ids": ",".join(ids), "tag_names": ",".join(names)}
        return Results.of(self._do(add_tags_to_records, self._module, **query).parsed)

    def untag(self, ids: list[str], names: list[str]) -> Results:
        query = {"ids": ",".join(ids), "tag_names": ",".join(names)}
        return Results.of(self._do(remove_tags_from_records, self._module, **query).parsed)

    def put_photo(self, key: str, path: Path) -> bool:
        with path.open("rb") as file:
            reply = self._do(upload_photo, self._module, key, body=PhotoUpload(File(file, path.name)))
        return reply.parsed.status == "success"

    def get_photo(self, key: str, to: Path) -> bytes:
        reply = self._do(download_photo, self._module, key)
        if reply.status_code == 204:
            raise NotFound("no content", status=204)
        return reply.parsed.payload.read()

    def drop_photo(self, key: str) -> bool:
        return self._do(delete_photo, self._module, key).parsed.status == "success"

    def _all(self, endpoint: ModuleType, **params: Any) -> list[Row]:
        rows: list[Row] = []
        for page in range(1, 100):
            answer = self._do(endpoint, self._module, page=page, **params).parsed
            rows += [record.to_dict() for record in answer.data] if answer else []
            if not answer or not answer.info.more_records:
                break
        return rows


def facade_sync(zr: Recruit, _: Any, module: str) -> Way:
    return Facade(zr, lambda value: value, module)


def facade_async(zr: AsyncRecruit, run: Callable[[Coroutine[Any, Any, Any]], Any], module: str) -> Way:
    async def collected(values: AsyncIterable[Any]) -> list[Any]:
        return [value async for value in values]

    return Facade(zr, lambda value: run(collected(value) if isinstance(value, AsyncIterable) else value), module)


def generated_sync(zr: Recruit, _: Any, module: str) -> Way:
    return Generated(lambda endpoint, *args, **kw: endpoint.sync_detailed(*args, client=zr.client, **kw), module)


def generated_async(zr: AsyncRecruit, run: Callable[[Coroutine[Any, Any, Any]], Any], module: str) -> Way:
    return Generated(
        lambda endpoint, *args, **kw: run(endpoint.asyncio_detailed(*args, client=zr.client, **kw)), module
    )


WAYS = {
    "facade-sync": (Recruit, facade_sync),
    "facade-async": (AsyncRecruit, facade_async),
    "generated-sync": (Recruit, generated_sync),
    "generated-async": (AsyncRecruit, generated_async),
}

Open = Callable[..., Way]


@pytest.fixture(params=WAYS)
def open_way(request: pytest.FixtureRequest, recruit_sandbox: Any) -> Iterator[Open]:
    """Opens a client of the sandbox in one of the four ways; the keywords are those of `Recruit`."""
    kind, make = WAYS[request.param]
    with ExitStack() as stack:
        runner = stack.enter_context(asyncio.Runner())

        def open_client(module: str = MODULE, **settings: Any) -> Way:
            known = {"credentials": credentials_of(recruit_sandbox), "sandbox_url": recruit_sandbox.url, **settings}
            zr = kind(**known)
            zr.policy.retry = RetryPolicy(base=0.001)
            stack.callback(zr.close if isinstance(zr, Recruit) else lambda: runner.run(zr.aclose()))
            return make(zr, runner.run, module)

        yield open_client


@pytest.fixture
def way(open_way: Open) -> Way:
    return open_way()


def credentials_of(sandbox: Any) -> Credentials:
    return Credentials(sandbox.client_id, sandbox.client_secret, sandbox.refresh_token)


@pytest.fixture
def seen(recruit_sandbox: Any) -> Callable[..., list[dict[str, Any]]]:
    """Requests that the sandbox saw, by method."""

    def entries(*methods: str) -> list[dict[str, Any]]:
        journal: Iterable[dict[str, Any]] = recruit_sandbox.journal()
        return [entry for entry in journal if entry["method"] in methods and entry["path"].startswith("/recruit/")]

    return entries
