"""What mypy and pyright have to infer for calls; `test_calls.py` runs mypy on this file, the `types` session both."""

# pyright: strict

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar, assert_type

from zrecruit_client.api.candidates import create_candidates, download_candidate_attachment, list_candidates
from zrecruit_client.api.oauth import create_token
from zrecruit_client.api.records import get_record, search_records
from zrecruit_client.models import CandidatePage, CandidatesBody, RecordPage, Token, TokenRequest, WriteResults
from zrecruit_client.types import Call, File

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx
    from zrecruit_client import AuthenticatedClient

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


class CallLike(Protocol[T_co]):
    """The shape of a call of any generated client."""

    @property
    def operation_id(self) -> str: ...
    @property
    def request(self) -> dict[str, Any]: ...
    @property
    def parse(self) -> Callable[[httpx.Response], T_co]: ...


def send(client: AuthenticatedClient, call: CallLike[T]) -> T:
    return call.parse(client.get_httpx_client().request(**call.request))


def check(client: AuthenticatedClient, body: CandidatesBody, grant: TokenRequest) -> None:
    assert_type(list_candidates.call(page=1), Call[CandidatePage])
    assert_type(send(client, list_candidates.call(page=1)), CandidatePage)
    assert_type(send(client, create_candidates.call(body=body)), WriteResults)
    assert_type(send(client, get_record.call("Candidates", "1")), RecordPage)
    assert_type(send(client, search_records.call("Candidates", word="x")), RecordPage)
    assert_type(send(client, download_candidate_attachment.call("1", "2")), File)
    assert_type(send(client, create_token.call(body=grant)), Token)
