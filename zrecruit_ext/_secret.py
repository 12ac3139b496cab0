"""Text that must not be seen: masked wherever Python would print it, and taken out of texts of others."""

from __future__ import annotations

import hmac
import re
from hashlib import sha256
from typing import NoReturn

__all__ = ["MASK", "Secret", "as_secret", "redact"]

MASK = "***"

TOKEN_SHAPES = re.compile(
    r"(1000\.)[0-9a-zA-Z]+\.[0-9a-zA-Z]+|(Zoho-oauthtoken\s+|Bearer\s+)[^\s\"',;]+", re.IGNORECASE
)


class Secret:
    """A secret string; only `reveal()` gives it out. Pickling is refused, because pickles end up on disks."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        return self._value

    def digest(self) -> str:
        """A short fingerprint to tell secrets apart, from which the secret cannot be found."""
        return sha256(self._value.encode()).hexdigest()[:16]

    def __repr__(self) -> str:
        return f"Secret({MASK})"

    def __str__(self) -> str:
        return MASK

    def __format__(self, spec: str) -> str:
        return format(MASK, spec)

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and hmac.compare_digest(self._value.encode(), other._value.encode())

    def __hash__(self) -> int:
        return hash((Secret, self._value))

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not pickled; make the client in each process from its environment")


def as_secret(value: str | Secret) -> Secret:
    """The secret itself, or the text made one."""
    return value if isinstance(value, Secret) else Secret(value)


def redact(text: str, *secrets: Secret) -> str:
    """A text of somebody else without these secrets, and without anything that looks like a token."""
    for secret in secrets:
        if secret:
            text = text.replace(secret.reveal(), MASK)
    return TOKEN_SHAPES.sub(lambda found: (found[1] or found[2] or "") + MASK, text)
