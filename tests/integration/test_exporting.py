"""Everything about me in one file, and back again."""

import json
import os
import stat
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import reduce
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.command_line import CommandLine
from tests.fakes import FakeClock, FakeStore
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.archive import from_document, to_document
from tijdwijzer.domain.calendar import BEGINNING, ZoneEra
from tijdwijzer.domain.components import Component
from tijdwijzer.domain.counts import Count, Recount, Tally
from tijdwijzer.domain.entries import Entry, Source, Span, What
from tijdwijzer.domain.goals import Goal, GoalState
from tijdwijzer.domain.indicators import Indicator, Measure
from tijdwijzer.domain.nulmeting import Baseline, BaselineState, Horizon, Obstacle
from tijdwijzer.domain.observing import Evidence, Observed, Seen, Sign
from tijdwijzer.domain.periods import Period
from tijdwijzer.domain.products import Product, Standard
from tijdwijzer.domain.reflection import Reflection
from tijdwijzer.domain.rules import Rule
from tijdwijzer.domain.timeline import Change
from tijdwijzer.services.catalogue import load_catalogue
from tijdwijzer.services.exporting import Exporting
from tijdwijzer.services.importing import Importing, ImportRequest, ImportResult
from tijdwijzer.services.observing import Observing
from tijdwijzer.services.ports import UnitOfWork
from tijdwijzer.services.tracking import Tracking
from tijdwijzer.services.watching import Lists, Watching

CATALOGUE = load_catalogue(Path(__file__).parents[2] / "resources" / "catalogue.toml", "nl")
NOW = datetime(2026, 11, 3, 8, tzinfo=UTC)


class Files:
    """Documents by name, instead of files."""

    def __init__(self, **documents: object) -> None:
        self.documents = documents

    def formats(self) -> tuple[str, ...]:
        return ()

    def read_document(self, file: Path) -> object:
        return self.documents[file.stem]


class Profile:
    """A profile in memory that can be exported and imported into."""

    def __init__(self, now: datetime = NOW) -> None:
        self.clock = FakeClock(now)
        self.store = FakeStore()

    def fill(self, entries: Sequence[Entry] = (), **rest: Any) -> "Profile":
        with self.store.unit() as unit:
            unit.apply(Change((), tuple(entries), Recount((), tuple(rest.get("counts", ())))))
            for key, value in rest.get("settings", {}).items():
                unit.put_setting(key, value)
            for day, minutes in rest.get("leave", {}).items():
                unit.put_leave(day, minutes)
            for era in rest.get("zones", ()):
                unit.add_zone_era(era)
            for reflection in rest.get("reflections", ()):
                unit.put_reflection(reflection)
            unit.put_rules(rest.get("rules", ()))
            for product in rest.get("products", ()):
                unit.put_product(product)
            for goal in rest.get("goals", ()):
                unit.put_goal(goal)
            for baseline in rest.get("baselines", ()):
                unit.put_baseline(baseline)
            unit.commit()
        observing = Observing(self.store.unit, self.clock, lambda _: None)
        observing.lay(rest.get("observed", ()), rest.get("evidence", ()))
        return self

    def document(self) -> dict[str, object]:
        return to_document(Exporting(self.store.unit, self.clock, lambda *_: None).archive())

    def take_over(self, *documents: object, dry_run: bool = False) -> ImportResult:
        files = {f"file{number}": json.loads(json.dumps(document)) for number, document in enumerate(documents)}
        watching = Watching(self.store.unit, lambda: Lists(1))
        importing = Importing(self.store.unit, self.clock, lambda _: None, Files(**files), watching)
        names = tuple(Path(f"{name}.json") for name in files)
        return importing.run(ImportRequest("tijdwijzer", names, dry_run=dry_run))

    def tracking(self) -> Tracking:
        return Tracking(self.store.unit, self.clock, lambda _: None, lambda: CATALOGUE)

    def unit(self) -> UnitOfWork:
        return self.store.unit()


# Whatever a profile may hold

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
MAYBE = st.none() | TEXT
WHATS = st.builds(What, st.none() | st.sampled_from(Component), MAYBE, MAYBE, MAYBE)
DATES = st.dates(date(2026, 1, 1), date(2026, 12, 31))
INSTANTS = st.integers(0, 10**7).map(lambda seconds: NOW - timedelta(seconds=seconds))


