"""Photos of candidates and contacts; no other module has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.engine.photos import MODULES, Photos
from zrecruit_ext.sandbox.handlers.attachments import missing
from zrecruit_ext.sandbox.handlers.relations import existing
from zrecruit_ext.sandbox.reply import Refused, Reply, empty, json_reply, row_ok

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.context import Context

__all__ = ["HANDLERS"]


def photo_of(context: Context) -> tuple[Photos, str]:
    """The photos and the id of a record that may have one; raises `Refused`."""
    if context.module.api_name not in MODULES:
        raise Refused(400, "INVALID_MODULE", "The given module is not supported in API")
    return Photos(context.world.store), existing(context)


def upload_photo(context: Context) -> Reply:
    photos, key = photo_of(context)
    if "file" not in context.uploads:
        raise missing("file")
    photos.put(key, context.uploads["file"].content)
    return json_reply(row_ok("photo uploaded successfully", {}))


def download_photo(context: Context) -> Reply:
    photos, key = photo_of(context)
    found = photos.get(key)
    return empty() if found is None else Reply(200, found[1], found[0])


def delete_photo(context: Context) -> Reply:
    photos, key = photo_of(context)
    photos.delete(key)
    return json_reply(row_ok("photo deleted successfully", {}))


HANDLERS = {"upload_photo": upload_photo, "download_photo": download_photo, "delete_photo": delete_photo}
