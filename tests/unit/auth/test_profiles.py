"""Credentials of this machine by name, and which of the places that know some is asked first."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Any

import pytest

from zrecruit_ext.auth import Credentials, Profiles
from zrecruit_ext.auth.profiles import known_credentials
from zrecruit_ext.client import Recruit
from zrecruit_ext.errors import ConfigError, MissingCredentials

GIVEN = Credentials("1000.ID", "canary-secret", "1000.canary.token", dc="eu", organisation="42")
VARIABLES = {"ZOHO_CLIENT_ID": "env-id", "ZOHO_CLIENT_SECRET": "env-secret", "ZOHO_REFRESH_TOKEN": "env-token"}


@pytest.fixture(autouse=True)
def profiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Profiles:
    for name in (*VARIABLES, "ZOHO_DC", "ZRECRUIT_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ZRECRUIT_PROFILES", str(tmp_path / "config" / "profiles.json"))
    return Profiles()


def test_what_is_kept_is_what_comes_back(profiles: Profiles) -> None:
    profiles.save("acme", GIVEN)
    assert Profiles().load("acme") == GIVEN
    assert profiles.names() == ["acme"]


def test_a_new_login_takes_the_place_of_the_old(profiles: Profiles) -> None:
    profiles.save("acme", Credentials("old", "old", "old"))
    profiles.save("acme", GIVEN)
    assert profiles.load("acme") == GIVEN


def test_the_file_is_private(profiles: Profiles) -> None:
    profiles.save("acme", GIVEN)
    assert stat.S_IMODE(Path(profiles.path).stat().st_mode) == 0o600


def test_a_forgotten_profile_is_gone(profiles: Profiles) -> None:
    profiles.save("acme", GIVEN)
    assert profiles.remove("acme")
    assert not profiles.remove("acme")
    with pytest.raises(MissingCredentials, match=r"'acme' \(known: none\)\. Run: zrecruit login"):
        profiles.load("acme")


class Vault:
    """The part of the keyring library that is used."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_keyring(self) -> Any:
        return self

    def set_password(self, service: str, name: str, value: str) -> None:
        self.kept[service, name] = value

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def delete_password(self, service: str, name: str) -> None:
        del self.kept[service, name]


@pytest.fixture
def vault(monkeypatch: pytest.MonkeyPatch) -> Vault:
    vault = Vault()
    monkeypatch.setattr("zrecruit_ext.auth.profiles._keyring", lambda: vault)
    return vault


def test_with_a_keyring_no_secret_is_in_the_file(profiles: Profiles, vault: Vault) -> None:
    profiles.save("acme", GIVEN, keyring=True)
    assert "canary" not in Path(profiles.path).read_text()
    assert profiles.load("acme") == GIVEN
    profiles.remove("acme")
    assert vault.kept == {}


def test_a_keyring_that_lost_its_secrets_is_told(profiles: Profiles, vault: Vault) -> None:
    profiles.save("acme", GIVEN, keyring=True)
    vault.kept.clear()
    with pytest.raises(MissingCredentials, match="the keyring has lost"):
        profiles.load("acme")


def test_a_system_without_a_keyring_is_told(profiles: Profiles, monkeypatch: pytest.MonkeyPatch) -> None:
    keyring = pytest.importorskip("keyring")
    from keyring.backends.fail import Keyring

    monkeypatch.setattr(keyring, "get_keyring", Keyring)
    with pytest.raises(ConfigError, match="no keyring"):
        profiles.save("acme", GIVEN, keyring=True)


class TestPrecedence:
    @pytest.fixture(autouse=True)
    def saved(self, profiles: Profiles) -> None:
        for name in ("default", "acme", "other"):
            profiles.save(name, Credentials(f"{name}-id", "s", "t"))

    @pytest.mark.parametrize(
        ("asked", "environment", "found"),
        [
            (None, {}, "default-id"),
            (None, {"ZRECRUIT_PROFILE": "acme"}, "acme-id"),
            (None, VARIABLES, "env-id"),
            (None, {**VARIABLES, "ZRECRUIT_PROFILE": "acme"}, "env-id"),
            ("other", {**VARIABLES, "ZRECRUIT_PROFILE": "acme"}, "other-id"),
        ],
    )
    def test_who_is_asked_first(
        self, asked: str | None, environment: dict[str, str], found: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        assert known_credentials(asked).client_id == found

    def test_half_an_environment_is_told_not_passed_over(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ZOHO_CLIENT_ID", "env-id")
        with pytest.raises(MissingCredentials, match="ZOHO_CLIENT_SECRET, ZOHO_REFRESH_TOKEN"):
            known_credentials()

    def test_a_client_is_made_of_a_profile(self) -> None:
        with Recruit.from_env(profile="acme", token_store="memory:") as zr:
            assert "us" in repr(zr)


def test_without_any_login_the_missing_variables_are_named() -> None:
    with pytest.raises(MissingCredentials, match="ZOHO_CLIENT_ID"):
        known_credentials()
