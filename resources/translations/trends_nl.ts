<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>Board</name>
    <message>
        <source>Loss within direct time</source>
        <translation>Verlies in directe tijd</translation>
    </message>
    <message>
        <source>Indirect time</source>
        <translation>Indirecte tijd</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>your median</source>
        <translation>jouw mediaan</translation>
    </message>
    <message>
        <source>typical</source>
        <translation>gebruikelijk</translation>
    </message>
</context>
<context>
    <name>LineCell</name>
    <message>
        <source>What to show of output</source>
        <translation>Wat je van je output ziet</translation>
    </message>
    <message>
        <source>Nothing was counted in this time, so there is no output to show beside it.</source>
        <translation>In deze tijd is niets geteld, dus er staat geen output naast.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Afgerond</translation>
    </message>
</context>
<context>
    <name>PerProduct</name>
    <message>
        <source>Product</source>
        <translation>Product</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Afgerond</translation>
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
        <source>Earned</source>
        <translation>Verdiend</translation>
    </message>
    <message>
        <source>Rework</source>
        <translation>Herbewerken</translation>
    </message>
    <message>
        <source>Handling time, middle half</source>
        <translation>Behandeltijd, middelste helft</translation>
    </message>
    <message>
        <source>What was finished, per product</source>
        <translation>Wat er is afgerond, per product</translation>
    </message>
    <message>
        <source>Per product</source>
        <translation>Per product</translation>
    </message>
    <message>
        <source>Handling time: the median, and what half of the files or days lie between.</source>
        <translation>Behandeltijd: de mediaan, en waar de helft van de dossiers of dagen tussen ligt.</translation>
    </message>
    <message>
        <source>{earned} earned: {direct} per direct hour, {paid} per paid hour</source>
        <translation>{earned} verdiend: {direct} per direct uur, {paid} per betaald uur</translation>
    </message>
    <message>
        <source>{points} value points, {paid} per paid hour</source>
        <translation>{points} waardepunten, {paid} per betaald uur</translation>
    </message>
</context>
<context>
    <name>PeriodsDialog</name>
    <message>
        <source>Before, first day</source>
        <translation>Ervoor, eerste dag</translation>
    </message>
    <message>
        <source>Before, last day</source>
        <translation>Ervoor, laatste dag</translation>
    </message>
    <message>
        <source>After, first day</source>
        <translation>Erna, eerste dag</translation>
    </message>
    <message>
        <source>After, last day</source>
        <translation>Erna, laatste dag</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijk</translation>
    </message>
    <message>
        <source>The two halves of what is shown</source>
        <translation>De twee helften van wat je ziet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Compare two periods</source>
        <translation>Twee periodes vergelijken</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Ervoor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Erna</translation>
    </message>
    <message>
        <source>For instance the months before something changed in your work, and those after it.</source>
        <translation>Bijvoorbeeld de maanden voordat er iets in je werk veranderde, en die erna.</translation>
    </message>
    <message>
        <source>A period ends on or after its first day.</source>
        <translation>Een periode eindigt niet voor de eerste dag ervan.</translation>
    </message>
    <message>
        <source>The second period begins after the first has ended.</source>
        <translation>De tweede periode begint pas als de eerste voorbij is.</translation>
    </message>
</context>
<context>
    <name>TrendTable</name>
    <message>
        <source>Trends in figures, a row per period</source>
        <translation>Het verloop in cijfers, een rij per periode</translation>
    </message>
