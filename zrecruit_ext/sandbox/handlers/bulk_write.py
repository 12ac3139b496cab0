"""Uploads and bulk write in the vendor's dialect and in seed 000's, over the same jobs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.access import check_module_scope
from zrecruit_ext.sandbox.bulk.files import BadFile, BulkFile, opened_zip, plain_file
from zrecruit_ext.sandbox.bulk.shapes import reference_job, reference_receipt, result_path, write_job
from zrecruit_ext.sandbox.bulk.write_plan import WritePlan, find_module, plan_write
from zrecruit_ext.sandbox.bulk.write_rows import RowWriter
from zrecruit_ext.sandbox.handlers.bulk import add_job, status_call, zip_reply
from zrecruit_ext.sandbox.oauth import ORG_ID
from zrecruit_ext.sandbox.reply import Refused, Reply, json_reply

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from zrecruit_ext.sandbox.bulk.jobs import Job
    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS"]

FEATURE = "bulk-write"


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

    job = add_job(context, "write", plan.operation, work, partial(shown_write, context, plan, writer), callback)
    job.facts["outcomes"] = writer.outcomes
    return job


def shown_write(context: Context, plan: WritePlan, writer: RowWriter, job: Job) -> dict[str, Any]:
    return write_job(context.world.bulk, job, plan, writer.outcomes)


def download_write_result(context: Context) -> Reply:
    desk, key = context.world.bulk, context.path["job_id"]
    content = desk.result("write", key)
    path = f"/v2/recruit/{context.path['org_folder']}/bulk-write/{key}/{context.path['file_name']}"
    if path != result_path(desk.jobs[key]):
        raise Refused(400, "RESOURCE_NOT_FOUND", "the job has no such result", {"job_id": key})
    return zip_reply(content, key)


def shown_job(_: Context, job: Job) -> Any:
    return job.shown(job)


def shown_in_seed(context: Context, job: Job) -> dict[str, Any]:
    return {"data": [reference_job(context.world.bulk, job)], "info": {}}


HANDLERS: dict[str, Callable[[Context], Reply | Awaitable[Reply]]] = {
    "upload_bulk_file": upload_file,
    "create_bulk_write_job": create_write_job,
    "get_bulk_write_job": status_call("write", shown_job),
    "download_bulk_write_result": download_write_result,
    "create_reference_bulk_write_job": create_reference_write_job,
    "get_reference_bulk_write_job": status_call("write", shown_in_seed),
}
