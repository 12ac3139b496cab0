"""Who we are: client id, client secret, refresh token."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NoReturn

from attrs import field, frozen

from zrecruit_ext._secret import Secret, as_secret
from zrecruit_ext.errors import MissingCredentials

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Credentials"]

VARIABLES = {
    "client_id": "ZOHO_CLIENT_ID",
    "client_secret": "ZOHO_CLIENT_SECRET",
    "refresh_token": "ZOHO_REFRESH_TOKEN",
}


@frozen
class Credentials:
    """The three values of a server-based or self client, and where they are valid.

    `dc` is the name of the data centre if known; `organisation` tells rows of a shared token store apart.
    """

    client_id: str
    client_secret: Secret = field(converter=as_secret)
    refresh_token: Secret = field(converter=as_secret)
    dc: str | None = field(default=None, kw_only=True)
    organisation: str | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        _require([name for name in VARIABLES if not getattr(self, name)])

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Credentials:
        """From ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET, ZOHO_REFRESH_TOKEN and, if set, ZOHO_DC.

        MissingCredentials names all that are missing at once.
        """
        source = os.environ if environ is None else environ
        values = {name: source.get(variable, "").strip() for name, variable in VARIABLES.items()}
        _require([VARIABLES[name] for name, value in values.items() if not value])
        return cls(**values, dc=source.get("ZOHO_DC", "").strip() or None)

    def key(self, accounts_host: str) -> str:
        """The row of these credentials in a shared store."""
        return "|".join((accounts_host, self.client_id, self.organisation or self.refresh_token.digest()))

    def __reduce__(self) -> NoReturn:
        raise TypeError("credentials are not pickled; read them from the environment in each process")


def _require(missing: list[str]) -> None:
    if missing:
        advice = "Run zrecruit login, or set ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET and ZOHO_REFRESH_TOKEN."
        raise MissingCredentials(f"missing: {', '.join(missing)}", advice=advice)
