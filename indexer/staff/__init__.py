"""What the staff may do here: their accounts."""
