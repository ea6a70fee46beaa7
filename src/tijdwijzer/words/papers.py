"""What written documents say."""

PAPERS: dict[str, tuple[str, str]] = {
    # What stands in the way
    "document_no_days": (
        "Van {first} tot en met {last} is niets geregistreerd; er is geen document gemaakt.",
        "Nothing was registered from {first} to {last}; no document was made.",
    ),
    "document_needs_file": (
        "Een terminal kan {format} niet laten zien. Schrijf het naar een bestand met --out.",
        "A terminal cannot show {format}. Write it to a file with --out.",
    ),
    # Sheets of a workbook
    "paper.sheet.entries": ("Regels", "Entries"),
    "paper.sheet.days": ("Dagen", "Days"),
    "paper.sheet.week": ("Weekstaat", "Week sheet"),
    "paper.sheet.finished": ("Afgerond", "Finished"),
    "paper.sheet.per_week": ("Per week", "Per week"),
    "paper.sheet.chart": ("Grafiek", "Chart"),
    "paper.title": ("Tijd en output van {first} tot en met {last}", "Time and output from {first} to {last}"),
    # Columns
    "paper.date": ("Datum", "Date"),
    "paper.weekday": ("Dag", "Day"),
    "paper.week": ("Week", "Week"),
    "paper.monday": ("Maandag", "Monday"),
    "paper.start": ("Begin", "Start"),
    "paper.end": ("Eind", "End"),
    "paper.time": ("Tijd", "Time"),
    "paper.hours": ("Uren", "Hours"),
    "paper.component": ("Onderdeel", "Component"),
    "paper.activity": ("Activiteit", "Activity"),
    "paper.note": ("Notitie", "Note"),
    "paper.case": ("Dossier", "Case"),
    "paper.source": ("Herkomst", "Source"),
    "paper.zone": ("Tijdzone", "Time zone"),
    "paper.runs": ("loopt nog", "still running"),
    "paper.total": ("Totaal", "Total"),
    "paper.direct": ("Directe tijd", "Direct time"),
    "paper.product": ("Product", "Product"),
    "paper.unit": ("Eenheid", "Unit"),
    "paper.finished": ("Afgerond", "Finished"),
    "paper.right": ("In één keer goed", "Right the first time"),
    "paper.returned": ("Teruggekomen", "Returned"),
    "paper.standard": ("Normtijd (min)", "Standard time (min)"),
    "paper.earned": ("Verdiende uren", "Earned hours"),
    "paper.bare": ("Zonder normtijd", "Without standard time"),
    "paper.rework": ("Herbewerken (min)", "Rework (min)"),
    "paper.handling": ("Behandeltijd (min)", "Handling time (min)"),
    "paper.handling_from": ("vanaf", "from"),
    "paper.handling_to": ("tot", "to"),
    "paper.paid_hours": ("Betaalde uren", "Paid hours"),
    "paper.direct_hours": ("Directe uren", "Direct hours"),
    "paper.efficiency": ("Efficiëntie (verdiend / direct)", "Efficiency (earned / direct)"),
    "paper.productivity": ("Productiviteit (verdiend / betaald)", "Productivity (earned / paid)"),
    "paper.quality": ("Kwaliteit (in één keer goed / afgerond)", "Quality (right the first time / finished)"),
    "paper.points": ("Waardepunten", "Value points"),
    "paper.points_per_hour": ("Punten per betaald uur", "Points per paid hour"),
    "paper.hours_axis": ("uren per week", "hours per week"),
    "paper.week_of": ("Week {week}: {first} tot en met {last}", "Week {week}: {first} to {last}"),
    "paper.weekdays": ("ma di wo do vr za zo", "Mon Tue Wed Thu Fri Sat Sun"),
    # On every page
    "paper.made": (
        "Gemaakt met tijdwijzer op {day} · eigen exemplaar",
        "Made with tijdwijzer on {day} · personal copy",
    ),
    "paper.page": ("pagina {page} van {pages}", "page {page} of {pages}"),
    # The reflection
    "paper.reflection_week": ("Terugblik op week {week} van {year}", "Looking back on week {week} of {year}"),
    "paper.reflection": ("Terugblik", "Looking back"),
    "paper.from_to": ("{first} tot en met {last}", "{first} to {last}"),
    "paper.registered": ("Geregistreerd", "Registered"),
    "paper.direct_short": ("Direct", "Direct"),
    "paper.in_days": ("op {count} dagen", "on {count} days"),
    "paper.in_day": ("op {count} dag", "on {count} day"),
    "paper.value_adding": ("Waardetoevoegend", "Value-adding"),
    "paper.longest_block": ("Langste blok", "Longest block"),
    "paper.in_blocks": ("{share} in blokken ≥ 30 min", "{share} in blocks ≥ 30 min"),
    "paper.your_weeks_are": ("in jouw weken {range}", "in your weeks {range}"),
    "paper.picture": ("De tijd in beeld", "The time as a picture"),
    "paper.picture_alt": (
        (
            "De geregistreerde tijd in {count} rijen, naar onderdeel gekleurd. Het meeste: {parts}. De tabel "
            "hieronder zegt hetzelfde in cijfers."
        ),
        (
            "The registered time in {count} rows, coloured by component. The most: {parts}. The table below "
            "says the same in figures."
        ),
    ),
    "paper.period": ("Wanneer", "When"),
    "paper.losses": ("Verliezen", "Losses"),
    "paper.interruptions": ("Onderbrekingen", "Interruptions"),
    "paper.components": ("Onderdelen van de tijd", "Components of the time"),
    "paper.share": ("Aandeel", "Share"),
    "paper.your_weeks": ("Jouw weken", "Your weeks"),
    "paper.typical": ("Gebruikelijk", "Typical"),
    "paper.bars": (
        (
            "Balk: deze periode. Streep: jouw mediaan over de twintig werkdagen ervoor. Vlak: gebruikelijk "
            "bij uitvoeringsorganisaties. Jouw weken: de middelste helft van die werkdagen. Aandelen zijn van "
            "de toegewezen tijd."
        ),
        (
            "Bar: this period. Line: your median over the twenty workdays before it. Plane: typical of public "
            "agencies. Your weeks: the middle half of those workdays. Shares are of the assigned time."
        ),
    ),
    "paper.stands_out": ("Wat eruit springt", "What stands out"),
    "paper.largest_loss": (
        (
            "Van de verliezen kostte {component} de meeste tijd: {time} uur, {share} van de toegewezen tijd; "
            "gebruikelijk is {typical}."
        ),
        (
            "Of the losses {component} took the most time: {time} hours, {share} of the assigned time; "
            "typical is {typical}."
        ),
    ),
    "paper.loss_usual": ("In jouw weken ervoor was dat {range}.", "In your weeks before it was {range}."),
    "paper.blocks": (
        (
            "Van het gestandaardiseerde werk zat {flow} in ongestoorde blokken van {minutes} minuten of meer; "
            "het langste duurde {longest} uur."
        ),
        (
            "Of the standardised work {flow} was in uninterrupted blocks of {minutes} minutes or more; the "
            "longest took {longest} hours."
        ),
    ),
    "paper.interrupted": ("Geregistreerde onderbrekingen: {count}.", "Registered interruptions: {count}."),
    "paper.earned_sentence": (
        (
            "Samen {earned} verdiende uren, op {direct} directe en {paid} betaalde uren: efficiëntie "
            "{efficiency}, productiviteit {productivity}, in één keer goed {quality}."
        ),
        (
            "Together {earned} earned hours, on {direct} direct and {paid} paid hours: efficiency "
            "{efficiency}, productivity {productivity}, right the first time {quality}."
        ),
    ),
    "paper.points_sentence": (
        "Waardepunten: {points}, {per_hour} per betaald uur.",
        "Value points: {points}, {per_hour} per paid hour.",
    ),
    "paper.without_standard": (
        "Voor {count} daarvan was er nog geen normtijd; die tellen niet mee in de verdiende uren.",
        "For {count} of these there was no standard time yet; they are not in the earned hours.",
    ),
    "paper.words": ("Voornemens en notities", "Intentions and notes"),
    "paper.intention": ("Voornemen: {text}", "Intention: {text}"),
    "paper.wrote": ("Notitie: {text}", "Note: {text}"),
    "paper.how_reckoned": (
        (
            "Zo is gerekend: directe tijd is gestandaardiseerd werk met de verliezen daarin; waardetoevoegend "
            "is alleen het gestandaardiseerde werk; verdiende uren zijn wat af is maal de normtijd van die "
            "dag; betaalde tijd is alle geregistreerde tijd. Tijd die niet is geregistreerd telt nergens mee."
        ),
        (
            "How this was reckoned: direct time is standardised work with the losses in it; value-adding is "
            "the standardised work alone; earned hours are what was finished times the standard time of that "
            "day; paid time is all registered time. Time that was not registered counts nowhere."
        ),
    ),
    "paper.quarter": ("{number}e kwartaal {year}", "Q{number} {year}"),
    # The report of a baseline measurement
    "paper.nulmeting": ("Nulmeting", "Baseline measurement"),
    "paper.nulmeting_runs": (
        "De meting loopt nog; dit is hoe het er nu voor staat.",
        "The measurement is still running; this is how it stands now.",
    ),
    "paper.nulmeting_over": ("De meting is klaar.", "The measurement is over."),
    "paper.nulmeting_stopped": (
        "De meting is eerder gestopt; dit is wat er is.",
        "The measurement was stopped early; this is what there is.",
    ),
    "paper.potential": ("Potentieel", "Potential"),
    "paper.all_losses": ("Alle verliezen", "All losses"),
    "paper.minutes_a_day": ("minuten per werkdag", "minutes per working day"),
    "paper.minutes_column": ("Minuten per werkdag", "Minutes per working day"),
    "paper.complete_days": ("Complete dagen", "Complete days"),
    "paper.nine_tenths": ("negen tiende of meer", "nine tenths or more"),
    "paper.of": ("{part} van {whole}", "{part} of {whole}"),
    "paper.winnable": ("Wat er terug te winnen is", "What could be won back"),
    "paper.winnable_how": (
        (
            "Per verlies: wat er boven de gebruikelijke bandbreedte ligt (de gevulde balk) tot wat er boven "
            "de ondergrens ervan ligt (de omlijnde balk). Aandelen zijn van de toegewezen tijd."
        ),
        (
            "Of each loss: from what lies above the typical band (the filled bar) to what lies above its "
            "lower end (the outlined bar). Shares are of the assigned time."
        ),
    ),
    "paper.loss": ("Verlies", "Loss"),
    "paper.horizon": ("Terug te winnen", "Can be won back"),
    "paper.by_when": ("Wanneer, zoals jij het ziet", "By when, as you see it"),
    "paper.felt": ("Wat je voelt, naast wat er gemeten is", "Felt obstacles beside what was measured"),
    "paper.felt_how": (
        (
            "Van {low}, nooit in de weg, tot {high}, elke dag. Gevoel en meting hoeven niet gelijk te zijn; "
            "waar ze verschillen valt iets te bespreken."
        ),
        (
            "From {low}, never in the way, to {high}, every day. What is felt and what was measured need not "
            "agree; where they differ there is something to talk about."
        ),
    ),
    "paper.nothing_felt": (
        "De vragen over belemmeringen zijn nog niet beantwoord.",
        "The questions about obstacles were not answered yet.",
    ),
    "paper.obstacle": ("Belemmering", "Obstacle"),
    "paper.felt_column": ("Gevoeld", "Felt"),
    "paper.shown_in": ("Te zien in", "Shows in"),
    "paper.measured": ("Gemeten", "Measured"),
    "paper.remark_column": ("Valt op", "To notice"),
    "paper.completeness": ("Hoe compleet het is", "How complete it is"),
    "paper.completeness_is": (
        (
            "Geregistreerd is {share} van de uren die de werkdagen vragen. Daarvan is {unassigned} uur niet "
            "toegewezen aan een onderdeel; die tijd zit in geen van de cijfers hierboven."
        ),
        (
            "Of the hours that the working days ask for {share} was registered. Of that, {unassigned} hours "
            "are not assigned to a component; that time is in none of the figures above."
        ),
    ),
    "paper.asked": ("Gevraagd", "Asked for"),
    "paper.week_from": ("week {week}, vanaf {first}", "week {week}, from {first}"),
    "paper.cannot_say": ("Wat deze cijfers niet zeggen", "What these figures cannot say"),
    "paper.not_a_norm": (
        (
            "De gebruikelijke bandbreedte komt uit een algemeen model van uitvoeringsorganisaties. Het is "
            "geen norm voor dit werk; wie andere taken heeft, ligt er met reden buiten."
        ),
        (
            "The typical band comes from a general model of public agencies. It is no norm for this work; "
            "with other tasks one lies outside it for a reason."
        ),
    ),
    "paper.not_one_person": (
        (
            "Een verlies zegt iets over systemen, afspraken en werkaanbod, en niet hoe iemand werkt. De "
            "cijfers van één persoon zijn niet te vergelijken met die van een ander."
        ),
        (
            "A loss tells of systems, agreements and the supply of work, and not how somebody works. The "
            "figures of one person cannot be compared with those of another."
        ),
    ),
    "paper.not_the_cause": (
        (
            "De meting laat zien waar tijd blijft, niet waardoor. Wat er echt te winnen is, blijkt pas als er "
            "iets verandert en daarna opnieuw wordt gemeten."
        ),
        (
            "The measurement shows where time goes, not why. What there is to be won only shows once "
            "something changes and is measured again."
        ),
    ),
    "paper.not_registered": (
        (
            "Er is gerekend met wat zelf is geregistreerd. Tijd die niet is vastgelegd ontbreekt, en korte "
            "onderbrekingen worden gemakkelijk vergeten."
        ),
        (
            "It was reckoned with what one registered oneself. Time that was not put down is missing, and "
            "short interruptions are easily forgotten."
        ),
    ),
}
