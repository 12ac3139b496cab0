"""`zrecruit login`."""

import os
import sys
import webbrowser
from typing import Annotated

import typer

from zrecruit_ext.auth import Consent, Credentials, Grant, Profiles, new_state
from zrecruit_ext.auth.consent import granted
from zrecruit_ext.auth.device import DeviceCode, device_consent
from zrecruit_ext.auth.profiles import DEFAULT
from zrecruit_ext.cli.codes import OK
from zrecruit_ext.cli.loopback import Loopback
from zrecruit_ext.cli.output import print_lines
from zrecruit_ext.client import Recruit
from zrecruit_ext.errors import ConfigError, ConsentRefused

__all__ = ["command"]

PORT = 8765
PATIENCE = 300.0
SCOPES = (
    "ZohoRecruit.modules.ALL",
    "ZohoRecruit.settings.ALL",
    "ZohoRecruit.users.READ",
    "ZohoRecruit.org.ALL",
    "ZohoRecruit.bulk.ALL",
    "ZohoFiles.files.ALL",
    "ZohoSearch.securesearch.READ",
)
STEPS = """Once, at https://api-console.zoho.com (of your data centre): Add Client, Server-based Applications,
  Authorized Redirect URI  {redirect_uri}
Then copy its client id and client secret. (An own organisation only: Self Client, and --code.)"""


def command(
    profile: Annotated[str, typer.Option("--profile", help="Keep the login under this name.")] = DEFAULT,
    dc: Annotated[str, typer.Option("--dc", help="Data centre to begin at; cn for China.")] = "us",
    scope: Annotated[list[str] | None, typer.Option("--scope", help="Ask for this scope; repeat it.")] = None,
    code: Annotated[str | None, typer.Option("--code", help="A self client's code, made at the console.")] = None,
    device: Annotated[bool, typer.Option("--device", help="Consent in a browser on another device.")] = False,
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="Of the redirect address.")] = PORT,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Print the address, open nothing.")] = False,
    keyring: Annotated[bool, typer.Option("--keyring", help="Keep the secrets in the system's keyring.")] = False,
) -> int:
    """Get a refresh token with the user's consent and keep it for every later command.

    ZOHO_CLIENT_ID and ZOHO_CLIENT_SECRET say which application asks; without them you are asked. Each consent makes a
    new refresh token, and the vendor drops the oldest of a user's when there are more than 20.
    """
    sandbox = os.environ.get("ZRECRUIT_SANDBOX_URL") or None
    scopes = tuple(scope or SCOPES)
    with Loopback(port if not (code or device) else 0) as server:
        uri = "" if code or device else server.redirect_uri
        consent = Consent(*_application(uri), uri, dc=dc, sandbox_url=sandbox)
        if code:
            grant = consent.run(granted(consent, code, consent.centre))
        elif device:
            grant = consent.run(device_consent(consent, scopes, _show))
        else:
            grant = _in_browser(consent, server, scopes, open_it=not no_browser)
    return _keep(grant, profile, sandbox, keyring=keyring)


def _application(redirect_uri: str) -> tuple[str, str]:
    """Client id and secret: of the environment, or asked for at the terminal."""
    found = [os.environ.get(name, "").strip() for name in ("ZOHO_CLIENT_ID", "ZOHO_CLIENT_SECRET")]
    if all(found):
        return found[0], found[1]
    if not sys.stdin.isatty():
        raise ConfigError("there is no application to log in with", advice="Set ZOHO_CLIENT_ID and ZOHO_CLIENT_SECRET.")
    sys.stderr.write(STEPS.format(redirect_uri=redirect_uri) + "\n")
    return (
        found[0] or typer.prompt("Client id", err=True),
        found[1] or typer.prompt("Client secret", hide_input=True, err=True),
    )


def _in_browser(consent: Consent, server: Loopback, scopes: tuple[str, ...], *, open_it: bool) -> Grant:
    state = new_state()
    url = consent.authorize_url(scopes, state)
    opened = open_it and webbrowser.open(url)
    sys.stderr.write(f"{'Your browser shows' if opened else 'Open'} this address; waiting for your consent:\n{url}\n")
    sys.stderr.flush()
    query = server.wait(PATIENCE)
    if query is None:
        raise ConsentRefused("nobody came back from the consent page", advice="Run zrecruit login again.")
    return consent.exchange(query, state)


def _show(code: DeviceCode) -> None:
    minutes = code.expires_in / 60
    sys.stderr.write(f"Within {minutes:.0f} minutes, open {code.verification_url} and type in {code.user_code}\n")
    sys.stderr.flush()


def _keep(grant: Grant, profile: str, sandbox: str | None, *, keyring: bool) -> int:
    """Try the token before it is kept, and say whose it is."""
    given = grant.credentials
    with Recruit(given, sandbox_url=sandbox) as zr:
        user = next(iter(zr.users.list(type="CurrentUser")))
        org = zr.request("GET", "org").json()["org"][0]
    organisation = str(org.get("zgid") or "") or None
    credentials = Credentials(
        given.client_id, given.client_secret, given.refresh_token, dc=given.dc, organisation=organisation
    )
    profiles = Profiles()
    profiles.save(profile, credentials, keyring=keyring)
    where = "the keyring" if keyring else profiles.path
    print_lines([f"logged in as {user.email} of {org.get('company_name')}; profile {profile}, kept in {where}"])
    return OK
