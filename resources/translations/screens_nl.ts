<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context>
    <name>BlockBars</name>
    <message>
        <source>Uninterrupted blocks</source>
        <translation>Ongestoorde blokken</translation>
    </message>
</context>
<context>
    <name>CalendarField</name>
    <message>
        <source>Choose a file…</source>
        <translation>Bestand kiezen…</translation>
    </message>
    <message>
        <source>Choose a calendar</source>
        <translation>Kies een agenda</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Agenda&apos;s (*.ics)</translation>
    </message>
    <message>
        <source>None; paste an https or webcal address</source>
        <translation>Geen; plak een https- of webcal-adres</translation>
    </message>
</context>
<context>
    <name>DaysTable</name>
    <message>
        <source>Days with a reflection</source>
        <translation>Dagen met een terugblik</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Intention</source>
        <translation>Voornemen</translation>
    </message>
</context>
<context>
    <name>DocumentTexts</name>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Vorige week</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Deze maand</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Dit kwartaal</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dit jaar</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Andere dagen</translation>
    </message>
    <message>
        <source>Workbook (Excel, LibreOffice)</source>
        <translation>Werkmap (Excel, LibreOffice)</translation>
    </message>
    <message>
        <source>Every line, days, week sheet, what was finished and a chart. With your notes and cases.</source>
        <translation>Alle regels, de dagen, de weekstaat, wat is afgerond en een grafiek. Met je notities en dossiers.</translation>
    </message>
    <message>
        <source>Reflection (PDF)</source>
        <translation>Terugblik (PDF)</translation>
    </message>
    <message>
        <source>To print or to read: the time as a picture beside your own weeks. With your intentions and notes.</source>
        <translation>Om te printen of te lezen: de tijd in beeld, naast je eigen weken. Met je voornemens en notities.</translation>
    </message>
    <message>
        <source>Week sheet (CSV)</source>
        <translation>Weekstaat (CSV)</translation>
    </message>
    <message>
        <source>Hours per activity and day, as hour administrations ask for them. Without notes and cases.</source>
        <translation>Uren per activiteit en dag, zoals een urenadministratie ze vraagt. Zonder notities en dossiers.</translation>
    </message>
    <message>
        <source>Calendar (ICS)</source>
        <translation>Agenda (ICS)</translation>
    </message>
    <message>
        <source>An event per line, for your calendar. Without notes and cases.</source>
        <translation>Elke regel als afspraak, voor je agenda. Zonder notities en dossiers.</translation>
    </message>
    <message>
        <source>Lines (CSV)</source>
        <translation>Regels (CSV)</translation>
    </message>
    <message>
        <source>Every line, for a spreadsheet. With your notes and cases.</source>
        <translation>Alle regels, voor een rekenblad. Met je notities en dossiers.</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>regels</translation>
    </message>
</context>
<context>
    <name>DocumentsWindow</name>
    <message>
        <source>Save as…</source>
        <translation>Opslaan als…</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Laatste dag</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Save time and output</source>
        <translation>Tijd en output opslaan</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>Welke dagen</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>Als wat</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>De laatste dag ligt voor de eerste.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>Saved: {name} ({size})</source>
        <translation>Opgeslagen: {name} ({size})</translation>
    </message>
</context>
<context>
    <name>EarlierPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Previous reflection</source>
        <translation>Vorige terugblik</translation>
    </message>
    <message>
        <source>Next reflection</source>
        <translation>Volgende terugblik</translation>
    </message>
    <message>
        <source>No intention or note was kept yet.</source>
        <translation>Er is nog geen voornemen of notitie bewaard.</translation>
    </message>
    <message>
        <source>Look back on this day</source>
        <translation>Terugblikken op deze dag</translation>
    </message>
    <message>
        <source>Earlier reflections</source>
        <translation>Eerdere terugblikken</translation>
    </message>
    <message>
        <source>Intention</source>
        <translation>Voornemen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
</context>
<context>
    <name>FiguresColumn</name>
    <message>
        <source>Direct time</source>
        <translation>Directe tijd</translation>
    </message>
    <message>
        <source>Value-adding time</source>
        <translation>Waardetoevoegende tijd</translation>
    </message>
    <message>
        <source>Components of the day</source>
        <translation>Onderdelen van de dag</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Toon als tabel</translation>
    </message>
    <message>
        <source>this day</source>
        <translation>deze dag</translation>
    </message>
    <message>
        <source>your last four weeks</source>
        <translation>jouw laatste vier weken</translation>
    </message>
    <message>
        <source>typical</source>
        <translation>gebruikelijk</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>Show as picture</source>
        <translation>Toon als plaatje</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>The components of the day in figures</source>
        <translation>De onderdelen van de dag in cijfers</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Aandeel</translation>
    </message>
    <message>
        <source>Your weeks</source>
        <translation>Jouw weken</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Gebruikelijk</translation>
    </message>
</context>
<context>
    <name>FinishedRow</name>
    <message>
        <source>right the first time</source>
        <translation>in één keer goed</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>teruggekomen</translation>
    </message>
    <message>
        <source>Right the first time</source>
        <translation>In één keer goed</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Teruggekomen</translation>
    </message>
    <message>
        <source>right the first time and returned</source>
        <translation>in één keer goed en teruggekomen</translation>
    </message>
</context>
<context>
    <name>FinishedSection</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Products…</source>
        <translation>Producten…</translation>
    </message>
    <message>
        <source>Count what you finish: …</source>
        <translation>Tel wat je afrondt: …</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>{count} more products</source>
        <translation>Nog {count} producten</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Welcome to tijdwijzer</source>
        <translation>Welkom bij tijdwijzer</translation>
    </message>
    <message>
        <source>See where your day goes. Everything stays on this computer, and you can begin at once.</source>
        <translation>Zie waar je dag heen gaat. Alles blijft op deze computer, en je kunt meteen beginnen.</translation>
    </message>
    <message>
        <source>Not possible here: {reason}.</source>
        <translation>Kan hier niet: {reason}.</translation>
    </message>
    <message>
        <source>All of this can be changed later, in the settings.</source>
        <translation>Dit kan later allemaal anders, bij de instellingen.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>FragmentationSection</name>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>This day</source>
        <translation>Deze dag</translation>
    </message>
    <message>
        <source>Your weeks</source>
        <translation>Jouw weken</translation>
    </message>
    <message>
        <source>How observed work was broken up</source>
        <translation>Hoe waargenomen werk werd onderbroken</translation>
    </message>
    <message>
        <source>Hand-overs between programs</source>
        <translation>Overgangen tussen programma&apos;s</translation>
    </message>
    <message>
        <source>Fragmentation</source>
        <translation>Versnippering</translation>
    </message>
    <message>
        <source>Hidden factory</source>
        <translation>Verborgen fabriek</translation>
    </message>
