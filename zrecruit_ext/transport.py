"""One transport for both worlds: hand it to any httpx client, also that of a bare generated client.

client = AuthenticatedClient(base_url=PLACEHOLDER, token="", httpx_args={"transport": PolicyTransport(policy)})
"""

from __future__ import annotations

import asyncio
import ssl
import threading
from functools import cache
from typing import TYPE_CHECKING
from urllib.request import getproxies, proxy_bypass

from zrecruit_ext._drive.asynchronous import AsyncDriver
from zrecruit_ext._drive.synchronous import SyncDriver
from zrecruit_ext._http import httpx
from zrecruit_ext._wire.clamp import clamp_network
from zrecruit_ext._wire.senders import AsyncSender, Sender
from zrecruit_ext.errors import WrongEventLoop
from zrecruit_ext.policy import PLACEHOLDER_HOST

if TYPE_CHECKING:
    from zrecruit_ext.policy import Policy

__all__ = ["PLACEHOLDER", "PolicyTransport"]

PLACEHOLDER = f"https://{PLACEHOLDER_HOST}"
"""Base URL of clients that leave the choice of host to the policy."""


class PolicyTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Runs every request through a policy; the connections are made at the first request.

    HTTPS_PROXY, ALL_PROXY and NO_PROXY of the environment are followed, SSL_CERT_FILE names a private CA.
    `inner` and `async_inner` replace httpx's own transports; the deadline then holds between their calls, not inside
    them. `ssl_context` replaces the shared one; verification cannot be turned off here.
    An async client belongs to the event loop of its first request: WrongEventLoop on any other.
    """

    def __init__(
        self,
        policy: Policy,
        *,
        inner: httpx.BaseTransport | None = None,
        async_inner: httpx.AsyncBaseTransport | None = None,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        self.policy = policy
        self._ssl_context = ssl_context
        self._inner = inner
        self._async_inner = async_inner
        self._driver: SyncDriver | None = None
        self._async_driver: AsyncDriver | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._opening = threading.Lock()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        driver = self._driver or self._open()
        return driver.run(self.policy.handle(request))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        driver = self._async_driver or self._open_async()
        if asyncio.get_running_loop() is not self._loop:
            raise WrongEventLoop("this client was first used on another event loop")
        return await driver.run(self.policy.handle(request))

    def close(self) -> None:
        self.policy.close()
        if self._inner is not None:
            self._inner.close()

    async def aclose(self) -> None:
        if self._async_driver is not None:
            await self._async_driver.settle()
            await asyncio.to_thread(self.policy.close)
        if self._async_inner is not None:
            await self._async_inner.aclose()

    def _open(self) -> SyncDriver:
        # Many threads may make the first request together.
        with self._opening:
            if self._driver is None:
                if self._inner is None:
                    self._inner = httpx.HTTPTransport(verify=self._tls(), proxy=self._proxy())
                    clamp_network(self._inner)
                sender = Sender(self._inner)
                self._driver = SyncDriver(sender.send, sender.read)
            return self._driver

    def _open_async(self) -> AsyncDriver:
        self._loop = asyncio.get_running_loop()
        if self._async_inner is None:
            self._async_inner = httpx.AsyncHTTPTransport(verify=self._tls(), proxy=self._proxy())
            clamp_network(self._async_inner)
        sender = AsyncSender(self._async_inner)
        self._async_driver = AsyncDriver(sender.send, sender.read)
        return self._async_driver

    def _proxy(self) -> str | None:
        # httpx reads these only for transports of its own making.
        origin = self.policy.centre.origin("recruit")
        if not self.policy.encrypted or proxy_bypass(origin.host):
            return None
        known = getproxies()
        return known.get(origin.scheme) or known.get("all")

    def _tls(self) -> ssl.SSLContext:
        if self._ssl_context is not None:
            return self._ssl_context
        # Loading the certificates takes 20 ms, which a plain-text sandbox need not pay: this context trusts nobody.
        return _shared_context() if self.policy.encrypted else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@cache
def _shared_context() -> ssl.SSLContext:
    return httpx.create_ssl_context()
