"""What an organisation may lay down, what it lays down, and why something of it is not in force."""

_WHY = {
    "unknown": ("die instelling ken ik niet", "I do not know that setting"),
    "type": ("dat is niet het soort waarde dat hier hoort", "that is not the sort of value that belongs here"),
    "value": ("die waarde past niet", "that value does not fit"),
    "bounds": ("dat moet tussen {low} en {high} liggen", "that has to be between {low} and {high}"),
    "weakens": (
        "dat zou minder privacy geven dan zonder beleid",
        "that would leave less privacy than there is without policy",
    ),
    "not_held": ("dat kiest ieder voor zich", "everybody chooses that for themselves"),
    "clash": (
        "{part} is vastgezet voor meer dan één ding; ook voor {others}",
        "{part} is set for more than one thing; also for {others}",
    ),
    "file_path": ("dat is geen volledig pad van een bestand", "that is not the full path of a file"),
    "file_missing": (
        "het bestand is er niet, of is niet te bereiken",
        "the file is not there, or cannot be reached",
    ),
    "file_unreadable": ("het bestand kan niet worden gelezen", "the file cannot be read"),
    "file_too_large": ("het bestand is groter dan 1 MiB", "the file is larger than 1 MiB"),
    "file_not_json": ("het bestand is geen geldige JSON", "the file is not valid JSON"),
    "file_twice": ("een naam staat er twee keer in", "a name is in it twice"),
    "file_no_object": ("het bestand is geen object met instellingen", "the file is not an object of settings"),
}