</context>
<context>
    <name>Handovers</name>
    <message>
        <source>Work that recurs: {times} times, beginning with {label}, about {time} each (median)</source>
        <translation>Werk dat terugkomt: {times} keer, beginnend met {label}, elk ongeveer {time} (mediaan)</translation>
    </message>
    <message>
        <source>{first} – {last}, 1 day observed</source>
        <translation>{first} – {last}, 1 dag waargenomen</translation>
    </message>
    <message>
        <source>{first} – {last}, {days} days observed</source>
        <translation>{first} – {last}, {days} dagen waargenomen</translation>
    </message>
    <message>
        <source>In it: days {days}, pieces of work {cases}, stretches {events}.</source>
        <translation>Hierin: dagen {days}, stukken werk {cases}, regels {events}.</translation>
    </message>
</context>
<context>
    <name>HandoversWindow</name>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Four weeks</source>
        <translation>Vier weken</translation>
    </message>
    <message>
        <source>Nothing was observed in this period.</source>
        <translation>In deze periode is niets waargenomen.</translation>
    </message>
    <message>
        <source>Take along anonymously…</source>
        <translation>Anoniem meenemen…</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programma&apos;s</translation>
    </message>
    <message>
        <source>Back and forth</source>
        <translation>Heen en weer</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Keer</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wachten</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>Overgangen</translation>
    </message>
    <message>
        <source>Recurring order</source>
        <translation>Vaste volgorde</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Per week</source>
        <translation>Per week</translation>
    </message>
    <message>
        <source>What follows what on your screen, and the time in it, in a week of five days. Only you see this.</source>
        <translation>Wat op je scherm op wat volgt, en hoeveel tijd daarin zit, in een week van vijf dagen. Alleen jij ziet dit.</translation>
    </message>
    <message>
        <source>Often this is copying from one program to the other. What may help: automate it, or link the two.</source>
        <translation>Vaak overnemen van het ene programma in het andere. Wat kan helpen: automatiseren of koppelen.</translation>
    </message>
    <message>
        <source>In front while you registered a speed loss. What may help: a faster or steadier system.</source>
        <translation>In beeld terwijl je een snelheidsverlies registreerde. Wat kan helpen: een sneller of stabieler systeem.</translation>
    </message>
    <message>
        <source>Different programs that recur in one order. What may help: one way of working, or automate it.</source>
        <translation>Steeds dezelfde programma&apos;s na elkaar. Wat kan helpen: op één manier werken, of automatiseren.</translation>
    </message>
    <message>
        <source>The time is that in the next program.</source>
        <translation>De tijd is die in het volgende programma.</translation>
    </message>
</context>
<context>
    <name>HiddenBar</name>
    <message>
        <source>Hidden factory</source>
        <translation>Verborgen fabriek</translation>
    </message>
</context>
<context>
    <name>HoursField</name>
    <message>
        <source>{hours} hours a week</source>
        <translation>{hours} uur per week</translation>
    </message>
</context>
<context>
    <name>KeysField</name>
    <message>
        <source>No keys</source>
        <translation>Geen toets</translation>
    </message>
    <message>
        <source>Press the keys that you want. Backspace: no keys.</source>
        <translation>Druk op de toetsen die je wilt. Backspace: geen toets.</translation>
    </message>
</context>
<context>
    <name>LeaveBlock</name>
    <message>
        <source>Day of leave</source>
        <translation>Dag verlof</translation>
    </message>
    <message>
        <source>Hours of leave</source>
        <translation>Uren verlof</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlof</translation>
    </message>
    <message>
        <source>Leave counts as hours that the day does not ask for.</source>
        <translation>Verlof telt als uren die de dag niet van je vraagt.</translation>
    </message>
    <message>
        <source>Remove leave on {day}</source>
        <translation>Verwijder verlof op {day}</translation>
    </message>
    <message>
        <source>Hours such as 8:00 or 7.5, at most 24.</source>
        <translation>Uren zoals 8:00 of 7,5, hoogstens 24.</translation>
    </message>
    <message>
        <source>Undo: leave on {day} removed</source>
        <translation>Ongedaan maken: verlof op {day} verwijderd</translation>
    </message>
</context>
<context>
    <name>LookbackPage</name>
    <message>
        <source>Earlier reflections</source>
        <translation>Eerdere terugblikken</translation>
    </message>
    <message>
        <source>Go on tomorrow</source>
        <translation>Morgen verder</translation>
    </message>
    <message>
        <source>Adjust the day</source>
        <translation>Dag aanpassen</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>Terugblik</translation>
    </message>
    <message>
        <source>Skip today</source>
        <translation>Vandaag overslaan</translation>
    </message>
    <message>
        <source>Skip this day</source>
        <translation>Deze dag overslaan</translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>Klaar voor vandaag</translation>
    </message>
    <message>
        <source>Done with this day</source>
        <translation>Klaar met deze dag</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Opslaan als…</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Verloop</translation>
    </message>
</context>
<context>
    <name>MeasurementLine</name>
    <message>
        <source>Open the measurement</source>
        <translation>Nulmeting openen</translation>
    </message>
</context>
<context>
    <name>NamesField</name>
    <message>
        <source>Name of a program</source>
        <translation>Naam van een programma</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>ObservedBlock</name>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>rest of the day</source>
        <translation>rest van de dag</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>Pauze beëindigen</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Laatste uur</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Everything…</source>
        <translation>Alles…</translation>
    </message>
    <message>
        <source>Programs that were in front</source>
        <translation>Programma&apos;s die voor stonden</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Forget this program</source>
        <translation>Dit programma vergeten</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergeten</translation>
    </message>
    <message>
        <source>Do not forget</source>
        <translation>Niet vergeten</translation>
    </message>
    <message>
        <source>Pause observing</source>
        <translation>Waarnemen pauzeren</translation>
    </message>
    <message>
        <source>Show all {count} programs</source>
        <translation>Alle {count} programma&apos;s tonen</translation>
    </message>
    <message>
        <source>Forget what was observed in the last hour?</source>
        <translation>Vergeten wat het laatste uur is waargenomen?</translation>
    </message>
    <message>
        <source>Forget what was observed today?</source>
        <translation>Vergeten wat vandaag is waargenomen?</translation>
    </message>
    <message>
        <source>Forget that {program} was ever in front?</source>
        <translation>Vergeten dat {program} ooit voor stond?</translation>
    </message>
    <message>
        <source>Forget everything that was observed?</source>
        <translation>Alles vergeten wat is waargenomen?</translation>
    </message>
    <message>
        <source>This cannot be undone. What you registered stays.</source>
        <translation>Dit kan niet ongedaan worden gemaakt. Wat je registreerde, blijft.</translation>
    </message>
