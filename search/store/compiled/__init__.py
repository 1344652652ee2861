"""The statements of the store as text: written by search/store/sql/compiling.py, never by hand."""
