"""«Có phải bạn muốn tìm»: what a reader may have meant; offered only where it finds something."""

from search.corrections.asking import Asked, suggestion
from search.corrections.shelf import Shelf

__all__ = ["Asked", "Shelf", "suggestion"]