</context>
<context>
    <name>ObservingBlock</name>
    <message>
        <source>Everything stays on this computer. Pause whenever you like; forget it under Privacy.</source>
        <translation>Alles blijft op deze computer. Pauzeren kan altijd; vergeten doe je onder Privacy.</translation>
    </message>
    <message>
        <source>It does look at</source>
        <translation>Hier wordt naar gekeken</translation>
    </message>
    <message>
        <source>It never looks at</source>
        <translation>Hier wordt nooit naar gekeken</translation>
    </message>
    <message>
        <source>Which program is in front, whether you are there, and whether microphone or camera is in use.</source>
        <translation>Welk programma voor staat, of je er bent, en of microfoon of camera in gebruik is.</translation>
    </message>
    <message>
        <source>Keys, what is in a window or on the screen, web addresses. Titles only if you say so below.</source>
        <translation>Toetsen, wat er in een venster of op je scherm staat, webadressen. Titels alleen als jij dat hieronder aanzet.</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Kind of file</source>
        <translation>Soort bestand</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Wat er in het bestand staat</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>Bestand schrijven…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Take along anonymously</source>
        <translation>Anoniem meenemen</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Opgeslagen: {name}</translation>
    </message>
    <message>
        <source>This is all that the file holds: programs, and times that count from the beginning of each day&apos;s work, on made-up dates. Not who you are or which computer, no real dates, labels or titles. Programs you seldom use are called other.</source>
        <translation>Dit is alles wat er in het bestand staat: programma&apos;s, en tijden die tellen vanaf het begin van het werk op een dag, op verzonnen datums. Niet wie je bent of welke computer, en geen echte datums, labels of titels. Programma&apos;s die je zelden gebruikt heten other.</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>until you erase it</source>
        <translation>tot jij het wist</translation>
    </message>
    <message>
        <source>does not exist in this program</source>
        <translation>bestaat niet in dit programma</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Registraties</translation>
    </message>
    <message>
        <source>Intentions and notes</source>
        <translation>Voornemens en notities</translation>
    </message>
    <message>
        <source>Leave days</source>
        <translation>Verlofdagen</translation>
    </message>
    <message>
        <source>Settings that you changed</source>
        <translation>Instellingen die je wijzigde</translation>
    </message>
    <message>
        <source>What can be undone</source>
        <translation>Wat ongedaan gemaakt kan worden</translation>
    </message>
    <message>
        <source>Keystrokes and screen images</source>
        <translation>Toetsaanslagen en schermbeelden</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Omvang</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Versleuteling</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Sleutel</translation>
    </message>
    <message>
        <source>The database was damaged. The backup of {moment} was put back; what came after it is gone.</source>
        <translation>De database was beschadigd. De back-up van {moment} is teruggezet; wat daarna kwam is weg.</translation>
    </message>
    <message>
        <source>The database was damaged and there was no good backup. It began again empty.</source>
        <translation>De database was beschadigd en er was geen goede back-up. Hij is opnieuw leeg begonnen.</translation>
    </message>
    <message>
        <source>The damaged file is kept as {name}.</source>
        <translation>Het beschadigde bestand is bewaard als {name}.</translation>
    </message>
    <message>
        <source>{file} holds {entries} entries, {reflections} reflections and your settings.</source>
        <translation>In {file} staan {entries} registraties, {reflections} terugblikken en je instellingen.</translation>
    </message>
    <message>
        <source>the last 200 actions</source>
        <translation>de laatste 200 handelingen</translation>
    </message>
    <message>
        <source>the last seven</source>
        <translation>de laatste zeven</translation>
    </message>
    <message>
        <source>at most {months} months</source>
        <translation>hoogstens {months} maanden</translation>
    </message>
    <message>
        <source>at most {value}</source>
        <translation>hoogstens {value}</translation>
    </message>
    <message>
        <source>fixed: {value}</source>
        <translation>vastgezet: {value}</translation>
    </message>
    <message>
        <source>today only</source>
        <translation>alleen vandaag</translation>
    </message>
    <message>
        <source>at most {days} days</source>
        <translation>hoogstens {days} dagen</translation>
    </message>
    <message>
        <source>other programs, not named</source>
        <translation>overige programma&apos;s, niet genoemd</translation>
    </message>
    <message>
        <source>There was nothing to forget.</source>
        <translation>Er was niets te vergeten.</translation>
    </message>
    <message>
        <source>Forgotten for good, stretches of time: {count}.</source>
        <translation>Voorgoed vergeten, stukken tijd: {count}.</translation>
    </message>
    <message>
        <source>Own rules</source>
        <translation>Eigen regels</translation>
    </message>
    <message>
        <source>Programs that were in front</source>
        <translation>Programma&apos;s die voor stonden</translation>
    </message>
    <message>
        <source>Signs of meetings</source>
        <translation>Tekenen van overleg</translation>
    </message>
    <message>
        <source>Nothing of what is kept here.</source>
        <translation>Niets van wat hier wordt bewaard.</translation>
    </message>
    <message>
        <source>Nothing, ever.</source>
        <translation>Niets, nooit.</translation>
    </message>
    <message>
        <source>Now nothing is fetched from anywhere.</source>
        <translation>Nu wordt nergens iets opgehaald.</translation>
    </message>
    <message>
        <source>While observing, your calendar is fetched from {host}; only the address that you entered goes along.</source>
        <translation>Tijdens het waarnemen wordt je agenda opgehaald bij {host}; alleen het adres dat je invulde, gaat mee.</translation>
    </message>
    <message>
        <source>That has not been done yet.</source>
        <translation>Dat is nog niet gebeurd.</translation>
    </message>
    <message>
        <source>Asked {host}: {count} times, last on {moment}.</source>
        <translation>Gevraagd aan {host}: {count} keer, het laatst op {moment}.</translation>
    </message>
    <message>
        <source>Appointments found: {count}.</source>
        <translation>Gevonden afspraken: {count}.</translation>
    </message>
    <message>
        <source>Counts of what you finished</source>
        <translation>Aantallen die je hebt afgerond</translation>
    </message>
    <message>
        <source>Own products</source>
        <translation>Eigen producten</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Doelen</translation>
    </message>
    <message>
        <source>Baseline measurements</source>
        <translation>Nulmetingen</translation>
    </message>
    <message>
        <source>until their quarter is over</source>
        <translation>tot hun kwartaal voorbij is</translation>
    </message>
    <message>
        <source>Lines of what left this computer</source>
        <translation>Regels van wat deze computer verliet</translation>
    </message>
    <message>
        <source>Keys of taking part in sharing</source>
        <translation>Sleutels om mee te delen</translation>
    </message>
    <message>
        <source>Sealed numbers for the figures of your team. Sharing shows every one of them.</source>
        <translation>Verzegelde getallen voor de cijfers van je team. Bij Delen zie je ze allemaal.</translation>
    </message>
    <message>
        <source>No numbers yet. You take part in sharing; you see them before they leave.</source>
        <translation>Nog geen getallen. Je doet mee met delen; je ziet ze voordat ze gaan.</translation>
    </message>
    <message>
        <source>Sealed numbers go to {place}, and what is published is fetched there.</source>
        <translation>Verzegelde getallen gaan naar {place}, en wat gepubliceerd is wordt daar opgehaald.</translation>
    </message>
    <message>
        <source>Nothing is sent, and there is no address to fetch anything from.</source>
        <translation>Er wordt niets verzonden, en er is geen adres waar iets wordt opgehaald.</translation>
    </message>
