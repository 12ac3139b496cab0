"""Limits of an organisation: calls at once and credits a day, for one process or shared through a store."""

from zrecruit_ext._exchange.turn import Limiter
from zrecruit_ext.limits.gate import ConcurrencyLimit, Slot

__all__ = ["ConcurrencyLimit", "Limiter", "Slot"]
