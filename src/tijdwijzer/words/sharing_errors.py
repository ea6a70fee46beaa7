"""What cannot be done about sharing, and what then can."""

SHARING_ERRORS = {
    # Documents of others
    "share_unreadable": (
        "Dit bestand is niet te lezen als {what}. Haal het opnieuw op bij wie het uitgaf.",
        "This file cannot be read as {what}. Get it again from whoever issued it.",
    ),
    "share_form": (
        "Dit is geen geldig document ({what}): bij `{place}` klopt het niet. Haal het opnieuw op bij wie het uitgaf.",
        "This is no valid document ({what}): it is not right at `{place}`. Get it again from whoever issued it.",
    ),
    "share_version": (
        "Dit document ({what}) is van een nieuwere versie van tijdwijzer. Werk tijdwijzer bij.",
        "This document ({what}) is from a newer version of tijdwijzer. Update tijdwijzer.",
    ),
    "share_period": (
        "`{text}` is geen deelperiode. Wel: 2026-Q4, 2026-B11 of 2026-W43.",
        "`{text}` is not a share period. These are: 2026-Q4, 2026-B11 or 2026-W43.",
    ),
    "share_key": (
        "De regeling bevat een sleutel die geen sleutel is. Meld het aan de poortwachters; er is niets verzonden.",
        "The agreement holds a key that is none. Tell the gatekeepers; nothing was sent.",
    ),
    "share_sealed": (
        "Dit document ({what}) is niet met deze sleutel te openen.",
        "This document ({what}) cannot be opened with this key.",
    ),
    "share_swapped": (
        "De twee enveloppen van deze bijdrage horen niet bij elkaar.",
        "The two envelopes of this contribution do not belong together.",
    ),
    "share_signature": (
        (
            "De handtekening van dit document ({what}) klopt niet: het is veranderd, of van een ander. Er is niets "
            "overgenomen; meld het aan de poortwachters."
        ),
        (
            "The signature of this document ({what}) is not right: it was changed, or is somebody else's. Nothing was "
            "taken over; tell the gatekeepers."
        ),
    ),
    "agreement_weak": (
        "Deze regeling beschermt te weinig ({part}) en wordt daarom geweigerd. Vraag de poortwachters om een andere.",
        "This agreement protects too little ({part}) and is therefore refused. Ask the gatekeepers for another.",
    ),
    # An agreement
    "share_forbidden": (
        "Je organisatie staat delen op deze computer niet toe. Er verlaat niets je computer.",
        "Your organisation does not allow sharing on this computer. Nothing leaves your computer.",
    ),
    "share_root_missing": (
        "De sleutel van de poortwachters is hier nog niet bekend. Geef het bestand root.json mee (--root).",
        "The key of the gatekeepers is not known here yet. Bring the file root.json along (--root).",
    ),
    "share_root_changed": (
        (
            "LET OP: de sleutel van de poortwachters is een andere ({brought}) dan die je kent ({known}). De regeling "
            "is geweigerd. Vraag het de ondernemingsraad of de FG; alleen na `share leave` kun je opnieuw beginnen."
        ),
        (
            "NOTE: the key of the gatekeepers is another ({brought}) than the one you know ({known}). The agreement "
            "was refused. Ask the works council or the data protection officer; only after `share leave` can you begin "
            "anew."
        ),
    ),
    "share_root_policy": (
        "De sleutel van de poortwachters ({brought}) is niet die van je organisatie ({known}). De regeling geldt niet.",
        "The key of the gatekeepers ({brought}) is not that of your organisation ({known}). It does not hold.",
    ),
    "share_agreement_over": (
        "De regeling van {quarter} is voorbij: daarvan kan niets meer worden verzonden.",
        "The agreement of {quarter} is over: nothing of it can be sent any more.",
    ),
    "share_agreement_fixed": (
        "Onder de regeling van {quarter} is al iets verzonden; in dat kwartaal kan er geen andere voor in de plaats.",
        "Something was sent under the agreement of {quarter}; no other can take its place in that quarter.",
    ),
    "share_no_offer": (
        "Er wacht geen regeling voor {quarter}. Geef een bestand mee.",
        "No agreement for {quarter} is waiting. Bring a file along.",
    ),
    "share_weaker": (
        "Deze regeling beschermt je minder dan de vorige. Er is niets veranderd; wil je dit toch, geef dan --yes mee.",
        "This agreement protects you less than the one before. Nothing was changed; if you want it anyway, add --yes.",
    ),
    "share_place_missing": (
        "Waar wordt gedeeld? Geef de map of het https-adres mee (--place).",
        "Where is it shared? Bring the folder or the https address along (--place).",
    ),
    "share_place": (
        "`{place}` is geen volledig pad van een map en geen https-adres.",
        "`{place}` is not the full path of a folder and not an https address.",
    ),
    # Taking part
    "share_local": (
        "Je deelt niets: er is geen regeling geladen. Er verlaat niets je computer.",
        "You share nothing: no agreement is loaded. Nothing leaves your computer.",
    ),
    "share_team": (
        "Dit kan geen naam van een team zijn. Neem hem precies over van de uitnodiging.",
        "That cannot be the name of a team. Copy it exactly from the invitation.",
    ),
    "share_enrolled": (
        "Je staat voor {quarter} al op de deelnemerslijst. Voor een volgend kwartaal is een volgende regeling nodig.",
        "You are on the roster of {quarter} already. A next quarter takes a next agreement.",
    ),
    "share_code": (
        "Dit kan geen code zijn. Neem hem precies over van de uitnodiging.",
        "That cannot be a code. Copy it exactly from the invitation.",
    ),
    "share_not_enrolled": (
        "Je staat voor {quarter} niet op de deelnemerslijst. Schrijf je in met een code, of wacht op de lijst.",
        "You are not on the roster of {quarter}. Enrol with a code, or wait for the roster.",
    ),
    "share_too_few": (
        "Je team telt {size} deelnemers; delen kan vanaf {k}. Er verlaat niets je computer.",
        "Your team has {size} on its roster; sharing takes {k}. Nothing leaves your computer.",
    ),
    "share_rhythm": (
        "{period} is geen periode van je team: dat deelt per {weeks} weken.",
        "{period} is not a period of your team: it shares per {weeks} weeks.",
    ),
    "share_early": (
        "{period} is nog niet voorbij: verzenden kan vanaf {first}.",
        "{period} is not over yet: it can be sent from {first} on.",
    ),
    "share_changed": (
        "Er geldt inmiddels een andere regeling dan toen je deze getallen zag. Bekijk ze opnieuw.",
        "Another agreement holds than when you saw these numbers. Look at them again.",
    ),
    "share_too_late": (
        "{period} telt niet meer mee: verzenden, corrigeren of intrekken kon tot en met {last}. Het blijft bij jou.",
        (
            "{period} does not count any more: sending, correcting or withdrawing was possible until {last}. It stays "
            "with you."
        ),
    ),
    "share_sent": (
        "{period} is al verzonden. Trek het eerst in.",
        "{period} was sent already. Withdraw it first.",
    ),
    "share_nothing_sent": (
        "Van {period} is niets verzonden om in te trekken.",
        "Nothing of {period} was sent that could be withdrawn.",
    ),
    "share_other_agreement": (
        (
            "De vrijgave van {period} hoort bij een andere regeling dan de jouwe en is niet overgenomen. Meld het "
            "aan de poortwachters."
        ),
        "The release of {period} belongs to another agreement than yours and was not taken over. Tell the gatekeepers.",
    ),
    "share_test": (
        "In dit testbestand zit iets anders dan de getallen van één bijdrage.",
        "There is something else in this test file than the numbers of one contribution.",
    ),
    "share_period_needed": (
        "Noem een periode, zoals 2026-Q4: er is er geen die nu kan.",
        "Name a period, such as 2026-Q4: there is none that can be meant now.",
    ),
    "mailbox_unreachable": (
        "{place} is nu niet te bereiken. Wat klaarstaat blijft bewaard en gaat later vanzelf.",
        "{place} cannot be reached now. What is ready is kept and goes by itself later.",
    ),
    "mailbox_refused": (
        "{place} neemt dit niet aan: deze computer of persoon mag dat niet. Vraag het de beheerder.",
        "{place} does not take this: this computer or person may not. Ask the administrator.",
    ),
    "mailbox_refused_early": (
        "{place} neemt dit nog niet aan: de periode is daar nog niet begonnen. Controleer de klok van deze computer.",
        "{place} does not take this yet: there the period has not begun. Check the clock of this computer.",
    ),
    "mailbox_refused_late": (
        "{place} neemt dit niet meer aan: de poortwachter heeft de periode gesloten. Deze periode telt zonder jou.",
        "{place} does not take this any more: the gatekeeper closed the period. It counts without you.",
    ),
    "mailbox_refused_too_large": (
        "{place} neemt dit niet aan: het is te groot. Meld het aan de beheerder.",
        "{place} does not take this: it is too large. Tell the administrator.",
    ),
    "mailbox_refused_unknown_quarter": (
        "{place} neemt dit nog niet aan: voor dit kwartaal is daar geen regeling. Vraag het de poortwachter.",
        "{place} does not take this yet: it has no agreement for this quarter. Ask the gatekeeper.",
    ),
    "mailbox_refused_unknown_task": (
        "{place} neemt dit niet aan: deze taak is daar niet bekend. Vraag de beheerder of het adres klopt.",
        "{place} does not take this: it does not know this task. Ask the administrator whether the address is right.",
    ),
    "mailbox_refused_unknown_team": (
        "{place} neemt dit nog niet aan: daar is geen deelnemerslijst van je team. Vraag het de poortwachter.",
        "{place} does not take this yet: it has no roster of your team. Ask the gatekeeper.",
    ),
    "mailbox_taken": (
        "Op {place} staat onder deze naam al iets anders. Meld het aan de poortwachters.",
        "There is something else under this name at {place}. Tell the gatekeepers.",
    ),
}
