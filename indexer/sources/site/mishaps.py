"""What went wrong with a request, in the words of those who can mend it."""

import ssl

import httpcore2

from indexer.sources.site import messages
from indexer.sources.site.network import Refused

_EXPIRED, _NOT_YET, _OF_ANOTHER = (10,), (9,), (62, 64)
_NOT_KNOWN = (18, 19, 20, 21)
"""What OpenSSL finds in a certificate: numbers of X509_V_ERR."""
_NO_TLS_AT_ALL = ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG")
_BROKE_OFF = ("disconnected", "closed connection")


def refusal(error: Exception, host: str) -> Refused:
    """Why a request to a host came to nothing."""
    if isinstance(error, httpcore2.TimeoutException):
        return Refused(messages.TOO_SLOW)
    if isinstance(error, httpcore2.ConnectError):
        cause = _cause(error)
        return Refused(
            _tls(cause, host) if isinstance(cause, ssl.SSLError) else messages.unreachable(host, str(cause))
        )
    return Refused(messages.CLOSED if broke_off(error) else messages.NOT_HTTP)


def broke_off(error: Exception) -> bool:
    """The other side hung up, before its answer or in the middle of it."""
    said = str(error).lower()
    return isinstance(error, httpcore2.NetworkError) or (
        isinstance(error, httpcore2.RemoteProtocolError) and any(word in said for word in _BROKE_OFF)
    )


def _cause(error: Exception) -> Exception:
    """What the library's error comes from, which is the only thing it says."""
    said = error.args[0] if error.args else error
    return said if isinstance(said, Exception) else error


def _tls(cause: ssl.SSLError, host: str) -> str:
    reason = str(cause.reason or cause)
    if isinstance(cause, ssl.SSLCertVerificationError):
        code, said = cause.verify_code, cause.verify_message
        if code in _EXPIRED:
            return messages.expired(host)
        if code in _NOT_YET:
            return messages.not_yet_valid(host)
        if code in _OF_ANOTHER:
            return messages.of_another_host(host)
        return messages.not_known(host, said) if code in _NOT_KNOWN else messages.bad_certificate(host, said)
    return messages.no_tls_there(host) if reason in _NO_TLS_AT_ALL else messages.no_tls(host, reason)
