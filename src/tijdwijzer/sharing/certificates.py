"""Whom an encrypted connection believes: the certificates that this machine keeps. Nothing is asked of the network."""

import ssl
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Trust:
    """The library that encrypts, and how many authorities it believes."""

    library: str
    authorities: int


def trust() -> Trust:
    """What a connection to a calendar would go by: Windows' own store, or the file or folder that the system names."""
    loaded = ssl.create_default_context().cert_store_stats()["x509_ca"]
    return Trust(ssl.OPENSSL_VERSION, loaded or _in_folder())


def _in_folder() -> int:
    """A folder is only read while connecting: each authority in it has a name that ends on a number."""
    folder = ssl.get_default_verify_paths().capath
    return len(list(Path(folder).glob("*.[0-9]"))) if folder else 0
