"""Secure connections: certificates are looked at; what an old server needs holds for that server alone."""

import shutil
import ssl
import subprocess
from pathlib import Path

import pytest

from indexer.sources.site.fetching import Fetcher
from indexer.sources.site.network import Refused
from indexer.sources.site.settings import SiteSettings
from tests.indexer.sources.site.server import serving
from tests.missing import missing


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of this machine, signed by itself, and its key, in one file."""
    if shutil.which("openssl") is None:
        missing("needs openssl")
    file = tmp_path_factory.mktemp("tls") / "may-chu.pem"
    names = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    how = ["-newkey", "rsa:2048", "-nodes", "-keyout", file, "-out", file.with_suffix(".crt"), "-days", "2"]
    subprocess.run(["openssl", "req", "-x509", *how, *names], check=True, capture_output=True)
    file.write_bytes(file.read_bytes() + file.with_suffix(".crt").read_bytes())
    return file


def wrapped(certificate: Path, *, old: bool):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    if old:
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    return lambda socket: context.wrap_socket(socket, server_side=True)


def got(url: str, **settings: object) -> str:
    fetcher = Fetcher(lambda host: SiteSettings(delay=0, private=True, **settings))
    try:
        return fetcher.get(url).body.decode()
    finally:
        fetcher.close()


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
@pytest.mark.parametrize("old", [False, True])
def test_a_server_of_a_certificate_of_its_own(certificate: Path, old: bool) -> None:
    ca = str(certificate.with_suffix(".crt"))
    with serving(wrapped(certificate, old=old), "https") as web:
        web.html("/", "xin chào")
        with pytest.raises(Refused, match="kết nối an toàn"):
            got(web.url)
        if old:
            with pytest.raises(Refused, match="old_tls = true"):
                got(web.url, ca=ca)
        assert got(web.url, ca=ca, old_tls=old) == "xin chào"
        with pytest.raises(Refused, match="kết nối an toàn"):
            got(web.url, old_tls=True)


def test_a_certificate_that_cannot_be_read(certificate: Path) -> None:
    with serving(wrapped(certificate, old=False), "https") as web, pytest.raises(Refused, match="chứng chỉ"):
        got(web.url, ca=str(certificate.parent / "khong-co.pem"))
