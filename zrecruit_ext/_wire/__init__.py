"""Between the policy and httpx: the deadline clamp, the response body, and the choice of the inner transport."""
