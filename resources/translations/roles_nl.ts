<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>ActPage</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Stop after this one</source>
        <translation>Stoppen na deze</translation>
    </message>
    <message>
        <source>Save to print…</source>
        <translation>Opslaan om af te drukken…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Four eyes: each types their own passphrase, while the other does not look. Neither opens anything alone.</source>
        <translation>Vier ogen: ieder typt de eigen wachtwoordzin, terwijl de ander niet kijkt. Geen van beiden opent iets alleen.</translation>
    </message>
    <message>
        <source>Opening with the passphrases…</source>
        <translation>Openen met de wachtwoordzinnen…</translation>
    </message>
    <message>
        <source>{number} of {count}: {name}</source>
        <translation>{number} van {count}: {name}</translation>
    </message>
    <message>
        <source>Stopping after this one…</source>
        <translation>Stopt na deze…</translation>
    </message>
    <message>
        <source>These are shown once: save them first.</source>
        <translation>Deze worden één keer getoond: sla ze eerst op.</translation>
    </message>
    <message>
        <source>Saved: {name}. Print it, hand out the slips, and then delete the file.</source>
        <translation>Opgeslagen: {name}. Druk het af, deel de strookjes uit en verwijder daarna het bestand.</translation>
    </message>
</context>
<context>
    <name>AggregatorWindow</name>
    <message>
        <source>Aggregator</source>
        <translation>Rekenrol</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Sleutels</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>The keys, the log and what is under way are kept in a folder of this role alone, on a disk that only you can reach. Choose an empty folder to begin, or the one that you used before.</source>
        <translation>De sleutels, het logboek en wat onderweg is staan in een map van deze rol alleen, op een schijf waar alleen jij bij kunt. Kies een lege map om te beginnen, of de map die je eerder gebruikte.</translation>
    </message>
    <message>
        <source>Type the passphrase of this role.</source>
        <translation>Typ de wachtwoordzin van deze rol.</translation>
    </message>
    <message>
        <source>This folder is empty. Begin here, once. The name of the task and the place of the exchange are the same as those of the gatekeepers.</source>
        <translation>Deze map is leeg. Begin hier, één keer. De naam van de taak en de plaats van de uitwisseling zijn dezelfde als die van de poortwachters.</translation>
    </message>
    <message>
        <source>Next step: save the key file of {quarter} for the gatekeepers.</source>
        <translation>Volgende stap: sla het sleutelbestand van {quarter} op voor de poortwachters.</translation>
    </message>
    <message>
        <source>Nothing to do: the gatekeepers will ask when a period is closed.</source>
        <translation>Niets te doen: de poortwachters vragen erom als een periode gesloten is.</translation>
    </message>
    <message>
        <source>Next step: answer. Periods that wait: {count}.</source>
        <translation>Volgende stap: beantwoorden. Periodes die wachten: {count}.</translation>
    </message>
    <message>
        <source>Next step: destroy expired keys. Quarters: {count}.</source>
        <translation>Volgende stap: vernietig verlopen sleutels. Kwartalen: {count}.</translation>
    </message>
    <message>
        <source>Quarter key</source>
        <translation>Kwartaalsleutel</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtwoordzin</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Choose key file…</source>
        <translation>Sleutelbestand kiezen…</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Nog geen bestand gekozen</translation>
    </message>
    <message>
        <source>We called the aggregator, and it is the same there</source>
        <translation>We hebben de rekenrol gebeld, en daar staat hetzelfde</translation>
    </message>
    <message>
        <source>Sign and publish…</source>
        <translation>Ondertekenen en publiceren…</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Wat is afgesproken</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Afgesproken</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Producten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Standard time in minutes</source>
        <translation>Normtijd in minuten</translation>
    </message>
    <message>
        <source>What the teams finish. Without any, only time is shared.</source>
        <translation>Wat de teams afmaken. Zonder producten wordt alleen tijd gedeeld.</translation>
    </message>
    <message>
        <source>Key of the aggregator</source>
        <translation>Sleutel van de rekenrol</translation>
    </message>
    <message>
        <source>The aggregator saves the key file of this quarter and sends it to you. Call, and have the fingerprint read out: only then do you know that nobody put another key in its place.</source>
        <translation>De rekenrol slaat het sleutelbestand van dit kwartaal op en stuurt het jullie. Bel, en laat de vingerafdruk voorlezen: alleen dan weten jullie dat niemand er een andere sleutel voor in de plaats heeft gelegd.</translation>
    </message>
    <message>
        <source>Agreement of {quarter}</source>
        <translation>Regeling van {quarter}</translation>
    </message>
    <message>
        <source>What leaves a computer and what may be published, for one quarter. The numbers are what the protocol proposes; change one only together with the works council. Once signed it stands for the whole quarter.</source>
        <translation>Wat een computer verlaat en wat gepubliceerd mag worden, voor één kwartaal. De getallen zijn die van het protocol; wijzig er alleen een met instemming van de OR. Eenmaal ondertekend geldt de regeling het hele kwartaal.</translation>
    </message>
    <message>
        <source>Signed and published. It stands for the whole quarter.</source>
        <translation>Ondertekend en gepubliceerd. De regeling geldt het hele kwartaal.</translation>
    </message>
    <message>
        <source>Hash of the agreement: {hash}</source>
        <translation>Kenmerk van de regeling: {hash}</translation>
    </message>
    <message>
        <source>Sign the agreement of {quarter}</source>
        <translation>De regeling van {quarter} ondertekenen</translation>
    </message>
    <message>
        <source>New keys are made for this quarter, and the agreement is signed with your root key.</source>
        <translation>Er worden nieuwe sleutels gemaakt voor dit kwartaal, en de regeling wordt ondertekend met jullie hoofdsleutel.</translation>
    </message>
    <message>
        <source>It is published: every employee who takes part sees it, and is told what is different from before.</source>
        <translation>De regeling wordt gepubliceerd: iedere medewerker die meedoet ziet die, met wat er anders is dan eerst.</translation>
    </message>
    <message>
        <source>It cannot be changed any more this quarter.</source>
        <translation>De regeling kan dit kwartaal niet meer veranderen.</translation>
    </message>
    <message>
        <source>Sign and publish</source>
        <translation>Ondertekenen en publiceren</translation>
    </message>
    <message>
        <source>Nothing was published</source>
        <translation>Er is niets gepubliceerd</translation>
    </message>
    <message>
        <source>The agreement of {quarter} is published</source>
        <translation>De regeling van {quarter} is gepubliceerd</translation>
    </message>
    <message>
        <source>Next: draw the codes with which employees join.</source>
        <translation>Hierna: de codes trekken waarmee medewerkers meedoen.</translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>Answer</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>The gatekeepers closed these periods and ask for your half. Their signature, the number of people and every contribution are checked before anything is handed over; each period is answered once. What you add up are random numbers: without the other half they say nothing.</source>
        <translation>De poortwachters hebben deze periodes gesloten en vragen om jouw helft. Hun handtekening, het aantal mensen en iedere bijdrage worden nagekeken voor er iets wordt overhandigd; iedere periode wordt één keer beantwoord. Wat je optelt zijn willekeurige getallen: zonder de andere helft zeggen ze niets.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wacht op antwoord</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
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
        <source>Nobody waits for an answer.</source>
        <translation>Niemand wacht op een antwoord.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Opnieuw kijken</translation>
    </message>
    <message>
        <source>Answer ({count})…</source>
        <translation>Beantwoorden ({count})…</translation>
    </message>
    <message>
        <source>Answer ({count})</source>
        <translation>Beantwoorden ({count})</translation>
    </message>
    <message>
        <source>Your half of the contributions is opened, checked and added up.</source>
        <translation>Jouw helft van de bijdragen wordt geopend, nagekeken en opgeteld.</translation>
    </message>
    <message>
        <source>Sums of too few people are not handed over; a closing that is not right gets none at all.</source>
        <translation>Sommen van te weinig mensen worden niet overhandigd; bij een sluiting die niet klopt wordt er niets overhandigd.</translation>
    </message>
    <message>
        <source>The answer is sealed to the gatekeepers. What was opened is erased.</source>
        <translation>Het antwoord wordt verzegeld voor de poortwachters. Wat is geopend wordt gewist.</translation>
    </message>
    <message>
        <source>Nothing was answered</source>
        <translation>Er is niets beantwoord</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Overhandigd</translation>
    </message>
    <message>
        <source>Held back: too few people</source>
        <translation>Achtergehouden: te weinig mensen</translation>
    </message>
    <message>
        <source>Answered: {count}</source>
        <translation>Beantwoord: {count}</translation>
    </message>
    <message>
        <source>Tell the gatekeepers that they can publish.</source>
        <translation>Zeg de poortwachters dat ze kunnen publiceren.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>nothing: {why}</source>
        <translation>niets: {why}</translation>
    </message>
    <message>
        <source>your half of the sums</source>
        <translation>jouw helft van de sommen</translation>
    </message>
