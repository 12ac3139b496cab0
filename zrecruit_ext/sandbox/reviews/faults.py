"""The errors of seed 003 in its order: code, message, and the field to blame where there is one."""

from __future__ import annotations

from zrecruit_ext.sandbox.reply import RowFault

__all__ = ["FAULTS", "refused"]

INVALID, DUPLICATE, DENIED = "INVALID_DATA", "DUPLICATE_DATA", "NO_PERMISSION"
ASSESSMENT, ANSWERS, REASON = "Assessment_Name", "$answers", "Reason_for_Rejection"

FAULTS: dict[str, tuple[str, str, str | None]] = {
    "no video": (INVALID, "You can only update video interview records through API", None),
    "client": (INVALID, "Reviews added by your clients cannot be updated through API", None),
    "evaluated": (DUPLICATE, "The mentioned Interview record has already been evaluated by the Interviewer", None),
    "no recording": (INVALID, "Candidate has not submitted their video interview recording", None),
    "candidate's assessment": (INVALID, "You cannot update Candidate Assessments through API", None),
    "no rating": (INVALID, "You cannot add a review without specifying a Rating", "Rating"),
    "no interview status": (
        INVALID,
        "Interview assessments cannot be updated without specifying the Interview Status",
        "Interview_Status",
    ),
    "candidate's answers": (
        INVALID,
        "Assessment details cannot be updated through API for Candidate Assessments",
        ASSESSMENT,
    ),
    "interview assessment": (
        INVALID,
        "Interview Assessments can be used only for Interview Evaluations",
        ASSESSMENT,
    ),
    "rating range": (INVALID, "The value of Candidate Rating must be within 1 to 5", "Rating"),
    "no answers": (
        INVALID,
        "Your Review contains Assessment Data. Make sure to provide the Assessment details in your request",
        ASSESSMENT,
    ),
    "interview status": (
        INVALID,
        "Review could not be added as the interview status is invalid",
        "Interview_Status",
    ),
    "mandatory questions": (
        INVALID,
        "For mandatory questions, the answers must be included in your API request",
        ANSWERS,
    ),
    "unknown assessment": (INVALID, "The assessment you have included could not be found", ASSESSMENT),
    "not the owner": (
        INVALID,
        "Only administrators and record owners can update reviews in recruiter's assessments",
        None,
    ),
    "no reason": (INVALID, "EEO Rejection Reason cannot be empty", REASON),
    "unknown reason": (INVALID, "Reason for Rejection you have included is invalid", REASON),
    "may not change status": (DENIED, "permission denied to change status of interview", None),
    "may not view interview": (DENIED, "permission denied to view interview", None),
    "may not review": (DENIED, "Permission denied to Add/Edit review", None),
}


def refused(name: str, **details: str) -> RowFault:
    """The error of that name."""
    code, message, field = FAULTS[name]
    return RowFault(code, message, **({"api_name": field} if field else {}), **details)
