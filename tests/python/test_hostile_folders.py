"""A folder that is checked may be anybody's: nothing in it blocks, has no end, or leads elsewhere."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from good_bodies import good_body

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="made of links and special files")

PROFILE = good_body("player_profile")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one response that conforms."""
    folder = tmp_path / "folder"
    (folder / "player_profile").mkdir(parents=True)
    (folder / "player_profile" / "good.json").write_bytes(PROFILE.read_bytes())
    return folder


def check(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Check a folder in a process of its own, which is ended when it hangs or takes much memory."""
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (3 << 29, 3 << 29));"
        " from scoresheet.cli import main; sys.exit(main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", script, "check", str(folder), *more]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)


def loop_of_links(folder: Path) -> str:
    (folder / "a").symlink_to(".")
    (folder / "b").symlink_to(".")
    return "it is a link to a folder, which is read in its own place"


def link_to_itself(folder: Path) -> str:
    (folder / "x.json").symlink_to("x.json")
    return "it is a link that leads nowhere"


def link_to_nothing(folder: Path) -> str:
    (folder / "x.json").symlink_to("nowhere")
    return "it is a link that leads nowhere"


def pipe(folder: Path) -> str:
    os.mkfifo(folder / "player_profile" / "x.json")
    return "it is no plain file"


def link_to_a_pipe(folder: Path) -> str:
    os.mkfifo(folder / "pipe")
    (folder / "player_profile" / "x.json").symlink_to("../pipe")
    return "it is no plain file"


def unix_socket(folder: Path) -> str:
    with socket.socket(socket.AF_UNIX) as listener:
        here = Path.cwd()
        os.chdir(folder / "player_profile")  # The path of a socket must be short.
        listener.bind("x.json")
        os.chdir(here)
    return "it is no plain file"


def device(folder: Path) -> str:
    (folder / "player_profile" / "x.json").symlink_to("/dev/zero")
    return "it is a link that leads out of the folder"


def link_out(folder: Path) -> str:
    (folder / "player_profile" / "x.json").symlink_to("/etc/passwd")
    return "it is a link that leads out of the folder"


def linked_folder_out(folder: Path) -> str:
    (folder / "club").symlink_to("/etc")
    return "it is a link that leads out of the folder"


def sparse_body(folder: Path) -> str:
    with (folder / "player_profile" / "x.json").open("wb") as file:
        file.truncate(1 << 40)
    return "it is longer than 64 MiB"


def sparse_cassette(folder: Path) -> str:
    with (folder / "x.yaml").open("wb") as file:
        file.truncate(1 << 40)
    return "it is longer than 64 MiB"


def sparse_har(folder: Path) -> str:
    with (folder / "x.har").open("wb") as file:
        file.truncate(1 << 40)
    return "it is longer than 256 MiB"


def deep(folder: Path) -> str:
    (folder / "/".join(["d"] * 100)).mkdir(parents=True)
    return "it lies more than 64 folders deep"


def headers_that_block(folder: Path) -> str:
    (folder / "player_profile" / "x.json").write_bytes(PROFILE.read_bytes())
    os.mkfifo(folder / "player_profile" / "x.json.headers")
    return "its headers cannot be read: expected a plain file, but found something else"


TRAPS = [
    loop_of_links,
    link_to_itself,
    link_to_nothing,
    pipe,
    link_to_a_pipe,
    unix_socket,
    device,
    link_out,
    linked_folder_out,
    sparse_body,
    sparse_cassette,
    sparse_har,
    deep,
    headers_that_block,
]


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.__name__)
def test_what_could_block_is_skipped_with_the_reason(trap: Callable[[Path], str], folder: Path) -> None:
    reason = trap(folder)
    outcome = check(folder)
    assert (outcome.returncode, outcome.stdout) == (0, "ok: 1 body validated, no drift\n")
    lines = outcome.stderr.splitlines()
    assert lines
    assert all(line.startswith(f"skipped {folder}/") and reason in line for line in lines)


@pytest.mark.parametrize("name", ["INDEX.tsv", "urls.json"])
def test_an_index_that_blocks_is_an_error(name: str, folder: Path) -> None:
    os.mkfifo(folder / name)
    outcome = check(folder)
    assert outcome.returncode == 2
    assert "expected a plain file, but found something else" in outcome.stderr


def test_a_link_to_a_file_of_the_folder_is_read(folder: Path) -> None:
    (folder / "player_profile" / "again.json").symlink_to("good.json")
    assert check(folder).stdout == "ok: 2 bodies validated, no drift\n"


def test_a_linked_folder_is_read_where_it_is_named(folder: Path) -> None:
    link = folder.with_name("link")
    link.symlink_to(folder)
    assert check(link).stdout == "ok: 1 body validated, no drift\n"


def test_a_device_that_is_named_has_an_end(folder: Path) -> None:
    outcome = check(folder, "/dev/zero")
    assert outcome.returncode == 2
    assert outcome.stderr == (
        "error: expected at most 256 MiB in /dev/zero, but found more\nhelp: name a file or folder\n"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("interactions: [" + "a," * 1_100_000 + "]", "expected at most 1000000 values, but found more"),
        ("interactions: [" + "a," * 20_000 + "]", "expected at most 10000 interactions, but found 20000"),
    ],
)
def test_a_cassette_of_many_values_is_an_error(text: str, message: str, folder: Path) -> None:
    (folder / "x.yaml").write_text(text)
    outcome = check(folder)
    assert outcome.returncode == 2
    assert message in outcome.stderr


def test_repetitions_of_repetitions_are_an_error(folder: Path) -> None:
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    (folder / "x.yaml").write_text("\n".join([*levels, "interactions: *a11"]))
    outcome = check(folder)
    assert outcome.returncode == 2
    assert "repeated values, but found more" in outcome.stderr