@st.composite
def timelines(draw: st.DrawFn) -> list[Entry]:
    """Entries in order without overlap, in the past and the future, at most one of which runs."""
    cuts = sorted(draw(st.sets(st.integers(-500_000, 100_000), max_size=24)))
    found = [
        Entry(NOW + timedelta(seconds=start), NOW + timedelta(seconds=end), draw(WHATS), draw(st.sampled_from(Source)))
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    last = max((entry.end for entry in found if entry.end and entry.end <= NOW), default=NOW - timedelta(hours=3))
    begun = [entry for entry in found if entry.start < NOW and entry.end and entry.end > NOW]
    if draw(st.booleans()) and not begun:
        found.append(Entry(draw(st.sampled_from([last, NOW])), None, draw(WHATS), Source.TIMER))
    return sorted({entry.start: entry for entry in found}.values(), key=lambda entry: entry.start)


KEYS = st.sampled_from(["ww", "herziening", "bezwaar"])
AMOUNTS = st.floats(0, 10_000)
STANDARDS = st.builds(Standard, DATES, st.floats(0.1, 10_000), st.none() | AMOUNTS)
PRODUCTS = st.builds(
    lambda standards, **rest: reduce(Product.with_standard, standards, Product(**rest)),
    st.lists(STANDARDS, max_size=3),
    key=KEYS,
    name=TEXT.filter(str.strip),
    unit=TEXT | st.just(""),
    activity=MAYBE,
    ended=st.none() | DATES,
)
TALLIES = st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9)).map(
    lambda n: Tally(max(n[:2]), min(n[:2]), n[2])
)
COUNTS = st.builds(Count, DATES, KEYS, TALLIES, st.sampled_from(["", "Z-1", "é"]))
PERIODS = st.tuples(DATES, DATES).map(lambda days: Period(min(days), max(days)))
INDICATORS = st.sampled_from(
    [
        Indicator(Measure.SHARE, Component.REWORK),
        Indicator(Measure.PER_PRODUCT, Component.REWORK, "ww"),
        Indicator(Measure.FLOW),
        Indicator(Measure.THROUGHPUT, product="bezwaar"),
    ]
)
GOALS = st.builds(
    Goal,
    INDICATORS,
    PERIODS,
    AMOUNTS,
    AMOUNTS,
    DATES,
    DATES,
    st.none() | st.floats(-1, 5),
    st.sampled_from(GoalState),
    st.none() | DATES,
    st.none() | AMOUNTS,
    TEXT | st.just(""),
)
BASELINES = st.builds(
    Baseline,
    PERIODS,
    DATES,
    st.sampled_from(BaselineState),
    st.dictionaries(st.sampled_from(Obstacle), st.integers(1, 5), max_size=4),
    TEXT | st.just(""),
    st.dictionaries(st.sampled_from(Component), st.sampled_from(Horizon), max_size=3),
)


PROFILES = st.builds(
    lambda entries, **rest: Profile().fill(entries, **rest),
    timelines(),
    settings=st.fixed_dictionaries(
        {},
        optional={
            "language": st.sampled_from(["nl", "en"]),
            "prompts_per_day": st.integers(0, 3),
            "reminder": st.booleans(),
            "contract_minutes": st.lists(st.integers(0, 1440), min_size=7, max_size=7),
        },
    ),
    leave=st.dictionaries(DATES, st.integers(1, 1440), max_size=4),
    zones=st.lists(st.builds(ZoneEra, INSTANTS, st.sampled_from(["Europe/Amsterdam", "Asia/Tokyo"])), max_size=3).map(
        lambda eras: [ZoneEra(BEGINNING, "Europe/Amsterdam"), *eras]
    ),
    reflections=st.lists(
        st.builds(
            Reflection, DATES, TEXT | st.just(""), TEXT | st.just(""), st.none() | INSTANTS, skipped=st.booleans()
        ),
        max_size=3,
    ),
    products=st.lists(PRODUCTS, max_size=3),
    counts=st.lists(COUNTS, max_size=4, unique_by=lambda one: (one.day, one.product, one.case)),
    goals=st.lists(GOALS, max_size=2, unique_by=lambda one: (one.indicator, one.set_on, one.by)),
    baselines=st.lists(BASELINES, max_size=1),
)


RULES = [
    Rule(app="WINWORD.EXE", title="*bezwaar*", label="Bezwaar", what=What(Component.STANDARD_WORK, "Bezwaar")),
    Rule(calendar="bila", weekdays=frozenset({0, 4}), hours=(540, 600), what=What(Component.MEETINGS)),
    Rule(title="dossier"),
]


