"""What can be done with the records of one module, each thing once, as a flow.

Source: Get, Insert, Update, Upsert, Delete, Search, Deleted, Related and Associated Records; Zoho Recruit REST API v2.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from zrecruit_client.api.records import (
    create_records,
    delete_records,
    get_record,
    list_associated_records,
    list_deleted_records,
    list_records,
    list_related_records,
    search_records,
    update_records,
    upsert_records,
)
from zrecruit_client.models import DeletedRecord, Record, RecordsBody, UpsertBody
from zrecruit_client.types import UNSET

from zrecruit_ext._records.doubt import Doubt
from zrecruit_ext._records.listing import (
    AssociatedParams,
    DeletedParams,
    Listing,
    ListParams,
    RelatedParams,
    SearchParams,
    comma_list,
)
from zrecruit_ext._records.modules import module
from zrecruit_ext._records.paged import only, paged
from zrecruit_ext._records.rows import CHUNK, cut, encode, record_id
from zrecruit_ext._records.writing import write
from zrecruit_ext.errors import InputError

if TYPE_CHECKING:
    from zrecruit_client.types import Call

    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._records.calls import CallOptions, Calls
    from zrecruit_ext._records.checking import RowChecks, Sieve
    from zrecruit_ext._records.modules import Module
    from zrecruit_ext._records.once import OnceLike
    from zrecruit_ext._records.rows import Row
    from zrecruit_ext._records.writing import Answered, Part
    from zrecruit_ext.results import Results, RowOutcome
    from zrecruit_ext.validation import Validate

__all__ = ["RecordFlows", "Trigger"]

T = TypeVar("T")
V = TypeVar("V")

Trigger = Sequence[str] | None
"""What a write sets off: None for everything, [] for nothing, or some of workflow, approval, blueprint."""

SEARCH_DEPTH = 2000
TERMS = ("criteria", "email", "phone", "word")
WRITABLE = frozenset({"id"})


class RecordFlows(Generic[T]):
    def __init__(self, calls: Calls, module: Module[T], checks: RowChecks) -> None:
        self.calls, self.module, self.checks = calls, module, checks
        self.name = module.api_name
        self._doubt = Doubt(self.name, self.name)

    def list(self, params: Mapping[str, Any]) -> Flow[None]:
        call_for = partial(list_records.call, self.name)
        return paged(self.calls, Listing.of(ListParams.__optional_keys__, params), call_for, self.module.read)

    def search(self, params: Mapping[str, Any]) -> Flow[None]:
        listing = Listing.of(SearchParams.__optional_keys__, params)
        if len(listing.query.keys() & TERMS) != 1:
            advice = "join several conditions with & and | of zrecruit_ext.F and give them as criteria"
            raise TypeError(f"search() takes exactly one of {', '.join(TERMS)}: {advice}")
        last = max(1, SEARCH_DEPTH // listing.per_page)
        return paged(self.calls, listing, partial(search_records.call, self.name), self.module.read, last=last)

    def deleted(self, params: Mapping[str, Any]) -> Flow[None]:
        call_for = partial(list_deleted_records.call, self.name)
        return paged(self.calls, Listing.of(DeletedParams.__optional_keys__, params), call_for, DeletedRecord.from_dict)

    def related(self, parent: object, name: str, params: Mapping[str, Any]) -> Flow[None]:
        call_for = partial(list_related_records.call, self.name, record_id(parent), name)
        return paged(self.calls, Listing.of(RelatedParams.__optional_keys__, params), call_for, module(name).read)

    def associated(self, parent: object, params: Mapping[str, Any]) -> Flow[None]:
        call_for = partial(list_associated_records.call, self.name, record_id(parent))
        return paged(self.calls, Listing.of(AssociatedParams.__optional_keys__, params), call_for, Record.from_dict)

    def get(self, key: object, fields: str | Iterable[str] | None, options: CallOptions) -> Flow[T]:
        call = get_record.call(self.name, record_id(key), fields=UNSET if fields is None else comma_list(fields))
        return only(self.calls, call, options, self.module.read, f"{self.name} has no record {key}")

    def create(
        self, rows: Iterable[Row], trigger: Trigger, validate: Validate | None, once: OnceLike, options: CallOptions
    ) -> Flow[Results]:
        call = create_records.call(self.name, body=RecordsBody([]))
        sieve = yield from self.checks.sieve(self.name, validate, mandatory=True)
        journalled = self._once(once, options) if once else None
        dropped, extras = self.module.read_only, _extras(trigger)
        return (yield from self._send(call, rows, dropped, extras, options, sieve, once=journalled))

    def update(
        self, rows: Iterable[Row], trigger: Trigger, validate: Validate | None, options: CallOptions
    ) -> Flow[Results]:
        call = update_records.call(self.name, body=RecordsBody([]))
        sieve = yield from self.checks.sieve(self.name, validate, mandatory=False)
        dropped = self.module.read_only - WRITABLE
        return (yield from self._send(call, rows, dropped, _extras(trigger), options, sieve, prepare=_with_id))

    def upsert(
        self,
        rows: Iterable[Row],
        fields: Sequence[str] | None,
        trigger: Trigger,
        validate: Validate | None,
        options: CallOptions,
    ) -> Flow[Results]:
        call = upsert_records.call(self.name, body=UpsertBody([]))
        extras = _extras(trigger)
        if fields is not None:
            extras["duplicate_check_fields"] = [fields] if isinstance(fields, str) else list(fields)
        sieve = yield from self.checks.sieve(self.name, validate, mandatory=True)
        return (yield from self._send(call, rows, self.module.read_only - WRITABLE, extras, options, sieve))

    def delete(self, keys: Iterable[object], trigger: Trigger, options: CallOptions) -> Flow[Results]:
        flag = {} if trigger is None else {"wf_trigger": bool(trigger)}
        ids = ((",".join(map(record_id, chunk)), chunk) for chunk in cut(keys))
        parts = ((delete_records.call(self.name, ids=text, **flag), None, chunk) for text, chunk in ids)
        return write(self.calls, _checked(keys, parts), options, when_repeated=_gone)

    def _once(self, asked: OnceLike, options: CallOptions) -> Answered[Any]:
        from zrecruit_ext._records.creating import records_once  # most programs never ask

        return records_once(self.calls, asked, self._doubt, self.checks.metadata, options)

    def _send(
        self,
        call: Call[Any],
        rows: Iterable[Row],
        dropped: frozenset[str],
        extras: Mapping[str, Any],
        options: CallOptions,
        sieve: Sieve,
        prepare: Callable[[Mapping[str, Any], int], Mapping[str, Any]] | None = None,
        once: Answered[Any] | None = None,
    ) -> Flow[Results]:
        parts = (
            (call, encode(chunk, number * CHUNK, dropped, extras, prepare, self.module.sent, keeps=sieve.keeps), chunk)
            for number, chunk in enumerate(cut(rows))
        )
        return write(self.calls, _checked(rows, parts), options, sieve.outcomes, doubt=self._doubt, once=once)


def _checked(given: Iterable[V], parts: Iterable[Part[V]]) -> Iterable[Part[V]]:
    # What cannot be sent is found before anything is: a bad row of a list must not leave half of it behind.
    return list(parts) if isinstance(given, Sequence) else parts


def _extras(trigger: Trigger) -> dict[str, Any]:
    if trigger is None:
        return {}
    return {"trigger": [trigger] if isinstance(trigger, str) else list(trigger)}


def _with_id(row: Mapping[str, Any], index: int) -> Mapping[str, Any]:
    if row.get("id") in (None, ""):
        raise InputError(f"row {index} has no id", advice="Give the id of the record to update, or use upsert.")
    return {**row, "id": record_id(row["id"])}


def _gone(outcome: RowOutcome) -> RowOutcome:
    """The outcome of a delete that had to be sent again: what is not there any more went with the lost answer."""
    if outcome.ok or outcome.code != "INVALID_DATA":
        return outcome
    return replace(outcome, ok=True, code="SUCCESS", message="not there any more when the call was repeated")
