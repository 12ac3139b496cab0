"""Behind a proxy, the usual case in a company."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator

import pytest

from zrecruit_ext import AsyncRecruit, Credentials, Recruit, WireError


class Proxy:
    """Notes who is asked for, and lets nobody through."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection:
                self.asked.append(connection.recv(4096).split(b"\r\n")[0].decode())
                connection.sendall(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n")

    def close(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()


@pytest.fixture
def proxy(monkeypatch: pytest.MonkeyPatch) -> Iterator[Proxy]:
    for name in ("ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    made = Proxy()
    monkeypatch.setenv("HTTPS_PROXY", made.url)
    yield made
    made.close()


KNOWN = Credentials("1000.ID", "secret", "1000.refresh")


def test_the_proxy_of_the_environment_is_asked_for_the_data_centre(proxy: Proxy) -> None:
    with Recruit(KNOWN, dc="eu") as zr, pytest.raises(WireError):
        zr.candidates.get("1", deadline=5)
    assert set(proxy.asked) == {"CONNECT accounts.zoho.eu:443 HTTP/1.1"}


def test_so_it_is_by_the_async_client(proxy: Proxy) -> None:
    async def main() -> None:
        async with AsyncRecruit(KNOWN, dc="eu") as zr:
            with pytest.raises(WireError):
                await zr.candidates.get("1", deadline=5)

    asyncio.run(main())
    assert set(proxy.asked) == {"CONNECT accounts.zoho.eu:443 HTTP/1.1"}


def test_a_sandbox_is_never_asked_for_through_a_proxy(proxy: Proxy) -> None:
    with Recruit(KNOWN, sandbox_url="http://127.0.0.1:9") as zr, pytest.raises(WireError):
        zr.candidates.get("1", deadline=5)
    assert proxy.asked == []
