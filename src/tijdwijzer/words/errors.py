"""What cannot be done, and what then can."""

ERRORS = {
    # Time
    "no_such_day": (
        "De dag {day} is overgeslagen bij het passeren van de datumgrens.",
        "The day {day} was skipped by crossing the date line.",
    ),
    "no_such_time": (
        "Dat tijdstip bestaat niet: de klok wordt dan vooruitgezet.",
        "That time does not exist: the clock is put forward then.",
    ),
    "in_future": ("Dat ligt in de toekomst.", "That lies in the future."),
    "too_long": (
        "Dat is {hours} uur; langer dan 24 uur achter elkaar kan niet.",
        "That is {hours} hours; more than 24 hours on end is not possible.",
    ),
    "not_running": ("Er loopt niets.", "Nothing is running."),
    "before_start": ("Dat is voor het begin van wat nu loopt.", "That is before the start of what is running."),
    "edge_past_entry": (
        "Verder kan deze grens niet: dan blijft er van een registratie niets over.",
        "This edge cannot go further: nothing would be left of an entry.",
    ),
    "no_such_entry": ("Die registratie is er niet meer.", "That entry is no longer there."),
    "split_outside": (
        "Splitsen kan alleen binnen de registratie.",
        "An entry can only be split at a moment inside it.",
    ),
    "not_adjacent": (
        "Samenvoegen kan alleen met de registratie ernaast.",
        "An entry can only be merged with the one next to it.",
    ),
    "not_free": ("Daar is al iets geregistreerd.", "Something is registered there already."),
    "stale": (
        "Dit is intussen ergens anders gewijzigd. Kijk opnieuw en probeer het nog eens.",
        "This was changed elsewhere in the meantime. Look again and try once more.",
    ),
    "overlap": (
        "Twee registraties kunnen niet op hetzelfde moment beginnen.",
        "Two entries cannot begin at the same moment.",
    ),
    # Observing
    "not_observing": (
        "Waarnemen staat uit, dus er valt niets te pauzeren.",
        "Observing is off, so there is nothing to pause.",
    ),
    "bad_pause": (
        "Een pauze duurt van 1 tot en met 1440 minuten.",
        "A pause takes from 1 to 1440 minutes.",
    ),
    "not_observed": ("`{app}` is niet waargenomen.", "`{app}` was not observed."),
    "nothing_to_undo": ("Er is niets om ongedaan te maken.", "There is nothing to undo."),
    "nothing_to_redo": ("Er is niets om opnieuw te doen.", "There is nothing to redo."),
    "report_order": (
        "De laatste dag ({last}) ligt voor de eerste ({first}).",
        "The last day ({last}) is before the first ({first}).",
    ),
    "nothing_observed": ("In deze periode is niets waargenomen.", "Nothing was observed in this period."),
    # Text
    "empty": ("Er staat niets.", "There is nothing there."),
    "needs_name": (
        "Waaraan? Noem een activiteit of onderdeel, zoals `overleg`.",
        "On what? Name an activity or a component, such as `meeting`.",
    ),
    "needs_product": (
        "Wat heb je afgerond? Noem een product, zoals `+1 {example}`.",
        "What did you finish? Name a product, such as `+1 {example}`.",
    ),
    "bad_count": ("`{word}` is geen aantal om te tellen.", "`{word}` is no number to count."),
    "no_products": (
        "Er is nog niets om te tellen. Onder Producten, of met `tijdwijzer products add`, zeg je wat je afrondt.",
        "There is nothing to count yet. Under Products, or with `tijdwijzer products add`, you say what you finish.",
    ),
    "needs_time": (
        "Op een andere dag dan vandaag is een tijd nodig, zoals `09:10-09:40 overleg`.",
        "On another day than today a time is needed, such as `09:10-09:40 meeting`.",
    ),
    "needs_end": (
        "Op een andere dag dan vandaag is ook een einde nodig, zoals `09:10-09:40`.",
        "On another day than today an end is needed too, such as `09:10-09:40`.",
    ),
    "ambiguous": (
        "`{word}` kan van alles zijn: {candidates}. Typ er iets meer van.",
        "`{word}` can be several things: {candidates}. Type a little more of it.",
    ),
    "unknown_word": ("`{word}` ken ik niet.", "I do not know `{word}`."),
    "bad_time": ("`{word}` is geen tijdstip.", "`{word}` is not a time."),
    "bad_length": (
        "`{word}` is geen duur van hoogstens 16 uur.",
        "`{word}` is not a length of at most 16 hours.",
    ),
    "ends_before_start": ("`{word}` ligt voor het begin.", "`{word}` is before the start."),
    "long_span": ("Tot `{word}` is langer dan 16 uur.", "Until `{word}` is more than 16 hours."),
    "nothing_before": (
        "Tot {word}, maar vanaf wanneer? Daarvoor is nog niets geregistreerd.",
        "Until {word}, but since when? Nothing is registered before that.",
    ),
    # Settings
    "no_such_setting": ("De instelling `{key}` bestaat niet.", "There is no setting `{key}`."),
    "setting_value": (
        "Die waarde past niet bij de instelling `{key}`.",
        "That value does not fit the setting `{key}`.",
    ),
    "setting_bounds": (
        "`{key}` ligt tussen {low} en {high}.",
        "`{key}` lies between {low} and {high}.",
    ),
    "bad_leave": (
        "Verlof is 0 tot en met 24 uur op een dag.",
        "Leave is 0 to 24 hours on a day.",
    ),
    "keys_empty": ("Kies een toets.", "Choose a key."),
    "keys_unknown": ("De toets `{part}` ken ik niet.", "I do not know the key `{part}`."),
    "keys_twice": ("`{part}` staat er twee keer.", "`{part}` is there twice."),
    "keys_two": (
        "Eén toets naast Ctrl, Alt, Shift of Win; `{part}` is er een te veel.",
        "One key beside Ctrl, Alt, Shift or Win; `{part}` is one too many.",
    ),
    "keys_only_modifiers": (
        "Er hoort nog een gewone toets bij, zoals Ctrl+Alt+T.",
        "A plain key is missing, such as in Ctrl+Alt+T.",
    ),
    "keys_plain": (
        "`{part}` typ je ook gewoon; kies er Ctrl, Alt of Win bij.",
        "`{part}` is typed in plain text too; add Ctrl, Alt or Win.",
    ),
    "locked_by_policy": (
        "`{key}` is vastgezet door je organisatie.",
        "`{key}` was set by your organisation.",
    ),
    "keys_taken": ("`{part}` is al in gebruik.", "`{part}` is in use already."),
    # The database and its key
    "wrong_key": (
        "De sleutel past niet op deze gegevens. Zet de juiste sleutel terug, of het hele profiel uit een back-up.",
        "The key does not fit this data. Put the right key back, or the whole profile from a backup.",
    ),
    "not_a_database": (
        "Het bestand van tijdwijzer is geen database van tijdwijzer.",
        "The file of tijdwijzer is not a database of tijdwijzer.",
    ),
    "newer_schema": (
        "Deze gegevens zijn van een nieuwere tijdwijzer. Gebruik die versie; er is niets gewijzigd.",
        "This data is of a newer tijdwijzer. Use that version; nothing was changed.",
    ),
    "damaged": (
        "De database is beschadigd en er is geen goede back-up.",
        "The database is damaged and there is no good backup.",
    ),
    "locked": (
        "De database is bezet door een ander programma. Probeer het zo nog eens.",
        "The database is in use by another program. Try again in a moment.",
    ),
    "read_only": ("De database kan niet worden beschreven.", "The database cannot be written to."),
    "no_access": (
        "De map van het profiel is niet toegankelijk.",
        "The folder of the profile cannot be accessed.",
    ),
    "disk_full": ("De schijf is vol; er is niets gewijzigd.", "The disk is full; nothing was changed."),
    "disk_failed": (
        "De schijf werkt niet mee; er is niets gewijzigd.",
        "The disk does not cooperate; nothing was changed.",
    ),
    "key_missing": (
        "Er zijn gegevens, maar de sleutel ontbreekt. Zet het sleutelbestand terug of wis alles met `tijdwijzer wipe`.",
        "There is data, but its key is missing. Put the key file back, or wipe everything with `tijdwijzer wipe`.",
    ),
    "key_damaged": (
        "De sleutel van de database is beschadigd. Zet hem terug uit een back-up.",
        "The key of the database is damaged. Put it back from a backup.",
    ),
    "key_store_unavailable": (
        "De sleutelbos van het systeem is vergrendeld of antwoordt niet. Ontgrendel hem en probeer het opnieuw.",
        "The key store of the system is locked or does not answer. Unlock it and try again.",
    ),
    "key_store_required": (
        "Je organisatie wil de sleutel in de sleutelbos van het systeem; die ontbreekt of zwijgt. Vraag je beheerder.",
        "Your organisation wants the key in the system's key store, and none answers. Ask your administrator.",
    ),
    "key_file_forbidden": (
        "De sleutel moet van je organisatie uit zijn bestand. Ontgrendel de sleutelbos en probeer het opnieuw.",
        "Your organisation wants the key out of its file. Unlock the key store of the system and try again.",
    ),
    # Files
    "file_exists": (
        "Het bestand {file} bestaat al. Met --force wordt het vervangen.",
        "The file {file} exists already. It is replaced with --force.",
    ),
    "file_is_folder": ("{file} is een map.", "{file} is a folder."),
    "file_folder_missing": ("De map van {file} bestaat niet.", "The folder of {file} does not exist."),
    "file_not_written": ("{file} kan niet worden geschreven.", "{file} cannot be written."),
    "output_lost": (
        "De uitvoer kan niet worden weggeschreven; misschien is de schijf vol.",
        "The output cannot be written; the disk may be full.",
    ),
    "unknown": (
        "Er ging iets mis. Wat, staat zonder persoonlijke gegevens in {log}.",
        "Something went wrong. What it was is in {log}, without personal data.",
    ),
    # Rules
    "empty_rule": (
        "Een regel noemt een programma, titel, afspraak of tijd, en wat het dan is of heet.",
        "A rule names a program, a title, an appointment or a time, and what it then is or is called.",
    ),
    "bad_pattern": (
        "Een patroon is een korte tekst (hoogstens {longest} tekens) zonder spaties aan de randen; * staat voor alles.",
        "A pattern is a short text (at most {longest} characters) without spaces at its ends; * stands for anything.",
    ),
    "bad_hours_of_rule": (
        "Dat zijn geen weekdagen en tijden. Wel: ma,di en 09:00-12:00.",
        "Those are no weekdays and times. These are: mon,tue and 09:00-12:00.",
    ),
    "too_many_rules": ("Meer dan {most} regels kan niet.", "More than {most} rules is not possible."),
    "no_such_rule": ("Er is geen regel {number}.", "There is no rule {number}."),
}
