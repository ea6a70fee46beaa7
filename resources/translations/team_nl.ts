<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>TeamHeader</name>
    <message>
        <source>Earlier</source>
        <translation>Eerder</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Wat je ziet</translation>
    </message>
    <message>
        <source>Pick a team…</source>
        <translation>Kies een team…</translation>
    </message>
</context>
<context>
    <name>TeamPicker</name>
    <message>
        <source>No team has a word that begins so.</source>
        <translation>Geen team heeft een woord dat zo begint.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Type the beginning of a team&apos;s name</source>
        <translation>Typ het begin van de naam van een team</translation>
    </message>
    <message>
        <source>Teams that fit</source>
        <translation>Teams die passen</translation>
    </message>
    <message>
        <source>Which team? ({count})</source>
        <translation>Welk team? ({count})</translation>
    </message>
</context>
<context>
    <name>TeamWindow</name>
    <message>
        <source>Load releases…</source>
        <translation>Vrijgaven laden…</translation>
    </message>
    <message>
        <source>For the meeting (PDF)…</source>
        <translation>Voor het overleg (PDF)…</translation>
    </message>
    <message>
        <source>Workbook…</source>
        <translation>Werkmap…</translation>
    </message>
    <message>
        <source>Here you see where a team&apos;s time goes: only what the gatekeeper published, never one person.</source>
        <translation>Hier zie je waar de tijd van een team heen gaat: alleen wat de poortwachter heeft gepubliceerd, nooit één persoon.</translation>
    </message>
    <message>
        <source>A signature is checked on everything; what was altered or belongs elsewhere is refused.</source>
        <translation>Van alles wordt de handtekening gecontroleerd; wat is veranderd of ergens anders bij hoort, wordt geweigerd.</translation>
    </message>
    <message>
        <source>Loaded: {new} new, {known} known already.</source>
        <translation>Geladen: {new} nieuw, {known} al bekend.</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Bewaard: {name}</translation>
    </message>
    <message>
        <source>Ask the gatekeeper (works council and data protection officer) for the folder “published”. It holds the key (root.json), the agreements, the rosters and the releases. Drop that folder here, or load the files with the button below.</source>
        <translation>Vraag de poortwachter (ondernemingsraad en functionaris gegevensbescherming) om de map ‘published’. Daarin staan de sleutel (root.json), de regelingen, de deelnemerslijsten en de vrijgaven. Sleep die map hierheen, of laad de bestanden met de knop hieronder.</translation>
    </message>
</context>
</TS>