</context>
<context>
    <name>BeginPage</name>
    <message>
        <source>Choose folder…</source>
        <translation>Map kiezen…</translation>
    </message>
    <message>
        <source>Make the keys</source>
        <translation>Sleutels maken</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Andere map…</translation>
    </message>
    <message>
        <source>Name of the task</source>
        <translation>Naam van de taak</translation>
    </message>
    <message>
        <source>What the teams do, such as “Bezwaar” or “Toeslagen”: letters, digits and spaces. It never changes.</source>
        <translation>Wat de teams doen, zoals “Bezwaar” of “Toeslagen”: letters, cijfers en spaties. De naam verandert nooit meer.</translation>
    </message>
    <message>
        <source>Place of the exchange</source>
        <translation>Plaats van de uitwisseling</translation>
    </message>
    <message>
        <source>The folder on the share, or the https address, that IT gave you. Everybody who takes part uses the same.</source>
        <translation>De map op de netwerkschijf, of het https-adres, dat je van IT kreeg. Iedereen die meedoet gebruikt dezelfde.</translation>
    </message>
    <message>
        <source>A passphrase is a sentence of at least five words that nobody would guess. Write it down and keep it in a closed envelope in a safe: nobody can make a new one for you.</source>
        <translation>Een wachtwoordzin is een zin van minstens vijf woorden die niemand zou raden. Schrijf hem op en bewaar hem in een dichte envelop in een kluis: niemand kan een nieuwe voor je maken.</translation>
    </message>
    <message>
        <source>New passphrases</source>
        <translation>Nieuwe wachtwoordzinnen</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nieuwe wachtwoordzin</translation>
    </message>
    <message>
        <source>Making the keys…</source>
        <translation>Sleutels worden gemaakt…</translation>
    </message>
    <message>
        <source>What the service knows you by, from IT. It is kept in the folder of this role.</source>
        <translation>Daaraan herkent de service jullie; je krijgt het van IT. Het wordt bewaard in de map van deze rol.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>ClosePage</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Ten days after a period ended it can be closed, once. Of every member the newest contribution counts; what comes later stays with the employee. Then the aggregator is asked for its half of the sums.</source>
        <translation>Tien dagen na het einde kan een periode worden gesloten, één keer. Van iedere medewerker telt de nieuwste bijdrage; wat later komt blijft bij de medewerker. Daarna wordt de rekenrol om zijn helft van de sommen gevraagd.</translation>
    </message>
    <message>
        <source>There is no period to close.</source>
        <translation>Er is geen periode om te sluiten.</translation>
    </message>
    <message>
        <source>Employees can still send</source>
        <translation>Medewerkers kunnen nog verzenden</translation>
    </message>
    <message>
        <source>Close periods ({count})…</source>
        <translation>Periodes sluiten ({count})…</translation>
    </message>
    <message>
        <source>Only {name}…</source>
        <translation>Alleen {name}…</translation>
    </message>
    <message>
        <source>{day} to be over</source>
        <translation>tot en met {day}</translation>
    </message>
    <message>
        <source>Close periods ({count})</source>
        <translation>Periodes sluiten ({count})</translation>
    </message>
    <message>
        <source>Every contribution is verified: is it of somebody on the roster, unchanged, and of this period?</source>
        <translation>Iedere bijdrage wordt nagekeken: komt die van iemand op de deelnemerslijst, is er niets aan veranderd, en hoort die bij deze periode?</translation>
    </message>
    <message>
        <source>Where fewer people took part than was agreed, the period ends here: “too few” is published.</source>
        <translation>Deden er minder mensen mee dan is afgesproken, dan eindigt de periode hier: “te weinig” wordt gepubliceerd.</translation>
    </message>
    <message>
        <source>For the others the aggregator is asked for its half. After this nothing can be corrected or added.</source>
        <translation>Voor de andere wordt de rekenrol om zijn helft gevraagd. Hierna kan er niets meer worden verbeterd of toegevoegd.</translation>
    </message>
    <message>
        <source>Nothing was closed</source>
        <translation>Er is niets gesloten</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Tellen mee</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>Left out, and why</source>
        <translation>Niet meegeteld, en waarom</translation>
    </message>
    <message>
        <source>Closed: {count}</source>
        <translation>Gesloten: {count}</translation>
    </message>
    <message>
        <source>Closed periods</source>
        <translation>Gesloten periodes</translation>
    </message>
    <message>
        <source>too few people</source>
        <translation>te weinig mensen</translation>
    </message>
    <message>
        <source>asked the aggregator</source>
        <translation>gevraagd aan de rekenrol</translation>
    </message>
    <message>
        <source>Waiting for the aggregator now: {count}. Ask for its answer.</source>
        <translation>Periodes die nu op de rekenrol wachten: {count}. Vraag om het antwoord.</translation>
    </message>
    <message>
        <source>Periods with too few people: {count}. Of those “too few” was published, and nothing else.</source>
        <translation>Periodes met te weinig mensen: {count}. Daarvan is “te weinig” gepubliceerd, en verder niets.</translation>
    </message>
