<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>AwayPanel</name>
    <message>
        <source>Back from away</source>
        <translation>Terug van afwezig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Something else…</source>
        <translation>Anders…</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>Laat leeg</translation>
    </message>
    <message>
        <source>{length} away, since {start}</source>
        <translation>{length} weg, vanaf {start}</translation>
    </message>
    <message>
        <source>Where does this time belong? It counts nowhere yet.</source>
        <translation>Waar hoort deze tijd bij? Tot nu telt hij nergens.</translation>
    </message>
    <message>
        <source>Nothing is running now.</source>
        <translation>Er loopt nu niets.</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Overleg</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Went on working</source>
        <translation>Bleef aan het werk</translation>
    </message>
</context>
<context>
    <name>CountingMenu</name>
    <message>
        <source>Finished</source>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>Counts of today…</source>
        <translation>Aantallen van vandaag…</translation>
    </message>
    <message>
        <source>Products…</source>
        <translation>Producten…</translation>
    </message>
    <message>
        <source>Count what you finish…</source>
        <translation>Tel wat je afrondt…</translation>
    </message>
    <message>
        <source>+1 {product}, today {count}</source>
        <translation>+1 {product}, vandaag {count}</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The day in one picture</source>
        <translation>De dag in één beeld</translation>
    </message>
    <message>
        <source>Click to look back; three minutes, or later.</source>
        <translation>Klik om terug te kijken: drie minuten, of later.</translation>
    </message>
    <message>
        <source>Nothing is being registered since {time}.</source>
        <translation>Je registreert niets sinds {time}.</translation>
    </message>
    <message>
        <source>Click to choose what you are doing.</source>
        <translation>Klik om te kiezen wat je doet.</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Terugkijken</translation>
    </message>
    <message>
        <source>Start {name}</source>
        <translation>Start {name}</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Kijken</translation>
    </message>
    <message>
        <source>Click to read what it means.</source>
        <translation>Klik om te lezen wat dat betekent.</translation>
    </message>
</context>
<context>
    <name>FloatingBar</name>
    <message>
        <source>tijdwijzer bar</source>
        <translation>tijdwijzer-balk</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Stop (0)</source>
        <translation>Stoppen (0)</translation>
    </message>
    <message>
        <source>Choose what you are doing now</source>
        <translation>Kies wat je nu doet</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>sinds {time}</translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>ObservingMenu</name>
    <message>
        <source>Observing</source>
        <translation>Waarnemen</translation>
    </message>
    <message>
        <source>Observe</source>
        <translation>Waarnemen</translation>
    </message>
    <message>
        <source>Pause for {count} minutes</source>
        <translation>{count} minuten pauzeren</translation>
    </message>
    <message>
        <source>Pause for the rest of the day</source>
        <translation>De rest van de dag pauzeren</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>Pauze beëindigen</translation>
    </message>
    <message>
        <source>Observes nothing</source>
        <translation>Neemt niets waar</translation>
    </message>
    <message>
        <source>Hand-overs…</source>
        <translation>Overgangen…</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>running now</source>
        <translation>loopt nu</translation>
    </message>
