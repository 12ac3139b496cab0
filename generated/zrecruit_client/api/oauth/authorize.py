# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import httpx

from ... import errors
from ..._support import Call, NoContent, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...models.oauth_error import OauthError


def _get_kwargs(
    *,
    scope: str,
    client_id: str,
    response_type: str,
    redirect_uri: str,
    access_type: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
    state: str | Unset = UNSET,
    code_challenge: str | Unset = UNSET,
    code_challenge_method: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["scope"] = scope

    params["client_id"] = client_id

    params["response_type"] = response_type

    params["redirect_uri"] = redirect_uri

    params["access_type"] = access_type

    params["prompt"] = prompt

    params["state"] = state

    params["code_challenge"] = code_challenge

    params["code_challenge_method"] = code_challenge_method

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "extensions": {"operation_id": "authorize"},
        "url": "/oauth/v2/auth",
        "params": params,
    }

    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | OauthError | str | None:
    from ...models.oauth_error import OauthError

    if response.status_code == 200:
        response_200 = response.text
        return response_200

    if response.status_code == 204:
        response_204 = cast(Any, None)
        return response_204

    if response.status_code == 302:
        response_302 = cast(Any, None)
        return response_302

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
) -> Response[Any | OauthError | str]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> str:

    if response.status_code == 200:
        response_200 = response.text
        return response_200

    if response.status_code == 204:
        raise NoContent(response.status_code)
    if response.status_code == 302:
        raise NoContent(response.status_code)
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    *,
    scope: str,
    client_id: str,
    response_type: str,
    redirect_uri: str,
    access_type: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
    state: str | Unset = UNSET,
    code_challenge: str | Unset = UNSET,
    code_challenge_method: str | Unset = UNSET,
) -> Call[str]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "authorize",
        _get_kwargs(
            scope=scope,
            client_id=client_id,
            response_type=response_type,
            redirect_uri=redirect_uri,
            access_type=access_type,
            prompt=prompt,
            state=state,
            code_challenge=code_challenge,
            code_challenge_method=code_challenge_method,
        ),
        _parse_success,
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    scope: str,
    client_id: str,
    response_type: str,
    redirect_uri: str,
    access_type: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
    state: str | Unset = UNSET,
    code_challenge: str | Unset = UNSET,
    code_challenge_method: str | Unset = UNSET,
) -> Response[Any | OauthError | str]:
    """Ask a user for consent

     For a browser: ends at redirect_uri with code, location and accounts-server, or with error.

    Args:
        scope (str): Scopes joined by commas.
        client_id (str): Id of the client.
        response_type (str): What to return.
        redirect_uri (str): A registered address of the client.
        access_type (str | Unset): offline asks for a refresh token.
        prompt (str | Unset): consent shows the screen again, and gives a new refresh token.
        state (str | Unset): Comes back as it was.
        code_challenge (str | Unset): Challenge of a code verifier.
        code_challenge_method (str | Unset): How the challenge was made.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | OauthError | str]
    """

    kwargs = _get_kwargs(
        scope=scope,
        client_id=client_id,
        response_type=response_type,
        redirect_uri=redirect_uri,
        access_type=access_type,
        prompt=prompt,
        state=state,
        code_challenge=code_challenge,
        code_challenge_method=code_challenge_method,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    scope: str,
    client_id: str,
    response_type: str,
    redirect_uri: str,
    access_type: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
    state: str | Unset = UNSET,
    code_challenge: str | Unset = UNSET,
    code_challenge_method: str | Unset = UNSET,
) -> Any | OauthError | str | None:
    """Ask a user for consent

     For a browser: ends at redirect_uri with code, location and accounts-server, or with error.

    Args:
        scope (str): Scopes joined by commas.
        client_id (str): Id of the client.
        response_type (str): What to return.
        redirect_uri (str): A registered address of the client.
        access_type (str | Unset): offline asks for a refresh token.
        prompt (str | Unset): consent shows the screen again, and gives a new refresh token.
        state (str | Unset): Comes back as it was.
        code_challenge (str | Unset): Challenge of a code verifier.
        code_challenge_method (str | Unset): How the challenge was made.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | OauthError | str
    """

    return sync_detailed(
        client=client,
        scope=scope,
        client_id=client_id,
        response_type=response_type,
        redirect_uri=redirect_uri,
        access_type=access_type,
        prompt=prompt,
        state=state,
        code_challenge=code_challenge,
        code_challenge_method=code_challenge_method,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    scope: str,
    client_id: str,
    response_type: str,
    redirect_uri: str,
    access_type: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
    state: str | Unset = UNSET,
    code_challenge: str | Unset = UNSET,
    code_challenge_method: str | Unset = UNSET,
) -> Response[Any | OauthError | str]:
    """Ask a user for consent

     For a browser: ends at redirect_uri with code, location and accounts-server, or with error.

    Args:
        scope (str): Scopes joined by commas.
        client_id (str): Id of the client.
        response_type (str): What to return.
        redirect_uri (str): A registered address of the client.
        access_type (str | Unset): offline asks for a refresh token.
        prompt (str | Unset): consent shows the screen again, and gives a new refresh token.
        state (str | Unset): Comes back as it was.
        code_challenge (str | Unset): Challenge of a code verifier.
        code_challenge_method (str | Unset): How the challenge was made.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | OauthError | str]
    """

    kwargs = _get_kwargs(
        scope=scope,
        client_id=client_id,
        response_type=response_type,
        redirect_uri=redirect_uri,
        access_type=access_type,
        prompt=prompt,
        state=state,
        code_challenge=code_challenge,
        code_challenge_method=code_challenge_method,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    scope: str,
    client_id: str,
    response_type: str,
    redirect_uri: str,
    access_type: str | Unset = UNSET,
    prompt: str | Unset = UNSET,
    state: str | Unset = UNSET,
    code_challenge: str | Unset = UNSET,
    code_challenge_method: str | Unset = UNSET,
) -> Any | OauthError | str | None:
    """Ask a user for consent

     For a browser: ends at redirect_uri with code, location and accounts-server, or with error.

    Args:
        scope (str): Scopes joined by commas.
        client_id (str): Id of the client.
        response_type (str): What to return.
        redirect_uri (str): A registered address of the client.
        access_type (str | Unset): offline asks for a refresh token.
        prompt (str | Unset): consent shows the screen again, and gives a new refresh token.
        state (str | Unset): Comes back as it was.
        code_challenge (str | Unset): Challenge of a code verifier.
        code_challenge_method (str | Unset): How the challenge was made.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | OauthError | str
    """

    return (
        await asyncio_detailed(
            client=client,
            scope=scope,
            client_id=client_id,
            response_type=response_type,
            redirect_uri=redirect_uri,
            access_type=access_type,
            prompt=prompt,
            state=state,
            code_challenge=code_challenge,
            code_challenge_method=code_challenge_method,
        )
    ).parsed
