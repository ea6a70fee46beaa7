"""Teams together, in words: from their releases only."""

DEPARTMENT: dict[str, tuple[str, str]] = {
    "department.name": ("Afdeling", "Department"),
    "department.title": ("Afdeling, {teams}", "Department, {teams}"),
    "department.mean_of": (
        (
            "Gemiddelde per persoon van {n} van de {headcount} medewerkers, opgeteld uit de vrijgaven van {shown} van "
            "de {teams} teams."
        ),
        (
            "Mean per person of {n} of the {headcount} employees, added up from the releases of {shown} of the {teams} "
            "teams."
        ),
    ),
    "department.mean_of_some": (
        (
            "Gemiddelde per persoon van {n} medewerkers, opgeteld uit de vrijgaven van {shown} van de {teams} teams. "
            "Hoeveel medewerkers die teams samen tellen is niet bekend: laad ook de deelnemerslijsten."
        ),
        (
            "Mean per person of {n} employees, added up from the releases of {shown} of the {teams} teams. How many "
            "employees these teams have together is not known: load the rosters as well."
        ),
    ),
    "department.nothing": (
        "Over {period} is van geen enkel team iets vrijgegeven.",
        "For {period} nothing was released of any team.",
    ),
    "department.left_out": (
        "Niet alle teams: {left} van de {teams} zitten er niet in. Over hen zeggen deze cijfers niets.",
        "Not all teams: {left} of the {teams} are not in it. These figures say nothing about them.",
    ),
    "department.left_out_one": (
        "Niet alle teams: 1 van de {teams} zit er niet in. Daarover zeggen deze cijfers niets.",
        "Not all teams: 1 of the {teams} is not in it. These figures say nothing about it.",
    ),
    "department.absent": ("Niet erin: {teams} ({why}).", "Not in it: {teams} ({why})."),
    "department.absent_more": ("{teams} en nog {more}", "{teams} and {more} more"),
    "department.why.missing": ("er is geen vrijgave geladen", "no release was loaded"),
    "department.why.rhythm": ("deelt over andere periodes", "shares over other periods"),
    "department.hole": ("{cell}: niet getoond door {teams} ({why}).", "{cell}: withheld by {teams} ({why})."),
    "department.teams": ("{count} teams", "{count} teams"),
    "department.one_team": ("1 team", "1 team"),
    "department.times": ("{count} keer: {why}", "{count} times: {why}"),
    "department.by_nobody": ("door geen team getoond", "shown by no team"),
    "department.covers": ("dekking", "coverage"),
    "department.shown_by": ("teams die het tonen", "teams that show it"),
    "department.of": ("{part} van {whole}", "{part} of {whole}"),
    "department.team": ("team", "team"),
    "department.covers_text": (
        "Dekking: van hoeveel van de tijd van alle deelnemers een cijfer is. Aandelen zijn van wat getoond is.",
        "Coverage: of how much of the time of all who took part a figure is. Shares are of what is shown.",
    ),
    "department.only_releases": (
        "Alles is opgeteld uit vrijgaven; wat een team niet toont, zit er niet in.",
        "Everything is added up from releases; what a team withholds is not in it.",
    ),
    "department.not_in_it": ("Wat er niet in zit, en waarom", "What is not in it, and why"),
    "department.everything": ("Alle teams tonen alles.", "All teams show everything."),
    "department.paper": ("Afdelingscijfers, {period}", "Department figures, {period}"),
    "department.paper_made": (
        "Gemaakt met tijdwijzer op {day} · uit vrijgaven die ook de teams hebben",
        "Made with tijdwijzer on {day} · from releases that the teams have as well",
    ),
    "paper.sheet.department_teams": ("Teams", "Teams"),
}