def _around(minutes: int, end: int) -> Span:
    return Span(NOW - timedelta(minutes=minutes), NOW - timedelta(minutes=end))


OBSERVED = [
    Observed(_around(90, 60), Seen("outlook", "Bezwaar"), 2),
    Observed(_around(60, 40), None),
    Observed(_around(30, 10), Seen("winword")),
]
EVIDENCE = [Evidence(_around(80, 50), Sign.CALENDAR, "bila"), Evidence(_around(60, 50), Sign.MICROPHONE)]


OUTPUT = ("products", "counts", "goals", "baselines")


def watched() -> Profile:
    return Profile().fill(rules=RULES, observed=OBSERVED, evidence=EVIDENCE)


def test_rules_and_what_was_observed_go_along() -> None:
    document, other = watched().document(), Profile()
    assert [len(cast(list[object], document[key])) for key in ("rules", "observed", "evidence")] == [3, 3, 2]
    assert other.take_over(document).kept == ()
    assert other.document() == document
    assert other.take_over(document).kept == (), "a second time there is nothing to say"
    assert other.document() == document


def test_rules_and_what_was_observed_that_are_there_stay() -> None:
    there = [Observed(_around(100, 70), Seen("excel"))]
    other = Profile().fill(rules=RULES[:1], observed=there)
    kept = other.take_over(watched().document()).kept
    assert {one.kind.value: one.count for one in kept} == {"kept_rules": 3, "kept_observed": 1}
    with other.unit() as unit:
        assert unit.rules() == RULES[:1]
        assert [(one.seen.app if one.seen else None, one.span) for one in unit.observed(_around(200, 0))] == [
            ("excel", _around(100, 70)),
            ("outlook", _around(70, 60)),
            (None, _around(60, 40)),
            ("winword", _around(30, 10)),
        ]


def test_what_was_observed_too_long_ago_stays_away() -> None:
    later = Profile(NOW + timedelta(days=40))
    (kept,) = later.take_over(watched().document()).kept
    assert (kept.kind.value, kept.count) == ("kept_observed", 3)
    with later.unit() as unit:
        assert unit.observed_count() == 0
        assert unit.evidence(_around(200, 0)) == []


def test_an_export_of_the_first_version_has_no_rules_and_nothing_observed() -> None:
    document = Profile().fill(leave={date(2026, 12, 24): 240}).document() | {"version": 1}
    for key in ("rules", "observed", "evidence", *OUTPUT):
        del document[key]
    other = Profile()
    other.take_over(document)
    with other.unit() as unit:
        assert (unit.leave(), unit.rules()) == ({date(2026, 12, 24): 240}, [])


DAY, LATER = date(2026, 11, 2), date(2026, 11, 3)
PRODUCT = Product("ww", "Beslissing WW", "besluit", (Standard(DAY, 45, 2.0),), "Beoordelen aanvraag")
COUNTED = [Count(DAY, "ww", Tally(3, 2)), Count(LATER, "ww", Tally(1, 1), "Z-1"), Count(LATER, "zw", Tally(0, 0, 1))]
GOAL = Goal(Indicator(Measure.SHARE, Component.REWORK), Period(DAY, LATER), 0.5, 0.4, LATER, date(2027, 2, 1), -0.2)
BASELINE = Baseline(Period(DAY, LATER), DAY, felt={Obstacle.WAITING: 5}, horizons={Component.REWORK: Horizon.LATER})


def with_output() -> Profile:
    return Profile().fill(products=[PRODUCT], counts=COUNTED, goals=[GOAL], baselines=[BASELINE])


def test_products_counts_goals_and_measurements_go_along_and_undo_takes_the_counts_back() -> None:
    document, other = with_output().document(), Profile()
    assert [len(cast(list[object], document[key])) for key in OUTPUT] == [1, 3, 1, 1]
    assert other.take_over(document).kept == ()
    assert other.document() == document
    assert other.take_over(document).kept == ()
    assert other.document() == document
    other.tracking().undo()
    assert other.document() == document | {"counts": []}


def test_a_measurement_that_began_on_the_day_on_which_another_was_stopped_goes_along() -> None:
    stopped = replace(BASELINE, period=Period(DAY, DAY), state=BaselineState.STOPPED)
    document, other = Profile().fill(baselines=[stopped, BASELINE]).document(), Profile()
    for _ in range(2):
        assert other.take_over(document).kept == ()
        assert other.document() == document


