"""What goes wrong with notices on their way; `POST /_sandbox/watch` changes it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["WatchSettings"]


@dataclass(frozen=True, slots=True)
class WatchSettings:
    """Probabilities are from 0 to 1 and drawn from `seed`."""

    loss: float = 0.0
    """Probability that a notice never goes out."""
    repeat: int = 1
    """Each notice goes out once to this many times."""
    forge: float = 0.0
    """Probability that a forged notice, with another token and an id that does not exist, goes out as well."""
    delay: float = 0.0
    """Seconds of the sandbox's clock between the change and its notice."""
    reorder: int = 0
    """Notices wait until so many are there, and go out in an order drawn by lot; those left go out on a change."""
    bulk: bool = True
    """Whether rows of write jobs send notices."""
    ids_as_text: bool = False
    """Whether deletions name their ids as one text."""
    seed: int = 0
