"""Reviews: who may write them, what they must hold, and what they change.

Source: Create Review, Update Review (seed 003), Zoho Recruit REST API v2.
"""

from __future__ import annotations

from .rules import ReviewRules

__all__ = ["ReviewRules"]
