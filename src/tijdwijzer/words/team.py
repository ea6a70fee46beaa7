"""A team's releases in words: to its lead and to the team alike. Never praise, never blame."""

TEAM: dict[str, tuple[str, str]] = {
    # What stands in the way
    "team_nothing": (
        (
            "Er is nog geen vrijgave geladen. Laad de vrijgaven die de poortwachter publiceert, samen met de regeling "
            "en de sleutel (root.json): tijdwijzer team import BESTAND…"
        ),
        (
            "No release was loaded yet. Load the releases that the gatekeeper publishes, with the agreement and the "
            "key (root.json): tijdwijzer team import FILE…"
        ),
    ),
    "team_unknown": (
        "Van team {team} is niets geladen. Wel van: {known}.",
        "Nothing was loaded of team {team}. There is of: {known}.",
    ),
    "team_which": ("Van welk team? Kies met --team uit: {known}.", "Of which team? Choose with --team from: {known}."),
    "team_no_period": (
        "Van team {team} is over {period} niets geladen. Wel over: {known}.",
        "Nothing was loaded of team {team} for {period}. There is for: {known}.",
    ),
    "team_foreign": (
        "Dit is geen vrijgave, regeling, deelnemerslijst of sleutel van het delen van teamcijfers.",
        "This is no release, agreement, roster or key of the sharing of team figures.",
    ),
    "team_no_root": (
        "De sleutel van de poortwachters ontbreekt, zodat niets te controleren is. Laad ook root.json.",
        "The gatekeepers' key is missing, so that nothing can be checked. Load root.json as well.",
    ),
    "team_other_root": (
        (
            "Dit is een andere sleutel van de poortwachters dan de bekende ({known}). Vraag de poortwachters om "
            "uitleg; niets is veranderd."
        ),
        (
            "This is another key of the gatekeepers than the known one ({known}). Ask the gatekeepers to explain; "
            "nothing was changed."
        ),
    ),
    "team_task": (
        "Dit hoort bij {task}, en hier wordt {known} gevolgd.",
        "This belongs to {task}, and what is followed here is {known}.",
    ),
    "team_signature": (
        "De handtekening klopt niet: dit is veranderd, of komt niet van de poortwachters.",
        "The signature is not right: this was altered, or does not come from the gatekeepers.",
    ),
    "team_other_agreement": (
        "Voor {quarter} is al een andere regeling geladen. Er hoort er één te zijn; vraag de poortwachters welke.",
        "Another agreement was loaded for {quarter} already. There is to be one; ask the gatekeepers which.",
    ),
    "team_no_agreement": (
        "De regeling waarnaar dit is gemaakt ontbreekt. Laad ook die van {quarter}.",
        "The agreement by which this was made is missing. Load that of {quarter} as well.",
    ),
    "team_other_roster": (
        "Van {team} is voor {quarter} al een andere deelnemerslijst geladen.",
        "Another roster of {team} was loaded for {quarter} already.",
    ),
    "team_other_release": (
        (
            "Van {team} is over {period} al een andere vrijgave geladen. Een vrijgave verandert nooit: vraag de "
            "poortwachters om uitleg."
        ),
        (
            "Another release of {team} was loaded for {period} already. A release never changes: ask the gatekeepers "
            "to explain."
        ),
    ),
    "team_overlap": (
        (
            "Van {team} is {other} al geladen, met een deel van dezelfde weken als {period}. Uit twee vrijgaven over "
            "dezelfde weken zou meer te halen zijn dan is afgesproken."
        ),
        (
            "{other} of {team} was loaded already, with some of the weeks of {period}. Two releases of the same weeks "
            "would tell more than was agreed."
        ),
    ),
    "team_old": (
        "{period} is langer dan een jaar geleden; ouder wordt hier niet bewaard.",
        "{period} is more than a year ago; nothing older is kept here.",
    ),
    "release_agreement": ("Dit is niet naar deze regeling gemaakt.", "This was not made by this agreement."),
    "release_quarter": (
        "{period} hoort niet bij het kwartaal van de regeling, {quarter}.",
        "{period} does not belong to the quarter of the agreement, {quarter}.",
    ),
    "release_rhythm": (
        "Zo vaak deelt dit team volgens de regeling niet: {period}.",
        "By the agreement this team does not share so often: {period}.",
    ),
    "release_few": (
        "Er staan er {n} in, en volgens de regeling zijn er ten minste {k} nodig.",
        "It holds {n}, and by the agreement at least {k} are needed.",
    ),
    "release_crowd": (
        "Er zouden er {n} hebben meegedaan, en op de deelnemerslijst staan er {enrolled}.",
        "{n} would have taken part, and there are {enrolled} on the roster.",
    ),
    "release_cells": (
        "Een vak ontbreekt, hoort er niet in, of is zowel getoond als niet getoond.",
        "A cell is missing, is foreign, or is both shown and withheld.",
    ),
    "release_alone": (
        "Eén onderdeel is als enige niet getoond, en zou uit de rest volgen.",
        "One component is withheld by itself, and would follow from the rest.",
    ),
    "release_rounding": (
        "Een cijfer is nauwkeuriger dan is afgesproken.",
        "A figure is more precise than was agreed.",
    ),
    "release_huge": ("Zo veel {cell} kan niet.", "So much {cell} cannot be."),
    "roll_up_nothing": ("Er is niets om op te tellen.", "There is nothing to add up."),
    "roll_up_tasks": (
        "Vrijgaven van verschillende regelingen kunnen niet bij elkaar worden opgeteld.",
        "Releases of different agreements cannot be added up.",
    ),
    "roll_up_kinds": (
        "Kwartalen, blokken en weken kunnen niet bij elkaar worden opgeteld.",
        "Quarters, blocks and weeks cannot be added up.",
    ),
    "roll_up_twice": (
        "{period} van {team} zou dubbel tellen.",
        "{period} of {team} would count twice.",
    ),
    # Periods
    "team.period.Q": ("Kwartaal {number}, week {first}–{last}", "Quarter {number}, week {first}–{last}"),
    "team.period.B": ("Blok {number}, week {first}–{last}", "Block {number}, week {first}–{last}"),
    "team.period.W": ("Week {number}", "Week {number}"),
    "team.in_year.Q": (
        "Kwartaal {number} van {year}, week {first}–{last}",
        "Quarter {number} of {year}, week {first}–{last}",
    ),
    "team.in_year.B": (
        "Blok {number} van {year}, week {first}–{last}",
        "Block {number} of {year}, week {first}–{last}",
    ),
    "team.in_year.W": ("Week {number} van {year}", "Week {number} of {year}"),
    "team.one.Q": ("kwartaal {number}", "quarter {number}"),
    "team.one.B": ("blok {number}", "block {number}"),
    "team.one.W": ("week {number}", "week {number}"),
    "team.many.Q": ("{count} kwartalen", "{count} quarters"),
    "team.many.B": ("{count} blokken", "{count} blocks"),
    "team.many.W": ("{count} weken", "{count} weeks"),
    "team.from_to.Q": ("kwartaal {first} tot en met {last}", "quarter {first} to {last}"),
    "team.from_to.B": ("blok {first} tot en met {last}", "block {first} to {last}"),
    "team.from_to.W": ("week {first} tot en met {last}", "week {first} to {last}"),
    "team.made.Q": ("Afgerond in dit kwartaal", "Finished in this quarter"),
    "team.made.B": ("Afgerond in dit blok", "Finished in this block"),
    "team.made.W": ("Afgerond in deze week", "Finished in this week"),
    # About the whole
    "team.title": ("Team {team}", "Team {team}"),
    "team.window": ("Team", "Team"),
    "team.mean_of": (
        "Gemiddelde per persoon van {n} van de {headcount} medewerkers, afgerond op {step}.",
        "Mean per person of {n} of the {headcount} employees, rounded to {step}.",
    ),
    "team.mean_of_some": (
        (
            "Gemiddelde per persoon van {n} medewerkers, afgerond op {step}. Hoeveel het team er telt is niet bekend: "
            "laad ook de deelnemerslijst."
        ),
        (
            "Mean per person of {n} employees, rounded to {step}. How many the team has is not known: load the roster "
            "as well."
        ),
    ),
    "team.quarter_hour": ("een kwartier", "a quarter of an hour"),
    "team.minutes": ("{count} minuten", "{count} minutes"),
    "team.same_moment": (
        "Het team en de teamleider zien hetzelfde, op hetzelfde moment.",
        "The team and its lead see the same, at the same moment.",
    ),
    "team.partial": (
        (
            "Niet het hele team: {left} van de {headcount} zitten er niet in. Over hen zeggen deze cijfers niets. "
            "Niemand kan zien wie dat zijn, of waarom."
        ),
        (
            "Not the whole team: {left} of the {headcount} are not in it. These figures say nothing about them. Nobody "
            "can see who they are, or why."
        ),
    ),
    "team.partial_one": (
        (
            "Niet het hele team: 1 van de {headcount} zit er niet in. Over die ene zeggen deze cijfers niets, en reken "
            "niet terug: met alle anderen bekend is niemand beschermd."
        ),
        (
            "Not the whole team: 1 of the {headcount} is not in it. These figures say nothing about that one; do not "
            "reckon back: with all others known nobody is protected."
        ),
    ),
    "team.refused": (
        "Over {period} is niets vrijgegeven: {why}.",
        "Nothing was released for {period}: {why}.",
    ),
    "team.refused.too_few": ("er deden minder dan {k} mensen mee", "fewer than {k} people took part"),
    "team.refused.implausible": (
        "wat binnenkwam kan niet van zo veel mensen zijn",
        "what came in cannot be of so many people",
    ),
    "team.refused.not_agreed": (
        "de twee rollen kwamen niet op hetzelfde uit",
        "the two roles did not come to the same",
    ),
    "team.refused.missing": ("er is geen vrijgave geladen", "no release was loaded"),
    "team.gap": ("{periods} ontbreekt: {why}.", "{periods} is missing: {why}."),
    "team.gaps": ("{periods} ontbreken: {why}.", "{periods} are missing: {why}."),
    "team.more_products": (
        "Nog {count} producten staan in de werkmap.",
        "Another {count} products are in the workbook.",
    ),
    "team.withheld": ("niet getoond", "withheld"),
    "team.last_shown": ("laatst getoond in {period}: {time}", "last shown in {period}: {time}"),
    "team.why": ("niet getoond, {why}", "withheld, {why}"),
    "team.why.few": (
        "minder dan {k_cell} mensen, of één met meer dan {part}",
        "fewer than {k_cell} people, or one with more than {part}",
    ),
    "team.why.protects": ("om een ander vak te beschermen", "to protect another cell"),
    # Columns
    "team.component": ("Onderdeel", "Component"),
    "team.hours_a_week": ("uur per week", "hours per week"),
    "team.share": ("aandeel", "share"),
    "team.typical": ("gebruikelijk", "typical"),
    "team.beside_typical": (
        "naast gebruikelijk, 0–{most} (bovenaan 0–100 %)",
        "beside typical, 0–{most} (top row 0–100 %)",
    ),
    "team.course": ("uur per week, {periods}", "hours per week, {periods}"),
    "team.of_what_is_shown": (
        "Aandelen zijn van wat getoond is.",
        "Shares are of what is shown.",
    ),
    "team.product": ("Product", "Product"),
    "team.count": ("aantal", "number"),
    "team.standard": ("normtijd (min)", "standard time (min)"),
    "team.earned_column": ("verdiende uren", "earned hours"),
    "team.period_column": ("periode", "period"),
    "team.people": ("deelnemers", "people"),
    "team.headcount": ("medewerkers", "employees"),
    "team.minutes_column": ("minuten per week", "minutes per week"),
    "team.total": ("Totaal van wat getoond is", "Total of what is shown"),
    "team.weeks": ("weken", "weeks"),
    "team.reason": ("reden", "reason"),
    "team.what": ("wat", "what"),
    # Figures
    "team.direct_share": ("Directe tijd", "Direct time"),
    "team.value_share": ("Waardetoevoegend", "Value-adding"),
    "team.earned": ("Verdiende uren", "Earned hours"),
    "team.direct_hours": ("Directe uren", "Direct hours"),
    "team.efficiency": ("Efficiëntie", "Efficiency"),
    "team.exact": ("{value}", "{value}"),
    "team.at_least": ("ten minste {value}", "at least {value}"),
    "team.at_most": ("hoogstens {value}", "at most {value}"),
    "team.unknown": ("niet te zeggen", "cannot be told"),
    "team.hours": ("{count} uur", "{count} hours"),
    "team.no_efficiency": (
        "Efficiëntie is niet te zeggen: van de directe tijd is {withheld} niet getoond.",
        "Efficiency cannot be told: of direct time, {withheld} is withheld.",
    ),
    "team.no_products": ("In de regeling staan geen producten.", "The agreement has no products."),
    "team.nothing_made": ("Van geen product is een aantal getoond.", "No product's number is shown."),
    # For the meeting
    "team.meeting": ("Voor het teamoverleg", "For the team meeting"),
    "team.question.fell": (
        (
            "{component} ging in {periods} van {before} naar {after} uur per week. Wat deed het team anders, en kan "
            "het vaste werkwijze worden?"
        ),
        (
            "{component} went from {before} to {after} hours per week in {periods}. What did the team do differently, "
            "and can it become the way of working?"
        ),
    ),
    "team.question.rose": (
        (
            "{component} ging in {periods} van {before} naar {after} uur per week. Wat veranderde er in het werk, en "
            "wat heeft het team nodig?"
        ),
        (
            "{component} went from {before} to {after} hours per week in {periods}. What changed in the work, and what "
            "does the team need?"
        ),
    ),
    "team.question.none": (
        "Niets veranderde meer dan de afronding. Wat wil het team volgende keer beter begrijpen?",
        "Nothing changed by more than rounding does. What would the team like to understand better next time?",
    ),
    "team.question.first": (
        "Dit is de eerste vrijgave. Wat herkent het team, en wat verbaast?",
        "This is the first release. What does the team recognise, and what surprises?",
    ),
    "team.question.refused": (
        "Er zijn geen cijfers over deze periode. Wat zou het team nodig hebben om mee te doen?",
        "There are no figures for this period. What would the team need to take part?",
    ),
    "team.cannot": ("Wat hier niet kan", "What cannot be done here"),
    "team.cannot_text": (
        "Geen namen, geen dagen, geen doorklikken, geen filters.",
        "No names, no days, no drilling down, no filters.",
    ),
    "team.not_shown": ("Wat niet getoond is, en waarom", "What is withheld, and why"),
    "team.all_shown": ("Alles is getoond.", "Everything is shown."),
    "team.r6": (
        "Bewaard wordt een jaar; ouder verdwijnt vanzelf.",
        "A year is kept; what is older disappears by itself.",
    ),
    # Documents
    "team.paper": ("Teamcijfers {team}, {period}", "Team figures {team}, {period}"),
    "paper.sheet.team_period": ("Periode", "Period"),
    "paper.sheet.team_products": ("Afgerond", "Finished"),
    "paper.sheet.team_course": ("Verloop", "Course"),
    "paper.sheet.team_chart": ("Grafiek", "Chart"),
    "paper.sheet.team_withheld": ("Niet getoond", "Withheld"),
    "team.full": ("De hoogste balk van een rij is vol.", "The tallest bar of a row is full."),
    "team.bars": (
        "Balken tot {most}, die van gestandaardiseerd werk tot 100 %; grijs is wat gebruikelijk is.",
        "Bars to {most}, that of standardised work to 100 %; grey is what is typical.",
    ),
    "team.note.exact": ("van wat getoond is", "of what is shown"),
    "team.note.at_least": ("ten minste", "at least"),
    "team.note.at_most": ("hoogstens", "at most"),
    "team.efficiency_is": (
        "Efficiëntie is verdiende uren / directe uren ({direct} van alle deelnemers samen).",
        "Efficiency is earned hours / direct hours ({direct} of all who took part together).",
    ),
    "team.paper_made": (
        "Gemaakt met tijdwijzer op {day} · uit een vrijgave die ook het team heeft",
        "Made with tijdwijzer on {day} · from a release that the team has as well",
    ),
    "team.figures": ("Waar de tijd heen ging", "Where time went"),
    "team.year": ("Het jaar", "The year"),
    "team.year_of": ("Het jaar, {course}", "The year, {course}"),
    "team.output": ("Wat af kwam", "What got finished"),
    # On the command line
    "help.team": (
        "de cijfers van een team, uit vrijgaven: import, report of department",
        "the figures of a team, from releases: import, report or department",
    ),
    "help.team_action": (
        "import (bestanden laden), report (één team) of department (teams samen)",
        "import (load files), report (one team) or department (teams together)",
    ),
    "help.team_words": (
        "bestanden of mappen bij import, teams bij department",
        "files or folders with import, teams with department",
    ),
    "help.team_name": ("welk team", "which team"),
    "help.team_period": ("welke periode, zoals 2026-B11 (anders de laatste)", "which period, such as 2026-B11"),
    "help.periods": ("hoeveel periodes van het jaar", "how many periods of the year"),
    "help.team_format": ("table, json, csv, xlsx of pdf", "table, json, csv, xlsx or pdf"),
    "help.team_to": ("schrijf het in dit bestand", "write it to this file"),
    "team.took.root": (
        (
            "{file}: sleutel van de poortwachters van {name}, vingerafdruk {fingerprint}. Vergelijk die met wat de "
            "poortwachters zeggen."
        ),
        (
            "{file}: key of the gatekeepers of {name}, fingerprint {fingerprint}. Compare it with what the gatekeepers "
            "say."
        ),
    ),
    "team.took.agreement": ("{file}: regeling van {name}.", "{file}: agreement of {name}."),
    "team.took.roster": ("{file}: deelnemerslijst van {name}.", "{file}: roster of {name}."),
    "team.took.release": ("{file}: vrijgave van {name}.", "{file}: release of {name}."),
    "team.had": ("{file}: was al geladen.", "{file}: was loaded already."),
    "team.not_taken": ("{file}: {why}", "{file}: {why}"),
    "team_no_files": ("Daar zijn geen bestanden om te laden.", "There are no files there to load."),
    "team_file": ("{file} kan niet worden gelezen.", "{file} cannot be read."),
    "bad_periods": (
        "{text} is geen aantal periodes; geef een getal van 1 tot en met 53.",
        "{text} is no number of periods; give a number from 1 to 53.",
    ),
}
