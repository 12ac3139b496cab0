"""Hostile URLs and redirects against the real transports: no secret reaches a host that is not in the table.

A network in memory stands for every host there is; it sees each byte that would leave and the name TLS is made for.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import suppress
from itertools import product
from typing import Any

import httpx
from figures import Figures
from wiretap import Tap, Wire, tapped

from zrecruit_ext import errors
from zrecruit_ext.auth import Consent, Credentials
from zrecruit_ext.client import AsyncRecruit, Recruit
from zrecruit_ext.datacenters import DATA_CENTRES, sandbox_centre
from zrecruit_ext.policy import Policy
from zrecruit_ext.transport import PLACEHOLDER, PolicyTransport

ACCESS, REFRESH, SECRET = "1000.canaryaccess.canaryaccess", "1000.canaryrefresh.canaryrefresh", "canary-client-secret"
HOSTS = {"recruit": "recruit.zoho.com", "accounts": "accounts.zoho.com", "upload": "upload.zoho.com"}
MAY_SEE = {"recruit.zoho.com": {ACCESS}, "upload.zoho.com": {ACCESS}, "accounts.zoho.com": {REFRESH, SECRET}}
# a consent may come back from any data centre of the table, and is exchanged there
MAY_SEE = {centre.origin("accounts").host: {SECRET} for centre in DATA_CENTRES.values()} | MAY_SEE
EVIL = "evil.example"
STATUSES = (300, 301, 302, 303, 305, 307, 308)

# {} is a host of the table
FORGED = (
    # a name before the at
    "https://{}@evil.example", "https://{}:443@evil.example", "https://{}%2F@evil.example", "https://{}%40evil.example",
    "https://{}%00@evil.example", "https://user:word@{}", "https://user@{}", "https://@{}", "https://:@{}",
    "https://{}\\@evil.example", "https://evil.example\\@{}", "https://evil.example%5c@{}", "https://{}&@evil.example",
    "https://{}#@evil.example", "https://{}?@evil.example", "https://{};@evil.example", "https://evil.example#@{}",
    # more or less of the name
    "https://{}.evil.example", "https://evil{}", "https://x.{}", "https://{}.", "https://{}..", "https://.{}",
    "https://{}-evil.example", "https://{}m", "https://evil.example/{}", "https://evil.example?{}", "https://www.{}",
    # signs that look like others, or are read as others
    "https://{}\u3002evil.example", "https://{}\u2024evil.example", "https://{}\uff0fevil.example",
    "https://{}\uff20evil.example", "https://{}\u2044evil.example", "https://{}\u200d", "https://\u202e{}",
    "https://xn--{}", "https://{}\u0000", "https://{}%2eevil.example", "https://{}\u00ad.evil.example",
    # other ports and schemes
    "https://{}:80", "https://{}:8443", "https://{}:444", "https://{}:65535", "https://{}:1", "http://{}",
    "http://{}:443", "http://{}:80", "ftp://{}", "ws://{}", "wss://{}", "file://{}", "httpx://{}", "https+unix://{}",
    # without one
    "//evil.example", "//{}@evil.example", "///evil.example", "https:///evil.example", "https:/evil.example",
    "https:evil.example", "\\\\evil.example", "/\\evil.example", "//evil.example#{}", "http:{}", "https://",
    # breaks of the line and of the header
    "https://{}\r\nHost: evil.example", "https://{}\tevil.example", "https://{} .evil.example", "https://{}%0d%0aX: y",
)  # fmt: skip
FOREIGN = (
    "https://evil.example", "https://recruit.zoho.eu", "https://recruit.zoho.in", "https://recruit.zoho.com.au",
    "https://recruit.zoho.com.cn", "https://recruit.zoho.co", "https://zoho.com", "https://www.zoho.com",
    "https://recruitsandbox.zoho.com", "https://www.zohoapis.com", "https://recruit.zohoapis.com",
    "https://accounts.zoho.eu", "https://upload.zoho.eu", "https://recru\u0456t.zoho.com",
    "https://recruit.zoh\u043e.com", "https://xn--recrut-4of.zoho.com", "https://recruit-zoho.com",
    "https://localhost", "http://localhost:8080", "https://127.0.0.1", "http://127.0.0.1", "https://127.1",
    "https://[::1]", "http://[::1]:80", "https://[::ffff:127.0.0.1]", "https://[::ffff:7f00:1]", "https://[fe80::1%25lo]",
    "https://0x7f000001", "https://2130706433", "https://0177.0.0.1", "https://169.254.169.254", "https://0.0.0.0",
    "https://[::]", "https://10.0.0.1", "https://metadata.google.internal", "https://zrecruit.invalid:444",
    "http://zrecruit.invalid", "https://user@zrecruit.invalid", "https://zrecruit.invalid.evil.example",
)  # fmt: skip
PATHS = {"recruit": "/recruit/v2/Candidates", "accounts": "/oauth/v2/token", "upload": "/recruit/v2/upload"}


def hostile() -> list[str]:
    """URLs in an attacker's hand: as `download_url`, `resource_uri`, or a path of the user's."""
    urls = [form.format(host) + PATHS[kind] for form, (kind, host) in product(FORGED, HOSTS.items())]
    return list(dict.fromkeys(urls + [form + path for form in FOREIGN for path in PATHS.values()]))


class World:
    """The network, and the answer of the table's own hosts to everything but a token request."""

    def __init__(self) -> None:
        self.answer = (200, {"content-type": "application/json"}, b'{"data": []}')
        self.tap = Tap(self.serve)
        self.credentials = Credentials("1000.CLIENT", SECRET, REFRESH)

    def serve(self, wire: Wire, request: bytes) -> bytes:
        if request.startswith(b"POST /oauth/v2/token") and wire.host == HOSTS["accounts"]:
            # Everything in it that names a host lies.
            body = {
                "access_token": ACCESS,
                "refresh_token": REFRESH,
                "api_domain": f"https://{EVIL}",
                "expires_in": 3600,
            }
            status, headers, content = 200, {"content-type": "application/json"}, json.dumps(body).encode()
        else:
            status, headers, content = self.answer
        lines = [f"HTTP/1.1 {status} x", *(f"{name}: {value}" for name, value in headers.items())]
        return "\r\n".join([*lines, f"content-length: {len(content)}", "", ""]).encode("utf-8") + content

    def redirect(self, status: int, to: str) -> None:
        self.answer = (status, {"location": to.replace("\r\n", ""), "content-type": "application/json"}, b"{}")

    def leaks(self) -> list[Wire]:
        """Connections in which a secret went where it does not belong."""
        return [wire for wire in self.tap.wires if any(secret.encode() in wire.sent for secret in _strange_to(wire))]

    def foreign(self) -> list[Wire]:
        """Connections to anywhere else at all."""
        return [wire for wire in self.tap.wires if wire.host not in MAY_SEE]


