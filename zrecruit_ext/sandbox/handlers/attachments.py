"""Attachments of records, under the generic path and the candidates' own."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from zrecruit_ext.sandbox.engine.files import ATTACHMENTS, category_of
from zrecruit_ext.sandbox.handlers.records import each_row
from zrecruit_ext.sandbox.handlers.relations import existing, related_reply
from zrecruit_ext.sandbox.reply import Refused, Reply, empty, rows_reply

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS"]


def list_attachments(context: Context) -> Reply:
    return related_reply(context, context.world.links.related(context.module, existing(context), ATTACHMENTS))


def upload_attachment(context: Context) -> Reply:
    module, asked = context.module, context.query
    upload, url = context.uploads.get("file"), asked.get("attachment_url")
    if upload is None and url is None:
        raise Refused(400, "REQUIRED_PARAM_MISSING", "One of the expected parameter is missing", {"param_name": "file"})
    category = category_of(asked.get("attachments_category"), asked.get("attachments_category_id"))
    if category is None and context.world.settings.strict:
        raise Refused(
            400,
            "REQUIRED_PARAM_MISSING",
            "One of the expected parameter is missing",
            {"param_name": "attachments_category"},
        )
    name = (upload.name or "file") if upload is not None else str(url)
    content = None if upload is None else upload.content
    return rows_reply(
        each_row(
            context,
            [name],
            lambda name: context.world.files.attach(
                module, context.key, name, content, context.user, category=category, url=None if upload else url
            ),
        )
    )


def download_attachment(context: Context) -> Reply:
    found = context.world.files.content(context.module, context.key, context.path["attachment_id"])
    if found is None:
        return empty()
    name, content = found
    disposition = f"attachment;filename*=UTF-8''{quote(name)}"
    return Reply(200, content, "application/octet-stream", {"Content-Disposition": disposition})


def delete_attachment(context: Context) -> Reply:
    module, attachment = context.module, context.path["attachment_id"]
    return rows_reply(each_row(context, [attachment], lambda key: context.world.files.remove(module, context.key, key)))


HANDLERS = {
    "list_attachments": list_attachments,
    "upload_attachment": upload_attachment,
    "download_attachment": download_attachment,
    "delete_attachment": delete_attachment,
    "list_candidate_attachments": list_attachments,
    "upload_candidate_attachment": upload_attachment,
    "download_candidate_attachment": download_attachment,
    "delete_candidate_attachment": delete_attachment,
}
