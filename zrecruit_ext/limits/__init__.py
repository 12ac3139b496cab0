"""Limits of an organisation: calls at once and credits a day, for one process or shared through a store."""

from zrecruit_ext._exchange.turn import Limiter
from zrecruit_ext.limits.credits import CreditsLeft
from zrecruit_ext.limits.gate import ConcurrencyLimit, Slot
from zrecruit_ext.limits.organisation import OrganisationLimit, limiter_of
from zrecruit_ext.limits.settings import Limits

__all__ = ["ConcurrencyLimit", "CreditsLeft", "Limiter", "Limits", "OrganisationLimit", "Slot", "limiter_of"]
