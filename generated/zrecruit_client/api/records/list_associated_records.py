# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ..._support import Call, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.record_page import RecordPage


def _get_kwargs(
    module_api_name: str,
    record_id: str,
    *,
    posting_title: str | Unset = UNSET,
    candidate_statuses: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["posting_title"] = posting_title

    params["candidate_statuses"] = candidate_statuses

    params["page"] = page

    params["per_page"] = per_page

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "extensions": {"operation_id": "list_associated_records"},
        "url": "/recruit/v2/{module_api_name}/{record_id}/associate".format(
            module_api_name=quote(str(module_api_name), safe=""),
            record_id=quote(str(record_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorEnvelope | RecordPage | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.record_page import RecordPage

    if response.status_code == 200:
        response_200 = RecordPage.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

    if response.status_code == 400:
        response_400 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_400

    if response.status_code == 401:
        response_401 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_401

    if response.status_code == 403:
        response_403 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_403

    if response.status_code == 404:
        response_404 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_404

    if response.status_code == 405:
        response_405 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_405

    if response.status_code == 415:
        response_415 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_415

    if response.status_code == 429:
        response_429 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_429

    if response.status_code == 500:
        response_500 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_500

    if response.status_code == 503:
        response_503 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | ErrorEnvelope | RecordPage]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> RecordPage:
    from ...models.record_page import RecordPage

    if response.status_code == 200:
        response_200 = RecordPage.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        return RecordPage.from_dict({"data": [], "info": {"count": 0, "more_records": False}})
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    module_api_name: str,
    record_id: str,
    *,
    posting_title: str | Unset = UNSET,
    candidate_statuses: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Call[RecordPage]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "list_associated_records",
        _get_kwargs(
            module_api_name=module_api_name,
            record_id=record_id,
            posting_title=posting_title,
            candidate_statuses=candidate_statuses,
            page=page,
            per_page=per_page,
        ),
        _parse_success,
    )


def sync_detailed(
    module_api_name: str,
    record_id: str,
    *,
    client: AuthenticatedClient,
    posting_title: str | Unset = UNSET,
    candidate_statuses: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[Any | ErrorEnvelope | RecordPage]:
    """List the job openings of a candidate, or the candidates of a job opening

     Other modules answer INVALID_DATA. The stage of each pair stands in Candidate_Status of the row,
    which candidate_statuses filters by: so the older page getAssociatedCandidates has it, on this one
    no sample is whole.

    Args:
        module_api_name (str): API name of a module, as the modules call reports it.
        record_id (str): Id of a record of the module.
        posting_title (str | Unset): Only job openings with this title (on candidates).
        candidate_statuses (str | Unset): Only candidates in these states (on job openings).
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | RecordPage]
    """

    kwargs = _get_kwargs(
        module_api_name=module_api_name,
        record_id=record_id,
        posting_title=posting_title,
        candidate_statuses=candidate_statuses,
        page=page,
        per_page=per_page,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    module_api_name: str,
    record_id: str,
    *,
    client: AuthenticatedClient,
    posting_title: str | Unset = UNSET,
    candidate_statuses: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Any | ErrorEnvelope | RecordPage | None:
    """List the job openings of a candidate, or the candidates of a job opening

     Other modules answer INVALID_DATA. The stage of each pair stands in Candidate_Status of the row,
    which candidate_statuses filters by: so the older page getAssociatedCandidates has it, on this one
    no sample is whole.

    Args:
        module_api_name (str): API name of a module, as the modules call reports it.
        record_id (str): Id of a record of the module.
        posting_title (str | Unset): Only job openings with this title (on candidates).
        candidate_statuses (str | Unset): Only candidates in these states (on job openings).
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | RecordPage
    """

    return sync_detailed(
        module_api_name=module_api_name,
        record_id=record_id,
        client=client,
        posting_title=posting_title,
        candidate_statuses=candidate_statuses,
        page=page,
        per_page=per_page,
    ).parsed


async def asyncio_detailed(
    module_api_name: str,
    record_id: str,
    *,
    client: AuthenticatedClient,
    posting_title: str | Unset = UNSET,
    candidate_statuses: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Response[Any | ErrorEnvelope | RecordPage]:
    """List the job openings of a candidate, or the candidates of a job opening

     Other modules answer INVALID_DATA. The stage of each pair stands in Candidate_Status of the row,
    which candidate_statuses filters by: so the older page getAssociatedCandidates has it, on this one
    no sample is whole.

    Args:
        module_api_name (str): API name of a module, as the modules call reports it.
        record_id (str): Id of a record of the module.
        posting_title (str | Unset): Only job openings with this title (on candidates).
        candidate_statuses (str | Unset): Only candidates in these states (on job openings).
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | RecordPage]
    """

    kwargs = _get_kwargs(
        module_api_name=module_api_name,
        record_id=record_id,
        posting_title=posting_title,
        candidate_statuses=candidate_statuses,
        page=page,
        per_page=per_page,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    module_api_name: str,
    record_id: str,
    *,
    client: AuthenticatedClient,
    posting_title: str | Unset = UNSET,
    candidate_statuses: str | Unset = UNSET,
    page: int | Unset = UNSET,
    per_page: int | Unset = UNSET,
) -> Any | ErrorEnvelope | RecordPage | None:
    """List the job openings of a candidate, or the candidates of a job opening

     Other modules answer INVALID_DATA. The stage of each pair stands in Candidate_Status of the row,
    which candidate_statuses filters by: so the older page getAssociatedCandidates has it, on this one
    no sample is whole.

    Args:
        module_api_name (str): API name of a module, as the modules call reports it.
        record_id (str): Id of a record of the module.
        posting_title (str | Unset): Only job openings with this title (on candidates).
        candidate_statuses (str | Unset): Only candidates in these states (on job openings).
        page (int | Unset): Page to read, counted from 1 (the service starts at 1).
        per_page (int | Unset): Rows per page, at most 200 (the service sends 200 when it is
            absent).

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | RecordPage
    """

    return (
        await asyncio_detailed(
            module_api_name=module_api_name,
            record_id=record_id,
            client=client,
            posting_title=posting_title,
            candidate_statuses=candidate_statuses,
            page=page,
            per_page=per_page,
        )
    ).parsed
