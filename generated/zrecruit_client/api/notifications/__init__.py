# Generated from openapi/dist/zoho_recruit.json: do not edit, change it there and run `nox -s generate`.
"""Contains endpoint functions for accessing the API"""
