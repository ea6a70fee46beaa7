"""Another program's view of docs/vectors/tijdwijzer-1.json: nothing of tijdwijzer is used to open, check and reckon it.

HPKE is written out from RFC 9180 here, over X25519, HMAC and AES-GCM alone.
"""

import hashlib
import hmac
import json
import struct
from base64 import b64decode, b64encode
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from tijdwijzer.domain.agreement import agreement_of
from tijdwijzer.domain.canonical import read
from tijdwijzer.domain.messages import bundle_of, closing_of, release_of, roster_of, sums_of
from tijdwijzer.domain.releasing import Sum, figures
from tijdwijzer.sharing.sealing import gatekeeper_share, open_for_aggregator, open_for_gatekeeper

KEM = b"KEM" + struct.pack(">H", 0x0020)
HPKE = b"HPKE" + struct.pack(">HHH", 0x0020, 0x0001, 0x0001)
CELLS = 11


@pytest.fixture(scope="module")
def vectors() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        (Path(__file__).parents[2] / "docs" / "vectors" / "tijdwijzer-1.json").read_text("utf-8")
    )
    return found


# HPKE, RFC 9180
def extract(salt: bytes, key: bytes) -> bytes:
    return hmac.digest(salt or bytes(32), key, "sha256")


def expand(key: bytes, info: bytes, length: int) -> bytes:
    found, block = b"", b""
    while len(found) < length:
        block = hmac.digest(key, block + info + bytes([len(found) // 32 + 1]), "sha256")
        found += block
    return found[:length]


def labelled_extract(suite: bytes, salt: bytes, label: bytes, key: bytes) -> bytes:
    return extract(salt, b"HPKE-v1" + suite + label + key)


def labelled_expand(suite: bytes, key: bytes, label: bytes, info: bytes, length: int) -> bytes:
    return expand(key, struct.pack(">H", length) + b"HPKE-v1" + suite + label + info, length)


def hpke_open(private: bytes, sealed: bytes, info: bytes) -> bytes:
    key, enc = X25519PrivateKey.from_private_bytes(private), sealed[:32]
    dh = key.exchange(X25519PublicKey.from_public_bytes(enc))
    kem_context = enc + key.public_key().public_bytes_raw()
    shared = labelled_expand(KEM, labelled_extract(KEM, b"", b"eae_prk", dh), b"shared_secret", kem_context, 32)
    ids = labelled_extract(HPKE, b"", b"psk_id_hash", b"")
    schedule = b"\0" + ids + labelled_extract(HPKE, b"", b"info_hash", info)
    secret = labelled_extract(HPKE, shared, b"secret", b"")
    aead = AESGCM(labelled_expand(HPKE, secret, b"key", schedule, 16))
    return aead.decrypt(labelled_expand(HPKE, secret, b"base_nonce", schedule, 12), sealed[32:], b"")


# The protocol
def integers(content: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(content) // 8}Q", content))


def canonical(document: dict[str, Any]) -> bytes:
    bare = {key: value for key, value in document.items() if key != "signature"}
    return json.dumps(bare, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def check(text: str, public: str) -> dict[str, Any]:
    """The document, its signature checked."""
    document: dict[str, Any] = json.loads(text)
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(
        b64decode(document["signature"]), canonical(document)
    )
    return document


def every_member(vectors: dict[str, Any]) -> list[dict[str, Any]]:
    return [*vectors["members"], vectors["replaced"], vectors["withdrawn"]]


def test_every_envelope_opens_and_holds_what_the_protocol_says(vectors: dict[str, Any]) -> None:
    for shown in every_member(vectors):
        bundle = json.loads(shown["bundle"])
        ctx = "|".join(["tijdwijzer/1", *(bundle[key] for key in ("task", "team", "period", "id"))]).encode()
        assert shown["context"] == ctx.decode()
        a, b = b64decode(bundle["a"]), b64decode(bundle["b"])
        share = hpke_open(bytes.fromhex(vectors["keys"]["key_a"]["private"]), a, ctx + b"|A")
        told = hpke_open(bytes.fromhex(vectors["keys"]["key_b"]["private"]), b, ctx + b"|B")
        head = struct.pack(">Q", shown["version"]) + hashlib.sha256(a).digest()
        assert share.hex() == shown["share_a"]
        assert told.hex() == shown["seed"] + shown["public"] + head.hex() + shown["signature"]
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(shown["public"])).verify(
            bytes.fromhex(shown["signature"]), ctx + head
        )
        hidden = hashlib.shake_128(bytes.fromhex(shown["seed"]) + ctx).digest(8 * (1 + 3 * CELLS))
        assert hidden.hex() == shown["mask"]
        whole = [(one + two) % 2**64 for one, two in zip(integers(share), integers(hidden), strict=True)]
        x = shown["values"]
        taken_back = shown["seed"] == "00" * 32
        expected = [0] * 34 if taken_back else [1, *(int(v > 0) for v in x), *x, *(v * v for v in x)]
        assert whole == expected == [int(number) for number in shown["vector"]]


def test_signatures_and_hashes_are_over_the_canonical_document(vectors: dict[str, Any]) -> None:
    keys = vectors["keys"]
    agreed = check(vectors["agreement"], keys["root"]["public"])
    assert (
        vectors["agreement"].encode()
        == json.dumps(agreed, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    )
    assert hashlib.sha256(canonical(agreed)).hexdigest() == vectors["agreement_hash"]
    for name in ("closing", "release", "roster"):
        document = check(vectors[name], keys["sign_b"]["public"])
        if f"{name}_hash" in vectors:
            assert hashlib.sha256(canonical(document)).hexdigest() == vectors[f"{name}_hash"]
    assert json.loads(vectors["root"])["root"] == b64encode(bytes.fromhex(keys["root"]["public"])).decode()
    assert json.loads(vectors["closing"])["agreement"] == vectors["agreement_hash"]
    assert json.loads(vectors["answer"])["closing"] == vectors["closing_hash"]


def test_the_release_follows_from_the_values(vectors: dict[str, Any]) -> None:
    release, columns = (
        json.loads(vectors["release"]),
        list(zip(*(one["values"] for one in vectors["members"]), strict=True)),
    )
    agreed = json.loads(vectors["agreement"])
    few = [
        cell
        for cell, column in zip(agreed["cells"], columns, strict=True)
        if sum(v > 0 for v in column) < 3 or sum(v * v for v in column) > (Fraction(6, 10) * sum(column)) ** 2
    ]
    assert few == ["rework", "bezwaar"]
    smallest = min(
        (sum(column), cell) for cell, column in zip(agreed["cells"][:9], columns, strict=False) if cell != "rework"
    )
    whys = {"rework": "few", smallest[1]: "protects", "bezwaar": "few"}
    assert release["not_shown"] == [{"key": cell, "why": whys[cell]} for cell in agreed["cells"] if cell in whys]
    means = {
        cell: int(Fraction(sum(column), 8 * vectors["weeks"]) / 15 + Fraction(1, 2)) * 15
        for cell, column in zip(agreed["cells"][:9], columns, strict=False)
        if cell not in whys
    }
    assert release["minutes"] == means
    assert release["counts"] == {"beslissing-ww": int(Fraction(sum(columns[9]), 5) + Fraction(1, 2)) * 5}
    assert release["ids"] == sorted(json.loads(one["bundle"])["id"] for one in vectors["members"])
    assert (release["n"], vectors["n"]) == (8, 8)
    assert vectors["counts"] == [sum(v > 0 for v in column) for column in columns]


def test_tijdwijzer_reads_and_reckons_the_same(vectors: dict[str, Any]) -> None:
    agreed = agreement_of(read(vectors["agreement"].encode(), "agreement"))
    assert agreed.hash == vectors["agreement_hash"]
    for shown in every_member(vectors):
        bundle = bundle_of(read(shown["bundle"].encode(), "bundle"))
        found = open_for_gatekeeper(bundle, bytes.fromhex(vectors["keys"]["key_b"]["private"]))
        assert (found.seed.hex(), found.member.hex(), found.version) == (
            shown["seed"],
            shown["public"],
            shown["version"],
        )
        share = open_for_aggregator(bundle, bytes.fromhex(vectors["keys"]["key_a"]["private"]), 34)
        assert struct.pack("<34Q", *share).hex() == shown["share_a"]
        assert struct.pack("<34Q", *gatekeeper_share(bundle, found.seed, 34)).hex() == shown["mask"]
    sums = {cell: Sum(one["total"], one["squares"]) for cell, one in vectors["sums"].items()}
    release = release_of(read(vectors["release"].encode(), "release"))
    found = figures(sums, vectors["n"], vectors["weeks"], agreed)
    assert (release.minutes, release.counts, release.not_shown) == (found.minutes, found.counts, found.not_shown)
    assert closing_of(read(vectors["closing"].encode(), "closing")).hash == vectors["closing_hash"]
    assert sums_of(read(vectors["answer"].encode(), "answer")).cells == tuple(sums)
    assert len(roster_of(read(vectors["roster"].encode(), "roster")).keys) == 9
