"""The one error that only programs know; all others are the core's."""

# ruff: noqa: N818  (named as the core's errors are: what happened)

from __future__ import annotations

from zrecruit_ext.errors import InputError

__all__ = ["NoAddress"]


class NoAddress(InputError):
    """A résumé without an e-mail address: whether the person is known already cannot be told."""

    advice = "Add an address to the file, or enter the candidate by hand."
