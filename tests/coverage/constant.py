"""A handler that knows nothing: it always answers the example of the spec."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import orjson

from zrecruit_ext.sandbox.handlers import HANDLERS
from zrecruit_ext.sandbox.reply import JSON, Reply
from zrecruit_ext.sandbox.spec import load_spec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zrecruit_ext.sandbox.spec import Operation


def example_of(operation: Operation) -> Reply:
    """The first documented success that has an example; where none has one, the first without a body."""
    successes = sorted(status for status in operation.responses if status[0] in "23")
    for status in successes:
        for media, content in operation.responses[status].get("content", {}).items():
            if "example" in content:
                return Reply(int(status), encoded(media, content["example"]), JSON if "json" in media else media)
    return Reply(int(successes[0]), media_type=None)


def encoded(media: str, example: Any) -> bytes:
    return orjson.dumps(example) if "json" in media else str(example).encode()


@contextmanager
def constant_handler(operation_id: str) -> Iterator[None]:
    """While this is open the operation answers its example, whatever is asked."""
    reply, real = example_of(load_spec().operations[operation_id]), HANDLERS[operation_id]
    HANDLERS[operation_id] = lambda context: Reply(reply.status, reply.body, reply.media_type)
    try:
        yield
    finally:
        HANDLERS[operation_id] = real
