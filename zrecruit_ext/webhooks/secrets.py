"""Which organisation a token belongs to, found in a time that tells nothing."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from hmac import compare_digest
from typing import TYPE_CHECKING

from zrecruit_ext.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Secrets"]


class Secrets:
    """Current and previous tokens, of one organisation or of several by name. Only their digests are kept.

    Raises ConfigError when there is none, when one is empty, and when two organisations have the same.
    """

    def __init__(self, tokens: Sequence[str] | Mapping[str, Sequence[str]]) -> None:
        named = tokens if isinstance(tokens, Mapping) else {"": tokens}
        pairs = [(token, name) for name, known in named.items() for token in _listed(known)]
        if not pairs or not all(token.strip() for token, _ in pairs):
            raise ConfigError("a receiver needs tokens that are not empty", advice="Give the token of the channel.")
        if len({token for token, _ in pairs}) < len(set(pairs)):
            raise ConfigError("two organisations have the same token", advice="Give each a token of its own.")
        self._digests = [(_digest(token), name) for token, name in pairs]

    def owner(self, token: object) -> str | None:
        """The organisation whose token it is, None for nobody's. All tokens are compared, whichever fits."""
        given = _digest(token if isinstance(token, str) else "")
        found: str | None = None
        for digest, name in self._digests:
            if compare_digest(digest, given):
                found = name
        return found

    def __repr__(self) -> str:
        return f"Secrets({len(self._digests)})"


def _listed(known: Sequence[str]) -> Sequence[str]:
    return [known] if isinstance(known, str) else known


def _digest(token: str) -> bytes:
    # of equal length, so that not even a token's length can be told from the time
    return sha256(token.encode("utf-8", "surrogatepass")).digest()
