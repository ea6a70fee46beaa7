<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>DayStrip</name>
    <message>
        <source>Days of the measurement</source>
        <translation>Dagen van de meting</translation>
    </message>
</context>
<context>
    <name>GoalCard</name>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Lijn</translation>
    </message>
    <message>
        <source>Weeks of: {title}</source>
        <translation>Weken van: {title}</translation>
    </message>
    <message>
        <source>Take up again after all</source>
        <translation>Toch weer oppakken</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Loslaten</translation>
    </message>
    <message>
        <source>Hide weeks</source>
        <translation>Weken verbergen</translation>
    </message>
    <message>
        <source>Show weeks</source>
        <translation>Weken tonen</translation>
    </message>
</context>
<context>
    <name>GoalFields</name>
    <message>
        <source>About</source>
        <translation>Waarover</translation>
    </message>
    <message>
        <source>Of which</source>
        <translation>Waarvan</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hoe</translation>
    </message>
    <message>
        <source>Starting from, first day</source>
        <translation>Uitgaan van, eerste dag</translation>
    </message>
    <message>
        <source>Starting from, last day</source>
        <translation>Uitgaan van, laatste dag</translation>
    </message>
    <message>
        <source>By, the last day</source>
        <translation>Uiterlijk, de laatste dag</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kies…</translation>
    </message>
    <message>
        <source>less, by</source>
        <translation>minder</translation>
    </message>
    <message>
        <source>more, by</source>
        <translation>meer</translation>
    </message>
    <message>
        <source>to</source>
        <translation>wordt</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Hoeveel</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>W&amp;aarover</translation>
    </message>
    <message>
        <source>&amp;Of which</source>
        <translation>Waarv&amp;an</translation>
    </message>
    <message>
        <source>&amp;How much</source>
        <translation>&amp;Hoeveel</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Uiterlijk</translation>
    </message>
    <message>
        <source>&amp;Starting from</source>
        <translation>Uitgaan &amp;van</translation>
    </message>
    <message>
        <source>Choose what it is about.</source>
        <translation>Kies waar het over gaat.</translation>
    </message>
    <message>
        <source>Fill in how much; a number, such as 20 or 7.5.</source>
        <translation>Vul in hoeveel; een getal, zoals 20 of 7,5.</translation>
    </message>
    <message>
        <source>The last day to start from comes before the first.</source>
        <translation>De laatste dag om van uit te gaan ligt voor de eerste.</translation>
    </message>
</context>
<context>
    <name>Goals</name>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>was {amount}</source>
        <translation>was {amount}</translation>
    </message>
    <message>
        <source>is to be {amount}</source>
        <translation>wordt {amount}</translation>
    </message>
    <message>
        <source>{about} to {amount}, by {day}</source>
        <translation>{about} naar {amount}, uiterlijk {day}</translation>
    </message>
    <message>
        <source>{about} {amount} less, by {day}</source>
        <translation>{about} {amount} minder, uiterlijk {day}</translation>
    </message>
    <message>
        <source>{about} {amount} more, by {day}</source>
        <translation>{about} {amount} meer, uiterlijk {day}</translation>
    </message>
    <message>
        <source>From {was} ({days}) to {target}</source>
        <translation>Van {was} ({days}) naar {target}</translation>
    </message>
    <message>
        <source>{about} was {was} ({days})</source>
        <translation>{about} was {was} ({days})</translation>
    </message>
    <message>
        <source>Now: {course}. The line asks for {line}.</source>
        <translation>Nu: {course}. De lijn vraagt {line}.</translation>
    </message>
    <message>
        <source>Now {now}, where the line asks for {line}: {course}</source>
        <translation>Nu {now}; de lijn vraagt {line}: {course}</translation>
    </message>
    <message>
        <source>{state}, {day}</source>
        <translation>{state}, {day}</translation>
    </message>
    <message>
        <source>{state}, {day}: it was {reached}</source>
        <translation>{state}, {day}: het was {reached}</translation>
    </message>
    <message>
        <source>Reckoned over {days}</source>
        <translation>Berekend over {days}</translation>
    </message>
    <message>
        <source>Course of {title}. {start}. {standing}.</source>
        <translation>Verloop van {title}. {start}. {standing}.</translation>
    </message>
    <message>
        <source>Was: {value}</source>
        <translation>Was: {value}</translation>
    </message>
    <message>
        <source>Line: {value}</source>
        <translation>Lijn: {value}</translation>
    </message>
    <message>
        <source>as a share of all time</source>
        <translation>als deel van alle tijd</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>alles samen</translation>
    </message>
    <message>
        <source>per {product}</source>
        <translation>per {product}</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