</context>
<context>
    <name>CodesPage</name>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>From a list…</source>
        <translation>Uit een lijst…</translation>
    </message>
    <message>
        <source>Teams to draw codes for</source>
        <translation>Teams om codes voor te trekken</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Codes that were given out</source>
        <translation>Codes die zijn uitgegeven</translation>
    </message>
    <message>
        <source>People according to HR</source>
        <translation>Mensen volgens HR</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Ingeschreven</translation>
    </message>
    <message>
        <source>Sign the agreement of this quarter first.</source>
        <translation>Onderteken eerst de regeling van dit kwartaal.</translation>
    </message>
    <message>
        <source>Name of the team</source>
        <translation>Naam van het team</translation>
    </message>
    <message>
        <source>people</source>
        <translation>mensen</translation>
    </message>
    <message>
        <source>Codes for {quarter}</source>
        <translation>Codes voor {quarter}</translation>
    </message>
    <message>
        <source>HR tells you how many people a team has, never who. You draw as many codes; everybody in the team draws one blind, like a lot. The leader of the team does not take part, and gets none.</source>
        <translation>HR zegt hoeveel mensen een team heeft, nooit wie. Jullie trekken even zoveel codes; iedereen in het team trekt er blind een, als een lootje. De teamleider doet niet mee en krijgt er geen.</translation>
    </message>
    <message>
        <source>A team&apos;s name is letters, digits, spaces and .,&amp;()&apos;+-_ (64 at most).</source>
        <translation>De naam van een team bestaat uit letters, cijfers, spaties en .,&amp;()&apos;+-_ (hoogstens 64).</translation>
    </message>
    <message>
        <source>The codes of {team} were given out already this quarter.</source>
        <translation>De codes van {team} zijn dit kwartaal al uitgegeven.</translation>
    </message>
    <message>
        <source>Line {line} of {file} has no number of people.</source>
        <translation>Regel {line} van {file} heeft geen aantal mensen.</translation>
    </message>
    <message>
        <source>Draw codes for {count} teams…</source>
        <translation>Codes trekken voor {count} teams…</translation>
    </message>
    <message>
        <source>Draw codes for one team…</source>
        <translation>Codes trekken voor één team…</translation>
    </message>
    <message>
        <source>Draw codes for {quarter}</source>
        <translation>Codes trekken voor {quarter}</translation>
    </message>
    <message>
        <source>They are shown once. Save and print the slips at once: afterwards only a fingerprint of each is kept, and nobody can make them again.</source>
        <translation>Ze worden één keer getoond. Sla de strookjes meteen op en druk ze af: daarna wordt van iedere code alleen een vingerafdruk bewaard, en niemand kan ze opnieuw maken.</translation>
    </message>
    <message>
        <source>A team gets codes once a quarter. Who comes later takes part from the next.</source>
        <translation>Een team krijgt eens per kwartaal codes. Wie later komt doet vanaf het volgende kwartaal mee.</translation>
    </message>
    <message>
        <source>Draw the codes</source>
        <translation>Codes trekken</translation>
    </message>
    <message>
        <source>No codes were drawn</source>
        <translation>Er zijn geen codes getrokken</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>codes</source>
        <translation>codes</translation>
    </message>
    <message>
        <source>The codes are drawn</source>
        <translation>De codes zijn getrokken</translation>
    </message>
    <message>
        <source>Codes: {count}. Teams: {teams}.</source>
        <translation>Aantal codes: {count}. Aantal teams: {teams}.</translation>
    </message>
