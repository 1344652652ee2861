"""Vietnamese as it is written in provincial news: pure functions, no input or output, useful to anyone."""
