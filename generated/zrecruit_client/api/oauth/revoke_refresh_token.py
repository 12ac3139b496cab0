# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx

from ... import errors
from ..._support import Call, NoContent, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.oauth_error import OauthError
    from ...models.revocation import Revocation
    from ...models.revocation_request import RevocationRequest


def _get_kwargs(
    *,
    body: RevocationRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "extensions": {"operation_id": "revoke_refresh_token"},
        "url": "/oauth/v2/revoke/token",
    }

    _kwargs["data"] = body.to_dict()

    headers["Content-Type"] = "application/x-www-form-urlencoded"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | OauthError | Revocation | None:
    from ...models.oauth_error import OauthError
    from ...models.revocation import Revocation

    if response.status_code == 200:
        response_200 = Revocation.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

    if response.status_code == 400:
        response_400 = OauthError.from_dict(load_json(response.content))

        return response_400

    if response.status_code == 401:
        response_401 = OauthError.from_dict(load_json(response.content))

        return response_401

    if response.status_code == 404:
        response_404 = OauthError.from_dict(load_json(response.content))

        return response_404

    if response.status_code == 405:
        response_405 = OauthError.from_dict(load_json(response.content))

        return response_405

    if response.status_code == 415:
        response_415 = OauthError.from_dict(load_json(response.content))

        return response_415

    if response.status_code == 429:
        response_429 = OauthError.from_dict(load_json(response.content))

        return response_429

    if response.status_code == 500:
        response_500 = OauthError.from_dict(load_json(response.content))

        return response_500

    if response.status_code == 503:
        response_503 = OauthError.from_dict(load_json(response.content))

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | OauthError | Revocation]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> Revocation:
    from ...models.revocation import Revocation

    if response.status_code == 200:
        response_200 = Revocation.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        raise NoContent(response.status_code)
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    *,
    body: RevocationRequest,
) -> Call[Revocation]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "revoke_refresh_token",
        _get_kwargs(
            body=body,
        ),
        _parse_success,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: RevocationRequest,
) -> Response[Any | OauthError | Revocation]:
    """Revoke a refresh token and its access tokens (newer page)

     The page names the client by HTTP Basic, an Authorization header of its own; this document sends it
    in the form. Two pages of the vendor name two paths for this; revoke_token is the longer-standing
    one.

    Args:
        body (RevocationRequest): Which refresh token to revoke.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | OauthError | Revocation]
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
    client: AuthenticatedClient | Client,
    body: RevocationRequest,
) -> Any | OauthError | Revocation | None:
    """Revoke a refresh token and its access tokens (newer page)

     The page names the client by HTTP Basic, an Authorization header of its own; this document sends it
    in the form. Two pages of the vendor name two paths for this; revoke_token is the longer-standing
    one.

    Args:
        body (RevocationRequest): Which refresh token to revoke.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | OauthError | Revocation
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: RevocationRequest,
) -> Response[Any | OauthError | Revocation]:
    """Revoke a refresh token and its access tokens (newer page)

     The page names the client by HTTP Basic, an Authorization header of its own; this document sends it
    in the form. Two pages of the vendor name two paths for this; revoke_token is the longer-standing
    one.

    Args:
        body (RevocationRequest): Which refresh token to revoke.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | OauthError | Revocation]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: RevocationRequest,
) -> Any | OauthError | Revocation | None:
    """Revoke a refresh token and its access tokens (newer page)

     The page names the client by HTTP Basic, an Authorization header of its own; this document sends it
    in the form. Two pages of the vendor name two paths for this; revoke_token is the longer-standing
    one.

    Args:
        body (RevocationRequest): Which refresh token to revoke.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | OauthError | Revocation
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
