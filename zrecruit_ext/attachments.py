"""The files of one record, once as flows, then in both worlds.

Source: Get, Upload, Download and Delete Attachments; Zoho Recruit REST API v2.
"""

from __future__ import annotations

import mimetypes
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zrecruit_client.api.records import delete_attachment, download_attachment, list_attachments, upload_attachment
from zrecruit_client.models import Attachment, FileUpload
from zrecruit_client.types import File

from zrecruit_ext._drive.effects import Blocking, Flow
from zrecruit_ext._records.listing import Listing, PageParams
from zrecruit_ext._records.paged import paged
from zrecruit_ext._records.rows import record_id
from zrecruit_ext._records.writing import write_one
from zrecruit_ext.errors import AnswerCut, NotFound
from zrecruit_ext.files import PartFile, opened, safe_name, sent_name

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping
    from typing import Unpack

    from zrecruit_ext._drive.asynchronous import AsyncDriver, AsyncItems
    from zrecruit_ext._drive.synchronous import Items, SyncDriver
    from zrecruit_ext._http import httpx
    from zrecruit_ext._records.calls import CallOptions, Calls
    from zrecruit_ext._records.rows import Id
    from zrecruit_ext.files import Source
    from zrecruit_ext.results import RowOutcome

__all__ = ["AsyncAttachments", "AttachmentFlows", "Attachments"]

OTHERS = "Others"


class AttachmentFlows:
    def __init__(self, calls: Calls, module_name: str, parent: object) -> None:
        self._calls, self._place = calls, (module_name, record_id(parent))

    def list(self, params: Mapping[str, Any]) -> Flow[None]:
        call_for = partial(list_attachments.call, *self._place)
        return paged(self._calls, Listing.of(PageParams.__optional_keys__, params), call_for, Attachment.from_dict)

    def upload(self, source: Source, name: str | None, category: str, options: CallOptions) -> Flow[RowOutcome]:
        kind = "attachments_category_id" if category.isdigit() else "attachments_category"
        with opened(source, name) as (file, shown):
            mime_type = mimetypes.guess_type(shown)[0] or "application/octet-stream"
            body = FileUpload(File(file, shown, mime_type))
            call = upload_attachment.call(*self._place, body=body, **{kind: category})
            return (yield from write_one(self._calls, call, options))

    def download(self, key: object, to: str | os.PathLike[str], options: CallOptions) -> Flow[Path]:
        target, wanted = Path(to), record_id(key)
        call = download_attachment.call(*self._place, wanted)
        with PartFile(target if target.is_dir() else target.parent) as part:
            # As it is stored, or the announced length would be that of its compressed form.
            plain: CallOptions = {**options, "headers": {"accept-encoding": "identity", **options.get("headers", {})}}
            response = yield from self._calls.ask(call, plain, sink=part)
            if response.status_code == 204:
                raise NotFound(f"there is no attachment {wanted}", status=204, operation_id=call.operation_id)
            _check_whole(response, part.size, call.operation_id)
            if target.is_dir():
                # Two attachments may have the same name, which is their sender's choice anyway.
                sent = sent_name(response.headers.get("content-disposition"))
                target /= f"{wanted}-{safe_name(sent or '')}"
            return (yield from Blocking(partial(part.commit, target)))

    def delete(self, key: object, options: CallOptions) -> Flow[RowOutcome]:
        return write_one(self._calls, delete_attachment.call(*self._place, record_id(key)), options)


class Attachments:
    """The files of one record."""

    def __init__(self, driver: SyncDriver, flows: AttachmentFlows) -> None:
        self._driver, self._flows = driver, flows

    def list(self, **params: Unpack[PageParams]) -> Items[Attachment]:
        """All files, over all pages."""
        return self._driver.items(self._flows.list(params))

    def upload(
        self, file: Source, *, name: str | None = None, category: str = OTHERS, **options: Unpack[CallOptions]
    ) -> RowOutcome:
        """Send a file of at most 20 MB, straight from the disk; the outcome's `id` is that of the attachment.

        `category` is a name of the account's categories (``Resume``, ``Offer``, ...) or an id.
        Raises UnreadableFile, EmptyFile, FileTooLarge before anything is sent, RowsFailed when it is refused.
        """
        return self._driver.run(self._flows.upload(file, name, category, options))

    def download(self, attachment_id: Id, to: str | os.PathLike[str], **options: Unpack[CallOptions]) -> Path:
        """Write a file (mode 0600), whole or not at all, and return its path.

        `to` is the file to write; in a folder, the name is the attachment's id and a harmless form of its name.
        Raises NotFound, UnwritableFile.
        """
        return self._driver.run(self._flows.download(attachment_id, to, options))

    def delete(self, attachment_id: Id, **options: Unpack[CallOptions]) -> RowOutcome:
        """Raises RowsFailed when it is refused."""
        return self._driver.run(self._flows.delete(attachment_id, options))


class AsyncAttachments:
    """`Attachments` for asyncio."""

    def __init__(self, driver: AsyncDriver, flows: AttachmentFlows) -> None:
        self._driver, self._flows = driver, flows

    def list(self, **params: Unpack[PageParams]) -> AsyncItems[Attachment]:
        return self._driver.items(self._flows.list(params))

    async def upload(
        self, file: Source, *, name: str | None = None, category: str = OTHERS, **options: Unpack[CallOptions]
    ) -> RowOutcome:
        return await self._driver.run(self._flows.upload(file, name, category, options))

    async def download(self, attachment_id: Id, to: str | os.PathLike[str], **options: Unpack[CallOptions]) -> Path:
        return await self._driver.run(self._flows.download(attachment_id, to, options))

    async def delete(self, attachment_id: Id, **options: Unpack[CallOptions]) -> RowOutcome:
        return await self._driver.run(self._flows.delete(attachment_id, options))


def _check_whole(response: httpx.Response, size: int, operation_id: str) -> None:
    # HTTP/1.1 libraries notice this themselves; whatever else may carry the answer need not.
    announced = response.headers.get("content-length")
    if announced is not None and "content-encoding" not in response.headers and int(announced) != size:
        raise AnswerCut(f"{size} of {announced} bytes came", operation_id=operation_id)
