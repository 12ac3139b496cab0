"""Programs for the main job, made for a real organisation.

`parse_and_create` turns one résumé into a candidate, `intake` takes a folder of them in for a job opening, `import_csv`
writes the rows of a file. Each returns an object with counts and one outcome per file or row, and can be run again at
any time: what is there already is found in the organisation itself.
"""

from __future__ import annotations

from zrecruit_ext.programs.csv_import import import_csv
from zrecruit_ext.programs.errors import NoAddress, TwinLeft
from zrecruit_ext.programs.intake import intake, parse_and_create
from zrecruit_ext.programs.outcomes import FileOutcome, ImportResult, IntakeResult, RowFailure, StepOutcome, Way
from zrecruit_ext.programs.progress import Event, Progress
from zrecruit_ext.programs.row_writer import Operation

__all__ = [
    "Event",
    "FileOutcome",
    "ImportResult",
    "IntakeResult",
    "NoAddress",
    "Operation",
    "Progress",
    "RowFailure",
    "StepOutcome",
    "TwinLeft",
    "Way",
    "import_csv",
    "intake",
    "parse_and_create",
]