</context>
<context>
    <name>Trends</name>
    <message>
        <source>quarter {number} of {year}</source>
        <translation>{number}e kwartaal {year}</translation>
    </message>
    <message>
        <source>Q{number} {year}</source>
        <comment>under a bar</comment>
        <translation>K{number} {year}</translation>
    </message>
    <message>
        <source>{period}, so far</source>
        <translation>{period}, tot nu toe</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Geregistreerd</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>Earned hours per paid hour</source>
        <translation>Verdiende uren per betaald uur</translation>
    </message>
    <message>
        <source>Finished per paid hour</source>
        <translation>Afgerond per betaald uur</translation>
    </message>
    <message>
        <source>Right the first time</source>
        <translation>In één keer goed</translation>
    </message>
    <message>
        <source>Nothing registered</source>
        <translation>Niets geregistreerd</translation>
    </message>
    <message>
        <source>{component}: {time}, {share}</source>
        <translation>{component}: {time}, {share}</translation>
    </message>
    <message>
        <source>Typical: {range}</source>
        <translation>Gebruikelijk: {range}</translation>
    </message>
    <message>
        <source>Your usual: {range}</source>
        <translation>Meestal bij jou: {range}</translation>
    </message>
    <message>
        <source>Finished: {count}</source>
        <translation>Afgerond: {count}</translation>
    </message>
    <message>
        <source>Nothing counted</source>
        <translation>Niets geteld</translation>
    </message>
    <message>
        <source>{earned} earned in {paid} registered</source>
        <translation>{earned} verdiend in {paid} geregistreerd</translation>
    </message>
    <message>
        <source>There is too little here yet to compare</source>
        <translation>Er is hier nog te weinig om te vergelijken</translation>
    </message>
    <message>
        <source>Your time was spent much as before</source>
        <translation>Je tijd was ongeveer verdeeld als daarvoor</translation>
    </message>
    <message>
        <source>{component} went from {before} to {after}</source>
        <comment>several things</comment>
        <translation>{component} gingen van {before} naar {after}</translation>
    </message>
    <message>
        <source>{component} went from {before} to {after}</source>
        <comment>one thing</comment>
        <translation>{component} ging van {before} naar {after}</translation>
    </message>
    <message>
        <source>, and you finished more per hour</source>
        <translation>, en je rondde per uur meer af</translation>
    </message>
    <message>
        <source>, and you finished a little more per hour</source>
        <translation>, en je rondde per uur iets meer af</translation>
    </message>
    <message>
        <source>, and you finished as much per hour</source>
        <translation>, en je rondde per uur evenveel af</translation>
    </message>
    <message>
        <source>, and you finished a little less per hour</source>
        <translation>, en je rondde per uur iets minder af</translation>
    </message>
    <message>
        <source>, and you finished less per hour</source>
        <translation>, en je rondde per uur minder af</translation>
    </message>
    <message>
        <source>{before} beside {after}</source>
        <translation>{before} naast {after}</translation>
    </message>
</context>
<context>
    <name>TrendsFoot</name>
    <message>
        <source>Goals</source>
        <translation>Doelen</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Producten</translation>
    </message>
    <message>
        <source>Baseline measurement</source>
        <translation>Nulmeting</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Opslaan als…</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
</context>
<context>
    <name>TrendsHeader</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kwartaal</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Eerder</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>Back to months</source>
        <translation>Terug naar maanden</translation>
    </message>
    <message>
        <source>Back to quarters</source>
        <translation>Terug naar kwartalen</translation>
    </message>
    <message>
        <source>Back to years</source>
        <translation>Terug naar jaren</translation>
    </message>
    <message>
        <source>As charts</source>
        <translation>Als beeld</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>Als tabel</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Maanden</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>Kwartalen</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jaren</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>Nothing is registered yet. What you register shows up here.</source>
        <translation>Er is nog niets geregistreerd. Wat je registreert, zie je hier terug.</translation>
    </message>
</context>
<context>
    <name>TrendsWindow</name>
    <message>
        <source>Trends</source>
        <translation>Verloop</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>There is too little here yet to compare.</source>
        <translation>Er is hier nog te weinig om te vergelijken.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Choose periods…</source>
        <translation>Periodes kiezen…</translation>
    </message>
    <message>
        <source>Did time saved become output?</source>
        <translation>Werd bespaarde tijd ook output?</translation>
    </message>
</context>
</TS>
