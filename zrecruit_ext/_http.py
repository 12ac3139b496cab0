"""The one module that takes names from httpx and httpcore; everybody else takes them from here.

A change of the HTTP library is a change of this module, of `_wire/clamp.py`'s one private name, and of the templates.
"""

from __future__ import annotations

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
]