</context>
<context>
    <name>FolderPage</name>
    <message>
        <source>Folder of this role</source>
        <translation>Map van deze rol</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Map kiezen…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>GatekeeperWindow</name>
    <message>
        <source>Gatekeeper</source>
        <translation>Poortwachter</translation>
    </message>
    <message>
        <source>Works council member</source>
        <translation>OR-lid</translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation>FG</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Regeling</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Rosters</source>
        <translation>Deelnemerslijsten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publiceren</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Sleutels</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kwartaal</translation>
    </message>
    <message>
        <source>The keys, the log and what is under way are kept in a folder of this role alone, on a disk that both of you can reach and nobody else. Choose an empty folder to begin, or the one that you used before.</source>
        <translation>De sleutels, het logboek en wat onderweg is staan in een map van deze rol alleen, op een schijf waar jullie beiden bij kunnen en niemand anders. Kies een lege map om te beginnen, of de map die jullie eerder gebruikten.</translation>
    </message>
    <message>
        <source>Each types their own passphrase, while the other does not look. Neither opens anything alone.</source>
        <translation>Ieder typt de eigen wachtwoordzin, terwijl de ander niet kijkt. Geen van beiden opent iets alleen.</translation>
    </message>
    <message>
        <source>This folder is empty. Begin here, once, with two people: a member of the works council and the data protection officer. You make the root key with which everything that you publish is signed.</source>
        <translation>Deze map is leeg. Begin hier, één keer, met z’n tweeën: een lid van de OR en de functionaris gegevensbescherming (FG). Jullie maken de hoofdsleutel waarmee alles wat jullie publiceren wordt ondertekend.</translation>
    </message>
    <message>
        <source>Next step: make the agreement of {quarter}.</source>
        <translation>Volgende stap: maak de regeling van {quarter}.</translation>
    </message>
    <message>
        <source>Next step: draw codes for the teams.</source>
        <translation>Volgende stap: trek codes voor de teams.</translation>
    </message>
    <message>
        <source>Nothing to do until {day}: then the first period can be closed.</source>
        <translation>Niets te doen tot en met {day}: daarna kan de eerste periode dicht.</translation>
    </message>
    <message>
        <source>Nothing to do now.</source>
        <translation>Nu is er niets te doen.</translation>
    </message>
    <message>
        <source>Next step: publish. Periods: {count}.</source>
        <translation>Volgende stap: publiceren. Periodes: {count}.</translation>
    </message>
    <message>
        <source>Next step: close. Periods: {count}.</source>
        <translation>Volgende stap: sluiten. Periodes: {count}.</translation>
    </message>
    <message>
        <source>Next step: publish the rosters ({count}), once people have enrolled.</source>
        <translation>Volgende stap: publiceer de deelnemerslijsten ({count}), zodra men zich heeft ingeschreven.</translation>
    </message>
    <message>
        <source>Next step: destroy expired keys. Quarters: {count}.</source>
        <translation>Volgende stap: vernietig verlopen sleutels. Kwartalen: {count}.</translation>
    </message>
    <message>
        <source>Now it is the aggregator&apos;s turn. Periods that wait for its answer: {count}.</source>
        <translation>Nu is de rekenrol aan de beurt. Periodes die op antwoord wachten: {count}.</translation>
    </message>
    <message>
        <source>Passphrases</source>
        <translation>Wachtwoordzinnen</translation>
    </message>
