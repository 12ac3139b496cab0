"""A file to or from the service, as a flow: streamed, and whole or not there at all."""

from __future__ import annotations

import mimetypes
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from zrecruit_client.types import File

from zrecruit_ext._drive.effects import Blocking, Flow
from zrecruit_ext._records.writing import write_one
from zrecruit_ext.errors import AnswerCut, NotFound
from zrecruit_ext.files import PartFile, opened

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    from zrecruit_ext._http import httpx
    from zrecruit_ext._records.calls import CallLike, CallOptions, Calls
    from zrecruit_ext._records.doubt import Doubt
    from zrecruit_ext._records.once import OnceLike
    from zrecruit_ext.files import Source
    from zrecruit_ext.results import RowOutcome

__all__ = ["fetched", "sent"]


def sent(
    calls: Calls,
    call_for: Callable[[File], CallLike[Any]],
    source: Source,
    name: str | None,
    options: CallOptions,
    doubt: Doubt | None = None,
    once: OnceLike = False,
) -> Flow[RowOutcome]:
    """Send a file in the call that `call_for` makes of it. Raises UnreadableFile, EmptyFile, FileTooLarge first."""
    with opened(source, name) as (file, shown):
        mime_type = mimetypes.guess_type(shown)[0] or "application/octet-stream"
        call, journalled, row = call_for(File(file, shown, mime_type)), None, {"File_Name": shown}
        if once and doubt:
            from zrecruit_ext._records.creating import attached_once

            row = yield from Blocking(partial(_described, file, shown))
            journalled = attached_once(calls, once, doubt, row, options)
        return (yield from write_one(calls, call, options, row=row, doubt=doubt, once=journalled))


def fetched(
    calls: Calls,
    call: CallLike[Any],
    to: str | os.PathLike[str],
    name_for: Callable[[httpx.Headers], str],
    missing: str,
    options: CallOptions,
    listed: Callable[[], Flow[int | None]] | None = None,
) -> Flow[Path]:
    """The path of the file an answer was written to: `to`, or in that folder the name `name_for` makes of its headers.

    `listed` looks up how many bytes it has, and is asked where the answer ends with its connection and nothing else
    would show that a part is missing.

    Raises NotFound with `missing` as its message, UnwritableFile, AnswerCut.
    """
    target = Path(to)
    with PartFile(target if target.is_dir() else target.parent) as part:
        # As it is stored, or the announced length would be that of its compressed form.
        plain: CallOptions = {**options, "headers": {"accept-encoding": "identity", **options.get("headers", {})}}
        response = yield from calls.ask(call, plain, sink=part)
        if response.status_code == 204:
            raise NotFound(missing, status=204, operation_id=call.operation_id)
        _check_whole(response, part.size, call.operation_id)
        if listed and not {"content-length", "transfer-encoding"} & response.headers.keys():
            wanted = yield from listed()
            if wanted is not None and wanted != part.size:
                raise AnswerCut(f"{part.size} of {wanted} bytes came", operation_id=call.operation_id)
        if target.is_dir():
            target /= name_for(response.headers)
        return (yield from Blocking(partial(part.commit, target)))


def _described(file: BinaryIO, name: str) -> dict[str, str]:
    """What the list of a record shows of a file, and under a key of ours what tells contents apart."""
    content, size = sha256(), 0
    file.seek(0)
    while chunk := file.read(1 << 20):
        content.update(chunk)
        size += len(chunk)
    file.seek(0)
    return {"File_Name": name, "Size": str(size), "zrecruit_content": content.hexdigest()}


def _check_whole(response: httpx.Response, size: int, operation_id: str) -> None:
    # HTTP/1.1 libraries notice this themselves; whatever else may carry the answer need not.
    announced = response.headers.get("content-length")
    if announced is not None and "content-encoding" not in response.headers and int(announced) != size:
        raise AnswerCut(f"{size} of {announced} bytes came", operation_id=operation_id)
