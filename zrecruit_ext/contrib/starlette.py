"""A receiver as a route of Starlette or FastAPI: `app.add_route("/webhook", webhook(receiver), methods=["POST"])`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from zrecruit_ext.webhooks import Receiver

__all__ = ["webhook"]


def webhook(receiver: Receiver) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint. A body beyond the receiver's limit is not read to its end."""

    async def endpoint(request: Request) -> Response:
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > receiver.limit:
                break
        receipt = await receiver.ahandle(request.headers.items(), body, request.url.query)
        return Response(receipt.body, receipt.status, media_type=receipt.content_type)

    return endpoint
