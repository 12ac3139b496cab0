# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ..._support import Call, NoContent, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.photo_upload import PhotoUpload
    from ...models.row_result import RowResult


def _get_kwargs(
    module_api_name: str,
    record_id: str,
    *,
    body: PhotoUpload,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "extensions": {"operation_id": "upload_photo"},
        "url": "/recruit/v2/{module_api_name}/{record_id}/photo".format(
            module_api_name=quote(str(module_api_name), safe=""),
            record_id=quote(str(record_id), safe=""),
        ),
    }

    _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorEnvelope | RowResult | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.row_result import RowResult

    if response.status_code == 200:
        response_200 = RowResult.from_dict(load_json(response.content))

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

    if response.status_code == 413:
        response_413 = ErrorEnvelope.from_dict(load_json(response.content))

        return response_413

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
) -> Response[Any | ErrorEnvelope | RowResult]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> RowResult:
    from ...models.row_result import RowResult

    if response.status_code == 200:
        response_200 = RowResult.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        raise NoContent(response.status_code)
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    module_api_name: str,
    record_id: str,
    *,
    body: PhotoUpload,
) -> Call[RowResult]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "upload_photo",
        _get_kwargs(
            module_api_name=module_api_name,
            record_id=record_id,
            body=body,
        ),
        _parse_success,
    )


def sync_detailed(
    module_api_name: str,
    record_id: str,
    *,
    client: AuthenticatedClient,
    body: PhotoUpload,
) -> Response[Any | ErrorEnvelope | RowResult]:
    """Give a record a photo

     Candidates and contacts have one. Takes the place of a photo that is there. No sample of the answer
    is published.

    Args:
        module_api_name (str): API name of a module, as the modules call reports it.
        record_id (str): Id of a record of the module.
        body (PhotoUpload): An image.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | RowResult]
    """

    kwargs = _get_kwargs(
        module_api_name=module_api_name,
        record_id=record_id,
        body=body,
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
    body: PhotoUpload,
) -> Any | ErrorEnvelope | RowResult | None:
    """Give a record a photo

     Candidates and contacts have one. Takes the place of a photo that is there. No sample of the answer
    is published.

    Args:
        module_api_name (str): API name of a module, as the modules call reports it.
        record_id (str): Id of a record of the module.
        body (PhotoUpload): An image.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | RowResult
    """

    return sync_detailed(
        module_api_name=module_api_name,
        record_id=record_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    module_api_name: str,
    record_id: str,
    *,
    client: AuthenticatedClient,
    body: PhotoUpload,
) -> Response[Any | ErrorEnvelope | RowResult]:
    """Give a record a photo

     Candidates and contacts have one. Takes the place of a photo that is there. No sample of the answer
    is published.

    Args:
        module_api_name (str): API name of a module, as the modules call reports it.
        record_id (str): Id of a record of the module.
        body (PhotoUpload): An image.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | RowResult]
    """

    kwargs = _get_kwargs(
        module_api_name=module_api_name,
        record_id=record_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    module_api_name: str,
    record_id: str,
    *,
    client: AuthenticatedClient,
    body: PhotoUpload,
) -> Any | ErrorEnvelope | RowResult | None:
    """Give a record a photo

     Candidates and contacts have one. Takes the place of a photo that is there. No sample of the answer
    is published.

    Args:
        module_api_name (str): API name of a module, as the modules call reports it.
        record_id (str): Id of a record of the module.
        body (PhotoUpload): An image.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | RowResult
    """

    return (
        await asyncio_detailed(
            module_api_name=module_api_name,
            record_id=record_id,
            client=client,
            body=body,
        )
    ).parsed