</context>
<context>
    <name>PrivacyWindow</name>
    <message>
        <source>What is kept</source>
        <translation>Wat bewaard is</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Hoeveel</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Where it is and how it is protected</source>
        <translation>Waar het staat en hoe het beschermd is</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gemaakt op</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Omvang</translation>
    </message>
    <message>
        <source>Is everything well?</source>
        <translation>Is alles in orde?</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In woorden</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Exporteer alles…</translation>
    </message>
    <message>
        <source>Erase everything…</source>
        <translation>Wis alles…</translation>
    </message>
    <message>
        <source>Look whether everything is well</source>
        <translation>Kijk of alles in orde is</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Everything below is on this computer only.</source>
        <translation>Alles hieronder staat alleen op deze computer.</translation>
    </message>
    <message>
        <source>What has left my computer</source>
        <translation>Wat heeft mijn computer verlaten</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Nog geen</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Exporteer alles</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Bezig met schrijven…</translation>
    </message>
    <message>
        <source>Whoever has the file can read it.</source>
        <translation>Wie het bestand heeft, kan het lezen.</translation>
    </message>
    <message>
        <source>Everything is erased. tijdwijzer begins again as new.</source>
        <translation>Alles is gewist. tijdwijzer begint weer als nieuw.</translation>
    </message>
    <message>
        <source>What your organisation has set</source>
        <translation>Wat je organisatie heeft vastgelegd</translation>
    </message>
    <message>
        <source>Set in</source>
        <translation>Vastgelegd in</translation>
    </message>
    <message>
        <source>Your organisation has set nothing.</source>
        <translation>Je organisatie heeft niets vastgelegd.</translation>
    </message>
    <message>
        <source>What your organisation set in vain</source>
        <translation>Wat je organisatie tevergeefs heeft vastgelegd</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Waarom niet</translation>
    </message>
    <message>
        <source>What of it does not hold, and why:</source>
        <translation>Wat daarvan niet geldt, en waarom:</translation>
    </message>
    <message>
        <source>What is observed</source>
        <translation>Wat is waargenomen</translation>
    </message>
    <message>
        <source>Observing is off</source>
        <translation>Waarnemen staat uit</translation>
    </message>
    <message>
        <source>Sharing, and what left…</source>
        <translation>Delen, en wat vertrok…</translation>
    </message>
</context>
<context>
    <name>ProductEditor</name>
    <message>
        <source>such as: Decision</source>
        <translation>bijvoorbeeld: Beslissing</translation>
    </message>
    <message>
        <source>such as: piece</source>
        <translation>bijvoorbeeld: stuk</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Eenheid</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Activiteit</translation>
    </message>
    <message>
        <source>&amp;Standard time in minutes</source>
        <translation>Normtijd in &amp;minuten</translation>
    </message>
    <message>
        <source>Value &amp;points</source>
        <translation>&amp;Waardepunten</translation>
    </message>
    <message>
        <source>The activity under which you make it, to see how long one takes.</source>
        <translation>De activiteit waaronder je eraan werkt; daarmee is te zien hoelang er een duurt.</translation>
    </message>
    <message>
        <source>The standard time is what one takes a skilled employee, undisturbed. Both may stay empty.</source>
        <translation>De normtijd is wat een ervaren medewerker er ongestoord voor nodig heeft. Normtijd en punten mogen leeg blijven.</translation>
    </message>
    <message>
        <source>There is a product with this name already.</source>
        <translation>Er is al een product met deze naam.</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>Change product</source>
        <translation>Product wijzigen</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Nieuw product</translation>
    </message>
    <message>
        <source>Minutes are a number, such as 45 or 37.5.</source>
        <translation>Minuten zijn een getal, zoals 45 of 37,5.</translation>
    </message>
    <message>
        <source>Points are a number, such as 2 or 1.5.</source>
        <translation>Punten zijn een getal, zoals 2 of 1,5.</translation>
    </message>
    <message>
        <source>Points go with a standard time: fill in its minutes too.</source>
        <translation>Punten horen bij een normtijd: vul ook de minuten in.</translation>
    </message>
    <message>
        <source>Standard time of {name}</source>
        <translation>Normtijd van {name}</translation>
    </message>
    <message>
        <source>{name}, until {day}</source>
        <translation>{name}, tot {day}</translation>
    </message>
    <message>
        <source>{name}, laid down by your organisation</source>
        <translation>{name}, vastgelegd door je organisatie</translation>
    </message>
    <message>
        <source>always</source>
        <translation>altijd</translation>
    </message>
</context>
<context>
    <name>ProductsBlock</name>
    <message>
        <source>Products…</source>
        <translation>Producten…</translation>
    </message>
    <message>
        <source>What you finish and count, and the standard time of each.</source>
        <translation>Wat je afrondt en telt, en de normtijd van elk.</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Producten</translation>
    </message>
</context>
<context>
    <name>ProductsTable</name>
    <message>
        <source>Products</source>
        <translation>Producten</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Eenheid</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>Standard time</source>
        <translation>Normtijd</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punten</translation>
    </message>
</context>
<context>
    <name>ProductsWindow</name>
    <message>
        <source>Products</source>
        <translation>Producten</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importeren…</translation>
    </message>
    <message>
        <source>Nothing is counted yet. Add what you finish in your work.</source>
        <translation>Er wordt nog niets geteld. Voeg toe wat je in je werk afrondt.</translation>
    </message>
    <message>
        <source>What gets finished in your work. With a standard time, output stands beside your time.</source>
        <translation>Wat er in je werk af komt. Met een normtijd staat je output naast je tijd.</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Weer aanbieden</translation>
    </message>
    <message>
        <source>Offer no more</source>
        <translation>Niet meer aanbieden</translation>
    </message>
