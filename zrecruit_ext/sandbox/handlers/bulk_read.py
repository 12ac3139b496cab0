"""Bulk read in the vendor's dialect and in seed 000's, over the same jobs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.access import check_module_scope
from zrecruit_ext.sandbox.bulk.export import export
from zrecruit_ext.sandbox.bulk.plan import ReadPlan, plan_read
from zrecruit_ext.sandbox.bulk.shapes import head, read_job, reference_job, reference_receipt
from zrecruit_ext.sandbox.engine.lists import Query
from zrecruit_ext.sandbox.handlers.bulk import add_job, status_call, zip_reply
from zrecruit_ext.sandbox.handlers.settings import find_view
from zrecruit_ext.sandbox.reply import Refused, Reply, json_reply
from zrecruit_ext.sandbox.setup.views import put_on

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from zrecruit_ext.sandbox.bulk.jobs import Job
    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS"]


def create_read_job(context: Context) -> Reply:
    body = context.body
    job = add_read_job(context, body["query"], body.get("file_type"), body.get("callback"), joint="")
    details = head(job) | {"state": context.world.bulk.settings.added}
    receipt = {"status": "success", "code": "ADDED_SUCCESSFULLY", "message": "Added successfully.", "details": details}
    return json_reply({"data": [receipt], "info": {}}, 201)


def create_reference_read_job(context: Context) -> Reply:
    """Seed 000's call: its keys turned into the vendor's; a group without an operator joins by `and`."""
    asked = context.body["query"]
    query = {**asked, "module": asked["module"]["api_name"], "selectfields": asked.get("fields")}
    job = add_read_job(context, query, None, None, joint="and")
    return json_reply({"data": [reference_receipt(job)], "info": {}})


def add_read_job(
    context: Context, query: dict[str, Any], file_type: str | None, callback: dict[str, str] | None, joint: str
) -> Job:
    world = context.world
    plan = plan_read(world.catalog, query, file_type, strict=world.settings.strict, joint=joint)
    check_module_scope(context, plan.module)
    if query.get("cvid") is not None:
        put_view(context, plan, query["cvid"])

    async def work(job: Job) -> None:
        made = await export(world.store, plan, world.bulk.settings.page_size, job.id)
        job.result = made.content
        page = {"page": plan.page, "per_page": world.bulk.settings.page_size}
        job.facts["page"] = page | {"count": made.count, "more_records": made.more}

    return add_job(context, "read", "read", work, partial(shown_read, context, plan), callback)


def put_view(context: Context, plan: ReadPlan, key: str) -> None:
    """The conditions of a custom view beside those of the query; raises `Refused` for no view of the module."""
    view = find_view(context.world, plan.module, key)
    if view is None:
        raise Refused(400, "CVID_NOT_SUPPORTED", "the custom view is not one of the module", {"cvid": key})
    listed = Query(plan.module)
    put_on(listed, context.world.store, view, context.user["id"], sort=False)
    plan.where += listed.where
    plan.values += listed.values


def shown_read(context: Context, plan: ReadPlan, job: Job) -> dict[str, Any]:
    return read_job(context.world.bulk, job, plan)


def download_read_result(context: Context) -> Reply:
    desk = context.world.bulk
    content = desk.result("read", context.path["job_id"])
    if context.world.settings.limits:
        desk.count_download()
    return zip_reply(content, context.path["job_id"])


def shown_job(_: Context, job: Job) -> dict[str, Any]:
    return {"data": [job.shown(job)], "info": {}}


def shown_in_seed(context: Context, job: Job) -> dict[str, Any]:
    return {"data": [reference_job(context.world.bulk, job)], "info": {}}


HANDLERS: dict[str, Callable[[Context], Reply | Awaitable[Reply]]] = {
    "create_bulk_read_job": create_read_job,
    "get_bulk_read_job": status_call("read", shown_job),
    "download_bulk_read_result": download_read_result,
    "create_reference_bulk_read_job": create_reference_read_job,
    "get_reference_bulk_read_job": status_call("read", shown_in_seed),
    "download_reference_bulk_read_result": download_read_result,
}
