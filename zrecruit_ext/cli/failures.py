"""An exception as the one line a person at a terminal can act on."""

from __future__ import annotations

import json
import os
import re
import sys
import traceback

from zrecruit_ext.errors import SHOWN, RecruitError

__all__ = ["line_of", "masked"]

_NAMES = ("api_name", "param_name", "column_name", "reason", "id")
_SECRET_VARIABLES = ("ZOHO_CLIENT_SECRET", "ZOHO_REFRESH_TOKEN")
_TOKEN = re.compile(r"\b1000\.[0-9A-Za-z]{8,}(\.[0-9A-Za-z]{8,})?")


def line_of(error: Exception) -> str:
    """What happened and what to do. ZRECRUIT_DEBUG=1 puts the traceback before it, without secrets."""
    if os.environ.get("ZRECRUIT_DEBUG") == "1":
        sys.stderr.write(masked("".join(traceback.format_exception(error))))
    if isinstance(error, RecruitError):
        return masked(f"{error}{_details(error)}")
    if isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename else ""
        return masked(f"{where}{error.strerror.lower()}. Check the path, its permissions and the space on the disk.")
    text = " ".join(f"{type(error).__name__}: {error}".split())
    return masked(f"a fault of zrecruit itself: {text}. Run it again with ZRECRUIT_DEBUG=1 and report what it prints.")


def _details(error: RecruitError) -> str:
    """What the service adds to its message, where the line does not say it yet, as compact JSON."""
    line = str(error)
    more = {k: v for k, v in error.details.items() if k not in _NAMES or str(v) not in line}
    if not more:
        return ""
    text = json.dumps(more, ensure_ascii=False, separators=(",", ":"), default=str)
    shown = text if len(text) <= SHOWN else f"{text[:SHOWN]}..."
    return " Details: " + "".join(sign if sign.isprintable() else " " for sign in shown)


def masked(text: str) -> str:
    """The text without the secrets of the environment and without anything that looks like a token."""
    for name in _SECRET_VARIABLES:
        value = os.environ.get(name)
        if value:
            text = text.replace(value, "***")
    return _TOKEN.sub("***", text)
