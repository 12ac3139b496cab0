"""Attachments of records, under the generic path and the candidates' own."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from zrecruit_ext.sandbox.engine.files import ATTACHMENTS, Incoming, category_of
from zrecruit_ext.sandbox.handlers.records import each_row
from zrecruit_ext.sandbox.handlers.relations import existing, related_reply
from zrecruit_ext.sandbox.reply import Refused, Reply, empty, rows_reply

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS"]


def list_attachments(context: Context) -> Reply:
    return related_reply(context, context.world.links.related(context.module, existing(context), ATTACHMENTS))


def upload_attachment(context: Context) -> Reply:
    module, incoming = context.module, incoming_file(context)
    write = context.world.files.attach
    return rows_reply(each_row(context, [incoming], lambda row: write(module, context.key, row, context.user)))


def incoming_file(context: Context) -> Incoming:
    """The file of the body or the link of the query; raises `Refused` when there is neither."""
    asked, upload = context.query, context.uploads.get("file")
    category = category_of(asked.get("attachments_category"), asked.get("attachments_category_id"))
    if category is None and context.world.settings.strict:
        raise missing("attachments_category")
    if upload is not None:
        return Incoming(upload.name or "file", upload.content, category)
    if "attachment_url" not in asked:
        raise missing("file")
    return Incoming(asked["attachment_url"], None, category, asked["attachment_url"])


def missing(parameter: str) -> Refused:
    message = "One of the expected parameter is missing"
    return Refused(400, "REQUIRED_PARAM_MISSING", message, {"param_name": parameter})


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
