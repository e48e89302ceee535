"""The month arithmetic and the months that are remembered."""

import itertools
from collections import Counter
from datetime import datetime, timedelta, timezone

import pytest
from scoresheet import ConfigError, _months
from scoresheet.dlt.archives import months
from scoresheet.dlt.archives.months import NEWEST, PlayerMonths, Visit

LATER = datetime(2030, 1, 1, tzinfo=timezone.utc)


def visits(*listed: str, rows: int = 1) -> dict[str, Visit]:
    return {month: Visit(f"etag {month}", rows) for month in listed}


@pytest.mark.parametrize(
    "text",
    [
        "2024-03",
        "2024/3",
        "2024/13",
        "2024/00",
        "24/03",
        "2024/03/01",
        " 2024/03",
        "\u0662\u0660\u0662\u0664/03",
    ],
)
def test_a_month_in_another_form_is_refused(text: str) -> None:
    with pytest.raises(ConfigError, match=r"start_month.*YYYY/MM.*2024/03"):
        _months.validate_range(text, None)
    with pytest.raises(ValueError, match="end_month"):
        _months.validate_range(None, text)


def test_a_range_may_be_open_or_one_month_but_not_reversed() -> None:
    assert _months.validate_range(None, None) == (None, None)
    assert _months.validate_range("", "2024/03") == (None, "2024/03")
    assert _months.validate_range("2024/03", "2024/03") == ("2024/03", "2024/03")
    with pytest.raises(ConfigError, match="2024/04 and 2024/03"):
        _months.validate_range("2024/04", "2024/03")


def test_the_month_of_an_archive_is_at_the_end_of_its_url() -> None:
    assert _months.of_url("https://api.chess.com/pub/player/ada/games/2024/03") == "2024/03"
    with pytest.raises(ValueError, match="games/live"):
        _months.of_url("https://api.chess.com/pub/player/ada/games/live")


def test_the_month_of_a_request_is_made_of_its_numbers() -> None:
    assert months.of_parameters({"username": "ada", "year": "2024", "month": "3"}) == "2024/03"
    assert months.of_parameters({"username": "ada", "year": "2024", "month": "03"}) == "2024/03"


def test_months_end_on_the_clock_of_us_pacific_after_two_days_of_grace() -> None:
    # 2024-04-03 00:00 in Los Angeles is 07:00 UTC in summer; 2024-01-03 00:00 is 08:00 UTC in winter.
    summer = datetime(2024, 4, 3, 7, tzinfo=timezone.utc)
    winter = datetime(2024, 1, 3, 8, tzinfo=timezone.utc)
    moment = timedelta(seconds=1)
    assert months.is_over("2024/03", summer)
    assert not months.is_over("2024/03", summer - moment)
    assert months.is_over("2023/12", winter)
    assert not months.is_over("2023/12", winter - moment)


def test_everything_listed_is_due_at_first() -> None:
    assert PlayerMonths().due(["2024/02", "2024/01"]) == {"2024/01": None, "2024/02": None}
    assert PlayerMonths().due([]) == {}


def test_only_the_two_newest_are_asked_for_again_with_their_etags() -> None:
    listed = ["2023/11", "2024/01", "2024/02"]
    known = PlayerMonths().after(visits(*listed), listed, LATER)
    assert known.due(listed) == visits("2024/01", "2024/02")


def test_a_month_that_is_not_certainly_over_stays_open_however_many_follow() -> None:
    listed = ["2024/01", "2024/02", "2024/03"]
    now = datetime(2024, 1, 31, tzinfo=timezone.utc)
    assert PlayerMonths().after(visits(*listed), listed, now).due(listed) == visits(*listed)


def test_a_new_month_closes_the_third_newest_once_that_is_visited() -> None:
    before = ["2024/01", "2024/02"]
    known = PlayerMonths().after(visits(*before), before, LATER)
    listed = [*before, "2024/03"]
    assert known.due(listed) == {**visits(*before), "2024/03": None}
    assert known.after(visits(*listed), listed, LATER).due(listed) == visits("2024/02", "2024/03")


def test_an_earlier_start_a_disjoint_range_and_the_gap_between_are_found() -> None:
    listed = [f"2024/{month:02}" for month in range(1, 10)]

    def load(known: PlayerMonths, start: str | None, end: str | None) -> tuple[list[str], PlayerMonths]:
        due = list(known.due(listed, start, end))
        return due, known.after(visits(*due), listed, LATER)

    due, known = load(PlayerMonths(), "2024/03", "2024/04")
    assert due == ["2024/03", "2024/04"]
    due, known = load(known, "2024/07", "2024/07")
    assert due == ["2024/07"]
    due, known = load(known, "2024/02", "2024/05")
    assert due == ["2024/02", "2024/05"]
    due, known = load(known, None, None)
    assert due == ["2024/01", "2024/06", "2024/08", "2024/09"]
    assert load(known, None, None)[0] == ["2024/08", "2024/09"]


