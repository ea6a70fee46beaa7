<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context>
    <name>Acting</name>
    <message>
        <source>{count} lines</source>
        <translation>{count} regels</translation>
    </message>
</context>
<context>
    <name>ActivityPicker</name>
    <message>
        <source>Activity or component</source>
        <translation>Activiteit of onderdeel</translation>
    </message>
    <message>
        <source>Type the beginning of an activity</source>
        <translation>Typ het begin van een activiteit</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Wat past</translation>
    </message>
</context>
<context>
    <name>ChoiceModel</name>
    <message>
        <source>new, under {component}</source>
        <translation>nieuw, onder {component}</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>zelf ingevoerd</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>timer</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>geïmporteerd</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>voorgesteld</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bevestigd</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Not filled in yet</source>
        <translation>Nog niet ingevuld</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>Niet toegewezen</translation>
    </message>
    <message>
        <source>since {time} the day before</source>
        <translation>sinds {time} de dag ervoor</translation>
    </message>
    <message>
        <source>until {time} the next day</source>
        <translation>tot {time} de volgende dag</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} tot {end}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>Time together</source>
        <translation>Tijd samen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Without text</source>
        <translation>Zonder tekst</translation>
    </message>
    <message>
        <source>{what}, in place of {gone}</source>
        <translation>{what}, in plaats van {gone}</translation>
    </message>
    <message>
        <source>the forgotten timer ended at {time}</source>
        <translation>de vergeten timer is geëindigd om {time}</translation>
    </message>
    <message>
        <source>Undo: {action}</source>
        <translation>Ongedaan: {action}</translation>
    </message>
    <message>
        <source>Redo: {action}</source>
        <translation>Opnieuw: {action}</translation>
    </message>
    <message>
        <source>time changed</source>
        <translation>tijd gewijzigd</translation>
    </message>
    <message>
        <source>edge to {time}</source>
        <translation>rand naar {time}</translation>
    </message>
    <message>
        <source>split at {time}</source>
        <translation>gesplitst om {time}</translation>
    </message>
    <message>
        <source>merged {name}</source>
        <translation>{name} samengevoegd</translation>
    </message>
    <message>
        <source>deleted {name}</source>
        <translation>{name} verwijderd</translation>
    </message>
    <message>
        <source>deleted {count} lines</source>
        <translation>{count} regels verwijderd</translation>
    </message>
    <message>
        <source>changed {name}</source>
        <translation>{name} gewijzigd</translation>
    </message>
    <message>
        <source>changed {count} lines</source>
        <translation>{count} regels gewijzigd</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestopt</translation>
    </message>
    <message>
        <source>import</source>
        <translation>import</translation>
    </message>
    <message>
        <source>forgotten timer ended</source>
        <translation>vergeten timer geëindigd</translation>
    </message>
    <message>
        <source>away</source>
        <translation>weg geweest</translation>
    </message>
    <message>
        <source>{count} lines</source>
        <translation>{count} regels</translation>
    </message>
    <message>
        <source>Nothing registered</source>
        <translation>Niets geregistreerd</translation>
    </message>
    <message>
        <source>leave {length}</source>
        <translation>verlof {length}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Geregistreerd</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bijzonderheid</translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Niets gewijzigd</translation>
    </message>
    <message>
        <source>{name} registered</source>
        <translation>{name} geregistreerd</translation>
    </message>
    <message>
        <source>suggestion, {share}</source>
        <translation>voorstel, {share}</translation>
    </message>
    <message>
        <source>suggestion, {sure}</source>
        <translation>voorstel, {sure}</translation>
    </message>
    <message>
        <source>{share} sure</source>
        <translation>{share} zeker</translation>
    </message>
    <message>
        <source>Observed: {program}, {length}</source>
        <translation>Waargenomen: {program}, {length}</translation>
    </message>
    <message>
        <source>accepted {count} suggestions</source>
        <translation>{count} voorstellen overgenomen</translation>
    </message>
    <message>
        <source>accepted {name}</source>
        <translation>{name} overgenomen</translation>
    </message>
    <message>
        <source>{count} counts</source>
        <translation>{count} aantallen</translation>
    </message>
    <message>
        <source>{name} counted</source>
        <translation>{name} geteld</translation>
    </message>
