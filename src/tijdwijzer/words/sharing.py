"""What is said about sharing: how it stands, what an agreement says otherwise, what left this machine."""

SHARING = {
    # How it stands
    "share.standing.local": ("Je deelt niets", "You share nothing"),
    "share.standing.not_enrolled": ("Niet ingeschreven", "Not enrolled"),
    "share.standing.asked": ("Code verzonden, de deelnemerslijst volgt", "Code sent, the roster will follow"),
    "share.standing.left_out": (
        "Je staat niet op de deelnemerslijst",
        "You are not on the roster",
    ),
    "share.standing.enrolled": ("Je doet mee", "You take part"),
    "share.choice.open": ("nog niet verzonden", "not sent yet"),
    "share.choice.held": ("achtergehouden", "held back"),
    "share.choice.sent": ("verzonden", "sent"),
    "share.choice.withdrawn": ("ingetrokken", "withdrawn"),
    "share.choice.too_late": ("telt niet meer mee", "does not count any more"),
    "share.state.ready": ("klaar om te verzenden", "ready to be delivered"),
    "share.state.delivered": ("afgeleverd", "delivered"),
    "share.state.counted": ("meegeteld", "counted"),
    "share.state.not_counted": ("niet meegeteld", "not counted"),
    "share.state.expired": ("verlopen", "expired"),
    "share.alert.id_missing": (
        "Je bijdrage aan {period} was op tijd, maar staat niet in de vrijgave. Vraag het de poortwachters.",
        "Your contribution to {period} was in time, but is not in the release. Ask the gatekeepers.",
    ),
    "share.alert.correction_late": (
        "Je verbetering van {period} kwam te laat: wat je eerder verzond is meegeteld, en dat verandert niet meer.",
        "Your correction of {period} came too late: what you sent before was counted, and that does not change.",
    ),
    "share.alert.withdrawal_late": (
        "Je intrekking van {period} kwam te laat: wat je had verzonden is meegeteld, en dat verandert niet meer.",
        "Your withdrawal of {period} came too late: what you had sent was counted, and that does not change.",
    ),
    "share.alert.newer_ignored": (
        (
            "Wat je het laatst verzond of introk van {period} was op tijd, en toch is een eerdere versie meegeteld "
            "({id}). Vraag het de poortwachters."
        ),
        (
            "What you last sent or withdrew of {period} was in time, and yet an earlier version was counted ({id}). "
            "Ask the gatekeepers."
        ),
    ),
    "share.alert.too_many": (
        "De vrijgave van {period} telt {n} bijdragen, terwijl er {roster} op de deelnemerslijst staan.",
        "The release of {period} counts {n} contributions, while {roster} are on the roster.",
    ),
    "share.alert.agreement_changed": (
        "Er is een regeling voor {quarter} die op jouw besluit wacht.",
        "There is an agreement for {quarter} that waits for your decision.",
    ),
    "share.alert.k_dropped": (
        "De regeling voor {quarter} verlaagt het kleinste aantal deelnemers van {before} naar {after}.",
        "The agreement for {quarter} lowers the smallest number of people from {before} to {after}.",
    ),
    "share.alert.root_changed": (
        "Er is iets gepubliceerd met een andere sleutel dan die van de poortwachters die je kent. Het is geweigerd.",
        "Something was published with another key than that of the gatekeepers you know. It was refused.",
    ),
    "share.alert.put_back": (
        (
            "Er is een reservekopie teruggezet: wat je daarna verzond van {period} staat hier niet meer, maar kan wel "
            "meetellen. Verzend opnieuw (`share send`), en trek het in als je niet wilt delen; het nieuwste telt."
        ),
        (
            "A backup was put back: what you sent of {period} after it was made is not here any more, but may count. "
            "Send again (`share send`), and withdraw that if you do not want to share; the newest counts."
        ),
    ),
    "share.alert.ledger_broken": (
        "Regel {line} van wat je computer verliet volgt niet op de regel ervoor: er is aan gezeten.",
        "Line {line} of what left your computer does not follow on the one before it: it was tampered with.",
    ),
    "share.part.task": ("taak", "task"),
    "share.part.k": ("kleinste aantal deelnemers", "smallest number of people"),
    "share.part.k_cell": ("kleinste aantal per cel", "smallest number per cell"),
    "share.part.dominance": ("grootste deel van één persoon", "largest part of one person"),
    "share.part.round_minutes_per_week": ("afronding van minuten", "rounding of minutes"),
    "share.part.round_count": ("afronding van aantallen", "rounding of counts"),
    "share.part.rhythms": ("ritme (deelnemers: weken)", "rhythm (people: weeks)"),
    "share.part.products": ("producten", "products"),
    "share.part.caps": ("hoogste waarde per persoon", "highest value per person"),
    "share.part.key_a": ("sleutel van de rekenrol", "key of the aggregator"),
    "share.part.key_b": ("sleutel van de poortwachter", "key of the gatekeeper"),
    "share.part.sign_b": ("handtekening van de poortwachter", "signature of the gatekeeper"),
    "share.refused.too_few": ("te weinig deelnemers", "too few people"),
    "share.refused.implausible": ("de optelling klopte niet", "the sums were not plausible"),
    "share.refused.not_agreed": ("de twee rollen waren het niet eens", "the two roles did not agree"),
    "share.why.few": ("te weinig mensen", "too few people"),
    "share.why.protects": ("om een ander cijfer te beschermen", "to protect another figure"),
    # The command line
    "help.share": ("teamcijfers delen, en zien wat je computer verliet", "share team figures, and see what left"),
    "help.share_action": (
        (
            "status, load (regeling), enrol (inschrijven), preview, send, hold, withdraw, carry (nu afleveren), "
            "ledger, releases, test of leave"
        ),
        (
            "status, load (an agreement), enrol, preview, send, hold, withdraw, carry (deliver now), ledger, releases, "
            "test or leave"
        ),
    ),
    "help.share_words": (
        "bij load het bestand, bij enrol TEAM CODE, anders de periode, zoals 2026-Q4",
        "with load the file, with enrol TEAM CODE, otherwise the period, such as 2026-Q4",
    ),
    "help.share_root": ("het bestand met de sleutel van de poortwachters", "the file with the gatekeepers' key"),
    "help.share_place": ("de map of het https-adres", "the folder or https address"),
    "help.share_to": ("schrijf het in dit bestand", "write it to this file"),
    "help.share_check": ("controleer of er niets aan veranderd is", "check that nothing of it was changed"),
    "help.share_open": ("laat zien wat er in een testbestand zit", "show what is in a test file"),
    "share.loaded": (
        "Regeling voor {quarter} geladen, van de poortwachters met sleutel {fingerprint}. Delen gaat via {place}.",
        "Agreement for {quarter} loaded, of the gatekeepers with key {fingerprint}. It is shared through {place}.",
    ),
    "share.first": (
        "Vergelijk deze vingerafdruk met die op papier van de ondernemingsraad.",
        "Compare this fingerprint with the one on the works council's paper.",
    ),
    "share.difference": ("{part}: {before} → {after}", "{part}: {before} → {after}"),
    "share.weaker": ("{part}: {before} → {after}  (beschermt minder)", "{part}: {before} → {after}  (protects less)"),
    "share.enrolled": (
        "Je code staat klaar voor team {team}. Je doet mee zodra je op de deelnemerslijst staat.",
        "Your code is ready for team {team}. You take part once you are on the roster.",
    ),
    "share.team": (
        "team {team}: {enrolled} ingeschreven, {headcount} volgens HR",
        "team {team}: {enrolled} enrolled, {headcount} according to HR",
    ),
    "share.with": (
        "regeling {quarter} van {fingerprint}, via {place}",
        "agreement {quarter} of {fingerprint}, through {place}",
    ),
    "share.waiting": ("wacht op aflevering: {count}", "waiting to be delivered: {count}"),
    "share.trouble": ("de laatste keer: {trouble}", "the last time: {trouble}"),
    "share.cell": ("onderdeel", "part"),
    "share.now": ("nu", "now"),
    "share.was": ("verzonden", "sent"),
    "share.capped": ("afgekapt op wat is afgesproken: {cells}", "cut off at what was agreed on: {cells}"),
    "share.period": ("{period}, {first} tot en met {last}: {choice}", "{period}, {first} to {last}: {choice}"),
    "share.send": (
        "{period} staat klaar. Wat verzonden wordt, staat bij `share ledger`.",
        "{period} is ready. What is sent stands in `share ledger`.",
    ),
    "share.hold": ("{period} houd je achter.", "{period} is held back."),
    "share.withdraw": ("De intrekking van {period} staat klaar.", "The withdrawal of {period} is ready."),
    "share.carried": (
        "afgeleverd: {delivered}, gevonden: {found}, wacht nog: {waiting}",
        "delivered: {delivered}, found: {found}, still waiting: {waiting}",
    ),
    "share.nothing_to_carry": ("Er is niets te doen: je deelt niets.", "There is nothing to do: you share nothing."),
    "share.ledger_empty": ("Er is niets verzonden.", "Nothing was sent."),
    "share.ledger_whole": (
        "{lines} regels, elk volgt op de regel ervoor.",
        "{lines} lines, each follows on the one before it.",
    ),
    "share.ledger_begins": (
        "Oudere regels zijn gewist omdat ze niet langer worden bewaard; de eerste volgt op {begins}.",
        "Older lines were erased as they are kept no longer; the first follows on {begins}.",
    ),
    "share.written": ("geschreven: {file}", "written: {file}"),
    "share.no_releases": ("Er is nog niets vrijgegeven.", "Nothing was released yet."),
    "share.release": ("{period}: {n} deelnemers", "{period}: {n} people"),
    "share.refusal": ("{period}: niets vrijgegeven, {why}", "{period}: nothing released, {why}"),
    "share.not_shown": ("niet getoond: {why}", "not shown: {why}"),
    "share.test_opened": (
        (
            "Versie {version}. De enveloppe van de rekenrol bevat {plain_a} bytes, die van de poortwachter {plain_b}: "
            "er is geen plaats voor iets anders dan deze getallen."
        ),
        (
            "Version {version}. The aggregator's envelope holds {plain_a} bytes, the gatekeeper's {plain_b}: there is "
            "no room for anything but these numbers."
        ),
    ),
    "share.left": (
        "Je deelt niets meer: de sleutels zijn gewist. Wat je computer verliet blijft te zien.",
        "You share nothing any more: the keys are erased. What left your computer can still be seen.",
    ),
}
