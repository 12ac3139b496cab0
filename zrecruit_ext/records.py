"""The records of one module, with the module's own model; the same names in both worlds.

Rows are models or dicts with the vendor's field names. Of a model, keys that the spec marks as read-only are left out
of a write, so a record that was read can be changed and sent back; a dict is sent as it is. Date-times need a zone.
A write takes any number of rows, sends them in calls of 100 and gives `Results`, one outcome per row of the input;
when a later call fails, the error's `results` are the outcomes so far. Ids are texts of digits (ints are taken too).
With `validate` a row that breaks a rule of the metadata is not sent: it fails as the service would have it fail.

Source: Get, Insert, Update, Upsert, Delete, Search Records and what belongs to them; Zoho Recruit REST API v2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar, overload

from zrecruit_client.models import Candidate

from zrecruit_ext._records.associations import applicants, associate, new_status
from zrecruit_ext._records.flows import RecordFlows
from zrecruit_ext._records.rows import Model
from zrecruit_ext.attachments import AsyncAttachments, AttachmentFlows, Attachments
from zrecruit_ext.notes import AsyncNotes, NoteFlows, Notes
from zrecruit_ext.photos import AsyncPhoto, Photo, PhotoFlows
from zrecruit_ext.tags import AsyncTags, TagFlows, Tags

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Unpack

    from zrecruit_client.models import Application, DeletedRecord, Interview, JobOpening, Record

    from zrecruit_ext._drive.asynchronous import AsyncDriver, AsyncItems
    from zrecruit_ext._drive.synchronous import Items, SyncDriver
    from zrecruit_ext._records.associations import Applicant
    from zrecruit_ext._records.calls import CallOptions, Calls
    from zrecruit_ext._records.checking import RowChecks
    from zrecruit_ext._records.flows import Trigger
    from zrecruit_ext._records.listing import AssociatedParams, DeletedParams, ListParams, RelatedParams, SearchParams
    from zrecruit_ext._records.modules import Module
    from zrecruit_ext._records.once import OnceLike
    from zrecruit_ext._records.rows import Id
    from zrecruit_ext.paging import Page
    from zrecruit_ext.results import Results
    from zrecruit_ext.validation import Validate

__all__ = ["AsyncCandidates", "AsyncJobOpenings", "AsyncRecords", "Candidates", "JobOpenings", "Records"]

T = TypeVar("T", bound=Model)

Rows: TypeAlias = "Iterable[T | Mapping[str, Any]]"


class Records(Generic[T]):
    """The records of one module. Made by `Recruit`; iterators are generators, so `break` and `close()` end them."""

    def __init__(self, calls: Calls, driver: SyncDriver, module: Module[T], checks: RowChecks) -> None:
        self._calls, self._driver = calls, driver
        self._flows = RecordFlows(calls, module, checks)
        self.name = module.api_name

    def list(self, **params: Unpack[ListParams]) -> Items[T]:
        """All records over all pages, in order, each once. Nothing is sent before the first is asked for."""
        return self._driver.items(self._flows.list(params))

    def pages(self, **params: Unpack[ListParams]) -> Items[Page[T]]:
        """The same, page by page; pages without rows are left out."""
        return self._driver.iterate(self._flows.list(params))

    def search(self, **params: Unpack[SearchParams]) -> Items[T]:
        """All records found by exactly one of `criteria`, `email`, `phone` and `word`.

        The service finds at most 2,000: SearchTruncated is raised after them when there are more.
        `criteria` is best built with `zrecruit_ext.F`; a text is sent as it is.
        """
        return self._driver.items(self._flows.search(params))

    def get(self, record_id: Id, *, fields: str | Iterable[str] | None = None, **options: Unpack[CallOptions]) -> T:
        """One record. Raises NotFound."""
        return self._driver.run(self._flows.get(record_id, fields, options))

    def create(
        self,
        rows: Rows[T],
        *,
        trigger: Trigger = None,
        validate: Validate | None = None,
        once: OnceLike = False,
        **options: Unpack[CallOptions],
    ) -> Results:
        """Add records. After an AmbiguousWrite nobody knows whether the rows were added: the error says how to look.

        With `once` (True, a key of yours, or `Once`) it is found out and finished, also by the same call after a crash:
        outcomes with the action ``found`` are of an earlier send. Intents are kept in the client's `intent_store`.
        AmbiguousWrite is raised only for rows of which nobody can say; without a `deadline`, after a minute or two.
        """
        return self._driver.run(self._flows.create(rows, trigger, validate, once, options))

    def update(
        self,
        rows: Rows[T],
        *,
        trigger: Trigger = None,
        validate: Validate | None = None,
        **options: Unpack[CallOptions],
    ) -> Results:
        """Change the given fields of records that exist; every row has an `id`."""
        return self._driver.run(self._flows.update(rows, trigger, validate, options))

    def upsert(
        self,
        rows: Rows[T],
        *,
        duplicate_check_fields: Sequence[str] | None = None,
        trigger: Trigger = None,
        validate: Validate | None = None,
        **options: Unpack[CallOptions],
    ) -> Results:
        """Change the record with the same value in one of `duplicate_check_fields`, or add one; see `action`."""
        return self._driver.run(self._flows.upsert(rows, duplicate_check_fields, trigger, validate, options))

    def delete(self, ids: Iterable[Id], *, trigger: Trigger = None, **options: Unpack[CallOptions]) -> Results:
        """Delete records. `trigger=[]` sets off no workflow.

        Take the ids from a finished list, not from one still being read: deleting moves the records of later pages up.
        """
        return self._driver.run(self._flows.delete(ids, trigger, options))

    def deleted(self, **params: Unpack[DeletedParams]) -> Items[DeletedRecord]:
        """What was deleted, by whom and when."""
        return self._driver.items(self._flows.deleted(params))

    @overload
    def related(
        self, record_id: Id, related_list: Literal["Interviews"], **params: Unpack[RelatedParams]
    ) -> Items[Interview]: ...
    @overload
    def related(
        self, record_id: Id, related_list: Literal["Applications"], **params: Unpack[RelatedParams]
    ) -> Items[Application]: ...
    @overload
    def related(self, record_id: Id, related_list: str, **params: Unpack[RelatedParams]) -> Items[Any]: ...
    def related(self, record_id: Id, related_list: str, **params: Unpack[RelatedParams]) -> Items[Any]:
        """The records of a related list such as ``Interviews``, with the model of its module; else plain `Record`s."""
        return self._driver.items(self._flows.related(record_id, related_list, params))

    def associated(self, record_id: Id, **params: Unpack[AssociatedParams]) -> Items[Record]:
        """The job openings of a candidate, or the candidates of a job opening."""
        return self._driver.items(self._flows.associated(record_id, params))

    def change_status(
        self,
        ids: Iterable[Id],
        status: str,
        job_ids: Iterable[Id] | None = None,
        *,
        comments: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Results:
        """Change the status of candidates, job openings, applications or offers: one outcome per id.

        With `job_ids` (candidates only) the stage in these jobs changes: one outcome per job and candidate.
        """
        return self._driver.run(new_status(self._calls, self.name, ids, status, job_ids, comments, options))

    def attachments(self, record_id: Id) -> Attachments:
        """The files of one record."""
        return Attachments(self._driver, AttachmentFlows(self._calls, self.name, record_id))

    def notes(self, record_id: Id) -> Notes:
        """The notes of one record."""
        return Notes(self._driver, NoteFlows(self._calls, self.name, record_id))

    def photo(self, record_id: Id) -> Photo:
        """The photo of one record; only candidates and contacts have one."""
        return Photo(self._driver, PhotoFlows(self._calls, self.name, record_id))

    def tags(self, record_ids: Id | Iterable[Id]) -> Tags:
        """The tags of one record or of many; what a record has stands in its ``Associated_Tags``."""
        return Tags(self._driver, TagFlows(self._calls, self.name, record_ids))


class Candidates(Records[Candidate]):
    """The candidates, who can be put on jobs."""

    def associate(
        self, ids: Iterable[Id], job_ids: Iterable[Id], *, comments: str | None = None, **options: Unpack[CallOptions]
    ) -> Results:
        """Put every candidate on every job: one outcome per job and candidate, with ``{"jobid", "id"}`` as its row.

        Who is on a job already fails with ``ALREADY_ASSOCIATED``.
        """
        return self._driver.run(associate(self._calls, ids, job_ids, comments, options))

    def job_openings(self, candidate_id: Id, **params: Unpack[AssociatedParams]) -> Items[Applicant[JobOpening]]:
        """The jobs that a candidate is up for, each with the candidate's stage."""
        return self._driver.items(applicants(self._calls, self.name, candidate_id, "Job_Openings", params))


