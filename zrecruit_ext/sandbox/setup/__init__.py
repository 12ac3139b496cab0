"""The organisation's setup: modules, fields, layouts, custom views, related lists, roles, profiles, company.

What the catalog knows is described by rule; what a fixture brings along lies over that and is kept with the records.
"""

from __future__ import annotations
