"""Secrets in a file under one passphrase, or under two of which neither opens it alone.

`{"v":1,"kdf":"scrypt","n":…,"r":…,"p":…,"salt":b64,"cipher":"AES-256-GCM","nonce":b64,"sealed":b64,"sum":sha256}`.
The key is scrypt (RFC 7914) of how many passphrases there are and of all of them, each with its length in front.
Everything but `sealed` and `sum` is authenticated along; `sum` is only there to tell a damaged file from a wrong
passphrase.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import scrypt
from os import urandom
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tijdwijzer.domain.canonical import canonical, coded, decoded, digest, read
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.form import DIGEST, Form, as_text
from tijdwijzer.domain.passphrases import typed
from tijdwijzer.sharing.role_folder import write_whole

FIELDS = ("v", "kdf", "n", "r", "p", "salt", "cipher", "nonce", "sealed", "sum")
MOST_MEMORY = 1 << 30
"""Bytes: no file makes this machine use more to open it."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Of a guess: scrypt's parameters. These take about half a second and 128 MB."""

    n: int = 1 << 17
    r: int = 8
    p: int = 1


USUAL = Cost()


def write(path: Path, secrets: Mapping[str, bytes], passphrases: Sequence[str], cost: Cost = USUAL) -> None:
    """Raises FileExistsError: a key file is never replaced."""
    salt, nonce = urandom(16), urandom(12)
    head: dict[str, object] = {
        "v": 1,
        "kdf": "scrypt",
        "n": cost.n,
        "r": cost.r,
        "p": cost.p,
        "salt": coded(salt),
        "cipher": "AES-256-GCM",
        "nonce": coded(nonce),
    }
    content = canonical({name: coded(secret) for name, secret in secrets.items()})
    sealed = AESGCM(_key(passphrases, salt, cost)).encrypt(nonce, content, canonical(head))
    head["sealed"] = coded(sealed)
    write_whole(path, canonical({**head, "sum": digest(canonical(head))}), new=True)


def secrets_in(path: Path, passphrases: Sequence[str]) -> dict[str, bytes]:
    """Raises DomainError "passphrase_wrong"; "key_file_missing" or "key_file_damaged" (`file`)."""
    head, sealed, cost = _file(path)
    salt, nonce = decoded(as_text(head["salt"])), decoded(as_text(head["nonce"]))
    try:
        content = AESGCM(_key(passphrases, salt, cost)).decrypt(nonce, sealed, canonical(head))
    except InvalidTag:
        raise DomainError("passphrase_wrong") from None
    found = read(content, "key")
    if not isinstance(found, dict):
        raise DomainError("key_file_damaged", file=path.name)
    return {name: decoded(as_text(secret)) for name, secret in found.items()}


def _file(path: Path) -> tuple[dict[str, object], bytes, Cost]:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise DomainError("key_file_missing", file=path.name) from None
    try:
        document = read(content, "key")
        form = Form(document, "key", FIELDS)
        form.version()
        cost = Cost(form.whole("n", 2, 1 << 24), form.whole("r", 1, 32), form.whole("p", 1, 16))
        form.bytes("salt", 16)
        form.bytes("nonce", 12)
        sealed, total = form.bytes("sealed"), form.text("sum", DIGEST)
    except DomainError as error:
        if error.code == "share_version":
            raise
        raise DomainError("key_file_damaged", file=path.name) from None
    assert isinstance(document, dict)
    head = {name: value for name, value in document.items() if name != "sum"}
    known = (head["kdf"], head["cipher"]) == ("scrypt", "AES-256-GCM")
    if not known or digest(canonical(head)) != total or cost.n & (cost.n - 1) or _memory(cost) > MOST_MEMORY:
        raise DomainError("key_file_damaged", file=path.name)
    return {name: value for name, value in head.items() if name != "sealed"}, sealed, cost


def _key(passphrases: Sequence[str], salt: bytes, cost: Cost) -> bytes:
    """In whichever order the passphrases are given. How many there are comes first: to scrypt, zeros at the end of a
    text are the same as none.
    """
    parts = sorted(typed(passphrase).encode("utf-8", "replace") for passphrase in passphrases)
    written = [len(parts).to_bytes(4, "big"), *(len(part).to_bytes(4, "big") + part for part in parts)]
    text = b"".join(written)
    return scrypt(text, salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=2 * _memory(cost), dklen=32)


def _memory(cost: Cost) -> int:
    return 128 * cost.r * (cost.n + cost.p + 2)
