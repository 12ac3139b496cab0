"""Webhooks: from a subscription that never lapses to an effect that happens once."""

from zrecruit_ext.webhooks.event import Event
from zrecruit_ext.webhooks.handlers import HANDLERS, Handler, Handlers, on
from zrecruit_ext.webhooks.inbox import Delivery, Inbox
from zrecruit_ext.webhooks.once import create_table, once
from zrecruit_ext.webhooks.receiver import REFUSED, Receipt, Receiver
from zrecruit_ext.webhooks.worker import Worker

__all__ = [
    "HANDLERS",
    "REFUSED",
    "Delivery",
    "Event",
    "Handler",
    "Handlers",
    "Inbox",
    "Receipt",
    "Receiver",
    "Worker",
    "create_table",
    "on",
    "once",
]
