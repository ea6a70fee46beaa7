"""What the papers of an organisation are called, and what is in every message between machines."""

BRIEFS: dict[str, tuple[str, str]] = {
    "brief.regeling": ("Conceptregeling", "Draft agreement"),
    "brief.dpia": ("Bouwstenen voor de DPIA", "Input for the DPIA"),
    "brief.medewerkers": ("Informatie voor medewerkers", "Information for employees"),
    "brief.ondernemingsraad": ("Toelichting voor de ondernemingsraad", "Explanation for the works council"),
    "help.papers": (
        "conceptstukken over delen, in het Nederlands: regeling, DPIA, medewerkers, ondernemingsraad",
        "draft papers about sharing, in Dutch: agreement, DPIA, employees, works council",
    ),
    "help.agreement": (
        "vul ze in met wat deze regeling zegt (agreement.json)",
        "fill them in with what this agreement says (agreement.json)",
    ),
    "help.papers_to": ("de map waarin ze komen, anders deze", "the folder they go into, this one by default"),
    "help.list": ("noem ze alleen", "only name them"),
    "papers.written": ("{file} is geschreven.", "{file} was written."),
    "papers.draft": (
        "Het zijn concepten: laat een jurist ze nakijken en vul aan wat tussen haken staat.",
        "These are drafts: have a lawyer look at them, and fill in what stands in brackets.",
    ),
    "papers.agreement_missing": (
        "{file} kan niet worden gelezen. Noem het bestand met de regeling (agreement.json).",
        "{file} cannot be read. Name the file with the agreement (agreement.json).",
    ),
    # Documents
    "document.agreement": ("regeling", "agreement"),
    "document.enrolment": ("inschrijving", "enrolment"),
    "document.bundle": ("bijdrage, verzegeld", "contribution, sealed"),
    "document.closing": ("sluiting", "closing"),
    "document.answer": ("antwoord", "answer"),
    "document.sums": ("sommen in het antwoord", "sums in the answer"),
    "document.root": ("hoofdsleutel", "root key"),
    "document.roster": ("deelnemerslijst", "roster"),
    "document.release": ("vrijgave", "release"),
    "document.refusal": ("bericht dat er niets wordt vrijgegeven", "word that nothing is released"),
    # Their fields
    "field.task": ("naam van de regeling", "name of the agreement"),
    "field.team": ("naam van het team", "name of the team"),
    "field.period": ("de periode", "the period"),
    "field.quarter": ("het kwartaal", "the quarter"),
    "field.id": ("een willekeurig nummer", "a random number"),
    "field.ids": ("de nummers van de bijdragen die meetellen", "numbers of the contributions that count"),
    "field.a": ("envelop voor de rekenrol: een helft", "envelope for the aggregator: one half"),
    "field.b": ("envelop voor de poortwachter, verzegeld", "envelope for the gatekeeper, sealed"),
    "field.enrolment.b": (
        "eenmalige code en openbare sleutel, verzegeld aan de poortwachter",
        "one-time code and public key, sealed to the gatekeeper",
    ),
    "field.bundle.b": (
        "envelop voor de poortwachter: de sleutel van de andere helft, de openbare sleutel en een handtekening",
        "envelope for the gatekeeper: the seed of the other half, the public key and a signature",
    ),
    "field.key": ("de openbare sleutel van de poortwachter", "the gatekeeper's public key"),
    "field.headcount": ("hoeveel mensen het team volgens HR heeft", "how many people the team has according to HR"),
    "field.keys": ("openbare sleutels van dit kwartaal, geen namen", "public keys of this quarter, no names"),
    "field.agreement": ("vingerafdruk van de regeling", "hash of the agreement"),
    "field.counts": ("totalen van producten, afgerond", "totals of products, rounded"),
    "field.closing.counts": (
        "een helft van hoeveel mensen er zijn en hoeveel er iets hebben per getal",
        "one half of how many people there are, and how many have any of each cell",
    ),
    "field.closing": ("vingerafdruk van de sluiting", "hash of the closing"),
    "field.cells": ("de getallen waar genoeg mensen iets in hebben", "the cells that enough people have any of"),
    "field.shares": (
        "een helft van de som en van de som van kwadraten",
        "one half of the sum and of the sum of squares",
    ),
    "field.refused": ("waarom er niets is", "why there is nothing"),
    "field.n": ("hoeveel mensen meededen", "how many people took part"),
    "field.minutes": (
        "gemiddelde minuten per persoon per week, afgerond",
        "mean minutes per person and week, rounded",
    ),
    "field.not_shown": ("wat niet is getoond, en waarom", "what is not shown, and why"),
    "field.signature": ("handtekening van de poortwachter", "the gatekeeper's signature"),
}
