"""A read-only conformance run: does the user's own organisation answer as the spec says?

`verify` sends GET operations only, within a budget of credits, and checks each answer against the spec. Its report
holds shapes, no values: which contracts were confirmed, contradicted or not seen.
"""

from __future__ import annotations

from zrecruit_ext.programs.verify.report import Contradiction, Report, Verdict
from zrecruit_ext.programs.verify.run import verify

__all__ = ["Contradiction", "Report", "Verdict", "verify"]