</context>
<context>
    <name>Reflection</name>
    <message>
        <source>{date}, {hours} worked so far</source>
        <translation>{date}, {hours} gewerkt tot nu toe</translation>
    </message>
    <message>
        <source>{date}, {hours} worked</source>
        <translation>{date}, {hours} gewerkt</translation>
    </message>
    <message>
        <source>{hours} not filled in</source>
        <translation>{hours} niet ingevuld</translation>
    </message>
    <message>
        <source>{hours} not assigned</source>
        <translation>{hours} niet toegewezen</translation>
    </message>
    <message>
        <source>{what}: not counted in the shares</source>
        <translation>{what}: telt niet mee in de aandelen</translation>
    </message>
    <message>
        <source>Nothing is registered on this day.</source>
        <translation>Op deze dag is niets geregistreerd.</translation>
    </message>
    <message>
        <source>{hours} worked, {direct} direct, {value} value-adding</source>
        <translation>{hours} gewerkt, {direct} direct, {value} waardetoevoegend</translation>
    </message>
    <message>
        <source>your last {days} workdays {range}</source>
        <translation>jouw laatste {days} werkdagen {range}</translation>
    </message>
    <message>
        <source>your four weeks {range}</source>
        <translation>jouw vier weken {range}</translation>
    </message>
    <message>
        <source>This is your first day. Comparing with your own four weeks comes by itself.</source>
        <translation>Dit is je eerste dag. Vergelijken met je eigen vier weken komt vanzelf.</translation>
    </message>
    <message>
        <source>Not four weeks yet. Comparing with yourself comes by itself.</source>
        <translation>Nog geen vier weken. Vergelijken met jezelf komt vanzelf.</translation>
    </message>
    <message>
        <source>No losses registered</source>
        <translation>Geen verliezen geregistreerd</translation>
    </message>
    <message>
        <source>{component} took {time}, {share} of the day</source>
        <comment>several things</comment>
        <translation>{component} kostten {time}, {share} van de dag</translation>
    </message>
    <message>
        <source>{component} took {time}, {share} of the day</source>
        <comment>one thing</comment>
        <translation>{component} kostte {time}, {share} van de dag</translation>
    </message>
    <message>
        <source>Your last four weeks: {range}.</source>
        <translation>Je laatste vier weken: {range}.</translation>
    </message>
    <message>
        <source>Typical: {range}.</source>
        <translation>Gebruikelijk: {range}.</translation>
    </message>
    <message>
        <source>What may help: {lever}.</source>
        <translation>Wat kan helpen: {lever}.</translation>
    </message>
    <message>
        <source>No block of half an hour or longer</source>
        <translation>Geen blok van een half uur of langer</translation>
    </message>
    <message>
        <source>1 block of half an hour or longer: {hours}</source>
        <translation>1 blok van een half uur of langer: {hours}</translation>
    </message>
    <message>
        <source>{count} blocks of half an hour or longer, together {hours}</source>
        <translation>{count} blokken van een half uur of langer, samen {hours}</translation>
    </message>
    <message>
        <source>No interruptions registered</source>
        <translation>Geen onderbrekingen geregistreerd</translation>
    </message>
    <message>
        <source>1 interruption, {time}</source>
        <translation>1 onderbreking, {time}</translation>
    </message>
    <message>
        <source>{count} interruptions, together {time}</source>
        <translation>{count} onderbrekingen, samen {time}</translation>
    </message>
    <message>
        <source>Back at what you were doing after {time} (median)</source>
        <translation>Terug bij wat je deed na {time} (mediaan)</translation>
    </message>
    <message>
        <source>Intention for tomorrow</source>
        <translation>Voornemen voor morgen</translation>
    </message>
    <message>
        <source>Intention for {weekday}</source>
        <translation>Voornemen voor {weekday}</translation>
    </message>
    <message>
        <source>Your intention for today: {intention}</source>
        <translation>Je voornemen voor vandaag: {intention}</translation>
    </message>
    <message>
        <source>Your intention for this day: {intention}</source>
        <translation>Je voornemen voor deze dag: {intention}</translation>
    </message>
    <message>
        <source>Median {share} over {days} workdays</source>
        <translation>Mediaan {share} over {days} werkdagen</translation>
    </message>
    <message>
        <source>What is registered has no component yet, so there are no figures.</source>
        <translation>Wat geregistreerd is heeft nog geen onderdeel, dus er zijn geen cijfers.</translation>
    </message>
    <message>
        <source>Closed at {time}</source>
        <translation>Afgesloten om {time}</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Overgeslagen</translation>
    </message>
    <message>
        <source>Your median: longest block {block}, interruptions {count}</source>
        <translation>Jouw mediaan: langste blok {block}, onderbrekingen {count}</translation>
    </message>
    <message>
        <source>{hours} observed: too little to say anything of</source>
        <translation>{hours} waargenomen: te weinig om iets over te zeggen</translation>
    </message>
    <message>
        <source>of {hours} observed on this computer</source>
        <translation>van {hours} waargenomen op deze computer</translation>
    </message>
    <message>
        <source>About {time}</source>
        <translation>Ongeveer {time}</translation>
    </message>
    <message>
        <source>Between {low} and {high}</source>
        <translation>Tussen {low} en {high}</translation>
    </message>
    <message>
        <source>your weeks {low} to {high}</source>
        <translation>jouw weken {low} tot {high}</translation>
    </message>
    <message>
        <source>An indication, not a verdict. At least what you registered as losses; at most also each moment away and back, which may be work as well.</source>
        <translation>Een indicatie, geen oordeel. Minstens wat je als verlies registreerde; hoogstens ook elke keer dat je even ergens anders was, en dat kan ook werk zijn.</translation>
    </message>
    <message>
        <source>{noticed} (and {registered} registered)</source>
        <translation>{noticed} (en {registered} geregistreerd)</translation>
    </message>
    <message>
        <source>Switches per hour</source>
        <translation>Wisselingen per uur</translation>
    </message>
    <message>
        <source>Longest block in one program</source>
        <translation>Langste blok</translation>
    </message>
    <message>
        <source>Blocks of 25 minutes and more</source>
        <translation>Blokken vanaf 25 minuten</translation>
    </message>
    <message>
        <source>Away for a moment and back</source>
        <translation>Even weg en terug</translation>
    </message>
    <message>
        <source>usual in public agencies half an hour to two hours</source>
        <translation>gebruikelijk bij uitvoeringsorganisaties: een half uur tot twee uur</translation>
    </message>
    <message>
        <source>Bar: this day. Plane: usual in public agencies.</source>
        <translation>Balk: deze dag. Vlak: gebruikelijk bij uitvoeringsorganisaties.</translation>
    </message>
    <message>
        <source>Bar: this day. Line: your weeks. Plane: usual in public agencies.</source>
        <translation>Balk: deze dag. Lijn: jouw weken. Vlak: gebruikelijk bij uitvoeringsorganisaties.</translation>
    </message>
    <message>
        <source>Minutes until back (median)</source>
        <translation>Minuten tot terug (mediaan)</translation>
    </message>
    <message>
        <source>{earned} earned in {direct} of direct time, {share}</source>
        <translation>{earned} verdiend in {direct} directe tijd, {share}</translation>
    </message>
    <message>
        <source>{count} without a standard time left out</source>
        <translation>{count} zonder normtijd niet meegeteld</translation>
    </message>
    <message>
        <source>{count} right the first time</source>
        <translation>{count} in één keer goed</translation>
    </message>
    <message>
        <source>{count} returned</source>
        <translation>{count} teruggekomen</translation>
    </message>
