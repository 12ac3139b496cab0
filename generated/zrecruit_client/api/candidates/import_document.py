# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx

from ... import errors
from ..._support import Call, NoContent, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...models.document_upload import DocumentUpload
    from ...models.error_envelope import ErrorEnvelope
    from ...models.write_results import WriteResults


def _get_kwargs(
    *,
    body: DocumentUpload,
    filename: str,
    document: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["filename"] = filename

    params["document"] = document

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "extensions": {"operation_id": "import_document"},
        "url": "/recruit/v2/Candidates/actions/import_document",
        "params": params,
    }

    _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorEnvelope | WriteResults | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.write_results import WriteResults

    if response.status_code == 200:
        response_200 = WriteResults.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 201:
        response_201 = WriteResults.from_dict(load_json(response.content))

        return response_201

    if response.status_code == 202:
        response_202 = WriteResults.from_dict(load_json(response.content))

        return response_202

    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

    if response.status_code == 207:
        response_207 = WriteResults.from_dict(load_json(response.content))

        return response_207

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
) -> Response[Any | ErrorEnvelope | WriteResults]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> WriteResults:
    from ...models.write_results import WriteResults

    if response.status_code == 200:
        response_200 = WriteResults.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 201:
        response_201 = WriteResults.from_dict(load_json(response.content))

        return response_201

    if response.status_code == 202:
        response_202 = WriteResults.from_dict(load_json(response.content))

        return response_202

    if response.status_code == 204:
        raise NoContent(response.status_code)
    if response.status_code == 207:
        response_207 = WriteResults.from_dict(load_json(response.content))

        return response_207

    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    *,
    body: DocumentUpload,
    filename: str,
    document: str | Unset = UNSET,
) -> Call[WriteResults]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "import_document",
        _get_kwargs(
            body=body,
            filename=filename,
            document=document,
        ),
        _parse_success,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: DocumentUpload,
    filename: str,
    document: str | Unset = UNSET,
) -> Response[Any | ErrorEnvelope | WriteResults]:
    """Create a candidate from a résumé

     The answer is not documented; it is taken to be the one of a create. The page also lets the document
    be base64 in the query or in a form, instead of a part of the body.

    Args:
        filename (str): Name of the file with its extension.
        document (str | Unset): The résumé as base64, for one that is not in the body.
        body (DocumentUpload): A résumé in the part named document.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | WriteResults]
    """

    kwargs = _get_kwargs(
        body=body,
        filename=filename,
        document=document,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: DocumentUpload,
    filename: str,
    document: str | Unset = UNSET,
) -> Any | ErrorEnvelope | WriteResults | None:
    """Create a candidate from a résumé

     The answer is not documented; it is taken to be the one of a create. The page also lets the document
    be base64 in the query or in a form, instead of a part of the body.

    Args:
        filename (str): Name of the file with its extension.
        document (str | Unset): The résumé as base64, for one that is not in the body.
        body (DocumentUpload): A résumé in the part named document.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | WriteResults
    """

    return sync_detailed(
        client=client,
        body=body,
        filename=filename,
        document=document,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: DocumentUpload,
    filename: str,
    document: str | Unset = UNSET,
) -> Response[Any | ErrorEnvelope | WriteResults]:
    """Create a candidate from a résumé

     The answer is not documented; it is taken to be the one of a create. The page also lets the document
    be base64 in the query or in a form, instead of a part of the body.

    Args:
        filename (str): Name of the file with its extension.
        document (str | Unset): The résumé as base64, for one that is not in the body.
        body (DocumentUpload): A résumé in the part named document.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | WriteResults]
    """

    kwargs = _get_kwargs(
        body=body,
        filename=filename,
        document=document,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: DocumentUpload,
    filename: str,
    document: str | Unset = UNSET,
) -> Any | ErrorEnvelope | WriteResults | None:
    """Create a candidate from a résumé

     The answer is not documented; it is taken to be the one of a create. The page also lets the document
    be base64 in the query or in a form, instead of a part of the body.

    Args:
        filename (str): Name of the file with its extension.
        document (str | Unset): The résumé as base64, for one that is not in the body.
        body (DocumentUpload): A résumé in the part named document.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | WriteResults
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            filename=filename,
            document=document,
        )
    ).parsed
