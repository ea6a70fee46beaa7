"""Rules: what fits, what is kept of a title, and that the rule is found again by what was kept."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.domain.components import Component
from tijdwijzer.domain.entries import What
from tijdwijzer.domain.errors import DomainError
from tijdwijzer.domain.observing import Seen
from tijdwijzer.domain.rules import LONGEST_PATTERN, Rule, calendar_label_of, checked, fits_app, label_of, rule_for

WORK = What(Component.STANDARD_WORK, "Bezwaar")
MAIL = What(Component.ADMIN_PROJECTS)
MONDAY = datetime(2026, 11, 2, 9, 30)
SIGNS = st.text("aB*. ", max_size=12)


@pytest.mark.parametrize(
    ("pattern", "app", "fits"),
    [
        ("outlook", "OUTLOOK.EXE", True),
        ("Outlook.exe", "outlook", True),
        ("out*", "OUTLOOK.EXE", True),
        ("*look", "outlook", True),
        ("*", "", True),
        ("ms-teams*", "ms-teams_modulehost", True),
        ("a*b*c", "aXbYbc", True),
        ("ab*ba", "aba", False),
        ("word", "WINWORD.EXE", True),
        ("teams*", "ms-teams.exe", True),
        ("outlook", "outlook2", False),
        ("look", "outlook", False),
        (None, "anything", True),
    ],
)
def test_a_program_fits_as_a_whole(pattern: str | None, app: str, fits: bool) -> None:
    assert fits_app(pattern, app) is fits


@given(SIGNS, SIGNS)
def test_stars_mean_what_they_mean_to_everybody(pattern: str, text: str) -> None:
    meant = ".*".join(map(re.escape, pattern.casefold().removesuffix(".exe").split("*")))
    assert fits_app(pattern, text) == bool(re.fullmatch(meant, text.casefold().removesuffix(".exe"), re.DOTALL))


def test_a_title_fits_anywhere_without_case() -> None:
    rules = [Rule(title="bezwaar*2026", label="Bezwaar")]
    assert label_of(rules, "word", "Brief BEZWAARschrift 12-2026.docx") == "Bezwaar"
    assert label_of(rules, "word", "2026 bezwaar") is None


def test_accents_are_compared_however_they_are_written() -> None:
    """A Mac takes them apart in the names of files."""
    assert label_of([Rule(title="beëindiging", label="Einde")], "word", "Bee\u0308indiging 12.docx") == "Einde"
    assert calendar_label_of([Rule(calendar="bee\u0308indiging")], "Beëindiging") == "bee\u0308indiging"


def test_a_title_that_was_not_read_fits_nothing() -> None:
    assert label_of([Rule(title="*", label="Alles")], "word", None) is None
    assert label_of([Rule(app="excel", label="Brieven")], "WINWORD.EXE", None) is None
    assert label_of([Rule(app="winword", label="Brieven")], "WINWORD.EXE", None) == "Brieven"


def test_the_first_rule_that_leaves_a_label_gives_it() -> None:
    rules = [
        Rule(app="outlook", what=MAIL),
        Rule(app="word", title="brief", label="Elders"),
        Rule(title="brief", label="Eerst"),
        Rule(title="brief", label="Later"),
    ]
    assert label_of(rules, "outlook", "een Brief") == "Eerst"


def test_a_rule_without_a_label_leaves_the_words_of_its_pattern() -> None:
    assert label_of([Rule(title="*bezwaar* WW*", what=WORK)], "word", "Bezwaar 12 WW Jansen") == "bezwaar WW"
    assert label_of([Rule(title="*", what=WORK)], "word", "") == "*"


def test_a_rule_for_appointments_labels_no_window_and_the_other_way_round() -> None:
    rules = [Rule(calendar="teamoverleg", label="Team"), Rule(title="teamoverleg", label="Venster")]
    assert label_of(rules, "word", "Verslag teamoverleg") == "Venster"
    assert calendar_label_of(rules[::-1], "Wekelijks Teamoverleg") == "Team"
    assert calendar_label_of([Rule(calendar="bila*")], "Bila met Jan") == "bila"
    assert calendar_label_of(rules, "Tandarts") is None


def test_a_title_rule_is_found_again_by_its_label_alone() -> None:
    rules = [Rule(app="*word", title="bezwaar", what=WORK), Rule(app="*word", what=MAIL)]
    label = label_of(rules, "winword", "Bezwaar van Jansen")
    assert rule_for(rules, MONDAY, Seen("WINWORD.EXE", label)) is rules[0]
    assert rule_for(rules, MONDAY, Seen("WINWORD.EXE")) is rules[1]
    assert rule_for(rules, MONDAY, Seen("outlook", label)) is None


def test_a_title_that_was_kept_whole_is_looked_at_as_a_title() -> None:
    rules = [Rule(title="bezwaar", label="Iets", what=WORK), Rule(title="brief", what=MAIL)]
    assert rule_for(rules, MONDAY, Seen("word", "Bezwaar van Jansen - Word")) is rules[0]
    assert rule_for(rules, MONDAY, Seen("word", "Notulen - Word")) is None
    labelled = Rule(title="x", label="een brief", what=WORK)
    assert rule_for([*rules, labelled], MONDAY, Seen("word", "een brief")) is labelled, "as a label, not as a title"


@given(st.lists(st.builds(Rule, app=SIGNS | st.none(), title=SIGNS | st.none(), what=st.just(WORK))), SIGNS, SIGNS)
def test_what_was_kept_finds_a_rule_that_means_the_same(rules: list[Rule], app: str, title: str) -> None:
    label = label_of(rules, app, title)
    if label is not None:
        found = rule_for([rule for rule in rules if rule.title], MONDAY, Seen(app, label))
        assert found is not None
        assert found.title_label == label


def test_a_rule_that_only_labels_says_nothing_of_time() -> None:
    rules = [Rule(title="bezwaar", label="Bezwaar"), Rule(app="word", what=WORK)]
    assert rule_for(rules, MONDAY, Seen("word", "Bezwaar")) is rules[1]


def test_nobody_in_front_fits_no_rule_for_a_program() -> None:
    rules = [Rule(app="*", what=WORK), Rule(title="x", what=WORK), Rule(calendar="bila", what=MAIL)]
    assert rule_for(rules, MONDAY, None, ["bila"]) is rules[2]
    assert rule_for(rules, MONDAY, None) is None


@pytest.mark.parametrize(
    ("hours", "weekdays", "moment", "fits"),
    [
        ((540, 600), {0}, MONDAY, True),
        ((540, 570), {0}, MONDAY, False),
        ((570, 571), {0}, MONDAY, True),
        (None, {1}, MONDAY, False),
        ((1320, 360), {0}, MONDAY.replace(hour=23), True),
        ((1320, 360), {0}, MONDAY.replace(hour=2), False),
        ((1320, 360), {0}, MONDAY.replace(hour=2) + timedelta(days=1), True),
        ((1320, 360), {6}, MONDAY.replace(hour=5, minute=59), True),
        ((1320, 360), {6}, MONDAY.replace(hour=6, minute=0), False),
        ((1320, 360), set(), MONDAY, False),
    ],
)
def test_weekdays_and_hours(hours: tuple[int, int] | None, weekdays: set[int], moment: datetime, fits: bool) -> None:
    rule = Rule(app="word", hours=hours, weekdays=frozenset(weekdays), what=WORK)
    assert (rule_for([rule], moment, Seen("word")) is rule) is fits


@pytest.mark.parametrize("pattern", ["*a" * 49, "a" * 99 + "b", "*" * 99])
@pytest.mark.timeout(5)
def test_a_title_of_a_megabyte_costs_no_more_than_its_length(pattern: str) -> None:
    title = "a" * 2**20
    expected = "b" not in pattern
    assert (label_of([Rule(title=pattern)] * 10, "word", title) is not None) is expected


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        (Rule(what=WORK), "empty_rule"),
        (Rule(app="word"), "empty_rule"),
        (Rule(app="word", what=What()), "empty_rule"),
        (Rule(title="a" * (LONGEST_PATTERN + 1), what=WORK), "bad_pattern"),
        (Rule(app="", title="x", what=WORK), "bad_pattern"),
        (Rule(app="wo\nrd", what=WORK), "bad_pattern"),
        (Rule(app="word", label=" ", what=WORK), "bad_pattern"),
        (Rule(app="word", hours=(60, 60), what=WORK), "bad_hours_of_rule"),
        (Rule(app="word", hours=(60, 1441), what=WORK), "bad_hours_of_rule"),
        (Rule(app="word", weekdays=frozenset({7}), what=WORK), "bad_hours_of_rule"),
    ],
)
def test_what_can_not_be_kept_is_refused(rule: Rule, code: str) -> None:
    with pytest.raises(DomainError, match=code):
        checked([rule])


def test_what_names_something_and_from_which_something_follows_is_kept() -> None:
    rules = (Rule(app="word", what=WORK), Rule(title="x"), Rule(calendar="x"), Rule(weekdays=frozenset({0}), what=WORK))
    assert checked(rules) == rules
    with pytest.raises(DomainError, match="too_many_rules"):
        checked([replace(rules[0], app=str(n)) for n in range(201)])