</context>
<context>
    <name>KeyPage</name>
    <message>
        <source>Key of the quarter</source>
        <translation>Sleutel van het kwartaal</translation>
    </message>
    <message>
        <source>The gatekeepers need your public key to make the agreement of a quarter. Save the file and send it to them, by mail for instance: it is not secret. They will call you to compare the fingerprint.</source>
        <translation>De poortwachters hebben je openbare sleutel nodig om de regeling van een kwartaal te maken. Sla het bestand op en stuur het, bijvoorbeeld per mail: het is niet geheim. Zij bellen je om de vingerafdruk te vergelijken.</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kwartaal</translation>
    </message>
    <message>
        <source>Save key file…</source>
        <translation>Sleutelbestand opslaan…</translation>
    </message>
    <message>
        <source>Fingerprint, to read out</source>
        <translation>Vingerafdruk, om voor te lezen</translation>
    </message>
    <message>
        <source>key-of-the-aggregator-{quarter}.json</source>
        <translation>sleutel-rekenrol-{quarter}.json</translation>
    </message>
    <message>
        <source>Saved: {name}. Send it to the gatekeepers.</source>
        <translation>Opgeslagen: {name}. Stuur het aan de poortwachters.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Sleutels</translation>
    </message>
    <message>
        <source>Every quarter has keys of its own. Once the last period of a quarter is published they are destroyed: what was sealed with them can then be opened by nobody, also not with the passphrases.</source>
        <translation>Ieder kwartaal heeft eigen sleutels. Is de laatste periode van een kwartaal gepubliceerd, dan worden ze vernietigd: wat ermee verzegeld is kan daarna niemand meer openen, ook niet met de wachtwoordzinnen.</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kwartaal</translation>
    </message>
    <message>
        <source>Destroy on</source>
        <translation>Vernietigen op</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Vernietigd</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Vingerafdruk</translation>
    </message>
    <message>
        <source>There are no keys yet.</source>
        <translation>Er zijn nog geen sleutels.</translation>
    </message>
    <message>
        <source>Destroy expired keys ({count})…</source>
        <translation>Verlopen sleutels vernietigen ({count})…</translation>
    </message>
    <message>
        <source>Destroy expired keys</source>
        <translation>Verlopen sleutels vernietigen</translation>
    </message>
    <message>
        <source>The keys of {quarters} are erased from this folder, for good.</source>
        <translation>De sleutels van {quarters} worden uit deze map gewist, voorgoed.</translation>
    </message>
    <message>
        <source>Copies of the folder still have them: destroy old copies too, such as a USB stick in a safe.</source>
        <translation>In kopieën van de map staan ze nog: vernietig ook oude kopieën, zoals een usb-stick in de kluis.</translation>
    </message>
    <message>
        <source>Destroy the keys</source>
        <translation>Sleutels vernietigen</translation>
    </message>
    <message>
        <source>No keys were destroyed</source>
        <translation>Er zijn geen sleutels vernietigd</translation>
    </message>
    <message>
        <source>The keys are destroyed</source>
        <translation>De sleutels zijn vernietigd</translation>
    </message>
    <message>
        <source>Destroyed keys</source>
        <translation>Vernietigde sleutels</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Log</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Everything that was done in this role, on this computer. It holds no figure of anybody.</source>
        <translation>Alles wat in deze rol is gedaan, op deze computer. Er staat geen cijfer van iemand in.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Opslaan als tekst…</translation>
    </message>
    <message>
        <source>Nothing happened yet.</source>
        <translation>Er is nog niets gebeurd.</translation>
    </message>
    <message>
        <source>log</source>
        <translation>logboek</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Opgeslagen: {name}</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Aggregator</source>
        <translation>Rekenrol</translation>
    </message>
    <message>
        <source>You hold one half of every contribution: numbers that are random by themselves. You add them up when the gatekeepers have closed a period, and hand over your half of sums that enough people are in. You never see a name, a sum or anybody&apos;s figures.</source>
        <translation>Je hebt één helft van iedere bijdrage: getallen die op zichzelf willekeurig zijn. Je telt ze op als de poortwachters een periode hebben gesloten, en overhandigt jouw helft van sommen waar genoeg mensen in zitten. Je ziet nooit een naam, een som of iemands cijfers.</translation>
    </message>
    <message>
        <source>This role</source>
        <translation>Deze rol</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Keep it safe</source>
        <translation>Bewaar het goed</translation>
    </message>
    <message>
        <source>Copy the folder to a safe place after every act. Without it, or without the passphrase, the periods of this quarter cannot be published any more; nobody else can open them.</source>
        <translation>Kopieer de map na iedere handeling naar een veilige plaats. Zonder de map, of zonder de wachtwoordzin, kunnen de periodes van dit kwartaal niet meer worden gepubliceerd; niemand anders kan ze openen.</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Taak</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Gatekeeper</source>
        <translation>Poortwachter</translation>
    </message>
    <message>
        <source>You, the works council and the data protection officer, decide together what is published of a team. You see who takes part as a key without a name, and the sum of a team where enough people are in it; never anybody&apos;s own figures.</source>
        <translation>Jullie, de OR en de functionaris gegevensbescherming (FG), beslissen samen wat er van een team wordt gepubliceerd. Jullie zien wie er meedoet als een sleutel zonder naam, en de som van een team waar genoeg mensen in zitten; nooit iemands eigen cijfers.</translation>
    </message>
    <message>
        <source>Fingerprint of the root key</source>
        <translation>Vingerafdruk van de hoofdsleutel</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Put it on the intranet and on the notice to employees: their computer shows the same one.</source>
        <translation>Zet hem op het intranet en in het bericht aan medewerkers: hun computer toont dezelfde.</translation>
    </message>
    <message>
        <source>After every act, copy the folder to a USB stick that lies in a safe. Without the folder, or without one of the two passphrases, nobody can go on: then a new task has to be begun and everybody joins anew.</source>
        <translation>Kopieer de map na iedere handeling naar een usb-stick die in een kluis ligt. Zonder de map, of zonder een van de twee wachtwoordzinnen, kan niemand verder: dan moet er een nieuwe taak worden begonnen en doet iedereen opnieuw mee.</translation>
    </message>
    <message>
        <source>not met yet</source>
        <translation>nog onbekend, tot het eerste antwoord</translation>
    </message>
    <message>
        <source>Root key of the gatekeepers</source>
        <translation>Hoofdsleutel van de poortwachters</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Passphrases</source>
        <translation>Wachtwoordzinnen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtwoordzin</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Veranderen…</translation>
    </message>
    <message>
        <source>Change a passphrase when somebody takes over from one of you, or when somebody else may have seen it. Who keeps theirs leaves both fields empty. A passphrase is a sentence of at least five words that nobody would guess.</source>
        <translation>Verander een wachtwoordzin als iemand het van een van jullie overneemt, of als een ander hem kan hebben gezien. Wie de eigen zin houdt, laat beide velden leeg. Een wachtwoordzin is een zin van minstens vijf woorden die niemand zou raden.</translation>
    </message>
    <message>
        <source>Change the passphrase when somebody takes over this role, or when somebody else may have seen it. A passphrase is a sentence of at least five words that nobody would guess.</source>
        <translation>Verander de wachtwoordzin als iemand deze rol overneemt, of als een ander hem kan hebben gezien. Een wachtwoordzin is een zin van minstens vijf woorden die niemand zou raden.</translation>
    </message>
    <message>
        <source>Every key in the folder is sealed anew. The keys themselves, their fingerprints, the agreements and the codes stay what they are.</source>
        <translation>Alle sleutels in de map worden opnieuw verzegeld. De sleutels zelf, hun vingerafdrukken, de regelingen en de codes blijven wat ze zijn.</translation>
    </message>
    <message>
        <source>Copies of the folder from before now still open with the passphrase of now: destroy them afterwards, and make a new copy.</source>
        <translation>Kopieën van de map van vóór nu gaan nog open met de wachtwoordzin van nu: vernietig ze daarna, en maak een nieuwe kopie.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veranderen</translation>
    </message>
    <message>
        <source>Seal every key anew</source>
        <translation>Alle sleutels opnieuw verzegelen</translation>
    </message>
    <message>
        <source>From now on the role opens with what was just typed, and with nothing else.</source>
        <translation>Voortaan gaat de rol open met wat net is getypt, en met niets anders.</translation>
    </message>
    <message>
        <source>{person}: from now on the passphrase that was just typed. {other}: the same one as until now.</source>
        <translation>{person}: voortaan de wachtwoordzin die net is getypt. {other}: dezelfde als tot nu toe.</translation>
    </message>
    <message>
        <source>Now each types the passphrase that holds until now. Who takes over gets it from who leaves, or from the envelope in the safe.</source>
        <translation>Typ nu ieder de wachtwoordzin die tot nu toe geldt. Wie het overneemt krijgt die van wie vertrekt, of uit de envelop in de kluis.</translation>
    </message>
    <message>
        <source>Now type the passphrase that holds until now. Who takes over gets it from who leaves, or from the envelope in the safe.</source>
        <translation>Typ nu de wachtwoordzin die tot nu toe geldt. Wie het overneemt krijgt die van wie vertrekt, of uit de envelop in de kluis.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Er is niets veranderd</translation>
    </message>
    <message>
        <source>From now on the role opens with the new passphrase</source>
        <translation>Voortaan gaat de rol open met de nieuwe wachtwoordzin</translation>
    </message>
    <message>
        <source>Put the new one in a closed envelope in the safe, and destroy the envelope with the old one.</source>
        <translation>Leg de nieuwe in een dichte envelop in de kluis, en vernietig de envelop met de oude.</translation>
    </message>
    <message>
        <source>Destroy the copies of the folder from before now, as they open with the old passphrase. Then copy the folder to the USB stick anew.</source>
        <translation>Vernietig de kopieën van de map van vóór nu: die gaan open met de oude wachtwoordzin. Kopieer de map daarna opnieuw naar de usb-stick.</translation>
    </message>
