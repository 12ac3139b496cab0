# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .affected_fields import AffectedFields
    from .api_name import ApiName
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
    from .bulk_callback import BulkCallback
    from .bulk_criteria import BulkCriteria
    from .bulk_read_body import BulkReadBody
    from .bulk_read_job import BulkReadJob
    from .bulk_read_jobs import BulkReadJobs
    from .bulk_read_query import BulkReadQuery
    from .bulk_read_receipt import BulkReadReceipt
    from .bulk_read_receipts import BulkReadReceipts
    from .bulk_read_result import BulkReadResult
    from .bulk_write_body import BulkWriteBody
    from .bulk_write_file import BulkWriteFile
    from .bulk_write_job import BulkWriteJob
    from .bulk_write_job_resource import BulkWriteJobResource
    from .bulk_write_receipt import BulkWriteReceipt
    from .bulk_write_receipt_details import BulkWriteReceiptDetails
    from .bulk_write_resource import BulkWriteResource
    from .bulk_write_result import BulkWriteResult
    from .call_record import CallRecord
    from .campaign import Campaign
    from .cancel_interview_body import CancelInterviewBody
    from .candidate import Candidate
    from .candidate_notes_body import CandidateNotesBody
    from .candidate_page import CandidatePage
    from .candidates_body import CandidatesBody
    from .channel import Channel
    from .channel_page import ChannelPage
    from .client_record import ClientRecord
    from .contact import Contact
    from .custom_view import CustomView
    from .custom_view_list import CustomViewList
    from .default_value import DefaultValue
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
    from .field_mapping import FieldMapping
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
    from .notice_parameters import NoticeParameters
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
    from .query_body import QueryBody
    from .query_result import QueryResult
    from .query_row import QueryRow
    from .question_choice import QuestionChoice
    from .question_qualifier import QuestionQualifier
    from .question_tooltip import QuestionTooltip
    from .rating_body import RatingBody
    from .rating_change import RatingChange
    from .record import Record
    from .record_notice import RecordNotice
    from .record_page import RecordPage
    from .records_body import RecordsBody
    from .reference_bulk_job import ReferenceBulkJob
    from .reference_bulk_jobs import ReferenceBulkJobs
    from .reference_bulk_read_body import ReferenceBulkReadBody
    from .reference_bulk_read_query import ReferenceBulkReadQuery
    from .reference_bulk_write_form import ReferenceBulkWriteForm
    from .reference_record_notice import ReferenceRecordNotice
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
    from .upload_details import UploadDetails
    from .upload_receipt import UploadReceipt
    from .upsert_body import UpsertBody
    from .user import User
    from .user_customization import UserCustomization
    from .user_info import UserInfo
    from .user_page import UserPage
    from .user_theme import UserTheme
    from .user_theme_tab import UserThemeTab
    from .vendor import Vendor
    from .view_criteria import ViewCriteria
    from .watch_body import WatchBody
    from .watch_details import WatchDetails
    from .watch_item import WatchItem
    from .watch_patch import WatchPatch
    from .watch_patch_body import WatchPatchBody
    from .watch_result import WatchResult
    from .watch_results import WatchResults
    from .workflow_notice import WorkflowNotice
    from .write_results import WriteResults
