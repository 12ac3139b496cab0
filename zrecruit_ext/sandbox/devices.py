"""Consents on another device: a code to type in, and what the device hears while it waits. No HTTP here."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zrecruit_ext.sandbox.oauth import GrantRefused, TokenDesk, fresh_token

if TYPE_CHECKING:
    from zrecruit_ext.sandbox.clock import Clock

__all__ = ["DECISIONS", "LIFETIME", "Device", "DeviceDesk"]

LIFETIME = 300
INTERVAL = 30
LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""No vowels, so that a code is no word."""
ACCEPT, OTHER_PLACE = "accept", "other_dc"
DECISIONS = (ACCEPT, "reject", OTHER_PLACE)
ELSEWHERE = "eu"


@dataclass(slots=True)
class Device:
    """One request for a consent; `decision` is the user's, `polled` when the device asked last."""

    device_code: str
    user_code: str
    scopes: frozenset[str]
    offline: bool
    expires: float
    decision: str | None = None
    user_id: str = ""
    polled: float | None = None


class DeviceDesk:
    """Requests that wait for a user."""

    def __init__(self, clock: Clock, tokens: TokenDesk) -> None:
        self._clock, self._tokens = clock, tokens
        self._devices: dict[str, Device] = {}

    def reset(self) -> None:
        """Nobody waits."""
        self._devices.clear()

    def request(self, scopes: frozenset[str], *, offline: bool) -> Device:
        """A device that may ask for five minutes."""
        letters = [secrets.choice(LETTERS) for _ in range(8)]
        user_code = f"{''.join(letters[:4])}-{''.join(letters[4:])}"
        device = Device(fresh_token(), user_code, scopes, offline, self._clock.now() + LIFETIME)
        self._devices[device.device_code] = device
        return device

    def waiting(self, user_code: str) -> Device | None:
        """The device a user means by the code he typed in, in any case; None when it waits no more."""
        wanted, now = user_code.strip().upper(), self._clock.now()
        alive = (each for each in self._devices.values() if each.decision is None and each.expires > now)
        return next((each for each in alive if each.user_code == wanted), None)

    def decide(self, device: Device, decision: str, user_id: str) -> None:
        """What the user said (one of `DECISIONS`)."""
        device.decision, device.user_id = decision, user_id

    def poll(self, device_code: str) -> tuple[str, str | None]:
        """Access and refresh token of a consent; raises `GrantRefused` until there is one, and when there is none."""
        device, now = self._devices.get(device_code), self._clock.now()
        if device is None:
            raise GrantRefused("invalid_code")
        last, device.polled = device.polled, now
        if device.expires <= now:
            raise self._ended(device, "expired")
        if last is not None and now - last < INTERVAL:
            raise GrantRefused("slow_down")
        if device.decision is None:
            raise GrantRefused("authorization_pending")
        if device.decision == OTHER_PLACE:
            raise self._ended(device, OTHER_PLACE, user_location=ELSEWHERE)
        if device.decision != ACCEPT:
            raise self._ended(device, "access_denied")
        del self._devices[device_code]
        return self._tokens.grant(device.user_id, device.scopes, offline=device.offline)

    def _ended(self, device: Device, error: str, **more: str) -> GrantRefused:
        del self._devices[device.device_code]
        refused = GrantRefused(error)
        refused.body |= more
        return refused
