# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx

from ... import errors
from ..._support import Call, NoContent, dump_json, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.bulk_read_body import BulkReadBody
    from ...models.bulk_read_receipts import BulkReadReceipts
    from ...models.error_envelope import ErrorEnvelope


def _get_kwargs(
    *,
    body: BulkReadBody,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "extensions": {"operation_id": "create_bulk_read_job"},
        "url": "/recruit/bulk/v2/read",
    }

    _kwargs["content"] = dump_json(body)
    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | BulkReadReceipts | ErrorEnvelope | None:
    from ...models.bulk_read_receipts import BulkReadReceipts
    from ...models.error_envelope import ErrorEnvelope

    if response.status_code == 200:
        response_200 = BulkReadReceipts.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 201:
        response_201 = BulkReadReceipts.from_dict(load_json(response.content))

        return response_201

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
) -> Response[Any | BulkReadReceipts | ErrorEnvelope]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> BulkReadReceipts:
    from ...models.bulk_read_receipts import BulkReadReceipts

    if response.status_code == 200:
        response_200 = BulkReadReceipts.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 201:
        response_201 = BulkReadReceipts.from_dict(load_json(response.content))

        return response_201

    if response.status_code == 204:
        raise NoContent(response.status_code)
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    *,
    body: BulkReadBody,
) -> Call[BulkReadReceipts]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "create_bulk_read_job",
        _get_kwargs(
            body=body,
        ),
        _parse_success,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: BulkReadBody,
) -> Response[Any | BulkReadReceipts | ErrorEnvelope]:
    """Start a job that reads up to 200,000 rows of a module

     Any further page is a job of its own, with page one higher, for as long as more_records is true. The
    cost in credits is that of the vendor's CRM API.

    Args:
        body (BulkReadBody): What a job is to read.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | BulkReadReceipts | ErrorEnvelope]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: BulkReadBody,
) -> Any | BulkReadReceipts | ErrorEnvelope | None:
    """Start a job that reads up to 200,000 rows of a module

     Any further page is a job of its own, with page one higher, for as long as more_records is true. The
    cost in credits is that of the vendor's CRM API.

    Args:
        body (BulkReadBody): What a job is to read.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | BulkReadReceipts | ErrorEnvelope
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: BulkReadBody,
) -> Response[Any | BulkReadReceipts | ErrorEnvelope]:
    """Start a job that reads up to 200,000 rows of a module

     Any further page is a job of its own, with page one higher, for as long as more_records is true. The
    cost in credits is that of the vendor's CRM API.

    Args:
        body (BulkReadBody): What a job is to read.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | BulkReadReceipts | ErrorEnvelope]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: BulkReadBody,
) -> Any | BulkReadReceipts | ErrorEnvelope | None:
    """Start a job that reads up to 200,000 rows of a module

     Any further page is a job of its own, with page one higher, for as long as more_records is true. The
    cost in credits is that of the vendor's CRM API.

    Args:
        body (BulkReadBody): What a job is to read.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | BulkReadReceipts | ErrorEnvelope
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