def _strange_to(wire: Wire) -> set[str]:
    trusted = wire.port == 443 and wire.tls == wire.host
    return {ACCESS, REFRESH, SECRET} - (MAY_SEE.get(wire.host, set()) if trusted else set())


def ways(world: World) -> Iterator[tuple[Any, tuple[type[Exception], ...]]]:
    """Each way a URL can get into a client: a function of method and URL, and what it may raise beside our errors."""
    with Recruit(world.credentials, dc="us") as zr:
        tapped(zr.client._httpx_args["transport"], world.tap)
        yield lambda method, url: zr.request(method, url), ()
        yield lambda method, url: zr.client.get_httpx_client().request(method, url), BARE
    # a bare client that follows redirects, as the policy must expect of somebody
    with httpx.Client(
        base_url=PLACEHOLDER,
        transport=tapped(PolicyTransport(Policy.of(world.credentials)), world.tap),
        follow_redirects=True,
    ) as client:
        yield lambda method, url: client.request(method, url), BARE


# what a bare httpx client says to a URL or Location that it cannot read
BARE = (httpx.InvalidURL, httpx.UnsupportedProtocol, httpx.TooManyRedirects, httpx.RemoteProtocolError, UnicodeError)


def attempt(ask: Any, method: str, url: str, also: tuple[type[Exception], ...]) -> None:
    """It may be answered or refused; any other exception ends the script."""
    with suppress(errors.RecruitError, *also):
        ask(method, url)


