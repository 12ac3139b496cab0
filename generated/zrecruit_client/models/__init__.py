# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .application import Application
    from .approval import Approval
    from .assessment import Assessment
    from .assessment_question import AssessmentQuestion
    from .assessment_section import AssessmentSection
    from .assessments_body import AssessmentsBody
    from .associate_body import AssociateBody
    from .associate_row import AssociateRow
    from .attachment import Attachment
    from .attachment_page import AttachmentPage
    from .attachment_type import AttachmentType
    from .attachment_view_type import AttachmentViewType
    from .call_record import CallRecord
    from .campaign import Campaign
    from .cancel_interview_body import CancelInterviewBody
    from .candidate import Candidate
    from .candidate_notes_body import CandidateNotesBody
    from .candidate_page import CandidatePage
    from .candidates_body import CandidatesBody
    from .client_record import ClientRecord
    from .contact import Contact
    from .custom_view import CustomView
    from .custom_view_list import CustomViewList
    from .deleted_record import DeletedRecord
    from .deleted_record_page import DeletedRecordPage
    from .department import Department
    from .details import Details
    from .device_code import DeviceCode
    from .document_upload import DocumentUpload
    from .error_envelope import ErrorEnvelope
    from .event import Event
    from .failed_record import FailedRecord
    from .failed_record_details import FailedRecordDetails
    from .field_list import FieldList
    from .field_lookup import FieldLookup
    from .field_metadata import FieldMetadata
    from .field_view_type import FieldViewType
    from .file_upload import FileUpload
    from .function_output import FunctionOutput
    from .function_result import FunctionResult
    from .interview import Interview
    from .interview_cancellation import InterviewCancellation
    from .interview_duration import InterviewDuration
    from .interview_page import InterviewPage
    from .interviews_body import InterviewsBody
    from .introspection import Introspection
    from .introspection_request import IntrospectionRequest
    from .job_opening import JobOpening
    from .job_opening_page import JobOpeningPage
    from .job_openings_body import JobOpeningsBody
    from .layout import Layout
    from .layout_list import LayoutList
    from .layout_profile import LayoutProfile
    from .layout_section import LayoutSection
    from .license_details import LicenseDetails
    from .locations import Locations
    from .lookup import Lookup
    from .module_display_field import ModuleDisplayField
    from .module_list import ModuleList
    from .module_metadata import ModuleMetadata
    from .nested_results import NestedResults
    from .note import Note
    from .note_page import NotePage
    from .note_source import NoteSource
    from .note_type import NoteType
    from .note_type_page import NoteTypePage
    from .note_type_results import NoteTypeResults
    from .note_type_row import NoteTypeRow
    from .note_types_body import NoteTypesBody
    from .notes_body import NotesBody
    from .oauth_error import OauthError
    from .offer import Offer
    from .offer_status_body import OfferStatusBody
    from .offer_status_change import OfferStatusChange
    from .organization import Organization
    from .organization_list import OrganizationList
    from .page_info import PageInfo
    from .parse_info import ParseInfo
    from .parsed_resume import ParsedResume
    from .photo_upload import PhotoUpload
    from .pick_list_value import PickListValue
    from .profile import Profile
    from .profile_list import ProfileList
    from .question_choice import QuestionChoice
    from .question_qualifier import QuestionQualifier
    from .question_tooltip import QuestionTooltip
    from .rating_body import RatingBody
    from .rating_change import RatingChange
    from .record import Record
    from .record_page import RecordPage
    from .records_body import RecordsBody
    from .referral import Referral
    from .related_list import RelatedList
    from .related_list_properties import RelatedListProperties
    from .related_lists import RelatedLists
    from .review import Review
    from .review_answer import ReviewAnswer
    from .review_assessment import ReviewAssessment
    from .review_status_info import ReviewStatusInfo
    from .reviews_body import ReviewsBody
    from .revocation import Revocation
    from .revocation_request import RevocationRequest
    from .role import Role
    from .role_list import RoleList
    from .row_result import RowResult
    from .seed_associate_body import SeedAssociateBody
    from .seed_associate_row import SeedAssociateRow
    from .server_info import ServerInfo
    from .setting_details import SettingDetails
    from .status_change import StatusChange
    from .status_change_body import StatusChangeBody
    from .subform_row import SubformRow
    from .submission import Submission
    from .tag import Tag
    from .tag_conflict import TagConflict
    from .tag_conflicts import TagConflicts
    from .tag_count import TagCount
    from .tag_list import TagList
    from .tag_merge_body import TagMergeBody
    from .tag_names_body import TagNamesBody
    from .tag_page import TagPage
    from .tag_page_info import TagPageInfo
    from .tag_results import TagResults
    from .tag_row import TagRow
    from .tag_rows import TagRows
    from .tag_update_body import TagUpdateBody
    from .tags_body import TagsBody
    from .task import Task
    from .tasks_body import TasksBody
    from .token import Token
    from .token_request import TokenRequest
    from .upsert_body import UpsertBody
    from .user import User
    from .user_customization import UserCustomization
    from .user_info import UserInfo
    from .user_page import UserPage
    from .user_theme import UserTheme
    from .user_theme_tab import UserThemeTab
    from .vendor import Vendor
    from .view_criteria import ViewCriteria
    from .write_results import WriteResults