def test_a_month_that_failed_in_the_middle_is_due_again() -> None:
    listed = ["2024/01", "2024/02", "2024/03", "2024/04", "2024/05"]
    known = PlayerMonths().after(visits("2024/01", "2024/03", "2024/04", "2024/05"), listed, LATER)
    assert known.due(listed) == {"2024/02": None, **visits("2024/04", "2024/05")}


def test_an_open_month_that_failed_or_was_out_of_range_keeps_its_etag() -> None:
    listed = ["2024/01", "2024/02"]
    known = PlayerMonths().after(visits(*listed), listed, LATER)
    assert known.after({}, listed, LATER) == known
    grown = [*listed, "2024/03", "2024/04"]
    assert known.after(visits("2024/03"), grown, LATER).due(grown) == {
        **visits("2024/01", "2024/02", "2024/03"),
        "2024/04": None,
    }


def test_a_month_that_appears_between_loaded_ones_is_due() -> None:
    listed = ["2024/01", "2024/03", "2024/04", "2024/05"]
    known = PlayerMonths().after(visits(*listed), listed, LATER)
    assert "2024/02" in known.due(["2024/02", *listed])


def test_a_month_that_is_no_longer_listed_is_not_asked_for() -> None:
    listed = ["2024/01", "2024/02"]
    known = PlayerMonths().after(visits(*listed), listed, LATER)
    assert known.due(["2024/01"]) == visits("2024/01")


def test_the_state_is_compact_and_read_back_as_it_was() -> None:
    listed = [f"{year}/{month:02}" for year in range(2010, 2025) for month in range(1, 13)]
    known = PlayerMonths().after(visits(*listed, rows=9), listed, LATER)
    assert known.to_state() == {
        "loaded": ["2010/01-2024/12"],
        "open": {"2024/11": ["etag 2024/11", 9], "2024/12": ["etag 2024/12", 9]},
        "revalidated_on": LATER.toordinal(),
    }
    assert PlayerMonths.from_state(known.to_state()) == known
    assert PlayerMonths.from_state(None) == PlayerMonths()


def test_every_set_of_months_survives_the_compact_form() -> None:
    year_end = ["2023/11", "2023/12", "2024/01", "2024/02", "2024/03"]
    for count in range(len(year_end) + 1):
        for chosen in itertools.combinations(year_end, count):
            known = PlayerMonths(frozenset(chosen))
            assert PlayerMonths.from_state(known.to_state()) == known


def test_each_closed_month_has_its_turn_once_in_so_many_days() -> None:
    listed = [f"{year}/{month:02}" for year in range(2010, 2025) for month in range(1, 13)]
    known = PlayerMonths().after(visits(*listed), listed, LATER)
    closed = set(listed[:-NEWEST])
    turns: Counter[str] = Counter()
    asked = []
    for day in range(LATER.toordinal() + 1, LATER.toordinal() + 61):
        overdue = known.overdue("erik", day, 30)
        turns.update(overdue)
        asked.append(len(overdue))
        known = known.after_revalidation(day, {}) if overdue else known
    assert turns == dict.fromkeys(closed, 2)
    assert max(asked) < len(closed) / 5


def test_days_without_a_run_are_made_up_for() -> None:
    listed = [f"2024/{month:02}" for month in range(1, 13)]
    known = PlayerMonths().after(visits(*listed), listed, LATER)
    closed = set(listed[:-NEWEST])
    today = LATER.toordinal()
    assert known.overdue("erik", today, 30) == set()
    assert known.overdue("erik", today + 30, 30) == closed
    assert known.overdue("erik", today + 300, 30) == closed
    first_half, second_half = known.overdue("erik", today + 15, 30), known.after_revalidation(today + 15, {})
    assert first_half | second_half.overdue("erik", today + 30, 30) == closed
    assert known.overdue("erik", today, 0) == closed


def test_a_month_that_failed_is_remembered_until_it_comes() -> None:
    known = PlayerMonths().after(visits("2024/01"), ["2024/01", "2024/02"], LATER, {"2024/02"})
    assert known.failed == {"2024/02"}
    assert PlayerMonths.from_state(known.to_state()) == known
    assert known.after(visits("2024/02"), ["2024/01", "2024/02"], LATER).failed == set()
