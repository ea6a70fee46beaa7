<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>AgreementBlock</name>
    <message>
        <source>The agreement</source>
        <translation>De regeling</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Read the agreement</source>
        <translation>Regeling lezen</translation>
    </message>
    <message>
        <source>Load another…</source>
        <translation>Andere laden…</translation>
    </message>
    <message>
        <source>Stop sharing…</source>
        <translation>Stoppen met delen…</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Stoppen met delen</translation>
    </message>
    <message>
        <source>Go on sharing</source>
        <translation>Doorgaan met delen</translation>
    </message>
    <message>
        <source>From now on nothing leaves this computer. What was not delivered yet never will be. What was delivered stays where it is: withdraw a period first if you want it out. The list of what left stays yours.</source>
        <translation>Voortaan verlaat er niets deze computer. Wat nog niet bezorgd is, wordt nooit bezorgd. Wat bezorgd is, blijft waar het is: trek een periode eerst in als je die eruit wilt hebben. De lijst van wat vertrok blijft van jou.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kwartaal</translation>
    </message>
    <message>
        <source>Smallest team</source>
        <translation>Kleinste team</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Gaat naar</translation>
    </message>
    <message>
        <source>Key of the gatekeepers</source>
        <translation>Sleutel van de poortwachters</translation>
    </message>
    <message>
        <source>Fingerprint of the agreement</source>
        <translation>Vingerafdruk van de regeling</translation>
    </message>
    <message>
        <source>What waits stays stored here, and is tried again every half hour.</source>
        <translation>Wat wacht blijft hier bewaard, en wordt elk half uur opnieuw geprobeerd.</translation>
    </message>
</context>
<context>
    <name>AlertsBlock</name>
    <message>
        <source>Read it</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>I have seen this</source>
        <translation>Dit heb ik gezien</translation>
    </message>
</context>
<context>
    <name>EnrolmentBlock</name>
    <message>
        <source>Enrol</source>
        <translation>Inschrijven</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>&amp;Team</translation>
    </message>
    <message>
        <source>&amp;Code on paper</source>
        <translation>&amp;Code op papier</translation>
    </message>
    <message>
        <source>You are not enrolled this quarter. The code comes from the gatekeeper, drawn blind: nobody knows who has which. Capitals, spaces and dashes do not matter.</source>
        <translation>Je bent dit kwartaal niet ingeschreven. De code komt van de poortwachter en is blind getrokken: niemand weet wie welke heeft. Hoofdletters, spaties en streepjes maken niet uit.</translation>
    </message>
    <message>
        <source>Your code is on its way to the gatekeeper, for {team}. Once the list of the team is published, you see here whether you are on it.</source>
        <translation>Je code is onderweg naar de poortwachter, voor {team}. Zodra de lijst van het team gepubliceerd is, zie je hier of je erop staat.</translation>
    </message>
    <message>
        <source>The list of {team} is published and you are not on it: {people}. Nothing of yours can count. Ask the gatekeeper; with another code you can try again.</source>
        <translation>De lijst van {team} is gepubliceerd en je staat er niet op: {people}. Niets van jou kan meetellen. Vraag het de poortwachter; met een andere code kun je het opnieuw proberen.</translation>
    </message>
    <message>
        <source>{team}: {people}. You share {often}.</source>
        <translation>{team}: {people}. Jullie delen {often}.</translation>
    </message>