</context>
<context>
    <name>Passphrases</name>
    <message>
        <source>{person}: passphrase</source>
        <translation>{person}: wachtwoordzin</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtwoordzin</translation>
    </message>
    <message>
        <source>{person}: once more</source>
        <translation>{person}: nog een keer</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Nog een keer</translation>
    </message>
    <message>
        <source>The two are not the same. Type it once more.</source>
        <translation>De twee zijn niet gelijk. Typ hem opnieuw.</translation>
    </message>
    <message>
        <source>{person}: the two are not the same. Type them once more.</source>
        <translation>{person}: de twee zijn niet gelijk. Typ ze opnieuw.</translation>
    </message>
    <message>
        <source>{person}: new passphrase</source>
        <translation>{person}: nieuwe wachtwoordzin</translation>
    </message>
</context>
<context>
    <name>PeriodsPage</name>
    <message>
        <source>Team</source>
        <translation>Team</translation>
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
        <source>Sending ended</source>
        <translation>Verzenden kon tot en met</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klaar om te doen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wacht op</translation>
    </message>
</context>
<context>
    <name>ProductsField</name>
    <message>
        <source>Products</source>
        <translation>Producten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Standard time in minutes</source>
        <translation>Normtijd in minuten</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>Product toevoegen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>The key “{key}” is there twice.</source>
        <translation>De code “{key}” staat er twee keer.</translation>
    </message>
    <message>
        <source>A product needs a name, of 120 signs at most.</source>
        <translation>Een product heeft een naam nodig, van hoogstens 120 tekens.</translation>
    </message>
    <message>
        <source>The key of “{name}” is small letters, digits and -.</source>
        <translation>De code van “{name}” bestaat uit kleine letters, cijfers en -.</translation>
    </message>
    <message>
        <source>The standard time of “{name}” is a number of minutes, such as 45 or 37.5.</source>
        <translation>De normtijd van “{name}” is een aantal minuten, zoals 45 of 37,5.</translation>
    </message>