async def attempts_async(world: World, urls: list[str]) -> int:
    async with AsyncRecruit(world.credentials, dc="us") as zr:
        tapped(zr.client._httpx_args["transport"], world.tap)
        for url in urls:
            with suppress(errors.RecruitError):
                await zr.request("GET", url)
    return len(urls)


def redirected(world: World, ask: Any, targets: list[str], also: tuple[type[Exception], ...]) -> int:
    tried = 0
    for status, target in product(STATUSES, targets):
        world.redirect(status, target)
        attempt(ask, "GET", "/recruit/v2/Candidates", also)
        tried += 1
    return tried


def consents(world: World) -> int:
    """Texts that come back from a consent page: which of them the client secret would be sent to."""
    texts = [url.removesuffix(PATHS["accounts"]) for url in hostile() if url.endswith(PATHS["accounts"])]
    for text, key in product(texts, ("accounts-server", "location")):
        consent = Consent("1000.CLIENT", SECRET, "https://app.example/back")
        sent: list[Any] = []
        try:
            flow = consent._exchanged({"state": "s", "code": "c", key: text}, "s")
            sent.append(flow.send(None))
            while True:  # as far as it goes without an answer
                request = getattr(sent[-1], "request", None)
                if request is not None:
                    world.tap.wires.append(
                        Wire(request.url.host, request.url.port or 443, request.url.host, request.read())
                    )
                    break
                sent.append(flow.send(0.0))
        except errors.RecruitError:
            pass
    return len(texts) * 2


def sandboxes() -> tuple[int, int]:
    """URLs for a sandbox: all that are accepted must be loopback."""
    urls = [url.rsplit("/", 3)[0] for url in hostile()] + list(FOREIGN)
    accepted = []
    for url in urls:
        with suppress(errors.HostRefused):
            accepted.append(sandbox_centre(url).origin("recruit").host)
    loopback = ("localhost", "127.0.0.1", "::1", "::ffff:127.0.0.1", "::ffff:7f00:1")
    return len(urls), sum(host not in loopback for host in accepted)


def measure(urls: list[str], targets: list[str]) -> dict[str, int]:
    world = World()
    tried, redirects = 0, 0
    for ask, also in ways(world):
        world.answer = (200, {"content-type": "application/json"}, b'{"data": []}')
        for url in urls:
            for method in ("GET", "POST"):
                attempt(ask, method, url, also)
                tried += 1
        redirects += redirected(world, ask, targets, also)
    tried += asyncio.run(attempts_async(world, urls))
    consented = consents(world)
    checked, outside = sandboxes()
    signed = sum(wire.sent.count(ACCESS.encode()) for wire in world.tap.wires)
    return {
        "urls": len(urls), "requests": tried, "redirects": redirects, "consents": consented, "sandboxes": checked,
        "leaks": len(world.leaks()), "foreign": len(world.foreign()), "outside": outside, "signed": signed,
    }  # fmt: skip


def main() -> None:
    figures, urls = Figures(), hostile()
    found = measure(urls, urls[::5])
    figures.at_least("hostile URLs, by 4 ways into a client", found["urls"], 200)
    figures.at_least("redirects 300 to 308 to hostile places", found["redirects"], 200)
    figures.at_least("hostile accounts-server, location and sandbox URLs", found["consents"] + found["sandboxes"], 200)
    figures.exactly("secrets sent to a host that is not in the table", found["leaks"], 0)
    figures.exactly("connections to such a host at all", found["foreign"], 0)
    figures.exactly("sandbox URLs accepted that are not loopback", found["outside"], 0)
    # or nothing of the above would have been tried
    figures.at_least("requests that were signed, to hosts of the table", found["signed"], 100)
    figures.done()


if __name__ == "__main__":
    main()