</context>
<context>
    <name>EnvelopeBlock</name>
    <message>
        <source>Show what is in an envelope</source>
        <translation>Laat zien wat er in een envelop zit</translation>
    </message>
    <message>
        <source>Numbers in the envelope</source>
        <translation>Getallen in de envelop</translation>
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
        <source>In the envelope</source>
        <translation>In de envelop</translation>
    </message>
    <message>
        <source>The rest of it</source>
        <translation>De rest ervan</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Taken out of both envelopes together</source>
        <translation>Uit beide enveloppen samen gehaald</translation>
    </message>
    <message>
        <source>There is room for nothing else: both envelopes are exactly as long as this. Each of them alone holds random numbers. The data protection officer can open the same test envelope elsewhere.</source>
        <translation>Er is voor niets anders ruimte: beide enveloppen zijn precies zo lang als dit. Elk van de twee bevat op zichzelf willekeurige getallen. De functionaris gegevensbescherming kan dezelfde testenvelop elders openen.</translation>
    </message>
    <message>
        <source>Your numbers are sealed to test keys that everybody has, and opened again before your eyes. Nothing is sent.</source>
        <translation>Je getallen worden verzegeld met testsleutels die iedereen heeft, en voor je ogen weer geopend. Er wordt niets verzonden.</translation>
    </message>
    <message>
        <source>Team and period</source>
        <translation>Team en periode</translation>
    </message>
    <message>
        <source>Number of the envelope, drawn at random</source>
        <translation>Nummer van de envelop, willekeurig getrokken</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Inside for the aggregator</source>
        <translation>Inhoud voor de rekenrol</translation>
    </message>
    <message>
        <source>Inside for the gatekeeper</source>
        <translation>Inhoud voor de poortwachter</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>Het hele bestand</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} bytes</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Gatekeeper…</source>
        <translation>Poortwachter…</translation>
    </message>
    <message>
        <source>Aggregator…</source>
        <translation>Rekenrol…</translation>
    </message>
    <message>
        <source>Papers for the works council…</source>
        <translation>Stukken voor de OR…</translation>
    </message>
    <message>
        <source>For who sets sharing up. You do not need this to take part.</source>
        <translation>Voor wie het delen regelt. Om mee te doen heb je dit niet nodig.</translation>
    </message>
</context>
<context>
    <name>LedgerBlock</name>
    <message>
        <source>What left my computer</source>
        <translation>Wat mijn computer verliet</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>Envelop</translation>
    </message>
    <message>
        <source>Every number of this line</source>
        <translation>Elk getal van deze regel</translation>
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
        <source>As sent</source>
        <translation>Zoals verzonden</translation>
    </message>
    <message>
        <source>Fingerprints of this line</source>
        <translation>Vingerafdrukken van deze regel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Waarde kopiëren</translation>
    </message>
    <message>
        <source>Copy line</source>
        <translation>Regel kopiëren</translation>
    </message>
    <message>
        <source>Export list…</source>
        <translation>Lijst exporteren…</translation>
    </message>
</context>
<context>
    <name>LeftPage</name>
    <message>
        <source>What left my computer</source>
        <translation>Wat mijn computer verliet</translation>
    </message>
    <message>
        <source>What is in an envelope</source>
        <translation>Wat er in een envelop zit</translation>
    </message>
</context>
<context>
    <name>LocalPage</name>
    <message>
        <source>Load agreement…</source>
        <translation>Regeling laden…</translation>
    </message>
    <message>
        <source>Nothing leaves your computer</source>
        <translation>Er verlaat niets je computer</translation>
    </message>
    <message>
        <source>Your organisation does not allow sharing: no agreement can be loaded.</source>
        <translation>Je organisatie staat delen niet toe: er kan geen regeling worden geladen.</translation>
    </message>
    <message>
        <source>What it would take to share with the team</source>
        <translation>Wat er nodig is om met het team te delen</translation>
    </message>
    <message>
        <source>Any time you can stop, hold a period back, or see what left.</source>
        <translation>Je kunt altijd stoppen, een periode inhouden, of zien wat er vertrok.</translation>
    </message>
    <message>
        <source>Or drop agreement.json on this window. The file root.json beside it is found by itself.</source>
        <translation>Of sleep agreement.json naar dit venster. Het bestand root.json ernaast wordt vanzelf gevonden.</translation>
    </message>
    <message>
        <source>There is no agreement, so this program sends nothing, to nobody, and looks for nothing outside this computer.</source>
        <translation>Er is geen regeling. Daarom verzendt dit programma niets, naar niemand, en zoekt het niets buiten deze computer.</translation>
    </message>
    <message>
        <source>Your works council agreed to it, and its gatekeepers signed an agreement: a file, agreement.json.</source>
        <translation>Je ondernemingsraad stemde ermee in, en de poortwachters ondertekenden een regeling: een bestand, agreement.json.</translation>
    </message>
    <message>
        <source>You load that file, read what it says, and accept it. Or you do not.</source>
        <translation>Je laadt dat bestand, leest wat erin staat, en aanvaardt het. Of niet.</translation>
    </message>
    <message>
        <source>You enrol with a code on paper that nobody can tell is yours.</source>
        <translation>Je schrijft je in met een code op papier waarvan niemand weet dat die van jou is.</translation>
    </message>
    <message>
        <source>Per period you see the exact numbers first, and decide: send, or hold back.</source>
        <translation>Per periode zie je eerst de precieze getallen, en beslis je: verzenden of inhouden.</translation>
    </message>
