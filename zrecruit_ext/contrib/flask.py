"""A receiver as a view of Flask: `app.post("/webhook")(webhook(receiver))`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Response, request

if TYPE_CHECKING:
    from collections.abc import Callable

    from zrecruit_ext.webhooks import Receiver

__all__ = ["webhook"]


def webhook(receiver: Receiver) -> Callable[[], Response]:
    """The view. A body beyond the receiver's limit is not read to its end."""

    def view() -> Response:
        body = request.stream.read(receiver.limit + 1)
        receipt = receiver.handle(request.headers.items(), body, request.query_string.decode("latin-1"))
        return Response(receipt.body, receipt.status, content_type=receipt.content_type)

    return view
