"""What one connection may cost: uvicorn's protocols with the bounds for which it has no settings."""

from importlib.util import find_spec
from typing import Any

from web.serving.connections.guarded import HEAD


def settings() -> dict[str, Any]:
    """What uvicorn is told to serve connections by these bounds; its faster parser where it is installed."""
    parser = "httptools" if find_spec("httptools") else "h11"
    return {
        "http": f"web.serving.connections.{parser}_protocol:GuardedProtocol",
        "h11_max_incomplete_event_size": HEAD,
        "ws": "none",
    }
