"""The two roles of sharing, and the mailbox between them: what can go wrong, what a log says, what is left out.

"event.<code>" of a line of a log; "enrolment.<reason>" why somebody was not enrolled; "left_out.<reason>" why a
contribution does not count; "refused.<reason>" why nothing was published; "withheld.<why>" why a cell is not shown;
"turn.<turn>" of what a period waits for.
"""

SHARING_ROLES: dict[str, tuple[str, str]] = {
    # Documents of somebody else
    "share_unreadable": (
        "Dit is geen leesbaar document ({what}). Laat het opnieuw maken of opnieuw klaarzetten.",
        "This is not a readable document ({what}). Have it made or delivered again.",
    ),
    "share_form": (
        "Het document ({what}) klopt niet bij `{place}`. Laat het opnieuw maken.",
        "The document ({what}) is not right at `{place}`. Have it made again.",
    ),
    "share_version": (
        "Het document ({what}) is van een nieuwere versie. Werk tijdwijzer bij.",
        "The document ({what}) is of a later version. Update tijdwijzer.",
    ),
    "share_period": (
        "`{text}` is geen periode. Wel: 2026-Q4, 2026-B11 of 2026-W43.",
        "`{text}` is no period. These are: 2026-Q4, 2026-B11 or 2026-W43.",
    ),
    "agreement_weak": (
        "De regeling beschermt te weinig: `{part}` ligt onder de ondergrens. Verhoog die.",
        "The agreement protects too little: `{part}` is below the floor. Raise it.",
    ),
    "share_key": ("De sleutel in het document is er geen. Vraag een nieuw.", "The key in it is none. Ask for another."),
    "share_sealed": (
        "Het document ({what}) is niet met deze sleutel te openen.",
        "The document ({what}) does not open with this key.",
    ),
    "share_swapped": ("De twee enveloppen horen niet bij elkaar.", "The two envelopes do not belong together."),
    "share_signature": (
        "De handtekening onder het document ({what}) klopt niet. Gebruik het niet, en meld het.",
        "The signature under the document ({what}) is not right. Do not use it, and report it.",
    ),
    "share_foreign": (
        "Het document ({what}) is van een andere taak, een ander team of een andere periode. Neem het goede.",
        "The document ({what}) is of another task, team or period. Take the right one.",
    ),
    "share_rhythm": (
        "{team} deelt niet in een periode als {period}. Bekijk met `due` wat er wel open staat.",
        "{team} does not share in a period like {period}. See with `due` what is open.",
    ),
    "share_overlap": (
        "Een week van {period} hoort al bij een gesloten periode van {team}. Deze periode vervalt.",
        "A week of {period} belongs to a period of {team} that was closed already. This one lapses.",
    ),
    # The mailbox
    "mailbox_unreachable": (
        "{place} is nu niet te bereiken of zit vol. Controleer de verbinding en probeer het later opnieuw.",
        "{place} cannot be reached now, or is full. Check the connection and try again later.",
    ),
    "mailbox_refused": (
        "{place} laat dit niet toe. Vraag de beheerder om toegang; bij een https-adres is dat een token.",
        "{place} does not allow this. Ask the administrator for access; at an https address that is a token.",
    ),
    "mailbox_taken": (
        "In {place} staat onder deze naam al iets anders; er is niets vervangen. Vraag wie dat heeft neergezet.",
        "In {place} something else has this name already; nothing was replaced. Ask who put it there.",
    ),
    "mailbox_name": ("Dat kan geen naam van een document zijn.", "That cannot be the name of a document."),
    "place": (
        "`{place}` is geen bereikbare map en geen https-adres. Controleer de plaats.",
        "`{place}` is neither a folder that can be reached nor an https address. Check the place.",
    ),
    "role_token": (
        "Dit kan geen token zijn: een token is één woord van letters, cijfers en streepjes. Plak het opnieuw.",
        "This cannot be a token: a token is one word of letters, digits and dashes. Paste it again.",
    ),
    # A role and its keys
    "role_trouble": (
        "Er ging iets onverwachts mis; er is niets half gedaan. Probeer het opnieuw, of bel de beheerder.",
        "Something unforeseen went wrong; nothing was done by halves. Try again, or call the administrator.",
    ),
    "role_exists": (
        "In {folder} is al een rol begonnen. Kies een andere map.",
        "A role was begun in {folder} already. Choose another folder.",
    ),
    "role_not_begun": (
        "In {folder} is nog geen rol begonnen. Begin met `init`.",
        "No role was begun in {folder} yet. Begin with `init`.",
    ),
    "role_locked": ("Geef eerst de wachtwoordzin.", "Give the passphrase first."),
    "role_name": (
        "`{name}` kan geen naam zijn: letters, cijfers en . , & ( ) ' + - _ mogen, hoogstens 64 tekens.",
        "`{name}` cannot be a name: letters, digits and . , & ( ) ' + - _ are allowed, 64 characters at most.",
    ),
    "role_damaged": (
        "{file} in de map van de rol is beschadigd. Zet hem terug uit een kopie.",
        "{file} in the folder of the role is damaged. Put it back from a copy.",
    ),
    "passphrase_weak": (
        "Wachtwoordzin {which} is te zwak: {shortest} tekens of meer, gevarieerd, en voor ieder een andere.",
        "Passphrase {which} is too weak: {shortest} characters or more, varied, and another one for each person.",
    ),
    "passphrase_wrong": (
        "De wachtwoordzin klopt niet. Probeer het opnieuw; zonder gaat er niets open.",
        "The passphrase is wrong. Try again; nothing opens without it.",
    ),
    "passphrase_same": (
        "Er verandert niets: dit zijn de wachtwoordzinnen die er al waren. Kies een andere.",
        "Nothing would change: these are the passphrases that there were. Choose another one.",
    ),
    "passphrases_two": (
        "De poortwachter heeft twee wachtwoordzinnen nodig: geef {option} twee keer.",
        "The gatekeeper needs two passphrases: give {option} twice.",
    ),
    "passphrases_one": (
        "De rekenrol heeft één wachtwoordzin: geef {option} één keer.",
        "The aggregator has one passphrase: give {option} once.",
    ),
    "passphrase_file": (
        "{file} met een wachtwoordzin is niet te lezen. Controleer het pad en de rechten.",
        "{file} with a passphrase cannot be read. Check its path and its rights.",
    ),
    "key_file_missing": (
        "Het sleutelbestand {file} ontbreekt. Zet het terug uit een kopie.",
        "The key file {file} is missing. Put it back from a copy.",
    ),
    "key_file_damaged": (
        "Het sleutelbestand {file} is beschadigd. Zet het terug uit een kopie.",
        "The key file {file} is damaged. Put it back from a copy.",
    ),
    "keys_gone": (
        "De sleutels van {quarter} zijn vernietigd, zoals afgesproken. Er gaat niets meer mee open.",
        "The keys of {quarter} were destroyed, as agreed. They open nothing any more.",
    ),
    "no_keys": (
        "Voor {quarter} zijn er nog geen sleutels. De rekenrol maakt ze met `key`, de poortwachter met `agree`.",
        "There are no keys for {quarter} yet. The aggregator makes them with `key`, the gatekeeper with `agree`.",
    ),
    "root_changed": (
        "De hoofdsleutel van de poortwachters is een andere dan eerst. Stop, en bel hen ({fingerprint}).",
        "The gatekeepers' root key is not the one it was. Stop, and call them ({fingerprint}).",
    ),
    "not_published": (
        "De poortwachter heeft dit nog niet gepubliceerd: {what}. Vraag ernaar.",
        "The gatekeeper has not published this yet: {what}. Ask for it.",
    ),
    # Agreement, codes, rosters
    "agreement_exists": (
        "Voor {quarter} is er al een regeling. Een andere geldt vanaf het volgende kwartaal.",
        "There is an agreement for {quarter} already. Another one holds from the next quarter.",
    ),
    "no_agreement": (
        "Voor {quarter} is er nog geen regeling. Maak die met `agree`.",
        "There is no agreement for {quarter} yet. Make it with `agree`.",
    ),
    "headcount": (
        "Een team heeft minstens één en hoogstens {most} mensen. Verbeter het aantal.",
        "A team has at least one and at most {most} people. Correct the number.",
    ),
    "codes_given": (
        "De codes van {team} zijn dit kwartaal al gegeven; ze worden maar één keer getoond.",
        "The codes of {team} were given out this quarter already; they are shown only once.",
    ),
    "no_codes": (
        "{team} heeft dit kwartaal nog geen codes. Geef die met `codes`.",
        "{team} has no codes this quarter yet. Give them with `codes`.",
    ),
    "roster_published": (
        "De deelnemerslijst van {team} is dit kwartaal al gepubliceerd. Meedoen kan weer vanaf het volgende.",
        "The roster of {team} was published this quarter already. Taking part is possible again from the next.",
    ),
    "not_enrolled": (
        "Deze bijdrage is niet van iemand op de deelnemerslijst.",
        "This contribution is not of anybody on the roster.",
    ),
    "no_roster": (
        "{team} heeft in {quarter} geen deelnemerslijst. Publiceer die met `roster`.",
        "{team} has no roster in {quarter}. Publish it with `roster`.",
    ),
    # Periods
    "too_early": (
        "{period} van {team} kan nog niet dicht: tot en met {deadline} mag er gestuurd worden.",
        "{period} of {team} cannot be closed yet: contributions may be sent until {deadline}.",
    ),
    "done": ("{period} van {team} is al klaar.", "{period} of {team} is done already."),
    "no_answer": (
        "Er is nog geen antwoord van de rekenrol voor {team}, {period}. Vraag erom.",
        "There is no answer of the aggregator yet for {team}, {period}. Ask for it.",
    ),
    "answer_foreign": (
        "Het antwoord voor {team}, {period} hoort niet bij deze vraag; het is weggehaald. Vraag de rekenrol opnieuw.",
        "The answer for {team}, {period} does not belong to this closing; it was removed. Ask the aggregator again.",
    ),
    "no_closing": (
        "Voor {team}, {period} heeft de poortwachter niets gevraagd.",
        "The gatekeeper has asked nothing about {team}, {period}.",
    ),
    "other_closing": (
        "Over {team}, {period} is al een andere vraag beantwoord; een tweede wordt geweigerd. Meld dit.",
        "Another closing of {team}, {period} was answered already; a second one is refused. Report this.",
    ),
    "bundles_missing": (
        "Van {team}, {period} ontbreken {missing} bijdragen in de postbus. Probeer het later opnieuw.",
        "Of {team}, {period} {missing} contributions are missing in the mailbox. Try again later.",
    ),
    # Lines of a log
    "event.begun": ("De rol is begonnen.", "The role was begun."),
    "event.passphrases_changed": (
        "Er is een andere wachtwoordzin gekozen; alle sleutels zijn opnieuw verzegeld.",
        "Another passphrase was chosen; every key was sealed anew.",
    ),
    "event.agreed": (
        "De regeling van {quarter} is ondertekend en gepubliceerd ({fingerprint}).",
        "The agreement of {quarter} was signed and published ({fingerprint}).",
    ),
    "event.codes_given": ("Codes voor {quarter} gegeven.", "Codes for {quarter} were given out."),
    "event.enrolment_refused": (
        "Een inschrijving voor {quarter} is niet aangenomen: {reason}",
        "An enrolment for {quarter} was not taken: {reason}",
    ),
    "event.roster_published": (
        "De deelnemerslijst van {quarter} is gepubliceerd.",
        "The roster was published: {quarter}.",
    ),
    "event.closed": (
        "De periode is gesloten; de rekenrol is gevraagd.",
        "The period was closed; the aggregator is asked.",
    ),
    "event.left_out": ("Niet meegeteld: {reason}", "Not counted: {reason}"),
    "event.published": ("Gepubliceerd, en gewist waar het uit kwam.", "Published, and what it came from was erased."),
    "event.refused": ("Niets gepubliceerd: {reason}", "Nothing was published: {reason}"),
    "event.answer_foreign": (
        "Een antwoord hoorde niet bij de vraag: {reason}",
        "An answer was not to the closing: {reason}",
    ),
    "event.key_made": (
        "De sleutel van {quarter} is gemaakt ({fingerprint}).",
        "The key of {quarter} was made ({fingerprint}).",
    ),
    "event.root_pinned": (
        "De hoofdsleutel van de poortwachters is onthouden ({fingerprint}).",
        "The gatekeepers' root key was pinned ({fingerprint}).",
    ),
    "event.root_changed": (
        "Er lag een andere hoofdsleutel ({fingerprint}); die is geweigerd.",
        "Another root key was there ({fingerprint}); it was refused.",
    ),
    "event.answered": ("Beantwoord.", "Answered."),
    "event.answer_refused": ("Zonder sommen beantwoord: {reason}", "Answered without sums: {reason}"),
    "event.closing_refused": ("Een vraag is geweigerd: {reason}", "A closing was refused: {reason}"),
    "event.closing_not_agreed": ("De vraag klopt niet: {reason}", "The closing is not right: {reason}"),
    "event.keys_kept": (
        "De sleutels van {quarter} moesten weg, maar er is nog iets open; hoogstens dertig dagen.",
        "The keys of {quarter} were to be destroyed, but something is not done; for thirty days at most.",
    ),
    "event.keys_destroyed": ("De sleutels van {quarter} zijn vernietigd.", "The keys of {quarter} were destroyed."),
    "event.keys_destroyed_undone": (
        "De sleutels van {quarter} zijn vernietigd; wat nog open stond, wordt nooit gepubliceerd.",
        "The keys of {quarter} were destroyed; what was not done will never be published.",
    ),
    # Why an enrolment was not taken
    "enrolment.code_unknown": ("deze code is niet gegeven", "no such code was given out"),
    "enrolment.code_used": ("iemand anders heeft deze code al gebruikt", "somebody else used this code already"),
    "enrolment.key_used": ("deze deelnemer deed al mee met een andere code", "this member used another code already"),
    "enrolment.roster_published": ("de lijst was al gepubliceerd", "the roster was published already"),
    # Why a contribution does not count, or a closing is not answered
    "left_out.replaced": ("later verbeterd", "corrected later"),
    "left_out.withdrawn": ("ingetrokken", "withdrawn"),
    "left_out.not_enrolled": ("niet van iemand op de deelnemerslijst", "not of anybody on the roster"),
    "left_out.ids_twice": ("een bijdrage staat er dubbel in", "a contribution is in it twice"),
    "left_out.more_than_roster": ("meer bijdragen dan deelnemers", "more contributions than people who take part"),
    "left_out.counts_wrong": ("de aantallen kloppen niet", "the counts are not right"),
    "left_out.agreement_other": ("een andere regeling", "another agreement"),
    "left_out.too_early": ("voor de laatste dag", "before the last day"),
    "left_out.too_few": ("te weinig mensen", "too few people"),
    "left_out.other_closing": ("een tweede vraag over hetzelfde", "a second closing of the same"),
    "left_out.share_rhythm": ("een ander ritme dan van dit team", "not this team's rhythm"),
    "left_out.share_overlap": ("overlapt met een eerdere periode", "overlaps with an earlier period"),
    # Why nothing is published
    "refused.too_few": ("te weinig deelnemers", "too few people took part"),
    "refused.implausible": ("de sommen kunnen niet kloppen", "the sums cannot be right"),
    "refused.not_agreed": ("de twee rollen zijn het niet eens", "the two roles do not agree"),
    # Why a cell is not shown
    "withheld.few": ("te weinig mensen hebben hier iets", "too few people have anything here"),
    "withheld.dominated": ("één persoon heeft hier te veel van het geheel", "one person has too much of it"),
    "withheld.protects": ("anders was een ander verborgen cijfer te herleiden", "a hidden figure would follow from it"),
    # What a period waits for
    "turn.deadline": ("er mag nog gestuurd worden", "contributions may still be sent"),
    "turn.closing": ("kan gesloten worden", "can be closed"),
    "turn.answer": ("wacht op de rekenrol", "waits for the aggregator"),
    "turn.publishing": ("kan gepubliceerd worden", "can be published"),
    "turn.nothing": ("klaar", "done"),
}

UNFIT = {
    "share_unreadable": ("niet te lezen", "not readable"),
    "share_form": ("niet goed van vorm", "not of the right form"),
    "share_version": ("van een nieuwere versie", "of a later version"),
    "share_period": ("geen periode", "no period"),
    "share_sealed": ("niet te openen", "does not open"),
    "share_swapped": ("enveloppen die niet bij elkaar horen", "envelopes that do not belong together"),
    "share_signature": ("een verkeerde handtekening", "a wrong signature"),
    "share_foreign": ("van iets anders", "of something else"),
}
"""What is wrong with a document, in short."""

SHARING_ROLES |= {f"{what}.{reason}": words for reason, words in UNFIT.items() for what in ("left_out", "enrolment")}
