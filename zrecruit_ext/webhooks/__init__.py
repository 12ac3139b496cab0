"""Webhooks: from a subscription that never lapses to an effect that happens once."""

from zrecruit_ext.webhooks.event import Event
from zrecruit_ext.webhooks.inbox import Delivery, Inbox
from zrecruit_ext.webhooks.receiver import REFUSED, Receipt, Receiver

__all__ = ["REFUSED", "Delivery", "Event", "Inbox", "Receipt", "Receiver"]
