"""Where requests may go: exact origins per data centre, and how the vendor's texts map to them.

Source: apiv2/multi-dc.html, apiv2/whats-new.html, Zoho Accounts' list of data centres; Canada, Singapore, Saudi Arabia,
the Emirates and the UK as probed by others. The upload hosts are inferred from the one documented.
Texts that come from outside (`location`, `accounts-server`, `api_domain`) only ever choose a row of this table.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from zrecruit_ext.errors import HostRefused, UnknownDataCentre

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zrecruit_ext._http import httpx

__all__ = ["DATA_CENTRES", "DataCentre", "Origin", "data_centre", "data_centre_of", "sandbox_centre"]

DEFAULT_PORTS = {"https": 443, "http": 80}

_SANDBOX_ADVICE = "Use http://127.0.0.1:PORT in sandbox_url= (ZRECRUIT_SANDBOX_URL)."


@dataclass(frozen=True, slots=True)
class Origin:
    """Scheme, host and port; all three must match exactly."""

    scheme: str
    host: str
    port: int

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + (f":{self.explicit_port}" if self.explicit_port else "")

    @property
    def explicit_port(self) -> int | None:
        """The port where a URL must spell it out, None for the default of the scheme."""
        return None if self.port == DEFAULT_PORTS[self.scheme] else self.port

    def matches(self, url: httpx.URL) -> bool:
        """Whether a URL is of this origin, and carries no user name or password."""
        port = url.port or DEFAULT_PORTS.get(url.scheme)
        return (url.scheme, url.host, port) == (self.scheme, self.host, self.port) and not url.userinfo


@dataclass(frozen=True, slots=True)
class DataCentre:
    """The origins of one data centre by kind of host: `recruit`, `accounts`, `upload`."""

    name: str
    origins: Mapping[str, Origin]
    api_domain: str = ""

    def origin(self, kind: str) -> Origin:
        """The origin for a kind of host. HostRefused when this data centre has none of that kind."""
        try:
            return self.origins[kind]
        except KeyError:
            raise HostRefused(f"data centre {self.name!r} has no host of kind {kind!r}") from None

    def kinds_of(self, url: httpx.URL) -> frozenset[str]:
        """The kinds of host that a URL belongs to; empty for a foreign one."""
        return frozenset(kind for kind, origin in self.origins.items() if origin.matches(url))


def _row(name: str, domain: str, api_suffix: str | None = None, *, recruit: str | None = None) -> DataCentre:
    origins = {
        "recruit": Origin("https", recruit or f"recruit.{domain}", 443),
        "accounts": Origin("https", f"accounts.{domain}", 443),
        "upload": Origin("https", f"upload.{domain}", 443),
    }
    suffix = api_suffix or domain.removeprefix("zoho.")
    return DataCentre(name, MappingProxyType(origins), f"www.zohoapis.{suffix}")


DATA_CENTRES: Mapping[str, DataCentre] = MappingProxyType(
    {
        row.name: row
        for row in (
            _row("us", "zoho.com"),
            _row("eu", "zoho.eu"),
            _row("in", "zoho.in"),
            _row("au", "zoho.com.au"),
            _row("jp", "zoho.jp"),
            _row("cn", "zoho.com.cn"),
            _row("ca", "zohocloud.ca", "ca"),
            _row("sa", "zoho.sa"),
            _row("sg", "zoho.sg"),
            _row("ae", "zoho.ae"),
            _row("uk", "zoho.uk"),
            # The vendor's own sandbox organisations; seen in the US data centre only.
            _row("us-sandbox", "zoho.com", recruit="recruitsandbox.zoho.com"),
        )
    }
)


def data_centre(name: str) -> DataCentre:
    """The data centre of that name ("us", "EU", ...). UnknownDataCentre lists the known ones."""
    try:
        return DATA_CENTRES[name.strip().lower()]
    except KeyError:
        raise _unknown(name) from None


def data_centre_of(text: str) -> DataCentre:
    """The data centre that a `location`, `accounts-server` or `api_domain` names; nothing else of the text is used."""
    wanted = text.strip().rstrip("/").lower()
    if wanted in DATA_CENTRES:
        return DATA_CENTRES[wanted]
    host = wanted.removeprefix("https://")
    for centre in DATA_CENTRES.values():
        if host in (centre.origins["accounts"].host, centre.api_domain):
            return centre
    raise _unknown(text)


def sandbox_centre(url: str) -> DataCentre:
    """A data centre whose hosts are all one local server. HostRefused unless the URL is a loopback origin."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:  # the port of 99999 and the bracket never closed
        raise HostRefused(f"the sandbox URL cannot be read: {error}", advice=_SANDBOX_ADVICE) from None
    if parts.scheme not in DEFAULT_PORTS or not _is_loopback(host) or parts.username or parts.password:
        raise HostRefused("a sandbox URL must be a loopback one", advice=_SANDBOX_ADVICE)
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise HostRefused("a sandbox URL must be an origin, without a path", advice=_SANDBOX_ADVICE)
    origin = Origin(parts.scheme, host, port or DEFAULT_PORTS[parts.scheme])
    kinds = ("recruit", "accounts", "upload")
    return DataCentre("sandbox", MappingProxyType(dict.fromkeys(kinds, origin)), host)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _unknown(text: str) -> UnknownDataCentre:
    return UnknownDataCentre(
        f"no data centre is known as {text[:80]!r}", advice=f"Use one of: {', '.join(DATA_CENTRES)}."
    )