</context>
<context>
    <name>MemberPage</name>
    <message>
        <source>Earlier periods</source>
        <translation>Eerdere periodes</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Wat ervan werd</translation>
    </message>
    <message>
        <source>Taking part</source>
        <translation>Meedoen</translation>
    </message>
    <message>
        <source>What would be sent, to the number</source>
        <translation>Wat er verzonden zou worden, tot op het getal</translation>
    </message>
    <message>
        <source>The agreement</source>
        <translation>De regeling</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Ten hoogste</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>Zoals verzonden</translation>
    </message>
    <message>
        <source>What leaves your computer</source>
        <translation>Wat je computer verlaat</translation>
    </message>
    <message>
        <source>I compared this with what is on paper: it is the same</source>
        <translation>Ik heb dit vergeleken met wat er op papier staat: het is hetzelfde</translation>
    </message>
    <message>
        <source>It is the key that you compared before.</source>
        <translation>Het is de sleutel die je eerder hebt vergeleken.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aanvaarden</translation>
    </message>
    <message>
        <source>Do not accept</source>
        <translation>Niet aanvaarden</translation>
    </message>
    <message>
        <source>Fingerprint of the gatekeepers&apos; key</source>
        <translation>Vingerafdruk van de sleutel van de poortwachters</translation>
    </message>
    <message>
        <source>What leaves your computer, per period</source>
        <translation>Wat je computer verlaat, per periode</translation>
    </message>
    <message>
        <source>Nothing else: no days, no times, no cases, no names.</source>
        <translation>Verder niets: geen dagen, geen tijden, geen zaken, geen namen.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>What is published</source>
        <translation>Wat er gepubliceerd wordt</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>Van wie de regeling is</translation>
    </message>
    <message>
        <source>&amp;Where the envelopes go: a folder or an https address</source>
        <translation>&amp;Waar de enveloppen heen gaan: een map of een https-adres</translation>
    </message>
    <message>
        <source>The gatekeepers of the works council and the data protection officer signed it with a key. Compare its fingerprint with the one that they gave you on paper:</source>
        <translation>De poortwachters, van de ondernemingsraad en de functionaris gegevensbescherming, ondertekenden met een sleutel. Vergelijk de vingerafdruk daarvan met die op het papier dat je van hen kreeg:</translation>
    </message>
    <message>
        <source>Agreement “{task}” for {quarter}</source>
        <translation>Regeling ‘{task}’ voor {quarter}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>What is new since the agreement that you accepted</source>
        <translation>Wat er nieuw is sinds de regeling die je aanvaardde</translation>
    </message>
    <message>
        <source>This agreement protects you less than the one before</source>
        <translation>Deze regeling beschermt je minder dan de vorige</translation>
    </message>
    <message>
        <source>You can accept once you have compared the fingerprint.</source>
        <translation>Aanvaarden kan zodra je de vingerafdruk hebt vergeleken.</translation>
    </message>
    <message>
        <source>You can accept once it is said where the envelopes go.</source>
        <translation>Aanvaarden kan zodra er staat waar de enveloppen heen gaan.</translation>
    </message>
    <message>
        <source>Your organisation has laid down where the envelopes go.</source>
        <translation>Je organisatie heeft vastgelegd waar de enveloppen heen gaan.</translation>
    </message>
    <message>
        <source>Accepting sends nothing yet: after this you enrol, and decide per period.</source>
        <translation>Met aanvaarden wordt nog niets verzonden: daarna schrijf je je in, en beslis je per periode.</translation>
    </message>
