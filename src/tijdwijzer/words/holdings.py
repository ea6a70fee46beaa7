"""What is stored, from when and until when: see `domain.holdings`."""

_KEPT = (
    "iemand het weghaalt of alles wist; of het ouder is dan de gekozen bewaartermijn",
    "you delete it, or wipe; or it is older than you keep it",
)
_WIPE = ("iemand alles wist", "wipe")
_LEFT = ("iemand stopt met delen of alles wist", "you leave sharing, or wipe")
_SAME = ("hetzelfde moment", "the same")
_OBSERVED = (
    (
        "de bewaartermijn van waarnemingen ({observe_days} dagen, tenzij iemand anders kiest) voorbij is; of iemand het"
        " laat vergeten of alles wist"
    ),
    "the days that you keep it ({observe_days}, unless you choose otherwise) are over, or you forget it, or wipe",
)

HOLDINGS: dict[str, tuple[str, str]] = {
    "holding.entries": (
        "registraties: begin, eind, onderdeel, activiteit, en een notitie of dossiernummer als iemand die typt",
        "entries: start, end, component, activity, and what you typed as note or case reference",
    ),
    "holding.entries.since": ("de registratie", "you registered them"),
    "holding.entries.until": _KEPT,
    "holding.counts": (
        (
            "aantallen: hoeveel van een product op een dag af was, hoeveel in één keer goed, hoeveel terugkwam, en het"
            " dossiernummer als een zaaksysteem dat noemt"
        ),
        (
            "counts: how many of a product you finished on a day, how many were right the first time and came"
            " back, and the"
            " reference of the case where a case system names it"
        ),
    ),
    "holding.counts.since": ("het tellen of inlezen", "you counted them, or imported them"),
    "holding.counts.until": _KEPT,
    "holding.products": (
        "eigen producten: naam, eenheid, normtijden vanaf welke dag",
        "your own products: name, unit, standard times from which day on",
    ),
    "holding.products.since": ("het aanmaken", "you made them"),
    "holding.products.until": _WIPE,
    "holding.goals": (
        "doelen: wat, van hoeveel, naar hoeveel, wanneer, hoe ze eindigden, en een notitie",
        "goals: what, from what, to what, by when, how they ended, and your note",
    ),
    "holding.goals.since": ("het stellen", "you set them"),
    "holding.goals.until": _WIPE,
    "holding.baselines": (
        (
            "nulmetingen: welke dagen, hoe sterk iemand negen belemmeringen voelt, een opmerking, en wanneer"
            " een verlies"
            " terug te winnen is"
        ),
        (
            "baseline measurements: which days, how much you feel nine obstacles, your remark, and when you"
            " think a loss can"
            " be won back"
        ),
    ),
    "holding.baselines.since": ("het begin ervan", "you started one"),
    "holding.baselines.until": _WIPE,
    "holding.actions": (
        "de laatste {actions} handelingen, om ze ongedaan te kunnen maken",
        "the last {actions} actions, so that they can be undone",
    ),
    "holding.actions.since": ("de handeling", "the action"),
    "holding.actions.until": (
        "nieuwere handelingen haar verdringen; of zij hoort bij iets dat ouder is dan de bewaartermijn",
        "newer actions push it out; or it touches an entry or count that is older than you keep them",
    ),
    "holding.reflections": (
        "terugblikken: één voornemen en één notitie per dag",
        "reflections: one intention, one note a day",
    ),
    "holding.reflections.since": ("het opschrijven", "you wrote them"),
    "holding.reflections.until": _KEPT,
    "holding.leave": (
        "verlof: per dag hoeveel minuten, zonder reden",
        "leave days: how many minutes, without a reason",
    ),
    "holding.leave.since": ("het invullen", "you set them"),
    "holding.leave.until": _KEPT,
    "holding.settings": (
        "instellingen, en in welke tijdzone de klok stond",
        "settings, in which zone your clock stood",
    ),
    "holding.settings.since": ("het kiezen", "you set them"),
    "holding.settings.until": ("iemand ze wijzigt of alles wist", "you change them, or wipe"),
    "holding.imports": (
        "welke regels van een bestand zijn ingelezen: een vingerafdruk van elke regel, niet de regel zelf",
        "which rows of a file were imported (a fingerprint each, not the row)",
    ),
    "holding.imports.since": ("het inlezen", "the import"),
    "holding.imports.until": ("iemand het inlezen ongedaan maakt of alles wist", "you undo the import, or wipe"),
    "holding.holidays": (
        "feestdagen die zijn opgezocht (niets over een persoon; een gewoon bestand)",
        "public holidays that were looked up (nothing about you; a plain file)",
    ),
    "holding.holidays.since": ("de eerste keer dat een jaar wordt getoond", "the first day of a year that was shown"),
    "holding.holidays.until": _WIPE,
    "holding.observed": (
        (
            "alleen wie waarnemen aanzet: wanneer welk programma vooraan stond (en het label dat een eigen"
            " regel aan een"
            " venstertitel gaf, of de titel zelf bij programma's waarvoor iemand dat koos), of dat er niemand"
            " was; hoe vaak"
            " het wisselde"
        ),
        (
            "only while you observe: stretches of time with the name of the program in front (and the label"
            " that your own"
            " rule gave a title, or the title itself of programs for which you chose that), or that nobody was"
            " there; how"
            " often it changed"
        ),
    ),
    "holding.observed.since": ("het aanzetten van waarnemen", "you turned observing on"),
    "holding.observed.until": _OBSERVED,
    "holding.observed_days": (
        "hoeveel seconden per dag elk programma vooraan stond",
        "the seconds a day that each program was in front",
    ),
    "holding.observed_days.since": _SAME,
    "holding.observed_days.until": _OBSERVED,
    "holding.evidence": (
        (
            "tekenen van een overleg: microfoon of camera in gebruik, een bezet moment in de agenda (zonder"
            " titel, tenzij"
            " een eigen regel er een label van maakt)"
        ),
        (
            "signs of a meeting: microphone or camera in use, a busy time in your calendar (without its title,"
            " unless a rule"
            " of yours labels it)"
        ),
    ),
    "holding.evidence.since": _SAME,
    "holding.evidence.until": _OBSERVED,
    "holding.rules": (
        (
            "eigen regels; en wat het programma zelf onthoudt: wanneer er voor het laatst iemand was terwijl"
            " er tijd liep,"
            " sinds wanneer en tot wanneer waarnemen gepauzeerd is, tot welk moment iets is vergeten, wanneer"
            " voor het laatst"
            " is gekeken of iets te oud is, wanneer er een reservekopie is teruggezet"
        ),
        (
            "your own rules; and what the program notes for itself: when somebody was last at the machine"
            " while a timer ran"
            " (one moment, overwritten each minute), since when and until when you paused, the moment until"
            " which you last"
            " forgot something, when was last looked whether something is too old, when a backup was put back"
        ),
    ),
    "holding.rules.since": ("het maken of gebeuren", "you made or did it"),
    "holding.rules.until": ("iemand het wijzigt of alles wist", "you change it, or wipe"),
    "holding.membership": (
        (
            "alleen wie meedoet aan delen: het team, het kwartaal, wanneer iemand zich inschreef, en een"
            " sleutelpaar voor dat"
            " kwartaal (de geheime helft verlaat de computer nooit)"
        ),
        (
            "only who takes part in sharing: the team, the quarter, when you enrolled, and a pair of keys for"
            " that quarter"
            " (the private one never leaves the machine)"
        ),
    ),
    "holding.membership.since": ("het inschrijven", "you enrolled"),
    "holding.membership.until": _LEFT,
    "holding.parcels": (
        "alleen wie meedoet aan delen: wat verzegeld is en nog bezorgd moet worden",
        "only who takes part in sharing: what is sealed and still to be delivered",
    ),
    "holding.parcels.since": ("het versturen", "you sent it"),
    "holding.parcels.until": (
        "het bezorgd is, of {days_to_send} dagen na de periode; of iemand alles wist",
        "it is delivered, or {days_to_send} days after the period; or wipe",
    ),
    "holding.ledger": (
        (
            "alleen wie meedoet aan delen: wat deze computer verliet. Per keer de precieze getallen, team,"
            " periode, moment,"
            " nummer en versie, vingerafdrukken van bundel, regeling, sleutels en vrijgave, de bestemming, en"
            " hoe het afliep"
        ),
        (
            "only who takes part in sharing: what left this computer. Each time the exact numbers, team,"
            " period, moment,"
            " number and version, hashes of the bundle, the agreement, the keys and the release, where it"
            " went, and what"
            " became of it"
        ),
    ),
    "holding.ledger.since": ("het versturen", "you sent it"),
    "holding.ledger.until": (
        "het ouder is dan de gekozen bewaartermijn; of iemand alles wist",
        "it is older than you keep entries; or wipe",
    ),
    "holding.shared": (
        (
            "alleen wie meedoet aan delen: de regeling, de deelnemerslijst en de vrijgaven van het eigen team,"
            " zoals ze zijn"
            " gepubliceerd; welke periodes iemand vasthoudt"
        ),
        (
            "only who takes part in sharing: the agreement, the roster and the releases of your own team, as they were"
            " published; which periods you hold back"
        ),
    ),
    "holding.shared.since": ("het laden of ophalen", "you loaded or fetched them"),
    "holding.shared.until": (
        "iemand stopt met delen of alles wist; vrijgaven na een jaar, ook na stoppen",
        "you leave sharing, or wipe; releases after a year, also when you left",
    ),
    "holding.log": (
        "een logboek van fouten: tijden, soorten fouten en plaatsen in de broncode; geen eigen teksten",
        "a log of errors: times, kinds of errors and places in the program's source; no texts of yours",
    ),
    "holding.log.since": ("de fout", "the error"),
    "holding.log.until": ("nieuwere regels haar verdringen; of iemand alles wist", "newer lines push it out, or wipe"),
    "holding.backups": (
        "{backups} back-ups van dit alles, behalve van wat is waargenomen; op dezelfde manier versleuteld",
        "{backups} backups of all this but what was observed, encrypted the same way",
    ),
    "holding.backups.since": ("elke dag een", "daily"),
    "holding.backups.until": (
        "een nieuwere haar verdringt; of iemand alles wist",
        "the next one too many pushes it out, or wipe",
    ),
}
