"""The vendor's codes as data: which error class, and what to do. Matched by code only, because messages vary.

Sources: the error tables of the apiv2 pages, Zoho Accounts' OAuth pages, seed 000. The set is open: an unknown code
falls back to its HTTP status.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from zrecruit_ext.errors import (
    ApiError,
    AuthError,
    Forbidden,
    InvalidRequest,
    InvalidToken,
    NotFound,
    RateLimited,
    RecruitError,
    ScopeMismatch,
    ServerError,
    TokenRefused,
    TokenThrottled,
    UnexpectedAnswer,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["TOKEN_CODES", "class_and_advice"]

Row: TypeAlias = tuple[type[RecruitError], str]

FIX_CALL = "Correct the call; the details of the error say where."
WAIT = "Make fewer calls at once, or wait until credits are free again."

TOKEN_CODES = frozenset({"INVALID_TOKEN", "AUTHENTICATION_FAILURE"})
"""Codes of a 401 that a new access token may repair."""

CODES: Mapping[str, Row] = {
    "INVALID_TOKEN": (InvalidToken, InvalidToken.advice),
    "AUTHENTICATION_FAILURE": (InvalidToken, InvalidToken.advice),
    "OAUTH_SCOPE_MISMATCH": (ScopeMismatch, ScopeMismatch.advice),
    "NO_PERMISSION": (Forbidden, "Give the user's profile this permission in Recruit."),
    "AUTHORIZATION_FAILED": (Forbidden, "Give the user's profile this permission in Recruit."),
    "NOT_ALLOWED": (Forbidden, "Recruit does not allow this for the record as it is."),
    "INVALID_MODULE": (InvalidRequest, "Use the module's API name, for instance Candidates or Job_Openings."),
    "INVALID_DATA": (InvalidRequest, "Correct that field or parameter."),
    "MANDATORY_NOT_FOUND": (InvalidRequest, "Add that field."),
    "DUPLICATE_DATA": (
        InvalidRequest,
        "The record exists already; the details may name its id. Use upsert to change it.",
    ),
    "INVALID_QUERY": (
        InvalidRequest,
        "Check names and operators; commas and parentheses of a criteria value take a backslash (zrecruit_ext.F).",
    ),
    "PATTERN_NOT_MATCHED": (InvalidRequest, FIX_CALL),
    "LIMIT_EXCEEDED": (InvalidRequest, "Ask for less in one call: 200 records to read, 100 to write, 10 conditions."),
    "REQUIRED_PARAM_MISSING": (InvalidRequest, FIX_CALL),
    "EXPECTED_FIELD_MISSING": (InvalidRequest, FIX_CALL),
    "DEPENDENT_FIELD_MISSING": (InvalidRequest, FIX_CALL),
    "AMBIGUITY_DURING_PROCESSING": (InvalidRequest, FIX_CALL),
    "CANNOT_PROCESS_REQUEST": (InvalidRequest, "Read the message; the request contradicts the record's state."),
    "RECORD_LOCKED": (InvalidRequest, "Unlock the record in Recruit, or lift the restriction on its data."),
    "INVALID_REQUEST_METHOD": (InvalidRequest, "This path does not take this method."),
    "INVALID_FILE_FORMAT": (InvalidRequest, "Send a file of a type that this call accepts."),
    "FILE_TOO_LARGE": (InvalidRequest, "Send a smaller file."),
    "INVALID_URL_PATTERN": (NotFound, "Check the path."),
    "RESOURCE_NOT_FOUND": (NotFound, "Check the path and the id."),
    "TOO_MANY_REQUESTS": (RateLimited, WAIT),
    "CONCURRENT_LIMIT": (RateLimited, WAIT),
    "INTERNAL_ERROR": (ServerError, "An unknown query parameter can cause this; else try later."),
    "INTERNAL_SERVER_ERROR": (ServerError, "Try later."),
    # Of the accounts server.
    "invalid_code": (
        TokenRefused,
        "The refresh token is wrong, revoked or of another data centre: give consent again.",
    ),
    "invalid_client": (TokenRefused, "Check client id and data centre, and that the client is enabled for it."),
    "invalid_client_secret": (TokenRefused, "Take the client secret of this data centre from the API console."),
    "invalid_redirect_uri": (TokenRefused, "Use exactly the redirect URI registered in the API console."),
    "invalid_scope": (TokenRefused, "One unknown scope rejects the whole request; ask for known ones only."),
    "access_denied": (TokenRefused, "The user refused, or too many codes were made; give consent again."),
    "missing_org_info": (TokenRefused, "Give soid= (service and organisation id) for client credentials."),
    "general_error": (TokenRefused, "Check client id, secret and refresh token."),
}

BY_STATUS: Mapping[int, Row] = {
    401: (AuthError, "Check the credentials and the data centre."),
    403: (Forbidden, "Give the user's profile this permission in Recruit."),
    404: (NotFound, "Check the path and the id."),
    413: (InvalidRequest, "Send less in one call."),
    415: (InvalidRequest, "Send the content type that the call documents."),
    429: (RateLimited, WAIT),
}

# Of the accounts server, with 200 or 400: a text for people in the place of a code.
THROTTLE_CODE = "access denied"
THROTTLE_WORDS = "too many requests"


def class_and_advice(code: str | None, message: str, status: int) -> Row:
    """The error class and the advice for a code; by the status when the code is unknown."""
    if status == 429:
        return BY_STATUS[status]
    if (code or "").lower() == THROTTLE_CODE or THROTTLE_WORDS in message.lower():
        return TokenThrottled, TokenThrottled.advice
    if code is not None and code in CODES:
        return CODES[code]
    if status in BY_STATUS:
        return BY_STATUS[status]
    if status >= 500:
        return ServerError, "Try later; a gateway may have answered."
    return (InvalidRequest, FIX_CALL) if status >= 400 else _odd(code)


def _odd(code: str | None) -> Row:
    return (ApiError, FIX_CALL) if code else (UnexpectedAnswer, UnexpectedAnswer.advice)