def test_output_that_is_there_stays_and_that_is_said() -> None:
    mine = [
        replace(PRODUCT, name="Anders"),
        Count(DAY, "ww", Tally(1, 1), "Z-9"),
        replace(GOAL, state=GoalState.DROPPED),
        replace(BASELINE, period=Period(LATER, LATER)),
    ]
    other = Profile().fill(products=mine[:1], counts=mine[1:2], goals=mine[2:3], baselines=mine[3:])
    before = other.document()
    kept = other.take_over(with_output().document()).kept
    assert {one.kind.value: one.count for one in kept} == {f"kept_{key}": 1 for key in OUTPUT}
    added = cast(list[object], other.document()["counts"])[1:]
    assert other.document() == before | {"counts": [*cast(list[object], before["counts"]), *added]}
    with other.unit() as unit:
        assert unit.counts() == [mine[1], *COUNTED[1:]], "nothing is counted twice on a day"


def test_of_two_exports_the_counts_of_the_first_stand_where_both_have_some() -> None:
    later = Profile().fill(counts=[Count(DAY, "ww", Tally(9, 9)), Count(DAY, "zw", Tally(1))])
    other = Profile()
    kept = other.take_over(with_output().document(), later.document()).kept
    assert {one.kind.value: one.count for one in kept} == {"kept_counts": 1}
    with other.unit() as unit:
        assert unit.counts() == [COUNTED[0], Count(DAY, "zw", Tally(1)), *COUNTED[1:]]


def test_an_export_of_the_second_version_has_no_output() -> None:
    document = watched().document() | {"version": 2}
    for key in OUTPUT:
        del document[key]
    other = Profile()
    other.take_over(document)
    with other.unit() as unit:
        assert (unit.rules(), unit.products(), unit.counts()) == (RULES, [], [])


@given(PROFILES)
def test_an_export_into_an_empty_profile_gives_an_identical_export(profile: Profile) -> None:
    document = profile.document()
    other = Profile()
    result = other.take_over(document)
    assert other.document() == document
    assert (result.read, result.imported, result.skipped, result.kept) == (result.imported, result.read, (), ())
    assert not result.trimmed
    assert not result.moved


@given(PROFILES)
def test_an_export_that_is_there_already_doubles_nothing(profile: Profile) -> None:
    before = profile.document()
    result = profile.take_over(before)
    assert profile.document() == before
    assert (result.imported, result.skipped, result.kept) == (0, (), ())
    assert result.duplicates == result.read


@given(PROFILES, PROFILES)
def test_whatever_is_there_stays_and_every_row_is_accounted_for(one: Profile, other: Profile) -> None:
    with one.unit() as unit:
        before = [entry for entry in unit.entries() if not entry.running]
    result = one.take_over(other.document())
    assert result.read == result.imported + result.duplicates + len(result.skipped)
    with one.unit() as unit:
        after = unit.entries()
    assert set(before) <= set(after)
    finished = sorted((entry for entry in after if entry.end), key=lambda entry: entry.start)
    assert all(a.end <= b.start for a, b in pairwise(finished) if a.end)
    again = one.take_over(other.document())
    assert again.imported == 0


@given(PROFILES)
def test_a_document_reads_back_as_what_was_written(profile: Profile) -> None:
    document = json.loads(json.dumps(profile.document()))
    assert to_document(from_document(document)) == document


# A timer that runs

RUNS = Entry(NOW - timedelta(hours=1), None, What(Component.MEETINGS), Source.TIMER)


def running(profile: Profile) -> list[tuple[datetime, datetime | None]]:
    with profile.unit() as unit:
        return [(entry.start, entry.end) for entry in unit.entries()]


def test_a_timer_runs_on_when_the_export_is_fresh() -> None:
    other = Profile(NOW + timedelta(hours=11))
    other.take_over(Profile().fill([RUNS]).document())
    assert running(other) == [(RUNS.start, None)]


def test_a_timer_of_an_old_export_ends_where_it_is_known_to_have_run() -> None:
    other = Profile(NOW + timedelta(days=7))
    other.tracking().seen()
    result = other.take_over(Profile().fill([RUNS]).document())
    assert running(other) == [(RUNS.start, NOW)]
    assert not result.trimmed


def test_on_a_new_machine_a_forgotten_timer_is_as_forgotten_as_it_was() -> None:
    other = Profile(NOW + timedelta(days=7))
    other.take_over(Profile().fill([RUNS]).document())
    assert other.tracking().status().minutes == 60
    assert other.tracking().start(What(Component.REWORK)).forgotten == NOW
    assert running(other)[0] == (RUNS.start, NOW)