</context>
<context>
    <name>DayHeader</name>
    <message>
        <source>Pick a day</source>
        <translation>Kies dag</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Niets om opnieuw te doen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Terugblik</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>From {time} on: {name}</source>
        <translation>Vanaf {time}: {name}</translation>
    </message>
    <message>
        <source>Choose activity…	Enter</source>
        <translation>Activiteit kiezen…	Enter</translation>
    </message>
    <message>
        <source>Change times…	T</source>
        <translation>Tijden wijzigen…	T</translation>
    </message>
    <message>
        <source>Case and note…	N</source>
        <translation>Dossier en notitie…	N</translation>
    </message>
    <message>
        <source>Split…	S</source>
        <translation>Splitsen…	S</translation>
    </message>
    <message>
        <source>Merge	M</source>
        <translation>Samenvoegen	M</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>Verwijderen	Del</translation>
    </message>
    <message>
        <source>Taken back: {action}</source>
        <translation>Teruggedraaid: {action}</translation>
    </message>
    <message>
        <source>Done again: {action}</source>
        <translation>Opnieuw gedaan: {action}</translation>
    </message>
    <message>
        <source>{text}; in place of (part of) {names}</source>
        <translation>{text}; in plaats van (een deel van) {names}</translation>
    </message>
    <message>
        <source>Accept	Enter</source>
        <translation>Overnemen	Enter</translation>
    </message>
    <message>
        <source>Accept all	Ctrl+Enter</source>
        <translation>Alles overnemen	Ctrl+Enter</translation>
    </message>
    <message>
        <source>Choose activity…	F2</source>
        <translation>Activiteit kiezen…	F2</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Dagen van de maand</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
</context>
<context>
    <name>DayTable</name>
    <message>
        <source>The day as a table</source>
        <translation>De dag als tabel</translation>
    </message>
</context>
<context>
    <name>DayWindow</name>
    <message>
        <source>{week}: show the week</source>
        <translation>{week}: week bekijken</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Vorige dag</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Volgende dag</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Show the day</source>
        <translation>Dag bekijken</translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Vorige week</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Volgende week</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Alles exporteren</translation>
    </message>
    <message>
        <source>{file}: {count} lines and everything else about you</source>
        <translation>{file}: {count} regels en al het andere over jou</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Day or week</source>
        <translation>Dag of week</translation>
    </message>
    <message>
        <source>Type a line</source>
        <translation>Regel typen</translation>
    </message>
    <message>
        <source>Not assigned…</source>
        <translation>Niet toegewezen…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Verlof…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Instellingen…</translation>
    </message>
    <message>
        <source>Privacy…</source>
        <translation>Privacy…</translation>
    </message>
    <message>
        <source>Trends…</source>
        <translation>Verloop…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Opslaan als…</translation>
    </message>
</context>
<context>
    <name>DetailsPopover</name>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notitie</translation>
    </message>
</context>
<context>
    <name>EmptyDay</name>
    <message>
        <source>Choose what you are doing…</source>
        <translation>Kies wat je doet…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Welcome to tijdwijzer</source>
        <translation>Welkom bij tijdwijzer</translation>
    </message>
    <message>
        <source>Nothing registered yet</source>
        <translation>Nog niets geregistreerd</translation>
    </message>
    <message>
        <source>Nothing registered on this day</source>
        <translation>Op deze dag is niets geregistreerd</translation>
    </message>
    <message>
        <source>Choose what you are doing now and time starts to run; one key or click when you switch to something else. Or type below what you have done already, such as 09:10-09:40 phone. Everything stays on this computer.</source>
        <translation>Kies wat je nu doet en de tijd loopt mee; stap je over op iets anders, dan is één toets of klik genoeg. Of typ hieronder wat je al hebt gedaan, bijvoorbeeld 09:10-09:40 bellen. Alles blijft op deze computer.</translation>
    </message>
    <message>
        <source>Type below what you did, such as 09:10-09:40 phone, or choose what you are doing now.</source>
        <translation>Typ hieronder wat je hebt gedaan, bijvoorbeeld 09:10-09:40 bellen, of kies wat je nu doet.</translation>
    </message>
    <message>
        <source>Type below what you did, such as 09:10-09:40 phone.</source>
        <translation>Typ hieronder wat je hebt gedaan, bijvoorbeeld 09:10-09:40 bellen.</translation>
    </message>
    <message>
        <source>What are you doing now?</source>
        <translation>Wat doe je nu?</translation>
    </message>
