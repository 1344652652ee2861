"""Answers as JSON, encoded from the typed shapes."""

import msgspec
from starlette.responses import Response

from web.api import shapes

_encoder = msgspec.json.Encoder()


def encoded(content: object) -> bytes:
    return _encoder.encode(content)


def json_answer(content: object, status: int = 200) -> Response:
    return Response(encoded(content), status, media_type="application/json")


def failure(status: int, message: str, parameter: str = "") -> Response:
    """An error in the one shape the API has for them."""
    error = shapes.Error(error=shapes.Failure(message=message, parameter=parameter))
    return json_answer(error, status)
