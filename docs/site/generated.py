"""The reference pages that are made from the command line, the sources and the schemas."""

import inspect
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import scoresheet
from scoresheet.dlt import source

ROOT = Path(__file__).parents[2]
COMMAND = Path(sys.executable).with_name("scoresheet")
COLUMNS, LONGEST = 96, 108
EXPLAINED_ELSEWHERE = {"violation", "change between contracts"}
NOT_COMMANDS = {"help", "options", "COMMAND"}


def cli_page() -> str:
    """Return the page of the command line: the help of each command, as it prints it."""
    parts = [
        "# Command line",
        "Every command, as `scoresheet COMMAND --help` describes it. This page is made from that output.",
    ]
    for words in [(), *commands()]:
        title = " ".join(["scoresheet", *words])
        lines = [part for line in help_of(*words).splitlines() for part in wrapped(line)]
        parts += [f"## {title}", "```text\n" + "\n".join(lines).rstrip() + "\n```"]
    return "\n\n".join(parts) + "\n"


def wrapped(line: str) -> list[str]:
    """Return a line of a help in pieces that a page shows without scrolling, below the line's description."""
    if len(line) <= LONGEST:
        return [line]
    described = re.match(r" {2,}\S+(?: \S+)*? {2,}(?=\S)| *", line)
    indent = " " * (described.end() if described else 0)
    return textwrap.wrap(line, COLUMNS, subsequent_indent=indent, break_long_words=False) or [""]


def commands() -> list[tuple[str, ...]]:
    """Return all commands with their subcommands, each as its words."""
    found: list[tuple[str, ...]] = []
    for name in listed(help_of()):
        found.append((name,))
        found += [(name, inner) for inner in listed(help_of(name))]
    return found


def listed(text: str) -> list[str]:
    """Return the commands that a help lists."""
    section = re.search(r"^(?:Commands:|positional arguments:\n  [A-Z]+)$(.*?)(?:^\S|\Z)", text, re.M | re.S)
    names = re.findall(r"^ {2,4}([a-z][\w-]*)(?:\s|$)", section[1], re.M) if section else []
    return [name for name in names if name not in NOT_COMMANDS]


def help_of(*words: str) -> str:
    """Return the help of a command."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SCORESHEET_")}
    outcome = subprocess.run(
        [COMMAND, *words, "--help"],
        env=environment | {"COLUMNS": str(COLUMNS), "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    return outcome.stdout


def codes_page() -> str:
    """Return the page of the codes: violations as in docs/, then what else `scoresheet explain` lists."""
    page = (ROOT / "docs" / "codes.md").read_text(encoding="utf-8")
    listing = subprocess.run([COMMAND, "explain"], capture_output=True, text=True, check=True).stdout
    parts = [page.replace("# Violation codes", "# Codes", 1).rstrip()]
    for section in re.split(r"\n\n", listing.strip()):
        title, _, lines = section.partition("\n")
        if title not in EXPLAINED_ELSEWHERE:
            rows = [f"| `{name}` | {text} |" for name, text in re.findall(r"^  (\S+) +(.*)$", lines, re.M)]
            parts.append(
                "\n".join([f"## {title.capitalize()}", "", "| code | meaning |", "|---|---|", *rows])
            )
    return "\n\n".join(parts) + "\n"


def configuration_page() -> str:
    """Return the page of all settings: of the client, the dlt sources, and the environment."""
    client = [f"| `{name}` | {default} | {text} |" for name, default, text in client_settings()]
    sources = [f"| `{name}` | {text} |" for name, text in source_arguments()]
    variables = [f"| `{name}` | {text} |" for name, text in environment_variables()]
    return "\n".join(
        [
            "# Configuration",
            "",
            "All settings. This page is made from the sources of this version.",
            "",
            "## Client",
            "",
            "Keyword arguments of `scoresheet.Client`, and fields of `scoresheet::client::Settings` in Rust.",
            "Durations are in seconds.",
            "",
            "| setting | default | meaning |",
            "|---|---|---|",
            *client,
            "",
            "## dlt sources",
            "",
            "Arguments of `scoresheet.dlt.source`, and keys under `[sources.chess]` in dlt's configuration"
            " (`SOURCES__CHESS__...` in the environment). `scoresheet.dlt.chess` has the same ones, and an"
            " argument for each kind of item.",
            "",
            "| argument | meaning |",
            "|---|---|",
            *sources,
            "",
            "## Environment",
            "",
            "| variable | meaning |",
            "|---|---|",
            *variables,
            "",
        ]
    )


def client_settings() -> list[tuple[str, str, str]]:
    """Return the client's settings in the order of the Python signature, each with default and meaning."""
    source = (ROOT / "src" / "client" / "settings.rs").read_text(encoding="utf-8")
    struct = source[
        source.index("pub struct Settings {") : source.index("\n}", source.index("pub struct Settings {"))
    ]
    documented = {
        name: " ".join(re.findall(r"/// (.*)", comment))
        for comment, name in re.findall(r"((?:    /// .*\n)+)    pub (\w+):", struct)
    }
    # Not a setting in Rust, where a request names the endpoint of its contract.
    documented["schemas"] = (
        "Folder of a contract of your own, or a `Contract`, instead of the installed version's."
    )
    settings = []
    for name, parameter in inspect.signature(scoresheet.Client).parameters.items():
        default = "required" if parameter.default is parameter.empty else f"`{parameter.default!r}`"
        settings.append((name, default.replace("`None`", "none"), documented[name]))
    return settings


