"""The statements of the store as expressions of SQLAlchemy Core; what runs is their text, in compiled/."""
