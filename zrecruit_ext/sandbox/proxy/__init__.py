"""A proxy in front of a sandbox, or of any plain HTTP server, that spoils answers on purpose.

with start() as sandbox, FaultProxy(sandbox.url) as proxy:
    proxy.spoil(Cut(100), times=1)
    zr = Recruit(credentials, sandbox_url=proxy.url)
"""

from zrecruit_ext.sandbox.proxy.faults import (
    CorruptChunk,
    Cut,
    Drip,
    Fault,
    GzipCut,
    HalfClose,
    Hang,
    HangAfterHeaders,
    Latency,
    ResetAfter,
    ResetBefore,
)
from zrecruit_ext.sandbox.proxy.message import Answer
from zrecruit_ext.sandbox.proxy.server import FaultProxy

__all__ = [
    "Answer",
    "CorruptChunk",
    "Cut",
    "Drip",
    "Fault",
    "FaultProxy",
    "GzipCut",
    "HalfClose",
    "Hang",
    "HangAfterHeaders",
    "Latency",
    "ResetAfter",
    "ResetBefore",
]