else:
    _MODULES = {
        "Application": ".application",
        "Approval": ".approval",
        "Assessment": ".assessment",
        "AssessmentQuestion": ".assessment_question",
        "AssessmentSection": ".assessment_section",
        "AssessmentsBody": ".assessments_body",
        "AssociateBody": ".associate_body",
        "AssociateRow": ".associate_row",
        "Attachment": ".attachment",
        "AttachmentPage": ".attachment_page",
        "AttachmentType": ".attachment_type",
        "AttachmentViewType": ".attachment_view_type",
        "CallRecord": ".call_record",
        "Campaign": ".campaign",
        "CancelInterviewBody": ".cancel_interview_body",
        "Candidate": ".candidate",
        "CandidateNotesBody": ".candidate_notes_body",
        "CandidatePage": ".candidate_page",
        "CandidatesBody": ".candidates_body",
        "ClientRecord": ".client_record",
        "Contact": ".contact",
        "CustomView": ".custom_view",
        "CustomViewList": ".custom_view_list",
        "DeletedRecord": ".deleted_record",
        "DeletedRecordPage": ".deleted_record_page",
        "Department": ".department",
        "Details": ".details",
        "DeviceCode": ".device_code",
        "DocumentUpload": ".document_upload",
        "ErrorEnvelope": ".error_envelope",
        "Event": ".event",
        "FailedRecord": ".failed_record",
        "FailedRecordDetails": ".failed_record_details",
        "FieldList": ".field_list",
        "FieldLookup": ".field_lookup",
        "FieldMetadata": ".field_metadata",
        "FieldViewType": ".field_view_type",
        "FileUpload": ".file_upload",
        "FunctionOutput": ".function_output",
        "FunctionResult": ".function_result",
        "Interview": ".interview",
        "InterviewCancellation": ".interview_cancellation",
        "InterviewDuration": ".interview_duration",
        "InterviewPage": ".interview_page",
        "InterviewsBody": ".interviews_body",
        "Introspection": ".introspection",
        "IntrospectionRequest": ".introspection_request",
        "JobOpening": ".job_opening",
        "JobOpeningPage": ".job_opening_page",
        "JobOpeningsBody": ".job_openings_body",
        "Layout": ".layout",
        "LayoutList": ".layout_list",
        "LayoutProfile": ".layout_profile",
        "LayoutSection": ".layout_section",
        "LicenseDetails": ".license_details",
        "Locations": ".locations",
        "Lookup": ".lookup",
        "ModuleDisplayField": ".module_display_field",
        "ModuleList": ".module_list",
        "ModuleMetadata": ".module_metadata",
        "NestedResults": ".nested_results",
        "Note": ".note",
        "NotePage": ".note_page",
        "NoteSource": ".note_source",
        "NoteType": ".note_type",
        "NoteTypePage": ".note_type_page",
        "NoteTypeResults": ".note_type_results",
        "NoteTypeRow": ".note_type_row",
        "NoteTypesBody": ".note_types_body",
        "NotesBody": ".notes_body",
        "OauthError": ".oauth_error",
        "Offer": ".offer",
        "OfferStatusBody": ".offer_status_body",
        "OfferStatusChange": ".offer_status_change",
        "Organization": ".organization",
        "OrganizationList": ".organization_list",
        "PageInfo": ".page_info",
        "ParseInfo": ".parse_info",
        "ParsedResume": ".parsed_resume",
        "PhotoUpload": ".photo_upload",
        "PickListValue": ".pick_list_value",
        "Profile": ".profile",
        "ProfileList": ".profile_list",
        "QuestionChoice": ".question_choice",
        "QuestionQualifier": ".question_qualifier",
        "QuestionTooltip": ".question_tooltip",
        "RatingBody": ".rating_body",
        "RatingChange": ".rating_change",
        "Record": ".record",
        "RecordPage": ".record_page",
        "RecordsBody": ".records_body",
        "Referral": ".referral",
        "RelatedList": ".related_list",
        "RelatedListProperties": ".related_list_properties",
        "RelatedLists": ".related_lists",
        "Review": ".review",
        "ReviewAnswer": ".review_answer",
        "ReviewAssessment": ".review_assessment",
        "ReviewStatusInfo": ".review_status_info",
        "ReviewsBody": ".reviews_body",
        "Revocation": ".revocation",
        "RevocationRequest": ".revocation_request",
        "Role": ".role",
        "RoleList": ".role_list",
        "RowResult": ".row_result",
        "SeedAssociateBody": ".seed_associate_body",
        "SeedAssociateRow": ".seed_associate_row",
        "ServerInfo": ".server_info",
        "SettingDetails": ".setting_details",
        "StatusChange": ".status_change",
        "StatusChangeBody": ".status_change_body",
        "SubformRow": ".subform_row",
        "Submission": ".submission",
        "Tag": ".tag",
        "TagConflict": ".tag_conflict",
        "TagConflicts": ".tag_conflicts",
        "TagCount": ".tag_count",
        "TagList": ".tag_list",
        "TagMergeBody": ".tag_merge_body",
        "TagNamesBody": ".tag_names_body",
        "TagPage": ".tag_page",
        "TagPageInfo": ".tag_page_info",
        "TagResults": ".tag_results",
        "TagRow": ".tag_row",
        "TagRows": ".tag_rows",
        "TagUpdateBody": ".tag_update_body",
        "TagsBody": ".tags_body",
        "Task": ".task",
        "TasksBody": ".tasks_body",
        "Token": ".token",
        "TokenRequest": ".token_request",
        "UpsertBody": ".upsert_body",
        "User": ".user",
        "UserCustomization": ".user_customization",
        "UserInfo": ".user_info",
        "UserPage": ".user_page",
        "UserTheme": ".user_theme",
        "UserThemeTab": ".user_theme_tab",
        "Vendor": ".vendor",
        "ViewCriteria": ".view_criteria",
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
    "Assessment",
    "AssessmentQuestion",
    "AssessmentsBody",
    "AssessmentSection",
    "AssociateBody",
    "AssociateRow",
    "Attachment",
    "AttachmentPage",
    "AttachmentType",
    "AttachmentViewType",
    "CallRecord",
    "Campaign",
    "CancelInterviewBody",
    "Candidate",
    "CandidateNotesBody",
    "CandidatePage",
    "CandidatesBody",
    "ClientRecord",
    "Contact",
    "CustomView",
    "CustomViewList",
    "DeletedRecord",
    "DeletedRecordPage",
    "Department",
    "Details",
    "DeviceCode",
    "DocumentUpload",
    "ErrorEnvelope",
    "Event",
    "FailedRecord",
    "FailedRecordDetails",
    "FieldList",
    "FieldLookup",
    "FieldMetadata",
    "FieldViewType",
    "FileUpload",
    "FunctionOutput",
    "FunctionResult",
    "Interview",
    "InterviewCancellation",
    "InterviewDuration",
    "InterviewPage",
    "InterviewsBody",
    "Introspection",
    "IntrospectionRequest",
    "JobOpening",
    "JobOpeningPage",
    "JobOpeningsBody",
    "Layout",
    "LayoutList",
    "LayoutProfile",
    "LayoutSection",
    "LicenseDetails",
    "Locations",
    "Lookup",
    "ModuleDisplayField",
    "ModuleList",
    "ModuleMetadata",
    "NestedResults",
    "Note",
    "NotePage",
    "NotesBody",
    "NoteSource",
    "NoteType",
    "NoteTypePage",
    "NoteTypeResults",
    "NoteTypeRow",
    "NoteTypesBody",
    "OauthError",
    "Offer",
    "OfferStatusBody",
    "OfferStatusChange",
    "Organization",
    "OrganizationList",
    "PageInfo",
    "ParsedResume",
    "ParseInfo",
    "PhotoUpload",
    "PickListValue",
    "Profile",
    "ProfileList",
    "QuestionChoice",
    "QuestionQualifier",
    "QuestionTooltip",
    "RatingBody",
    "RatingChange",
    "Record",
    "RecordPage",
    "RecordsBody",
    "Referral",
    "RelatedList",
    "RelatedListProperties",
    "RelatedLists",
    "Review",
    "ReviewAnswer",
    "ReviewAssessment",
    "ReviewsBody",
    "ReviewStatusInfo",
    "Revocation",
    "RevocationRequest",
    "Role",
    "RoleList",
    "RowResult",
    "SeedAssociateBody",
    "SeedAssociateRow",
    "ServerInfo",
    "SettingDetails",
    "StatusChange",
    "StatusChangeBody",
    "SubformRow",
    "Submission",
    "Tag",
    "TagConflict",
    "TagConflicts",
    "TagCount",
    "TagList",
    "TagMergeBody",
    "TagNamesBody",
    "TagPage",
    "TagPageInfo",
    "TagResults",
    "TagRow",
    "TagRows",
    "TagsBody",
    "TagUpdateBody",
    "Task",
    "TasksBody",
    "Token",
    "TokenRequest",
    "UpsertBody",
    "User",
    "UserCustomization",
    "UserInfo",
    "UserPage",
    "UserTheme",
    "UserThemeTab",
    "Vendor",
    "ViewCriteria",
    "WriteResults",
)
