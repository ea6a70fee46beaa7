"""What is said about importing."""

IMPORTS = {
    # Why a row is not imported
    "skip.bad_row": ("de regel is niet te lezen", "the line cannot be read"),
    "skip.bad_time": ("de tijd is niet te lezen", "the time cannot be read"),
    "skip.nonexistent_time": (
        "dat tijdstip bestaat niet: de klok werd toen vooruitgezet",
        "that time does not exist: the clock was put forward then",
    ),
    "skip.no_zone": ("er staat geen tijdzone bij de tijd", "no time zone is given with the time"),
    "skip.no_end": ("er is geen einde", "there is no end"),
    "skip.no_length": ("er is geen duur", "there is no length"),
    "skip.ends_before_start": ("het einde ligt voor het begin", "the end is before the start"),
    "skip.too_long": ("te lang: een vergeten timer?", "too long: a forgotten timer?"),
    "skip.in_future": ("ligt in de toekomst", "lies in the future"),
    "skip.outside_period": ("valt buiten de gevraagde periode", "is outside the period asked for"),
    "skip.left_out": ("volgens de toewijzing weggelaten", "left out by the map"),
    "skip.overlapped": ("valt geheel onder rij {detail}, die wint", "lies wholly under row {detail}, which wins"),
    "skip.already_registered": ("daar is al iets geregistreerd", "something is registered there already"),
    "skip.no_room": ("er is geen ruimte op die dag", "there is no room on that day"),
    "skip.bad_event": ("de afspraak is niet te lezen", "the event cannot be read"),
    "skip.all_day": ("duurt de hele dag", "lasts all day"),
    "skip.transparent": ("houdt geen tijd bezet", "does not take time"),
    "skip.cancelled": ("gaat niet door", "was cancelled"),
    "skip.free": ("staat als vrij", "is shown as free"),
    "skip.out_of_office": ("staat als afwezig", "is shown as out of office"),
    "skip.repeats_too_often": ("herhaalt te vaak", "repeats too often"),
    # What is wrong with a file
    "import_unknown_format": (
        "Het formaat `{format}` ken ik niet; wel: {known}.",
        "I do not know the format `{format}`; these I do: {known}.",
    ),
    "import_file_missing": ("{file}: dit bestand is er niet.", "{file}: there is no such file."),
    "import_file_is_folder": ("{file} is een map, geen bestand.", "{file} is a folder, not a file."),
    "import_file_unreadable": ("{file} kan niet worden gelezen.", "{file} cannot be read."),
    "import_file_empty": ("{file} is leeg.", "{file} is empty."),
    "import_file_locked": (
        "{file} is in gebruik. Sluit het programma dat het open heeft.",
        "{file} is in use. Close the program that has it open.",
    ),
    "import_not_text": ("{file} is geen tekst.", "{file} is not text."),
    "import_unknown_encoding": (
        "{file}: de tekencodering `{encoding}` ken ik niet.",
        "{file}: I do not know the encoding `{encoding}`.",
    ),
    "import_bad_csv": ("{file}, regel {line}: dit is geen geldige CSV.", "{file}, line {line}: this is not valid CSV."),
    "import_map_needed": (
        "{file}: zonder toewijzing (--map) is niet te zien wat de kolommen betekenen: {columns}.",
        "{file}: without a map (--map) there is no telling what the columns mean: {columns}.",
    ),
    "import_missing_column": (
        "{file}: de kolom `{column}` is er niet; wel: {found}.",
        "{file}: there is no column `{column}`; there are: {found}.",
    ),
    "import_columns_lack": (
        "{file}: de kolommen in de toewijzing zeggen niet wanneer het was; er ontbreekt: {purpose}.",
        "{file}: the columns in the map do not tell when it was; this is missing: {purpose}.",
    ),
    "import_dates_ambiguous": (
        "{file}: de datums in `{column}` kunnen dag-maand of maand-dag zijn. Zet date_format in de toewijzing.",
        "{file}: the dates in `{column}` can be day-month or month-day. Put date_format in the map.",
    ),
    "import_dates_unknown": (
        "{file}: de datums in `{column}` ken ik niet. Zet date_format in de toewijzing.",
        "{file}: I do not know the dates in `{column}`. Put date_format in the map.",
    ),
    "import_bad_json": (
        "{file}, regel {line}, teken {column}: dit is geen geldige JSON.",
        "{file}, line {line}, character {column}: this is not valid JSON.",
    ),
    "import_not_this_format": (
        "{file} is geen bestand van {format}.",
        "{file} is not a file of {format}.",
    ),
    # A calendar that is looked at while observing
    "calendar_unreachable": (
        "{host} antwoordt niet. De agenda is niet gelezen; over een half uur nog eens.",
        "{host} does not answer. The calendar was not read; again in half an hour.",
    ),
    "calendar_refused": (
        "{host} geeft de agenda niet (antwoord {status}). Kijk of het adres nog klopt.",
        "{host} does not give the calendar (answer {status}). See whether the address is still right.",
    ),
    "calendar_certificate": (
        "Het is niet zeker dat dit {host} is (certificaat). De agenda is niet gelezen.",
        "It is not certain that this is {host} (certificate). The calendar was not read.",
    ),
    "calendar_too_large": (
        "De agenda van {host} is groter dan 20 MB en is niet gelezen.",
        "The calendar of {host} is larger than 20 MB and was not read.",
    ),
    "calendar_unreadable": ("De agenda is niet te lezen.", "The calendar cannot be read."),
    "calendar_address_forbidden": (
        "Je organisatie staat geen agenda van een adres toe; een bestand kan wel.",
        "Your organisation allows no calendar from an address; a file will do.",
    ),
    "import_map_syntax": (
        "{file}, regel {line}, teken {column}: dit is geen geldige TOML.",
        "{file}, line {line}, character {column}: this is not valid TOML.",
    ),
    "import_map_unknown_key": (
        "{file}: `{key}` kan niet bij {place}. Wat er het meest op lijkt: {suggestion}.",
        "{file}: `{key}` cannot be in {place}. The nearest to it: {suggestion}.",
    ),
    "import_map_bad_value": (
        "{file}: `{key}` bij {place} kan niet `{value}` zijn, wel {expected}.",
        "{file}: `{key}` in {place} cannot be `{value}`, but {expected}.",
    ),
    "import_map_unknown_component": (
        "{file}: het onderdeel `{word}` in [[rule]] {rule} bestaat niet. Wat er het meest op lijkt: {suggestion}.",
        "{file}: there is no component `{word}`, in [[rule]] {rule}. The nearest to it: {suggestion}.",
    ),
    "import_map_bad_pattern": (
        "{file}: `{pattern}` in [[rule]] {rule} is geen geldig patroon.",
        "{file}: `{pattern}` in [[rule]] {rule} is not a valid pattern.",
    ),
    "archive_not_ours": ("{file} is geen export van tijdwijzer.", "{file} is not an export of tijdwijzer."),
    "archive_newer": (
        "{file} is van een nieuwere tijdwijzer (versie {version} van het formaat; deze kent tot en met {known}).",
        "{file} is of a newer tijdwijzer (version {version} of the format; this one knows up to {known}).",
    ),
    "archive_damaged": ("{file}: `{place}` klopt niet.", "{file}: `{place}` is not right."),
    # What was there already
    "kept_settings": ("{count} instellingen bleven zoals ze waren", "{count} settings stayed as they were"),
    "kept_unknown_settings": (
        "{count} instellingen ken ik niet of passen niet",
        "{count} settings are unknown or do not fit",
    ),
    "kept_leave": ("op {count} dagen bleef het verlof zoals het was", "leave stayed as it was on {count} days"),
    "kept_reflections": (
        "op {count} dagen bleef de terugblik zoals hij was",
        "the reflection stayed as it was on {count} days",
    ),
    "kept_rules": ("{count} regels bleven weg: je hebt al eigen regels", "{count} rules left out: you have your own"),
    "kept_products": ("producten die bleven zoals ze waren: {count}", "products that stayed as they were: {count}"),
    "kept_counts": (
        "aantallen die wegbleven, omdat op die dag van dat product al was geteld: {count}",
        "counts left out, as something of that product was counted on that day already: {count}",
    ),
    "kept_goals": ("doelen die bleven zoals ze waren: {count}", "goals that stayed as they were: {count}"),
    "kept_baselines": (
        "nulmetingen die wegbleven, omdat er al een is in die tijd: {count}",
        "baseline measurements left out, as there is one in that time already: {count}",
    ),
    "kept_observed": (
        "{count} waargenomen stukken bleven weg: te oud, niet toegestaan of er was al iets waargenomen",
        "{count} observed spans left out: too old, not allowed, or something was observed there already",
    ),
    "kept_zones": (
        "de tijdzones waarin je was bleven zoals ze waren",
        "the time zones that you were in stayed as they were",
    ),
}