</context>
<context>
    <name>EntryLine</name>
    <message>
        <source>Register by typing</source>
        <translation>Registreren door te typen</translation>
    </message>
    <message>
        <source>09:10-09:40 phone</source>
        <translation>09:10-09:40 bellen</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>&amp;Typ</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>Figures of the day</source>
        <translation>Cijfers van de dag</translation>
    </message>
    <message>
        <source>value-adding</source>
        <translation>waardetoevoegend</translation>
    </message>
    <message>
        <source>direct time</source>
        <translation>directe tijd</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Toewijzen…</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Geregistreerd</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>of the {base} filled in until now</source>
        <translation>van de {base} ingevuld tot nu</translation>
    </message>
    <message>
        <source>of the {base} filled in</source>
        <translation>van de {base} ingevuld</translation>
    </message>
    <message>
        <source>, {open} open</source>
        <translation>, {open} open</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Recognise by the file</source>
        <translation>Herkennen aan het bestand</translation>
    </message>
    <message>
        <source>Table (CSV) with a map</source>
        <translation>Tabel (CSV) met toewijzing</translation>
    </message>
    <message>
        <source>Calendar (ICS)</source>
        <translation>Agenda (ICS)</translation>
    </message>
    <message>
        <source>Export of tijdwijzer</source>
        <translation>Export van tijdwijzer</translation>
    </message>
    <message>
        <source>Imported: {count}</source>
        <translation>Geïmporteerd: {count}</translation>
    </message>
    <message>
        <source>To be imported: {count}</source>
        <translation>Te importeren: {count}</translation>
    </message>
    <message>
        <source>Read from {format}: {count}</source>
        <translation>Gelezen uit {format}: {count}</translation>
    </message>
    <message>
        <source>There already: {count}</source>
        <translation>Was er al: {count}</translation>
    </message>
    <message>
        <source>Skipped: {count}</source>
        <translation>Overgeslagen: {count}</translation>
    </message>
    <message>
        <source>Without a meaning yet: {count}</source>
        <translation>Nog niet toegewezen: {count}</translation>
    </message>
    <message>
        <source>Shortened, because something else was there: {count}</source>
        <translation>Ingekort, omdat er iets anders stond: {count}</translation>
    </message>
    <message>
        <source>Laid at another time than the file says: {count}</source>
        <translation>Op een ander tijdstip gelegd dan het bestand zegt: {count}</translation>
    </message>
    <message>
        <source>{count} × {reason} (row {rows})</source>
        <translation>{count} × {reason} (rij {rows})</translation>
    </message>
    <message>
        <source>Your name in the file</source>
        <translation>Jouw naam in het bestand</translation>
    </message>
    <message>
        <source>Products or counts (CSV, TOML)</source>
        <translation>Producten of aantallen (CSV, TOML)</translation>
    </message>
    <message>
        <source>Products: {count}</source>
        <translation>Producten: {count}</translation>
    </message>
    <message>
        <source>Rows read: {count}</source>
        <translation>Regels gelezen: {count}</translation>
    </message>
    <message>
        <source>New: {count}</source>
        <translation>Nieuw: {count}</translation>
    </message>
    <message>
        <source>To be added: {count}</source>
        <translation>Komt erbij: {count}</translation>
    </message>
    <message>
        <source>Changed: {count}</source>
        <translation>Gewijzigd: {count}</translation>
    </message>
    <message>
        <source>To be changed: {count}</source>
        <translation>Wordt gewijzigd: {count}</translation>
    </message>
    <message>
        <source>Numbers without a case that give way to cases: {count}</source>
        <translation>Aantallen zonder zaak die plaatsmaken voor zaken: {count}</translation>
    </message>
    <message>
        <source>More than one person is in this file. Fill in your name as it is there: only your rows are read.</source>
        <translation>In dit bestand staat meer dan één persoon. Vul je naam in zoals hij daar staat: alleen jouw regels worden gelezen.</translation>
    </message>