def test_a_second_timer_does_not_run_beside_the_first() -> None:
    other = Profile().fill([Entry(NOW - timedelta(minutes=30), None, What(Component.REWORK))])
    result = other.take_over(Profile().fill([RUNS]).document())
    assert running(other) == [(RUNS.start, NOW - timedelta(minutes=30)), (NOW - timedelta(minutes=30), None)]
    assert len(result.trimmed) == 1


def test_of_two_exports_the_latest_timer_runs() -> None:
    later = Entry(NOW - timedelta(minutes=30), None, What(Component.REWORK))
    other = Profile()
    other.take_over(Profile().fill([RUNS]).document(), Profile().fill([later]).document())
    assert running(other) == [(RUNS.start, later.start), (later.start, None)]


# What is there wins


def test_settings_leave_and_reflections_that_are_there_stay_and_that_is_said() -> None:
    day = date(2026, 11, 2)
    one = Profile().fill(
        settings={"theme": "dark", "language": "nl"},
        leave={day: 60},
        reflections=[Reflection(day, "mijn", ""), Reflection(date(2026, 11, 1), done=NOW)],
    )
    result = one.take_over(
        Profile()
        .fill(
            settings={"theme": "light", "language": "nl", "reminder": False},
            leave={day: 480, date(2026, 11, 3): 120},
            reflections=[Reflection(day, "hun", ""), Reflection(date(2026, 11, 1), "ook", "hun")],
        )
        .document()
    )
    document = one.document()
    assert document["settings"] == {"language": "nl", "reminder": False, "theme": "dark"}
    assert document["leave"] == {"2026-11-02": 60, "2026-11-03": 120}
    with one.unit() as unit:
        assert [reflection.intention for reflection in unit.reflections()] == ["ook", "mijn"]
    assert [(kept.kind.value, kept.count) for kept in result.kept] == [
        ("kept_settings", 1),
        ("kept_leave", 1),
        ("kept_reflections", 1),
    ]


def test_settings_that_do_not_fit_are_left_out_and_that_is_said() -> None:
    document = Profile().document() | {"settings": {"theme": "pink", "from_the_future": 1, "reminder": False}}
    one = Profile()
    result = one.take_over(document)
    assert one.document()["settings"] == {"reminder": False}
    assert [(kept.kind.value, kept.count) for kept in result.kept] == [("kept_unknown_settings", 2)]


def test_a_history_of_zones_that_is_there_stays() -> None:
    travelled = [ZoneEra(BEGINNING, "Europe/Amsterdam"), ZoneEra(NOW, "Asia/Tokyo")]
    one = Profile().fill(zones=travelled)
    result = one.take_over(Profile().fill(zones=[ZoneEra(BEGINNING, "Europe/Paris")]).document())
    with one.unit() as unit:
        assert unit.zone_eras() == travelled
    assert [kept.kind.value for kept in result.kept] == ["kept_zones"]


def test_a_dry_run_changes_nothing() -> None:
    one = Profile()
    before = one.document()
    result = one.take_over(Profile().fill([RUNS], leave={date(2026, 11, 3): 60}).document(), dry_run=True)
    assert result.imported == 1
    assert one.document() == before


# From the command line


def full(cli: CommandLine) -> None:
    cli.do("add", "07:00-08:00 bellen #77 // é ☕")
    cli.do("start", "overleg", "--at", "8:30")
    cli.do("settings", "theme", "dark")
    cli.do("leave", "2026-12-24", "4")
    house = House(cli.profile, clock=cli.clock)
    use = house.open()
    use.reflecting.finish(date(2026, 11, 2), "rust", "ging goed")
    use.counting.define(PRODUCT)
    use.counting.count("ww", 2, right=1, day=DAY)
    with use.store.unit() as unit:
        unit.put_goal(GOAL)
        unit.put_baseline(BASELINE)
        unit.commit()
    house.close()


def test_export_and_import_as_commands(cli: CommandLine, tmp_path: Path) -> None:
    full(cli)
    file, second = tmp_path / "alles.json", tmp_path / "weer.json"
    assert "2 registraties, 1 terugblikken, 1 instellingen, 1 verlofdagen" in cli.do("export", str(file)).out
    other = CommandLine(tmp_path / "other", cli.clock.now())
    assert other.do("import", "tijdwijzer", str(file), "--json").json == {
        "format": "tijdwijzer",
        "read": 2,
        "imported": 2,
        "duplicates": 0,
        "skipped": [],
        "from": "2026-11-03",
        "to": "2026-11-03",
    }
    other.do("export", str(second))
    assert second.read_bytes() == file.read_bytes()
    assert other.do("import", "tijdwijzer", str(file), "--json").json["duplicates"] == 2


