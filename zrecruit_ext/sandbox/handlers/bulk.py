"""Bulk read and bulk write, in the vendor's dialect and in seed 000's, over the same jobs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.access import check_module_scope
from zrecruit_ext.sandbox.bulk.export import export
from zrecruit_ext.sandbox.bulk.files import BadFile, BulkFile, opened_zip, plain_file
from zrecruit_ext.sandbox.bulk.jobs import Job
from zrecruit_ext.sandbox.bulk.plan import ReadPlan, plan_read
from zrecruit_ext.sandbox.bulk.shapes import head, read_job, reference_job, reference_receipt, result_path, write_job
from zrecruit_ext.sandbox.bulk.write_plan import WritePlan, find_module, plan_write
from zrecruit_ext.sandbox.bulk.write_rows import RowWriter
from zrecruit_ext.sandbox.delivery import is_address
from zrecruit_ext.sandbox.engine.lists import Query
from zrecruit_ext.sandbox.handlers.settings import find_view
from zrecruit_ext.sandbox.oauth import ORG_ID
from zrecruit_ext.sandbox.reply import Refused, Reply, json_reply
from zrecruit_ext.sandbox.setup.views import put_on

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS"]

ZIP = "application/octet-stream"
FEATURE = "bulk-write"


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

    return add(context, "read", "read", work, partial(shown_read, context, plan), callback)


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


def add(context: Context, kind: str, operation: str, work: Any, shown: Any, callback: dict[str, str] | None) -> Job:
    """Take a job on; raises `Refused` for a callback that cannot be called."""
    world, user = context.world, context.user
    if callback is not None and not is_address(callback["url"]):
        raise Refused(400, "INVALID_CALLBACK_URL", "the callback url is not valid", {"api_name": "url"})
    if callback is not None and callback["method"].lower() != "post":
        raise Refused(400, "INVALID_CALLBACK_METHOD", "the callback method is post", {"api_name": "method"})
    author = {"id": user["id"], "name": user["full_name"]}
    target = None if callback is None else callback["url"]
    key, now = world.bulk.fresh_id(), world.clock.now()
    return world.bulk.add(Job(key, kind, operation, author, now, work, shown, target))


async def get_read_job(context: Context) -> Reply:
    job = await context.world.bulk.look("read", context.path["job_id"])
    return json_reply({"data": [job.shown(job)], "info": {}})


async def get_reference_read_job(context: Context) -> Reply:
    job = await context.world.bulk.look("read", context.path["job_id"])
    return json_reply({"data": [reference_job(context.world.bulk, job)], "info": {}})


async def get_reference_write_job(context: Context) -> Reply:
    job = await context.world.bulk.look("write", context.path["job_id"])
    return json_reply({"data": [reference_job(context.world.bulk, job)], "info": {}})


def download_read_result(context: Context) -> Reply:
    desk = context.world.bulk
    content = desk.result("read", context.path["job_id"])
    if context.world.settings.limits:
        desk.count_download()
    return zip_reply(content, context.path["job_id"])


def zip_reply(content: bytes, name: str) -> Reply:
    return Reply(200, content, ZIP, {"Content-Disposition": f"attachment;filename={name}.zip"})


def upload_file(context: Context) -> Reply:
    """Keep a zip for a write job; what is wrong with the file itself is said at 200."""
    asked = context.query
    for name, wanted in (("feature", FEATURE), ("X-RECRUIT-ORG", ORG_ID)):
        if asked[name] != wanted:
            raise Refused(400, "INVALID_DATA", f"the header {name} is not valid", {"param_name": name})
    upload = context.uploads.get("file")
    if upload is None:
        raise missing("file")
    try:
        file = opened_zip(upload.name, upload.content)
    except BadFile as bad:
        raise Refused(200, "INVALID_FILE_FORMAT", str(bad)) from None
    key, time = keep(context, file), context.world.clock.stamp()
    details = {"file_id": key, "created_time": time}
    return json_reply(
        {"status": "success", "code": "FILE_UPLOAD_SUCCESS", "message": "file uploaded.", "details": details}
    )


def missing(part: str) -> Refused:
    return Refused(400, "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", {"param_name": part})


def keep(context: Context, file: BulkFile) -> str:
    key = context.world.bulk.fresh_id()
    context.world.bulk.files[key] = file
    return key


def create_write_job(context: Context) -> Reply:
    body = context.body
    if len(body["resource"]) > 1:
        raise Refused(400, "COEXISTENCE_NOT_ALLOWED", "one resource a job is accepted", {"api_name": "resource"})
    job = add_write_job(context, body, body["resource"][0], body.get("callback") or body.get("callBack"))
    details = {"id": job.id, "created_by": job.author}
    return json_reply({"status": "success", "code": "SUCCESS", "message": "success", "details": details})


def create_reference_write_job(context: Context) -> Reply:
    """Seed 000's call: file, module and operation in one form; updates find their record by id."""
    parts = context.uploads
    for name in ("file", "module", "operation"):
        if name not in parts:
            raise missing(name)
    try:
        file = plain_file(parts["file"].name or "file.csv", parts["file"].content)
    except BadFile as bad:
        raise Refused(400, "INVALID_FILE_FORMAT", str(bad)) from None
    body = {name: parts[name].content.decode("utf-8", "replace") for name in ("module", "operation")}
    resource: dict[str, Any] = {"type": "data", "module": body["module"], "file_id": keep(context, file)}
    if body["operation"] != "insert":
        resource["find_by"] = "id"
    job = add_write_job(context, body, resource, None)
    return json_reply({"data": [reference_receipt(job)], "info": {}})


