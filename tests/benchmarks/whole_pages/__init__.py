"""A whole page beside others that do the same: ten hits with snippets and stored fields, five counts."""
