"""How a service is set up, and who its tokens let do what."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.errors import DomainError
from tijdwijzer.services.mailbox import Box
from tijdwijzer.sharing.service.access import MAY, Deed, Grant, Role, grant_of, hash_of, new_token
from tijdwijzer.sharing.service.config import DATABASE, PASSWORD_FILE, Config, config_in, read_config

HASH = hash_of("x")
WHOLE = f"""
database = "postgresql+psycopg://tijdwijzer@localhost/tijdwijzer"
bind = "0.0.0.0"
port = 8461
proxies = ["10.0.0.1", "10.1.0.0/16"]
requests_per_minute = 60

[[grant]]
role = "gatekeeper"
task = "Bezwaar"
token_sha256 = "{HASH}"

[[grant]]
role = "monitoring"
token_sha256 = "{HASH}"
"""


def test_a_file_says_everything() -> None:
    assert config_in(WHOLE, {}) == Config(
        database="postgresql+psycopg://tijdwijzer@localhost/tijdwijzer",
        bind="0.0.0.0",
        port=8461,
        proxies=("10.0.0.1/32", "10.1.0.0/16"),
        requests_per_minute=60,
        grants=(Grant(Role.GATEKEEPER, "Bezwaar", HASH), Grant(Role.MONITORING, "", HASH)),
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("port = ", ""),
        ("poort = 1", "poort"),
        ("port = '1'", "port"),
        ("port = 65536", "port"),
        ("port = true", "port"),
        ("proxies = '10.0.0.1'", "proxies"),
        ("proxies = ['*']", "proxies"),
        ("requests_per_minute = 0", "requests_per_minute"),
        ("grant = 1", "grant"),
        ("[[grant]]\nrole = 'lead'", "grant"),
        ("[[grant]]\nrole = 'gatekeeper'", "grant"),
        (f"[[grant]]\nrole = 'gatekeeper'\ntask = '../x'\ntoken_sha256 = '{HASH}'", "grant"),
        ("[[grant]]\nrole = 'monitoring'\ntoken_sha256 = 'the token itself'", "grant"),
        (f"[[grant]]\nrole = 'monitoring'\ntoken_sha256 = '{HASH}'\ntoken = 'x'", "grant"),
    ],
)
def test_what_is_wrong_in_it_is_named(text: str, place: str) -> None:
    with pytest.raises(DomainError, match="service_config") as caught:
        config_in(text, {})
    assert place in str(caught.value.details["place"])
    assert "the token itself" not in repr(caught.value.details)


def test_the_environment_goes_before_the_file_and_the_command_line_before_both(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("hunter2\n")
    (tmp_path / "service.toml").write_text(WHOLE)
    environment = {DATABASE: "sqlite:///x.db", PASSWORD_FILE: str(tmp_path / "secret")}
    found = read_config(tmp_path / "service.toml", {"port": 1}, environment)
    assert (found.database, found.password, found.port) == ("sqlite:///x.db", "hunter2", 1)
    assert "hunter2" not in repr(found)
    assert read_config(None, {"database": "sqlite:///y.db"}, environment).database == "sqlite:///y.db"


def test_a_secret_is_not_for_the_command_line(tmp_path: Path) -> None:
    with pytest.raises(DomainError, match="service_secret_shown"):
        read_config(None, {"database": "postgresql+psycopg://me:secret@localhost/x"}, {})
    with pytest.raises(DomainError, match="service_secret"):
        read_config(None, {}, {PASSWORD_FILE: str(tmp_path / "none")})
    with pytest.raises(DomainError, match="service_config"):
        read_config(tmp_path / "none.toml", {}, {})


def test_a_token_is_long_and_only_its_hash_is_known() -> None:
    token, token_hash = new_token()
    grants = (Grant(Role.GATEKEEPER, "A", HASH), Grant(Role.AGGREGATOR, "A", token_hash))
    assert len(token) >= 43
    assert token not in repr(grants)
    assert token_hash not in repr(grants)
    assert grant_of(f"Bearer {token}", grants) == grants[1]
    assert grant_of(f"bearer {token}", grants) == grants[1]
    assert new_token() != new_token()


@given(st.text())
def test_no_other_header_grants_anything(header: str) -> None:
    grants = (Grant(Role.GATEKEEPER, "A", hash_of(new_token()[0])),)
    assert grant_of(header, grants) is None
    assert grant_of(f"Bearer {header}", grants) is None
    assert grant_of(f"Bearer {grants[0].token_hash}", grants) is None


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("box", Box)
@pytest.mark.parametrize("deed", Deed)
def test_a_grant_is_for_its_own_task(role: Role, box: Box, deed: Deed) -> None:
    grant = Grant(role, "A", HASH)
    assert not grant.may(deed, box, "B")
    assert grant.may(deed, box, "A") == (deed in MAY.get(role, {}).get(box, set()))


def test_nobody_may_leave_a_members_document_or_take_back_what_was_published_or_closed() -> None:
    for role in Role:
        grant = Grant(role, "A", HASH)
        assert not any(grant.may(Deed.PUT, box, "A") for box in (Box.DROP, Box.ENROL))
        assert not any(grant.may(Deed.REMOVE, box, "A") for box in (Box.CLOSING, Box.PUBLISHED))
    assert not Grant(Role.AGGREGATOR, "A", HASH).may(Deed.PUT, Box.CLOSING, "A")
    assert not Grant(Role.GATEKEEPER, "A", HASH).may(Deed.PUT, Box.ANSWER, "A")


def test_the_example_in_the_manual_is_one() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "service.md").read_text(encoding="utf-8")
    example = manual.split("```toml\n")[1].split("```")[0].replace('"…"', f'"{HASH}"')
    found = config_in(example, {})
    assert {grant.role for grant in found.grants} == {Role.GATEKEEPER, Role.MONITORING}
    assert (found.bind, found.port, found.proxies) == (Config().bind, Config().port, ("127.0.0.1/32",))
    assert found.requests_per_minute == Config().requests_per_minute
