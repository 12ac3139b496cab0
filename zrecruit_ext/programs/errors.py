"""The errors that only programs know; all others are the core's."""

# ruff: noqa: N818  (named as the core's errors are: what happened)

from __future__ import annotations

from zrecruit_ext.errors import InputError, RecruitError

__all__ = ["NoAddress", "TwinLeft"]


class NoAddress(InputError):
    """A résumé without an e-mail address: whether the person is known already cannot be told."""

    advice = "Add an address to the file, or enter the candidate by hand."


class TwinLeft(RecruitError):
    """The record an import has made of somebody known could not be removed; `details["id"]` is its id.

    It ends the run: every further file would leave one more.
    """

    advice = (
        "Delete it by hand, and let the user behind the token delete candidates, or take résumés in the seed's way."
    )
