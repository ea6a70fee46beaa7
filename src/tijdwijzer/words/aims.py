"""Goals and the baseline measurement."""

AIMS: dict[str, tuple[str, str]] = {
    # Setting a goal
    "goal_words": (
        "{problem} Zo kan het: `herbewerken -20% binnen 3 maanden` of `doorlooptijd naar 20 dagen voor 1 maart`.",
        "{problem} This works: `rework -20% within 3 months` or `throughput time to 20 days before 1 march`.",
    ),
    "goal_not_understood": (
        "`{text}` begrijp ik niet. Noem een onderdeel of een maat, zoals herbewerken, doorlooptijd of productiviteit.",
        "I do not understand `{text}`. Name a component or a measure, such as rework, throughput time or productivity.",
    ),
    "goal_no_indicator": ("Waar het over gaat, staat er niet bij.", "It does not say what it is about."),
    "goal_no_amount": (
        "Hoeveel het moet worden, staat er niet bij; zoals `-20%` of `naar 95%`.",
        "It does not say how much it is to be; such as `-20%` or `to 95%`.",
    ),
    "goal_no_date": (
        "Voor wanneer, staat er niet bij; zoals `binnen 3 maanden` of `uiterlijk 1 maart`.",
        "It does not say by when; such as `within 3 months` or `by 1 march`.",
    ),
    "goal_bad_date": ("`{text}`: die dag bestaat niet.", "`{text}`: there is no such day."),
    "goal_unit": ("`{text}` past niet bij deze maat.", "`{text}` does not fit this measure."),
    "goal_not_per_product": (
        "Deze maat gaat over alle tijd samen, niet over één product.",
        "This measure is about all time together, not about one product.",
    ),
    "goal_indicator": ("Een doel kan niet over `{text}` gaan.", "A goal cannot be about `{text}`."),
    "goal_no_baseline": (
        "Van {first} tot en met {last} is er niets om van uit te gaan. Kies een andere periode, of registreer eerst.",
        "From {first} to {last} there is nothing to start from. Choose another period, or register first.",
    ),
    "goal_past": ("{by} is geen dag in de toekomst.", "{by} is not a day in the future."),
    "goal_far": ("{by} is meer dan vijf jaar vooruit.", "{by} is more than five years ahead."),
    "goal_change": (
        "Een verandering ligt tussen -100 % en +1000 %.",
        "A change lies between -100 % and +1000 %.",
    ),
    "goal_target": (
        "Dat kan niet worden gehaald: een aandeel ligt tussen 0 en 100 %, en niets is minder dan 0.",
        "That cannot be: a share lies between 0 and 100 %, and nothing is less than 0.",
    ),
    "goal_better": (
        "Dat zou geen verbetering zijn ten opzichte van nu.",
        "That would be no improvement on how it is now.",
    ),
    "goal_unknown": ("Er is geen doel {number}.", "There is no goal {number}."),
    "goal_not_open": ("Dit doel loopt niet meer.", "This goal is no longer open."),
    "goal_not_dropped": (
        "Alleen een doel dat is losgelaten kan weer worden opgepakt.",
        "Only a goal that was dropped can be taken up again.",
    ),
    # What a goal is about
    "measure.per_product": ("{component} per {product}", "{component} per {product}"),
    "measure.lost": ("Verliezen per dag", "Losses per day"),
    "measure.direct": ("Directe tijd", "Direct time"),
    "measure.efficiency": ("Efficiëntie", "Efficiency"),
    "measure.productivity": ("Productiviteit", "Productivity"),
    "measure.first_time_right": ("In één keer goed", "Right the first time"),
    "measure.flow": ("Flow", "Flow"),
    "measure.interruptions": ("Onderbrekingen per dag", "Interruptions per day"),
    "measure.handling": ("Behandeltijd", "Handling time"),
    "measure.throughput": ("Doorlooptijd", "Throughput time"),
    "measure.of_product": ("{measure}: {product}", "{measure}: {product}"),
    "measure.any_product": ("dossier", "case"),
    "amount.percent": ("{value} %", "{value} %"),
    "amount.minutes": ("{value} min", "{value} min"),
    "amount.days": ("{value} dagen", "{value} days"),
    "amount.day": ("{value} dag", "{value} day"),
    "amount.unknown": ("niet te zeggen", "cannot be told"),
    # How a goal goes
    "goal.change": ("{about} {change} uiterlijk {by}", "{about} {change} by {by}"),
    "goal.target": ("{about} naar {target} uiterlijk {by}", "{about} to {target} by {by}"),
    "goal.open": ("loopt", "open"),
    "goal.done": ("gehaald", "reached"),
    "goal.missed": ("niet gehaald", "not reached"),
    "goal.untold": ("niet te zeggen", "cannot be told"),
    "goal.dropped": ("losgelaten", "dropped"),
    "goal.on_course": ("op of voorbij de lijn", "at or past the line"),
    "goal.off_course": ("nog niet op de lijn", "not at the line yet"),
    "goal.course_untold": ("nog niet te zeggen", "cannot be told yet"),
    # The baseline measurement
    "nulmeting_runs": (
        "Er loopt al een nulmeting. Stop die eerst, of wacht tot hij klaar is.",
        "A baseline measurement is running. Stop it first, or wait until it is over.",
    ),
    "nulmeting_length": (
        "Een nulmeting duurt van {low} tot en met {high} dagen.",
        "A baseline measurement takes from {low} to {high} days.",
    ),
    "nulmeting_past": (
        "Een nulmeting begint vandaag of later.",
        "A baseline measurement begins today or later.",
    ),
    "nulmeting_none": ("Er is geen nulmeting.", "There is no baseline measurement."),
    "nulmeting_scale": (
        "Een antwoord is een getal van {low} tot en met {high}.",
        "An answer is a number from {low} to {high}.",
    ),
    "nulmeting_loss": (
        "Dat is geen verlies: er valt niets aan te merken als terug te winnen.",
        "That is no loss: there is nothing of it to win back.",
    ),
    "obstacle.slow_systems": ("Trage systemen", "Slow systems"),
    "obstacle.waiting": ("Wachten op anderen", "Waiting for others"),
    "obstacle.rework": ("Werk over moeten doen", "Having to redo work"),
    "obstacle.searching": ("Zoeken naar informatie", "Searching for information"),
    "obstacle.organising": ("Eigen werk organiseren", "Organising my own work"),
    "obstacle.own_agenda": ("Agenda bijhouden", "Keeping my calendar"),
    "obstacle.interruptions": ("Onderbrekingen", "Interruptions"),
    "obstacle.distraction": ("Afleiding", "Distraction"),
    "obstacle.meetings": ("Vergaderingen", "Meetings"),
    "horizon.year": ("binnen een jaar", "within a year"),
    "horizon.later": ("later", "later"),
    "horizon.unmarked": ("nog niet gekozen", "not chosen yet"),
    "hint.little_time": (
        "sterk gevoeld, weinig tijd geregistreerd",
        "strongly felt, little time registered",
    ),
    "hint.much_time": (
        "weinig gevoeld, meer tijd geregistreerd dan gebruikelijk",
        "hardly felt, more time registered than is typical",
    ),
}
