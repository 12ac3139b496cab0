# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ..._support import Call, NoContent, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import File, Response

if TYPE_CHECKING:
    from ...models.error_envelope import ErrorEnvelope


def _get_kwargs(
    org_folder: str,
    job_id: str,
    file_name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "extensions": {"operation_id": "download_bulk_write_result"},
        "url": "/v2/recruit/{org_folder}/bulk-write/{job_id}/{file_name}".format(
            org_folder=quote(str(org_folder), safe=""),
            job_id=quote(str(job_id), safe=""),
            file_name=quote(str(file_name), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorEnvelope | File | None:
    from ...models.error_envelope import ErrorEnvelope

    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

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
) -> Response[Any | ErrorEnvelope | File]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> File:

    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    if response.status_code == 204:
        raise NoContent(response.status_code)
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    org_folder: str,
    job_id: str,
    file_name: str,
) -> Call[File]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "download_bulk_write_result",
        _get_kwargs(
            org_folder=org_folder,
            job_id=job_id,
            file_name=file_name,
        ),
        _parse_success,
    )


def sync_detailed(
    org_folder: str,
    job_id: str,
    file_name: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any | ErrorEnvelope | File]:
    """Download what became of each row of a write job

     The path is the download_url of the job. It comes without a host; that of the upload is inferred.

    Args:
        org_folder (str): The word org and the id of the organisation.
        job_id (str): Id of a write job.
        file_name (str): Name of the result file.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | File]
    """

    kwargs = _get_kwargs(
        org_folder=org_folder,
        job_id=job_id,
        file_name=file_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    org_folder: str,
    job_id: str,
    file_name: str,
    *,
    client: AuthenticatedClient,
) -> Any | ErrorEnvelope | File | None:
    """Download what became of each row of a write job

     The path is the download_url of the job. It comes without a host; that of the upload is inferred.

    Args:
        org_folder (str): The word org and the id of the organisation.
        job_id (str): Id of a write job.
        file_name (str): Name of the result file.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | File
    """

    return sync_detailed(
        org_folder=org_folder,
        job_id=job_id,
        file_name=file_name,
        client=client,
    ).parsed


async def asyncio_detailed(
    org_folder: str,
    job_id: str,
    file_name: str,
    *,
    client: AuthenticatedClient,
) -> Response[Any | ErrorEnvelope | File]:
    """Download what became of each row of a write job

     The path is the download_url of the job. It comes without a host; that of the upload is inferred.

    Args:
        org_folder (str): The word org and the id of the organisation.
        job_id (str): Id of a write job.
        file_name (str): Name of the result file.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | File]
    """

    kwargs = _get_kwargs(
        org_folder=org_folder,
        job_id=job_id,
        file_name=file_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    org_folder: str,
    job_id: str,
    file_name: str,
    *,
    client: AuthenticatedClient,
) -> Any | ErrorEnvelope | File | None:
    """Download what became of each row of a write job

     The path is the download_url of the job. It comes without a host; that of the upload is inferred.

    Args:
        org_folder (str): The word org and the id of the organisation.
        job_id (str): Id of a write job.
        file_name (str): Name of the result file.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | File
    """

    return (
        await asyncio_detailed(
            org_folder=org_folder,
            job_id=job_id,
            file_name=file_name,
            client=client,
        )
    ).parsed
