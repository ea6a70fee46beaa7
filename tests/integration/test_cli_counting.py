"""Counting and products from the command line: by hand, or from a file, with the same figures."""

from pathlib import Path
from typing import Any

import pytest

from tests.command_line import CommandLine
from tests.integration.output_files import ALL, DAYS, Bad
from tijdwijzer.bootstrap import House
from tijdwijzer.domain.counts import Count, Tally
from tijdwijzer.domain.products import Product
from tijdwijzer.services.ports import Action

FILES = Path(__file__).parents[1] / "fixtures" / "output"
EARLIER = "2026-10-29"


def import_(cli: CommandLine, name: str | Path, *more: str) -> Any:
    """Bring in a fixture, or any file; answers with what came of it."""
    return cli.do("products", "import", str(FILES / name), "--json", *more).json


def stored(cli: CommandLine) -> tuple[list[Product], list[Count], Action | None]:
    """What the database holds of output, and what `undo` would take back."""
    house = House(cli.profile, "nl", cli.clock)
    try:
        with house.open().store.unit() as unit:
            return unit.products(), unit.counts(), unit.undoable()
    finally:
        house.close()


def counts(cli: CommandLine) -> dict[tuple[str, str], tuple[int, int, int]]:
    """What stands per day and product, cases and hand counts together."""
    found: dict[tuple[str, str], Tally] = {}
    for one in stored(cli)[1]:
        place = (one.day.isoformat(), one.product)
        found[place] = found.get(place, Tally()) + one.tally
    return {place: (tally.finished, tally.right, tally.returned) for place, tally in found.items()}


@pytest.fixture
def stocked(cli: CommandLine) -> CommandLine:
    """With two products."""
    import_(cli, "producten.csv")
    return cli


# Counting
def test_a_count_adds_and_says_what_stands(stocked: CommandLine) -> None:
    assert stocked.do("count", "ww").out == (
        "Beslissing WW, dinsdag 3 november: 1 afgerond, 1 in één keer goed, 0 teruggekomen\n"
    )
    stocked.do("count", "beslissing", "ww", "5", "--right", "4", "--returned", "1")
    assert stocked.do("count").out == (
        "Beslissing WW, dinsdag 3 november: 6 afgerond, 5 in één keer goed, 1 teruggekomen\n"
    )


def test_one_too_many_is_taken_back(stocked: CommandLine) -> None:
    stocked.do("count", "ww", "3")
    assert ": 2 afgerond, 2 in één keer goed, 0 " in stocked.do("count", "ww", "-1").out
    ran = stocked("count", "ww", "-3")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.strip()
    assert counts(stocked) == {("2026-11-03", "ww"): (2, 2, 0)}


def test_what_came_back_is_not_counted_as_finished(stocked: CommandLine) -> None:
    assert ": 0 afgerond, 0 in één keer goed, 1 " in stocked.do("count", "ww", "--returned", "1").out


def test_another_day_and_another_year_are_named(stocked: CommandLine) -> None:
    assert "donderdag 29 oktober:" in stocked.do("count", "ww", "--date", EARLIER).out
    assert "maandag 3 november 2025:" in stocked.do("count", "ww", "--date", "2025-11-03").out
    assert stocked.do("count", "--date", "-1").out == "maandag 2 november: niets geteld\n"


def test_a_count_is_one_action(stocked: CommandLine) -> None:
    stocked.do("count", "ww", "4")
    assert stocked.do("undo").out == "ongedaan gemaakt: tellen\n"
    assert counts(stocked) == {}