</context>
<context>
    <name>GoalsWindow</name>
    <message>
        <source>New goal…</source>
        <translation>Nieuw doel…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Eerder</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Doelen</translation>
    </message>
    <message>
        <source>As charts</source>
        <translation>Als grafieken</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>Als tabel</translation>
    </message>
</context>
<context>
    <name>Losses</name>
    <message>
        <source>Loss</source>
        <translation>Verlies</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Aandeel</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Gebruikelijk</translation>
    </message>
    <message>
        <source>A working day</source>
        <translation>Per werkdag</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>What could be won back</source>
        <translation>Wat er terug te winnen valt</translation>
    </message>
    <message>
        <source>Within a year</source>
        <translation>Binnen een jaar</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>The bar is your time, the band behind it what is typical. The figure is what could be won back each working day.</source>
        <translation>De balk is jouw tijd, de band erachter wat gebruikelijk is. Het getal is wat er per werkdag terug te winnen valt.</translation>
    </message>
    <message>
        <source>When {loss} can be won back</source>
        <translation>Wanneer {loss} terug te winnen is</translation>
    </message>
</context>
<context>
    <name>NewGoal</name>
    <message>
        <source>Set this goal</source>
        <translation>Dit doel stellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Nieuw doel</translation>
    </message>
    <message>
        <source>In a sentence</source>
        <translation>In een zin</translation>
    </message>
    <message>
        <source>Or choose; both hold the same goal</source>
        <translation>Of kies; het is hetzelfde doel</translation>
    </message>
    <message>
        <source>&amp;In a sentence, as you would say it</source>
        <translation>In een &amp;zin, zoals je het zegt</translation>
    </message>
</context>
<context>
    <name>NoGoals</name>
    <message>
        <source>A goal is one figure, how much it is to become, and by when. You see each week where it stands.</source>
        <translation>Een doel is één cijfer, hoeveel het moet worden en voor wanneer. Je ziet elke week waar het staat.</translation>
    </message>
    <message>
        <source>For instance:</source>
        <translation>Bijvoorbeeld:</translation>
    </message>
</context>
<context>
    <name>Nulmeting</name>
    <message>
        <source>{days}, runs</source>
        <translation>{days}, loopt</translation>
    </message>
    <message>
        <source>until and including {day}</source>
        <translation>tot en met {day}</translation>
    </message>
    <message>
        <source>This measurement is over</source>
        <translation>Deze meting is klaar</translation>
    </message>
    <message>
        <source>Begins on {day}</source>
        <translation>Begint op {day}</translation>
    </message>
    <message>
        <source>Day {number} of {of}</source>
        <translation>Dag {number} van {of}</translation>
    </message>
    <message>
        <source>Baseline measurement: day {number} of {of}</source>
        <translation>Nulmeting: dag {number} van {of}</translation>
    </message>
    <message>
        <source>today {registered} of {asked} filled in</source>
        <translation>vandaag {registered} van {asked} ingevuld</translation>
    </message>
    <message>
        <source>No working day has passed yet.</source>
        <translation>Er is nog geen werkdag voorbij.</translation>
    </message>
    <message>
        <source>{complete} of {days} working days so far are complete.</source>
        <translation>{complete} van {days} werkdagen tot nu toe zijn compleet.</translation>
    </message>
    <message>
        <source>{registered} of {asked} filled in</source>
        <translation>{registered} van {asked} ingevuld</translation>
    </message>
    <message>
        <source>Yet to come</source>
        <translation>Komt nog</translation>
    </message>
    <message>
        <source>{measured} a working day, where {typical} is typical; {minutes} could be won back</source>
        <translation>{measured} per werkdag, waar {typical} gebruikelijk is; {minutes} valt terug te winnen</translation>
    </message>
    <message>
        <source>They show where time went, not why, and not who could do something about it.</source>
        <translation>Ze laten zien waar tijd heen ging, niet waarom, en niet wie er iets aan kan doen.</translation>
    </message>
    <message>
        <source>Typical is a range that is often seen; it is no norm.</source>
        <translation>Gebruikelijk is wat vaak voorkomt; het is geen norm.</translation>
    </message>
    <message>
        <source>What could be won back is reckoned from the upper end of that range to its lower end.</source>
        <translation>Wat er terug te winnen valt is een schatting: boven wat gebruikelijk is, tot boven de ondergrens daarvan.</translation>
    </message>
    <message>
        <source>Left out: {length} of time without a component.</source>
        <translation>Niet meegerekend: {length} aan tijd zonder onderdeel.</translation>
    </message>
    <message>
        <source>{complete} of {days} working day so far is complete.</source>
        <translation>{complete} van {days} werkdag tot nu toe is compleet.</translation>
    </message>
    <message>
        <source>Not complete: {count} of {days} days. What is missing there is not counted.</source>
        <translation>Niet compleet: {count} van {days} dagen. Wat daar ontbreekt, telt niet mee.</translation>
    </message>