</context>
<context>
    <name>PublishPage</name>
    <message>
        <source>Publish</source>
        <translation>Publiceren</translation>
    </message>
    <message>
        <source>The aggregator answered. The rules decide what is shown: enough people, nobody with too large a part, and nothing that follows from the rest. The team and its leader see it at the same moment.</source>
        <translation>De rekenrol heeft geantwoord. De regels bepalen wat er wordt getoond: genoeg mensen, niemand met een te groot deel, en niets dat uit de rest volgt. Het team en de teamleider zien het op hetzelfde moment.</translation>
    </message>
    <message>
        <source>There is no answer to publish.</source>
        <translation>Er is geen antwoord om te publiceren.</translation>
    </message>
    <message>
        <source>The aggregator has not answered yet</source>
        <translation>De rekenrol heeft nog niet geantwoord</translation>
    </message>
    <message>
        <source>Publish ({count})…</source>
        <translation>Publiceren ({count})…</translation>
    </message>
    <message>
        <source>Only {name}…</source>
        <translation>Alleen {name}…</translation>
    </message>
    <message>
        <source>the aggregator</source>
        <translation>de rekenrol</translation>
    </message>
    <message>
        <source>Publish periods ({count})</source>
        <translation>Periodes publiceren ({count})</translation>
    </message>
    <message>
        <source>The two halves are added, the rules applied, and the outcome is rounded, signed and published.</source>
        <translation>De twee helften worden opgeteld, de regels toegepast, en de uitkomst wordt afgerond, ondertekend en gepubliceerd.</translation>
    </message>
    <message>
        <source>It happens once, and cannot be taken back or corrected.</source>
        <translation>Dat gebeurt één keer, en kan niet worden teruggenomen of verbeterd.</translation>
    </message>
    <message>
        <source>Afterwards the contributions and the sums are erased.</source>
        <translation>Daarna worden de bijdragen en de sommen gewist.</translation>
    </message>
    <message>
        <source>Nothing was published</source>
        <translation>Er is niets gepubliceerd</translation>
    </message>
    <message>
        <source>With figures: {count}</source>
        <translation>Met cijfers: {count}</translation>
    </message>
    <message>
        <source>Without: {count}</source>
        <translation>Zonder cijfers: {count}</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Gepubliceerd</translation>
    </message>
    <message>
        <source>Withheld, and why</source>
        <translation>Niet getoond, en waarom</translation>
    </message>
    <message>
        <source>What was published</source>
        <translation>Wat er is gepubliceerd</translation>
    </message>
    <message>
        <source>Published: {count}</source>
        <translation>Gepubliceerd: {count}</translation>
    </message>
    <message>
        <source>{cells} figures of {people} people</source>
        <translation>{cells} cijfers van {people} mensen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>{minutes} min per person per week</source>
        <translation>{minutes} min per persoon per week</translation>
    </message>
    <message>
        <source>{count} by the team</source>
        <translation>{count} door het team</translation>
    </message>
    <message>
        <source>The figures</source>
        <translation>De cijfers</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Cijfer</translation>
    </message>
</context>
<context>
    <name>Rhythms</name>
    <message>
        <source>Noise of a week</source>
        <translation>Ruis van een week</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> people</source>
        <translation> mensen</translation>
    </message>
</context>
<context>
    <name>RoleWindow</name>
    <message>
        <source>Steps</source>
        <translation>Stappen</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Daarheen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nog eens proberen</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Andere map…</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>{name}, done</source>
        <translation>{name}, gedaan</translation>
    </message>
    <message>
        <source>Nobody did anything for fifteen minutes, so it was locked.</source>
        <translation>Een kwartier lang deed niemand iets; daarom is het vergrendeld.</translation>
    </message>
    <message>
        <source>Not saved yet. Save it first: this is shown once.</source>
        <translation>Nog niet opgeslagen. Sla het eerst op: dit wordt één keer getoond.</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>What could not be done</source>
        <translation>Wat niet kon</translation>
    </message>
    <message>
        <source>Stopped before the end: {count} still to do. Nothing of those was changed.</source>
        <translation>Gestopt voor het einde; nog te doen: {count}. Daarvan is niets veranderd.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
</context>
<context>
    <name>RostersPage</name>
    <message>
        <source>Rosters</source>
        <translation>Deelnemerslijsten</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>According to HR</source>
        <translation>HR telt</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Ingeschreven</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Niet aangenomen</translation>
    </message>
    <message>
        <source>Draw codes first: employees enrol with those.</source>
        <translation>Trek eerst codes: daarmee schrijven medewerkers zich in.</translation>
    </message>
    <message>
        <source>Rosters of {quarter}</source>
        <translation>Deelnemerslijsten van {quarter}</translation>
    </message>
    <message>
        <source>A roster says which keys take part in a team, beside how many people HR counts. Publish it when everybody who wants to has enrolled, and before the first period ends: who enrols later takes part from the next quarter.</source>
        <translation>Een deelnemerslijst zegt welke sleutels er in een team meedoen, naast hoeveel mensen HR telt. Publiceer hem als iedereen die dat wil zich heeft ingeschreven, en voor het einde van de eerste periode: wie zich later inschrijft doet vanaf het volgende kwartaal mee.</translation>
    </message>
    <message>
        <source>published</source>
        <translation>gepubliceerd</translation>
    </message>
    <message>
        <source>not published</source>
        <translation>niet gepubliceerd</translation>
    </message>
    <message>
        <source>too few people</source>
        <translation>te weinig mensen</translation>
    </message>
    <message>
        <source>more than HR counts</source>
        <translation>meer dan HR telt</translation>
    </message>
    <message>
        <source>Publish rosters ({count})…</source>
        <translation>Lijsten publiceren ({count})…</translation>
    </message>
    <message>
        <source>Only that of {team}…</source>
        <translation>Alleen die van {team}…</translation>
    </message>
    <message>
        <source>A roster is published once: who is not in it takes part from the next quarter.</source>
        <translation>Een lijst wordt één keer gepubliceerd: wie er niet op staat doet vanaf het volgende kwartaal mee.</translation>
    </message>
    <message>
        <source>Not everybody has enrolled yet: {teams}.</source>
        <translation>Nog niet iedereen heeft zich ingeschreven: {teams}.</translation>
    </message>
    <message>
        <source>Too few people for any figure: {teams}.</source>
        <translation>Te weinig mensen voor cijfers: {teams}.</translation>
    </message>
    <message>
        <source>Publish rosters of {quarter}</source>
        <translation>Deelnemerslijsten van {quarter} publiceren</translation>
    </message>
    <message>
        <source>Sign and publish</source>
        <translation>Ondertekenen en publiceren</translation>
    </message>
    <message>
        <source>Nothing was published</source>
        <translation>Er is niets gepubliceerd</translation>
    </message>
    <message>
        <source>The rosters are published</source>
        <translation>De deelnemerslijsten zijn gepubliceerd</translation>
    </message>
    <message>
        <source>The rosters ({count}) are signed and published. Everybody sees how many take part, and can check their own key.</source>
        <translation>De deelnemerslijsten ({count}) worden ondertekend en gepubliceerd. Iedereen ziet hoeveel er meedoen, en kan de eigen sleutel nakijken.</translation>
    </message>
    <message>
        <source>Enrolments of no known team, not taken: {reasons}.</source>
        <translation>Inschrijvingen van geen bekend team, niet aangenomen: {reasons}.</translation>
    </message>
