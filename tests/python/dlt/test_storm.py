"""Faults, kills and changes of any month in a random order, of which nothing may be seen in the end."""

import os
import random
from pathlib import Path

import pytest
from storm import Storm

SEED = int(os.environ.get("SCORESHEET_SEED", random.SystemRandom().getrandbits(32)))


@pytest.mark.timeout(600)
def test_one_load_without_faults_makes_up_for_all_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    storm = Storm(tmp_path, SEED)
    storm.round(loads=4)
    storm.round(loads=2)
    with capsys.disabled():
        print(f"\n{storm}")
    assert storm.rows
