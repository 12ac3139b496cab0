"""The service in virtual time is the one of the chaos scripts."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "chaos"))
