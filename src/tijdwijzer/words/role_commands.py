"""What `tijdwijzer gatekeeper` and `tijdwijzer aggregator` say: to people of a works council, not to engineers.

"step.<action>" says what will happen, before it does.
"""

ROLE_COMMANDS: dict[str, tuple[str, str]] = {
    "help.gatekeeper": (
        "de poortwachter: wie meedoet en wat er gepubliceerd wordt",
        "the gatekeeper: who takes part, and what is published",
    ),
    "help.gatekeeper_action": (
        (
            "window (alles in een venster), init (begin), agree (regeling), codes, roster (deelnemerslijst), "
            "due (wat wacht), close (sluit), publish, log, keys, passphrase (andere wachtwoordzinnen)"
        ),
        (
            "window (all of it in a window), init (begin), agree (agreement), codes, roster, due (what waits), "
            "close, publish, log, keys, passphrase (others from now on)"
        ),
    ),
    "help.gatekeeper_words": (
        "agree KWARTAAL; codes KWARTAAL TEAM AANTAL; roster KWARTAAL [TEAM]; close of publish [TEAM PERIODE]",
        "agree QUARTER; codes QUARTER TEAM N; roster QUARTER [TEAM]; close or publish [TEAM PERIOD]",
    ),
    "help.key_of_aggregator": ("het sleutelbestand van de rekenrol", "the aggregator's key file"),
    "help.terms": (
        "de voorwaarden, als JSON (anders de gebruikelijke)",
        "the terms, as JSON (the usual ones by default)",
    ),
    "help.aggregator": ("de rekenrol: telt op wat niemand kan lezen", "the aggregator: adds up what nobody can read"),
    "help.aggregator_action": (
        (
            "window (alles in een venster), init (begin), key (sleutel), due (wat wacht), answer (antwoord), log, "
            "keys, passphrase (een andere wachtwoordzin)"
        ),
        (
            "window (all of it in a window), init (begin), key, due (what waits), answer, log, keys, passphrase "
            "(another one from now on)"
        ),
    ),
    "help.aggregator_words": ("key KWARTAAL; answer [TEAM PERIODE]", "key QUARTER; answer [TEAM PERIOD]"),
    "help.role_folder": (
        "de map van de rol (anders in het profiel)",
        "the folder of the role (in the profile by default)",
    ),
    "help.role_task": ("de naam van de taak, bij init", "the name of the task, with init"),
    "help.role_place": (
        "de postbus: een map of een https-adres, bij init",
        "the mailbox: a folder or an https address, with init",
    ),
    "help.token_file": (
        "het token voor een service staat in dit bestand, bij init",
        "the token for a service is in this file, with init",
    ),
    "help.role_to": ("schrijf de codes of de sleutel in dit bestand", "write the codes or the key to this file"),
    "help.passphrase_file": (
        "lees de wachtwoordzin uit dit bestand (poortwachter: twee keer)",
        "read the passphrase from this file (gatekeeper: twice)",
    ),
    "help.new_passphrase_file": (
        "lees de nieuwe wachtwoordzin uit dit bestand, bij passphrase (poortwachter: twee keer, ook als er een blijft)",
        "read the new passphrase from this file, with passphrase (gatekeeper: twice, also of who keeps theirs)",
    ),
    # Asking
    "role.ask": ("Doorgaan? (ja/nee) ", "Go on? (yes/no) "),
    "role.needs_yes": ("Niemand om het aan te vragen. Geef --yes.", "Nobody to ask. Give --yes."),
    "role.left": ("Er is niets gedaan.", "Nothing was done."),
    "role.passphrase": ("Wachtwoordzin: ", "Passphrase: "),
    "role.passphrase_1": ("Wachtwoordzin van de ondernemingsraad: ", "Passphrase of the works council: "),
    "role.passphrase_2": (
        "Wachtwoordzin van de functionaris gegevensbescherming: ",
        "Passphrase of the data protection officer: ",
    ),
    "role.new_passphrase": ("Nieuwe wachtwoordzin: ", "New passphrase: "),
    "role.new_passphrase_1": (
        "Nieuwe wachtwoordzin van de ondernemingsraad (leeg: blijft zoals hij is): ",
        "New passphrase of the works council (empty: stays as it is): ",
    ),
    "role.new_passphrase_2": (
        "Nieuwe wachtwoordzin van de functionaris gegevensbescherming (leeg: blijft zoals hij is): ",
        "New passphrase of the data protection officer (empty: stays as it is): ",
    ),
    "role.passphrases_changed": (
        (
            "Voortaan opent {folder} met de nieuwe wachtwoordzin. Leg die in een dichte envelop in een kluis, en "
            "vernietig de oude.\n"
            "Kopieën van de map van vóór nu gaan nog open met de oude: vernietig ze, en maak een nieuwe kopie."
        ),
        (
            "From now on {folder} opens with the new passphrase. Put it in a closed envelope in a safe, and destroy "
            "the old one.\n"
            "Copies of the folder from before now still open with the old one: destroy them, and make a new copy."
        ),
    ),
    "role.again": ("Nog een keer: ", "Once more: "),
    "role.differs": (
        "De twee keren zijn niet gelijk. Begin opnieuw.",
        "They are not the same. Begin again.",
    ),
    "role.missing": ("Hier hoort nog bij: {what}. Zie --help.", "This also needs: {what}. See --help."),
    "role.terms": (
        "{file} bevat geen voorwaarden die kloppen, bij `{place}`. Verbeter het bestand.",
        "{file} has no terms that are right, at `{place}`. Correct the file.",
    ),
    "role.file_unreadable": ("{file} is niet te lezen. Controleer het pad.", "{file} cannot be read. Check the path."),
    "role.nothing": ("Er wacht nu niets.", "Nothing waits now."),
    # What will happen
    "step.gatekeeper_init": (
        (
            "In {folder} begint de poortwachter van `{task}`, met de postbus {place}. Twee "
            "mensen kiezen elk een eigen\n"
            "wachtwoordzin. Alleen samen openen ze de sleutels; wie er een kwijt is, kan niets meer openen."
        ),
        (
            "The gatekeeper of `{task}` begins in {folder}, with the mailbox {place}. Two people each "
            "choose a passphrase of\n"
            "their own. Only together do they open the keys; if one is lost, nothing opens any more."
        ),
    ),
    "step.aggregator_init": (
        (
            "In {folder} begint de rekenrol van `{task}`, met de postbus {place}. Kies een "
            "wachtwoordzin; zonder gaat er\n"
            "niets meer open."
        ),
        (
            "The aggregator of `{task}` begins in {folder}, with the mailbox {place}. Choose a "
            "passphrase; without it nothing\n"
            "opens any more."
        ),
    ),
    "step.passphrase": (
        (
            "Alle sleutels in {folder} worden opnieuw verzegeld, onder andere wachtwoordzinnen. De sleutels zelf, hun "
            "vingerafdrukken,\n"
            "de regelingen en de codes blijven wat ze zijn. Eerst de wachtwoordzinnen van nu, dan de nieuwe."
        ),
        (
            "Every key in {folder} is sealed anew, under other passphrases. The keys themselves, their fingerprints, "
            "the agreements\n"
            "and the codes stay what they are. First the passphrases of now, then the new ones."
        ),
    ),
    "step.agree": (
        (
            "De regeling van {quarter} wordt ondertekend en voor iedereen gepubliceerd. Ze ligt dan "
            "vast voor dat kwartaal.\n"
            "Lees de vingerafdruk van de sleutel van de rekenrol hardop aan elkaar voor: {fingerprint}\n"
            "Minstens {k} mensen per team, {k_cell} per cijfer; {products} producten."
        ),
        (
            "The agreement of {quarter} is signed and published for everybody. It is then fixed for that quarter.\n"
            "Read the fingerprint of the aggregator's key out loud to each other: {fingerprint}\n"
            "At least {k} people a team, {k_cell} a figure; {products} products."
        ),
    ),
    "step.codes": (
        (
            "Voor {team} worden {count} codes gemaakt voor {quarter}. Ze zijn één keer te "
            "zien: laat ze blind trekken.\n"
            "Wie welke code trekt, schrijft niemand op."
        ),
        (
            "{count} codes are made for {team} for {quarter}. They are shown once: have them drawn blind.\n"
            "Nobody writes down who draws which."
        ),
    ),
    "step.roster": (
        (
            "De deelnemerslijst van {teams} voor {quarter} wordt ondertekend en gepubliceerd. "
            "Wie er nog niet bij staat,\n"
            "doet pas het volgende kwartaal mee."
        ),
        (
            "The roster of {teams} for {quarter} is signed and published. Who is not on it yet "
            "takes part from the next\n"
            "quarter."
        ),
    ),
    "step.close": (
        (
            "Deze periodes worden gesloten. Elke bijdrage wordt gecontroleerd, wie er meetelt ligt dan "
            "vast, en de rekenrol\n"
            "wordt gevraagd om op te tellen. Met te weinig mensen wordt er gewist, en gepubliceerd dat "
            "het er te weinig zijn."
        ),
        (
            "These periods are closed. Every contribution is verified, who counts is then fixed, and "
            "the aggregator is asked\n"
            "to add up. With too few people all is erased, and it is published that there were too few."
        ),
    ),
    "step.publish": (
        (
            "Van deze periodes worden de cijfers gemaakt, afgerond, ondertekend en gepubliceerd: voor het team en de\n"
            "teamleider tegelijk. Daarna wordt gewist waar ze uit kwamen. Verbeteren kan dan niet meer."
        ),
        (
            "The figures of these periods are made, rounded, signed and published: for the "
            "team and the lead at the same\n"
            "moment. What they came from is then erased. Nothing can be corrected after that."
        ),
    ),
    "step.key": (
        "De sleutel voor {quarter} wordt gemaakt. Geef het bestand aan de poortwachter, en lees de vingerafdruk voor.",
        "The key for {quarter} is made. Hand the file to the gatekeeper, and read the fingerprint out loud.",
    ),
    "step.answer": (
        "Deze vragen van de poortwachter worden gecontroleerd en beantwoord. Elke vraag wordt één keer beantwoord.",
        "These closings of the gatekeeper are checked and answered. Each is answered once.",
    ),
    # What came of it
    "role.begun": ("Begonnen in {folder}.", "Begun in {folder}."),
    "role.root": (
        "Vingerafdruk van de hoofdsleutel, om aan iedereen te geven: {fingerprint}",
        "Fingerprint of the root key, to be given to everybody: {fingerprint}",
    ),
    "role.root_pinned": (
        "Hoofdsleutel van de poortwachters, vergelijk hem met wat zij voorlezen: {fingerprint}",
        "The gatekeepers' root key, compare it with what they read out: {fingerprint}",
    ),
    "role.agreed": (
        "De regeling van {quarter} is gepubliceerd: {fingerprint}",
        "The agreement of {quarter} was published: {fingerprint}",
    ),
    "role.key": (
        "Vingerafdruk van de sleutel van {quarter}: {fingerprint}",
        "Fingerprint of the key of {quarter}: {fingerprint}",
    ),
    "role.written": ("Geschreven in {file}.", "Written to {file}."),
    "role.slip": (
        "{team}\nCode voor {quarter}: {secret}\nVul hem in bij tijdwijzer, onder Delen. Bewaar dit briefje niet.",
        "{team}\nCode for {quarter}: {secret}\nEnter it in tijdwijzer, under Sharing. Do not keep this slip.",
    ),
    "role.cut": ("- - - - - - - - - - knip - - - - - - - - - -", "- - - - - - - - - - cut - - - - - - - - - -"),
    "role.enrolled": (
        "{enrolled} ingeschreven, {headcount} volgens HR; lijst {state}",
        "{enrolled} enrolled, {headcount} according to HR; roster {state}",
    ),
    "role.roster_open": ("nog niet gepubliceerd", "not published yet"),
    "role.roster_public": ("gepubliceerd", "published"),
    "role.not_taken": ("  niet aangenomen: {count} × {reason}", "  not taken: {count} × {reason}"),
    "role.unplaced": (
        "Zonder team, niet aangenomen: {count} × {reason}",
        "Without a team, not taken: {count} × {reason}",
    ),
    "role.closed": (
        "{team}, {period}: gesloten met {taken} bijdragen. De rekenrol is nu aan zet.",
        "{team}, {period}: closed with {taken} contributions. It is the aggregator's turn.",
    ),
    "role.too_few": (
        "{team}, {period}: te weinig deelnemers. Gewist, en gepubliceerd dat het er te weinig zijn.",
        "{team}, {period}: too few people. Erased, and published that there were too few.",
    ),
    "role.left_out": ("  telt niet mee: {count} × {reason}", "  does not count: {count} × {reason}"),
    "role.published": (
        "{team}, {period}: gepubliceerd voor {n} mensen, {shown} cijfers.",
        "{team}, {period}: published for {n} people, {shown} figures.",
    ),
    "role.refused": (
        "{team}, {period}: niets gepubliceerd, {reason}.",
        "{team}, {period}: nothing was published, {reason}.",
    ),
    "role.withheld": ("  niet getoond: {cell}, want {reason}", "  not shown: {cell}, because {reason}"),
    "role.answered": ("{team}, {period}: beantwoord.", "{team}, {period}: answered."),
    "role.answered_without": (
        "{team}, {period}: zonder sommen beantwoord, {reason}. Het logboek zegt waarom.",
        "{team}, {period}: answered without sums, {reason}. The log says why.",
    ),
    "role.few": ("  niet overhandigd, te weinig mensen: {cell}", "  not handed over, too few people: {cell}"),
    "role.failed": ("{team}, {period}: {why}", "{team}, {period}: {why}"),
    "role.destroyed": ("Sleutels van {quarter} vernietigd.", "Keys of {quarter} destroyed."),
    "role.keys_until": ("worden vernietigd op {day}", "will be destroyed on {day}"),
    "role.keys_gone": ("vernietigd op {day}", "destroyed on {day}"),
}
