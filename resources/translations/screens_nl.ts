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
</context>
<context>
    <name>ReflectionScreen</name>
    <message>
        <source>Reflection</source>
        <translation>Terugblik</translation>
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
        <source>Nothing is shared today</source>
        <translation>Vandaag wordt niets gedeeld</translation>
    </message>
    <message>
        <source>In this version nothing ever leaves this computer.</source>
        <translation>In deze versie verlaat niets ooit deze computer.</translation>
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
</TS>
