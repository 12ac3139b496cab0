"""The seam between logic and I/O: flows yield `effects`, a driver performs them."""
