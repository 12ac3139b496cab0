"""`zrecruit status`."""

from typing import Annotated, Any

import typer

from zrecruit_ext.auth import Profiles
from zrecruit_ext.auth.credentials import Credentials
from zrecruit_ext.cli.codes import FAILURE, OK
from zrecruit_ext.cli.options import AsJson
from zrecruit_ext.cli.output import print_json, print_lines
from zrecruit_ext.client import Recruit
from zrecruit_ext.errors import RecruitError

__all__ = ["command"]


def command(
    profile: Annotated[str | None, typer.Option("--profile", help="Only this profile.")] = None,
    as_json: AsJson = False,
) -> int:
    """Say which credentials are known, and whether each of them still works.

    The environment goes before the profiles. One call for each; exit code 1 when one does not work or there is none.
    """
    names: list[str | None] = [profile] if profile else [*([None] if _in_environment() else []), *Profiles().names()]
    found = [_looked_at(name) for name in names]
    if as_json:
        print_json({"logins": found, "profiles_file": Profiles().path})
    else:
        print_lines([_line(each) for each in found] or ["no login; run: zrecruit login"])
    return OK if found and all(each["works"] for each in found) else FAILURE


def _in_environment() -> bool:
    try:
        return bool(Credentials.from_env())
    except RecruitError:
        return False


def _looked_at(name: str | None) -> dict[str, Any]:
    about: dict[str, Any] = {"profile": name, "works": False, "dc": None, "user": None, "why": None}
    try:
        credentials = Profiles().load(name) if name else Credentials.from_env()
        with Recruit.from_env(credentials=credentials, read_only=True) as zr:
            user = next(iter(zr.users.list(type="CurrentUser")))
            return {**about, "works": True, "dc": zr.policy.centre.name, "user": user.email}
    except RecruitError as error:
        return {**about, "why": str(error)}


def _line(each: dict[str, Any]) -> str:
    name = each["profile"] or "(environment)"
    return f"{name}: {each['user']}, data centre {each['dc']}" if each["works"] else f"{name}: {each['why']}"
