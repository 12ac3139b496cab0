"""The files of one record, in both worlds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os
    from pathlib import Path
    from typing import Unpack

    from zrecruit_client.models import Attachment

    from zrecruit_ext._drive.asynchronous import AsyncDriver, AsyncItems
    from zrecruit_ext._drive.synchronous import Items, SyncDriver
    from zrecruit_ext._records.attachments import AttachmentFlows
    from zrecruit_ext._records.calls import CallOptions
    from zrecruit_ext._records.listing import PageParams
    from zrecruit_ext._records.rows import Id
    from zrecruit_ext.files import Source
    from zrecruit_ext.results import RowOutcome

__all__ = ["AsyncAttachments", "Attachments"]

OTHERS = "Others"


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
        **options: Unpack[CallOptions],
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
        self,
        file: Source,
        *,
        name: str | None = None,
        category: str = OTHERS,
        **options: Unpack[CallOptions],
    ) -> RowOutcome:
        return await self._driver.run(self._flows.upload(file, name, category, options))

    async def download(self, attachment_id: Id, to: str | os.PathLike[str], **options: Unpack[CallOptions]) -> Path:
        return await self._driver.run(self._flows.download(attachment_id, to, options))

    async def delete(self, attachment_id: Id, **options: Unpack[CallOptions]) -> RowOutcome:
        return await self._driver.run(self._flows.delete(attachment_id, options))
