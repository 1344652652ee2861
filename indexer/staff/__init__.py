"""What the staff may do here: their accounts, and what they decide."""
