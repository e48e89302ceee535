"""A version of dlt or pyarrow that is too old is one clear sentence."""

import subprocess
import sys
from importlib.metadata import PackageNotFoundError

import pytest
from scoresheet.dlt.host import versions


@pytest.mark.parametrize("found", ["1.21.0", "1.9", "0.5.4", "1.21.0rc1"])
def test_an_old_dlt_is_refused(monkeypatch: pytest.MonkeyPatch, found: str) -> None:
    monkeypatch.setattr(versions, "version", lambda name: found if name == "dlt" else "26.0.1")
    with pytest.raises(
        ImportError, match=rf"expected dlt 1\.22 or newer for scoresheet\.dlt but found {found}"
    ):
        versions.require()


@pytest.mark.parametrize("found", ["15.0.2", "9.0"])
def test_an_old_pyarrow_is_refused(monkeypatch: pytest.MonkeyPatch, found: str) -> None:
    monkeypatch.setattr(versions, "version", lambda name: found if name == "pyarrow" else "1.31.0")
    with pytest.raises(
        ImportError, match=rf"expected pyarrow 16\.0 or newer .* but found {found}; run: pip install"
    ):
        versions.require()


def test_a_missing_package_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def version(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(versions, "version", version)
    with pytest.raises(ImportError, match="but found none"):
        versions.require()


@pytest.mark.parametrize("found", ["1.22.0", "1.31.0", "1.100.0", "2.0.0a1"])
def test_others_are_taken(monkeypatch: pytest.MonkeyPatch, found: str) -> None:
    monkeypatch.setattr(versions, "version", lambda name: found if name == "dlt" else "16.0.0")
    versions.require()


def test_the_check_comes_before_anything_of_dlt() -> None:
    program = (
        "import importlib.metadata as metadata; metadata.version = lambda name: '1.2'\n"
        "import sys; sys.modules['dlt'] = None\n"
        "import scoresheet.dlt"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert ran.returncode
    assert ran.stderr.splitlines()[-1].startswith("ImportError: expected dlt 1.22 or newer")
