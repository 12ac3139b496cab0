"""The records layer, written once: flows that make calls and read answers."""
