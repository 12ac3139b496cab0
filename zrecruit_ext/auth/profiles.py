"""Named credentials of this machine: in a private file, or in the system's keyring with the rest beside it.

The file is `profiles.json` in the user's configuration folder (ZRECRUIT_PROFILES names another), mode 0600.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from platformdirs import user_config_path

from zrecruit_ext._secret import Secret
from zrecruit_ext.auth.credentials import VARIABLES, Credentials
from zrecruit_ext.errors import ConfigError, MissingCredentials
from zrecruit_ext.stores import open_store

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["DEFAULT", "Profiles", "known_credentials"]

DEFAULT = "default"
TABLE = "profiles"
SERVICE = "zrecruit"
SECRETS = ("client_secret", "refresh_token")


class Profiles:
    """The profiles of one file."""

    def __init__(self, path: str | None = None) -> None:
        found = path or os.environ.get("ZRECRUIT_PROFILES") or user_config_path("zrecruit") / "profiles.json"
        self.path = str(found)
        self._store = open_store(f"file:{self.path}")  # its library is loaded when a profile is looked for

    def names(self) -> list[str]:
        """Every profile, by name."""
        return [name for name, _ in self._store.scan(TABLE, limit=1_000)]

    def load(self, name: str = DEFAULT) -> Credentials:
        """MissingCredentials when there is no such profile, or its secrets are gone from the keyring."""
        row = self._store.get(TABLE, name)
        if row is None:
            known = ", ".join(self.names()) or "none"
            raise MissingCredentials(f"there is no profile {name!r} (known: {known})", advice="Run: zrecruit login.")
        values = {**row.value, **(_recall(name) if row.value.get("keyring") else {})}
        return Credentials(
            values["client_id"],
            Secret(values["client_secret"]),
            Secret(values["refresh_token"]),
            dc=values.get("dc"),
            organisation=values.get("organisation"),
        )

    def save(self, name: str, credentials: Credentials, *, keyring: bool = False) -> None:
        """Keep credentials under a name, in place of what was there; with `keyring` the secrets go there."""
        hidden = {key: getattr(credentials, key).reveal() for key in SECRETS}
        value: dict[str, Any] = {
            "client_id": credentials.client_id,
            "dc": credentials.dc,
            "organisation": credentials.organisation,
            "keyring": keyring,
        }
        if keyring:
            _remember(name, hidden)
        row = self._store.get(TABLE, name)
        self._store.put(TABLE, name, value if keyring else value | hidden, version=row.version if row else 0)

    def remove(self, name: str) -> bool:
        """Forget a profile and its secrets; False when there is none."""
        row = self._store.get(TABLE, name)
        if row is None:
            return False
        if row.value.get("keyring"):
            _forget(name)
        return self._store.delete(TABLE, name, version=row.version)


def known_credentials(profile: str | None = None) -> Credentials:
    """The credentials to use: of `profile` if one is named, else of the environment, else of a profile.

    That profile is ZRECRUIT_PROFILE, or `default`. MissingCredentials says what is missing.
    """
    if profile is not None:
        return Profiles().load(profile)
    if any(os.environ.get(variable, "").strip() for variable in VARIABLES.values()):
        return Credentials.from_env()
    named = os.environ.get("ZRECRUIT_PROFILE", "").strip()
    profiles = Profiles()
    if named or DEFAULT in profiles.names():
        return profiles.load(named or DEFAULT)
    return Credentials.from_env()


def _remember(name: str, hidden: Mapping[str, str]) -> None:
    for key, value in hidden.items():
        _keyring().set_password(SERVICE, f"{name}/{key}", value)


def _recall(name: str) -> dict[str, str]:
    found = {key: _keyring().get_password(SERVICE, f"{name}/{key}") for key in SECRETS}
    if not all(found.values()):
        raise MissingCredentials(f"the keyring has lost the profile {name!r}", advice="Run: zrecruit login.")
    return found


def _forget(name: str) -> None:
    keyring = _keyring()
    for key in SECRETS:
        if keyring.get_password(SERVICE, f"{name}/{key}") is not None:
            keyring.delete_password(SERVICE, f"{name}/{key}")


def _keyring() -> Any:
    try:
        import keyring
        from keyring.backends.fail import Keyring as NoKeyring
    except ModuleNotFoundError:
        raise ConfigError("there is no keyring library", advice="Run: pip install 'zrecruit[keyring]'.") from None
    if isinstance(keyring.get_keyring(), NoKeyring):
        raise ConfigError("this system has no keyring", advice="Leave --keyring out: a private file is used then.")
    return keyring
