"""The files of one record, as flows.

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
from zrecruit_ext._records.writing import written
from zrecruit_ext.errors import AnswerCut, NotFound
from zrecruit_ext.files import PartFile, opened, safe_name, sent_name
from zrecruit_ext.results import Results, RowOutcome

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    from zrecruit_ext._http import Response
    from zrecruit_ext._records.calls import CallLike, CallOptions, Calls
    from zrecruit_ext.files import Source

__all__ = ["AttachmentFlows"]


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
            return (yield from self._one(call, options))

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
        return self._one(delete_attachment.call(*self._place, record_id(key)), options)

    def _one(self, call: CallLike[Any], options: CallOptions) -> Flow[RowOutcome]:
        response = yield from self._calls.ask(call, options)
        return Results.of(written(response, call.operation_id)).raise_for_failures()[0]


def _check_whole(response: Response, size: int, operation_id: str) -> None:
    # HTTP/1.1 libraries notice this themselves; whatever else may carry the answer need not.
    announced = response.headers.get("content-length")
    if announced is not None and "content-encoding" not in response.headers and int(announced) != size:
        raise AnswerCut(f"{size} of {announced} bytes came", operation_id=operation_id)
