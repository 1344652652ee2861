"""The statements of the store as SQLAlchemy Core expressions; compiled/ has them as text, which is what runs."""
