"""What a token is, and the seam for whoever provides one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from zrecruit_ext.errors import InvalidToken

if TYPE_CHECKING:
    from zrecruit_ext._drive.effects import Flow
    from zrecruit_ext._secret import Secret

__all__ = ["StaticToken", "Token", "TokenSource"]


@dataclass(frozen=True, slots=True)
class Token:
    """An access token; `expires_at` and `issued_at` are wall-clock seconds, `scheme` is the word before it.

    The vendor's replies say `Bearer`, its documents and the live service want `Zoho-oauthtoken`.
    """

    value: Secret
    expires_at: float = float("inf")
    issued_at: float = 0.0
    scheme: str = "Zoho-oauthtoken"

    def header(self) -> str:
        return f"{self.scheme} {self.value.reveal()}"


class TokenSource(Protocol):
    """Hands out access tokens."""

    def get(self, *, rejected: Token | None = None, deadline: float | None = None) -> Flow[Token]:
        """A token to use now. `rejected` is one the service has just refused: never that one again.

        `deadline` is a time of the steady clock. Raises AuthError or WireError when there is no token to be had.
        """
        ...


class StaticToken:
    """A token made elsewhere; it is used until the service refuses it."""

    def __init__(self, value: Secret, scheme: str = "Zoho-oauthtoken") -> None:
        self._token = Token(value, scheme=scheme)

    def get(self, *, rejected: Token | None = None, deadline: float | None = None) -> Flow[Token]:  # noqa: ARG002
        if rejected is not None:
            raise InvalidToken("the given access token is refused", advice="Give a new one; it cannot be renewed here.")
        return self._token
        yield  # a flow without effects
