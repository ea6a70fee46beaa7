"""Key files: nothing opens without every passphrase, and no damage goes unsaid."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.passphrases import check, typed
from tijdwijzer.sharing import keyfile, role_folder
from tijdwijzer.sharing.keyfile import USUAL, Cost, secrets_in, write

CHEAP = Cost(n=2, r=1)
ONE, TWO = "correct horse battery", "staple of the council"
SECRETS = {"key_b": bytes(range(32)), "sign_b": bytes(32)}
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "quarter.key"
    write(path, SECRETS, (ONE, TWO), CHEAP)
    return path


def code(path: Path, *passphrases: str) -> str:
    with pytest.raises(DomainError) as error:
        secrets_in(path, passphrases)
    return error.value.code


def test_both_open_it_in_whichever_order(file: Path) -> None:
    assert secrets_in(file, (ONE, TWO)) == secrets_in(file, (TWO, ONE)) == SECRETS


@pytest.mark.parametrize(
    "passphrases", [(ONE,), (TWO,), (ONE, ONE), (TWO, TWO), (ONE, ""), (ONE + TWO,), (ONE + TWO, ""), (ONE, TWO, "")]
)
def test_neither_opens_it_alone(file: Path, passphrases: tuple[str, ...]) -> None:
    assert code(file, *passphrases) == "passphrase_wrong"


@settings(max_examples=50)
@given(st.lists(WORDS, min_size=1, max_size=2), st.lists(WORDS, min_size=1, max_size=2), st.binary(max_size=64))
def test_only_the_same_passphrases_open_it(
    tmp_path_factory: pytest.TempPathFactory, given_: list[str], tried: list[str], secret: bytes
) -> None:
    path = tmp_path_factory.mktemp("keys") / "k"
    write(path, {"one": secret}, given_, CHEAP)
    assert secrets_in(path, given_) == {"one": secret}
    assume(sorted(map(typed, given_)) != sorted(map(typed, tried)))
    assert code(path, *tried) == "passphrase_wrong"


def test_where_a_passphrase_ends_matters(tmp_path: Path) -> None:
    write(tmp_path / "k", SECRETS, ("ab", "c"), CHEAP)
    assert code(tmp_path / "k", "a", "bc") == "passphrase_wrong"


def test_an_accent_is_the_same_however_it_was_typed(tmp_path: Path) -> None:
    write(tmp_path / "k", SECRETS, ("caf\u00e9",), CHEAP)
    assert secrets_in(tmp_path / "k", ("cafe\u0301",)) == SECRETS


@given(st.data())
def test_damage_is_said_and_never_a_traceback(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    path = tmp_path_factory.mktemp("keys") / "k"
    write(path, SECRETS, (ONE, TWO), CHEAP)
    whole = path.read_bytes()
    position = data.draw(st.integers(0, len(whole) - 1))
    damaged = data.draw(
        st.one_of(
            st.just(whole[:position]),
            st.integers(1, 255).map(lambda bits: _with(whole, position, whole[position] ^ bits)),
            st.binary(max_size=80),
        )
    )
    path.write_bytes(damaged)
    assert code(path, ONE, TWO) in {"key_file_damaged", "share_version"}


def _with(content: bytes, position: int, value: int) -> bytes:
    return content[:position] + bytes([value]) + content[position + 1 :]


@pytest.mark.parametrize(
    "changed", [{"n": 1 << 24, "r": 32}, {"n": 3}, {"kdf": "none"}, {"cipher": "none"}, {"salt": "AAAA"}, {"v": 2}]
)
def test_parameters_are_believed_only_within_reason(file: Path, changed: dict[str, object]) -> None:
    """Also when the sum was made to fit: a file must not make a machine use gigabytes."""
    head = {**json.loads(file.read_text()), **changed}
    del head["sum"]
    file.write_bytes(keyfile.canonical({**head, "sum": keyfile.digest(keyfile.canonical(head))}))
    assert code(file, ONE, TWO) == ("share_version" if "v" in changed else "key_file_damaged")


def test_a_cheaper_cost_cannot_be_put_in_the_place_of_the_one_it_was_made_with(file: Path) -> None:
    head = {**json.loads(file.read_text()), "p": 2}
    del head["sum"]
    file.write_bytes(keyfile.canonical({**head, "sum": keyfile.digest(keyfile.canonical(head))}))
    assert code(file, ONE, TWO) == "passphrase_wrong"


def test_the_usual_cost_is_written_in_the_file(tmp_path: Path) -> None:
    write(tmp_path / "k", SECRETS, (ONE, TWO))
    found = json.loads((tmp_path / "k").read_text())
    assert (found["n"], found["r"], found["p"]) == (1 << 17, 8, 1) == (USUAL.n, USUAL.r, USUAL.p)
    assert secrets_in(tmp_path / "k", (ONE, TWO)) == SECRETS


def test_no_secret_and_no_passphrase_is_in_it(file: Path) -> None:
    content = file.read_bytes()
    for secret in (*SECRETS.values(), ONE.encode(), TWO.encode()):
        assert secret not in content
        assert keyfile.coded(secret).encode() not in content


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_only_its_owner_can_read_it(file: Path) -> None:
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_key_file_is_never_replaced(file: Path) -> None:
    content = file.read_bytes()
    with pytest.raises(FileExistsError):
        write(file, {}, (ONE, TWO), CHEAP)
    assert file.read_bytes() == content
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("where", ["fsync", *(["link"] if os.name != "nt" else [])])
def test_a_crash_while_it_is_written_leaves_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    def crashes(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(role_folder.os, where, crashes, raising=False)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "k", SECRETS, (ONE, TWO), CHEAP)
    assert list(tmp_path.iterdir()) == []


def test_what_is_destroyed_is_written_over_first(file: Path) -> None:
    before = file.read_bytes()
    other = file.with_name("other name of the same blocks")
    os.link(file, other)
    role_folder.destroy(file)
    role_folder.destroy(file)
    assert not file.exists()
    assert len(other.read_bytes()) == len(before)
    assert keyfile.coded(SECRETS["key_b"])[:8].encode() not in other.read_bytes()
    assert other.read_bytes()[:20] != before[:20]
    assert code(file, ONE, TWO) == "key_file_missing"


@pytest.mark.parametrize(
    ("passphrases", "which"),
    [
        (("short", TWO), 1),
        ((ONE, "short"), 2),
        ((ONE, ONE), 2),
        (("aaaaaaaaaaaaaaaa", TWO), 1),
        ((ONE, "ababababababab"), 2),
        (("caf\u00e9 met appeltaart", "cafe\u0301 met appeltaart"), 2),
    ],
)
def test_weak_passphrases_are_refused(passphrases: tuple[str, str], which: int) -> None:
    with pytest.raises(DomainError) as error:
        check(passphrases)
    assert (error.value.code, error.value.details["which"]) == ("passphrase_weak", which)


def test_strong_ones_are_taken() -> None:
    check((ONE, TWO))
    check((ONE,))
