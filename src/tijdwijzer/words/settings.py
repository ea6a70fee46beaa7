"""What settings are called."""

SETTINGS = {
    "setting.language": ("taal", "language"),
    "setting.theme": ("thema", "theme"),
    "setting.autostart": ("starten bij aanmelden", "start when signing in"),
    "setting.floating_bar": ("zwevende balk", "floating bar"),
    "setting.zone": ("tijdzone", "time zone"),
    "setting.day_boundary": ("begin van de dag", "start of the day"),
    "setting.contract_minutes": ("contracturen, in minuten per weekdag", "contract hours, in minutes per weekday"),
    "setting.day_starts": ("gewoonlijk begin van het werk", "usual start of work"),
    "setting.hotkey_switcher": ("toets voor de wisselaar", "key of the switcher"),
    "setting.hotkey_interruption": ("toets voor een onderbreking", "key of an interruption"),
    "setting.hotkey_slow": ("toets voor een traag systeem", "key of a slow system"),
    "setting.prompts_per_day": ("hoogstens zoveel meldingen per dag", "at most this many prompts a day"),
    "setting.away_after_minutes": ("weg na", "away after"),
    "setting.reminder": ("herinnering als er niets loopt", "reminder when nothing runs"),
    "setting.reminder_after_minutes": ("herinneren na", "remind after"),
    "setting.reflection": ("terugblik aan het eind van de dag", "reflection at the end of the day"),
    "setting.reflection_at": ("tijd van de terugblik", "time of the reflection"),
    "setting.keep_months": (
        "bewaren voor zoveel maanden; 0: tot je wist",
        "kept for this many months; 0: until erased",
    ),
    "setting.catalogue": ("catalogus van de organisatie", "catalogue of the organisation"),
    "setting.require_key_store": ("sleutel alleen in de sleutelbos", "key in the key store only"),
    "settings.locked": ("{meaning} [vastgezet door je organisatie]", "{meaning} [set by your organisation]"),
    "settings.bounded": (
        "{meaning} [hoogstens {high} van je organisatie]",
        "{meaning} [at most {high} by your organisation]",
    ),
    "unit.months": ("maanden", "months"),
    "unit.minutes": ("minuten", "minutes"),
}
