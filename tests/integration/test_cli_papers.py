"""Papers of an organisation from the command line."""

from pathlib import Path

from tests.agreements import agreement
from tests.command_line import CommandLine

NAMES = {
    f"{brief}.{ending}"
    for brief in ("regeling", "dpia", "medewerkers", "ondernemingsraad")
    for ending in ("html", "pdf")
}


def test_they_are_named(cli: CommandLine) -> None:
    assert cli.do("papers", "--list").out.splitlines() == [
        "Conceptregeling",
        "Bouwstenen voor de DPIA",
        "Informatie voor medewerkers",
        "Toelichting voor de ondernemingsraad",
    ]


def test_they_are_written_without_opening_a_profile(cli: CommandLine, tmp_path: Path) -> None:
    ran = cli.do("papers", "--to", str(tmp_path))
    assert {file.name for file in tmp_path.iterdir() if file.is_file()} == NAMES
    assert "jurist" in ran.err
    assert not (cli.profile / "tijdwijzer.db").exists()
    assert (tmp_path / "dpia.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_one_that_is_there_is_not_written_over(cli: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "regeling.html").write_text("van mij", encoding="utf-8")
    assert cli("papers", "--to", str(tmp_path)).code == 1
    assert (tmp_path / "regeling.html").read_text(encoding="utf-8") == "van mij"
    cli.do("papers", "--to", str(tmp_path), "--force")
    assert "CONCEPT" in (tmp_path / "regeling.html").read_text(encoding="utf-8")


def test_an_agreement_fills_them_in(cli: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "agreement.json").write_bytes(agreement(k=11).file())
    cli.do("papers", "--to", str(tmp_path), "--agreement", str(tmp_path / "agreement.json"))
    page = (tmp_path / "regeling.html").read_text(encoding="utf-8")
    assert agreement(k=11).hash in page
    assert "Beslissing WW" in page


def test_what_is_no_agreement_is_refused_in_words(cli: CommandLine, tmp_path: Path) -> None:
    broken = tmp_path / "agreement.json"
    broken.write_text("{}", encoding="utf-8")
    for file in (tmp_path / "nergens.json", tmp_path, broken):
        ran = cli("papers", "--to", str(tmp_path), "--agreement", str(file))
        assert ran.code == 1
        assert ran.err
        assert "Traceback" not in ran.err
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["agreement.json"]


def test_a_folder_that_is_not_there(cli: CommandLine, tmp_path: Path) -> None:
    assert cli("papers", "--to", str(tmp_path / "nergens")).code == 1
