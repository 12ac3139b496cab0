# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .application import Application
    from .approval import Approval
    from .associate_body import AssociateBody
    from .associate_row import AssociateRow
    from .attachment import Attachment
    from .attachment_page import AttachmentPage
    from .call_record import CallRecord
    from .campaign import Campaign
    from .candidate import Candidate
    from .candidate_notes_body import CandidateNotesBody
    from .candidate_page import CandidatePage
    from .candidates_body import CandidatesBody
    from .client_record import ClientRecord
    from .contact import Contact
    from .customize_info import CustomizeInfo
    from .deleted_record import DeletedRecord
    from .deleted_record_page import DeletedRecordPage
    from .department import Department
    from .details import Details
    from .document_upload import DocumentUpload
    from .error_envelope import ErrorEnvelope
    from .event import Event
    from .file_upload import FileUpload
    from .interview import Interview
    from .interview_duration import InterviewDuration
    from .interview_page import InterviewPage
    from .interviews_body import InterviewsBody
    from .job_opening import JobOpening
    from .job_opening_page import JobOpeningPage
    from .job_openings_body import JobOpeningsBody
    from .locations import Locations
    from .lookup import Lookup
    from .note import Note
    from .note_page import NotePage
    from .note_source import NoteSource
    from .notes_body import NotesBody
    from .oauth_error import OauthError
    from .offer import Offer
    from .page_info import PageInfo
    from .parse_info import ParseInfo
    from .parsed_resume import ParsedResume
    from .record import Record
    from .record_page import RecordPage
    from .records_body import RecordsBody
    from .referral import Referral
    from .revocation import Revocation
    from .row_result import RowResult
    from .seed_associate_body import SeedAssociateBody
    from .seed_associate_row import SeedAssociateRow
    from .server_info import ServerInfo
    from .subform_row import SubformRow
    from .submission import Submission
    from .task import Task
    from .tasks_body import TasksBody
    from .theme import Theme
    from .token import Token
    from .token_request import TokenRequest
    from .upsert_body import UpsertBody
    from .user import User
    from .user_page import UserPage
    from .vendor import Vendor
    from .write_results import WriteResults
else:
    _MODULES = {
        "Application": ".application",
        "Approval": ".approval",
        "AssociateBody": ".associate_body",
        "AssociateRow": ".associate_row",
        "Attachment": ".attachment",
        "AttachmentPage": ".attachment_page",
        "CallRecord": ".call_record",
        "Campaign": ".campaign",
        "Candidate": ".candidate",
        "CandidateNotesBody": ".candidate_notes_body",
        "CandidatePage": ".candidate_page",
        "CandidatesBody": ".candidates_body",
        "ClientRecord": ".client_record",
        "Contact": ".contact",
        "CustomizeInfo": ".customize_info",
        "DeletedRecord": ".deleted_record",
        "DeletedRecordPage": ".deleted_record_page",
        "Department": ".department",
        "Details": ".details",
        "DocumentUpload": ".document_upload",
        "ErrorEnvelope": ".error_envelope",
        "Event": ".event",
        "FileUpload": ".file_upload",
        "Interview": ".interview",
        "InterviewDuration": ".interview_duration",
        "InterviewPage": ".interview_page",
        "InterviewsBody": ".interviews_body",
        "JobOpening": ".job_opening",
        "JobOpeningPage": ".job_opening_page",
        "JobOpeningsBody": ".job_openings_body",
        "Locations": ".locations",
        "Lookup": ".lookup",
        "Note": ".note",
        "NotePage": ".note_page",
        "NoteSource": ".note_source",
        "NotesBody": ".notes_body",
        "OauthError": ".oauth_error",
        "Offer": ".offer",
        "PageInfo": ".page_info",
        "ParseInfo": ".parse_info",
        "ParsedResume": ".parsed_resume",
        "Record": ".record",
        "RecordPage": ".record_page",
        "RecordsBody": ".records_body",
        "Referral": ".referral",
        "Revocation": ".revocation",
        "RowResult": ".row_result",
        "SeedAssociateBody": ".seed_associate_body",
        "SeedAssociateRow": ".seed_associate_row",
        "ServerInfo": ".server_info",
        "SubformRow": ".subform_row",
        "Submission": ".submission",
        "Task": ".task",
        "TasksBody": ".tasks_body",
        "Theme": ".theme",
        "Token": ".token",
        "TokenRequest": ".token_request",
        "UpsertBody": ".upsert_body",
        "User": ".user",
        "UserPage": ".user_page",
        "Vendor": ".vendor",
        "WriteResults": ".write_results",
    }

    def __getattr__(name):
        # Each model on first use: importing all of them is most of a short program's start.
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value = getattr(import_module(_MODULES[name], __name__), name)
        return value

    def __dir__():
        return sorted({*globals(), *__all__})


__all__ = (
    "Application",
    "Approval",
    "AssociateBody",
    "AssociateRow",
    "Attachment",
    "AttachmentPage",
    "CallRecord",
    "Campaign",
    "Candidate",
    "CandidateNotesBody",
    "CandidatePage",
    "CandidatesBody",
    "ClientRecord",
    "Contact",
    "CustomizeInfo",
    "DeletedRecord",
    "DeletedRecordPage",
    "Department",
    "Details",
    "DocumentUpload",
    "ErrorEnvelope",
    "Event",
    "FileUpload",
    "Interview",
    "InterviewDuration",
    "InterviewPage",
    "InterviewsBody",
    "JobOpening",
    "JobOpeningPage",
    "JobOpeningsBody",
    "Locations",
    "Lookup",
    "Note",
    "NotePage",
    "NotesBody",
    "NoteSource",
    "OauthError",
    "Offer",
    "PageInfo",
    "ParsedResume",
    "ParseInfo",
    "Record",
    "RecordPage",
    "RecordsBody",
    "Referral",
    "Revocation",
    "RowResult",
    "SeedAssociateBody",
    "SeedAssociateRow",
    "ServerInfo",
    "SubformRow",
    "Submission",
    "Task",
    "TasksBody",
    "Theme",
    "Token",
    "TokenRequest",
    "UpsertBody",
    "User",
    "UserPage",
    "Vendor",
    "WriteResults",
)
