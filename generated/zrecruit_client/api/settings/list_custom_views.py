# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx

from ... import errors
from ..._support import Call, NoContent, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import UNSET, Response

if TYPE_CHECKING:
    from ...models.custom_view_list import CustomViewList
    from ...models.error_envelope import ErrorEnvelope


def _get_kwargs(
    *,
    module: str,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["module"] = module

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "extensions": {"operation_id": "list_custom_views"},
        "url": "/recruit/v2/settings/custom_views",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | CustomViewList | ErrorEnvelope | None:
    from ...models.custom_view_list import CustomViewList
    from ...models.error_envelope import ErrorEnvelope

    if response.status_code == 200:
        response_200 = CustomViewList.from_dict(load_json(response.content))

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
) -> Response[Any | CustomViewList | ErrorEnvelope]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> CustomViewList:
    from ...models.custom_view_list import CustomViewList

    if response.status_code == 200:
        response_200 = CustomViewList.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        raise NoContent(response.status_code)
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    *,
    module: str,
) -> Call[CustomViewList]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "list_custom_views",
        _get_kwargs(
            module=module,
        ),
        _parse_success,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    module: str,
) -> Response[Any | CustomViewList | ErrorEnvelope]:
    """List the custom views of a module

    Args:
        module (str): API name of the module to describe.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | CustomViewList | ErrorEnvelope]
    """

    kwargs = _get_kwargs(
        module=module,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    module: str,
) -> Any | CustomViewList | ErrorEnvelope | None:
    """List the custom views of a module

    Args:
        module (str): API name of the module to describe.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | CustomViewList | ErrorEnvelope
    """

    return sync_detailed(
        client=client,
        module=module,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    module: str,
) -> Response[Any | CustomViewList | ErrorEnvelope]:
    """List the custom views of a module

    Args:
        module (str): API name of the module to describe.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | CustomViewList | ErrorEnvelope]
    """

    kwargs = _get_kwargs(
        module=module,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    module: str,
) -> Any | CustomViewList | ErrorEnvelope | None:
    """List the custom views of a module

    Args:
        module (str): API name of the module to describe.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | CustomViewList | ErrorEnvelope
    """

    return (
        await asyncio_detailed(
            client=client,
            module=module,
        )
    ).parsed