@pytest.mark.parametrize(
    "arguments",
    [
        ("onbekend",),
        ("beslissing",),
        ("ww", "20000"),
        ("ww", "1000000000"),
        ("ww", "1", "--right", "2"),
        ("ww", "--right", "veel"),
        ("ww", "--date", "morgen"),
        ("ww", "--date", "ooit"),
        ("ww", "--returned", "1,5"),
    ],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_cannot_be_counted_is_refused_in_words(
    stocked: CommandLine, arguments: tuple[str, ...], language: str
) -> None:
    ran = stocked("--lang", language, "count", *arguments)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.strip()
    assert "…" not in ran.err
    assert counts(stocked) == {}


def test_a_number_that_cannot_be_is_named_and_not_taken_for_a_name(stocked: CommandLine) -> None:
    for number in ("1e9", "2,5", "3x"):
        assert stocked("--lang", "en", "count", "beslissing", "ww", number).err.startswith(
            f"`{number}` is not a number"
        )
    assert "I do not know `iets 1e9`" not in stocked("--lang", "en", "count", "iets", "1e9").err
    assert "I do not know `iets`" in stocked("--lang", "en", "count", "iets", "1e9").err


# Products
def test_products_are_listed_with_the_standard_of_today(stocked: CommandLine) -> None:
    stocked.do("products", "end", "bezwaar", "--from", "2026-12-01")
    assert stocked.do("products").out.splitlines() == [
        "sleutel  naam                   normtijd  vanaf       punten",
        "bezwaar  Beslissing op bezwaar   180 min                   5  tot 2026-12-01",
        "ww       Beslissing WW          42,5 min  2026-07-01       2",
    ]


def test_a_product_that_nothing_was_counted_of_can_be_removed(stocked: CommandLine) -> None:
    stocked.do("products", "add", "Vergissing", "--minutes", "5")
    assert stocked.do("products", "remove", "vergissing").out == "Vergissing is weg.\n"
    stocked.do("count", "ww")
    ran = stocked("products", "remove", "ww")
    assert (ran.code, "products end ww" in ran.err) == (1, True)
    assert [one.key for one in stored(stocked)[0]] == ["bezwaar", "ww"]


def test_a_name_that_is_there_gets_another_standard_time_whatever_its_key(stocked: CommandLine) -> None:
    stocked.do("products", "add", "beslissing ww", "--minutes", "40", "--from", "2026-11-01")
    stocked.do("products", "add", "Beëindiging", "--minutes", "20")
    assert [(one.key, len(one.standards)) for one in stored(stocked)[0]] == [
        ("beeindiging", 1), ("bezwaar", 1), ("ww", 3),
    ]  # fmt: skip


def test_a_count_of_what_ended_or_has_no_standard_time_is_kept_and_says_so(stocked: CommandLine) -> None:
    stocked.do("products", "end", "ww", "--from", "2026-11-01")
    assert "Beslissing WW wordt sinds 2026-11-01 niet meer aangeboden" in stocked.do("count", "ww").out
    stocked.do("products", "add", "Brief", "--minutes", "10", "--from", "2026-11-03")
    assert "Brief had die dag geen normtijd" in stocked.do("count", "brief", "--date", "-1").out
    assert len(stocked.do("count", "brief", "--returned", "1", "--date", "-2").out.splitlines()) == 1
    assert len(stocked.do("count", "brief").out.splitlines()) == 1


def test_products_come_as_json(stocked: CommandLine) -> None:
    _, second = stocked.do("products", "--json").json
    assert second == {
        "key": "ww",
        "name": "Beslissing WW",
        "unit": "beslissing",
        "activity": "Beoordelen aanvraag",
        "shared": False,
        "ended": None,
        "standards": [
            {"from": None, "minutes": 45.0, "points": 2.0},
            {"from": "2026-07-01", "minutes": 42.5, "points": 2.0},
        ],
    }


def test_a_product_is_added_and_a_later_standard_time_beside_it(cli: CommandLine) -> None:
    assert "products add" in cli.do("products").out
    cli.do("products", "add", "Beslissing", "WW", "--minutes", "45", "--unit", "beslissing", "--points", "2,5")
    out = cli.do("products", "add", "Beslissing WW", "--minutes", "40,5", "--from", "2027-01-01").out
    assert out == "Beslissing WW (beslissing-ww): 40,5 minuten\n"
    (only,) = cli.do("products", "--json").json
    assert only["unit"] == "beslissing"
    assert [(one["from"], one["minutes"]) for one in only["standards"]] == [(None, 45.0), ("2027-01-01", 40.5)]


@pytest.mark.parametrize(
    "arguments",
    [
        ("add", "WW"),
        ("add", "--minutes", "3"),
        ("add", "WW", "--minutes", "0"),
        ("add", "WW", "--minutes", "1.000"),
        ("add", "!", "--minutes", "3"),
        ("end",),
        ("end", "x"),
        ("import",),
        ("import", "/none.csv"),
        ("what",),
    ],
)
def test_what_is_not_right_about_a_product_is_said(cli: CommandLine, arguments: tuple[str, ...]) -> None:
    ran = cli("products", *arguments)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.strip()
    assert "…" not in ran.err
    assert cli.do("products", "--json").json == []


def test_products_of_either_kind_of_file_are_the_same(stocked: CommandLine) -> None:
    again = import_(stocked, "producten.toml")
    assert (again["kind"], again["read"], again["new"], again["changed"], again["unchanged"]) == (
        "products",
        2,
        0,
        0,
        2,
    )


def test_a_later_file_adds_a_standard_time_and_keeps_the_earlier(stocked: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "later.csv").write_text("sleutel,normtijd,vanaf\nww,40,2027-01-01\nww,42,2026-07-01\n")
    done = import_(stocked, tmp_path / "later.csv")
    assert (done["new"], done["changed"], done["products"]) == (0, 1, ["Beslissing WW"])
    _, product = stocked.do("products", "--json").json
    assert [one["minutes"] for one in product["standards"]] == [45.0, 42.0, 40.0]
    assert product["activity"] == "Beoordelen aanvraag"


# Files of counts
def test_by_hand_by_day_and_by_case_give_the_same(stocked: CommandLine, tmp_path: Path) -> None:
    others = [CommandLine(tmp_path / name, stocked.clock.now()) for name in ("days", "cases")]
    for other in others:
        import_(other, "producten.csv")
    stocked.do("count", "ww", "3", "--right", "2", "--returned", "1", "--date", EARLIER)
    stocked.do("count", "ww", "2", "--date", "2026-10-30")
    stocked.do("count", "bezwaar", "1", "--right", "0", "--returned", "1", "--date", "2026-10-30")
    done = import_(others[0], "aantallen.csv")
    assert (done["kind"], done["read"], done["new"]) == ("counts", 3, 3)
    assert (done["from"], done["to"]) == (EARLIER, "2026-10-30")
    assert import_(others[1], "zaken.csv")["new"] == 6
    assert counts(stocked) == counts(others[0]) == counts(others[1])
    assert len(counts(stocked)) == 3


@pytest.mark.parametrize("name", ["aantallen.csv", "zaken.csv"])
def test_the_same_file_again_changes_nothing(stocked: CommandLine, name: str) -> None:
    import_(stocked, name)
    before = stored(stocked)
    again = import_(stocked, name)
    assert (again["new"], again["changed"], again["replaced"], again["unchanged"]) == (0, 0, 0, again["read"])
    assert stored(stocked) == before


def test_a_case_that_came_back_since_is_corrected(stocked: CommandLine, tmp_path: Path) -> None:
    import_(stocked, "zaken.csv")
    later = (FILES / "zaken.csv").read_text().replace("10:15;nee", "10:15;ja")
    (tmp_path / "later.csv").write_text(later)
    done = import_(stocked, tmp_path / "later.csv")
    assert (done["new"], done["changed"], done["unchanged"]) == (0, 1, 5)
    assert counts(stocked)[EARLIER, "ww"] == (3, 1, 2)


def test_cases_replace_what_was_counted_by_hand_and_the_preview_says_so(stocked: CommandLine) -> None:
    stocked.do("count", "ww", "7", "--date", EARLIER)
    stocked.do("count", "ww", "4", "--date", "2026-10-28")
    preview = stocked.do("products", "import", str(FILES / "zaken.csv"), "--dry-run").out
    assert preview.splitlines() == [
        "gelezen regels: 6 (6 nieuw, 0 gewijzigd, 0 onveranderd)",
        "van 2026-10-29 tot en met 2026-10-30",
        "aantallen zonder dossier die plaatsmaken voor dossiers: 1",
        "producten: Beslissing op bezwaar, Beslissing WW",
        "(alleen gekeken, niets bewaard)",
    ]
    assert counts(stocked)[EARLIER, "ww"] == (7, 7, 0)
    import_(stocked, "zaken.csv")
    assert counts(stocked)[EARLIER, "ww"] == (3, 2, 1)
    assert counts(stocked)["2026-10-28", "ww"] == (4, 4, 0)
    assert stocked.do("undo").out == "ongedaan gemaakt: aantallen importeren\n"
    assert counts(stocked) == {(EARLIER, "ww"): (7, 7, 0), ("2026-10-28", "ww"): (4, 4, 0)}


def test_a_file_of_days_counts_cases_once(stocked: CommandLine, tmp_path: Path) -> None:
    import_(stocked, "zaken.csv")
    (tmp_path / "days.csv").write_text(DAYS + f"{EARLIER};ww;5;4;1\n")
    import_(stocked, tmp_path / "days.csv")
    assert counts(stocked)[EARLIER, "ww"] == (5, 4, 1)
    (tmp_path / "days.csv").write_text(DAYS + f"{EARLIER};ww;2;2;0\n")
    ran = stocked("products", "import", str(tmp_path / "days.csv"))
    assert (ran.code, "regel 2, kolom `afgerond`" in ran.err) == (1, True)
    assert counts(stocked)[EARLIER, "ww"] == (5, 4, 1)


def test_only_own_cases_are_kept(stocked: CommandLine, tmp_path: Path) -> None:
    mixed = (FILES / "zaken.csv").read_text() + "Z-7;Beslissing WW;30-10-2026 17:00;nee;Piet Geheim;Gg\n"
    (tmp_path / "mixed.csv").write_text(mixed)
    before = stored(stocked)
    ran = stocked("products", "import", str(tmp_path / "mixed.csv"))
    assert (ran.code, "--mine" in ran.err, "Geheim" in ran.err) == (1, True, False)
    assert stored(stocked) == before
    assert import_(stocked, tmp_path / "mixed.csv", "--mine", "noor de wit")["read"] == 6
    assert "Z-7" not in str(stored(stocked))
    assert all(
        "Geheim" not in path.read_text(errors="replace") for path in stocked.profile.rglob("*") if path.is_file()
    )


@pytest.mark.parametrize("bad", ALL, ids=lambda bad: bad.name)
def test_a_bad_file_changes_nothing_and_is_told_in_words(stocked: CommandLine, tmp_path: Path, bad: Bad) -> None:
    path = tmp_path / f"file{bad.ending}"
    path.write_bytes(bad.data)
    stocked.do("count", "ww", "2", "--date", EARLIER)
    before = stored(stocked)
    ran = stocked("products", "import", str(path))
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(path.name)
    assert bad.line is None or f" {bad.line}" in ran.err
    assert bad.column is None or str(bad.column) in ran.err
    assert stored(stocked) == before
    assert stocked.do("undo").out == "ongedaan gemaakt: tellen\n"