</context>
<context>
    <name>ReflectionWindow</name>
    <message>
        <source>Reflection</source>
        <translation>Terugblik</translation>
    </message>
    <message>
        <source>Sealed. On the sharing screen you can correct or withdraw it.</source>
        <translation>Verzegeld. Op het scherm Delen kun je het verbeteren of intrekken.</translation>
    </message>
    <message>
        <source>Held back. On the sharing screen you can still send it.</source>
        <translation>Ingehouden. Op het scherm Delen kun je het alsnog verzenden.</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>Own rule</source>
        <translation>Eigen regel</translation>
    </message>
    <message>
        <source>any program</source>
        <translation>elk programma</translation>
    </message>
    <message>
        <source>any title</source>
        <translation>elke titel</translation>
    </message>
    <message>
        <source>whether there is an appointment or not</source>
        <translation>met of zonder afspraak</translation>
    </message>
    <message>
        <source>Only between</source>
        <translation>Alleen tussen</translation>
    </message>
    <message>
        <source>No activity</source>
        <translation>Geen activiteit</translation>
    </message>
    <message>
        <source>what is kept in the place of a title</source>
        <translation>wat bewaard wordt in plaats van een titel</translation>
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
        <source>&amp;Program</source>
        <translation>&amp;Programma</translation>
    </message>
    <message>
        <source>&amp;Title holds</source>
        <translation>&amp;Titel bevat</translation>
    </message>
    <message>
        <source>A&amp;ppointment holds</source>
        <translation>&amp;Afspraak bevat</translation>
    </message>
    <message>
        <source>Titles are not looked at now; that is switched on in the settings.</source>
        <translation>Naar titels wordt nu niet gekeken; dat zet je aan bij de instellingen.</translation>
    </message>
    <message>
        <source>Only on</source>
        <translation>Alleen op</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>Is &amp;then</source>
        <translation>&amp;Is dan</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Label</translation>
    </message>
    <message>
        <source>When all of this is so</source>
        <translation>Als dit allemaal klopt</translation>
    </message>
    <message>
        <source>What it is then</source>
        <translation>Wat het dan is</translation>
    </message>
    <message>
        <source>Choose an activity…</source>
        <translation>Activiteit kiezen…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>any program</source>
        <translation>elk programma</translation>
    </message>
    <message>
        <source>title “{text}”</source>
        <translation>titel ‘{text}’</translation>
    </message>
    <message>
        <source>appointment “{text}”</source>
        <translation>afspraak ‘{text}’</translation>
    </message>
    <message>
        <source>label “{label}”</source>
        <translation>label ‘{label}’</translation>
    </message>
    <message>
        <source>only a label</source>
        <translation>alleen een label</translation>
    </message>
</context>
<context>
    <name>RulesBlock</name>
    <message>
        <source>Own rules…</source>
        <translation>Eigen regels…</translation>
    </message>
    <message>
        <source>What you always do in a program, or in a window with a certain word in its title.</source>
        <translation>Wat je altijd doet in een programma, of in een venster met een bepaald woord in de titel.</translation>
    </message>
    <message>
        <source>Own rules</source>
        <translation>Eigen regels</translation>
    </message>
