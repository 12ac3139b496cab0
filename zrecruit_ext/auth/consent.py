"""Getting a refresh token: the address of the consent page, and what comes back from it turned into credentials.

For a web application these are two steps: redirect the user to `Consent.authorize_url(state)`, keep `state` in the
session, and hand the query of the redirect to `Consent.exchange`. When an organisation must consent again (its refresh
token is refused: TokenRefused), the same two steps give new credentials.

Source: apiv2/auth-request.html, apiv2/access-refresh.html; Zoho Accounts, server-based applications.
"""

from __future__ import annotations

import hmac
import secrets
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import parse_qsl, urlencode

from attrs import field, frozen

from zrecruit_ext._drive.asynchronous import AsyncDriver
from zrecruit_ext._drive.effects import Flow, Now
from zrecruit_ext._drive.synchronous import SyncDriver
from zrecruit_ext._http import httpx
from zrecruit_ext._secret import Secret, as_secret
from zrecruit_ext.auth.credentials import Credentials
from zrecruit_ext.auth.minting import ask_accounts, token_of
from zrecruit_ext.datacenters import DataCentre, data_centre, data_centre_of, sandbox_centre
from zrecruit_ext.errors import AuthError, ConsentRefused, UnknownDataCentre
from zrecruit_ext.operations import Facts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zrecruit_ext.auth.tokens import Token

__all__ = ["Consent", "Grant", "grant_of", "granted", "new_state"]

T = TypeVar("T")

# The code is used up by the first attempt, so there is no second one.
FACTS = Facts("create_token", "POST", "/oauth/v2/token", "accounts", "never", secured=False)
AGAIN = "Ask again with the consent screen forced (prompt=consent) and offline access, as Consent.authorize_url does."


@frozen
class Grant:
    """What a user has consented to."""

    credentials: Credentials
    token: Token
    """The first access token."""
    scopes: tuple[str, ...]


def new_state() -> str:
    """A value that nobody can guess, for one trip to the consent page and back."""
    return secrets.token_urlsafe(24)


@frozen
class Consent:
    """An application as it is registered at the vendor's API console.

    `dc` is where the user's consent begins: every data centre but China's sends its users on from "us". `sandbox_url`
    is a local sandbox, loopback only.
    """

    client_id: str
    client_secret: Secret = field(converter=as_secret)
    redirect_uri: str
    dc: str = field(default="us", kw_only=True)
    sandbox_url: str | None = field(default=None, kw_only=True)

    @property
    def centre(self) -> DataCentre:
        """UnknownDataCentre, HostRefused."""
        return sandbox_centre(self.sandbox_url) if self.sandbox_url else data_centre(self.dc)

    def authorize_url(self, scopes: Sequence[str], state: str) -> str:
        """Where to send the user; offline access and the consent screen, without which there is no refresh token."""
        asked = {
            "response_type": "code",
            "client_id": self.client_id,
            "scope": ",".join(scopes),
            "redirect_uri": self.redirect_uri,
            "access_type": "offline",
            "prompt": "consent",
            "state": state,
        }
        return f"{self.centre.origin('accounts')}/oauth/v2/auth?{urlencode(asked)}"

    def exchange(self, query: str | Mapping[str, str], state: str) -> Grant:
        """The credentials for the query that the user came back with; `state` is the one they were sent off with.

        Raises ConsentRefused (the user or the server said no), UnknownDataCentre (a server that is not the vendor's is
        named; the client secret stays here), TokenRefused, WireError.
        """
        return self.run(self._exchanged(query, state))

    async def exchange_async(self, query: str | Mapping[str, str], state: str) -> Grant:
        """`exchange` for asyncio."""
        async with httpx.AsyncClient() as client:

            async def read(response: httpx.Response) -> None:
                await response.aread()

            return await AsyncDriver(client.send, read).run(self._exchanged(query, state))

    def run(self, flow: Flow[T]) -> T:
        """Run a flow of consent with connections of its own: `granted`, `device_consent`."""
        with httpx.Client() as client:
            return SyncDriver(client.send, lambda response: response.read()).run(flow)

    def _exchanged(self, query: str | Mapping[str, str], state: str) -> Flow[Grant]:
        asked = dict(parse_qsl(query.partition("?")[2] or query)) if isinstance(query, str) else dict(query)
        code, centre = self._checked(asked, state)
        return (yield from granted(self, code, centre))

    def _checked(self, asked: Mapping[str, str], state: str) -> tuple[str, DataCentre]:
        """The code, and the data centre where it can be exchanged."""
        if not hmac.compare_digest(asked.get("state", "").encode(), state.encode()):
            raise ConsentRefused("the answer does not belong to this request", advice="Begin again; use its own link.")
        if "error" in asked:
            raise ConsentRefused(f"consent was not given: {asked['error'][:80]}", code=asked["error"][:80])
        if not asked.get("code"):
            raise ConsentRefused("the answer has no code", advice="Begin again.")
        return asked["code"], self._centre_of(asked)

    def _centre_of(self, asked: Mapping[str, str]) -> DataCentre:
        """The data centre that the answer names, if it is one of the table: it is the text of whoever sends it."""
        if self.sandbox_url:
            return self.centre
        named = {data_centre_of(asked[key]).name for key in ("accounts-server", "location") if asked.get(key)}
        if len(named) > 1:
            raise UnknownDataCentre(f"the answer names two data centres: {', '.join(sorted(named))}")
        return data_centre(named.pop()) if named else self.centre


def granted(consent: Consent, code: str, centre: DataCentre) -> Flow[Grant]:
    """The grant behind a code of the consent page or of the console's self client."""
    form: dict[str, str | Secret] = {
        "grant_type": "authorization_code",
        "client_id": consent.client_id,
        "client_secret": consent.client_secret,
        "redirect_uri": consent.redirect_uri,
        "code": Secret(code),
    }
    if not consent.redirect_uri:
        del form["redirect_uri"]
    started = yield from Now()
    return grant_of(consent, (yield from ask_accounts(centre, FACTS, form)), centre, started)


def grant_of(consent: Consent, body: Mapping[str, Any], centre: DataCentre, started: float) -> Grant:
    """What an answer with tokens grants. AuthError when it has no refresh token."""
    refresh = body.get("refresh_token")
    if not isinstance(refresh, str) or not refresh:
        raise AuthError("the answer has no refresh token", operation_id="create_token", advice=AGAIN)
    credentials = Credentials(consent.client_id, consent.client_secret, Secret(refresh), dc=centre.name)
    scopes = tuple(str(body.get("scope") or "").replace(",", " ").split())
    return Grant(credentials, token_of(body, started), scopes)
