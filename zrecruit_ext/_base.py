"""What `Recruit` and `AsyncRecruit` share: settings, policy, the generated client, and attributes that are modules."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from zrecruit_client import AuthenticatedClient

from zrecruit_ext._http import httpx
from zrecruit_ext._records.checking import RowChecks
from zrecruit_ext._records.intents import Intents
from zrecruit_ext._settings import PolicySettings, from_environment
from zrecruit_ext.auth.credentials import Credentials
from zrecruit_ext.policy import Policy
from zrecruit_ext.stores import open_store
from zrecruit_ext.transport import PLACEHOLDER, PolicyTransport

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self, Unpack

    from zrecruit_ext._records.calls import Calls
    from zrecruit_ext.auth import TokenSource
    from zrecruit_ext.limits import Limits
    from zrecruit_ext.metadata import MetadataFlows
    from zrecruit_ext.observing import Observer
    from zrecruit_ext.validation import Validate

    class Settings(PolicySettings, total=False):
        """What `Recruit(...)` takes, for `from_env`."""

        timeout: float | None
        validate: Validate
        intent_store: str | None


__all__ = ["Base", "ModuleOf"]

R_co = TypeVar("R_co", covariant=True)

CONNECT_TIMEOUT = 5.0


class ModuleOf(Generic[R_co]):
    """An attribute that is the records of one module, made when it is first read."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __set_name__(self, owner: type, attribute: str) -> None:
        self._attribute = attribute

    def __get__(self, client: Any, owner: type) -> R_co:
        if client is None:  # read from the class, as help() and mocks do
            return self  # type: ignore[return-value]  # pyright: ignore[reportReturnType]
        made: R_co = client.module(self._name)
        client.__dict__[self._attribute] = made  # found before this attribute from now on
        return made


class Base:
    """What both worlds share: settings, policy, and the generated client with the policy as its transport."""

    def __init__(
        self,
        credentials: Credentials | TokenSource,
        *,
        dc: str | None = None,
        token_store: str = "memory:",  # noqa: S107  (a URL)
        concurrency: int | None = None,
        limits: Limits | None = None,
        deadline: float | None = 60.0,
        timeout: float | None = 30.0,
        read_only: bool = False,
        sandbox_url: str | None = None,
        validate: Validate = False,
        observers: Iterable[Observer] | None = None,
        intent_store: str | None = None,
    ) -> None:
        self.policy = Policy.of(
            credentials,
            dc=dc,
            token_store=token_store,
            concurrency=concurrency,
            limits=limits,
            deadline=deadline,
            read_only=read_only,
            sandbox_url=sandbox_url,
            observers=observers,
        )
        self._concurrency = self.policy.limiter.limit
        self._checks = RowChecks(lambda: self._metadata, validate)
        self._client = AuthenticatedClient(
            base_url=PLACEHOLDER,
            token="",  # the policy signs
            timeout=httpx.Timeout(timeout, connect=_shorter(timeout, CONNECT_TIMEOUT)),
            httpx_args={"transport": PolicyTransport(self.policy)},
        )
        centre = self.policy.centre
        scope = credentials.key(centre.origin("accounts").host) if isinstance(credentials, Credentials) else centre.name
        self._calls: Calls
        self._open()
        self._calls.intents = Intents(open_store(intent_store or token_store), scope)

    def _open(self) -> None:
        """Make the httpx client, now and not at the first call: two threads might make two."""
        raise NotImplementedError

    @classmethod
    def from_env(cls, *, profile: str | None = None, **settings: Unpack[Settings]) -> Self:
        """Made of a profile or the environment; `settings` go before it.

        Read are ZOHO_CLIENT_ID, ZOHO_CLIENT_SECRET, ZOHO_REFRESH_TOKEN, ZOHO_DC (or else a profile that `zrecruit
        login` has made: `profile`, ZRECRUIT_PROFILE or `default`), ZRECRUIT_TOKEN_STORE (by default a private file in
        the user's state folder) and ZRECRUIT_SANDBOX_URL (loopback only).
        Raises MissingCredentials, UnknownDataCentre, HostRefused, ConfigError.
        """
        own: Any = {name: settings.pop(name) for name in ("timeout", "validate", "intent_store") if name in settings}
        return cls(**from_environment(settings, profile), **own)

    @cached_property
    def _metadata(self) -> MetadataFlows:
        from zrecruit_ext.metadata import MetadataFlows  # most programs never ask

        return MetadataFlows(self._calls)

    @property
    def client(self) -> AuthenticatedClient:
        """The generated client, for generated functions: ``list_candidates.sync_detailed(client=zr.client)``."""
        return self._client

    def __repr__(self) -> str:
        read_only = ", read_only=True" if self.policy.read_only else ""
        return f"{type(self).__name__}(dc={self.policy.centre.name!r}{read_only})"


def _shorter(timeout: float | None, limit: float) -> float:
    return limit if timeout is None else min(timeout, limit)