</context>
<context>
    <name>RulesWindow</name>
    <message>
        <source>Own rules</source>
        <translation>Eigen regels</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>The first rule that fits counts, and goes before anything else that is suggested.</source>
        <translation>De eerste regel die past, telt. Die gaat voor alles wat anders voorgesteld zou worden.</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Probeer</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Title of the window</source>
        <translation>Titel van het venster</translation>
    </message>
    <message>
        <source>Type what could be in front, to see which rule fits.</source>
        <translation>Typ wat er voor zou kunnen staan, en zie welke regel past.</translation>
    </message>
    <message>
        <source>Titles are not looked at now; that is switched on in the settings.</source>
        <translation>Naar titels wordt nu niet gekeken; dat zet je aan bij de instellingen.</translation>
    </message>
    <message>
        <source>Kept: another program, without its name or title</source>
        <translation>Bewaard: een ander programma, zonder naam of titel</translation>
    </message>
    <message>
        <source>Kept: {app}</source>
        <translation>Bewaard: {app}</translation>
    </message>
    <message>
        <source>label “{label}”</source>
        <translation>label ‘{label}’</translation>
    </message>
    <message>
        <source>suggested now: {what}</source>
        <translation>nu voorgesteld: {what}</translation>
    </message>
    <message>
        <source>no rule says what it is now</source>
        <translation>geen regel zegt wat het nu is</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>{name}: back to the default</source>
        <translation>{name}: terug naar de standaard</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>General</source>
        <translation>Algemeen</translation>
    </message>
    <message>
        <source>Workday</source>
        <translation>Werkdag</translation>
    </message>
    <message>
        <source>Hotkeys</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Seintjes</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Start when signing in</source>
        <translation>Starten bij aanmelden</translation>
    </message>
    <message>
        <source>Floating bar</source>
        <translation>Zwevende balk</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Tijdzone</translation>
    </message>
    <message>
        <source>A day begins at</source>
        <translation>Een dag begint om</translation>
    </message>
    <message>
        <source>Contract hours</source>
        <translation>Contracturen</translation>
    </message>
    <message>
        <source>Your work usually starts at</source>
        <translation>Je werk begint meestal om</translation>
    </message>
    <message>
        <source>Switch activity</source>
        <translation>Wisselen van activiteit</translation>
    </message>
    <message>
        <source>Interruption, and back</source>
        <translation>Onderbreking, en terug</translation>
    </message>
    <message>
        <source>System slow, and back</source>
        <translation>Systeem traag, en terug</translation>
    </message>
    <message>
        <source>Unasked prompts a day, at most</source>
        <translation>Ongevraagde seintjes per dag, hoogstens</translation>
    </message>
    <message>
        <source>Away after</source>
        <translation>Afwezig na</translation>
    </message>
    <message>
        <source>Remind when nothing is running</source>
        <translation>Herinneren als er niets loopt</translation>
    </message>
    <message>
        <source>Remind after</source>
        <translation>Herinneren na</translation>
    </message>
    <message>
        <source>Offer the reflection</source>
        <translation>De terugblik aanbieden</translation>
    </message>
    <message>
        <source>Offer it at</source>
        <translation>Aanbieden om</translation>
    </message>
    <message>
        <source>Open windows close and open again in the new language.</source>
        <translation>Open vensters gaan dicht en in de nieuwe taal weer open.</translation>
    </message>
    <message>
        <source>Colours keep their meaning in every appearance.</source>
        <translation>Kleuren houden in elk uiterlijk hun betekenis.</translation>
    </message>
    <message>
        <source>The icon is in the tray as soon as you are at your desk.</source>
        <translation>Het pictogram staat klaar zodra je aan je bureau zit.</translation>
    </message>
    <message>
        <source>A small bar that does what the tray icon does.</source>
        <translation>Een kleine balk die hetzelfde doet als het pictogram in het systeemvak.</translation>
    </message>
    <message>
        <source>Type a city. The times that you see are on this clock.</source>
        <translation>Typ een stad. De tijden die je ziet zijn van deze klok.</translation>
    </message>
    <message>
        <source>With 04:00, a late shift past midnight still belongs to its day.</source>
        <translation>Met 04:00 hoort een late dienst tot na middernacht nog bij zijn dag.</translation>
    </message>
    <message>
        <source>Hours per weekday, such as 8:00 or 7.5. Public holidays are free by themselves.</source>
        <translation>Uren per weekdag, zoals 8:00 of 7,5. Feestdagen zijn vanzelf vrij.</translation>
    </message>
    <message>
        <source>Before this time you are not reminded of anything.</source>
        <translation>Voor deze tijd word je nergens aan herinnerd.</translation>
    </message>
    <message>
        <source>Opens the switcher from every program.</source>
        <translation>Opent de wisselaar vanuit elk programma.</translation>
    </message>
    <message>
        <source>Once starts an interruption, again brings you back.</source>
        <translation>Eén keer begint een onderbreking, nog eens brengt je terug.</translation>
    </message>
    <message>
        <source>Once starts waiting for the system, again brings you back.</source>
        <translation>Eén keer begint het wachten op het systeem, nog eens brengt je terug.</translation>
    </message>
    <message>
        <source>Never during full screen or a presentation.</source>
        <translation>Nooit tijdens volledig scherm of een presentatie.</translation>
    </message>
    <message>
        <source>So long without keyboard or mouse, and you are asked what it was.</source>
        <translation>Zo lang geen toetsenbord of muis, en je krijgt de vraag wat het was.</translation>
    </message>
    <message>
        <source>Once a day at most, within your working hours.</source>
        <translation>Hoogstens één keer per dag, binnen je werktijd.</translation>
    </message>
    <message>
        <source>So long without a running activity.</source>
        <translation>Zo lang zonder lopende activiteit.</translation>
    </message>
    <message>
        <source>Three minutes to look back on the day. You can always skip it.</source>
        <translation>Drie minuten om terug te kijken op de dag. Overslaan kan altijd.</translation>
    </message>
    <message>
        <source>Only on days with registered time.</source>
        <translation>Alleen op dagen met geregistreerde tijd.</translation>
    </message>
    <message>
        <source>Like this computer</source>
        <translation>Zoals deze computer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Only without a tray</source>
        <translation>Alleen zonder systeemvak</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Altijd</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>Van {low} tot {high}.</translation>
    </message>
    <message>
        <source>I do not know that time zone. Type a city, such as Amsterdam.</source>
        <translation>Die tijdzone ken ik niet. Typ een stad, zoals Amsterdam.</translation>
    </message>
    <message>
        <source>{keys} is already used for “{setting}”.</source>
        <translation>{keys} is al in gebruik voor ‘{setting}’.</translation>
    </message>
    <message>
        <source>{day}: hours such as 8:00 or 7.5, at most 24.</source>
        <translation>{day}: uren zoals 8:00 of 7,5, hoogstens 24.</translation>
    </message>
    <message>
        <source>More is not allowed by your organisation.</source>
        <translation>Meer staat je organisatie niet toe.</translation>
    </message>
    <message>
        <source>Your organisation uses {keys} for “{setting}”: choose other keys.</source>
        <translation>Je organisatie gebruikt {keys} voor ‘{setting}’: kies andere toetsen.</translation>
    </message>
    <message>
        <source>Set by your organisation.</source>
        <translation>Vastgezet door je organisatie.</translation>
    </message>
    <message>
        <source>months</source>
        <translation>maanden</translation>
    </message>
    <message>
        <source>until you erase it</source>
        <translation>tot jij het wist</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Geen toets</translation>
    </message>
    <message>
        <source>Keep what you registered for</source>
        <translation>Bewaar wat je registreert</translation>
    </message>
    <message>
        <source>Catalogue of the organisation</source>
        <translation>Catalogus van de organisatie</translation>
    </message>
    <message>
        <source>The key in the key store only</source>
        <translation>Sleutel alleen in de sleutelbos</translation>
    </message>
    <message>
        <source>What is older is erased daily and for good, from the day after you choose.</source>
        <translation>Wat ouder is, wordt dagelijks voorgoed gewist, vanaf de dag na je keuze.</translation>
    </message>
    <message>
        <source>{keys} is for “{setting}” already: choose other keys.</source>
        <translation>{keys} is al voor ‘{setting}’: kies andere toetsen.</translation>
    </message>
    <message>
        <source>Observing</source>
        <translation>Waarnemen</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Waarnemen</translation>
    </message>
    <message>
        <source>Keep what was observed for</source>
        <translation>Waarnemingen bewaren</translation>
    </message>
    <message>
        <source>Name only the programs that I list</source>
        <translation>Alleen programma&apos;s van mijn lijst noemen</translation>
    </message>
    <message>
        <source>Programs that may be named</source>
        <translation>Programma&apos;s die genoemd mogen worden</translation>
    </message>
    <message>
        <source>Programs that are never named</source>
        <translation>Programma&apos;s die nooit genoemd worden</translation>
    </message>
    <message>
        <source>Look at window titles</source>
        <translation>Naar venstertitels kijken</translation>
    </message>
    <message>
        <source>Programs whose titles are kept whole</source>
        <translation>Programma&apos;s waarvan de titel bewaard wordt</translation>
    </message>
    <message>
        <source>Notice meetings</source>
        <translation>Overleg opmerken</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>A calendar at an address</source>
        <translation>Een agenda op een adres</translation>
    </message>
    <message>
        <source>See which program is in front, so that your day can be suggested to you. You decide what counts.</source>
        <translation>Zien welk programma voor staat, om je dag te kunnen voorstellen. Jij beslist wat telt.</translation>
    </message>
    <message>
        <source>Then it is erased for good; what you registered stays. With 1 only today is kept.</source>
        <translation>Daarna voorgoed gewist; je registraties blijven. Met 1 blijft alleen vandaag.</translation>
    </message>
    <message>
        <source>Every other program is kept as “other”.</source>
        <translation>Elk ander programma heet dan ‘overig’.</translation>
    </message>
    <message>
        <source>Type a name, or choose a program that was seen.</source>
        <translation>Typ een naam, of kies een programma dat gezien is.</translation>
    </message>
    <message>
        <source>Password managers and remote sessions never are, nor private windows that say so in their title (Chrome&apos;s do not). Add your own here.</source>
        <translation>Wachtwoordkluizen en sessies op afstand worden dat nooit, privévensters ook niet als hun titel dat zegt; die van Chrome zegt het niet. Voeg hier je eigen toe.</translation>
    </message>
    <message>
        <source>Only to compare them with your own rules. The label of the rule is kept, the title is not.</source>
        <translation>Alleen om ze met je eigen regels te vergelijken. Het label van de regel wordt bewaard, de titel niet.</translation>
    </message>
    <message>
        <source>Of these programs the title itself is kept as well, on this computer.</source>
        <translation>Van deze programma&apos;s wordt ook de titel zelf bewaard, op deze computer.</translation>
    </message>
    <message>
        <source>That microphone or camera is in use. Nothing is heard or seen of it.</source>
        <translation>Dat microfoon of camera in gebruik is. Er wordt niets van gehoord of gezien.</translation>
    </message>
    <message>
        <source>Appointments make meetings of time at the desk. An address is only read; nothing is sent along.</source>
        <translation>Met je afspraken wordt overleg herkend. Een adres wordt alleen gelezen; er gaat niets van jou mee.</translation>
    </message>
    <message>
        <source>Looked at {time}, in vain: {reason}</source>
        <translation>Om {time} tevergeefs gekeken: {reason}</translation>
    </message>
    <message>
        <source>Looked at {time}. Appointments found: {count}.</source>
        <translation>Gekeken om {time}. Gevonden afspraken: {count}.</translation>
    </message>
    <message>
        <source>Sharing team figures</source>
        <translation>Teamcijfers delen</translation>
    </message>
    <message>
        <source>Where team figures are shared</source>
        <translation>Waar teamcijfers worden gedeeld</translation>
    </message>
    <message>
        <source>Fingerprint of the gatekeepers</source>
        <translation>Vingerafdruk van de poortwachters</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Sections</source>
        <translation>Onderdelen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Keys that work in every program are not possible here: {reason}. The tray icon is.</source>
        <translation>Toetsen die in elk programma werken kunnen hier niet: {reason}. Het pictogram in het systeemvak werkt wel.</translation>
    </message>
    <message>
        <source>Not possible here: {reason}.</source>
        <translation>Kan hier niet: {reason}.</translation>
    </message>
    <message>
        <source>Another program has the keys of {settings}. Choose others, or have that program let go.</source>
        <translation>Een ander programma heeft de toetsen van {settings}. Kies andere, of laat dat programma ze loslaten.</translation>
    </message>
