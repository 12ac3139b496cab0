"""What the handlers of bulk read and bulk write share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zrecruit_ext.sandbox.bulk.jobs import Job
from zrecruit_ext.sandbox.delivery import is_address
from zrecruit_ext.sandbox.reply import Refused, Reply, json_reply

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from zrecruit_ext.sandbox.context import Context

__all__ = ["add_job", "status_call", "zip_reply"]

ZIP = "application/octet-stream"


def add_job(
    context: Context,
    kind: str,
    operation: str,
    work: Callable[[Job], Awaitable[None]],
    shown: Callable[[Job], Any],
    callback: dict[str, str] | None,
) -> Job:
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


def status_call(kind: str, shape: Callable[[Context, Job], Any]) -> Callable[[Context], Awaitable[Reply]]:
    """A handler that looks at the job of the path and shows it."""

    async def handle(context: Context) -> Reply:
        job = await context.world.bulk.look(kind, context.path["job_id"])
        return json_reply(shape(context, job))

    return handle


def zip_reply(content: bytes, name: str) -> Reply:
    return Reply(200, content, ZIP, {"Content-Disposition": f"attachment;filename={name}.zip"})
