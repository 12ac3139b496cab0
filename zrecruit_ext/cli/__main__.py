"""`python -m zrecruit_ext.cli`: the same as `zrecruit`."""

from __future__ import annotations

import sys

from zrecruit_ext.cli import main

if __name__ == "__main__":
    sys.exit(main())
