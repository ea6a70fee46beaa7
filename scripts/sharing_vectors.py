"""Make docs/vectors/tijdwijzer-1.json: one period of a team of eight, from fixed keys, seeds and ids to its release.

Sealing takes a fresh key every time, so what is sealed differs from run to run; everything else comes out the same. Run
it only when the protocol changes: other programs check themselves against the file.
"""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from tijdwijzer.domain.agreement import COMPONENTS, AgreedProduct, Agreement, Rhythm
from tijdwijzer.domain.contribution import NO_SEED, added_up, context, packed, vector
from tijdwijzer.domain.messages import Bundle, Closing, Release, Root, Roster, Sums
from tijdwijzer.domain.releasing import Sum, enough, figures
from tijdwijzer.sharing.sealing import (
    Pair,
    gatekeeper_share,
    mask,
    open_for_aggregator,
    seal_contribution,
    sealing_public,
    signature,
    signing_public,
    together,
)

OUT = Path(__file__).parents[1] / "docs" / "vectors" / "tijdwijzer-1.json"
TASK, TEAM, PERIOD = "voorbeeld", "Beoordelen Noord", "2026-Q4"
PEOPLE = 8
PRODUCTS = (AgreedProduct("beslissing-ww", "Beslissing WW", 45), AgreedProduct("bezwaar", "Bezwaar", 180.5))


def secret(name: str) -> bytes:
    return sha256(f"tijdwijzer/1 test vector: {name}".encode()).digest()


def signing(name: str) -> Pair:
    return Pair(secret(name), signing_public(secret(name)))


def sealing(name: str) -> Pair:
    return Pair(secret(name), sealing_public(secret(name)))


ROOT, SIGN_B, KEY_A, KEY_B = signing("root"), signing("sign_b"), sealing("key_a"), sealing("key_b")


def agreement() -> Agreement:
    made = Agreement(
        TASK,
        (*COMPONENTS, *(one.key for one in PRODUCTS)),
        (50_000,) * len(COMPONENTS) + (5_000,) * len(PRODUCTS),
        8,
        3,
        0.6,
        15,
        5,
        (Rhythm(8, 13, 0), Rhythm(15, 4, 0)),
        KEY_A.public,
        KEY_B.public,
        SIGN_B.public,
        "2026-Q4",
        PRODUCTS,
    )
    return replace(made, signature=signature(made.signed, ROOT.private))


def values(person: int) -> list[int]:
    """Rework of which one has most, and a product that only one finished: both are withheld, and one cell protects."""
    rework = 5_000 if person == 0 else 100
    minutes = [14_000 + 37 * person, 1_500, rework, 2_300, 700 + person, 1_900, 900, 1_200, 60 * (person % 4)]
    return [*minutes, 110 + 3 * person, 12 if person == 5 else 0]


def member(person: int, version: int, numbers: list[int], seed: bytes) -> tuple[dict[str, object], Bundle]:
    pair = signing(f"member {person}")
    id_ = secret(f"id {person} {version}")[:16].hex()
    ctx = context(TASK, TEAM, PERIOD, id_)
    whole = vector(numbers) if seed != NO_SEED else (0,) * (1 + 3 * len(numbers))
    bundle = seal_contribution(whole, seed, version, (TASK, TEAM, PERIOD, id_), (KEY_A.public, KEY_B.public), pair)
    hidden = mask(seed, ctx, len(whole))
    head = version.to_bytes(8, "big") + sha256(bundle.a).digest()
    return {
        "private": pair.private.hex(),
        "public": pair.public.hex(),
        "version": version,
        "seed": seed.hex(),
        "context": ctx.decode(),
        "values": numbers,
        "vector": list(map(str, whole)),
        "mask": packed(hidden).hex(),
        "share_a": packed([one - other for one, other in zip(whole, hidden, strict=True)]).hex(),
        "head": head.hex(),
        "signature": signature(ctx + head, pair.private).hex(),
        "bundle": bundle.file().decode(),
    }, bundle


def main() -> None:
    agreed = agreement()
    length = 1 + 3 * len(agreed.cells)
    replaced, _ = member(3, 1, values(4), secret("seed 3 1"))
    withdrawn, _ = member(8, 2, values(0), NO_SEED)
    made = [
        member(person, 2 if person == 3 else 1, values(person), secret(f"seed {person}")) for person in range(PEOPLE)
    ]
    counted = sorted((bundle for _, bundle in made), key=lambda one: one.id)
    seeds = {bundle.id: bytes.fromhex(str(shown["seed"])) for shown, bundle in made}
    share_b = added_up([gatekeeper_share(one, seeds[one.id], length) for one in counted], length)
    share_a = added_up([open_for_aggregator(one, KEY_A.private, length) for one in counted], length)
    cells = len(agreed.cells)
    ids = tuple(one.id for one in counted)
    closing = Closing(TASK, TEAM, PERIOD, agreed.hash, ids, packed(share_b[: 1 + cells]))
    closing = replace(closing, signature=signature(closing.signed, SIGN_B.private))
    n, *counts = together(share_a[: 1 + cells], share_b[: 1 + cells])
    shown = enough(dict(zip(agreed.cells, counts, strict=True)), agreed)
    places = [agreed.cells.index(cell) for cell in shown]
    pairs = [number for at in places for number in (share_a[1 + cells + at], share_a[1 + 2 * cells + at])]
    answer = Sums(closing.hash, shown, packed(pairs))
    totals = together(share_a, share_b)
    sums = {
        cell: Sum(totals[1 + cells + at], totals[1 + 2 * cells + at]) for cell, at in zip(shown, places, strict=True)
    }
    found = figures(sums, n, 14, agreed)
    release = Release(TASK, TEAM, PERIOD, n, ids, found.minutes, found.counts, found.not_shown, agreed.hash)
    release = replace(release, signature=signature(release.signed, SIGN_B.private))
    keys = tuple(sorted(signing(f"member {person}").public for person in range(PEOPLE + 1)))
    roster = Roster(TASK, TEAM, "2026-Q4", 9, keys)
    roster = replace(roster, signature=signature(roster.signed, SIGN_B.private))
    content = {
        "protocol": "tijdwijzer/1",
        "about": "Fixed keys, seeds and ids. Open every envelope, check every signature, and reckon the release.",
        "keys": {
            name: {"private": pair.private.hex(), "public": pair.public.hex()}
            for name, pair in (("root", ROOT), ("sign_b", SIGN_B), ("key_a", KEY_A), ("key_b", KEY_B))
        },
        "root": Root(TASK, ROOT.public).file().decode(),
        "agreement": agreed.file().decode(),
        "agreement_hash": agreed.hash,
        "roster": roster.file().decode(),
        "weeks": 14,
        "members": [shown for shown, _ in made],
        "replaced": replaced,
        "withdrawn": withdrawn,
        "closing": closing.file().decode(),
        "closing_hash": closing.hash,
        "n": n,
        "counts": counts,
        "answer": answer.file().decode(),
        "sums": {cell: {"total": one.total, "squares": one.squares} for cell, one in sums.items()},
        "release": release.file().decode(),
        "release_hash": release.hash,
    }
    OUT.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
