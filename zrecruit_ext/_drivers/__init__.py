"""The drivers: what performs the effects of a flow."""
