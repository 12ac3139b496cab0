"""`zrecruit logout`."""

import os
from typing import Annotated

import typer

from zrecruit_ext.auth import Profiles
from zrecruit_ext.auth.profiles import DEFAULT
from zrecruit_ext.auth.revoking import revoke
from zrecruit_ext.cli.codes import OK
from zrecruit_ext.cli.output import print_lines

__all__ = ["command"]


def command(
    profile: Annotated[str, typer.Option("--profile", help="The login to end.")] = DEFAULT,
    keep_token: Annotated[bool, typer.Option("--keep-token", help="Forget it here, revoke nothing.")] = False,
) -> int:
    """Revoke a profile's refresh token at the vendor, with its access tokens, and forget it here."""
    profiles = Profiles()
    credentials = profiles.load(profile)
    if not keep_token:
        revoke(credentials, sandbox_url=os.environ.get("ZRECRUIT_SANDBOX_URL") or None)
    profiles.remove(profile)
    print_lines([f"profile {profile} is forgotten{'' if keep_token else ', its refresh token revoked'}"])
    return OK
