"""The photo of one candidate or contact, once as flows, then in both worlds.

Source: Upload Image, Download Image; Zoho Recruit REST API v2.
"""

from __future__ import annotations

import mimetypes
from typing import TYPE_CHECKING

from zrecruit_client.api.photos import delete_photo, download_photo, upload_photo
from zrecruit_client.models import PhotoUpload

from zrecruit_ext._records.rows import record_id
from zrecruit_ext._records.transfer import fetched, sent
from zrecruit_ext._records.writing import write_one

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Unpack

    from zrecruit_client.models import RowResult
    from zrecruit_client.types import Call, File

    from zrecruit_ext._drive.asynchronous import AsyncDriver
    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._drive.synchronous import SyncDriver
    from zrecruit_ext._records.calls import CallOptions, Calls
    from zrecruit_ext.files import Source
    from zrecruit_ext.results import RowOutcome

__all__ = ["AsyncPhoto", "Photo", "PhotoFlows"]


class PhotoFlows:
    def __init__(self, calls: Calls, module_name: str, key: object) -> None:
        self._calls, self._place = calls, (module_name, record_id(key))

    def upload(self, source: Source, options: CallOptions) -> Flow[RowOutcome]:
        def call_for(file: File) -> Call[RowResult]:
            return upload_photo.call(*self._place, body=PhotoUpload(file))

        return sent(self._calls, call_for, source, None, options)

    def download(self, to: str | os.PathLike[str], options: CallOptions) -> Flow[Path]:
        call, missing = download_photo.call(*self._place), f"{self._place[0]} {self._place[1]} has no photo"
        return fetched(self._calls, call, to, self._name, missing, options)

    def delete(self, options: CallOptions) -> Flow[RowOutcome]:
        return write_one(self._calls, delete_photo.call(*self._place), options)

    def _name(self, headers: Mapping[str, str]) -> str:
        kind = headers.get("content-type", "").partition(";")[0].strip()
        return f"{self._place[1]}{mimetypes.guess_extension(kind) or ''}"


class Photo:
    """The photo of one record; only candidates and contacts have one."""

    def __init__(self, driver: SyncDriver, flows: PhotoFlows) -> None:
        self._driver, self._flows = driver, flows

    def upload(self, file: Source, **options: Unpack[CallOptions]) -> RowOutcome:
        """Send an image in place of the one that is there.

        Raises UnreadableFile, EmptyFile, FileTooLarge before anything is sent, InvalidRequest for what is no image.
        """
        return self._driver.run(self._flows.upload(file, options))

    def download(self, to: str | os.PathLike[str], **options: Unpack[CallOptions]) -> Path:
        """Write the image (mode 0600), whole or not at all, and return its path.

        `to` is the file to write; in a folder, the name is the record's id. Raises NotFound, UnwritableFile.
        """
        return self._driver.run(self._flows.download(to, options))

    def delete(self, **options: Unpack[CallOptions]) -> RowOutcome:
        """Take the photo away. Raises InvalidRequest when it is refused."""
        return self._driver.run(self._flows.delete(options))


class AsyncPhoto:
    """`Photo` for asyncio."""

    def __init__(self, driver: AsyncDriver, flows: PhotoFlows) -> None:
        self._driver, self._flows = driver, flows

    async def upload(self, file: Source, **options: Unpack[CallOptions]) -> RowOutcome:
        return await self._driver.run(self._flows.upload(file, options))

    async def download(self, to: str | os.PathLike[str], **options: Unpack[CallOptions]) -> Path:
        return await self._driver.run(self._flows.download(to, options))

    async def delete(self, **options: Unpack[CallOptions]) -> RowOutcome:
        return await self._driver.run(self._flows.delete(options))