</context>
<context>
    <name>Secret</name>
    <message>
        <source>Show: {name}</source>
        <translation>Tonen: {name}</translation>
    </message>
</context>
<context>
    <name>Slips</name>
    <message>
        <source>Cut along the lines, fold, and have everybody draw one blind. Do not write down who has which. Each slip works once, for this quarter.</source>
        <translation>Knip langs de lijnen, vouw, en laat iedereen er blind een trekken. Schrijf niet op wie welke heeft. Ieder strookje werkt één keer, voor dit kwartaal.</translation>
    </message>
    <message>
        <source>tijdwijzer → Sharing → Take part. Root key: {print}</source>
        <translation>tijdwijzer → Delen → Meedoen. Hoofdsleutel: {print}</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>What protects people</source>
        <translation>Wat mensen beschermt</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hoe vaak</translation>
    </message>
    <message>
        <source>Rounding and limits</source>
        <translation>Afronding en grenzen</translation>
    </message>
</context>
<context>
    <name>TermsTexts</name>
    <message>
        <source>Fewest people in a team</source>
        <translation>Kleinste aantal mensen in een team</translation>
    </message>
    <message>
        <source>Of a period in which fewer took part, nothing is published.</source>
        <translation>Van een periode waarin er minder meededen wordt niets gepubliceerd.</translation>
    </message>
    <message>
        <source>Fewest people in a figure</source>
        <translation>Kleinste aantal mensen in een cijfer</translation>
    </message>
    <message>
        <source>A component or product that fewer people spent time on is withheld.</source>
        <translation>Een onderdeel of product waar minder mensen aan werkten wordt niet getoond.</translation>
    </message>
    <message>
        <source>Largest part of one person</source>
        <translation>Grootste deel van één persoon</translation>
    </message>
    <message>
        <source>A figure of which one person might have more than this is withheld.</source>
        <translation>Een cijfer waarvan één persoon meer dan dit kan hebben wordt niet getoond.</translation>
    </message>
    <message>
        <source>Round minutes to</source>
        <translation>Minuten afronden op</translation>
    </message>
    <message>
        <source>Minutes per person per week are published in steps of so many.</source>
        <translation>Minuten per persoon per week worden gepubliceerd in stappen van zoveel.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Round numbers to</source>
        <translation>Aantallen afronden op</translation>
    </message>
    <message>
        <source>Numbers of products are published in steps of so many.</source>
        <translation>Aantallen producten worden gepubliceerd in stappen van zoveel.</translation>
    </message>
    <message>
        <source>Most minutes per person</source>
        <translation>Grootste aantal minuten per persoon</translation>
    </message>
    <message>
        <source>Per component and period. More is taken for a mistake, and not counted.</source>
        <translation>Per onderdeel en periode. Meer geldt als vergissing, en telt niet.</translation>
    </message>
    <message>
        <source>Most products per person</source>
        <translation>Grootste aantal producten per persoon</translation>
    </message>
    <message>
        <source>Per product and period. More is taken for a mistake, and not counted.</source>
        <translation>Per product en periode. Meer geldt als vergissing, en telt niet.</translation>
    </message>
    <message>
        <source>Every quarter, for teams from</source>
        <translation>Ieder kwartaal, voor teams vanaf</translation>
    </message>
    <message>
        <source>Every four weeks, for teams from</source>
        <translation>Iedere vier weken, voor teams vanaf</translation>
    </message>
    <message>
        <source>Every week with noise, for teams from</source>
        <translation>Iedere week met ruis, voor teams vanaf</translation>
    </message>
    <message>
        <source>A team of fewer than 5 people cannot take part: with so few, the lead would guess too well who is who.</source>
        <translation>Een team van minder dan 5 mensen kan niet meedoen: met zo weinig raadt de teamleider te goed wie wie is.</translation>
    </message>
    <message>
        <source>A figure needs at least 3 people, and no more than a team: of two, each would know the other&apos;s.</source>
        <translation>Een cijfer heeft minstens 3 mensen nodig, en niet meer dan een team: van twee zou ieder die van de ander weten.</translation>
    </message>
    <message>
        <source>One person may have at most 90 % of a figure: with more, the figure is about that person.</source>
        <translation>Eén persoon mag hoogstens 90 % van een cijfer hebben: met meer gaat het cijfer over die persoon.</translation>
    </message>
    <message>
        <source>Every quarter is possible from 5 people, every four weeks from 15, and every week from 25 with a noise of at least 680 minutes. With smaller teams the lead would guess too well who has the most rework.</source>
        <translation>Ieder kwartaal kan vanaf 5 mensen, iedere vier weken vanaf 15, en iedere week vanaf 25 met een ruis van minstens 680 minuten. Bij kleinere teams raadt de teamleider te goed wie het meeste herbewerkt.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Andere map…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Openen…</translation>
    </message>
</context>
</TS>
