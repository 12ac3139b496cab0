"""The parts of the policy, one question each."""
