"""The navigation of the documentation site: every page has one place."""

Section = tuple[str, list[tuple[str, str]]]
"""A title, and its pages with theirs."""

NAVIGATION: list[Section] = [
    ("", [("Home", "index.md")]),
    (
        "Learn",
        [
            ("Tutorial", "tutorial.md"),
            ("Examples", "examples.md"),
            ("First steps, before and now", "first-steps.md"),
        ],
    ),
    (
        "How to",
        [
            ("Load with dlt", "dlt.md"),
            ("Use another API", "your-own-api.md"),
            ("Request chess.com", "client.md"),
            ("Handle errors", "client-errors.md"),
            ("Record and replay", "recordings.md"),
            ("Test with recordings", "pytest.md"),
            ("Check in CI", "ci.md"),
            ("Watch chess.com", "watch.md"),
            ("Compare contracts", "diff.md"),
            ("Repair a contract", "propose.md"),
            ("Follow null rates", "null-rates.md"),
            ("Move from dlt's own source", "migration.md"),
            ("Decode on Spark", "spark.md"),
            ("Use from Rust", "rust.md"),
        ],
    ),
    (
        "Understand",
        [
            ("The contract", "contract.md"),
            ("The dialect of schemas", "dialect.md"),
            ("Drift", "drift.md"),
            ("Politeness", "politeness.md"),
            ("Incremental loads", "incremental.md"),
            ("Evidence", "evidence.md"),
            ("Changes of chess.com", "upstream-changes.md"),
            ("Design", "design.md"),
        ],
    ),
    (
        "Reference",
        [
            ("Command line", "cli.md"),
            ("Configuration", "configuration.md"),
            ("Codes", "codes.md"),
            ("Reports", "report.md"),
            ("Rules of diff", "diff-rules.md"),
            ("Tables", "tables/index.md"),
            ("Python", "python.md"),
            ("Python: reports", "python-report.md"),
            ("Python: recordings", "python-replay.md"),
            ("Python: evolution", "python-evolution.md"),
            ("Python: dlt", "python-dlt.md"),
            ("Python: Spark", "python-spark.md"),
            ("Rust", "rust-api.md"),
        ],
    ),
    (
        "Compare",
        [
            ("Performance", "performance.md"),
            ("What a load costs", "load-costs.md"),
            ("Missed goals", "missed-goals.md"),
            ("The decoder", "performance-decoder.md"),
            ("Other tools", "comparison.md"),
        ],
    ),
    (
        "Project",
        [
            ("Changelog", "changelog.md"),
            ("Developing", "developing.md"),
        ],
    ),
]
