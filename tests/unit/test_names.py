"""What can be typed: words and activities in either language, whichever the screens speak."""

from pathlib import Path

import pytest

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.textentry import TextError, names_of, read_what
from tijdwijzer.services.catalogue import load_catalogue

FILE = Path(__file__).parents[2] / "resources" / "catalogue.toml"
CATALOGUES = {language: load_catalogue(FILE, language) for language in ("nl", "en")}


@pytest.mark.parametrize("language", CATALOGUES)
def test_activities_are_known_by_their_names_in_both_languages(language: str) -> None:
    names = names_of(CATALOGUES[language])
    for spoken in CATALOGUES.values():
        for position, chosen in enumerate(spoken.activities):
            found, meant = read_what(chosen.name, names), CATALOGUES[language].activities[position]
            assert found.component is meant.component
            assert found.activity in {meant.name, None}, "an everyday word may be the same"


@pytest.mark.parametrize("language", CATALOGUES)
def test_components_are_known_by_their_labels_in_both_languages(language: str) -> None:
    names = names_of(CATALOGUES[language])
    for spoken in CATALOGUES.values():
        for component, label in spoken.labels.items():
            assert read_what(label, names).component is component


@pytest.mark.parametrize("language", CATALOGUES)
@pytest.mark.parametrize(
    ("typed", "component"),
    [("bellen", Component.STANDARD_WORK), ("overleg", Component.MEETINGS), ("standard_work", Component.STANDARD_WORK)],
)
def test_everyday_examples_work_in_both_languages(language: str, typed: str, component: Component) -> None:
    assert read_what(typed, names_of(CATALOGUES[language])).component is component


def test_the_beginning_of_an_own_word_wins_from_one_in_the_other_language() -> None:
    names = names_of(CATALOGUES["nl"])
    assert read_what("wai", names) == What(Component.SPEED_LOSS), "waiting, not: wait for approval"
    assert read_what("draft dec", names).activity == "Opstellen beschikking"


def test_what_neither_language_has_is_unknown() -> None:
    with pytest.raises(TextError, match="unknown_word"):
        read_what("belen", names_of(CATALOGUES["nl"]))
