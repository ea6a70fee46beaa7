"""What is said of the service that members and roles reach over HTTPS."""

SERVICE: dict[str, tuple[str, str]] = {
    "help.serve": (
        "de dienst waar medewerkers en rollen via HTTPS terechtkomen",
        "the service that members and roles reach over HTTPS",
    ),
    "help.service_config": (
        "het bestand met de instellingen (docs/service.md)",
        "the file with the settings (docs/service.md)",
    ),
    "help.database": (
        "het adres van de database, zonder wachtwoord, zoals postgresql+psycopg://tijdwijzer@localhost/tijdwijzer",
        "the address of the database, without password, such as postgresql+psycopg://tijdwijzer@localhost/tijdwijzer",
    ),
    "help.bind": ("het adres waarop geluisterd wordt; anders 127.0.0.1", "the address to listen on; else 127.0.0.1"),
    "help.port": ("de poort; anders 8460", "the port; else 8460"),
    "help.new_token": (
        "maak een token voor een rol, laat het één keer zien en stop",
        "make a token for a role, show it once, and end",
    ),
    "serve.token": (
        'Token, voor de rol, wordt niet nog eens getoond:\n  {token}\nVoor de dienst:\n  token_sha256 = "{hash}"',
        'Token, for the role, not shown again:\n  {token}\nFor the service:\n  token_sha256 = "{hash}"',
    ),
    "serve.trial": (
        "LET OP: een SQLite-bestand is alleen om te proberen. Gebruik PostgreSQL 15 of nieuwer als het echt is.",
        "NOTE: a SQLite file is for a trial only. Use PostgreSQL 15 or newer when it is for real.",
    ),
    "service_missing": (
        "De dienst mist `{module}`. Installeer wat hij nodig heeft: pip install 'tijdwijzer[server]'",
        "The service lacks `{module}`. Install what it needs: pip install 'tijdwijzer[server]'",
    ),
    "service_config": (
        "De instellingen van de dienst kloppen niet bij `{place}`. Kijk in docs/service.md hoe het moet.",
        "The settings of the service are not right at `{place}`. See docs/service.md for how they must be.",
    ),
    "service_address": (
        "Dit is geen adres van een database. Het begint met {schemes}.",
        "This is no address of a database. It begins with {schemes}.",
    ),
    "service_port": (
        "`{text}` is geen poort: dat is een getal van 0 tot en met 65535.",
        "`{text}` is no port: that is a number from 0 to 65535.",
    ),
    "service_secret": (
        "Het bestand met het wachtwoord ({file}) is niet te lezen. Kijk of het er is en of dit account het mag.",
        "The file with the password ({file}) cannot be read. See that it is there and that this account may.",
    ),
    "service_secret_shown": (
        "Een wachtwoord op de opdrachtregel kunnen anderen lezen. Zet het in een bestand (`password_file`).",
        "Others can read a password on a command line. Put it into a file (`password_file`).",
    ),
    "service_newer": (
        "Een nieuwere tijdwijzer heeft deze database bijgewerkt ({schema}). Installeer die, of zet een back-up terug.",
        "A newer tijdwijzer brought this database up to date ({schema}). Install that one, or restore a backup.",
    ),
    "service_old": (
        "Dit is PostgreSQL {found}; {needed} of nieuwer is nodig.",
        "This is PostgreSQL {found}; {needed} or newer is needed.",
    ),
    "service_bind": (
        "Luisteren op {bind}, poort {port} lukt niet: het adres is niet van hier, of de poort is in gebruik.",
        "Cannot listen on {bind}, port {port}: the address is not of here, or the port is in use.",
    ),
}
