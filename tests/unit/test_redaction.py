"""What may be kept of a sighting, and that nothing else is."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.observing import OTHER, Seen, Sign
from tijdwijzer.domain.redaction import LONGEST_APP, LONGEST_READ, LONGEST_TITLE, Redaction, Sighting, app_name, kept
from tijdwijzer.domain.rules import Rule, label_of
from tijdwijzer.domain.settings import Settings
from tijdwijzer.services.watching import Lists, load_lists, redaction_of

FILE = Path(__file__).parents[2] / "resources" / "observing.toml"
LISTS = load_lists(FILE)
UNNAMED = Seen(OTHER)
RULES = (Rule(app="winword", title="bezwaar", label="Bezwaar"), Rule(title="zaak*2026", label="Zaak"))


def under(titles: bool = True, **chosen: object) -> Redaction:
    return redaction_of(Settings({"observe_titles": titles} | chosen), LISTS, RULES)


@pytest.mark.parametrize(
    "app",
    [
        "KeePassXC",
        "keepassxc.exe",
        "MSTSC.EXE",
        "CredentialUIBroker.exe",
        "AnyDesk",
        "remmina",
        "bitwarden-app",
        "keepassx",
        "wlfreerdp3",
    ],
)
def test_password_managers_and_remote_sessions_are_never_named(app: str) -> None:
    assert kept(Sighting(app, "zaak 2026"), under(observe_whole_titles=[app])) == UNNAMED
    assert not under().wants_title(app)


def test_what_the_person_added_is_never_named() -> None:
    assert kept(Sighting("Patience.exe"), under(observe_never=["patience"])) == UNNAMED


@pytest.mark.parametrize("name", ["winword", "Winword.EXE", "Word", "word"])
def test_a_program_is_known_by_the_name_it_is_shown_under_too(name: str) -> None:
    sighting = Sighting("WINWORD.EXE", "Bezwaar van Jansen")
    assert kept(sighting, under(observe_never=[name])) == Seen(OTHER)
    only = under(observe_only_listed=True, observe_listed=[name])
    assert kept(sighting, only) == Seen("WINWORD.EXE", "Bezwaar")
    assert kept(Sighting("EXCEL.EXE"), only) == Seen(OTHER)
    whole = under(observe_whole_titles=[name])
    assert kept(sighting, whole) == Seen("WINWORD.EXE", "Bezwaar van Jansen")


def test_with_a_list_only_what_is_on_it_is_named() -> None:
    redaction = under(observe_only_listed=True, observe_listed=["winword", "keepass"])
    assert kept(Sighting("WINWORD.EXE"), redaction) == Seen("WINWORD.EXE")
    assert kept(Sighting("EXCEL.EXE"), redaction) == UNNAMED
    assert kept(Sighting("KeePass.exe"), redaction) == UNNAMED


@pytest.mark.parametrize(
    ("app", "title"),
    [
        ("firefox", "Nieuws — Mozilla Firefox Private Browsing"),
        ("firefox.exe", "Nieuws — Mozilla Firefox (Private Browsing)"),
        ("firefox.exe", "Nieuws — Mozilla Firefox-privénavigatie"),
        ("Firefox", "Nieuws — prive\u0301navigatie"),
        ("msedge.exe", "Nieuws - [InPrivate] - Microsoft\u200b Edge"),
        ("msedge", "Nieuws - InPrivate - Microsoft Edge"),
        ("Google Chrome", "Nieuws - Google Chrome (Incognito)"),
        ("chrome.exe", "Nieuw incognitotabblad - Google Chrome"),
        ("brave", "Nieuw privétabblad - Brave"),
        ("firefox.real", "Nieuws — Tor Browser"),
        ("zen", "Nieuws — Zen Private Browsing"),
    ],
)
def test_a_private_window_is_not_named(app: str, title: str) -> None:
    for redaction in (under(), under(titles=False)):
        assert redaction.wants_title(app)
        assert kept(Sighting(app, title), redaction) == UNNAMED


@pytest.mark.parametrize("app", ["firefox", "msedge.exe"])
def test_a_title_that_was_cut_may_have_lost_its_mark_and_counts_as_private(app: str) -> None:
    title = f"{'Bezwaar ' * LONGEST_READ}— Mozilla Firefox Private Browsing - [InPrivate]"
    assert kept(Sighting(app, title[:LONGEST_READ]), under()) == UNNAMED
    assert kept(Sighting(app, title[: LONGEST_READ - 1]), under()).app == app
    assert kept(Sighting("WINWORD.EXE", title[:LONGEST_READ]), under()).app == "WINWORD.EXE"


def test_a_private_word_in_the_title_of_another_program_is_no_private_window() -> None:
    assert kept(Sighting("WINWORD.EXE", "Incognito"), under()).app == "WINWORD.EXE"


def test_a_rule_keeps_its_label() -> None:
    assert kept(Sighting("WINWORD.EXE", "BEZWAARschrift Jansen"), under()) == Seen("WINWORD.EXE", "Bezwaar")
    assert kept(Sighting("EXCEL.EXE", "Zaak 12 van 2026"), under()) == Seen("EXCEL.EXE", "Zaak")
    assert kept(Sighting("EXCEL.EXE", "Bezwaar"), under()) == Seen("EXCEL.EXE")


def test_without_titles_no_rule_looks_at_them() -> None:
    redaction = under(titles=False)
    assert kept(Sighting("WINWORD.EXE", "bezwaar"), redaction) == Seen("WINWORD.EXE")
    assert not redaction.wants_title("WINWORD.EXE")
    assert redaction.wants_title("msedge.exe"), "a private window is known by its title only"


def test_a_whole_title_is_kept_where_the_person_said_so_and_titles_are_read() -> None:
    sighting = Sighting("EXCEL.EXE", "  Zaak\t1\n2026 \x00 \udc80 " + "x" * 500)
    whole = kept(sighting, under(observe_whole_titles=["excel"])).label
    assert whole is not None
    assert whole.startswith("Zaak 1 2026 ")
    assert len(whole) <= LONGEST_TITLE
    assert kept(sighting, under(titles=False, observe_whole_titles=["excel"])) == Seen("EXCEL.EXE")


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("C:\\Users\\jansen\\app\\Thing.exe", "Thing.exe"),
        ("/home/jansen/bin/thing", "thing"),
        ("/Applications/Thing.app/", "Thing.app"),
        ("  Thing \n", "Thing"),
        ("x" * 300, "x" * LONGEST_APP),
        ("/", ""),
        ("", ""),
    ],
)
def test_a_name_is_never_a_folder(raw: str, name: str) -> None:
    assert app_name(raw) == name
    assert kept(Sighting(raw), Redaction()) == (Seen(name) if name else UNNAMED)


def test_a_folder_does_not_hide_a_program_that_is_never_named() -> None:
    assert kept(Sighting("C:\\Program Files\\KeePass\\KeePass.exe"), under()) == UNNAMED


def test_a_title_of_a_megabyte_costs_little() -> None:
    title = "bezwaa" * 200_000 + " zaak " + "2 0 2 6" * 10
    assert label_of([Rule(title="a*a*a*a*a*a*b*q", label="x"), *RULES], "winword", title) is None


def test_a_sighting_says_nothing_of_itself() -> None:
    assert repr(Sighting("Thing", "Jansen")) == "Sighting()"


def test_signs_of_a_meeting_are_looked_for_when_the_person_wants_it() -> None:
    assert under().signs == {Sign.MICROPHONE, Sign.CAMERA}
    assert under(observe_meetings=False).signs == frozenset()


def test_the_lists_are_whole() -> None:
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    assert LISTS.version == data["version"] == 1
    assert {"KeePass", "mstsc", "CredentialUIBroker"} <= LISTS.never
    assert not {name.casefold() for name in LISTS.never} & {name.casefold() for name in LISTS.browsers}
    assert all(LISTS.browsers.values())


@pytest.mark.parametrize("text", ["", "version = 1", "version = 1\nbrowser = []\n[never]\na = [3]", "version = 'x'"])
def test_a_file_that_is_none_of_these_lists_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "lists.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises((KeyError, TypeError, ValueError)):
        load_lists(file)


NAMES = st.sampled_from(["winword", "WINWORD.EXE", "firefox", "keepass.exe", "/opt/x/other-app"]) | st.text(max_size=8)
TITLES = (
    st.none() | st.text(max_size=30).map(lambda text: f"\u2603geheim{text}") | st.just("bezwaar zaak 2026 \u2603geheim")
)


@given(NAMES, TITLES, st.booleans(), st.lists(NAMES, max_size=3), st.none() | st.lists(NAMES, max_size=3))
def test_nothing_of_a_title_is_kept_but_a_label(
    app: str, title: str | None, titles: bool, never: list[str], listed: list[str] | None
) -> None:
    redaction = Redaction(never, LISTS.browsers, listed, titles, rules=RULES)
    seen = kept(Sighting(app, title), redaction)
    assert seen.label in {None, "Bezwaar", "Zaak"}
    assert seen.app in {OTHER, app_name(app)}
    assert "/" not in seen.app
    assert "geheim" not in repr(seen)
    assert titles or seen.label is None


@given(NAMES, TITLES)
def test_a_program_whose_titles_are_not_wanted_is_kept_the_same_with_and_without(app: str, title: str | None) -> None:
    redaction = redaction_of(Settings({}), LISTS, RULES)
    if not redaction.wants_title(app):
        assert kept(Sighting(app, title), redaction) == kept(Sighting(app), redaction)


def test_lists_are_what_they_are_whatever_the_settings_say() -> None:
    assert Lists(1, frozenset({"mstsc"})).never <= redaction_of(Settings({}), Lists(1, frozenset({"mstsc"}))).never