def source_arguments() -> list[tuple[str, str]]:
    """Return the arguments of the dlt source and their meanings, from its docstring."""
    text = inspect.getdoc(source) or ""
    section = text[text.index("Args:\n") : text.index("\n\nReturns:")]
    arguments = re.findall(r"^    (\w+): ((?:.*(?:\n {8}.*)*))", section, re.M)
    return [(name, " ".join(meaning.split())) for name, meaning in arguments]


def environment_variables() -> list[tuple[str, str]]:
    """Return the environment variables that the help of the commands names, with the option they set."""
    found: dict[str, str] = {}
    for words in commands():
        for option in re.split(r"\n(?= {2,8}-)", help_of(*words)):
            flag = re.search(r"--[\w-]+", option)
            for name in re.findall(r"\bSCORESHEET_\w+", option):
                if flag:
                    found.setdefault(name, f"the default of `{flag[0]}`")
    return sorted(found.items())


def table_pages() -> dict[str, str]:
    """Return one page for each endpoint, with its tables and the evidence of its rules."""
    head, tables = sections(ROOT / "schemas" / "README.md")
    basis, evidence = sections(ROOT / "docs" / "evidence.md")
    linked = re.compile(r"\]\(#(\w+)\)")
    pages = {
        "tables/index.md": linked.sub(r"](\1.md)", head),
        "evidence.md": linked.sub(r"](tables/\1.md)", basis),
    }
    for endpoint, text in tables.items():
        rules = evidence.get(endpoint)
        basis = (
            f"\n## Evidence\n\nWhat each rule rests on; see [Evidence](../evidence.md).\n{rules}"
            if rules
            else ""
        )
        page = (
            f"---\nhide: [toc]\n---\n\n# {endpoint}\n{text.replace(chr(10) + '### ', chr(10) + '## ')}{basis}"
        )
        pages[f"tables/{endpoint}.md"] = linked.sub(r"](\1.md)", page)
    return pages


def sections(path: Path) -> tuple[str, dict[str, str]]:
    """Return what precedes the sections of the endpoints in a generated page, and these sections."""
    head, *parts = re.split(r"^## `(\w+)`\n", path.read_text(encoding="utf-8"), flags=re.M)
    return head, dict(zip(parts[::2], parts[1::2], strict=True))