</context>
<context>
    <name>NulmetingHeader</name>
    <message>
        <source>Which measurement</source>
        <translation>Welke meting</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Wat je ziet</translation>
    </message>
    <message>
        <source>New measurement…</source>
        <translation>Nieuwe meting…</translation>
    </message>
    <message>
        <source>Baseline measurement</source>
        <translation>Nulmeting</translation>
    </message>
    <message>
        <source>As bars</source>
        <translation>Als balken</translation>
    </message>
    <message>
        <source>As table</source>
        <translation>Als tabel</translation>
    </message>
</context>
<context>
    <name>NulmetingWindow</name>
    <message>
        <source>Baseline measurement</source>
        <translation>Nulmeting</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Opgeslagen: {name}</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Ingevuld</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Days of the measurement</source>
        <translation>Dagen van de meting</translation>
    </message>
    <message>
        <source>Stop early…</source>
        <translation>Eerder stoppen…</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Nu stoppen</translation>
    </message>
    <message>
        <source>Go on measuring</source>
        <translation>Toch doorgaan</translation>
    </message>
    <message>
        <source>A day counts as complete from nine tenths on: nobody accounts for every minute. A click opens the day.</source>
        <translation>Een dag is compleet vanaf negen tiende: niemand verantwoordt elke minuut. Klik op een dag om hem te openen.</translation>
    </message>
    <message>
        <source>What there is is kept, and can be read as a report.</source>
        <translation>Wat er is blijft bewaard, en staat in het verslag.</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Component</source>
        <translation>Onderdeel</translation>
    </message>
    <message>
        <source>Felt (1–5)</source>
        <translation>Gevoeld (1–5)</translation>
    </message>
    <message>
        <source>Share of time</source>
        <translation>Deel van de tijd</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Om naar te kijken</translation>
    </message>
    <message>
        <source>What is felt beside the time that was registered</source>
        <translation>Wat je voelt naast de geregistreerde tijd</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Opslaan als PDF…</translation>
    </message>
    <message>
        <source>What could be won back</source>
        <translation>Wat er terug te winnen valt</translation>
    </message>
    <message>
        <source>What is felt, beside what was measured</source>
        <translation>Wat je voelt, naast wat er gemeten is</translation>
    </message>
    <message>
        <source>What these figures do not say</source>
        <translation>Wat deze cijfers niet zeggen</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Eerste dag</translation>
    </message>
    <message>
        <source>How many weeks</source>
        <translation>Hoeveel weken</translation>
    </message>
    <message>
        <source>For some weeks you register as you always do; after that you see which losses took time, beside what is typical, and what of it could be won back.</source>
        <translation>Een paar weken registreer je zoals altijd; daarna zie je welke verliezen tijd kostten, naast wat gebruikelijk is, en wat daarvan terug te winnen valt.</translation>
    </message>
    <message>
        <source>Everything stays on this computer: nobody else sees it, unless you hand over the report yourself.</source>
        <translation>Alles blijft op deze computer: niemand anders ziet het, tenzij je het verslag zelf uit handen geeft.</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Eerste dag</translation>
    </message>
    <message>
        <source>&amp;Weeks</source>
        <translation>&amp;Weken</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>never in the way</source>
        <translation>nooit in de weg</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>elke dag</translation>
    </message>
    <message>
        <source>How much is it in your way?</source>
        <translation>Hoe vaak zit het je in de weg?</translation>
    </message>
    <message>
        <source>Answer what you want to; each answer is kept at once.</source>
        <translation>Beantwoord wat je wilt; elk antwoord wordt meteen bewaard.</translation>
    </message>
    <message>
        <source>A &amp;remark, for you alone</source>
        <translation>Een &amp;opmerking, alleen voor jou</translation>
    </message>
    <message>
        <source>A remark, for you alone</source>
        <translation>Een opmerking, alleen voor jou</translation>
    </message>
    <message>
        <source>It stays on this computer and is in no report. Only an export of everything about yourself holds it.</source>
        <translation>Die blijft op deze computer en staat in geen enkel verslag. Alleen een export van alles over jezelf bevat hem.</translation>
    </message>
</context>
</TS>
