"""The one module that takes names from httpx and httpcore; everybody else takes them from here.

A change of the HTTP library is a change of this module, of the private name in `_wire/clamp.py`, and of the templates.
"""

from __future__ import annotations

from typing import Any

from httpcore import (
    AsyncNetworkBackend,
    AsyncNetworkStream,
    NetworkBackend,
    NetworkStream,
)
from httpcore import (
    ConnectTimeout as CoreConnectTimeout,
)
from httpcore import (
    ReadTimeout as CoreReadTimeout,
)
from httpcore import (
    WriteTimeout as CoreWriteTimeout,
)
from httpx import (
    URL,
    AsyncBaseTransport,
    AsyncByteStream,
    AsyncClient,
    AsyncHTTPTransport,
    BaseTransport,
    ByteStream,
    Client,
    ConnectError,
    ConnectTimeout,
    DecodingError,
    Headers,
    HTTPTransport,
    InvalidURL,
    Limits,
    LocalProtocolError,
    PoolTimeout,
    ProxyError,
    Request,
    Response,
    StreamConsumed,
    SyncByteStream,
    Timeout,
    TimeoutException,
    TransportError,
    create_ssl_context,
)

__all__ = [
    "URL",
    "AsyncBaseTransport",
    "AsyncByteStream",
    "AsyncClient",
    "AsyncHTTPTransport",
    "AsyncNetworkBackend",
    "AsyncNetworkStream",
    "BaseTransport",
    "ByteStream",
    "Client",
    "ConnectError",
    "ConnectTimeout",
    "CoreConnectTimeout",
    "CoreReadTimeout",
    "CoreWriteTimeout",
    "DecodingError",
    "HTTPTransport",
    "Headers",
    "InvalidURL",
    "Limits",
    "LocalProtocolError",
    "NetworkBackend",
    "NetworkStream",
    "PoolTimeout",
    "ProxyError",
    "Request",
    "Response",
    "StreamConsumed",
    "SyncByteStream",
    "Timeout",
    "TimeoutException",
    "TransportError",
    "create_ssl_context",
    "relocated",
]


def relocated(url: URL, scheme: str, host: str, port: int | None) -> URL:
    """The same path and query at another origin; `port` is None for the default port of the scheme."""
    # By the public way (`copy_with`) the whole text is parsed again, which is half the cost of the policy. The private
    # name is watched by tests/unit/wire; without it the public way is taken.
    parts: Any = getattr(url, "_uri_reference", None)
    if parts is None:
        return url.copy_with(scheme=scheme, host=host, port=port)
    moved = URL.__new__(URL)
    moved._uri_reference = parts._replace(scheme=scheme, userinfo="", host=host, port=port)  # pyright: ignore
    return moved
