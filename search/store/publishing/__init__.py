"""What the store keeps of publishing at once: what became of each letter, and who may send any."""
