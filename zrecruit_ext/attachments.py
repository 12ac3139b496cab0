"""The files of one record, once as flows, then in both worlds.

Source: Get, Upload, Download and Delete Attachments; Zoho Recruit REST API v2.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from zrecruit_client.api.records import delete_attachment, download_attachment, list_attachments, upload_attachment
from zrecruit_client.models import Attachment, FileUpload

from zrecruit_ext._json import mapping
from zrecruit_ext._records.calls import json_object
from zrecruit_ext._records.doubt import Doubt
from zrecruit_ext._records.listing import Listing, PageParams
from zrecruit_ext._records.paged import paged
from zrecruit_ext._records.rows import record_id
from zrecruit_ext._records.transfer import fetched, sent
from zrecruit_ext._records.writing import write_one
from zrecruit_ext.files import safe_name, sent_name

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from typing import Unpack

    from zrecruit_client.models import WriteResults
    from zrecruit_client.types import Call, File

    from zrecruit_ext._drive.asynchronous import AsyncDriver, AsyncItems
    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._drive.synchronous import Items, SyncDriver
    from zrecruit_ext._records.calls import CallOptions, Calls
    from zrecruit_ext._records.once import OnceLike
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

    def upload(
        self, source: Source, name: str | None, category: str, once: OnceLike, options: CallOptions
    ) -> Flow[RowOutcome]:
        kind = {"attachments_category_id" if category.isdigit() else "attachments_category": category}

        def call_for(file: File) -> Call[WriteResults]:
            return upload_attachment.call(*self._place, body=FileUpload(file), **kind)

        doubt = Doubt("Attachments", "/".join((*self._place, "Attachments")))
        return sent(self._calls, call_for, source, name, options, doubt, once)

    def download(self, key: object, to: str | os.PathLike[str], options: CallOptions) -> Flow[Path]:
        wanted = record_id(key)

        def name_for(headers: Mapping[str, str]) -> str:
            # Two attachments may have the same name, which is their sender's choice anyway.
            return f"{wanted}-{safe_name(sent_name(headers.get('content-disposition')) or '')}"

        call = download_attachment.call(*self._place, wanted)
        missing, listed = f"there is no attachment {wanted}", partial(self._listed_size, wanted, options)
        return fetched(self._calls, call, to, name_for, missing, options, listed)

    def _listed_size(self, wanted: str, options: CallOptions) -> Flow[int | None]:
        """The bytes that the list of attachments tells of one; None where it does not."""
        page, more = 1, True
        while more:
            call = list_attachments.call(*self._place, page=page)
            body = json_object((yield from self._calls.ask(call, options)), call.operation_id) or {}
            rows: Sequence[Mapping[str, Any]] = body.get("data") or ()
            sizes = {str(row.get("id")): str(row.get("Size") or "") for row in rows}
            if wanted in sizes:
                return int(sizes[wanted]) if sizes[wanted].isdecimal() else None
            page, more = page + 1, bool(mapping(body.get("info")).get("more_records"))
        return None

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
        self,
        file: Source,
        *,
        name: str | None = None,
        category: str = OTHERS,
        once: OnceLike = False,
        **options: Unpack[CallOptions],
    ) -> RowOutcome:
        """Send a file of at most 20 MB, straight from the disk; the outcome's `id` is that of the attachment.

        `category` is a name of the account's categories (``Resume``, ``Offer``, ...) or an id. `once` is that of
        `Records.create`: after a lost answer the file is looked for by name, size and time.
        Raises UnreadableFile, EmptyFile, FileTooLarge before anything is sent, RowsFailed when it is refused.
        """
        return self._driver.run(self._flows.upload(file, name, category, once, options))

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
        self,
        file: Source,
        *,
        name: str | None = None,
        category: str = OTHERS,
        once: OnceLike = False,
        **options: Unpack[CallOptions],
    ) -> RowOutcome:
        return await self._driver.run(self._flows.upload(file, name, category, once, options))

    async def download(self, attachment_id: Id, to: str | os.PathLike[str], **options: Unpack[CallOptions]) -> Path:
        return await self._driver.run(self._flows.download(attachment_id, to, options))

    async def delete(self, attachment_id: Id, **options: Unpack[CallOptions]) -> RowOutcome:
        return await self._driver.run(self._flows.delete(attachment_id, options))