</context>
<context>
    <name>SharingBlock</name>
    <message>
        <source>Sharing…</source>
        <translation>Delen…</translation>
    </message>
    <message>
        <source>Nothing leaves this computer until you accept an agreement there, and decide per period.</source>
        <translation>Er verlaat niets deze computer tot je daar een regeling aanvaardt, en per periode beslist.</translation>
    </message>
    <message>
        <source>Sharing with the team</source>
        <translation>Delen met het team</translation>
    </message>
</context>
<context>
    <name>SharingSection</name>
    <message>
        <source>Send</source>
        <translation>Verzenden</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation>Inhouden</translation>
    </message>
    <message>
        <source>Sharing…</source>
        <translation>Delen…</translation>
    </message>
    <message>
        <source>Nothing is shared today</source>
        <translation>Vandaag wordt niets gedeeld</translation>
    </message>
    <message>
        <source>Nothing of your day leaves this computer.</source>
        <translation>Niets van je dag verlaat deze computer.</translation>
    </message>
    <message>
        <source>What you sealed before is on its way; nothing of today is added to it.</source>
        <translation>Wat je eerder verzegelde is onderweg; van vandaag komt er niets bij.</translation>
    </message>
    <message>
        <source>Nothing new is shared today</source>
        <translation>Vandaag wordt niets nieuws gedeeld</translation>
    </message>
    <message>
        <source>{period}: exactly this, if you send it</source>
        <translation>{period}: precies dit, als je het verzendt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verzonden</translation>
    </message>
</context>
<context>
    <name>StandardEditor</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Vanaf</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>&amp;Minuten</translation>
    </message>
    <message>
        <source>Value &amp;points</source>
        <translation>&amp;Waardepunten</translation>
    </message>
    <message>
        <source>Days before keep the standard time that held then.</source>
        <translation>Dagen daarvoor houden de normtijd die toen gold.</translation>
    </message>
    <message>
        <source>Fill in how many minutes one takes.</source>
        <translation>Vul in hoeveel minuten er een kost.</translation>
    </message>
</context>
<context>
    <name>StandardsPane</name>
    <message>
        <source>New standard time…</source>
        <translation>Nieuwe normtijd…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Standard times</source>
        <translation>Normtijden</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vanaf</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punten</translation>
    </message>
    <message>
        <source>No standard time yet: counted, but not set beside your time.</source>
        <translation>Nog geen normtijd: wel geteld, niet naast je tijd gezet.</translation>
    </message>
</context>
<context>
    <name>SwitchField</name>
    <message>
        <source>On</source>
        <translation>Aan</translation>
    </message>
</context>
<context>
    <name>TryKeys</name>
    <message>
        <source>Try the keys</source>
        <translation>Probeer de toetsen</translation>
    </message>
    <message>
        <source>Try it here: {keys}</source>
        <translation>Probeer hier: {keys}</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Geen toets</translation>
    </message>
    <message>
        <source>{keys}: that is it</source>
        <translation>{keys}: dat is hem</translation>
    </message>
</context>
<context>
    <name>WipeDialog</name>
    <message>
        <source>Erase everything</source>
        <translation>Wis alles</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>wissen</translation>
    </message>
    <message>
        <source>Type “{word}” to confirm</source>
        <translation>Typ ‘{word}’ om te bevestigen</translation>
    </message>
    <message>
        <source>Keep an export first…</source>
        <translation>Bewaar eerst een export…</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Bewaar alles</translation>
    </message>
    <message>
        <source>All entries, intentions, notes, settings and backups on this computer are erased. This cannot be undone.</source>
        <translation>Alle registraties, voornemens, notities, instellingen en back-ups op deze computer worden gewist. Dit kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Erase everything?</source>
        <translation>Alles wissen?</translation>
    </message>
</context>
<context>
    <name>WordsColumn</name>
    <message>
        <source>Value-adding time in your last four weeks</source>
        <translation>Waardetoevoegende tijd, laatste vier weken</translation>
    </message>
    <message>
        <source>Uninterrupted work</source>
        <translation>Ongestoord gewerkt</translation>
    </message>
    <message>
        <source>today {share}</source>
        <translation>vandaag {share}</translation>
    </message>
    <message>
        <source>this day {share}</source>
        <translation>deze dag {share}</translation>
    </message>
    <message>
        <source>median {share}</source>
        <translation>mediaan {share}</translation>
    </message>
</context>
<context>
    <name>WordsPane</name>
    <message>
        <source>Note, only for you</source>
        <translation>Notitie, alleen voor jou</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>only for you</source>
        <translation>alleen voor jou</translation>
    </message>
</context>
<context>
    <name>ZoneField</name>
    <message>
        <source>Like this computer</source>
        <translation>Zoals deze computer</translation>
    </message>
</context>
</TS>
