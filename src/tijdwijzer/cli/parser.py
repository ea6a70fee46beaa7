"""From words on a command line to what is asked."""

import re
from argparse import SUPPRESS, Namespace
from collections.abc import Sequence

from tijdwijzer.cli.arguments import Parser
from tijdwijzer.words import say


def parse(arguments: Sequence[str], language: str) -> Namespace:
    """What is asked. Raises `arguments.UsageError`, and SystemExit after showing help or the version."""
    program = _Program(language)
    asked, left = program.parse_known_args([_sheltered(argument) for argument in arguments])
    if left and not _are_words(asked, left):
        program.error(f"unrecognized arguments: {' '.join(left)}")
    if asked.profile == "":  # as a variable that is not set leaves it; it would be the current folder
        program.error("argument --profile: expected one argument")
    return asked


def _are_words(asked: Namespace, left: list[str]) -> bool:
    """Whether what argparse left over are the words of a rule, which it only takes before the options of one."""
    if asked.command != "rules" or asked.words or any(word.startswith("-") for word in left):
        return False
    asked.words = left
    return True


def _sheltered(argument: str) -> str:
    """`-15 overleg` and `-3` are text and a day, not options: a space in front says so."""
    return f" {argument}" if re.match(r"-\d", argument) else argument


class _Program(Parser):
    """The whole command line."""

    def __init__(self, language: str) -> None:
        super().__init__(
            language, prog="tijdwijzer", description=say("help.program", language), epilog=say("help.more", language)
        )
        self.takes("--version", action="version", version=_version())
        self.takes("--profile", metavar="DIR", default=None)
        self.takes("--lang", choices=("nl", "en"), default=None)
        self._commands = self.add_subparsers(
            dest="command",
            metavar=say("help.command", language),
            title=say("help.commands", language),
            parser_class=Parser,
        )
        self._timer()
        self._reading()
        self._suggesting()
        self._observed()
        self._moving()
        self._keeping()
        self._observing()
        self._aims()
        self._counting()
        self._output()
        self._papers()
        self._sharing()
        self._roles()
        self._team()
        self._serving()

    def _command(self, name: str) -> Parser:
        text = say(f"help.{name}", self.language)
        parser: Parser = self._commands.add_parser(name, help=text, description=text, language=self.language)
        parser.takes("--profile", metavar="DIR", default=SUPPRESS)
        parser.takes("--lang", choices=("nl", "en"), default=SUPPRESS)
        return parser

    def _timer(self) -> None:
        start = self._command("start")
        start.takes("what", nargs="+", metavar="WHAT")
        start.takes("--at", metavar="HH:MM")
        self._command("stop").takes("--at", metavar="HH:MM")
        self._command("status").takes_json()
        self._command("interrupt")
        self._command("slow").takes("cause", nargs="*", metavar="CAUSE")
        self._command("undo")
        self._command("redo")
        add = self._command("add")
        add.takes("text", nargs="+", metavar="TEXT")
        add.takes("--date", metavar="D")

    def _reading(self) -> None:
        day = self._command("day")
        day.takes("date", nargs="?", metavar="D")
        day.takes_json()
        report = self._command("report")
        report.takes("--from", dest="first", metavar="D", explained="first")
        report.takes("--to", dest="last", metavar="D", explained="last")
        report.takes("--by", default="component")
        report.takes("--format", default="table")
        report.takes("--out", metavar="F")

    def _suggesting(self) -> None:
        suggest = self._command("suggest")
        suggest.takes("date", nargs="?", metavar="D")
        suggest.takes_json()
        accept = self._command("accept")
        accept.takes("date", nargs="?", metavar="D")
        accept.takes("--min-confidence", metavar="X")
        rules = self._command("rules")
        rules.takes("action", nargs="?", metavar="list|test|add|remove", explained="rules_action")
        rules.takes("words", nargs="*", metavar="TEXT", explained="rules_words")
        for name in ("app", "title", "calendar", "label"):
            rules.takes(f"--{name}", metavar="PATTERN" if name != "label" else "TEXT")
        rules.takes("--days", metavar="mon,tue", explained="weekdays")
        rules.takes("--hours", metavar="HH:MM-HH:MM", explained="between")

    def _observed(self) -> None:
        observed = self._command("observed")
        observed.takes("date", nargs="?", metavar="D")
        observed.takes_json()
        handovers = self._command("handovers")
        handovers.takes("--from", dest="first", metavar="D", explained="four_weeks")
        handovers.takes("--to", dest="last", metavar="D", explained="last")
        handovers.takes("--csv", metavar="F")
        handovers.takes("--xes", metavar="F")
        handovers.takes("--yes", action="store_true")
        handovers.takes("--force", action="store_true")

    def _moving(self) -> None:
        bring = self._command("import")
        bring.takes("format", metavar="FORMAT", explained="import_format")
        bring.takes("files", nargs="+", metavar="FILE")
        bring.takes("--map", metavar="F")
        bring.takes("--zone", metavar="Z")
        bring.takes("--since", metavar="D")
        bring.takes("--until", metavar="D")
        bring.takes("--max-hours", metavar="N", default="12")
        bring.takes("--dry-run", action="store_true")
        bring.takes("--all-overlaps", action="store_true")
        bring.takes_json()
        assign = self._command("assign")
        assign.takes("pattern", metavar="PATTERN")
        assign.takes("what", nargs="+", metavar="WHAT")
        assign.takes("--from", dest="first", metavar="D", explained="since")
        assign.takes("--to", dest="last", metavar="D", explained="until")
        assign.takes("--dry-run", action="store_true")
        export = self._command("export")
        export.takes("file", metavar="FILE")
        export.takes("--force", action="store_true")

    def _keeping(self) -> None:
        leave = self._command("leave")
        leave.takes("date", nargs="?", metavar="D")
        leave.takes("hours", nargs="?", metavar="HOURS")
        settings = self._command("settings")
        settings.takes("key", nargs="?", metavar="KEY")
        settings.takes("value", nargs="*", metavar="VALUE")
        doctor = self._command("doctor")
        doctor.takes("--self-test", action="store_true")
        doctor.takes_json()
        self._command("menu").takes("action", metavar="add|remove")
        self._command("wipe").takes("--yes", action="store_true")
        self._command("demo").takes("--build-only", action="store_true")

    def _observing(self) -> None:
        observe = self._command("observe")
        observe.takes("action", metavar="on|off|pause|resume|status|forget", explained="observe_action")
        observe.takes("rest", nargs="*", metavar="MIN|day|hour|today|all|APP", explained="observe_rest")
        observe.takes_json()

    def _aims(self) -> None:
        goal = self._command("goal")
        goal.takes("action", metavar="add|list|show|drop|reopen", explained="goal_action")
        goal.takes("words", nargs="*", metavar="WORDS|N", explained="goal_words")
        goal.takes("--baseline", metavar="D..D", explained="goal_baseline")
        goal.takes("--product", metavar="P", explained="goal_product")
        goal.takes("--note", metavar="T", explained="goal_note")
        goal.takes_json()
        baseline = self._command("baseline")
        baseline.takes("action", metavar="start|status|answer|mark|stop|report", explained="baseline_action")
        baseline.takes("words", nargs="*", metavar="OBSTACLE=1..5|COMPONENT", explained="baseline_words")
        baseline.takes("--from", dest="first", metavar="D", explained="first")
        baseline.takes("--to", dest="last", metavar="D", explained="baseline_last")
        baseline.takes("--weeks", metavar="N", explained="baseline_weeks")
        baseline.takes("--remark", metavar="T", explained="baseline_remark")
        baseline.takes("--out", metavar="F", explained="baseline_out")
        baseline.takes("--force", action="store_true")
        baseline.takes_json()

    def _output(self) -> None:
        output = self._command("output")
        output.takes("--from", dest="first", metavar="D", explained="first")
        output.takes("--to", dest="last", metavar="D", explained="last")
        output.takes_json()
        compare = self._command("compare")
        compare.takes("--before", required=True, metavar="D..D")
        compare.takes("--after", required=True, metavar="D..D")
        compare.takes("--loss", metavar="C")
        compare.takes_json()

    def _papers(self) -> None:
        papers = self._command("papers")
        papers.takes("--agreement", metavar="FILE")
        papers.takes("--to", metavar="DIR", explained="papers_to")
        papers.takes("--list", action="store_true")
        papers.takes("--force", action="store_true")

    def _serving(self) -> None:
        serve = self._command("serve")
        serve.takes("--config", metavar="FILE", explained="service_config")
        serve.takes("--database", metavar="URL")
        serve.takes("--bind", metavar="ADDRESS")
        serve.takes("--port", metavar="N")
        serve.takes("--new-token", action="store_true")

    def _sharing(self) -> None:
        share = self._command("share")
        actions = "status|load|enrol|preview|send|hold|withdraw|carry|ledger|releases|test|leave"
        share.takes("action", metavar=actions, explained="share_action")
        share.takes("words", nargs="*", metavar="FILE|TEAM CODE|PERIOD", explained="share_words")
        share.takes("--root", metavar="FILE", explained="share_root")
        share.takes("--place", metavar="P", explained="share_place")
        share.takes("--yes", action="store_true")
        share.takes("--to", metavar="FILE", explained="share_to")
        share.takes("--open", metavar="FILE", explained="share_open")
        share.takes("--check", action="store_true", explained="share_check")
        share.takes("--force", action="store_true")
        share.takes_json()

    def _roles(self) -> None:
        gatekeeper = self._command("gatekeeper")
        actions = "window|init|agree|codes|roster|due|close|publish|log|keys|passphrase"
        gatekeeper.takes("action", metavar=actions, explained="gatekeeper_action")
        gatekeeper.takes("words", nargs="*", metavar="QUARTER|TEAM|PERIOD|N", explained="gatekeeper_words")
        gatekeeper.takes("--key", metavar="F", explained="key_of_aggregator")
        gatekeeper.takes("--terms", metavar="F")
        aggregator = self._command("aggregator")
        actions = "window|init|key|due|answer|log|keys|passphrase"
        aggregator.takes("action", metavar=actions, explained="aggregator_action")
        aggregator.takes("words", nargs="*", metavar="QUARTER|TEAM|PERIOD", explained="aggregator_words")
        for role in (gatekeeper, aggregator):
            role.takes("--folder", metavar="DIR", explained="role_folder")
            role.takes("--task", metavar="T", explained="role_task")
            role.takes("--place", metavar="P", explained="role_place")
            role.takes("--token-file", metavar="F")
            role.takes("--to", metavar="F", explained="role_to")
            role.takes("--passphrase-file", action="append", default=[], metavar="F")
            role.takes("--new-passphrase-file", action="append", default=[], metavar="F")
            role.takes("--force", action="store_true")
            role.takes("--yes", action="store_true")

    def _team(self) -> None:
        team = self._command("team")
        team.takes("action", metavar="import|report|department", explained="team_action")
        team.takes("words", nargs="*", metavar="FILE|TEAM", explained="team_words")
        team.takes("--team", metavar="T", explained="team_name")
        team.takes("--period", metavar="P", explained="team_period")
        team.takes("--periods", metavar="N")
        team.takes("--format", default="table", explained="team_format")
        team.takes("--to", metavar="F", explained="team_to")

    def _counting(self) -> None:
        count = self._command("count")
        count.takes("what", nargs="*", metavar="PRODUCT N", explained="count_what")
        count.takes("--right", metavar="N")
        count.takes("--returned", metavar="N")
        count.takes("--date", metavar="D")
        products = self._command("products")
        products.takes("action", nargs="?", metavar="list|add|end|remove|import", explained="products_action")
        products.takes("words", nargs="*", metavar="NAME|KEY|FILE", explained="products_words")
        products.takes("--minutes", metavar="M")
        products.takes("--unit", metavar="TEXT", explained="unit_of_product")
        products.takes("--points", metavar="P")
        products.takes("--from", dest="since", metavar="D", explained="valid_from")
        products.takes("--key", metavar="KEY", explained="key_of_product")
        products.takes("--mine", metavar="NAME")
        products.takes("--dry-run", action="store_true")
        products.takes_json()


def _version() -> str:
    from tijdwijzer import __version__

    return f"tijdwijzer {__version__}"