</context>
<context>
    <name>PeriodCard</name>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Uren</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>Zoals verzonden</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Wat er verzonden wordt</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Verzenden</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Verbeteren</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation>Inhouden</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Intrekken</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Your contribution is not in what was published</source>
        <translation>Jouw bijdrage staat niet in wat er gepubliceerd is</translation>
    </message>
    <message>
        <source>More contributions were counted than there are people enrolled</source>
        <translation>Er zijn meer bijdragen geteld dan er mensen ingeschreven zijn</translation>
    </message>
    <message>
        <source>There is another agreement</source>
        <translation>Er is een andere regeling</translation>
    </message>
    <message>
        <source>An agreement wants to publish of fewer people</source>
        <translation>Een regeling wil over minder mensen publiceren</translation>
    </message>
    <message>
        <source>An agreement is signed by somebody else</source>
        <translation>Een regeling is door iemand anders ondertekend</translation>
    </message>
    <message>
        <source>The list of what left this computer was changed</source>
        <translation>De lijst van wat deze computer verliet is veranderd</translation>
    </message>
    <message>
        <source>It is for {quarter}. Nothing is sent under it until you have read and accepted it.</source>
        <translation>Die is voor {quarter}. Zolang je die niet hebt gelezen en aanvaard, wordt er niets volgens die regeling verzonden.</translation>
    </message>
    <message>
        <source>It was {before} people and would be {after}. Nothing is sent under it until you accept it; the works council knows whether it agreed to that.</source>
        <translation>Het waren er {before} en het zouden er {after} worden. Zolang je deze regeling niet aanvaardt, wordt er niets volgens die regeling verzonden. De ondernemingsraad weet of die daarmee heeft ingestemd.</translation>
    </message>
    <message>
        <source>Its key is not the one that you compared with the paper. Nothing is sent under it. Ask the works council whether the gatekeepers have a new key.</source>
        <translation>De sleutel is een andere dan die je met het papier vergeleek. Er wordt niets volgens deze regeling verzonden. Vraag de ondernemingsraad of de poortwachters een nieuwe sleutel hebben.</translation>
    </message>
    <message>
        <source>Line {line} does not follow on the one before it. Somebody with access to this computer changed the list, or the disk is damaged. Export it, and show it to the data protection officer.</source>
        <translation>Regel {line} sluit niet aan op de regel ervoor. Iemand met toegang tot deze computer veranderde de lijst, of de schijf is beschadigd. Exporteer de lijst, en laat die aan de functionaris gegevensbescherming zien.</translation>
    </message>
    <message>
        <source>A team of {size} or more shares {often}.</source>
        <translation>Een team van {size} of meer deelt {often}.</translation>
    </message>
    <message>
        <source>Chance is added to every number: about {minutes} minutes either way.</source>
        <translation>Bij elk getal komt toeval: ongeveer {minutes} minuten naar boven of beneden.</translation>
    </message>
    <message>
        <source>Nothing is published of a period in which fewer than {k} people took part.</source>
        <translation>Over een periode waarin minder dan {k} mensen meededen wordt niets gepubliceerd.</translation>
    </message>
    <message>
        <source>A number is left out when fewer than {few} people have anything of it, or when it may be that one of them has more than {most} of it.</source>
        <translation>Een getal blijft weg als minder dan {few} mensen er iets van hebben, of als een van hen er meer dan {most} van kan hebben.</translation>
    </message>
    <message>
        <source>Time is published as a mean per person per week, rounded to {minutes} minutes; what was finished as a sum of the whole team, rounded to {count}.</source>
        <translation>Tijd wordt gepubliceerd als gemiddelde per persoon per week, afgerond op {minutes} minuten; wat is afgerond als som van het hele team, afgerond op {count}.</translation>
    </message>
    <message>
        <source>The lead gets exactly what the team gets, at the same moment. Nobody can ask for more.</source>
        <translation>De teamleider krijgt precies wat het team krijgt, op hetzelfde moment. Niemand kan om meer vragen.</translation>
    </message>
    <message>
        <source>from {size} people: {weeks} weeks</source>
        <translation>vanaf {size} mensen: {weeks} weken</translation>
    </message>
    <message>
        <source>Smallest number of people of whom anything is published</source>
        <translation>Kleinste aantal mensen waarover iets gepubliceerd wordt</translation>
    </message>
    <message>
        <source>Smallest number of people behind a number</source>
        <translation>Kleinste aantal mensen achter een getal</translation>
    </message>
    <message>
        <source>Largest part of a number that one person may have</source>
        <translation>Grootste deel van een getal dat één persoon mag hebben</translation>
    </message>
    <message>
        <source>What leaves your computer</source>
        <translation>Wat je computer verlaat</translation>
    </message>
    <message>
        <source>The most that is sent per number</source>
        <translation>Het meeste dat per getal verzonden wordt</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>Rounding of minutes</source>
        <translation>Afronding van minuten</translation>
    </message>
    <message>
        <source>Rounding of numbers</source>
        <translation>Afronding van aantallen</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kwartaal</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Producten</translation>
    </message>
    <message>
        <source>Key of the aggregator</source>
        <translation>Sleutel van de rekenrol</translation>
    </message>
    <message>
        <source>Key of the gatekeeper</source>
        <translation>Sleutel van de poortwachter</translation>
    </message>
    <message>
        <source>Key with which publications are signed</source>
        <translation>Sleutel waarmee publicaties ondertekend worden</translation>
    </message>
    <message>
        <source>Key of the gatekeepers</source>
        <translation>Sleutel van de poortwachters</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>{before} was sent before</source>
        <translation>eerder verzonden: {before}</translation>
    </message>
    <message>
        <source>Quarter {number} of {year}</source>
        <translation>Kwartaal {number} van {year}</translation>
    </message>
    <message>
        <source>Block {number} of {year}</source>
        <translation>Blok {number} van {year}</translation>
    </message>
    <message>
        <source>Week {number} of {year}</source>
        <translation>Week {number} van {year}</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 week</translation>
    </message>
    <message>
        <source>{count} weeks</source>
        <translation>{count} weken</translation>
    </message>
    <message>
        <source>{first} to {last}, {weeks}</source>
        <translation>{first} t/m {last}, {weeks}</translation>
    </message>
    <message>
        <source>Sending was possible until {day}.</source>
        <translation>Verzenden kon tot en met {day}.</translation>
    </message>
    <message>
        <source>Today is the last day to send.</source>
        <translation>Vandaag is de laatste dag om te verzenden.</translation>
    </message>
    <message>
        <source>You can send until {day}.</source>
        <translation>Verzenden kan tot en met {day}.</translation>
    </message>
    <message>
        <source>not: the team is too small</source>
        <translation>niet: het team is te klein</translation>
    </message>
    <message>
        <source>every quarter of 13 weeks</source>
        <translation>elk kwartaal van 13 weken</translation>
    </message>
    <message>
        <source>every four weeks</source>
        <translation>elke vier weken</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>elke week</translation>
    </message>
    <message>
        <source>You hold this period back. Nothing of it leaves your computer.</source>
        <translation>Je houdt deze periode in. Niets ervan verlaat je computer.</translation>
    </message>
    <message>
        <source>You withdrew this period. It does not count, unless you send it again.</source>
        <translation>Je hebt deze periode ingetrokken. Ze telt niet mee, tenzij je opnieuw verzendt.</translation>
    </message>
    <message>
        <source>Too late: this period does not count any more. It stays on your computer.</source>
        <translation>Te laat: deze periode telt niet meer mee. Ze blijft op je computer.</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Without a word from you nothing leaves.</source>
        <translation>Er is nog niets verzonden. Zonder jouw woord vertrekt er niets.</translation>
    </message>
    <message>
        <source>This period is still under way; below is what it comes to until now.</source>
        <translation>Deze periode loopt nog; hieronder staat wat het tot nu toe wordt.</translation>
    </message>
    <message>
        <source>Delivered. It counts once the gatekeeper closes the period.</source>
        <translation>Bezorgd. Het telt zodra de poortwachter de periode sluit.</translation>
    </message>
    <message>
        <source>Counted: your share is in what was published, and nobody can take it out.</source>
        <translation>Geteld: jouw deel zit in wat er gepubliceerd is, en niemand kan het eruit halen.</translation>
    </message>
    <message>
        <source>Not counted. It may be that nothing was published of this period.</source>
        <translation>Niet geteld. Het kan zijn dat over deze periode niets gepubliceerd is.</translation>
    </message>
    <message>
        <source>It could not be delivered in time, and does not count.</source>
        <translation>Het kon niet op tijd bezorgd worden, en telt niet mee.</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Verzonden.</translation>
    </message>
    <message>
        <source>You can send from the last day on, {day}.</source>
        <translation>Verzenden kan vanaf de laatste dag, {day}.</translation>
    </message>
    <message>
        <source>Send seals these numbers for the two roles: neither can read them alone. Until the period is closed you can correct or withdraw them; Undo does not reach what has left. Hold back: nothing leaves, and nobody hears of it.</source>
        <translation>Verzenden verzegelt deze getallen voor de twee rollen: geen van beide kan ze alleen lezen. Tot de periode gesloten is kun je ze verbeteren of intrekken; Ongedaan maken reikt niet tot wat vertrokken is. Inhouden: er vertrekt niets, en niemand hoort ervan.</translation>
    </message>
    <message>
        <source>Withdraw takes your numbers out before the period is closed. Undo does not reach what has left.</source>
        <translation>Intrekken haalt je getallen eruit voordat de periode gesloten wordt. Ongedaan maken reikt niet tot wat vertrokken is.</translation>
    </message>
    <message>
        <source>Your days changed since: Correct replaces what was sent by what is above.</source>
        <translation>Je dagen zijn sindsdien veranderd: Verbeteren vervangt wat verzonden is door wat hierboven staat.</translation>
    </message>
    <message>
        <source>There is nothing to correct: what was sent is what your days come to.</source>
        <translation>Er is niets te verbeteren: wat verzonden is, is wat je dagen opleveren.</translation>
    </message>
    <message>
        <source>too late, stayed here</source>
        <translation>te laat, bleef hier</translation>
    </message>
    <message>
        <source>sealed, waits</source>
        <translation>verzegeld, wacht</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>bezorgd</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>geteld</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>niet geteld</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>verlopen</translation>
    </message>
    <message>
        <source>{enrolled} enrolled, {headcount} according to HR</source>
        <translation>{enrolled} ingeschreven, {headcount} volgens HR</translation>
    </message>
    <message>
        <source>more than there are people: ask the works council before you send anything</source>
        <translation>meer dan er mensen zijn: vraag het de ondernemingsraad voordat je iets verzendt</translation>
    </message>
    <message>
        <source>withdrawal, </source>
        <translation>intrekking, </translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Went to</source>
        <translation>Ging naar</translation>
    </message>
    <message>
        <source>Number of the envelope</source>
        <translation>Nummer van de envelop</translation>
    </message>
    <message>
        <source>Fingerprint of the envelope</source>
        <translation>Vingerafdruk van de envelop</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Regeling</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>Deze regel</translation>
    </message>
    <message>
        <source>The line before it</source>
        <translation>De regel ervoor</translation>
    </message>
    <message>
        <source>The chain is broken: a line was changed or taken out.</source>
        <translation>De keten is verbroken: een regel is veranderd of weggehaald.</translation>
    </message>
    <message>
        <source>Nothing ever left this computer.</source>
        <translation>Er verliet nooit iets deze computer.</translation>
    </message>
    <message>
        <source>The chain is whole: 1 line.</source>
        <translation>De keten is heel: 1 regel.</translation>
    </message>
    <message>
        <source>The chain is whole: {count} lines, each following on the one before it.</source>
        <translation>De keten is heel: {count} regels, die elk op de vorige aansluiten.</translation>
    </message>
    <message>
        <source>Sealed, and on its way: it waits on this computer until it is delivered.</source>
        <translation>Verzegeld en onderweg: het wacht op deze computer tot het bezorgd is.</translation>
    </message>
    <message>
        <source>capped: you registered more</source>
        <translation>afgetopt: je registreerde meer</translation>
    </message>
    <message>
        <source>withdrawn, did not count</source>
        <translation>ingetrokken, telde niet mee</translation>
    </message>
    <message>
        <source>counted, and fixed for good</source>
        <translation>geteld, en ligt voorgoed vast</translation>
    </message>
    <message>
        <source>not counted, and the period is closed</source>
        <translation>niet geteld, en de periode is gesloten</translation>
    </message>
    <message>
        <source>delivered, waits for the closing</source>
        <translation>bezorgd, wacht op de sluiting</translation>
    </message>
    <message>
        <source>not delivered in time, does not count</source>
        <translation>niet op tijd bezorgd, telt niet mee</translation>
    </message>
    <message>
        <source>You sent your numbers of {period}, they were delivered, and the release does not name them. Ask the gatekeeper why.</source>
        <translation>Je verzond je getallen van {period}, ze zijn bezorgd, en de vrijgave noemt ze niet. Vraag de poortwachter waarom.</translation>
    </message>
    <message>
        <source>In {period} the release counts {n} people, and {roster} are enrolled. Trust none of its numbers, and tell the works council.</source>
        <translation>Over {period} telt de vrijgave {n} mensen, en er zijn er {roster} ingeschreven. Vertrouw geen van de getallen, en meld het bij de ondernemingsraad.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Vrijgave</translation>
    </message>
    <message>
        <source>capped</source>
        <translation>afgetopt</translation>
    </message>
    <message>
        <source>Your correction came too late: what you sent before counts</source>
        <translation>Je verbetering kwam te laat: wat je eerder verzond telt mee</translation>
    </message>
    <message>
        <source>Your withdrawal came too late: what you sent before counts</source>
        <translation>Je intrekking kwam te laat: wat je eerder verzond telt mee</translation>
    </message>
    <message>
        <source>What you corrected or withdrew was counted all the same</source>
        <translation>Wat je verbeterde of introk is toch meegeteld</translation>
    </message>
    <message>
        <source>Your correction of {period} was not delivered before the period was closed. The team&apos;s total holds the numbers that you sent first; nobody sees them as yours. What was published is not changed any more, so there is nothing you have to do. Both are in the list of what left this computer.</source>
        <translation>Je verbetering van {period} is niet afgeleverd voordat de periode werd gesloten. In het totaal van het team zitten de getallen die je eerder verzond; niemand ziet dat het de jouwe zijn. Wat is gepubliceerd verandert niet meer, dus je hoeft niets te doen. Beide staan in de lijst van wat deze computer verliet.</translation>
    </message>
    <message>
        <source>Your withdrawal of {period} was not delivered before the period was closed. The team&apos;s total holds the numbers that you sent; nobody sees them as yours. What was published is not changed any more. If the team must not use them, tell the works council.</source>
        <translation>Je intrekking van {period} is niet afgeleverd voordat de periode werd gesloten. In het totaal van het team zitten de getallen die je had verzonden; niemand ziet dat het de jouwe zijn. Wat is gepubliceerd verandert niet meer. Wil je niet dat het team ze gebruikt, zeg het dan tegen de ondernemingsraad.</translation>
    </message>
    <message>
        <source>What you last sent or withdrew of {period} was delivered in time, and the release names what you sent before that. Ask the gatekeeper why; envelope {id} was counted.</source>
        <translation>Wat je het laatst verzond of introk van {period} is op tijd afgeleverd, en toch noemt de vrijgave wat je daarvóór verzond. Vraag de poortwachter waarom; envelop {id} is meegeteld.</translation>
    </message>
    <message>
        <source>what you sent before was counted</source>
        <translation>wat je eerder verzond is meegeteld</translation>
    </message>
    <message>
        <source>withdrawal not delivered in time</source>
        <translation>intrekking niet op tijd afgeleverd</translation>
    </message>
    <message>
        <source>A backup was put back: something that you sent may be missing here</source>
        <translation>Er is een reservekopie teruggezet: hier kan iets ontbreken dat je verzond</translation>
    </message>
    <message>
        <source>What you sent of {period} after the backup was made is not in the list of this computer any more, but it did leave and may count. As long as you can still send: send the numbers below, and withdraw them if you do not want to share; what you send from now on replaces everything before it.</source>
        <translation>Wat je van {period} verzond nadat de reservekopie was gemaakt, staat niet meer in de lijst van deze computer, maar is wel vertrokken en kan meetellen. Zolang je nog kunt verzenden: verzend de getallen hieronder, en trek ze in als je niet wilt delen. Wat je vanaf nu verzendt, vervangt alles van daarvóór.</translation>
    </message>
    <message>
        <source>A backup was put back: Correct sends what is above once more, so that this is what counts.</source>
        <translation>Er is een reservekopie teruggezet: Verbeteren verzendt wat hierboven staat nog een keer, zodat dit is wat telt.</translation>
    </message>
</context>
<context>
    <name>SharingWindow</name>
    <message>
        <source>What was published…</source>
        <translation>Wat er gepubliceerd is…</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Delen</translation>
    </message>
    <message>
        <source>Sharing with the team</source>
        <translation>Delen met het team</translation>
    </message>
    <message>
        <source>Load agreement</source>
        <translation>Regeling laden</translation>
    </message>
    <message>
        <source>You accepted the agreement. Nothing was sent.</source>
        <translation>Je hebt de regeling aanvaard. Er is niets verzonden.</translation>
    </message>
    <message>
        <source>You stopped sharing. From now on nothing leaves this computer.</source>
        <translation>Je bent gestopt met delen. Voortaan verlaat er niets deze computer.</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Lijst exporteren</translation>
    </message>
    <message>
        <source>Written to {name}. Whoever has the file can read it.</source>
        <translation>Geschreven naar {name}. Wie het bestand heeft, kan het lezen.</translation>
    </message>
    <message>
        <source>Drafts saved in {folder}. Have a lawyer look at them, and fill in what stands in brackets.</source>
        <translation>Concepten opgeslagen in {folder}. Laat een jurist ze nakijken, en vul in wat tussen haken staat.</translation>
    </message>
</context>
</TS>
