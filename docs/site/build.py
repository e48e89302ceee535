"""Build the documentation site: `make docs`.

    python docs/site/build.py

The pages of docs/ are copied into target/docs/pages, links to files elsewhere in the repository are replaced,
and the reference pages are generated. Warnings, dead links and pages without a place in the navigation are
errors.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from generated import cli_page, codes_page, configuration_page, table_pages
from navigation import NAVIGATION, Section

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
BUILD = ROOT / "target" / "docs"
STAGED = BUILD / "pages"
SITE = BUILD / "site"
RUSTDOC = ROOT / "target" / "doc"
BLOB = "https://github.com/scoresheet/scoresheet/blob/main/"
OTHER_PAGES = {"CHANGELOG.md": "changelog.md", "DESIGN.md": "design.md", "DEVELOPING.md": "developing.md"}
"""Pages outside of docs/, and their names on the site."""

LINK = re.compile(r"(!?\[[^\]]*\]\()([^)\s]+)(\))")
FENCE = re.compile(r"^(\s*```\w+)[ \t]+\S.*$", re.MULTILINE)


def main() -> None:
    """Stage the pages, build the site, and check its links."""
    pages = stage()
    write_configuration(pages)
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--strict"]
    outcome = subprocess.run(command, cwd=BUILD, check=False)
    if outcome.returncode:
        sys.exit(outcome.returncode)
    if not (RUSTDOC / "scoresheet" / "index.html").exists():
        sys.exit("expected the pages of rustdoc in target/doc, but found none: run `cargo doc --no-deps`")
    shutil.copytree(RUSTDOC, SITE / "rustdoc")
    dead = dead_links(SITE)
    if dead:
        sys.exit("\n".join(["dead links of the site:", *dead]))
    print(f"wrote {SITE / 'index.html'}: {len(pages)} pages")


def stage() -> list[str]:
    """Write all pages into the folder that the site is built from, and return their names."""
    shutil.rmtree(BUILD, ignore_errors=True)
    STAGED.mkdir(parents=True)
    for page in sorted(DOCS.glob("*.md")):
        write(page.name, page.read_text(encoding="utf-8"), page)
    for name, copied in OTHER_PAGES.items():
        write(copied, (ROOT / name).read_text(encoding="utf-8"), ROOT / name)
    for page in sorted((DOCS / "site" / "reference").glob("*.md")):
        write(page.name, page.read_text(encoding="utf-8"), page)
    write("cli.md", cli_page())
    write("codes.md", codes_page())
    write("configuration.md", configuration_page())
    for name, text in table_pages().items():
        write(name, text)
    for pattern in ("*/*.svg", "*/*.json", "*.schema.json"):
        for file in DOCS.glob(pattern):
            target = STAGED / file.relative_to(DOCS)
            target.parent.mkdir(exist_ok=True)
            shutil.copy2(file, target)
    shutil.copy2(DOCS / "site" / "site.css", STAGED / "site.css")
    return sorted(path.relative_to(STAGED).as_posix() for path in STAGED.rglob("*.md"))


def write(name: str, text: str, source: Path | None = None) -> None:
    """Write one page. `source` is the file whose relative links it has."""
    if source is not None:
        text = LINK.sub(lambda link: link[1] + relinked(link[2], source) + link[3], text)
    # What a fence says of tests is not for readers of the site.
    text = FENCE.sub(r"\1", text)
    path = STAGED / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def relinked(target: str, source: Path) -> str:
    """Return the site's link for a link of a file: to a page of the site, else to the repository."""
    if re.match(r"\w+:|#|rustdoc/", target):
        return target
    path, _, anchor = target.partition("#")
    file = (source.parent / path).resolve()
    within = file.relative_to(ROOT).as_posix()
    if within == "schemas/README.md":
        return f"tables/{anchor}.md" if anchor and anchor != "resources" else "tables/index.md"
    if within in OTHER_PAGES:
        page = OTHER_PAGES[within]
    elif file.parent == DOCS or (within.startswith("docs/") and file.suffix in {".svg", ".json"}):
        page = within.removeprefix("docs/")
    else:
        page = BLOB + within
    return f"{page}#{anchor}" if anchor else page


def write_configuration(pages: list[str]) -> None:
    """Write the configuration, with the navigation. Every page has one place in it."""
    sections = with_new_pages(NAVIGATION, pages)
    placed = [page for _, entries in sections for _, page in entries]
    tables = [page for page in pages if page.startswith("tables/") and page != "tables/index.md"]
    expected = sorted([*placed, *tables])
    if expected != pages:
        sys.exit(
            f"expected each page once in docs/site/navigation.py, but found"
            f" without a place {sorted(set(pages) - set(expected))},"
            f" without a page {sorted(set(expected) - set(pages))}"
        )
    navigation: list[object] = []
    for section, entries in sections:
        items: list[object] = [{title: page} for title, page in entries]
        if section == "Reference":
            items.append({"Tables": ["tables/index.md", *({Path(page).stem: page} for page in tables)]})
            items.remove({"Tables": "tables/index.md"})
        navigation.append({section: items} if section else items[0])
    text = (DOCS / "site" / "zensical.toml").read_text(encoding="utf-8")
    text = text.replace('paths = ["python"]', f"paths = [{json.dumps(str(ROOT / 'python'))}]")
    head = f'[project]\ndocs_dir = "pages"\nsite_dir = "site"\nnav = {inline(navigation)}\n'
    (BUILD / "zensical.toml").write_text(text.replace("[project]\n", head, 1), encoding="utf-8")


def with_new_pages(sections: list[Section], pages: list[str]) -> list[Section]:
    """Return the navigation with pages of docs/ that have no place yet, after the other guides."""
    placed = {page for _, entries in sections for _, page in entries}
    new = [page for page in pages if page not in placed and (DOCS / page).is_file()]
    titled = [(title(DOCS / page), page) for page in new]
    return [(name, entries + titled if name == "How to" else entries) for name, entries in sections]


def title(page: Path) -> str:
    """Return the first heading of a page."""
    found = re.search(r"^# (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1].replace("`", "") if found else page.stem


def inline(value: object) -> str:
    """Return a value as inline TOML."""
    if isinstance(value, list):
        return f"[{', '.join(map(inline, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{json.dumps(key)} = {inline(item)}' for key, item in value.items())} }}"
    return json.dumps(value)


def dead_links(site: Path) -> list[str]:
    """Return the links of the built pages whose file or anchor does not exist."""
    ids: dict[Path, set[str]] = {}
    pages = {
        path: path.read_text(encoding="utf-8")
        for path in sorted(site.rglob("*.html"))
        if "rustdoc" not in path.parts
    }
    for path, text in pages.items():
        ids[path] = set(re.findall(r'\bid="?([^"\s>]+)', text))
    dead = []
    for path, text in pages.items():
        for target in re.findall(r'<(?:a|img)\b[^>]*?(?:href|src)="?([^"\s>]+)', text):
            if re.match(r"\w+:|//", target) or path.name == "404.html":
                continue
            file, _, anchor = target.partition("#")
            linked = (path.parent / file).resolve() if file else path
            if not linked.is_file() or (anchor and linked in ids and anchor not in ids[linked]):
                dead.append(f"  {path.relative_to(site)}: {target}")
    return sorted(set(dead))


if __name__ == "__main__":
    main()