</context>
<context>
    <name>SplitStrip</name>
    <message>
        <source>Where the time is split</source>
        <translation>Waar de tijd gesplitst wordt</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} tot {end}</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Switch</source>
        <translation>Wisselen</translation>
    </message>
    <message>
        <source>Type an activity or a time</source>
        <translation>Typ een activiteit of een tijd</translation>
    </message>
    <message>
        <source>Type an activity, or  -15 meeting</source>
        <translation>Typ een activiteit, of  -15 overleg</translation>
    </message>
    <message>
        <source>What to switch to</source>
        <translation>Waarnaar te wisselen</translation>
    </message>
    <message>
        <source>Interruption</source>
        <translation>Onderbreking</translation>
    </message>
    <message>
        <source>System slow</source>
        <translation>Systeem traag</translation>
    </message>
    <message>
        <source>Direct time</source>
        <translation>Directe tijd</translation>
    </message>
    <message>
        <source>Indirect time</source>
        <translation>Indirecte tijd</translation>
    </message>
    <message>
        <source>Recently</source>
        <translation>Kort geleden</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>vandaag {time}</translation>
    </message>
    <message>
        <source>{name}, since {time}</source>
        <translation>{name}, vanaf {time}</translation>
    </message>
    <message>
        <source>In place of {time} {name}</source>
        <translation>In plaats van {time} {name}</translation>
    </message>
    <message>
        <source>In place of {time} that was there</source>
        <translation>In plaats van {time} die er al stond</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>Count what you finish</source>
        <translation>Tel wat je afrondt</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Nothing is running</source>
        <translation>Er loopt niets</translation>
    </message>
    <message>
        <source>direct {direct}</source>
        <translation>direct {direct}</translation>
    </message>
    <message>
        <source>direct {direct} of {contract}</source>
        <translation>direct {direct} van {contract}</translation>
    </message>
    <message>
        <source>End interruption</source>
        <translation>Onderbreking klaar</translation>
    </message>
    <message>
        <source>Interruption</source>
        <translation>Onderbreking</translation>
    </message>
    <message>
        <source>System works again</source>
        <translation>Systeem doet het weer</translation>
    </message>
    <message>
        <source>System slow</source>
        <translation>Systeem traag</translation>
    </message>
    <message>
        <source>Observing is switched off by your organisation</source>
        <translation>Waarnemen is uitgezet door je organisatie</translation>
    </message>
    <message>
        <source>Cannot observe here: {reason}</source>
        <translation>Kan hier niet waarnemen: {reason}</translation>
    </message>
    <message>
        <source>Cannot observe just now; keeps trying</source>
        <translation>Kan nu niet waarnemen; blijft het proberen</translation>
    </message>
    <message>
        <source>Observes, but cannot keep it yet: {reason}</source>
        <translation>Neemt waar, maar kan het nog niet bewaren: {reason}</translation>
    </message>
    <message>
        <source>Observes</source>
        <translation>Neemt waar</translation>
    </message>
    <message>
        <source>Observing paused for the rest of the day</source>
        <translation>Waarnemen gepauzeerd voor de rest van de dag</translation>
    </message>
    <message>
        <source>Observing paused until {time}</source>
        <translation>Waarnemen gepauzeerd tot {time}</translation>
    </message>
    <message>
        <source>{product}: {count} today</source>
        <translation>{product}: {count} vandaag</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>Menu of tijdwijzer</source>
        <translation>Menu van tijdwijzer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Day view</source>
        <translation>Dagbeeld</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>Terugblik</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Doelen</translation>
    </message>
    <message>
        <source>Baseline measurement</source>
        <translation>Nulmeting</translation>
    </message>
    <message>
        <source>Sharing asks for your attention…</source>
        <translation>Delen vraagt je aandacht…</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Delen</translation>
    </message>
</context>
<context>
    <name>Typing</name>
    <message>
        <source>You can also type</source>
        <translation>Zo kun je ook typen</translation>
    </message>
    <message>
        <source>-15 meeting</source>
        <translation>-15 overleg</translation>
    </message>
    <message>
        <source>began 15 minutes ago</source>
        <translation>een kwartier geleden begonnen</translation>
    </message>
    <message>
        <source>09:10-09:40 phone</source>
        <translation>09:10-09:40 bellen</translation>
    </message>
    <message>
        <source>from, to</source>
        <translation>van, tot</translation>
    </message>
    <message>
        <source>10:00 +45 training</source>
        <translation>10:00 +45 scholing</translation>
    </message>
    <message>
        <source>for 45 minutes</source>
        <translation>drie kwartier lang</translation>
    </message>
    <message>
        <source>until 11:00 case</source>
        <translation>tot 11:00 dossier</translation>
    </message>
    <message>
        <source>since the entry before</source>
        <translation>vanaf de vorige registratie</translation>
    </message>
    <message>
        <source>case #2481 // called back</source>
        <translation>dossier #2481 // teruggebeld</translation>
    </message>
    <message>
        <source>with case and note</source>
        <translation>met zaak en notitie</translation>
    </message>
    <message>
        <source>A new activity under</source>
        <translation>Een nieuwe activiteit onder</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>vandaag {time}</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>afgerond</translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>System slow</source>
        <translation>Systeem traag</translation>
    </message>
</context>
</TS>