else:
    _MODULES = {
        "AffectedFields": ".affected_fields",
        "ApiName": ".api_name",
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
        "BulkCallback": ".bulk_callback",
        "BulkCriteria": ".bulk_criteria",
        "BulkReadBody": ".bulk_read_body",
        "BulkReadJob": ".bulk_read_job",
        "BulkReadJobs": ".bulk_read_jobs",
        "BulkReadQuery": ".bulk_read_query",
        "BulkReadReceipt": ".bulk_read_receipt",
        "BulkReadReceipts": ".bulk_read_receipts",
        "BulkReadResult": ".bulk_read_result",
        "BulkWriteBody": ".bulk_write_body",
        "BulkWriteFile": ".bulk_write_file",
        "BulkWriteJob": ".bulk_write_job",
        "BulkWriteJobResource": ".bulk_write_job_resource",
        "BulkWriteReceipt": ".bulk_write_receipt",
        "BulkWriteReceiptDetails": ".bulk_write_receipt_details",
        "BulkWriteResource": ".bulk_write_resource",
        "BulkWriteResult": ".bulk_write_result",
        "CallRecord": ".call_record",
        "Campaign": ".campaign",
        "CancelInterviewBody": ".cancel_interview_body",
        "Candidate": ".candidate",
        "CandidateNotesBody": ".candidate_notes_body",
        "CandidatePage": ".candidate_page",
        "CandidatesBody": ".candidates_body",
        "Channel": ".channel",
        "ChannelPage": ".channel_page",
        "ClientRecord": ".client_record",
        "Contact": ".contact",
        "CustomView": ".custom_view",
        "CustomViewList": ".custom_view_list",
        "DefaultValue": ".default_value",
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
        "FieldMapping": ".field_mapping",
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
        "NoticeParameters": ".notice_parameters",
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
        "QueryBody": ".query_body",
        "QueryResult": ".query_result",
        "QueryRow": ".query_row",
        "QuestionChoice": ".question_choice",
        "QuestionQualifier": ".question_qualifier",
        "QuestionTooltip": ".question_tooltip",
        "RatingBody": ".rating_body",
        "RatingChange": ".rating_change",
        "Record": ".record",
        "RecordNotice": ".record_notice",
        "RecordPage": ".record_page",
        "RecordsBody": ".records_body",
        "ReferenceBulkJob": ".reference_bulk_job",
        "ReferenceBulkJobs": ".reference_bulk_jobs",
        "ReferenceBulkReadBody": ".reference_bulk_read_body",
        "ReferenceBulkReadQuery": ".reference_bulk_read_query",
        "ReferenceBulkWriteForm": ".reference_bulk_write_form",
        "ReferenceRecordNotice": ".reference_record_notice",
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
        "UploadDetails": ".upload_details",
        "UploadReceipt": ".upload_receipt",
        "UpsertBody": ".upsert_body",
        "User": ".user",
        "UserCustomization": ".user_customization",
        "UserInfo": ".user_info",
        "UserPage": ".user_page",
        "UserTheme": ".user_theme",
        "UserThemeTab": ".user_theme_tab",
        "Vendor": ".vendor",
        "ViewCriteria": ".view_criteria",
        "WatchBody": ".watch_body",
        "WatchDetails": ".watch_details",
        "WatchItem": ".watch_item",
        "WatchPatch": ".watch_patch",
        "WatchPatchBody": ".watch_patch_body",
        "WatchResult": ".watch_result",
        "WatchResults": ".watch_results",
        "WorkflowNotice": ".workflow_notice",
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
    "AffectedFields",
    "ApiName",
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
    "BulkCallback",
    "BulkCriteria",
    "BulkReadBody",
    "BulkReadJob",
    "BulkReadJobs",
    "BulkReadQuery",
    "BulkReadReceipt",
    "BulkReadReceipts",
    "BulkReadResult",
    "BulkWriteBody",
    "BulkWriteFile",
    "BulkWriteJob",
    "BulkWriteJobResource",
    "BulkWriteReceipt",
    "BulkWriteReceiptDetails",
    "BulkWriteResource",
    "BulkWriteResult",
    "CallRecord",
    "Campaign",
    "CancelInterviewBody",
    "Candidate",
    "CandidateNotesBody",
    "CandidatePage",
    "CandidatesBody",
    "Channel",
    "ChannelPage",
    "ClientRecord",
    "Contact",
    "CustomView",
    "CustomViewList",
    "DefaultValue",
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
    "FieldMapping",
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
    "NoticeParameters",
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
    "QueryBody",
    "QueryResult",
    "QueryRow",
    "QuestionChoice",
    "QuestionQualifier",
    "QuestionTooltip",
    "RatingBody",
    "RatingChange",
    "Record",
    "RecordNotice",
    "RecordPage",
    "RecordsBody",
    "ReferenceBulkJob",
    "ReferenceBulkJobs",
    "ReferenceBulkReadBody",
    "ReferenceBulkReadQuery",
    "ReferenceBulkWriteForm",
    "ReferenceRecordNotice",
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
    "UploadDetails",
    "UploadReceipt",
    "UpsertBody",
    "User",
    "UserCustomization",
    "UserInfo",
    "UserPage",
    "UserTheme",
    "UserThemeTab",
    "Vendor",
    "ViewCriteria",
    "WatchBody",
    "WatchDetails",
    "WatchItem",
    "WatchPatch",
    "WatchPatchBody",
    "WatchResult",
    "WatchResults",
    "WorkflowNotice",
    "WriteResults",
)