</context>
<context>
    <name>ImportWindow</name>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Kies bestanden…</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Nog geen bestand gekozen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formaat</translation>
    </message>
    <message>
        <source>Time zone of the file</source>
        <translation>Tijdzone van het bestand</translation>
    </message>
    <message>
        <source>Choose a map…</source>
        <translation>Kies toewijzing…</translation>
    </message>
    <message>
        <source>Without a map</source>
        <translation>Zonder toewijzing</translation>
    </message>
    <message>
        <source>None: what has no meaning yet can be assigned afterwards</source>
        <translation>Geen: wat overblijft kun je daarna toewijzen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Skipped rows by reason</source>
        <translation>Overgeslagen rijen per reden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Toewijzen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Of this computer</source>
        <translation>Van deze computer</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Kies bestanden</translation>
    </message>
    <message>
        <source>Choose a map</source>
        <translation>Kies toewijzing</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>De import is teruggedraaid.</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Leave on {day}</source>
        <translation>Verlof op {day}</translation>
    </message>
    <message>
        <source>Hours of leave</source>
        <translation>Uren verlof</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>&amp;Uren</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>Hele dag</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Leave counts as hours that the day does not ask for.</source>
        <translation>Verlof gaat af van de uren die de dag vraagt.</translation>
    </message>
</context>
<context>
    <name>Selecting</name>
    <message>
        <source>Select a block to change it, or a gap to fill it.</source>
        <translation>Kies een blok om het te wijzigen, of een gat om het in te vullen.</translation>
    </message>
    <message>
        <source>Select a block to change it. Drag an edge to move it.</source>
        <translation>Kies een blok om het te wijzigen. Sleep aan een rand om die te verplaatsen.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Anders…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notitie…</translation>
    </message>
    <message>
        <source>Case and note…</source>
        <translation>Dossier en notitie…</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Splitsen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Merge with the next one</source>
        <translation>Samenvoegen met het volgende</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Laat leeg</translation>
    </message>
    <message>
        <source>{time}, marked</source>
        <translation>{time}, gemarkeerd</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>{count} lines selected</source>
        <translation>{count} regels gekozen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>{count} suggestions selected</source>
        <translation>{count} voorstellen gekozen</translation>
    </message>
    <message>
        <source>Shift and an arrow select several</source>
        <translation>Met Shift en een pijltje kies je er meer</translation>
    </message>
    <message>
        <source>Choose an activity (F2)</source>
        <translation>Activiteit kiezen (F2)</translation>
    </message>
</context>
<context>
    <name>SplitPopover</name>
    <message>
        <source>Time to split at</source>
        <translation>Tijdstip om te splitsen</translation>
    </message>
    <message>
        <source>Split &amp;at</source>
        <translation>Splitsen &amp;om</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Splitsen</translation>
    </message>
    <message>
        <source>Type a time within {span}.</source>
        <translation>Typ een tijd binnen {span}.</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Accept all</source>
        <translation>Alles overnemen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>1 suggestion, {length}</source>
        <translation>1 voorstel, {length}</translation>
    </message>
    <message>
        <source>{count} suggestions, {length} together</source>
        <translation>{count} voorstellen, samen {length}</translation>
    </message>
</context>
<context>
    <name>TimeCell</name>
    <message>
        <source>Time, such as 09:10-09:40</source>
        <translation>Tijd, zoals 09:10-09:40</translation>
    </message>
</context>
<context>
    <name>UnassignedWindow</name>
    <message>
        <source>Not assigned</source>
        <translation>Niet toegewezen</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Toewijzen…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Texts that have no meaning yet</source>
        <translation>Teksten die nog niet zijn toegewezen</translation>
    </message>
    <message>
        <source>Being assigned</source>
        <translation>Wordt toegewezen</translation>
    </message>
    <message>
        <source>Imported time keeps its own text until you say what it was. A group is assigned as a whole.</source>
        <translation>Geïmporteerde tijd houdt zijn eigen tekst tot je zegt wat het was. Een groep wijs je in één keer toe.</translation>
    </message>
    <message>
        <source>Everything has a meaning.</source>
        <translation>Alles is toegewezen.</translation>
    </message>
    <message>
        <source>Lines: {count}, together {length}</source>
        <translation>Regels: {count}, samen {length}</translation>
    </message>
</context>
<context>
    <name>WeekTable</name>
    <message>
        <source>The week, a row per day</source>
        <translation>De week, een rij per dag</translation>
    </message>
    <message>
        <source>Open the day	Enter</source>
        <translation>Dag openen	Enter</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Verlof…</translation>
    </message>
</context>
</TS>
