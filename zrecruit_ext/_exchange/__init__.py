"""One question put to a server until there is an answer, and what the answer means."""
