# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
"""A client library for accessing Zoho Recruit"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
