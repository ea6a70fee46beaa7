"""Names of database files as SQLite reads them."""

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from tijdwijzer.storage.connection import uri_of


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/home/jose/a b.db"), "file:///home/jose/a b.db"),
        (PurePosixPath("/home/100%/what?#.db"), "file:///home/100%25/what%3f%23.db"),
        (PureWindowsPath(r"C:\Users\José Čapek\t.db"), "file:///C:/Users/José Čapek/t.db"),
        (PureWindowsPath(r"\\server\share$\jose\t.db"), "file:////server/share$/jose/t.db"),
        (PureWindowsPath(r"\\?\C:\very long\t.db"), "file:////%3f/C:/very long/t.db"),
    ],
    ids=["posix", "signs with a meaning", "diacritics", "share", "long"],
)
def test_a_path_becomes_an_address_without_a_computer(path: PurePath, uri: str) -> None:
    assert uri_of(path) == uri