class JobOpenings(Records["JobOpening"]):
    """The job openings, which have applicants."""

    def candidates(self, job_opening_id: Id, **params: Unpack[AssociatedParams]) -> Items[Applicant[Candidate]]:
        """The candidates of a job, each with its stage; ``candidate_statuses`` picks stages."""
        return self._driver.items(applicants(self._calls, self.name, job_opening_id, "Candidates", params))


class AsyncRecords(Generic[T]):
    """`Records` for asyncio. After `break`, ``async with contextlib.aclosing(...)`` ends an iterator at once."""

    def __init__(self, calls: Calls, driver: AsyncDriver, module: Module[T], checks: RowChecks) -> None:
        self._calls, self._driver = calls, driver
        self._flows = RecordFlows(calls, module, checks)
        self.name = module.api_name

    def list(self, **params: Unpack[ListParams]) -> AsyncItems[T]:
        return self._driver.items(self._flows.list(params))

    def pages(self, **params: Unpack[ListParams]) -> AsyncItems[Page[T]]:
        return self._driver.iterate(self._flows.list(params))

    def search(self, **params: Unpack[SearchParams]) -> AsyncItems[T]:
        return self._driver.items(self._flows.search(params))

    async def get(
        self, record_id: Id, *, fields: str | Iterable[str] | None = None, **options: Unpack[CallOptions]
    ) -> T:
        return await self._driver.run(self._flows.get(record_id, fields, options))

    async def create(
        self,
        rows: Rows[T],
        *,
        trigger: Trigger = None,
        validate: Validate | None = None,
        once: OnceLike = False,
        **options: Unpack[CallOptions],
    ) -> Results:
        return await self._driver.run(self._flows.create(rows, trigger, validate, once, options))

    async def update(
        self,
        rows: Rows[T],
        *,
        trigger: Trigger = None,
        validate: Validate | None = None,
        **options: Unpack[CallOptions],
    ) -> Results:
        return await self._driver.run(self._flows.update(rows, trigger, validate, options))

    async def upsert(
        self,
        rows: Rows[T],
        *,
        duplicate_check_fields: Sequence[str] | None = None,
        trigger: Trigger = None,
        validate: Validate | None = None,
        **options: Unpack[CallOptions],
    ) -> Results:
        return await self._driver.run(self._flows.upsert(rows, duplicate_check_fields, trigger, validate, options))

    async def delete(self, ids: Iterable[Id], *, trigger: Trigger = None, **options: Unpack[CallOptions]) -> Results:
        return await self._driver.run(self._flows.delete(ids, trigger, options))

    def deleted(self, **params: Unpack[DeletedParams]) -> AsyncItems[DeletedRecord]:
        return self._driver.items(self._flows.deleted(params))

    @overload
    def related(
        self, record_id: Id, related_list: Literal["Interviews"], **params: Unpack[RelatedParams]
    ) -> AsyncItems[Interview]: ...
    @overload
    def related(
        self, record_id: Id, related_list: Literal["Applications"], **params: Unpack[RelatedParams]
    ) -> AsyncItems[Application]: ...
    @overload
    def related(self, record_id: Id, related_list: str, **params: Unpack[RelatedParams]) -> AsyncItems[Any]: ...
    def related(self, record_id: Id, related_list: str, **params: Unpack[RelatedParams]) -> AsyncItems[Any]:
        return self._driver.items(self._flows.related(record_id, related_list, params))

    def associated(self, record_id: Id, **params: Unpack[AssociatedParams]) -> AsyncItems[Record]:
        return self._driver.items(self._flows.associated(record_id, params))

    async def change_status(
        self,
        ids: Iterable[Id],
        status: str,
        job_ids: Iterable[Id] | None = None,
        *,
        comments: str | None = None,
        **options: Unpack[CallOptions],
    ) -> Results:
        flow = new_status(self._calls, self.name, ids, status, job_ids, comments, options)
        return await self._driver.run(flow)

    def attachments(self, record_id: Id) -> AsyncAttachments:
        return AsyncAttachments(self._driver, AttachmentFlows(self._calls, self.name, record_id))

    def notes(self, record_id: Id) -> AsyncNotes:
        return AsyncNotes(self._driver, NoteFlows(self._calls, self.name, record_id))

    def photo(self, record_id: Id) -> AsyncPhoto:
        return AsyncPhoto(self._driver, PhotoFlows(self._calls, self.name, record_id))

    def tags(self, record_ids: Id | Iterable[Id]) -> AsyncTags:
        return AsyncTags(self._driver, TagFlows(self._calls, self.name, record_ids))


class AsyncCandidates(AsyncRecords[Candidate]):
    """`Candidates` for asyncio."""

    async def associate(
        self, ids: Iterable[Id], job_ids: Iterable[Id], *, comments: str | None = None, **options: Unpack[CallOptions]
    ) -> Results:
        return await self._driver.run(associate(self._calls, ids, job_ids, comments, options))

    def job_openings(self, candidate_id: Id, **params: Unpack[AssociatedParams]) -> AsyncItems[Applicant[JobOpening]]:
        return self._driver.items(applicants(self._calls, self.name, candidate_id, "Job_Openings", params))


class AsyncJobOpenings(AsyncRecords["JobOpening"]):
    """`JobOpenings` for asyncio."""

    def candidates(self, job_opening_id: Id, **params: Unpack[AssociatedParams]) -> AsyncItems[Applicant[Candidate]]:
        return self._driver.items(applicants(self._calls, self.name, job_opening_id, "Candidates", params))