POLICY: dict[str, tuple[str, str]] = {
    **{f"policy.{why}": words for why, words in _WHY.items()},
    **{
        f"policy.refused.{why}": (
            f"{{name}} ({{origin}}) geldt niet: {nl}",
            f"{{name}} ({{origin}}) does not hold: {en}",
        )
        for why, (nl, en) in _WHY.items()
    },
    "origin.machine": ("deze computer", "this computer"),
    "origin.user": ("jouw account", "your account"),
    "origin.file": ("bestand", "file"),
    "hold.fixed": ("vastgezet", "fixed"),
    "hold.at_most": ("hoogstens", "at most"),
    "hold.only_on": ("aan", "on"),
    "hold.only_off": ("uit", "off"),
    # What each policy does, for whoever sets it
    "policy.explain.language": (
        "De taal van het programma. Wie niets vastzet, laat ieder de taal van de computer of een eigen keuze.",
        "The language of the program. Without it everybody has the language of the computer or a choice of their own.",
    ),
    "policy.explain.autostart": (
        (
            "Ingeschakeld: het programma start bij aanmelden. Uitgeschakeld: het start niet vanzelf."
            " Niet geconfigureerd: ieder kiest zelf."
        ),
        (
            "Enabled: the program starts at sign-in. Disabled: it does not start by itself. Not configured: everybody"
            " chooses."
        ),
    ),
    "policy.explain.keep_months": (
        (
            "Registraties, terugblikken en verlof die ouder zijn dan zoveel maanden worden eens per dag voorgoed"
            " gewist. Iemand kan korter kiezen, niet langer. De zeven back-ups lopen vanzelf af."
        ),
        (
            "Entries, reflections and leave older than this many months are erased for good, once a day. A person may"
            " choose a shorter time, never a longer one. The seven backups age out by themselves."
        ),
    ),
    "policy.explain.hotkey_switcher": (
        (
            "De toetsen die de wisselaar openen, zoals Ctrl+Alt+T. Heeft iemand deze toetsen voor iets anders"
            " gekozen, dan vervallen ze daar. Leeg: geen toetsen."
        ),
        (
            "The keys that open the switcher, such as Ctrl+Alt+T. Where a person chose these keys for something"
            " else, they are gone there. Empty: no keys."
        ),
    ),
    "policy.explain.hotkey_interruption": (
        "De toetsen die een onderbreking beginnen en beëindigen, zoals Ctrl+Alt+I. Leeg: geen toetsen.",
        "The keys that start and end an interruption, such as Ctrl+Alt+I. Empty: no keys.",
    ),
    "policy.explain.hotkey_slow": (
        "De toetsen voor een traag systeem, zoals Ctrl+Alt+S. Leeg: geen toetsen.",
        "The keys for a slow system, such as Ctrl+Alt+S. Empty: no keys.",
    ),
    "policy.explain.prompts_per_day": (
        "Hoeveel ongevraagde meldingen er per dag hoogstens zijn. Iemand kan minder kiezen, niet meer.",
        "How many unasked prompts there are a day at most. A person may choose fewer, never more.",
    ),
    "policy.explain.reminder": (
        "Of er een herinnering komt als er tijdens werktijd niets loopt. Valt onder het hoogste aantal meldingen.",
        "Whether there is a reminder when nothing runs during working hours. It counts towards the most prompts a day.",
    ),
    "policy.explain.reminder_after_minutes": (
        "Na hoeveel minuten zonder lopende activiteit die herinnering komt.",
        "After how many minutes without a running activity that reminder comes.",
    ),
    "policy.explain.reflection": (
        "Of aan het eind van de dag de terugblik wordt aangeboden. Overslaan kan altijd.",
        "Whether the reflection is offered at the end of the day. It can always be skipped.",
    ),
    "policy.explain.away_after_minutes": (
        "Na hoeveel minuten zonder toetsenbord of muis iemand als weg geldt en straks de vraag krijgt wat het was.",
        "After how many minutes without keyboard or mouse a person counts as away, and is asked later what it was.",
    ),
    "policy.explain.reflection_at": (
        "Hoe laat de terugblik wordt aangeboden, zoals 16:45. Alleen op dagen met geregistreerde tijd.",
        "At what time the reflection is offered, such as 16:45. Only on days with registered time.",
    ),
    "policy.explain.observing": (
        (
            "Uitgeschakeld: niemand kan waarnemen aanzetten, en wat er was blijft tot zijn bewaartermijn. Anders staat"
            " het uit tot iemand het zelf aanzet; aanzetten kan een organisatie niet."
        ),
        (
            "Disabled: nobody can turn observing on, and what there was stays until its time. Otherwise it is off until"
            " a person turns it on; an organisation cannot turn it on."
        ),
    ),
    "policy.explain.observe_days": (
        (
            "Hoeveel dagen waarnemingen hoogstens worden bewaard, vandaag meegerekend; daarna worden ze voorgoed"
            " gewist. Iemand kan korter kiezen, niet langer."
        ),
        (
            "For how many days observations are kept at most, today included; then they are erased for good. A person"
            " may choose a shorter time, never a longer one."
        ),
    ),
    "policy.explain.observe_only_listed": (
        "Ingeschakeld: alleen programma's die iemand zelf heeft genoemd krijgen een naam, al het andere heet overig.",
        "Enabled: only programs that a person listed are named, everything else is called other.",
    ),
    "policy.explain.observe_titles": (
        "Uitgeschakeld: venstertitels worden niet gelezen, ook niet voor eigen regels.",
        "Disabled: window titles are not read, not even for a person's own rules.",
    ),
    "policy.explain.observe_meetings": (
        "Uitgeschakeld: er wordt niet gekeken of microfoon of camera in gebruik is.",
        "Disabled: it is not looked whether the microphone or the camera is in use.",
    ),
    "policy.explain.calendar_address": (
        "Uitgeschakeld: een agenda mag alleen een bestand zijn, er wordt er geen van een adres opgehaald.",
        "Disabled: a calendar can only be a file, none is fetched from an address.",
    ),
    "policy.explain.catalogue": (
        (
            "Het volledige pad van een catalogus van de organisatie (TOML): activiteiten, namen en indeling."
            " Ontbreekt het bestand of klopt het niet, dan geldt de meegeleverde en zegt `tijdwijzer doctor` het."
        ),
        (
            "The full path of a catalogue of the organisation (TOML): activities, names and grouping. When the"
            " file is missing or not right, the one that comes with the program holds and `tijdwijzer doctor` says so."
        ),
    ),
    "policy.explain.sharing": (
        "Uitgeschakeld: er wordt niets gedeeld, ook niet met een regeling; een regeling laden wordt geweigerd.",
        "Disabled: nothing is shared, not even with an agreement; loading an agreement is refused.",
    ),
    "policy.explain.sharing_place": (
        (
            "De map of het https-adres waar bijdragen worden achtergelaten en vrijgaven worden opgehaald. Zonder"
            " regeling die iemand zelf heeft geladen gebeurt daar niets."
        ),
        (
            "The folder or https address where contributions are left and releases are fetched. Without an agreement"
            " that a person loaded nothing happens there."
        ),
    ),
    "policy.explain.sharing_root": (
        (
            "De vingerafdruk (SHA-256) van de sleutel waarmee de poortwachters regelingen ondertekenen. Een regeling"
            " met een andere sleutel wordt geweigerd."
        ),
        (
            "The fingerprint (SHA-256) of the key with which the gatekeepers sign agreements. An agreement with"
            " another key is refused."
        ),
    ),
    "policy.explain.require_key_store": (
        (
            "Ingeschakeld: de sleutel van de database mag alleen in de sleutelbos van het systeem staan, niet in een"
            " bestand. Een sleutel in een bestand verhuist; kan dat niet, dan gaat het profiel niet open."
        ),
        (
            "Enabled: the key of the database may only be in the key store of the system, not in a file. A key in"
            " a file moves; where that cannot be, the profile does not open."
        ),
    ),
    # What it does to privacy
    "hold.privacy.fixed": ("geen gevolg", "no effect"),
    "hold.privacy.at_most": ("alleen strenger: lager kan, hoger niet", "only stricter: lower can be, higher cannot"),
    "hold.privacy.only_on": ("alleen strenger: alleen aan te zetten", "only stricter: can only be switched on"),
    "hold.privacy.only_off": ("alleen strenger: alleen uit te zetten", "only stricter: can only be switched off"),
    # Its template
    "policy.product": ("tijdwijzer", "tijdwijzer"),
    "policy.description": (
        "Beleid voor tijdwijzer. Beleid kan de privacy alleen strenger maken.",
        "Policy for tijdwijzer. Policy can only tighten privacy.",
    ),
    "policy.supported": ("tijdwijzer op Windows 10 en later", "tijdwijzer on Windows 10 and later"),
    "choice.language.system": ("zoals de computer", "like the computer"),
    "choice.language.nl": ("Nederlands", "Dutch"),
    "choice.language.en": ("Engels", "English"),
}
