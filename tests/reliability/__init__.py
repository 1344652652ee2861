"""Faults and hostile clients: the proofs that nothing is lost and no one gets in."""
