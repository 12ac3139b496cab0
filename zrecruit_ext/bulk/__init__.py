"""Bulk read and bulk write: many rows as jobs of the service, each step journalled, in little memory."""

from zrecruit_ext.bulk.archive import Limits
from zrecruit_ext.bulk.client import AsyncBulk, AsyncReadJob, Bulk, ReadJob
from zrecruit_ext.bulk.journal import Journal
from zrecruit_ext.bulk.polling import Patience
from zrecruit_ext.bulk.reading import Exported, Progress
from zrecruit_ext.bulk.verdicts import BulkRow, Written

__all__ = [
    "AsyncBulk",
    "AsyncReadJob",
    "Bulk",
    "BulkRow",
    "Exported",
    "Journal",
    "Limits",
    "Patience",
    "Progress",
    "ReadJob",
    "Written",
]
