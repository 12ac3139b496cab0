# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ..._support import Call, NoContent, dump_json, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.tag_names_body import TagNamesBody
    from ...models.write_results import WriteResults


def _get_kwargs(
    module_api_name: str,
    *,
    body: TagNamesBody | Unset = UNSET,
    ids: str,
    tag_names: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["ids"] = ids

    params["tag_names"] = tag_names

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "extensions": {"operation_id": "add_tags_to_records"},
        "url": "/recruit/v2/{module_api_name}/actions/add_tags".format(
            module_api_name=quote(str(module_api_name), safe=""),
        ),
        "params": params,
    }

    _kwargs["content"] = dump_json(body)
    if body is not UNSET:
        headers["Content-Type"] = "application/json"

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
    module_api_name: str,
    *,
    body: TagNamesBody | Unset = UNSET,
    ids: str,
    tag_names: str,
) -> Call[WriteResults]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "add_tags_to_records",
        _get_kwargs(
            module_api_name=module_api_name,
            body=body,
            ids=ids,
            tag_names=tag_names,
        ),
        _parse_success,
    )


def sync_detailed(
    module_api_name: str,
    *,
    client: AuthenticatedClient,
    body: TagNamesBody | Unset = UNSET,
    ids: str,
    tag_names: str,
) -> Response[Any | ErrorEnvelope | WriteResults]:
    """Add tags to up to 100 records

     Tags that the module does not have yet are made on the way. The newer page also shows a body, which
    says the colours; the names of tag_names count.

    Args:
        module_api_name (str): API name of a module, as the modules call reports it.
        ids (str): Record ids joined by commas, at most 100; one report has 500.
        tag_names (str): Names joined by commas, each of at most 25 characters.
        body (TagNamesBody | Unset): Tags by name, with their colours.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | WriteResults]
    """

    kwargs = _get_kwargs(
        module_api_name=module_api_name,
        body=body,
        ids=ids,
        tag_names=tag_names,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    module_api_name: str,
    *,
    client: AuthenticatedClient,
    body: TagNamesBody | Unset = UNSET,
    ids: str,
    tag_names: str,
) -> Any | ErrorEnvelope | WriteResults | None:
    """Add tags to up to 100 records

     Tags that the module does not have yet are made on the way. The newer page also shows a body, which
    says the colours; the names of tag_names count.

    Args:
        module_api_name (str): API name of a module, as the modules call reports it.
        ids (str): Record ids joined by commas, at most 100; one report has 500.
        tag_names (str): Names joined by commas, each of at most 25 characters.
        body (TagNamesBody | Unset): Tags by name, with their colours.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | WriteResults
    """

    return sync_detailed(
        module_api_name=module_api_name,
        client=client,
        body=body,
        ids=ids,
        tag_names=tag_names,
    ).parsed


async def asyncio_detailed(
    module_api_name: str,
    *,
    client: AuthenticatedClient,
    body: TagNamesBody | Unset = UNSET,
    ids: str,
    tag_names: str,
) -> Response[Any | ErrorEnvelope | WriteResults]:
    """Add tags to up to 100 records

     Tags that the module does not have yet are made on the way. The newer page also shows a body, which
    says the colours; the names of tag_names count.

    Args:
        module_api_name (str): API name of a module, as the modules call reports it.
        ids (str): Record ids joined by commas, at most 100; one report has 500.
        tag_names (str): Names joined by commas, each of at most 25 characters.
        body (TagNamesBody | Unset): Tags by name, with their colours.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | WriteResults]
    """

    kwargs = _get_kwargs(
        module_api_name=module_api_name,
        body=body,
        ids=ids,
        tag_names=tag_names,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    module_api_name: str,
    *,
    client: AuthenticatedClient,
    body: TagNamesBody | Unset = UNSET,
    ids: str,
    tag_names: str,
) -> Any | ErrorEnvelope | WriteResults | None:
    """Add tags to up to 100 records

     Tags that the module does not have yet are made on the way. The newer page also shows a body, which
    says the colours; the names of tag_names count.

    Args:
        module_api_name (str): API name of a module, as the modules call reports it.
        ids (str): Record ids joined by commas, at most 100; one report has 500.
        tag_names (str): Names joined by commas, each of at most 25 characters.
        body (TagNamesBody | Unset): Tags by name, with their colours.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | WriteResults
    """

    return (
        await asyncio_detailed(
            module_api_name=module_api_name,
            client=client,
            body=body,
            ids=ids,
            tag_names=tag_names,
        )
    ).parsed
