"""Between the policy and the sockets: the ways to the wire, and the deadline clamp."""
