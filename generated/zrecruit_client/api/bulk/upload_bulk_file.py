# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx

from ... import errors
from ..._support import Call, NoContent, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.file_upload import FileUpload
    from ...models.upload_receipt import UploadReceipt


def _get_kwargs(
    *,
    body: FileUpload,
    feature: str,
    x_recruit_org: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["feature"] = feature

    headers["X-RECRUIT-ORG"] = x_recruit_org

    _kwargs: dict[str, Any] = {
        "method": "post",
        "extensions": {"operation_id": "upload_bulk_file"},
        "url": "/recruit/v2/upload",
    }

    _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorEnvelope | UploadReceipt | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.upload_receipt import UploadReceipt

    if response.status_code == 200:
        response_200 = UploadReceipt.from_dict(load_json(response.content))

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
) -> Response[Any | ErrorEnvelope | UploadReceipt]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> UploadReceipt:
    from ...models.upload_receipt import UploadReceipt

    if response.status_code == 200:
        response_200 = UploadReceipt.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        raise NoContent(response.status_code)
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    *,
    body: FileUpload,
    feature: str,
    x_recruit_org: str,
) -> Call[UploadReceipt]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "upload_bulk_file",
        _get_kwargs(
            body=body,
            feature=feature,
            x_recruit_org=x_recruit_org,
        ),
        _parse_success,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: FileUpload,
    feature: str,
    x_recruit_org: str,
) -> Response[Any | ErrorEnvelope | UploadReceipt]:
    """Upload the zipped CSV file of a write job

     A zip of at most 25 MB that holds one CSV file of at most 25,000 rows and 200 columns, its first row
    the header. A token without the scope is answered by 404.

    Args:
        feature (str): What the file is for; bulk-write.
        x_recruit_org (str): Id of the organisation, its zgid.
        body (FileUpload): A file in the part named file.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | UploadReceipt]
    """

    kwargs = _get_kwargs(
        body=body,
        feature=feature,
        x_recruit_org=x_recruit_org,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: FileUpload,
    feature: str,
    x_recruit_org: str,
) -> Any | ErrorEnvelope | UploadReceipt | None:
    """Upload the zipped CSV file of a write job

     A zip of at most 25 MB that holds one CSV file of at most 25,000 rows and 200 columns, its first row
    the header. A token without the scope is answered by 404.

    Args:
        feature (str): What the file is for; bulk-write.
        x_recruit_org (str): Id of the organisation, its zgid.
        body (FileUpload): A file in the part named file.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | UploadReceipt
    """

    return sync_detailed(
        client=client,
        body=body,
        feature=feature,
        x_recruit_org=x_recruit_org,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: FileUpload,
    feature: str,
    x_recruit_org: str,
) -> Response[Any | ErrorEnvelope | UploadReceipt]:
    """Upload the zipped CSV file of a write job

     A zip of at most 25 MB that holds one CSV file of at most 25,000 rows and 200 columns, its first row
    the header. A token without the scope is answered by 404.

    Args:
        feature (str): What the file is for; bulk-write.
        x_recruit_org (str): Id of the organisation, its zgid.
        body (FileUpload): A file in the part named file.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | UploadReceipt]
    """

    kwargs = _get_kwargs(
        body=body,
        feature=feature,
        x_recruit_org=x_recruit_org,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: FileUpload,
    feature: str,
    x_recruit_org: str,
) -> Any | ErrorEnvelope | UploadReceipt | None:
    """Upload the zipped CSV file of a write job

     A zip of at most 25 MB that holds one CSV file of at most 25,000 rows and 200 columns, its first row
    the header. A token without the scope is answered by 404.

    Args:
        feature (str): What the file is for; bulk-write.
        x_recruit_org (str): Id of the organisation, its zgid.
        body (FileUpload): A file in the part named file.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | UploadReceipt
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            feature=feature,
            x_recruit_org=x_recruit_org,
        )
    ).parsed
