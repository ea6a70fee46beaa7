<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_GB">
<context>
    <name>Calendar</name>
    <message>
        <source>Choose a day</source>
        <translation>Kies een dag</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Volgende maand</translation>
    </message>
</context>
<context>
    <name>Ribbon</name>
    <message>
        <source>The day as a ribbon</source>
        <translation>De dag als lint</translation>
    </message>
    <message>
        <source>now {time}</source>
        <translation>nu {time}</translation>
    </message>
    <message>
        <source>My day</source>
        <translation>Mijn dag</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Waargenomen</translation>
    </message>
</context>
<context>
    <name>ShareBar</name>
    <message>
        <source>Shares of the day</source>
        <translation>Aandelen van de dag</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>{name}: one fewer</source>
        <translation>{name}: één minder</translation>
    </message>
    <message>
        <source>{name}: one more</source>
        <translation>{name}: één meer</translation>
    </message>
</context>
</TS>
