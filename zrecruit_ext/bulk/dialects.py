"""The calls of a read job in the vendor's dialect and in seed 000's."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, cast

from zrecruit_client.api.bulk import (
    create_bulk_read_job,
    create_reference_bulk_read_job,
    download_bulk_read_result,
    download_reference_bulk_read_result,
    get_bulk_read_job,
    get_reference_bulk_read_job,
)
from zrecruit_client.models import BulkReadBody, ReferenceBulkReadBody

from zrecruit_ext._json import mapping
from zrecruit_ext._records.calls import json_object
from zrecruit_ext.bulk.criteria import nested
from zrecruit_ext.bulk.polling import Ended, state_of
from zrecruit_ext.errors import AmbiguousWrite, UnexpectedAnswer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._records.calls import CallLike, Calls

__all__ = ["DIALECTS", "Dialect", "DialectName", "Query", "created", "looked_at"]

DialectName = Literal["vendor", "reference"]


@dataclass(frozen=True, slots=True)
class Query:
    """What a read job reads: fields (empty: all), criteria in the vendor's flat form, a custom view."""

    module: str
    fields: tuple[str, ...] = ()
    criteria: Mapping[str, Any] | None = None
    cvid: str | None = None


@dataclass(frozen=True, slots=True)
class Dialect:
    create: Callable[[Query, int], CallLike[Any]]
    look: Callable[[str], CallLike[Any]]
    result: Callable[[str], CallLike[Any]]


def _vendor(query: Query, page: int) -> CallLike[Any]:
    asked: dict[str, Any] = {"module": query.module, "selectfields": list(query.fields), "page": page}
    asked |= {"criteria": query.criteria} if query.criteria else {}
    asked |= {"cvid": query.cvid} if query.cvid else {}
    return create_bulk_read_job.call(body=BulkReadBody.from_dict({"query": asked}))


def _reference(query: Query, page: int) -> CallLike[Any]:
    asked: dict[str, Any] = {"module": {"api_name": query.module}, "fields": list(query.fields), "page": page}
    asked |= {"criteria": nested(query.criteria)} if query.criteria else {}
    return create_reference_bulk_read_job.call(body=ReferenceBulkReadBody.from_dict({"query": asked}))


DIALECTS: Mapping[DialectName, Dialect] = MappingProxyType(
    {
        "vendor": Dialect(_vendor, get_bulk_read_job.call, download_bulk_read_result.call),
        "reference": Dialect(_reference, get_reference_bulk_read_job.call, download_reference_bulk_read_result.call),
    }
)


def created(calls: Calls, call: CallLike[Any]) -> Flow[str]:
    """Send a call that adds a job: the job's id."""
    response = yield from calls.ask(call, {})
    try:
        body = json_object(response, call.operation_id) or {}
    except UnexpectedAnswer as error:
        raise AmbiguousWrite(error.message, operation_id=call.operation_id) from error
    first = _first(body)
    key = mapping(first.get("details")).get("id") or first.get("id")
    if not key:
        raise UnexpectedAnswer("the answer names no job", operation_id=call.operation_id)
    return str(key)


def looked_at(calls: Calls, call: CallLike[Any], job_id: str) -> Flow[Ended]:
    """Send a call that shows a job."""
    response = yield from calls.ask(call, {})
    first = _first(json_object(response, call.operation_id) or {})
    return Ended(job_id, state_of(first.get("state") or first.get("status")), first)


def _first(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """The job in `data`; of a write job the body is the job."""
    rows = cast("list[object]", body["data"]) if isinstance(body.get("data"), list) else []
    return mapping(rows[0]) if rows else body