def test_an_export_is_for_its_owner_alone_and_replaces_nothing_unasked(cli: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "alles.json"
    cli.do("export", str(file))
    if os.name == "posix":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.write_text("mine")
    ran = cli("export", str(file))
    assert ran.code == 1
    assert "--force" in ran.err
    assert file.read_text() == "mine"
    cli.do("export", str(file), "--force")
    assert json.loads(file.read_text(encoding="utf-8"))["format"] == "tijdwijzer"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["alles.json"]


COUNT = {"day": "2026-11-02", "product": "ww", "case": "", "finished": 1, "right": 1, "returned": 0}


def changed(document: Any, *path: str | int, to: object) -> Any:
    """The document with one value put in another's place."""
    inner = document
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = to
    return document


@pytest.mark.parametrize(
    ("path", "to", "said"),
    [
        (("format",), "toggl", "geen export van tijdwijzer"),
        (("version",), 4, "nieuwere tijdwijzer (versie 4"),
        (("version",), "1", "`version`"),
        (("version",), True, "`version`"),
        (("exported",), "gisteren", "`exported`"),
        (("seen",), 5, "`seen`"),
        (("entries",), {}, "`entries`"),
        (("entries", 0), 7, "`entries[0]`"),
        (("entries", 0, "start"), None, "`entries[0].start`"),
        (("entries", 0, "start"), "2026-11-03T09:00:00", "`entries[0].start`"),
        (("entries", 0, "end"), "2020-01-01T00:00:00Z", "`entries[0].end`"),
        (("entries", 0, "component"), "lunch", "`entries[0].component`"),
        (("entries", 0, "component"), [], "`entries[0].component`"),
        (("entries", 0, "source"), None, "`entries[0].source`"),
        (("entries", 0, "note"), 5, "`entries[0].note`"),
        (("settings",), [], "`settings`"),
        (("leave", "2026-12-24"), -1, "`leave.2026-12-24`"),
        (("leave", "kerst"), 60, "`leave.kerst`"),
        (("zones",), [{"since": "1900-01-01T00:00:00Z", "zone": "Mars/Olympus"}], "`zones[0].zone`"),
        (("reflections", 0, "skipped"), "no", "`reflections[0].skipped`"),
        (("products", 0, "key"), "Geen Sleutel", "`products[0]`"),
        (("products", 0, "standards", 0, "minutes"), -1, "`products[0]`"),
        (("products", 0, "standards", 0, "points"), "veel", "`products[0].standards[0].points`"),
        (("products", 0, "ended"), "gisteren", "`products[0].ended`"),
        (("counts", 0, "right"), 3, "`counts[0]`"),
        (("counts", 0, "finished"), 1_000_000_000, "`counts[0]`"),
        (("counts", 0, "returned"), -1, "`counts[0].returned`"),
        (("counts", 0, "product"), "", "`counts[0].product`"),
        (("counts",), [COUNT, COUNT], "`counts[1]`"),
        (("goals", 0, "indicator"), "geluk", "`goals[0]`"),
        (("goals", 0, "was"), float("inf"), "`goals[0].was`"),
        (("goals", 0, "baseline"), None, "`goals[0].baseline`"),
        (("baselines", 0, "last"), "2020-01-01", "`baselines[0].last`"),
        (("baselines", 0, "felt"), {"waiting": 6}, "`baselines[0].felt.waiting`"),
        (("baselines", 0, "felt"), {"geluk": 1}, "`baselines[0].felt.geluk`"),
        (("baselines", 0, "horizons"), {"rework": "ooit"}, "`baselines[0].horizons.rework`"),
    ],
    ids=str,
)
def test_a_file_that_is_not_right_is_refused_with_the_place_and_changes_nothing(
    cli: CommandLine, tmp_path: Path, path: tuple[str | int, ...], to: object, said: str
) -> None:
    full(cli)
    document = changed(cli.exported(), *path, to=to)
    file = tmp_path / "alles.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    other = CommandLine(tmp_path / "other", cli.clock.now())
    before = other.exported()
    ran = other("import", "tijdwijzer", str(file))
    assert (ran.code, ran.out) == (1, "")
    assert said in ran.err
    assert "alles.json" in ran.err
    assert other.exported() == before
