"""Records of any module: list, get, create, update, upsert, delete, deleted."""

from __future__ import annotations

from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.engine.lists import Page, Query, page_reply, project, states, without
from zrecruit_ext.sandbox.engine.notes import NOTES
from zrecruit_ext.sandbox.engine.values import parse_datetime
from zrecruit_ext.sandbox.handlers.settings import find_view
from zrecruit_ext.sandbox.reply import Refused, Reply, RowFault, empty, rows_reply
from zrecruit_ext.sandbox.setup.views import put_on
from zrecruit_ext.sandbox.shapes import is_object

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.sandbox.context import Context
    from zrecruit_ext.sandbox.metadata import Module

__all__ = ["HANDLERS", "each_row", "list_query"]

ROW_LIMIT = 100
IF_MODIFIED_SINCE = "If-Modified-Since"


def list_query(context: Context, query: Query) -> Query:
    """The call's page, order, `converted` and `approved` put on a query, and whether it wants drafts."""
    asked = context.query
    query.page = asked.get("page", 1)
    query.size = asked.get("per_page", 200)
    query.sort_by = asked.get("sort_by")
    query.descending = asked.get("sort_order", "desc" if query.sort_by is None else "asc") == "desc"
    query.states = states(asked.get("converted"), asked.get("approved"), asked.get("$state"))
    return query


def each_row(context: Context, rows: list[Any], write: Callable[[Any], dict[str, Any]]) -> list[dict[str, Any]]:
    """Write the rows in one transaction; a fault is the answer to its own row only."""
    results: list[dict[str, Any]] = []
    with context.world.store.transaction():
        for row in rows:
            try:
                results.append(write(row))
            except RowFault as fault:
                results.append(fault.element)
    return results


def list_records(context: Context) -> Reply:
    query = list_query(context, Query(context.module))
    since, fields = modified_since(context), context.query.get("fields")
    if since is not None:
        query.restrict("modified > ?", since)
    if "cvid" in context.query:
        shown = show_view(context, query)
        fields = shown if fields is None else fields
    reply = page_reply(query.run(context.world.store), fields)
    return empty(304) if since is not None and reply.status == 204 and query.page == 1 else reply


def show_view(context: Context, query: Query) -> str:
    """Put the custom view of `cvid` on a query; its columns. Raises `Refused` when the module has no such view."""
    view = find_view(context.world, query.module, context.query["cvid"])
    if view is None:
        raise Refused(400, "INVALID_DATA", "the custom view id is not valid", {"param_name": "cvid"})
    put_on(query, context.world.store, view, context.user["id"], sort="sort_by" not in context.query)
    return ",".join(view["fields"])


def modified_since(context: Context) -> int | None:
    """Seconds since 1970 of the header, in ISO 8601 or as an HTTP date; raises `Refused` for anything else."""
    raw = context.query.get(IF_MODIFIED_SINCE)
    if raw is None:
        return None
    found = parse_datetime(raw)
    try:
        return int((found or parsedate_to_datetime(raw).astimezone(UTC)).timestamp())
    except (ValueError, TypeError, OverflowError):
        raise Refused(400, "INVALID_DATA", "the date is not valid", {"param_name": IF_MODIFIED_SINCE}) from None


def get_record(context: Context) -> Reply:
    raw = context.world.records.raw(context.module, context.key)
    if raw is None:
        return empty()
    if context.module.hidden:
        raw = without(raw, context.module.hidden)
    fields = context.query.get("fields")
    return Reply(200, b'{"data":[%b]}' % (raw if fields is None else project(raw, fields.split(","))))


def create_records(context: Context) -> Reply:
    module, world = context.module, context.world
    if module.api_name == NOTES:
        return rows_reply(each_row(context, context.rows, lambda row: world.notes.add(row, context.user)), 201)
    results = each_row(context, context.rows, lambda row: world.records.create(module, row, context.user))
    return rows_reply(results, 201)


def update_records(context: Context) -> Reply:
    module = context.module
    return rows_reply(each_row(context, context.rows, lambda row: update_row(context, module, row)))


def update_row(context: Context, module: Module, row: Any) -> dict[str, Any]:
    key = row.get("id") if is_object(row) else None
    if key in (None, ""):
        raise RowFault("MANDATORY_NOT_FOUND", "required field not found", api_name="id")
    return context.world.records.update(module, key, row, context.user)


def update_record(context: Context) -> Reply:
    """The record of the path; a second row of the body has no record of its own and is refused."""
    module, rows = context.module, iter(context.rows)
    results = each_row(
        context, [next(rows)], lambda row: context.world.records.update(module, context.key, row, context.user)
    )
    extra = RowFault("INVALID_DATA", "one record is expected for the id of the path", api_name="data").element
    return rows_reply([*results, *[extra for _ in rows]])


def upsert_records(context: Context) -> Reply:
    module, records = context.module, context.world.records
    fields: list[str] = context.body.get("duplicate_check_fields") or []
    known = {field.api_name for field in module.matching}
    for name in fields:
        if name not in known:
            raise Refused(
                400,
                "INVALID_DATA",
                "the field cannot be used as a duplicate check field",
                {"api_name": name, "param_name": "duplicate_check_fields"},
            )
    results = each_row(context, context.rows, lambda row: records.upsert(module, row, fields, context.user))
    inserted = all(result.get("action") == "insert" for result in results)
    return rows_reply(results, 201 if inserted else 200)


def delete_records(context: Context) -> Reply:
    return delete_ids(context, context.query["ids"].split(","))


def delete_record(context: Context) -> Reply:
    return delete_ids(context, [context.key])


def delete_ids(context: Context, keys: list[str]) -> Reply:
    if len(keys) > ROW_LIMIT:
        raise Refused(400, "LIMIT_EXCEEDED", "at most 100 ids are accepted", {"limit": ROW_LIMIT, "param_name": "ids"})
    module, world = context.module, context.world

    return rows_reply(each_row(context, keys, lambda key: world.records.delete(module, key, context.user)))


def list_deleted_records(context: Context) -> Reply:
    kind = str(context.query.get("type", "all")).lower()
    page, size = context.query.get("page", 1), context.query.get("per_page", 200)
    since = modified_since(context)
    rows = context.world.store.all(
        "SELECT body FROM deleted WHERE module = ? AND (? = 'all' OR kind = ?) AND time > ?"
        " ORDER BY time DESC, id DESC LIMIT ? OFFSET ?",
        (context.module.api_name, kind, kind, -1 if since is None else since, size + 1, (page - 1) * size),
    )
    if not rows and since is not None:
        return empty(304)
    return page_reply(Page([row[0] for row in rows[:size]], page, size, len(rows) > size))


HANDLERS = {
    "list_records": list_records,
    "create_records": create_records,
    "update_records": update_records,
    "delete_records": delete_records,
    "upsert_records": upsert_records,
    "list_deleted_records": list_deleted_records,
    "get_record": get_record,
    "update_record": update_record,
    "delete_record": delete_record,
    "list_candidates": list_records,
    "create_candidates": create_records,
    "get_candidate": get_record,
    "update_candidate": update_record,
    "delete_candidate": delete_record,
    "list_job_openings": list_records,
    "create_job_openings": create_records,
    "get_job_opening": get_record,
    "update_job_opening": update_record,
    "list_interviews": list_records,
    "create_interviews": create_records,
    "get_interview": get_record,
    "update_interview": update_record,
    "create_tasks": create_records,
    "create_reviews": create_records,
    "update_reviews": update_records,
    "update_review": update_record,
    "create_assessments": create_records,
    "update_assessments": update_records,
    "update_assessment": update_record,
}