def add_write_job(
    context: Context, body: dict[str, Any], resource: dict[str, Any], callback: dict[str, str] | None
) -> Job:
    world = context.world
    check_module_scope(context, find_module(world.catalog, resource["module"], world.settings.strict))
    plan = plan_write(world.catalog, world.bulk.files, body, resource, strict=world.settings.strict)
    writer = RowWriter(world.records, plan, context.user, world.bulk.settings.row_limit, world.watch)

    async def work(job: Job) -> None:
        job.facts["encoding"] = await writer.run()
        job.result = writer.outcomes.zipped(job.id)

    job = add(context, "write", plan.operation, work, partial(shown_write, context, plan, writer), callback)
    job.facts["outcomes"] = writer.outcomes
    return job


def shown_write(context: Context, plan: WritePlan, writer: RowWriter, job: Job) -> dict[str, Any]:
    return write_job(context.world.bulk, job, plan, writer.outcomes)


async def get_write_job(context: Context) -> Reply:
    job = await context.world.bulk.look("write", context.path["job_id"])
    return json_reply(job.shown(job))


def download_write_result(context: Context) -> Reply:
    desk, key = context.world.bulk, context.path["job_id"]
    content = desk.result("write", key)
    path = f"/v2/recruit/{context.path['org_folder']}/bulk-write/{key}/{context.path['file_name']}"
    if path != result_path(desk.jobs[key]):
        raise Refused(400, "RESOURCE_NOT_FOUND", "the job has no such result", {"job_id": key})
    return zip_reply(content, key)


HANDLERS: dict[str, Callable[[Context], Reply | Awaitable[Reply]]] = {
    "create_bulk_read_job": create_read_job,
    "get_bulk_read_job": get_read_job,
    "download_bulk_read_result": download_read_result,
    "upload_bulk_file": upload_file,
    "create_bulk_write_job": create_write_job,
    "get_bulk_write_job": get_write_job,
    "download_bulk_write_result": download_write_result,
    "create_reference_bulk_read_job": create_reference_read_job,
    "get_reference_bulk_read_job": get_reference_read_job,
    "download_reference_bulk_read_result": download_read_result,
    "create_reference_bulk_write_job": create_reference_write_job,
    "get_reference_bulk_write_job": get_reference_write_job,
}
