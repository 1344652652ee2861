"""«Có phải bạn muốn tìm»: what a reader may have meant; offered only where it finds something."""

from search.answer.corrections.asked import Asked
from search.answer.corrections.candidates import respelled, suggestion
from search.answer.corrections.shelf import Shelf

__all__ = ["Asked", "Shelf", "respelled", "suggestion"]
