"""The twenty errors of seed 003, each heard by somebody to whom it applies.

The table is the seed's; what a user of the client reads is in `tests/golden/review_errors.txt`, which
`ZRECRUIT_WRITE_GOLDEN=1 pytest tests/sandbox/reviews` writes anew for a reader to judge.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from zrecruit_ext import Results
from zrecruit_ext.errors import RowsFailed

if TYPE_CHECKING:
    from conftest import Reviewers

GOLDEN = Path(__file__).parents[2] / "golden"
TABLE: list[dict[str, str]] = json.loads((GOLDEN / "seed_003_errors.json").read_text(encoding="utf-8"))
SHOWN = GOLDEN / "review_errors.txt"

Row = dict[str, Any]

RATED: Row = {"Rating": 4}
# who, and what they send, in the order of the seed's table; a row with an id is an update
CASES: list[tuple[str, Row]] = [
    ("ivo", {"id": "1004", "Interview_Status": "Rejected"}),
    ("rhea", {"id": "1003", **RATED}),
    ("ivo", {"Interview_Name": "801", "Interview_Status": "Hired"}),
    ("ivo", {"id": "1006", "Interview_Status": "Hired"}),
    ("rhea", {"Candidate_Name": "501", "Assessment_Name": "903", **RATED}),
    ("rhea", {"Candidate_Name": "501", "Review_Comments": "Good."}),
    ("ivo", {"id": "1005", "Review_Comments": "Good."}),
    ("rhea", {"id": "1002", "$answers": [{"question": "9031", "score": 2}], **RATED}),
    ("rhea", {"Candidate_Name": "501", "Assessment_Name": "902", **RATED}),
    ("rhea", {"id": "1001", "Rating": 6}),
    ("rhea", {"id": "1007", **RATED}),
    ("ivo", {"id": "1005", "Interview_Status": "Splendid"}),
    ("rhea", {"id": "1007", "Assessment_Name": "901", "$answers": [{"question": "9012", "score": 2}], **RATED}),
    ("rhea", {"Candidate_Name": "501", "Assessment_Name": "999", **RATED}),
    ("stan", {"id": "1001", **RATED}),
    ("rhea", {"id": "1001", "$status_info": {"Application_Status": "Rejected"}, **RATED}),
    ("rhea", {"id": "1001", "Reason_for_Rejection": "Bad handwriting", **RATED}),
    ("rhea", {"Interview_Name": "802", "Interview_Status": "Hired"}),
    ("sol", {"Interview_Name": "802", "Interview_Status": "Hired"}),
    ("ivo", {"Candidate_Name": "501", **RATED}),
]
NUMBERED = list(zip(range(1, 21), CASES, TABLE, strict=True))


@pytest.mark.parametrize(("number", "case", "expected"), NUMBERED, ids=[str(number) for number, _, _ in NUMBERED])
def test_each_error_of_the_table_is_reached(
    reviewers: Reviewers, number: int, case: tuple[str, Row], expected: dict[str, str]
) -> None:
    before = reviewers.api.get("/recruit/v2/Reviews").json()
    status, result = reviewers.write(*case)
    assert (str(status), result["code"], result["message"]) == (
        expected["status"],
        expected["code"],
        expected["message"],
    )
    assert result["status"] == "error"
    assert reviewers.api.get("/recruit/v2/Reviews").json() == before


# the same rows, sent by somebody else or about something else, so that nothing but the situation makes the error
ALLOWED: list[tuple[int, str, Row]] = [
    (1, "ivo", {"id": "1005", "Interview_Status": "Rejected"}),
    (2, "rhea", {"id": "1002", **RATED}),
    (3, "ivo", {"Interview_Name": "804", "Interview_Status": "Hired"}),
    (4, "ivo", {"Interview_Name": "804", "Interview_Status": "On-hold"}),
    (9, "ivo", {"Interview_Name": "804", "Interview_Status": "Hired", "Assessment_Name": "902"}),
    (11, "rhea", {"id": "1007", "$answers": [{"question": "9011", "score": 2}], **RATED}),
    (15, "ada", {"id": "1001", **RATED}),
    (16, "rhea", {"id": "1001", "$status_info": {"Application_Status": "Hired"}, **RATED}),
    (17, "rhea", {"id": "1001", "Reason_for_Rejection": "Position filled", **RATED}),
    (18, "ivo", {"Interview_Name": "802", "Interview_Status": "Hired"}),
    (19, "stan", {"Interview_Name": "802", "Interview_Status": "Hired"}),
    (20, "sol", {"Candidate_Name": "501", **RATED}),
]


@pytest.mark.parametrize(("number", "who", "row"), ALLOWED, ids=[str(number) for number, _, _ in ALLOWED])
def test_what_the_error_does_not_apply_to_is_written(reviewers: Reviewers, number: int, who: str, row: Row) -> None:
    status, result = reviewers.write(who, row)
    assert (status, result["code"]) == (200 if "id" in row else 201, "SUCCESS"), result


def test_the_messages_read_as_reviewed(reviewers: Reviewers) -> None:
    shown = "".join(
        f"{number}. {expected['reason']}\n   {told(reviewers, case)}\n" for number, case, expected in NUMBERED
    )
    if os.environ.get("ZRECRUIT_WRITE_GOLDEN"):
        SHOWN.write_text(shown, encoding="utf-8")
    assert shown == SHOWN.read_text(encoding="utf-8")


def told(reviewers: Reviewers, case: tuple[str, Row]) -> str:
    """What the client raises for the answer."""
    _, result = reviewers.write(*case)
    with pytest.raises(RowsFailed) as caught:
        Results.of({"data": [result]}).raise_for_failures()
    return str(caught.value)
