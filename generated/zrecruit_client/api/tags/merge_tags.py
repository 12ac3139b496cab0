# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ..._support import Call, NoContent, dump_json, http_status, load_json
from ...client import AuthenticatedClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.tag_merge_body import TagMergeBody
    from ...models.tag_results import TagResults


def _get_kwargs(
    tag_id: str,
    *,
    body: TagMergeBody,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "extensions": {"operation_id": "merge_tags"},
        "url": "/recruit/v2/settings/tags/{tag_id}/actions/merge".format(
            tag_id=quote(str(tag_id), safe=""),
        ),
    }

    _kwargs["content"] = dump_json(body)
    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorEnvelope | TagResults | None:
    from ...models.error_envelope import ErrorEnvelope
    from ...models.tag_results import TagResults

    if response.status_code == 200:
        response_200 = TagResults.from_dict(load_json(response.content))

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
) -> Response[Any | ErrorEnvelope | TagResults]:
    return Response(
        status_code=http_status(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def _parse_success(response: httpx.Response) -> TagResults:
    from ...models.tag_results import TagResults

    if response.status_code == 200:
        response_200 = TagResults.from_dict(load_json(response.content))

        return response_200

    if response.status_code == 204:
        raise NoContent(response.status_code)
    raise errors.UnexpectedStatus(response.status_code, response.content)


def call(
    tag_id: str,
    *,
    body: TagMergeBody,
) -> Call[TagResults]:
    """The call as a value: `operation_id`, the `request` for httpx, and `parse` for a successful answer."""
    return Call(
        "merge_tags",
        _get_kwargs(
            tag_id=tag_id,
            body=body,
        ),
        _parse_success,
    )


def sync_detailed(
    tag_id: str,
    *,
    client: AuthenticatedClient,
    body: TagMergeBody,
) -> Response[Any | ErrorEnvelope | TagResults]:
    """Merge tags into one

     The tag of the path stays; records of the tags named by conflict_id carry it instead of theirs,
    which are gone. The page's sample has two ids in the path, joined by a comma: every id after the
    first is merged as well. A bad conflict_id is answered with status 200.

    Args:
        tag_id (str): Id of the tag that stays; further ones, joined by commas, are merged into
            it.
        body (TagMergeBody): Which tags to merge into that of the path.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | TagResults]
    """

    kwargs = _get_kwargs(
        tag_id=tag_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    tag_id: str,
    *,
    client: AuthenticatedClient,
    body: TagMergeBody,
) -> Any | ErrorEnvelope | TagResults | None:
    """Merge tags into one

     The tag of the path stays; records of the tags named by conflict_id carry it instead of theirs,
    which are gone. The page's sample has two ids in the path, joined by a comma: every id after the
    first is merged as well. A bad conflict_id is answered with status 200.

    Args:
        tag_id (str): Id of the tag that stays; further ones, joined by commas, are merged into
            it.
        body (TagMergeBody): Which tags to merge into that of the path.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | TagResults
    """

    return sync_detailed(
        tag_id=tag_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    tag_id: str,
    *,
    client: AuthenticatedClient,
    body: TagMergeBody,
) -> Response[Any | ErrorEnvelope | TagResults]:
    """Merge tags into one

     The tag of the path stays; records of the tags named by conflict_id carry it instead of theirs,
    which are gone. The page's sample has two ids in the path, joined by a comma: every id after the
    first is merged as well. A bad conflict_id is answered with status 200.

    Args:
        tag_id (str): Id of the tag that stays; further ones, joined by commas, are merged into
            it.
        body (TagMergeBody): Which tags to merge into that of the path.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorEnvelope | TagResults]
    """

    kwargs = _get_kwargs(
        tag_id=tag_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    tag_id: str,
    *,
    client: AuthenticatedClient,
    body: TagMergeBody,
) -> Any | ErrorEnvelope | TagResults | None:
    """Merge tags into one

     The tag of the path stays; records of the tags named by conflict_id carry it instead of theirs,
    which are gone. The page's sample has two ids in the path, joined by a comma: every id after the
    first is merged as well. A bad conflict_id is answered with status 200.

    Args:
        tag_id (str): Id of the tag that stays; further ones, joined by commas, are merged into
            it.
        body (TagMergeBody): Which tags to merge into that of the path.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorEnvelope | TagResults
    """

    return (
        await asyncio_detailed(
            tag_id=tag_id,
            client=client,
            body=body,
        )
    ).parsed
